"""Batches of pages: one is read by Pagefind while another is put together."""

from pathlib import Path

import pytest

from tusk.search import batches

PAGE = b"<html><body data-pagefind-body><h1>Jack</h1></body></html>"


def test_when_one_batch_fails_the_other_one_is_stopped_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for address in ("jack", "jill"):
        (tmp_path / address).mkdir()
        (tmp_path / address / "index.html").write_bytes(PAGE)
    monkeypatch.setattr(batches, "BATCH", 1)
    addresses = ["jack/", "jill/", "gone/"]
    reading = batches.read_batches(
        lambda address: tmp_path / address / "index.html", addresses, ["title"], tmp_path / "batch", "en"
    )
    assert next(reading)[1].addresses[0] in ("jack/", "-/")
    with pytest.raises(FileNotFoundError):
        next(reading)
    assert not (tmp_path / "batch").exists()
