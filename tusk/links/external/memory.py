"""The results of earlier checks: one file with one line for each address, which a team can commit."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path

from tusk.data_class import dataclass
from tusk.links.external.verdict import KINDS, Kind, Verdict
from tusk.problem import Problem, ProblemsFound

# The days after which an address is checked again.
RECHECK_DAYS: dict[Kind, int] = {
    "ok": 30,
    "moved": 30,
    "blocked": 7,
    "suspect": 7,
    "dead": 1,
    "unreachable": 1,
    "skipped": 0,
}


@dataclass(frozen=True)
class Remembered:
    """A verdict with its date. `since`: the first day of a failure that has not ended."""

    verdict: Verdict
    asked: date
    since: date | None = None

    def is_due(self, today: date) -> bool:
        return today >= self.asked + timedelta(days=RECHECK_DAYS[self.verdict.kind]) or today < self.asked


Memory = dict[str, Remembered]


def remember(before: Mapping[str, Remembered], verdicts: Mapping[str, Verdict], today: date) -> Memory:
    """The results after a run; a continuing failure keeps its first day."""
    after = {}
    for address, verdict in verdicts.items():
        known = before.get(address)
        went_on = known.since if known and known.verdict.is_broken else None
        after[address] = Remembered(verdict, today, (went_on or today) if verdict.is_broken else None)
    return after


def read_memory(path: Path) -> Memory:
    """Read the file; empty if there is none. Raises ProblemsFound if it cannot be read."""
    if not path.is_file():
        return {}
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {address: _remembered(facts) for address, facts in data.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = f"the results of earlier link checks cannot be read ({error})."
        hint = "Restore it from version control, or delete it: then every external link is checked again."
        raise ProblemsFound([Problem(path.name, 1, 1, message, hint)]) from None


def _remembered(facts: dict[str, str]) -> Remembered:
    kinds: dict[str, Kind] = {kind: kind for kind in KINDS}
    verdict = Verdict(
        kinds[facts["verdict"]], facts.get("reason", ""), facts.get("hint", ""), facts.get("moved_to", "")
    )
    since = date.fromisoformat(facts["since"]) if "since" in facts else None
    return Remembered(verdict, date.fromisoformat(facts["asked"]), since)


def write_memory(path: Path, memory: Memory) -> None:
    """Write the file, in the order of the addresses."""
    lines = [f"{_json(address)}: {_json(as_facts(known))}" for address, known in sorted(memory.items())]
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8", newline="\n")


def as_facts(known: Remembered) -> dict[str, str]:
    """The facts stored for an address, without empty ones."""
    facts = {
        "verdict": known.verdict.kind,
        "reason": known.verdict.reason,
        "hint": known.verdict.hint,
        "moved_to": known.verdict.moved_to,
        "asked": known.asked.isoformat(),
        "since": known.since.isoformat() if known.since else "",
    }
    return {name: fact for name, fact in facts.items() if fact}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
