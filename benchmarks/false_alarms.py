"""How often rules alarm in vain: `python3 benchmarks/false_alarms.py FOLDER …` (in .venv).

Reads every text, Markdown, HTML, Nunjucks and YAML file below the folders, counts its words, and runs what stops a
build (identifiers, phrases of the level error) and what is pointed out (phrases of the level warning, postcodes, full
dates, small counts) over it. Prints how often each alarms, and each alarm that would stop a build with its file, for a
person to say whether it is in vain.
"""

from __future__ import annotations

import html
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import yaml

from tusk.language.exempt import is_about, is_near, own_words
from tusk.language.phrases import begins_as_written, phrases
from tusk.privacy.identifiers import find, shortened
from tusk.privacy.narrowing import full_dates, postcodes, small_counts

ROOT = Path(__file__).resolve().parent.parent
ENDINGS = {".html", ".json", ".md", ".mdx", ".njk", ".rst", ".txt", ".yaml", ".yml"}
CODE = re.compile(r"<(script|style|svg)\b.*?</\1>|{%.*?%}|{#.*?#}|{{.*?}}|<[^<>]{0,2000}>", re.DOTALL)
LANGUAGE = yaml.safe_load((ROOT / "content" / "language.yml").read_text(encoding="utf-8"))
NOUNS = frozenset(number for number, rule in enumerate(LANGUAGE) if rule.get("only_as") == "noun")
SEARCH = phrases(tuple(rule["phrase"] for rule in LANGUAGE), NOUNS)


def texts(folders: list[str]) -> Iterator[tuple[Path, str]]:
    """Every text below some folders, without code."""
    for path in sorted(chain.from_iterable(Path(folder).rglob("*") for folder in folders)):
        if path.name == "language.yml":  # the phrases themselves
            continue
        if path.is_file() and path.suffix.lower() in ENDINGS:
            text = path.read_text(encoding="utf-8", errors="replace")
            yield path, html.unescape(CODE.sub(" ", text))


def alarms(text: str) -> Iterator[tuple[str, str, str]]:
    """(level, rule, words) of each alarm in a text."""
    yield from (("error", each.identifier.name, shortened(each.value)) for each in find(text))
    for narrowing in chain(postcodes(text), full_dates(text), small_counts(text)):
        yield "warning", narrowing.what, narrowing.value
    for hit in own_words(SEARCH, text):
        rule = LANGUAGE[hit.number]
        if rule.get("only_as") == "adjective" and not begins_as_written(hit.words, rule["phrase"]):
            continue
        is_near_one = is_near(text, hit, rule.get("unless_near", ()))
        if not is_near_one and not is_about(text, hit, rule.get("unless_about", ())):
            yield rule.get("level", "warning"), "wording", " ".join(hit.words.split())


def main(folders: list[str]) -> None:
    words, counts = 0, Counter[tuple[str, str]]()
    for path, text in texts(folders):
        words += len(re.findall(r"[^\W\d_]{2,}", text))
        for level, rule, found in alarms(text):
            counts[level, rule] += 1
            if level == "error":
                print(f"{path}: {rule}: {found}")
    print(f"{words:,} words")
    for (level, rule), number in sorted(counts.items()):
        print(f"{level}: {rule}: {number}")


if __name__ == "__main__":
    main(sys.argv[1:])
