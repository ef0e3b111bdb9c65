"""The day on which Material ends: other engines make the same site of build/docs and templates/theme.

Both are installed apart (requirements-engines.txt); TUSK_ENGINES names the folder of their commands, as in CI.
"""

from __future__ import annotations

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest
import yaml

from tests.conftest import TODAY
from tests.leaving.seen import pages
from tests.leaving.zensical import prepare
from tests.projects import ROOT, copy_content, make_project, run

ENGINES = os.environ.get("TUSK_ENGINES", "")
pytestmark = pytest.mark.skipif(not ENGINES, reason="TUSK_ENGINES is not set, see docs/leaving.md")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example partnership, built as its users do, without printed files."""
    root = make_project(tmp_path_factory.mktemp("leaving") / "project")
    copy_content(root)
    done = run(root, "build", "--no-print", "--today", TODAY)
    assert done.returncode == 0, done.stderr
    settings = yaml.safe_load((root / "mkdocs.yml").read_text(encoding="utf-8"))
    settings["extra"] = {"today": TODAY, "printed": False}
    (root / "engine.yml").write_text(yaml.safe_dump(settings), encoding="utf-8")
    return root


def engine(project: Path, *command: str) -> None:
    """Run a command of another engine, with TUSK's packages for its hooks."""
    packages = Path(yaml.__file__).parents[1]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join((str(project), str(packages)))}
    command = (str(Path(ENGINES) / command[0]), *command[1:])
    done = subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def by_properdocs(project: Path) -> Path:
    """The site that ProperDocs makes; its hook writes the pages into build/docs."""
    (project / "build" / "docs").mkdir(parents=True, exist_ok=True)
    engine(project, "properdocs", "build", "--strict", "-f", "engine.yml", "-d", "properdocs")
    return project / "properdocs"


def test_properdocs_makes_the_same_bytes(project: Path, by_properdocs: Path) -> None:
    ours, theirs = files(project / "site"), files(by_properdocs)
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.usefixtures("by_properdocs")
def test_zensical_makes_the_same_words_links_and_scripts(project: Path) -> None:
    """Of each page as a whole: its menus, its footer and the page for addresses that do not exist, too."""
    settings = prepare(project, ROOT / "templates", date.fromisoformat(TODAY))
    engine(project, "zensical", "build", "-f", settings.name)
    ours, theirs = pages(project / "site"), pages(project / "zensical")
    assert ours.keys() == theirs.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}
