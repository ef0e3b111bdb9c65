"""A workshop that shows every kind of chart with the longest names that authors may give them."""

from __future__ import annotations

SENTENCE = (
    "Practitioners should say what they have seen and to whom and when and what they did about it next time"
)
WORD = "Unbreakable" * 27  # 297 letters without a space
PART = "A part whose name is about as long as it can be"
FEW = "a note that says what a reader must know"


def _bar(start: str, value: str) -> str:
    return f"      - {{label: {start} {SENTENCE}, note: {FEW}, value: {value}}}\n"


BARS = "".join(_bar(f"Bar {at}", str(at) if at % 3 else "fewer than 5") for at in range(1, 10))
STACKS = "".join(
    f"      - {{label: Stack {at} {SENTENCE}, values: [{at}, 1, 2, 3, unknown, 20]}}\n" for at in range(1, 8)
)
PARTS = "".join(f"      - {PART} {at}\n" for at in range(1, 7))
LINES = "".join(
    f"      - {{label: {PART.replace('part', 'line')} {at}, values: [{at}, 2, 3, {20 - at}]}}\n"
    for at in range(1, 7)
)

WORST = f"""\
-- content/reviews/jack.yml --
kind: review
title: Jack
what_to_do: [Listen.]
figures:
  - figure: bar
    id: bars
    name: Bar chart
    caption: Bars with long names
    bars:
{BARS}\
  - figure: bar
    id: word
    name: Bar chart of a word
    caption: A name without a space
    unit: "%"
    bars: [{{label: {WORD}, value: 100}}, {{label: Short, value: 85}}]
  - figure: stacked bar
    id: stacks
    name: Bar chart of parts
    caption: Bars of six parts
    parts:
{PARTS}\
    bars:
{STACKS}\
  - figure: line
    id: lines
    name: Line chart
    caption: Six lines
    years: [2017, 2018, 2019, 2020]
    lines:
{LINES}\
  - figure: venn
    id: venn
    name: Circles
    caption: Three circles with long names
    sets:
      - {{label: First {SENTENCE}, value: 12, note: {FEW}}}
      - {{label: {WORD}}}
      - {{label: Third {SENTENCE}, value: fewer than 5}}
    regions: {{only_1: 3, outside: 4}}
  - figure: map
    id: map
    name: A map
    caption: Names in groups
    groups:
      - name: Group {SENTENCE}
        members: [{{label: {WORD}}}, {{label: First {SENTENCE}}}]
      - name: Other
        members: [{{label: Other {SENTENCE}, value: 3}}]
-- content/workshops/one.yml --
kind: workshop
title: The worst charts
slides:
  - id: charts
    title: Charts with the longest names that there can be
    entry: reviews/jack
    parts: [bars, word, stacks, lines, venn, map]
"""
