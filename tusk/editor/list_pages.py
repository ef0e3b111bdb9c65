"""The values of the pages with lists: everything that there is, the shared lists, all problems."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby
from typing import Any, get_args

from tusk.editor.import_page import endings
from tusk.editor.listing import chosen, list_rows, rows_of
from tusk.links.external.memory import Memory
from tusk.live.engine import State
from tusk.model.entry import Status
from tusk.model.kinds import KINDS
from tusk.ready.report import ready


def everything(state: State, query: Mapping[str, str]) -> dict[str, Any]:
    """The entries and issues that somebody looks for."""
    words, kind, status = (query.get(name, "") for name in ("q", "kind", "status"))
    rows = rows_of(state.checked)
    used = {row.kind for row in rows}
    return {
        "here": "list",
        "rows": chosen(rows, words, kind, status),
        "kinds": [(name, model.label) for name, model in KINDS.items() if name in used],
        "statuses": get_args(Status),
        "endings": endings(),
        "q": words,
        "kind": kind,
        "status": status,
    }


def shared(state: State) -> dict[str, Any]:
    """The shared lists."""
    return {"here": "lists", "rows": list_rows(state.checked)}


def before_publishing(state: State, memory: Memory) -> dict[str, Any]:
    """Everything to look at before publishing. memory: the results of earlier checks of external links."""
    return {"here": "ready", "ready": ready(state.checked, state.today, memory)}


def problems(state: State) -> dict[str, Any]:
    """Every problem of the project by its file."""
    groups = groupby(state.problems, key=lambda problem: problem.path)
    return {"here": "problems", "groups": [(name, list(found)) for name, found in groups]}
