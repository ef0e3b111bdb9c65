"""How heavy and how fast search is, with many entries.

    python3 benchmarks/search.py 100 1000 10000

For each number: builds the real site, makes as many entries more, indexes them with it, and prints how long the index
took, the bytes (gzip) of one page view and of what the first query fetches besides, and the time from opening the
search box and from the last key to the first result, in Chromium. The words are those of the real content first, then
made-up ones, as rare as words are in English, so that the index is as large as a real one. The made-up entries are
rendered without the frame around a page and without lists of them: neither is searched.
It wants `.venv` with requirements-dev.txt, and Chromium.
"""

from __future__ import annotations

import gzip
import random
import re
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import date
from functools import partial
from html import escape
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import accumulate
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from playwright.sync_api import Page, sync_playwright  # noqa: E402

from tusk.data.datasets import datasets  # noqa: E402
from tusk.document.texts import Texts  # noqa: E402
from tusk.library.library import Library  # noqa: E402
from tusk.library.project import open_library  # noqa: E402
from tusk.pages.entries import item_page, page_html  # noqa: E402
from tusk.publish.site import page_environment  # noqa: E402
from tusk.publish.whole_site import build_site as build_whole_site  # noqa: E402
from tusk.search.findable import Finder, spelled  # noqa: E402
from tusk.search.languages import index_site, search_files, searched_pages  # noqa: E402
from tusk.search.spelled import spelled_words  # noqa: E402
from tusk.text.acronyms import Explainer  # noqa: E402

TODAY = date(2026, 11, 22)
WORDS = 40_000  # different words in all entries
LENGTH = 400  # words in the body of an entry
SYLLABLES = [start + vowel + end for start in "bdfghlmnprstw" for vowel in "aeiou" for end in "lmnrst"]
SECTIONS = ("reviews", "audits", "county-lines", "exploitation", "lived-experience", "dog-safety")
COMPRESSED = (".pf_index", ".pf_meta", ".pf_fragment", ".pf_filter", ".pagefind", ".woff2", ".png", ".pdf")
QUERY = "professional curiosity"


