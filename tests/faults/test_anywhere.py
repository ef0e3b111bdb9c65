"""The same bytes on every computer: as any user, in any language, time zone and folder, with any ends of lines."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.faults.conftest import DAY, Contents, contents
from tests.faults.faulty import run
from tests.faults.nobody import become_nobody, can_become_nobody, give_to_nobody

TUSK = "import sys; sys.path.insert(0, '.'); from tusk.cli.launch import command; command()"
OTHER = {
    "LC_ALL": "C",
    "PYTHONIOENCODING": "cp1252",
    "PYTHONHASHSEED": "7",
    "TZ": "<-11>+11:30",
    "PATH": os.environ["PATH"],
}
WINDOWS_LACKS = {
    *("fork", "getuid", "geteuid", "getgid", "setuid", "setsid", "killpg", "getpgid", "chown", "mkfifo"),
    *("sched_getaffinity", "sched_setaffinity", "wait4", "uname", "getloadavg", "pthread_sigmask", "SIGKILL"),
    *("SIGHUP", "SIGALRM", "SIGUSR1", "alarm", "setitimer", "O_NOFOLLOW", "O_DIRECTORY", "geteuid", "nice"),
    *("fcntl", "resource", "pwd", "grp", "termios"),
}


@pytest.mark.skipif(not can_become_nobody(), reason="no other user to be")
def test_another_user_with_another_language_zone_folder_and_console(
    copied: Callable[[str], Path], good: Contents
) -> None:
    """No HOME, files for the owner only (umask 077), a console without ŷ; everything is made again."""
    project = copied("fy safle ŷ")
    give_to_nobody(project)

    def begin() -> None:
        become_nobody()
        os.umask(0o077)

    command = [sys.executable, "-c", TUSK, "build", "--clean", *DAY]
    done = subprocess.run(command, cwd=project, env=OTHER, preexec_fn=begin, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert contents(project / "site") == good
    assert [path for path in (project / "site").rglob("*") if not path.stat().st_mode & 0o004] == []
    (project / "content/reviews/jack.yml").write_text("kind: ŷ\n", encoding="utf-8")
    done = subprocess.run(
        [*command[:3], "check"], cwd=project, env=OTHER, preexec_fn=begin, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert b'"\\u0177" is not a kind of entry.' in done.stdout
    assert done.stderr == b""


@dataclass(frozen=True)
class NoForks:
    """A system that is not Linux: no fork, no list of processors, no exchange of folders, no links between files."""

    def begin(self) -> None:
        from tusk.processes import parallel

        parallel.FEWEST = 1
        sys.platform = "win33"
        del os.fork, os.sched_getaffinity
        vars(os)["link"] = _no_link

    def __call__(self, number: int, path: str) -> None:
        """Nothing happens."""


def _no_link(*_: object) -> None:
    raise OSError("this disk has no links")


def test_ends_of_lines_as_on_windows_and_no_forks(project: Path, good: Contents) -> None:
    for path in [*project.glob("content/**/*.yml"), *project.glob("bulletins/*.yml")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    done = run(project, "build", "--clean", *DAY, happens=NoForks())
    assert done.returncode == 0, done.stderr
    assert contents(project / "site") == good


def test_what_windows_lacks_is_only_used_where_that_was_asked_first() -> None:
    """Each of these is behind a test of the system, see there."""
    found = {
        (str(path.relative_to(ROOT)), name) for path in ROOT.glob("tusk/**/*.py") for name in _used(path)
    }
    assert found == {
        ("tusk/processes/parallel.py", "sched_getaffinity"),
        ("tusk/processes/forked.py", "fork"),
        ("tusk/cli/lock.py", "fcntl"),
        ("tusk/cli/states.py", "fork"),
        ("tusk/cli/states.py", "sched_getaffinity"),
        ("tusk/cli/states.py", "SIGKILL"),
        ("tusk/importing/apart.py", "resource"),
        ("tusk/live/whole_site.py", "nice"),
        ("tusk/publish/printing.py", "pthread_sigmask"),
    }


def _used(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            if node.value.id in ("os", "signal") and node.attr in WINDOWS_LACKS:
                yield node.attr
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names = [alias.name for alias in node.names] + [getattr(node, "module", None) or ""]
            yield from WINDOWS_LACKS.intersection(names)


def test_a_workflow_runs_the_two_commands_of_the_readme_on_three_systems() -> None:
    job = yaml.safe_load((ROOT / ".github/workflows/tests.yml").read_text(encoding="utf-8"))["jobs"]["test"]
    assert job["strategy"]["matrix"]["system"] == ["ubuntu-latest", "windows-latest", "macos-latest"]
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    steps = [step["run"].replace("python ", "python3 ") for step in job["steps"] if "run" in step]
    assert "\n".join(steps) in readme
