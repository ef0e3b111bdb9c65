"""How long the editor and the served site take to answer: python3 -m benchmarks.editor PROJECT [--times 12].

It starts `site_build.py edit` in the project, asks as a browser does, and puts back each file that it changed. In
milliseconds, the median and the slowest of some changes:

check      a form is sent while somebody types → what is wrong with it
page       the same, and then its page in the preview
PDF        a change in an issue → its PDF in the preview
seen       a file is saved → its page on the served site says so
editor     the same, saved in the editor
"""

from __future__ import annotations

import argparse
import http.client
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote, urlencode

from selectolax.lexbor import LexborHTMLParser, LexborNode

PORT = 8177
TARGETS = {"check": 300, "page": 1000, "PDF": 2000, "seen": 500, "editor": 500}


class Asked:
    """A browser in which the editor was opened."""

    def __init__(self, address: str) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=600)
        self._cookie = ""
        self._cookie = self._ask("GET", address.partition(f":{PORT}")[2])[1].split(";")[0]

    def get(self, path: str) -> bytes:
        """What is at a path, also if it is elsewhere by now."""
        body, _, location = self._ask("GET", path)
        return self.get(location) if location else body

    def post(self, path: str, form: list[tuple[str, str]]) -> bytes:
        """The answer to a form."""
        return self._ask("POST", path, urlencode(form))[0]

    def _ask(self, method: str, path: str, body: str | None = None) -> tuple[bytes, str, str]:
        headers = {"Cookie": self._cookie, "Origin": f"http://127.0.0.1:{PORT}"}
        headers |= {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        self._connection.request(method, path, body, headers)
        answer = self._connection.getresponse()
        return answer.read(), answer.headers.get("Set-Cookie", ""), answer.headers.get("Location", "")


@contextmanager
def editor_of(project: Path) -> Iterator[Asked]:
    """The editor of a project, with what it needs in memory."""
    command = [sys.executable, "site_build.py", "edit", "--no-open", "--port", str(PORT)]
    with subprocess.Popen(command, cwd=project, stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout
        found = re.search(r"http://\S+", running.stdout.readline())
        assert found
        try:
            yield _opened(found[0])
        finally:
            running.terminate()


def _opened(address: str) -> Asked:
    while True:
        try:
            return Asked(address)
        except OSError:
            time.sleep(0.2)


def form_of(html: bytes) -> list[tuple[str, str]]:
    """What a browser sends for a form."""
    found: list[tuple[str, str]] = []
    for node in LexborHTMLParser(html.decode()).css("#form [name]"):
        value = _value(node)
        if value is not None:
            found.append((str(node.attributes["name"]), value))
    return found


def _value(node: LexborNode) -> str | None:
    given = node.attributes
    if node.tag == "button" or (given.get("type") == "checkbox" and "checked" not in given):
        return None
    if node.tag == "textarea":
        return node.text().removeprefix("\n")
    if node.tag == "select":
        chosen = node.css_first("option[selected]") or node.css_first("option")
        given = chosen.attributes if chosen else {}
        return (given["value"] if "value" in given else chosen.text()) or "" if chosen else ""
    return given.get("value") or ""


def measure(project: Path, times: int) -> dict[str, list[float]]:
    """The milliseconds of each kind of answer."""
    entry, issue = (
        _entry(project),
        next((project / "bulletins").glob("*.yml")).relative_to(project).as_posix(),
    )
    with editor_of(project) as asked:
        asked.get("/")
        for name in (entry, issue):
            _forms[name] = form_of(asked.get(f"/_editor/edit?file={quote(name)}"))
        asked.get(f"/_editor/preview?file={quote(entry)}")
        asked.get(f"/_editor/pdf?file={quote(issue)}")
        print(f"{len(asked.get(f'/_editor/pdf?file={quote(issue)}')) // 1000} kB: the PDF of {issue}")
        return {
            "check": _each(times, lambda n: _check(asked, entry, n)),
            "page": _each(times, lambda n: _shown(asked, entry, n, "preview")),
            "PDF": _each(times, lambda n: _shown(asked, issue, n, "pdf")),
            "seen": _seen(asked, project, entry, times),
            "editor": _saved(asked, project, entry, times),
        }


def _entry(project: Path) -> str:
    found = sorted((project / "content" / "audits").glob("*.yml")) or sorted(
        (project / "content").glob("*/*.yml")
    )
    return found[len(found) // 2].relative_to(project).as_posix()


def _each(times: int, work: Callable[[int], object]) -> list[float]:
    return [_milliseconds(lambda n=n: work(n)) for n in range(times)]  # type: ignore[misc]


def _milliseconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


_forms: dict[str, list[tuple[str, str]]] = {}  # that are open


def _check(asked: Asked, name: str, number: int) -> None:
    typed = [(key, f"Typed {number}" if key == "title" else value) for key, value in _forms[name]]
    json.loads(asked.post(f"/_editor/check?file={quote(name)}", typed))


def _shown(asked: Asked, name: str, number: int, what: str) -> None:
    _check(asked, name, number)
    asked.get(f"/_editor/{what}?file={quote(name)}")


def _seen(asked: Asked, project: Path, name: str, times: int) -> list[float]:
    path, found = project / name, []
    text = path.read_text(encoding="utf-8")
    try:
        for number in range(times):
            time.sleep(0.5)
            path.write_text(
                re.sub(r"^title:.*$", f"title: Saved {number}", text, count=1, flags=re.M), encoding="utf-8"
            )
            found.append(_milliseconds(lambda n=number: _until(asked, name, f"Saved {n}")))  # type: ignore[misc]
    finally:
        path.write_text(text, encoding="utf-8")
    return found


def _saved(asked: Asked, project: Path, name: str, times: int) -> list[float]:
    path, found = project / name, []
    text = path.read_text(encoding="utf-8")
    try:
        for number in range(times):
            form = form_of(asked.get(f"/_editor/edit?file={quote(name)}"))
            typed = [(key, f"Kept {number}" if key == "title" else value) for key, value in form]
            sent = [*typed, ("do", "save")]
            found.append(_milliseconds(lambda n=number, sent=sent: _save(asked, name, sent, f"Kept {n}")))  # type: ignore[misc]
    finally:
        path.write_text(text, encoding="utf-8")
    return found


def _save(asked: Asked, name: str, form: list[tuple[str, str]], words: str) -> None:
    asked.post(f"/_editor/edit?file={quote(name)}", form)
    _until(asked, name, words)


def _until(asked: Asked, name: str, words: str) -> None:
    address = "/" + name.removeprefix("content/").removesuffix(".yml") + "/"
    while words.encode() not in asked.get(address):
        time.sleep(0.02)


def main() -> None:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("project", type=Path)
    parser.add_argument("--times", type=int, default=12)
    given = parser.parse_args()
    for what, found in measure(given.project.resolve(), given.times).items():
        print(
            f"{what:8} {statistics.median(found):6.0f} ms, slowest {max(found):6.0f} ms (at most {TARGETS[what]})"
        )


if __name__ == "__main__":
    main()
