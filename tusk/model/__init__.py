"""The kinds of entry, the issue, the workshop and the shared lists: typed, each field documented once."""

import sys
from types import ModuleType


def _without_plugins() -> None:
    """There are no plugins: pydantic would look for them in every package, with modules that nothing else needs."""
    loader = ModuleType("pydantic.plugin._loader")
    loader.get_plugins = tuple  # type: ignore[attr-defined]
    sys.modules.setdefault(loader.__name__, loader)


_without_plugins()
