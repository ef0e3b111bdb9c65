"""--clean: what earlier runs kept to save time is deleted, and what they made for people is not."""

from __future__ import annotations

from pathlib import Path

from tusk.cli.clean import forget_all


def test_what_is_kept_is_deleted_and_what_was_made_for_people_is_not(tmp_path: Path) -> None:
    for name in (
        "kept/checked.db",
        "print/a.pdf",
        "docs/index.md",
        "bulletins/tusk-1.pdf",
        "links/report.html",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("", encoding="utf-8")
    (tmp_path / "lock").write_text("", encoding="utf-8")
    forget_all(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bulletins", "links", "lock"]


def test_there_is_nothing_yet(tmp_path: Path) -> None:
    forget_all(tmp_path / "build")
