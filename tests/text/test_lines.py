"""A fault of a text is told where it stands, whatever else in the text has the same words."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.small_site import problems_of
from tusk.text import lines, prose
from tusk.text.convert import convert
from tusk.text.headings import ids
from tusk.text.lines import read_with_lines
from tusk.text.markdown_lint import faults
from tusk.text.marks import marked_html, unmarked
from tusk.text.nodes import Element, elements

TITLE = "a heading with one # is reserved for the title of the page."
NO_WORDS = "a heading has no words."
SCHEME = 'a link begins with "javascript:", which is not allowed.'


def tag(name: str) -> str:
    return f"<{name}> is not allowed here."


@dataclass(frozen=True)
class Block:
    """Some lines of a text; of each fault: its line from 0, the words at whose beginning it is told, the message."""

    text: str
    faults: tuple[tuple[int, str, str], ...] = ()


GOOD = [
    Block("## Fine"),
    Block("Fine\n----"),
    Block(
        "Plain words with <em>a tag</em>,\nwords `<b>not a tag</b>` and [a link](https://www.example.org)\non lines"
    ),
    Block("A hard break  \nand **bold\nwords** over lines, 5 < 6 & 7 > 3, R&D"),
    Block("- one\n- two\n    - three <br> and\n    - four\n\n- five"),
    Block("1. one\n2. two\n    more\n3. three"),
    Block("> quoted\n> words\n>\n> - and a list"),
    Block("> What is wrong is quoted in code:\n> `# Wrong`"),
    Block("    # Wrong\n    <b>in code</b>\n\n    [Click](javascript:alert(1))"),
    Block("| a | b |\n|--:|---|\n| 1 | `#` |\n| | [x](#y) |"),
    Block("a | b\n--|--\n1 | 2"),
    Block("***"),
    Block("---"),
    Block("<details><summary>More</summary>\n<p>Words\nin a box</p>\n</details>"),
    Block("<figure>\n<img src='a.jpg' alt='A dog in a park'>\n<figcaption>A dog</figcaption>\n</figure>"),
    Block('[Click](entry:reviews/jack) and ![A dog in a park](images/dog.jpg "# Wrong")'),
    Block('A [reference][good] and [good] again\n\n[good]: https://www.example.org "Words"'),
    Block("<https://www.example.org> <team@example.org> &lt;b&gt; [sic]"),
    Block("snake_case_words, a*b*c and \\# no heading\n"),
    Block("<dl><dt>a</dt>\n<dd>b</dd></dl>"),
]
BAD = [
    Block("# Wrong", ((0, "#", TITLE),)),
    Block("Wrong\n=====", ((0, "Wrong", TITLE),)),
    Block("##", ((0, "##", NO_WORDS),)),
    Block("## Fine\n\n####   Deep ##", ((2, "####", "a heading with #### follows one with ##."),)),
    Block("Some words\nand <b>bold</b> words\non lines", ((1, "<b>", tag("b")),)),
    Block("A <b>b</b>\nand <b>c</b>", ((0, "<b>", tag("b")), (1, "<b>", tag("b")))),
    Block("<div>\n\nWords\n\n</div>", ((0, "<div", tag("div")),)),
    Block("stray </b>", ((0, "</b", tag("b")),)),
    Block("<p\nonclick=alert(1)>words</p>", ((1, "onclick", '"onclick" is not allowed in <p>.'),)),
    Block("words </em> words", ((0, "</em", "</em> closes an element that was never opened."),)),
    Block("words\nan <em>open tag", ((1, "<em", "<em> is opened but never closed."),)),
    Block("Words and\n[Click](javascript:alert(1)) twice", ((1, "javascript", SCHEME),)),
    Block("- a\n- b [Click](javascript:alert(1))\n- c", ((1, "javascript", SCHEME),)),
    Block("| a | b |\n|---|---|\n| 1 | [Click](javascript:a) |", ((2, "javascript", SCHEME),)),
    Block("> a\n> > b [Click](<javascript:a>)", ((1, "javascript", SCHEME),)),
    Block("[Click][bad]\n\n[bad]: javascript:alert(1)", ((2, "javascript", SCHEME),)),
    Block("words <a\nhref='javascript:a'>a</a>", ((1, "javascript", SCHEME),)),
    Block("[](https://www.example.org)", ((0, "[", "a link has no words to click."),)),
    Block("[fine](#x) [a]()", ((0, "[a", "a link has no address."),)),
    Block("words ![](images/dog.jpg)", ((0, "!", "a picture has no description for people who cannot see it."),)),
    Block("words\n![IMG_2031](a.jpg)", ((1, "!", '"IMG_2031" does not say what the picture shows.'),)),
    Block("![A dog](//example.org/a.png)", ((0, "//", "a picture is not one of this site's files."),)),
    Block("words ![A dog]()", ((0, "!", "a picture does not name a file."),)),
    Block("0. a\n1. b", ((0, "0", "a list does not begin with a whole number from 1 to 30,000."),)),
    Block("| | |\n|---|---|\n| a | b |", ((0, "|", "a table has no headings."),)),
    Block("<ul>\nWords\n<li>b</li>\n</ul>", ((1, "Words", "there is text in <ul> outside <li>."),)),
    Block("<li>a</li>", ((0, "<li", "<li> is outside <ol> or <ul>."),)),
    Block("<details>\n<summary>a</summary>\nwords <i>b</i>\n</details>", ((2, "<i", tag("i")),)),
]  # fmt: skip
BETWEEN = [
    "Words between.",
    "Words\nbetween, Wrong, Click\n  and Fine.",
    "*Words* with `code` and [a link](#fine).",
]


def quoted(block: Block) -> Block:
    return Block("\n".join(f"> {line}".rstrip() for line in block.text.split("\n")), block.faults)


def in_a_list(block: Block) -> Block:
    lines = [f"    {line}".rstrip() for line in block.text.split("\n")]
    return Block(
        "\n".join(["- Words", "", *lines]),
        tuple((line + 2, words, message) for line, words, message in block.faults),
    )


def numbered(block: Block, number: int) -> Block:
    """A definition in a text has a name of its own."""
    return Block(block.text.replace("bad]", f"bad {number}]"), block.faults)


def written(blocks: list[Block], choose: random.Random) -> tuple[str, list[tuple[int, int, str]]]:
    """A text of these blocks, and (line, column, message) of its faults."""
    text: list[str] = []
    expected = []
    for block in [numbered(block, number) for number, block in enumerate(blocks)]:
        text += [*choose.choice(BETWEEN).split("\n"), *[""] * choose.randint(1, 3)]
        for line, words, message in block.faults:
            column = block.text.split("\n")[line].index(words) + 1
            expected.append((len(text) + line + 1, column, message))
        text += [*block.text.split("\n"), *[""] * choose.randint(1, 3)]
    return "\n".join(text), expected


def as_it_is(block: Block) -> Block:
    return block


def wrapped(block: Block, choose: random.Random) -> Block:
    """The block as it is, in a quotation or in a list; raw HTML and definitions are not read as such in them."""
    is_raw = block.text.startswith("<") or "]: " in block.text
    return block if is_raw else choose.choice([as_it_is, as_it_is, quoted, in_a_list])(block)


@pytest.mark.parametrize("seed", range(10))
def test_each_fault_is_told_on_its_own_line(seed: int) -> None:
    choose = random.Random(seed)
    for _ in range(30):
        blocks = [choose.choice(choose.choice([GOOD, GOOD, BAD])) for _ in range(choose.randint(1, 14))]
        text, expected = written([wrapped(block, choose) for block in blocks], choose)
        assert [(fault.line, fault.column, fault.message) for fault in faults(text)] == expected


def test_equal_words_elsewhere_are_not_taken_for_the_fault(tmp_path: Path) -> None:
    body = "## Fine\n\nWords.\n\n##\n\n# Wrong\n"
    file = f"-- content/reviews/jack.yml --\nkind: briefing\nbody: |\n{indented(body)}"
    assert problems_of(tmp_path, file) == [
        'content/reviews/jack.yml:7: "body": a heading has no words. Write them after the #, or remove it.',
        'content/reviews/jack.yml:9: "body": a heading with one # is reserved for the title of the page. '
        "Write ## Wrong.",
    ]


def indented(text: str) -> str:
    return "".join(f"  {line}\n" if line else "\n" for line in text.split("\n"))


@pytest.mark.parametrize("seed", range(5))
def test_marks_change_nothing_but_tell_the_line(seed: int) -> None:
    """Whatever an author writes: the HTML without its marks is the HTML of the text."""
    choose = random.Random(seed)
    pieces = [block.text for block in (*GOOD, *BAD)] + [
        "\n",
        "\n\n",
        " ",
        "  \n",
        "\t",
        "- ",
        "> ",
        "* ",
        "|",
    ]
    for _ in range(40):
        text = "".join(
            choose.choice(pieces) + choose.choice(["", " ", "\n"]) for _ in range(choose.randint(1, 9))
        )
        assert unmarked(marked_html(text).html) == convert(text), text


def test_every_element_knows_its_line() -> None:
    text = "## A\n\nOne\n*two*\n\n***\n\n- a\n    - b\n- \n\n| h |\n|---|\n| c |\n\n    code\n\n> q\n\n***\n\nEnd"
    assert [(node.tag, node.line) for node in elements(read_with_lines(text).nodes)] == [
        *[("h2", 1), ("p", 3), ("em", 4), ("hr", 6), ("ul", 8), ("li", 8), ("ul", 9), ("li", 9), ("li", 10)],
        *[("table", 12), ("thead", 12), ("tr", 12), ("th", 12), ("tbody", 14), ("tr", 14), ("td", 14)],
        *[("pre", 16), ("code", 16), ("blockquote", 18), ("p", 18), ("hr", 20), ("p", 22)],
    ]


def test_a_text_with_characters_of_private_use_has_lines_too() -> None:
    text = "words \U000f0000\U00100000\n\n# Wrong"
    assert [(fault.line, fault.column) for fault in faults(text)] == [(3, 1)]


def test_lines_do_not_take_part_in_the_comparison_of_trees() -> None:
    assert Element("p", ("a",), line=1, column=2) == Element("p", ("a",))


def test_links_pictures_and_headings_are_found_by_their_number() -> None:
    text = "[x](a.pdf) `[x](a.pdf)`\n[x](javascript:a)\n"
    text += "![x](a.pdf) <a href='a.pdf'>b</a> [y][r]\n\n## A\n\n## A\n\n[r]: a.pdf"
    assert prose.links(text) == ["a.pdf", "a.pdf", "a.pdf"]
    found = [lines.before_link(text, number) for number in range(3)]
    assert [(len(before), text[len(before) :][:5]) for before in found if before is not None] == [
        (text.index("a.pdf"), "a.pdf"),
        (text.index("a.pdf'>"), "a.pdf"),
        (text.rindex("a.pdf"), "a.pdf"),
    ]
    picture = lines.before_picture(text, 0)
    assert picture is not None
    assert text[len(picture) - 5 : len(picture) + 5] == "![x](a.pdf"
    assert [len(lines.before_label(text, number) or "") for number in (0, 1, 2)] == [
        0, text.index("<a"), text.index("[y]"),
    ]  # fmt: skip
    assert [len(lines.before_heading(text, number) or "") for number, _ in enumerate(ids(text))] == [
        text.index("## A"), text.rindex("## A"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a `<b>`\n\nb <!-- c -->", (3, 3)),
        ("a\n  <![CDATA[", (2, 3)),
        ("# a\n" * 301, (301, 1)),
        ("(a)\n" * 9 + "(b\n" * 41, (50, 1)),
        ("> a\n\n" + "- " * 21 + "a", (3, 1)),
        ("`a`\n" * 1001, (1001, 1)),
    ],
)
def test_what_is_too_hard_is_told_where_it_begins(text: str, place: tuple[int, int]) -> None:
    assert [(fault.line, fault.column) for fault in faults(text)] == [place]


def test_a_fault_is_told_once_for_each_line() -> None:
    assert [(fault.line, fault.column) for fault in faults("<b>a</b> <b>c</b>\n<b>d</b>")] == [(1, 1), (2, 1)]


def test_quotations_in_each_other_take_no_time() -> None:
    text = "\n".join("> " * 20 + "[a]: b" for _ in range(50)) + "\n\n# Wrong"
    assert [fault.message for fault in faults(text)] == [TITLE]
