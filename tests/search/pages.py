"""Pages for tests of the index: as the site has them, as far as search reads them."""

from __future__ import annotations

import random
from hashlib import blake2b
from html import escape
from pathlib import Path

WORDS = (  # with signs and accents
    *(
        "baby",
        "babies",
        "bruise",
        "bruising",
        "child",
        "children",
        "childhood",
        "childminder",
        "care",
        "carer",
    ),
    *(
        "school",
        "home",
        "nurse",
        "visit",
        "plan",
        "Siân",
        "café",
        "Ynys",
        "Môn",
        "llais",
        "plentyn",
        "ŵyn",
        "naïve",
    ),
    *("O'Brien", "self-harm", "0-19", "2023/24", "A&E", "multi-agency", "don’t", "12,000"),
)


def write_page(site: Path, address: str, chance: random.Random) -> None:
    """A page of any words."""

    def text(length: int) -> str:
        return escape(" ".join(chance.choices(WORDS, k=length)))

    old = chance.choice(("", "", "old_"))
    fields = "".join(
        f'<span data-pagefind-meta="{old}{name}">{words}</span>'
        for name, words in (("title", text(3)), ("kind", "Review"), ("summary", text(8)), ("also", text(2)))
    )
    filters = "".join(
        f'<span data-pagefind-filter="topic">{name}</span>' for name in chance.sample("abcdef", 2)
    )
    day = f'<span data-pagefind-sort="date">20{chance.randrange(10, 27)}-03-01</span>'
    weighed = f'<p data-pagefind-weight="2">{text(9)}</p>'
    html = (
        f'<html lang="en"><body><main data-pagefind-body><h1>{text(3)}</h1><h2 id="one">{text(2)}</h2>{weighed}'
        f"<p>{text(60)}</p><div hidden data-pagefind-ignore>{fields}{filters}{day}</div></main>"
    )
    path = site / address / "index.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.write_text(html, encoding="utf-8")


def pages_of(site: Path) -> dict[str, str]:
    """What the index is given: the address of each page, and a digest."""
    return {
        f"{path.parent.relative_to(site).as_posix()}/": blake2b(path.read_bytes()).hexdigest()
        for path in site.rglob("index.html")
    }


def files_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }
