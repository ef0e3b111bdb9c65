"""What is usual elsewhere, in a letter, on a web page or in another kind of entry, has a hint of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.small_site import problems_of

DATE = "Write 2018, 2018-03 or 2018-03-06. If nobody knows it, write issued: unknown."


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            "kind: briefing\nbody:\n  Remember this:\n  - the cot\n  - the dog",
            '2: "body": a colon and a space turn this text into a field. '
            "Write body: | and the text below it, indented.",
        ),
        (
            "kind: briefing\ntopics: neglect, bruising",
            '2: "topics" must be a list. Write topics: [neglect, bruising].',
        ),
        (
            "kind: briefing\nlinks:\n  - [Tell us](team@example.org)",
            "3: the text begins with a bracket, which is reserved in YAML. "
            "In a list of links, write {label: Tell us, url: mailto:team@example.org}; "
            'elsewhere put the text in quotes: "[Tell us](mailto:team@example.org)".',
        ),
        (
            "kind: briefing\nlinks:\n  - {label: The review, url: reviews/jack}",
            '3: "url": "reviews/jack" is a page of this site. In a link, write entry: reviews/jack in place of url.',
        ),
        (
            "kind: briefing\nlinks:\n  - {label: The poster, url: files/poster.pdf}",
            '3: "url": "files/poster.pdf" is a file of this site. '
            "In a link, write file: files/poster.pdf in place of url.",
        ),
        (
            "kind: briefing\nissued: March 2018",
            '2: "issued": "March 2018" is not in the format for dates. Write the year first: 2018-03.',
        ),
        (
            "kind: briefing\nissued: 6th March 2018",
            '2: "issued": "6th March 2018" is not in the format for dates. Write the year first: 2018-03-06.',
        ),
        ("kind: briefing\nissued: Spring 2018", f'2: "issued" is "Spring 2018", which is not a date. {DATE}'),
        (
            "kind: briefing\ntopics:\n  – neglect\n  – bruising",
            '2: "topics": – does not make a list. Begin each item with a hyphen and a space: - neglect.',
        ),
        (
            "kind: briefing\nsections:\n  - heading: A\n    picture: {file: files/a.png}",
            "4: the picture has no description for people who cannot see it. Add alt:. Describe it "
            "as you would on the telephone: "
            "A dog on a lead beside a pram.",
        ),
        ("kind: workshop\ndate: 2020-09-01", '2: "date" is not a field. Did you mean "held"?'),
        ("kind: briefing\ndate: 2020-09-01", '2: "date" is not a field. Did you mean "issued"?'),
        ("kind: briefing\ntags: [neglect]", '2: "tags" is not a field. Did you mean "topics"?'),
        (
            "kind: “notice”",
            '1: "“notice”" is in curly quotes, which YAML reads as part of it. Write notice, or "notice" in '
            "straight quotes.",
        ),
        (
            "kind: briefing\nissued: “2018”",
            '2: "issued": "“2018”" is in curly quotes, which YAML reads as part of it. Write 2018, or "2018" in '
            "straight quotes.",
        ),
        (
            f"kind: briefing\nissued: “{'2018 ' * 30}”",
            f'2: "issued": "“{("2018 " * 16)[:79]}…" is in curly quotes, which YAML reads as part of it. '
            "Remove them, or replace them with straight quotes.",
        ),
        (
            "kind: briefing\ntopics: “neglect”, “bruising”",
            '2: "topics" must be a list. Put each item on its own line, after a dash.',
        ),
        (
            "kind: “briefing”, “notice”",
            '1: "“briefing”, “notice”" is in curly quotes, which YAML reads as part of it. Remove them, or '
            "replace them with straight quotes.",
        ),
        (
            "kind: briefing\n“status”: live",
            '2: "“status”" is not a field. Write it without the curly quotes: status.',
        ),
        (
            "kind: notice\nsections: []",
            '2: "sections" is not a field. Of the kinds of entry, '
            "only review, national report, briefing, guidance and standing page have it.",
        ),
        (
            "kind: notice\npicture: images/cot.png",
            '2: "picture" is not a field. In a text, write ![What the picture shows](images/cot.png).',
        ),
        (
            "kind: briefing\npicture: images/cot.png",
            '2: "picture" is not a field. It belongs in "sections". In a text, write '
            "![What the picture shows](images/cot.png).",
        ),
        (
            "kind: briefing\nurl: a",
            '2: "url" is not a field. It belongs in "links" or in "media" or in "sources".',
        ),
        (
            "kind: briefing\nlinks:\n  - label: A label\n    status: draft",
            '4: "status" is not a field in "links". It belongs to the whole file: move it to the start of its line.',
        ),
        (
            "kind: briefing\nissued: 6/3/2018",
            '2: "issued": "6/3/2018" is not in the format for dates. Write the year first: 2018-03-06.',
        ),
        (
            "kind: briefing\nissued: 3/16/2018",
            '2: "issued": "3/16/2018" is not in the format for dates. Write the year first: 2018-03-16.',
        ),
        ("kind: briefing\nissued: 16/16/2018", f'2: "issued" is "16/16/2018", which is not a date. {DATE}'),
        *(
            (
                f"kind: briefing\nissued: {written}",
                f'2: "issued": "{written}" is not in the format for dates. Write the year first: {date}.',
            )
            for written, date in (
                ("Tuesday 4 December 2018", "2018-12-04"),
                ("Tues 4th of December 2018", "2018-12-04"),
                ("Dec 4, 2018", "2018-12-04"),
                ("4/12/18", "2018-12-04"),
                ("2018/12/04", "2018-12-04"),
                ("2018-3-6", "2018-03-06"),
            )
        ),
        *(
            (
                f"kind: briefing\ndates: [{{day: 2020-09-01, starts: {written}}}]",
                f'2: "starts": "{written}" is not in the format for times. Write {time}.',
            )
            for written, time in (
                ("2pm", "14:00"),
                ("9.30 am", "9:30"),
                ("1530", "15:30"),
                ("noon", "12:00"),
                ("2-4pm", "starts: 14:00 and ends: 16:00"),
                ("9:30 to 12:30", "starts: 9:30 and ends: 12:30"),
            )
        ),
        (
            "kind: briefing\nlinks:\n  - https://example.org/a",
            '3: item 1 of "links": an address needs its words. '
            "Write {label: What it is, url: https://example.org/a}.",
        ),
        (
            "kind: briefing\ncontacts: [{name: A, email: A <a@example.org>}]",
            '2: "email": "A <a@example.org>" has more than an e-mail address. Write a@example.org.',
        ),
        (
            "kind: briefing\ncontacts: [{name: A, phone: 01234 567890 (option 2)}]",
            '2: "phone": "01234 567890 (option 2)" has more than a number. '
            "Write 01234 567890 alone, and the rest in note: option 2.",
        ),
    ],
)
def test_a_hint(fields: str, expected: str, tmp_path: Path) -> None:
    site = f"-- content/reviews/jack.yml --\n{fields}\n-- content/files/a.png --\nPNG 900 × 900\n"
    assert problems_of(tmp_path, site) == [f"content/reviews/jack.yml:{expected}"]
