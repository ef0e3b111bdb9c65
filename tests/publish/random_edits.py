"""Random edits of a small site: after each, the pages that are kept and those that are made anew are compared.

A short form runs with the tests. The long one: python -m tests.publish.random_edits 2000
"""

from __future__ import annotations

import random
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from PIL import Image

from tests.conftest import ROOT
from tests.small_site import write_site
from tusk.check.kept import Kept
from tusk.library.project import open_library
from tusk.problem import ProblemsFound
from tusk.publish.whole_site import files_of_site

WORDS = [
    "child",
    "SSCB",
    "neglect",
    "visit",
    "record",
    "bruise",
    "ask",
    "listen",
    "school",
    "police",
    "nurse",
    "plan",
]
TAGS = {"topics": ["neglect", "bruising"], "audience": ["schools"], "themes": ["curiosity", "escalation"]}
START = date(2020, 8, 15)
SITE = """\
-- content/workshops/first.yml --
kind: workshop
title: First
held: 2020-09-01
slides: [{id: one, title: One, entry: reviews/a}, {id: two, title: Two, text: Ask.}]
-- content/reviews/a.yml --
kind: review
title: A
-- content/reviews/b.yml --
kind: review
title: B
related: [reviews/a]
-- bulletins/one.yml --
kind: issue
number: 1
items: [{id: one, entry: reviews/a}]
"""


