"""The settings of VS Code in every project: schemas for every file, and a task for each command that authors use."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from tests.projects import ROOT
from tusk.authoring.project import Answers, project_files
from tusk.authoring.schema import schemas
from tusk.cli.arguments import parse_arguments
from tusk.problem import Problem

FILES = ("extensions", "settings", "tasks")
START = ROOT / "templates" / "start"


def read(name: str) -> Any:
    return json.loads((START / "vscode" / f"{name}.json").read_text(encoding="utf-8"))


def test_a_new_project_has_them_and_so_has_this_one() -> None:
    made = dict(project_files(Answers("Exampleshire", "Ex"), START, date(2026, 11, 22)))
    for name in FILES:
        content = (START / "vscode" / f"{name}.json").read_bytes()
        assert made[f".vscode/{name}.json"] == content
        assert (ROOT / ".vscode" / f"{name}.json").read_bytes() == content


def test_every_schema_is_there_and_every_kind_of_file_has_one() -> None:
    made, named = schemas({}), read("settings")["yaml.schemas"]
    assert {Path(name).name for name in named} <= set(made)
    lists = {
        name
        for name in made
        if name not in ("entry.json",) and '"array"' in json.dumps(made[name].get("type"))
    }
    assert lists <= {Path(name).name for name in named}


def test_the_schema_for_any_entry_follows_its_kind() -> None:
    """The schemas are read from files beside it, as VS Code does."""
    made = schemas({})
    rules = made["entry.json"]["allOf"]
    then = next(
        rule["then"]["$ref"] for rule in rules if rule["if"]["properties"]["kind"]["const"] == "risk tool"
    )
    assert then == "risk-tool.json"
    assert then in made
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"kind": "poem"}, made["entry.json"])


def test_every_task_is_a_command_and_the_problems_of_check_are_found() -> None:
    tasks = read("tasks")["tasks"]
    for task in tasks:
        given = task["command"].removeprefix("python3 site_build.py ").replace('"${input:document}"', "a.pdf")
        parse_arguments(given.split())
        assert task["windows"]["command"] == task["command"].replace("python3", "py")
    pattern = next(task["problemMatcher"]["pattern"] for task in tasks if task["problemMatcher"])
    wrong = Problem("content/reviews/jack.yml", 3, 1, "is wrong.", "Fix it.")
    for problem, said in ((wrong, None), (replace(wrong, level="note"), "note")):
        found = re.match(pattern["regexp"], str(problem))
        assert found
        assert found.groups() == ("content/reviews/jack.yml", "3", said, "is wrong. Fix it.")
