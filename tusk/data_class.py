"""Data classes that load quickly: Python writes and compiles the text of six methods for each, and here of one.

That one is written when the first of the class is made: most commands use few of the classes that they load. A frozen
one is held frozen by mypy. At run time its attributes are set like those of any object, which is also quicker.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass as _of_python
from dataclasses import fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(cls: type | None = None, /, *, frozen: bool = False, **options: Any) -> Any:
        """As `dataclasses.dataclass`, whose options it takes."""

        def made(cls: type) -> type:
            given = {*vars(cls)}
            cls = _of_python(init=False, repr=False, eq=False, **options)(cls)
            for name, method in (_methods(cls, frozen) | {"__init__": _later(cls)}).items():
                if name not in given:
                    setattr(cls, name, method)
            return cls

        return made if cls is None else made(cls)


def _methods(cls: type, frozen: bool) -> dict[str, Callable[..., Any] | None]:
    """What two of a class have in common, how each is shown, and the hash of a frozen one."""
    shown = [field.name for field in fields(cls) if field.repr]
    values = _getter([field.name for field in fields(cls) if field.compare])

    def __eq__(self: object, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __repr__(self: object) -> str:
        said = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return f"{self.__class__.__qualname__}({said})"

    def __hash__(self: object) -> int:
        return hash(values(self))

    return {"__eq__": __eq__, "__repr__": __repr__, "__hash__": __hash__ if frozen else None}


def _later(cls: type) -> Callable[..., None]:
    """The method that makes an object of a class: at first one that has it written."""

    def __init__(self: object, *given: Any, **named: Any) -> None:
        heir: type = _of_python(repr=False, eq=False)(
            type(cls.__name__, (cls,), {"__doc__": "Has its method."})
        )
        written = vars(heir)["__init__"]
        written.__qualname__ = f"{cls.__qualname__}.__init__"  # which Python names if a field is not given
        cls.__init__ = written  # type: ignore[misc]
        written(self, *given, **named)

    return __init__


def _getter(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    if len(names) > 1:
        return attrgetter(*names)
    return lambda each: tuple(getattr(each, name) for name in names)
