"""What is kept from one run to the next changes nothing: a check with it finds what a check without it finds."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.small_site import TODAY, files_in, write_site
from tusk.check import kept as module
from tusk.check import unread
from tusk.check.beside import checking
from tusk.check.kept import Kept, kept_in
from tusk.check.run import Checked, check_project, files_of
from tusk.check.unread import SHORT
from tusk.kept.store import Store
from tusk.library.library import Library
from tusk.library.project import library_of, opened
from tusk.model.kinds.notice import Notice
from tusk.problem import errors

SITE = """\
-- content/reviews/jack.yml --
kind: review
title: Jack
themes: [curiosity]
topics: [neglect]
related: [reviews/anna]
review_by: 2020-09
body: |
  ## Before the review

  See [the part about Anna](entry:reviews/anna#text), [our plan](files/plan.pdf) and [a page](https://example.org/page).

  ![A cot beside an open window](images/cot.png)
-- content/reviews/anna.yml --
kind: review
title: Anna
issued: 2019
body: As in [the notice](entry:reviews/notice).
-- content/reviews/notice.yml --
kind: notice
title: A notice
publish_on: 2020-08-20
body: Words.
-- content/reviews/broken.yml --
kind: notice
summary: ""
-- content/workshops/one.yml --
kind: workshop
held: 2020-08-16
slides:
  - {id: hello, title: Hello, text: Hello.}
  - {id: jack, title: Jack, entry: reviews/jack, parts: [text]}
-- bulletins/tusk-1.yml --
kind: issue
number: 1
items: [{id: lead, entry: reviews/jack}, {id: second, entry: reviews/anna}]
-- content/links.yml --
- {url: "https://example.org/page", reason: It is gone., by: The editor, on: 2020}
-- content/files/plan.pdf --
A plan.
-- content/images/cot.png --
PNG 600 × 400
"""
LISTS = ("topics", "themes", "sections", "publishers", "links", "glossary")


def change_a_word(root: Path, chance: random.Random) -> None:
    path = chance.choice(entries(root))
    words = ("Jack", "reviews", "text", "curiosity", "2020", "notice", "title", "A", "one", "neglect", "kind")
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace(chance.choice(words), chance.choice(words), 1), encoding="utf-8")


def rename(root: Path, chance: random.Random) -> None:
    path = chance.choice(entries(root))
    path.rename(path.with_name(f"{chance.choice(('jack', 'new', 'anna', 'Tusk-1'))}.yml"))


def delete(root: Path, chance: random.Random) -> None:
    chance.choice([*entries(root), *(root / "content" / "images").glob("*")]).unlink(missing_ok=True)


def add(root: Path, chance: random.Random) -> None:
    path = root / "content" / "reviews" / f"new-{chance.randrange(3)}.yml"
    path.write_text(
        "kind: notice\ntitle: New\nsummary: New.\npublisher: somerset\nissued: 2018\naliases: [old]\n"
        f"related: [reviews/{chance.choice(('jack', 'new-1', 'lost'))}]\n"
        "body: '[The text](entry:reviews/new-2#text)'\n",
        encoding="utf-8",
    )


def withdraw(root: Path, chance: random.Random) -> None:
    path = chance.choice(entries(root))
    status = chance.choice(("withdrawn", "draft", "historic"))
    path.write_text(path.read_text(encoding="utf-8") + f"status: {status}\n", encoding="utf-8")


def change_a_list(root: Path, chance: random.Random) -> None:
    path = root / "content" / f"{chance.choice(LISTS)}.yml"
    text = path.read_text(encoding="utf-8")
    words = ("curiosity", "neglect", "reviews", "somerset", "example", "name", "id")
    path.write_text(text.replace(chance.choice(words), chance.choice(words), 1), encoding="utf-8")


def change_a_picture(root: Path, chance: random.Random) -> None:
    (root / "content" / "images" / "cot.png").write_bytes(b"no picture")


def restore(root: Path, chance: random.Random) -> None:
    write_site(root, "".join(f"-- {name} --\n{text}" for name, text in chosen(chance)))


def damage(root: Path, chance: random.Random) -> None:
    path = chance.choice([*(root / "build" / "kept").glob("*.db")])
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 255
    path.write_bytes(content[: chance.choice((len(content), chance.randrange(len(content))))])


def check_out_again(root: Path, chance: random.Random) -> None:
    """Nothing but the times of all files is different, as on another machine."""
    for path in (root / "content").rglob("*.yml"):
        os.utime(path, (1_000_000_000, 1_000_000_000 + chance.randrange(1000)))


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    *(change_a_word, change_a_word, rename, delete, add, withdraw, change_a_list, change_a_picture, restore),
    *(restore, damage, check_out_again),
)


def entries(root: Path) -> list[Path]:
    return sorted([*root.glob("content/*/*.yml"), *root.glob("bulletins/*.yml")])


def chosen(chance: random.Random) -> list[tuple[str, str]]:
    return chance.sample(sorted(files_in(SITE).items()), 4)


def seen_in(library: Library) -> object:
    """What a library says, to compare with another."""
    mentions = {
        target: [(mention.item.id, mention.part, mention.label) for mention in found]
        for target, found in library.mentions.items()
    }
    return library.items, mentions, library.known_links, library.glossary, library.site


def results_of(checked: Checked, root: Path, today: date) -> object:
    problems = checked.problems
    return problems, [] if errors(problems) else seen_in(library_of(checked, root, today, drafts=True))


def check_beside(root: Path, today: date, kept: Kept) -> Checked:
    with checking(files_of(root, today, kept)) as checked:
        return checked()


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("check", [check_project, check_beside])
def test_a_check_finds_the_same_with_what_is_kept(
    tmp_path: Path, seed: int, check: Callable[[Path, date, Kept], Checked]
) -> None:
    chance = random.Random(seed)
    write_site(tmp_path, SITE.replace('summary: ""\n', "body: Words.\n") if seed % 2 else SITE)
    today = TODAY
    check_project(tmp_path, today, kept_in(tmp_path))
    for _ in range(8):
        edit = chance.choice(EDITS)
        edit(tmp_path, chance)
        today += timedelta(days=chance.choice((0, 0, 1, 30)))
        with_kept = check(tmp_path, today, kept_in(tmp_path))
        without = check_project(tmp_path, today, Kept(tmp_path, None))
        assert results_of(with_kept, tmp_path, today) == results_of(without, tmp_path, today), edit.__name__


def test_an_entry_is_checked_again_only_if_it_or_what_it_asked_has_changed(tmp_path: Path) -> None:
    write_site(tmp_path, SITE)
    check_project(tmp_path, TODAY, kept_in(tmp_path))
    (tmp_path / "content" / "reviews" / "anna.yml").unlink()
    due = check_project(tmp_path, TODAY, kept_in(tmp_path)).due
    assert due == ["content/reviews/jack.yml", "bulletins/tusk-1.yml"]
    assert check_project(tmp_path, TODAY, kept_in(tmp_path)).due == []
    assert check_project(tmp_path, TODAY, kept_in(tmp_path, clean=True)).due != []


def test_a_file_that_was_changed_a_moment_ago_is_read_again_although_its_state_is_the_same(
    tmp_path: Path,
) -> None:
    """Its size and times can stay the same if it is changed twice in a moment."""
    write_site(tmp_path, SITE)
    check_project(tmp_path, TODAY, kept_in(tmp_path))
    anna = tmp_path / "content" / "reviews" / "anna.yml"
    state = anna.stat()
    anna.write_text(anna.read_text(encoding="utf-8").replace("notice)", "nobody)"), encoding="utf-8")
    os.utime(anna, ns=(state.st_atime_ns, state.st_mtime_ns))
    found = check_project(tmp_path, TODAY, kept_in(tmp_path)).problems
    assert any(
        problem.path == "content/reviews/anna.yml" and "nobody" in problem.message for problem in found
    )


def test_once_the_check_is_over_the_values_of_a_few_files_are_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each process that makes pages has its own."""
    monkeypatch.setattr(module, "FEW", 1)
    monkeypatch.setattr(module, "NEAR", 2)
    monkeypatch.setattr(module, "MOST_NEAR", 3)
    notices = "".join(
        f"-- content/reviews/n{number}.yml --\nkind: notice\ntitle: N {number}\nbody: {number}{SHORT * ' word'}.\n"
        for number in range(9)
    )
    read: list[dict[str, bytes]] = []
    plain = Kept._row_near

    def noted(kept: Kept, path: str, values: Store, names: list[str]) -> bytes:
        row = plain(kept, path, values, names)
        read.append({**kept._near, **(kept._all_values or {})})
        return row

    monkeypatch.setattr(Kept, "_row_near", noted)
    monkeypatch.setattr(unread, "MOST_WHOLE", 1)
    write_site(tmp_path, notices)
    check_project(tmp_path, TODAY, kept_in(tmp_path))
    library = opened(check_project(tmp_path, TODAY, kept_in(tmp_path)), tmp_path, TODAY)
    for order in (range(9), reversed(range(9))):
        for number in order:
            notice = library.items[f"reviews/n{number}"].record
            assert isinstance(notice, Notice)
            assert (notice.body or "").startswith(f"{number} word")
            assert len(read[-1]) <= 3
    assert len(read) > 9
