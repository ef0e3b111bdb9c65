"""What `mkdocs serve` adds to the server of MkDocs: nothing that is deleted stops it, pages say what is wrong."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from mkdocs.livereload import LiveReloadServer

from tusk.live.told import LAST, TOP, UNUSUAL, VANISHED, Told
from tusk.problem import listed

WATCHED = ("content", "bulletins", "locales", "templates")
EVERY = 0.5  # seconds between two looks at the folders


def keep_serving(server: LiveReloadServer, root: Path, get_ready: Callable[[], object], told: Told) -> None:
    """Make a server go on whatever is deleted under it. get_ready: makes what every build needs."""
    needed = [path for name in ("mkdocs.yml", *WATCHED) if (path := root / name).exists()]
    server.builder = _patient(server.builder, needed, Path(server.root), get_ready, told)
    server.set_app(with_problems(server.serve_request, told))
    folders = [root / name for name in WATCHED]
    for folder in filter(Path.is_dir, folders):
        server.watch(str(folder))
    threading.Thread(target=_watch_again, args=(server, folders), daemon=True).start()


def _patient(
    build: Callable[..., None],
    needed: Sequence[Path],
    site: Path,
    get_ready: Callable[[], object],
    told: Told,
) -> Callable[..., None]:
    """A build that keeps the last pages if it fails, and says why in a sentence."""

    def made(config: Any = None) -> None:
        told.tell("", "")
        last = site.with_name(f"{site.name}-last")
        if site.is_dir():
            site.rename(last)  # requests wait until the build is over
        try:
            get_ready()
            build(config)
        except (Exception, SystemExit) as error:  # whatever it is: the server goes on
            if last.is_dir():
                shutil.rmtree(site, ignore_errors=True)
                last.rename(site)
            told.tell(LAST, in_words(error, needed))
        shutil.rmtree(last, ignore_errors=True)

    return made


def in_words(error: BaseException, needed: Iterable[Path]) -> str:
    """Why a build failed, for people who delete and move files. needed: what was there when serving began."""
    if gone := [path.name for path in needed if not path.exists()]:
        return VANISHED.format(path=listed(gone))
    if isinstance(error, OSError) and error.filename:
        return VANISHED.format(path=Path(str(error.filename)).name)
    text = " ".join(str(error).split()) or type(error).__name__
    return UNUSUAL.format(error=text.rstrip(".!"))


def with_problems(answer: Callable[..., Iterable[bytes]], told: Told) -> Callable[..., Iterable[bytes]]:
    """The server's answers, with what is wrong at the top of pages."""

    def app(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        if not told.problems:
            return answer(environ, start)
        given: list[tuple[str, list[tuple[str, str]]]] = []
        body = b"".join(answer(environ, lambda status, headers: given.append((status, headers))))
        status, headers = given[-1]
        if dict(headers).get("Content-Type") == "text/html":
            body = body.replace(TOP, TOP + told.html, 1)
        kept = [(name, value) for name, value in headers if name != "Content-Length"]
        start(status, [*kept, ("Content-Length", str(len(body)))])
        return [body]

    return app


def _watch_again(server: LiveReloadServer, folders: Iterable[Path]) -> None:
    """Watch folders that come back or are new; MkDocs forgets a folder that was deleted."""
    were = {folder: folder.is_dir() for folder in folders}
    while not threading.Event().wait(EVERY):
        for folder, was in were.items():
            if (now := folder.is_dir()) != was:
                were[folder] = now
                if str(folder) in server._watched_paths:
                    server.unwatch(str(folder))
                if now:
                    server.watch(str(folder))
                _build_again(server)


def _build_again(server: LiveReloadServer) -> None:
    with server._rebuild_cond:
        server._want_rebuild = True
        server._rebuild_cond.notify_all()
