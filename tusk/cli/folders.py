"""What is wrong with the folders that commands write to, in words: `check` says it first, and `build` stops."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from tusk.cli.environment import called
from tusk.cli.in_the_way import FILE, KEPT_OUT, NOWHERE, SITE, in_the_way, reason_of
from tusk.problem import Problem

WORDS = {
    FILE: ("is a file, where a folder of this name belongs.", "Rename it or delete it."),
    NOWHERE: (
        "is a shortcut to a folder that does not exist, where a folder of this name belongs.",
        "Delete it, or make the folder that it leads to.",
    ),
    KEPT_OUT: (
        "nobody but its owner can write into this folder, and commands such as build need to.",
        "Ask for the right to change what is in it.",
    ),
}
OF_THE_PROJECT = (  # no site is built into these
    *("content", "bulletins", "templates", "tusk", "commands"),
    *("hooks", "tests", "docs", "build", ".git"),
)


def wrong_folders(root: Path, *, but_site: bool = False) -> list[Problem]:
    """What is in the way of a build. What only a user's rights stop is a note: another user may have them.

    but_site: the site goes somewhere else.
    """
    found = [_problem(*each) for each in in_the_way(os.fspath(root)) if not (but_site and each[0] == SITE)]
    if not but_site and (wrong := _wrong_site(root)):
        found.append(Problem(SITE, 1, 1, *wrong))
    return found


def cannot_be_site(root: Path, folder: Path) -> str:
    """Why a folder that was named for a site must not be replaced by one; "" if it can be."""
    if reason_of(os.fspath(folder)) == NOWHERE:
        return f"--site-dir {folder} is a shortcut to a folder that does not exist: choose a folder."
    target = folder.resolve()
    if _is_of_project(root, target):
        return f"--site-dir {target} belongs to the project: choose another folder, for example site."
    if reason_of(os.fspath(target)) == FILE:
        return f"--site-dir {target} is a file: choose a folder."
    if _has_something_else(target):
        return f"--site-dir {target} contains something other than a site: choose an empty or a new folder."
    return ""


def _wrong_site(root: Path) -> tuple[str, str] | None:
    """The same for the folder site/, which may be a shortcut to one elsewhere."""
    if not (folder := root / SITE).is_dir():
        return None
    if _is_of_project(root, folder.resolve()):
        return (
            "is a shortcut to a folder of the project, which a build would replace.",
            "Delete the shortcut.",
        )
    if _has_something_else(folder):
        hint = f"Move all of it somewhere else, or build into a new folder: {called('build --site-dir new-site')}"
        return "holds something that is not a site, which a build would delete.", hint
    return None


def _is_of_project(root: Path, target: Path) -> bool:
    own = [root / name for name in OF_THE_PROJECT]
    return target == root or target in root.parents or any(each in (target, *target.parents) for each in own)


def _has_something_else(folder: Path) -> bool:
    """Whether there is something in a folder that is no site. Who may not look into it will be told so."""
    if not folder.is_dir() or not os.access(folder, os.R_OK | os.X_OK):
        return False
    return any(folder.iterdir()) and not (folder / "assets" / "tusk.css").is_file()


def _problem(name: str, reason: str) -> Problem:
    problem = Problem(name, 1, 1, *WORDS[reason])
    return replace(problem, level="note") if reason == KEPT_OUT else problem