class Writer:
    """Writes texts of words that are as common as English ones: the second half as often as the first, and so on."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        # Not the words that entries are warned of.
        lists = [path for path in ROOT.glob("content/**/*.yml") if path.name != "language.yml"]
        files = [*lists, *ROOT.glob("bulletins/*.yml")]
        real = Counter(
            word for file in files for word in re.findall(r"[a-z]{2,}", file.read_text("utf-8").lower())
        )
        made = ("".join(chance.choices(SYLLABLES, k=chance.choice((2, 2, 3)))) for _ in range(2 * WORDS))
        self.words = list(dict.fromkeys([*(word for word, _ in real.most_common()), *made]))[:WORDS]
        self.weights = list(accumulate(1 / (rank + 2.7) for rank in range(len(self.words))))

    def text(self, length: int) -> str:
        """So many words, in sentences."""
        words = self.chance.choices(self.words, cum_weights=self.weights, k=length)
        return " ".join(
            f"{word.capitalize()}{'.' if at % 14 == 13 else ''}" if at % 14 in (0, 13) else word
            for at, word in enumerate(words)
        )

    def entry(self, topics: list[str], themes: list[str]) -> str:
        """The file of one entry."""
        year = self.chance.randint(2006, 2026)
        old = year < 2018
        return "\n".join(
            [
                "kind: guidance",
                f'title: "{self.text(5)}"',
                f'summary: "{self.text(18)}"',
                f"publisher: {self.chance.choice(['somerset', 'cambridgeshire-peterborough'])}",
                f"issued: {year}-03",
                *([f"status: historic\nas_at: {year}-03\nstatus_note: Not reviewed since."] if old else []),
                f"topics: [{', '.join(self.chance.sample(topics, 2))}]",
                f"themes: [{', '.join(self.chance.sample(themes, 3))}]",
                "audience: [front-line-practitioners]",
                f'key_messages: ["{self.text(16)}", "{self.text(16)}"]',
                "body: |",
                *(f"  ## {self.text(3)}\n\n  {self.text(LENGTH // 4)}\n" for _ in range(4)),
            ]
        )


class Host(SimpleHTTPRequestHandler):
    """Serves a site and keeps what was asked for."""

    asked: list[str]

    def log_message(self, *_: object) -> None:
        if self.command == "GET":
            self.asked.append(self.path.split("?")[0])


def write_content(root: Path) -> None:
    """The real content, in a project of its own."""
    for name in ("content", "bulletins"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    for name in ("hooks", "templates", "tusk"):
        (root / name).symlink_to(ROOT / name, target_is_directory=True)


def add_entries(root: Path, entries: int) -> None:
    """So many made-up entries more."""
    topics = re.findall(r"^- id: (\S+)", (root / "content/topics.yml").read_text("utf-8"), re.MULTILINE)
    themes = re.findall(r"^    - id: (\S+)", (root / "content/themes.yml").read_text("utf-8"), re.MULTILINE)
    writer = Writer(random.Random(10))
    for number in range(entries):
        path = root / "content" / SECTIONS[number % len(SECTIONS)] / f"made-{number}.yml"
        path.write_text(writer.entry(topics, themes), encoding="utf-8")


def build_site(root: Path, entries: int) -> tuple[float, float]:
    """The real site, with the index of many entries in it; returns the seconds for pages, and for the index."""
    write_content(root)
    build_whole_site(root, root / "site", open_library(root, TODAY), {})
    add_entries(root, entries)
    started = time.perf_counter()
    write_searched(open_library(root, TODAY), root)
    pages = time.perf_counter() - started
    shutil.rmtree(root / "site/pagefind")
    started = time.perf_counter()
    index_site(root / "searched", searched_pages(root / "searched-docs"), root / "build/many", "en")
    index = time.perf_counter() - started
    for name in ("pagefind", "search/words.json", "search/spellings.txt"):
        (root / "searched" / name).rename(root / "site" / name)
    return pages, index


def write_searched(library: Library, root: Path) -> None:
    """The pages of all entries, without the frame around them, which is not searched."""
    env = page_environment(library, root / "templates", {}, datasets(library))
    finder, explainer = Finder(library, env), Explainer(library.glossary)
    for item in library.items.values():
        page = item_page(item, Texts(library))
        html = finder.findable(page, page_html(page, library, env, explainer))
        for folder, name in (("searched", "index.html"), ("searched-docs", "index.md")):
            path = root / folder / page.address / name
            path.parent.mkdir(parents=True)
            path.write_text(f'<html lang="en"><title>{escape(page.title)}</title>{html}', encoding="utf-8")
    (root / "searched/search").mkdir()
    words = spelled_words(("en", spelled(text)) for text in finder.texts)
    for name, content in search_files(library, words, lambda name, make: make(library)).items():
        (root / "searched" / name).write_bytes(content)


def weight(site: Path, asked: list[str]) -> dict[str, int]:
    """The bytes on the wire of each file asked for, as a server that compresses sends it."""
    weights = {}
    for address in asked:
        path = site / address.lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        content = path.read_bytes()
        weights[address] = len(content if path.suffix in COMPRESSED else gzip.compress(content))
    return weights


def measure(page: Page, address: str, asked: list[str]) -> tuple[list[str], float, float]:
    """One page view and one query: what the view fetched, and the seconds from opening and from the last key."""
    page.goto(address, wait_until="networkidle")
    viewed = asked.copy()
    asked.clear()
    started = time.perf_counter()
    page.keyboard.press("/")
    page.locator("#search-box").fill(QUERY)
    typed = time.perf_counter()
    page.locator(".search-box .result").first.wait_for(timeout=60_000)
    shown = time.perf_counter()
    page.wait_for_load_state("networkidle")
    return viewed, shown - started, shown - typed


def report(entries: int) -> Iterator[str]:
    """What was measured with so many entries, line by line."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        pages, index = build_site(root, entries)
        asked: list[str] = []
        host = type("Counting", (Host,), {"asked": asked})
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(host, directory=str(root / "site")))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        with sync_playwright() as playwright:
            path = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            address = f"http://127.0.0.1:{server.server_port}/reviews/jack/"
            viewed, opened, typed = measure(browser.new_page(), address, asked)
            browser.close()
        server.shutdown()
        view, query = weight(root / "site", viewed), weight(root / "site", [*dict.fromkeys(asked)])
        yield f"{entries} entries: reading and rendering {pages:.1f} s, the index {index:.1f} s"
        yield f"  a page view {sum(view.values()) / 1000:.0f} kB, the first query {sum(query.values()) / 1000:.0f} kB"
        yield f"  first result {opened:.2f} s after opening, {typed:.2f} s after the last key"
        for name, size in sorted(query.items(), key=lambda pair: -pair[1])[:8]:
            yield f"    {size / 1000:6.1f} kB  {name}"


if __name__ == "__main__":
    for number in sys.argv[1:] or ("100", "1000", "10000"):
        for line in report(int(number)):
            print(line, flush=True)
