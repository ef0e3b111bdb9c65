"""Data classes whose methods are written when the first of them is made: in most runs none is made of most classes.

Python writes and compiles the methods of each data class when its module is loaded, a tenth of the time of an edit.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from threading import RLock
from typing import Any

OURS = "tusk."
METHODS = ("__init__", "__repr__", "__eq__", "__hash__")
OF_FROZEN = ("__setattr__", "__delattr__")
FACTS = ("__dataclass_fields__", "__dataclass_params__", "__match_args__")
_at_once: Any = dataclasses.dataclass
_lock = RLock()


def make_data_classes_later() -> None:
    """From now on the data classes of TUSK's modules get their methods when they are used first."""
    vars(dataclasses)["dataclass"] = dataclass


def dataclass(cls: Any = None, /, **options: Any) -> Any:
    """Like that of Python."""

    def decorated(given: Any) -> Any:
        has_own = any(name in vars(given) for name in (*METHODS, *OF_FROZEN))
        if has_own or options.keys() - {"frozen"} or not given.__module__.startswith(OURS):
            return _at_once(given, **options)
        return _later(given, options)

    return decorated if cls is None else decorated(cls)


def _later(cls: Any, options: dict[str, Any]) -> Any:
    """A class that becomes a data class when one of its methods or facts is asked for."""

    def become() -> None:
        with _lock:
            if stands_in.items() <= vars(cls).items():
                for name in stands_in:
                    delattr(cls, name)
                _at_once(cls, **options)

    names = (*METHODS, *OF_FROZEN) if options.get("frozen") else METHODS
    stands_in: dict[str, Any] = {name: _method(cls, name, become) for name in names}
    stands_in |= {name: _Fact(name, become) for name in FACTS}
    for name, each in stands_in.items():
        setattr(cls, name, each)
    return cls


def _method(cls: Any, name: str, become: Callable[[], None]) -> Any:
    def method(self: Any, *given: Any, **named: Any) -> Any:
        become()
        return getattr(cls, name)(self, *given, **named)

    return method


class _Fact:
    """An attribute of the class that it has once it is a data class."""

    def __init__(self, name: str, become: Callable[[], None]) -> None:
        self._name, self._become = name, become

    def __get__(self, instance: object, owner: type) -> Any:
        self._become()
        return getattr(owner, self._name)
