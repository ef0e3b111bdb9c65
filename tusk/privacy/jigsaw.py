"""What the clues about one case make together: whether somebody could work out who it is.

It is advice and no proof: it knows neither the district nor what newspapers wrote.
"""

from __future__ import annotations

from collections.abc import Iterable

from tusk.data_class import dataclass
from tusk.privacy.clues import Clue

CHILDREN = 100_000  # in a district
ENOUGH = 14.5  # halvings: of a hundred thousand about four are left


@dataclass(frozen=True)
class Jigsaw:
    """The heaviest clue of each kind, in the order of their weight."""

    clues: tuple[Clue, ...]

    @property
    def weight(self) -> float:
        """How often all clues together halve those whom the text can be about."""
        return sum(clue.kind.weight for clue in self.clues)

    @property
    def is_risky(self) -> bool:
        """Whether they may leave very few, and one of them is more than what many children share."""
        return self.weight >= ENOUGH

    @property
    def left(self) -> int:
        """About how many children of a district they leave."""
        return max(1, round(CHILDREN / 2**self.weight))

    @property
    def enough(self) -> tuple[Clue, ...]:
        """The fewest clues that leave so few: those to blur first."""
        total, few = 0.0, []
        for clue in self.clues:
            few.append(clue)
            total += clue.kind.weight
            if total >= ENOUGH:
                break
        return tuple(few)


def put_together(clues: Iterable[Clue]) -> Jigsaw:
    """The jigsaw of a case: of each kind one clue counts, since two ages of two children are not two facts of one."""
    of_kinds: dict[str, Clue] = {}
    for clue in clues:
        of_kinds.setdefault(clue.kind.name, clue)
    if "age in months" in of_kinds:
        of_kinds.pop("age", None)
    if "full date" in of_kinds:
        of_kinds.pop("month", None)
    if "full date" in of_kinds or "month" in of_kinds:
        of_kinds.pop("season", None)
    return Jigsaw(tuple(sorted(of_kinds.values(), key=lambda clue: -clue.kind.weight)))
