"""Hostile texts and YAML, each written into a project: see benchmarks/hostile_content.py."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

Hostile = Callable[[Path], None]
WORD = "a" * 10_000


def text(markdown: str) -> Hostile:
    """A review with this text."""

    def write(root: Path) -> None:
        lines = "\n".join(f"  {line}" for line in markdown.split("\n"))
        (root / "content/reviews/ann.md").unlink(missing_ok=True)
        file = root / "content/reviews/ann.yml"
        file.write_text(file.read_text(encoding="utf-8") + f"body: |\n{lines}\n", encoding="utf-8")

    return write


def added(more: str) -> Hostile:
    """A review with more fields."""

    def write(root: Path) -> None:
        file = root / "content/reviews/ann.yml"
        file.write_text(file.read_text(encoding="utf-8") + more, encoding="utf-8", newline="")

    return write


def file(name: str, content: bytes | str, times: int = 1) -> Hostile:
    """A file with this content, so many times."""

    def write(root: Path) -> None:
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((content.encode() if isinstance(content, str) else content) * times)

    return write


def laughs() -> str:
    names = "abcdefghij"
    first = "a: &a [" + ",".join(["lol"] * 10) + "]\n"
    rest = (f"{b}: &{b} [{','.join([f'*{a}'] * 10)}]\n" for a, b in pairwise(names))
    return first + "".join(rest)


def spread(count: int, line: str, between: str = "\n") -> str:
    return between.join(line.replace("#", str(number)) for number in range(count))


def terms(root: Path) -> None:
    """A glossary of 1,000 terms, and a text that has each of them."""
    known = "- {id: t#, term: Term#, source: a}"
    file("glossary.yml", spread(1_000, known) + "\n")(root)
    text(spread(1_000, "Term#", " "))(root)


TEXTS: dict[str, Hostile] = {
    "lists in lists": text("\n".join("    " * depth + "- a" for depth in range(60))),
    "quotes in quotes": text("> " * 2_000 + "a"),
    "quotes and lists": text("\n".join("> - " * depth + "a" for depth in range(1, 60))),
    "words of 10,000 letters": text(spread(10, WORD, "\n\n")),
    "a heading of 10,000 letters": text(f"## {WORD}\n\nText."),
    "a title of 10,000 letters": added(f"aka: [{WORD}]\n"),
    "a summary of 10,000 letters": added(f"uncertain: [{{where: a, printed: {WORD}, probable: {WORD}}}]\n"),
    "a cell of 100 kB": text("| a | b |\n|---|---|\n| c | " + "word " * 20_000 + " |"),
    "cells of 10,000 letters": text("| a | b |\n|---|---|\n" + spread(10, f"| {WORD} | b |")),
    "1,000 footnotes": text(spread(1_000, "a[^#]", " ") + "\n\n" + spread(1_000, "[^#]: b #", "\n")),
    "1,000 headings": text(spread(1_000, "Heading #\n---\n\nText.\n")),
    "5,000 headings": text(spread(5_000, "H#\n---\n")),
    "the same heading 1,000 times": text(spread(1_000, "Heading\n---\n\nText.\n")),
    "stars": text("*a **b " * 8_000),
    "stars that never end": text("**a *b" * 1_000),
    "underscores": text("_a" * 20_000),
    "brackets": text("[a](" * 5_000),
    "pictures in pictures": text("![" * 40 + "a" + "](b)" * 40),
    "links in links": text(spread(99, "[[a](https://www.example.org/#)](https://www.example.org/b#)", " ")),
    "references": text(spread(100, "[a][#]", " ") + "\n\n" + spread(100, "[#]: https://www.example.org/#")),
    "ticks": text("`" * 50_000 + "a"),
    "ticks of every length": text(" ".join("`" * length + "a" for length in range(1, 400))),
    "tags": text("<b>" * 20_000),
    "tags that are allowed": text("<sub>" * 18 + "a" + "</sub>" * 18),
    "comments": text("<!-- " * 20_000),
    "a tag with 20,000 attributes": text("<a " + spread(20_000, 'b#="c"', " ") + ">d</a>"),
    "entities": text("&amp;" * 20_000),
    "many short paragraphs": text(spread(10_000, "a", "\n\n")),
    "many line breaks": text(spread(10_000, "a", "  \n")),
    "many rules": text(spread(5_000, "---", "\n\n")),
    "a list of 10,000 points": text(spread(10_000, "- a")),
    "terms": text("SSCB " * 20_000),
    "combining signs": text("a" + "\u0301" * 50_000),
    "combining signs in every word": text(("a" + "\u0301" * 30 + " ") * 1_000),
    "a title of combining signs": added("aka: [a" + "\u0301" * 10_000 + "]\n"),
    "zero-width spaces": text("a\u200b" * 20_000),
    "soft hyphens": text("a\u00ad" * 20_000),
    "bidi controls": text("\u202e\u2066a\u2069\u202c" * 100),
    "emoji of many parts": text("\U0001f469\u200d" * 5_000 + "\U0001f469"),
    "numbers like telephones": text("01234 567890 " * 8_000),
    "numbers like dates": text("1/2/2019 " * 12_000),
    "capital letters": text("A B C D E F " * 9_000),
    "addresses without a link": text("www.example.org/" * 5_000),
    "spaces": text("a" + " " * 100_000 + "b"),
    "tabs": text("\t" * 50_000 + "a"),
    "billion laughs": file("reviews/laughs.yml", laughs()),
    "anchors": file("reviews/a.yml", "".join(f"a{n}: &b{n} c\n" for n in range(10_000))),
    "merge keys": file(
        "reviews/a.yml", "a: &a {b: c}\n" + "".join(f"d{n}: {{<<: *a}}\n" for n in range(5_000))
    ),
    "nested flow lists": file("reviews/a.yml", "kind: " + "[" * 100_000),
    "nested mappings": file("reviews/a.yml", "".join(" " * depth + f"a{depth}:\n" for depth in range(900))),
    "nested in one line": file("reviews/a.yml", "kind: " + "{a: " * 50_000),
    "a key of 400 kB": file("reviews/a.yml", "a" * 400_000 + ": b\n"),
    "a key in question marks": file("reviews/a.yml", "? " * 50_000 + "a\n"),
    "5,000 unknown fields": added("".join(f"field{n}: a\n" for n in range(5_000))),
    "one field 40,000 times": file("reviews/a.yml", "title: a\n" * 40_000),
    "tags of YAML": file("reviews/a.yml", "kind: !!python/object/apply:os.system ['true']\n"),
    "several documents": file("reviews/a.yml", "---\nkind: review\n" * 20_000),
    "half of a letter": file("reviews/a.yml", 'kind: review\ntitle: "\\ud800"\nsummary: "\\udc00 a"\n'),
    "control signs in escapes": file("reviews/a.yml", 'kind: review\ntitle: "\\0 \\e \\x7f \\u202e"\n'),
    "only CR": file("reviews/a.yml", "kind: review\rtitle: A\r" * 10_000),
    "NUL": file("reviews/a.yml", b"\0" * 400_000),
    "UTF-16": file("reviews/a.yml", "kind: review\n".encode("utf-16")),
    "UTF-32": file("reviews/a.yml", "kind: review\n".encode("utf-32")),
    "UTF-16 without a mark": file("reviews/a.yml", "kind: review\n".encode("utf-16-le")),
    "several marks of order": file("reviews/a.yml", b"\xef\xbb\xbf" * 100 + b"kind: review\n"),
    "100 MB of YAML": file("reviews/a.yml", b"title: a\n", 11_000_000),
    "100 MB of Markdown": file("reviews/a.md", b"---\nkind: review\n---\n\n", 4_000_000),
    "100 MB without a line": file("reviews/a.yml", b"a", 100_000_000),
    "a list of 100 MB": file("topics.yml", b"- {id: a, name: b}\n", 5_000_000),
    "2,000 aliases": added("aliases: [" + spread(2_000, "old/#", ", ") + "]\n"),
    "100 long aliases": added("aliases: [" + spread(100, f"{'a' * 200}#", ", ") + "]\n"),
    "1,000 terms in a text": terms,
    "1,000 terms of one word": file(
        "glossary.yml",
        "".join(f"- {{id: t{n}, term: {'a ' * 20}{n}, source: a}}\n" for n in range(1_000)),
    ),
}
