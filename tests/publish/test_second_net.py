"""The second look, at finished files: what no author wrote is found there, and stops a build."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZipFile

import typst
from docx import Document

from tests.small_site import TODAY, write_site
from tusk.kept.store import Store
from tusk.library.library import Library
from tusk.library.project import open_library
from tusk.processes.parallel import FEWEST
from tusk.publish.second_net import ELSEWHERE, identified, known_clean, looked_at_together

HINT = "No text of yours has it: look for it in templates/ and in locales/, and remove it."
ON_DUTY = """\
-- content/reviews/jack.yml --
kind: notice
body: Ring 07912 345679.
allow: [{what: 07912 345679, reason: On their own posters., by: Business manager}]
contacts: [{name: Duty team, phone: 07912 345678, duty_line: yes}]
"""


SERVICE = """\
-- content/reviews/jack.yml --
kind: notice
body: The text line is on 07912 345678.
"""


def test_what_an_author_s_words_say_is_a_service_s_is_so_on_pages(tmp_path: Path) -> None:
    page = "<p>The text line is on</p><p>07912 345678</p><p>07912 345679</p>"
    [problem] = look(tmp_path, {"reviews/jack/index.html": page}, SERVICE)
    assert "a mobile number (0791…)" in problem
    assert look(tmp_path, {"reviews/jack/index.html": page.replace("9<", "8<")}, SERVICE) == []


def library(root: Path, text: str = ON_DUTY) -> Library:
    write_site(root, text)
    return open_library(root, TODAY)


def look(root: Path, pages: dict[str, str], text: str = ON_DUTY) -> list[str]:
    files = {}
    for number, (address, html) in enumerate(pages.items()):
        files[address] = root / f"{number}.html"
        files[address].write_text(html, encoding="utf-8")
    store = Store(root / "net.db", "1")
    return [str(problem) for problem in identified(library(root, text), files, store)]


def test_what_a_template_adds_is_found(tmp_path: Path) -> None:
    pages = {
        "reviews/jack/index.html": "<p>Ring 07912 <b>345</b>670</p>",
        "find/index.html": "<img alt='a' title=\"jo.bloggs@gmail.com\">",
        "topics/index.html": "<p>Ring <a href='tel:07912345678'>07912 345678</a> or 07912 345679</p>"
        "<a href='../reviews/jack/'>Jack</a>",
        "glossary/index.html": "<td>401</td><td>023</td><td>2137</td><script>07912345670</script>",
        "style.css": "07912345670",
    }
    assert look(tmp_path, pages) == [
        f"reviews/jack/index.html:1: the finished file has a mobile number (0791…). {HINT}",
        f"find/index.html:1: the finished file has a personal e-mail address (jo.b…). {HINT}",
    ]


def test_what_one_entry_may_have_is_nowhere_but_where_it_is_shown(tmp_path: Path) -> None:
    ring, to_jack = "<p>Ring 07912 345679</p>", '<a href="../reviews/jack/">Jack</a>'
    calendar = b"BEGIN:VEVENT\r\nDESCRIPTION:Ring 07912 3\r\n 45679\r\n"
    files: dict[str, Path | bytes] = {
        "dates/dates.ics": calendar,
        "feeds/everything.xml": b"<p>Ring 07912 345679</p> <link>https://www.example.org/reviews/jack/</link>",
        "reviews/jack/data/numbers.csv": b"Ring,07912 345679",
        "search/words.json": b'["07912 345679"]',
        "topics/data/numbers.csv": b"Ring,07912 345679",
        "404.html": ring.encode(),
    }
    for number, (address, html) in enumerate(
        {
            "reviews/jack/index.html": ring,
            "topics/index.html": ring + to_jack,
            "dates/index.html": ring,
        }.items()
    ):
        files[address] = tmp_path / f"{number}.html"
        (tmp_path / f"{number}.html").write_text(html, encoding="utf-8")
    for _ in range(2):  # what was found is found again
        found = identified(library(tmp_path), files, Store(tmp_path / "net.db", "1"))
        assert {(problem.path, problem.hint) for problem in found} == {
            (each, ELSEWHERE.format(id="reviews/jack"))
            for each in ("dates/index.html", "dates/dates.ics", "404.html")
        }


def test_what_the_whole_site_may_have_is_known_until_it_may_not(tmp_path: Path) -> None:
    site = "-- content/site.yml --\ntitle: A\nlead: B\nworried: {heading: C, text: D}\n"
    allowed = "allow: [{what: 07912 345670, reason: Ours., by: Business manager}]\n"
    files = {"index.html": b"<p>Ring 07912 345670</p>"}
    store = Store(tmp_path / "net.db", "1")
    assert identified(library(tmp_path, site + allowed), files, store) == []
    assert len(known_clean(library(tmp_path, site + allowed), store)) == 1
    assert known_clean(library(tmp_path, site), store) == set()
    assert len(identified(library(tmp_path, site), files, store)) == 1


def test_the_day_of_a_page_is_no_date_of_birth_of_the_word_before_it(tmp_path: Path) -> None:
    hidden = "<span data-pagefind-meta='also'>DOB</span>\n<span data-pagefind-sort='day'>-2017-01-02</span>"
    said = '<img alt="Date of birth"><meta content="2017-01-02">'
    pages = {
        "a/index.html": hidden.replace("'", '"') + said,
        "b/index.html": "<td>DOB</td><td>2017-01-02</td>",
    }
    found = f"b/index.html:1: the finished file has a date of birth (201…). {HINT}"
    assert look(tmp_path, pages) == [found]


def test_a_file_without_a_problem_is_read_once(tmp_path: Path) -> None:
    assert look(tmp_path, {"index.html": "<p>Hello</p>"}) == []
    (tmp_path / "0.html").write_text("<p>07912 345670</p>", encoding="utf-8")
    files = {"index.html": tmp_path / "0.html"}
    assert identified(library(tmp_path), files, Store(tmp_path / "net.db", "1")) == []
    assert len(identified(library(tmp_path), files, Store(tmp_path / "net.db", "2"))) == 1


def test_word_files_are_read(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Ring 07912 345670")
    document.save(str(tmp_path / "pack.docx"))
    files = {"reviews/jack/jack-pack.docx": tmp_path / "pack.docx"}
    [problem] = identified(library(tmp_path), files, Store(tmp_path / "net.db", "1"))
    assert problem.path == "reviews/jack/jack-pack.docx"


def test_pdfs_are_read_with_their_properties(tmp_path: Path) -> None:
    for name, text, title in (("words", "Ring 07912 345670", ""), ("title", "", "jo.bloggs@gmail.com")):
        (tmp_path / f"{name}.typ").write_text(f'#set document(title: "{title}")\n{text}', encoding="utf-8")
        typst.compile(tmp_path / f"{name}.typ", output=tmp_path / f"{name}.pdf")
    files = {f"reviews/jack/jack-{name}.pdf": tmp_path / f"{name}.pdf" for name in ("words", "title")}
    found = identified(library(tmp_path), files, Store(tmp_path / "net.db", "1"))
    assert [str(problem) for problem in found] == [
        f"reviews/jack/jack-words.pdf:1: the finished file has a mobile number (0791…). {HINT}",
        f"reviews/jack/jack-title.pdf:1: the finished file has a personal e-mail address (jo.b…). {HINT}",
    ]


def test_what_tags_say_on_several_pages_is_found_on_each(tmp_path: Path) -> None:
    said = '<p><a href="../">Up</a> <img alt="Ring 07912 345670" src="a.png"></p>'
    found = look(
        tmp_path, {"a/index.html": said, "b/index.html": said.replace("<p>", "<p>Again "), "c.html": "<p>"}
    )
    assert [each.partition(":")[0] for each in found] == ["a/index.html", "b/index.html"]


def test_many_printed_files_are_looked_at_together_and_few_beside_the_index(tmp_path: Path) -> None:
    files = {f"{number}/index.docx": tmp_path / f"{number}.docx" for number in range(2 * FEWEST)}
    for number, path in enumerate(files.values()):
        with ZipFile(path, "w") as archive:
            archive.writestr("word/document.xml", "<w:t>Ring 07912 345670</w:t>" if number == 7 else "<w:t/>")
    store = Store(tmp_path / "net.db", "1")
    looked = looked_at_together(files, set(), {})
    assert {name for name, found in looked.items() if found} == {"7.docx"}
    assert looked.keys() == {path.name for path in files.values()}
    found = identified(library(tmp_path), files, store, looked)
    assert [problem.path for problem in found] == ["7/index.docx"]
    few = dict([*files.items()][: 2 * FEWEST - 1])
    assert looked_at_together(few, set(), {}) == {}
