"""Which files may speak of the case of an entry: quick to say of thousands, and too many rather than too few."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from tusk.check.facts import Facts
from tusk.late_pattern import late

SHOWN = late(r'entry(?:": "|:)([a-z0-9-]+/[a-z0-9/-]+)')
TRANSLATED = late(r'translation_of": "([a-z0-9-]+/[a-z0-9/-]+)')


def shown_in(values: str) -> list[str]:
    """The entries that an entry shows, translates or links to, in the JSON of its values."""
    return sorted({*SHOWN.findall(values), *TRANSLATED.findall(values)})


def near_cases(files: Iterable[Facts]) -> dict[str, list[str]]:
    """The files of the same case, and those that show, translate or link to one of them, by the id of each entry."""
    files = list(files)
    of_cases = {each.id: each for each in files if each.case}
    known = of_cases.keys()
    speak: dict[str, set[str]] = defaultdict(set)
    for each in files:
        if each.case or not known.isdisjoint(each.shows):  # most files speak of none
            shown = [of_cases[id] for id in each.shows if id in of_cases]
            for case in {each.case, *(other.case for other in shown)} - {""}:
                speak[case].add(each.path)
            if each.case:  # a translation may show its original
                speak[each.case].update(other.path for other in shown)
    near = {id: sorted(speak[each.case] - {each.path}) for id, each in of_cases.items()}
    return {id: paths for id, paths in near.items() if paths}