class Project:
    """A small project that edits change. pages() and edit() are all that a test needs."""

    def __init__(self, root: Path, seed: int) -> None:
        self.root = root
        self.random = random.Random(seed)
        self.today = START
        self.added = 0
        write_site(root, SITE)
        others = shutil.ignore_patterns("print", "slides", "word")
        shutil.copytree(ROOT / "templates", root / "templates", ignore=others)
        (root / "templates" / "print").symlink_to(
            ROOT / "templates" / "print"
        )  # its fonts are in the picture of the site
        shutil.copy(ROOT / "mkdocs.yml", root)
        (root / "content/pictures").mkdir()
        self.picture()

    def edit(self) -> str:
        """Make one edit, or none if it would be refused; returns its name."""
        chosen: Callable[[], None] = self.random.choice(EDITS).__get__(self)
        saved, today = {path: path.read_bytes() for path in self._sources()}, self.today
        chosen()
        try:
            open_library(self.root, self.today)
        except ProblemsFound:
            for path in [*self._sources()]:
                path.unlink()
            for path, content in saved.items():
                path.write_bytes(content)
            self.today = today
        return chosen.__name__

    def files(self, cache: Path) -> dict[str, bytes]:
        """Every file of the site but the search index, made with a cache."""
        library = open_library(self.root, self.today, kept=Kept(self.root, cache / "kept"))
        made = files_of_site(self.root, library, {}, cache)
        made.keep()
        return {
            name: each if isinstance(each, bytes) else each.read_bytes() for name, each in made.files.items()
        }

    def _sources(self) -> Iterator[Path]:
        for name in (
            "content/**/*.*",
            "bulletins/*.*",
            "templates/[!p]*/**/*.html",
            "templates/pages/*.html",
        ):
            yield from (path for path in self.root.glob(name) if path.is_file())

    def _entries(self) -> list[Path]:
        return sorted([*self.root.glob("content/reviews/*.yml"), *self.root.glob("content/workshops/*.yml")])

    def _ids(self) -> list[str]:
        return [f"{path.parent.name}/{path.stem}" for path in self._entries()]

    def _text(self) -> str:
        words = " ".join(self.random.choices(WORDS, k=8))
        links = [f" [{id[-1]} {words[:5]}](entry:{id})" for id in self.random.sample(self._ids(), 1)]
        return words + self.random.choice(["", *links, " [Place](https://www.example.org/place)"])

    def _set(self, path: Path, field: str, value: str) -> None:
        kept = [line for line in path.read_text().splitlines() if not line.startswith(f"{field}:")]
        path.write_text("\n".join([*kept, *([f"{field}: {value}"] if value else [])]) + "\n")

    def replace(self, name: str, old: str, new: str) -> None:
        path = self.root / name
        path.write_text(path.read_text().replace(old, new))

    def add(self) -> None:
        self.added += 1
        fields = f"kind: review\ntitle: Added {self.added}\nsummary: {self._text()[:30].strip()}\n"
        more = f"publisher: somerset\nissued: 20{self.added % 20:02}\nreview_type: Learning review\n"
        (self.root / f"content/reviews/added-{self.added}.yml").write_text(fields + more)

    def change_a_line(self) -> None:
        field = self.random.choice(["title", "summary", "issued", "aka", "body"])
        word = self.random.choice(WORDS)
        values = {"issued": str(self.random.randint(2010, 2020)), "aka": f"[{word}]", "body": self._text()}
        self._set(
            self.random.choice(self._entries()), field, f"{values.get(field, f'{word.title()} and {word}')}"
        )

    def change_tags(self) -> None:
        field = self.random.choice([*TAGS])
        names = self.random.sample(TAGS[field], self.random.randint(0, len(TAGS[field])))
        self._set(self.random.choice(self._entries()), field, f"[{', '.join(names)}]" if names else "")

    def change_related(self) -> None:
        self._set(self.random.choice(self._entries()), "related", f"[{self.random.choice(self._ids())}]")

    def change_status(self) -> None:
        status = self.random.choice(["live", "historic", "draft", "withdrawn"])
        path = self.random.choice(self._entries())
        self._set(path, "status", status)
        self._set(path, "status_note", "Out of date." if status in ("historic", "withdrawn") else "")

    def change_days(self) -> None:
        field = self.random.choice(["publish_on", "publish_until", "updated"])
        day = START + timedelta(days=self.random.randint(-30, 30))
        self._set(self.random.choice(self._entries()), field, day.isoformat())

    def show_a_picture(self) -> None:
        path = self.random.choice(self._entries())
        self._set(path, "pictures", "[{file: pictures/one.png, alt: Teal, caption: One}]")

    def picture(self) -> None:
        size = self.random.randint(20, 60), self.random.randint(20, 60)
        Image.new("RGB", size, "teal").save(self.root / "content/pictures/one.png")

    def rename(self) -> None:
        path = self.random.choice(self._entries())
        old, new = path.stem, f"{path.stem}x"
        path.rename(path.with_stem(new))
        for other in [*self._entries(), *self.root.glob("bulletins/*.yml")]:
            other.write_text(other.read_text().replace(f"reviews/{old}", f"reviews/{new}"))
        if self.random.random() < 0.5:
            self._set(path.with_stem(new), "aliases", f"[{path.parent.name}/{old}]")

    def delete(self) -> None:
        self.random.choice(self._entries()).unlink()

    def name_a_theme(self) -> None:
        self.replace("content/themes.yml", "Professional curiosity", f"Curiosity {self.random.randint(0, 9)}")
        self.replace("content/themes.yml", "name: Curiosity", "name: Professional curiosity")

    def colour(self) -> None:
        path = self.root / "content/publishers.yml"
        lines = [line for line in path.read_text().splitlines() if "colour" not in line]
        shade = self.random.choice(["004488", "550000", "005500"])
        path.write_text("\n".join([*lines, f'  colour: "#{shade}"']) + "\n")

    def define_a_term(self) -> None:
        meaning = self.random.choice(WORDS)
        line = f"- {{id: sscb, term: SSCB, expansion: Safe {meaning}, source: the masthead}}\n"
        (self.root / "content/glossary.yml").write_text(line)

    def change_the_site(self) -> None:
        self.replace("content/site.yml", "What we learned", f"What we {self.random.choice(WORDS)}")

    def dead_address(self) -> None:
        path = self.root / "content/links.yml"
        line = "- {url: https://www.example.org/place, note: Gone, checked: 2020-01-01}\n"
        path.write_text(line) if not path.exists() else path.unlink()

    def change_a_template(self) -> None:
        names = ("pages/workshop.html", "pages/macros.html", "pages/home.html", "theme/partials/footer.html")
        path = self.root / "templates" / self.random.choice(names)
        path.write_text(
            re.sub(r"<(?=(?:p|div|ul)\b)", f"<!-- {self.random.random()} --><", path.read_text(), count=1)
        )

    def another_day(self) -> None:
        self.today = START + timedelta(days=self.random.randint(-20, 40))


EDITS = [
    *[Project.change_a_line, Project.change_a_line, Project.change_tags, Project.change_status, Project.add],
    *[Project.change_related, Project.change_days, Project.show_a_picture, Project.picture, Project.rename],
    *[Project.delete, Project.name_a_theme, Project.colour, Project.define_a_term, Project.change_the_site],
    *[Project.dead_address, Project.change_a_template, Project.another_day],
]


def differences(root: Path, seed: int, count: int) -> Iterator[str]:
    """Make edits one after the other; yields what an incremental build gave that a clean one does not."""
    project = Project(root / "project", seed)
    for number in range(count):
        edit = project.edit()
        kept = project.files(root / "cache")
        clean = project.files(root / f"clean-{number}")
        shutil.rmtree(root / f"clean-{number}")
        for name in sorted(kept.keys() | clean.keys()):
            if kept.get(name) != clean.get(name):
                yield f"{name} after edit {number}, {edit}"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        found = [
            *differences(Path(folder), seed=int(sys.argv[2]) if sys.argv[2:] else 1, count=int(sys.argv[1]))
        ]
    print("\n".join(found) or "Every incremental build equals a clean one.")
    sys.exit(bool(found))
