"""What only a risk tool has: a blank form, and indicators by level."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.model.kinds.risk_tool import FormField, RiskCategory


@dataclass(frozen=True)
class RawBlankForm:
    """A blank form."""

    title: str | None
    fields: Sequence[FormField]


@dataclass(frozen=True)
class RawRiskLevels:
    """Indicators by category and level."""

    categories: Sequence[RiskCategory]
