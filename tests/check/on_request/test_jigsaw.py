"""The jigsaw of a case: its clues are gathered from everything that speaks of it."""

from __future__ import annotations

from pathlib import Path

from tests.small_site import TODAY, write_site
from tusk.check.kept import Kept
from tusk.check.on_request.notes import jigsaw
from tusk.check.run import check_project

SITE = """\
-- content/reviews/jack.yml --
kind: review
case: Family K
summary: A child was hurt in Somerset.
children: [{name: Jack, pseudonym: yes, age: 3}]
sources: [{title: What happened in Millbrook}]
links: [{label: He was stabbed in Ashby, url: "https://www.example.org"}]
-- content/reviews/report.yml --
kind: notice
case: Family K
anonymised: {by: Review team, on: 2018}
disclosure_checked: {by: Editor, on: 2018}
body: In March 2019 an inquest was held.
-- content/reviews/other.yml --
kind: notice
body: He was 12 years old and went to Redhill Academy.
-- bulletins/tusk-10.yml --
kind: issue
number: "10"
items:
  - {id: jack, entry: reviews/jack, heading: What happened to him}
  - {id: other, entry: reviews/other, heading: The child from Thornby}
"""


def told(root: Path, text: str) -> list[str]:
    write_site(root, text)
    return [str(problem) for problem in jigsaw(check_project(root, TODAY, Kept(root, None)))]


BLUR_PLACE = "Write the region, or a town, a village."
BLUR_AGE = "Write a band of ages: of primary school age, a teenager."
BLUR_MONTH = "Write the year, or how long after something else it was."
BLUR_COURT = "Leave out the court and its dates: newspapers have them with names."
ADVICE = "It is advice, and no proof: newspapers may say more. When somebody has looked at all of it, add"
CODES = "24f6 2f82 4a2f 6e15 8dc8 9d11"


def test_clues_are_gathered_from_everything_that_speaks_of_the_case(tmp_path: Path) -> None:
    """Somerset is no clue: it is the place of the publisher. Nor is a link, nor an article about another entry."""
    assert told(tmp_path, SITE)[:6] == [
        "content/reviews/jack.yml:1: note: jigsaw: place, court, age and month together may tell who it is. "
        f'{ADVICE} jigsaw_checked: {{by: NAME, on: DATE, clues: "{CODES}"}}.',
        f'content/reviews/jack.yml:5: note: jigsaw: place "Millbrook". {BLUR_PLACE}',
        f'content/reviews/jack.yml:4: note: jigsaw: age "aged 3". {BLUR_AGE}',
        f'content/reviews/report.yml:5: note: jigsaw (about reviews/jack): month "March 2019". {BLUR_MONTH}',
        f'content/reviews/report.yml:5: note: jigsaw (about reviews/jack): court "inquest". {BLUR_COURT}',
        'bulletins/tusk-10.yml:4: note: jigsaw (about reviews/jack): sex "him". Write the child, they.',
    ]


def test_a_signature_with_these_clues_is_enough(tmp_path: Path) -> None:
    signed = f'case: Family K\njigsaw_checked: {{by: Editor, on: 2018, clues: "{CODES}"}}'
    write_site(tmp_path, SITE.replace("case: Family K", signed, 1))
    assert [
        each
        for each in check_project(tmp_path, TODAY, Kept(tmp_path, None)).problems
        if each.path.endswith("jack.yml")
    ] == []


def test_a_clue_that_another_file_adds_after_the_signature_is_told_once(tmp_path: Path) -> None:
    signed = f'case: Family K\njigsaw_checked: {{by: Editor, on: 2018, clues: "{CODES}"}}'
    later = SITE.replace("case: Family K", signed, 1).replace(
        "inquest was held", "inquest was held in Thornby"
    )
    assert [each for each in told(tmp_path, later) if "nobody has looked" in each] == []
    checked = check_project(tmp_path, TODAY, Kept(tmp_path, None)).problems
    assert [str(each) for each in checked if "nobody has looked" in each.message] == [
        'content/reviews/report.yml:5: note: place "Thornby" is a clue about reviews/jack that nobody has looked at '
        f"yet. {BLUR_PLACE} Or have it signed again: see check --jigsaw."
    ]


def test_one_that_a_file_adds_which_only_has_the_name_is_told_by_the_jigsaw(tmp_path: Path) -> None:
    signed = f'case: Family K\njigsaw_checked: {{by: Editor, on: 2018, clues: "{CODES}"}}'
    later = SITE.replace("case: Family K", signed, 1) + (
        "-- content/reviews/named.yml --\nkind: notice\nbody: The case of Family K began in Eastwick.\n"
    )
    assert [each for each in told(tmp_path, later) if "nobody has looked" in each] == [
        'content/reviews/named.yml:2: note: jigsaw (about reviews/jack): place "Eastwick" is a clue that nobody '
        f"has looked at yet. {BLUR_PLACE}"
    ]
    checked = check_project(tmp_path, TODAY, Kept(tmp_path, None)).problems
    assert [each for each in checked if "nobody has looked" in each.message] == []


def test_every_check_gathers_the_clues_of_files_that_show_or_link_to_the_case(tmp_path: Path) -> None:
    """Also if only the other file has changed since the last check."""
    kept = tmp_path / "kept"
    write_site(tmp_path, SITE.replace("an inquest was held", "it was over"))
    before = check_project(tmp_path, TODAY, Kept(tmp_path, kept)).problems
    assert [str(each) for each in before if "together" in each.message] == []
    report = tmp_path / "content" / "reviews" / "report.yml"
    report.write_text(
        report.read_text(encoding="utf-8").replace("it was over", "an inquest was held"), encoding="utf-8"
    )
    after = check_project(tmp_path, TODAY, Kept(tmp_path, kept)).problems
    assert [str(each) for each in after if "together" in each.message and each.path.endswith("jack.yml")] == [
        "content/reviews/jack.yml:1: note: place, court, age and month together may tell who the child or the family "
        "is: month and court in content/reviews/report.yml. Look at them with check --jigsaw, blur what you can, and "
        "have it signed: jigsaw_checked."
    ]


def test_an_entry_that_is_about_no_case_has_none(tmp_path: Path) -> None:
    assert told(tmp_path, "-- content/reviews/other.yml --\nkind: notice\nbody: He was 12 years old.\n") == []
