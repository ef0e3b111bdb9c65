"""site_build.py serve: shows the site in a browser and rebuilds it after every edit."""

from __future__ import annotations

import logging
import socket
import sys
from datetime import date
from pathlib import Path

import yaml
from mkdocs.commands import serve as mkdocs_serve
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

from tusk.cli.environment import called
from tusk.package.files import engine_folder, settings_file, templates_of


def serve(
    root: Path,
    port: int,
    today: date,
    *,
    drafts: bool = False,
    printed: bool = True,
    open_browser: bool = False,
) -> int:
    """Serve until Ctrl+C. A problem in the content is shown on every page until it is fixed.

    printed: with PDFs, slides and Word files.
    """
    if not is_free(port):
        print(f"Port {port} is in use. Try another: {called(f'serve --port {port + 1}')}", file=sys.stderr)
        return 1
    pages = root / "build" / "serve"  # a folder of its own: a build may run at the same time
    _speak_plainly()
    settings = made_ready(root)
    extra = load_config(settings).extra
    print(
        f"The site will be at http://127.0.0.1:{port}/ and update after every edit. Stop it with Ctrl+C.",
        flush=True,
    )
    try:
        mkdocs_serve.serve(
            settings,
            docs_dir=str(pages),
            dev_addr=f"127.0.0.1:{port}",
            open_in_browser=open_browser,
            extra={
                **extra,
                "project": str(root),
                "today": today.isoformat(),
                "drafts": drafts,
                "printed": printed,
            },
        )
    except Abort as aborted:
        print(aborted, file=sys.stderr)
        return 1
    return 0


def made_ready(root: Path) -> str:
    """Make the folders that MkDocs wants to find, again if they were deleted; returns the path of its settings."""
    for name in ("serve", "docs"):
        (root / "build" / name).mkdir(parents=True, exist_ok=True)
    return _settings(root)


def _settings(root: Path) -> str:
    """The path of mkdocs.yml: the project's own, or that of TUSK with its folders written out."""
    own = root / "mkdocs.yml"
    if own.is_file():
        return str(own)
    values = yaml.safe_load(settings_file(root).read_text(encoding="utf-8"))
    values["theme"]["custom_dir"] = str(templates_of(root) / "theme")
    values["hooks"] = [str(engine_folder() / hook) for hook in values["hooks"]]
    values["docs_dir"] = str(root / "build" / "docs")
    written = root / "build" / "mkdocs.yml"
    written.write_text(yaml.safe_dump(values), encoding="utf-8")
    return str(written)


def is_free(port: int) -> bool:
    """Whether nothing listens on a port of this computer."""
    with socket.socket() as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind(("127.0.0.1", port))
        except (OSError, OverflowError):
            return False
    return True


def _speak_plainly() -> None:
    """Log only what matters to authors: not which folders are watched."""
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.WARNING)
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.addHandler(handler)
