"""Writes changed values into the tree of a file: what is equal stays the same node, with its comments and quotes."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from tusk.editor.round_trip import scalar
from tusk.load.yaml_text import FieldPath, Value

IsBare = Callable[[FieldPath], bool]
Order = Callable[[FieldPath], Sequence[str]]


def same(old: Any, new: Any) -> bool:
    """Whether two values mean the same to the models, which ignore space around a text."""
    if isinstance(old, dict) and isinstance(new, dict):
        return old.keys() == new.keys() and all(same(old[key], new[key]) for key in new)
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(map(same, old, new))
    return isinstance(old, str) and isinstance(new, str) and old.strip() == new.strip()


class Changes:
    """How new values become nodes. is_bare: which fields are never in quotes; order: of the fields of a group."""

    def __init__(self, is_bare: IsBare, order: Order) -> None:
        self._is_bare, self._order = is_bare, order

    def node(self, old: Any, new: Value, path: FieldPath = ()) -> Any:
        """The node for a value: the old one, if it can be; otherwise changed, or a new one."""
        if same(old, new):
            return old
        if isinstance(new, dict):
            return self._fields(old if isinstance(old, CommentedMap) else CommentedMap(), new, path)
        if isinstance(new, list):
            return self._list(old if isinstance(old, CommentedSeq) else CommentedSeq(), new, path)
        return scalar(new, old, bare=self._is_bare(path))

    def _fields(self, old: CommentedMap, new: dict[str, Value], path: FieldPath) -> CommentedMap:
        for name in [name for name in old if name not in new]:
            del old[name]
        flow = old.fa.flow_style()
        for name, value in new.items():
            inner = (*path, name)
            if name not in old:
                old.insert(self._place(old, name, path), name, self.node(None, value, inner))
            elif not same(old[name], value):
                old[name] = self._within(flow, old[name], value, inner)
        return old

    def _within(self, flow: bool, old: Any, new: Value, path: FieldPath) -> Any:
        if flow and isinstance(new, str):
            return scalar(new, old, bare=self._is_bare(path), flow=True)
        return self.node(old, new, path)

    def _place(self, fields: CommentedMap, name: str, path: FieldPath) -> int:
        """Where a new field goes: after the last of those that come before it in the model."""
        order = list(self._order(path))
        before = set(order[: order.index(name)]) if name in order else set(fields)
        places = [number for number, known in enumerate(fields) if known in before]
        return places[-1] + 1 if places else len(fields)

    def _list(self, old: CommentedSeq, new: list[Value], path: FieldPath) -> CommentedSeq:
        flow = old.fa.flow_style() and all(isinstance(value, str) for value in new)
        if old and not flow and old.fa.flow_style():
            old.fa.set_block_style()
        items = []
        for number, (found, value) in enumerate(zip(_partners(list(old), new), new, strict=True)):
            items.append(self._within(flow, found, value, (*path, number)))
        comments = {id(node): old.ca.items.get(number) for number, node in enumerate(old)}
        old[:] = items
        kept = {number: comments.get(id(node)) for number, node in enumerate(items)}
        old.ca.items.clear()
        old.ca.items.update({number: each for number, each in kept.items() if each})
        return old


def _partners(old: list[Any], new: list[Value]) -> list[Any]:
    """For each new item the old one that it was: the same, moved, or in its place; None for a new one."""
    before, after = [_key(item) for item in old], [_key(item) for item in new]
    found: list[Any] = [None] * len(new)
    used: set[int] = set()
    for number, key in enumerate(after):
        place = next((each for each, was in enumerate(before) if was == key and each not in used), None)
        if place is not None:
            used.add(place)
            found[number] = old[place]
    for _, i, k, j, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        for place, number in zip(range(i, k), range(j, m), strict=False):
            if place not in used and found[number] is None:
                used.add(place)
                found[number] = old[place]
    return found


def _key(item: Any) -> str:
    return json.dumps(item, sort_keys=True, default=str)
