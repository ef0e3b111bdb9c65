"""What serve adds to the server of MkDocs: problems on its pages, and failures in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from tusk.cli.live import in_words, with_problems
from tusk.live.told import BROKEN, TOP, Told

PAGE = b"<body>" + TOP + b"<h1>Jack</h1></body>"


def served(told: Told, type: str = "text/html") -> bytes:
    """The body of an answer, whose length is what its headers say."""
    given: list[tuple[str, list[tuple[str, str]]]] = []

    def answer(_: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        start("200 OK", [("Content-Type", type), ("Content-Length", str(len(PAGE)))])
        return [PAGE]

    body = b"".join(with_problems(answer, told)({}, lambda status, headers: given.append((status, headers))))
    assert dict(given[0][1])["Content-Length"] == str(len(body))
    return body


def test_what_the_terminal_says_is_on_every_page(capsys: pytest.CaptureFixture[str]) -> None:
    told = Told()
    assert served(told) == PAGE
    told.tell(BROKEN, 'index.html:4: a link points to "<gone>".')
    assert served(told) == PAGE.replace(
        TOP,
        TOP
        + b'<div class="problems" role="alert"><p><strong>A build for publishing would refuse this.</strong></p>'
        + b"<pre>index.html:4: a link points to &quot;&lt;gone&gt;&quot;.</pre></div>",
    )
    assert served(told, "text/css") == PAGE
    assert capsys.readouterr().err == '\nindex.html:4: a link points to "<gone>".\n\n'


def test_a_failure_is_in_words(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    needed = [tmp_path / name for name in ("mkdocs.yml", "content", "templates")]
    gone = "mkdocs.yml and templates: not there, or cannot be read. Put it back."
    assert in_words(KeyError("x"), needed) == gone
    missing = FileNotFoundError(2, "No such file", str(tmp_path / "content/jack.yml"))
    assert in_words(missing, needed[1:2]) == "jack.yml: not there, or cannot be read. Put it back."
    assert in_words(RuntimeError("out\nof memory!"), needed[1:2]) == (
        "The site could not be made: out of memory. "
        "Save any file to try again; if it stays, stop serve and start it again."
    )
