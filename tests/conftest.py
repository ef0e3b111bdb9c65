"""What many tests share: the example site and the project's own site, each built once."""

from __future__ import annotations

import os
from collections.abc import Generator
from contextlib import nullcontext
from pathlib import Path

import pytest

from tests.guard import sitecustomize as guard
from tests.kept_sites import kept
from tests.projects import EXAMPLE, MARSHWICK, PENMARSH, PROJECT, copy_content, make_project, run
from tests.projects import ROOT as ROOT
from tests.started import replay

TODAY = "2026-11-22"
READ_THE_CONTENT = [ROOT / "tests" / name for name in ("project", "sources")]

os.environ[guard.FOLDERS] = os.pathsep.join(str(ROOT / name) for name in ("content", "bulletins"))
_GUARD = str(ROOT / "tests" / "guard")
os.environ["PYTHONPATH"] = os.pathsep.join(filter(None, [_GUARD, os.environ.get("PYTHONPATH")]))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Generator[None, object, object]:
    """Let the tests of the content open it, and no others."""
    reads_it = any(item.path.is_relative_to(folder) for folder in READ_THE_CONTENT)
    with guard.allowed() if reads_it else nullcontext():
        return (yield)


@pytest.fixture(scope="session")
def example_site() -> Path:
    """The site of the example partnership, built by the command that users run."""
    return _built(EXAMPLE)


@pytest.fixture(scope="session")
def project_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own content as it is today, built by the command that users run."""
    site = tmp_path_factory.mktemp("project") / "site"
    done = run(PROJECT, "build", "--site-dir", str(site))
    assert done.returncode == 0, done.stdout + done.stderr
    return site


@pytest.fixture(scope="session")
def marshwick_site() -> Path:
    """The site of a second example partnership: an e-bulletin of twelve items."""
    return _built(MARSHWICK)


@pytest.fixture(scope="session")
def penmarsh_site() -> Path:
    """The site of a third one: an audit with its table, a talk with its transcript, a notice in two languages."""
    return _built(PENMARSH)


@pytest.fixture(scope="session")
def otherton(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[tuple[str, str, int]]]:
    """The project that docs/your-own-site.md makes, in a folder with a space and a letter of Welsh.

    With what each of its commands said, and its exit code.
    """
    place = tmp_path_factory.mktemp("new") / "fy safle ŷ"
    done = replay(ROOT / "docs/your-own-site.md", place)
    return place, [(line, result.stdout + result.stderr, result.returncode) for line, result in done]


def _built(content: Path) -> Path:
    """The site of an example, which no test may change."""

    def build(folder: Path) -> None:
        project = make_project(folder / "project")
        copy_content(project, content)
        done = run(project, "build", "--today", TODAY)
        assert done.returncode == 0, done.stdout + done.stderr

    return kept(content.name, content, build) / "project" / "site"
