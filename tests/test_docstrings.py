"""A public function that raises an error says so, and every public name says what it is."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.conftest import ROOT

Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions() -> Iterator[tuple[str, Function]]:
    """(path and name, public function) of the whole library."""
    for path in sorted((ROOT / "tusk").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, Function) and not node.name.startswith("_"):
                yield f"{path.relative_to(ROOT).as_posix()}:{node.lineno} {node.name}", node


def raised_by(function: Function) -> set[str]:
    """The errors that a function raises itself, by their names."""
    return {
        call.id
        for node in ast.walk(function)
        if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call)
        for call in [node.exc.func]
        if isinstance(call, ast.Name)
    }


def test_a_function_that_raises_says_so() -> None:
    silent = [
        f"{name} does not say that it raises {error}"
        for name, function in functions()
        for error in sorted(
            raised_by(function) - {"PydanticCustomError"}
        )  # pydantic's own way to refuse a value
        if error not in (ast.get_docstring(function) or "")
    ]
    assert silent == []
