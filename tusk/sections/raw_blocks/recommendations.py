"""What was recommended, and what has become of it."""

from __future__ import annotations

from collections.abc import Sequence

from tusk.data_class import dataclass
from tusk.model.fields import PartDate
from tusk.model.recommendations import Recommendation, Step


@dataclass(frozen=True)
class RawOutcome:
    """To whom a recommendation was made, and what has become of it. made: when."""

    recommendation: Recommendation
    made: PartDate


@dataclass(frozen=True)
class RawSteps:
    """What was or will be done about a recommendation."""

    items: Sequence[Step]
