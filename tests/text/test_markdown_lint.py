"""What must not stand in Markdown is found, in whatever spelling."""

from __future__ import annotations

import pytest

from tusk.text.markdown_lint import faults
from tusk.text.rules.pictures import DESCRIBE_IT

SCHEME = 'a link begins with "javascript:", which is not allowed. Use a web address, mailto:, tel: or entry:.'
NO_WORDS = (
    "a picture has no description for people who cannot see it. "
    "Write it in the square brackets: ![A dog on a lead](images/dog.jpg)."
)
ELSEWHERE = (
    "a picture is not one of this site's files. "
    "Save it in content/ and name the file: ![A dog on a lead](images/dog.jpg)."
)
START = "a list does not begin with a whole number from 1 to 30,000. Write it like 7."


def tag(name: str) -> str:
    return f"<{name}> is not allowed here. Remove it, or write &lt;{name}> to show it as text."


def attribute(name: str, element: str) -> str:
    return f'"{name}" is not allowed in <{element}>. Remove it.'


def open_(name: str) -> str:
    return f"<{name}> is opened but never closed. Write </{name}> after its content."


def undescribed(words: str) -> str:
    return f'"{words}" does not say what the picture shows. {DESCRIBE_IT}'


def nested(depth: int) -> str:
    """A list in a list in a list."""
    return "\n".join(f"{'    ' * level}- level {level}" for level in range(depth))


def hard(reason: str) -> str:
    return f"cannot be read as Markdown: {reason}. Remove it."


BOLD = "<b> is not allowed here. Write **words**, with two stars on each side."
TRICKS: dict[str, list[str]] = {
    "<script>alert(1)</script>": [tag("script")],
    "text <SCRIPT SRC=//example.org>": [tag("script")],
    "\\<script>": [tag("script")],
    "<svg onload=alert(1)>": [tag("svg")],
    "<style>*{}</style>": [tag("style")],
    "<iframe src=x></iframe>": [
        "<iframe> is not allowed here. Write its title and address below media:, where readers find it as a link."
    ],
    "<form action=x><input></form>": [tag("form"), tag("input")],
    "| a |\n|---|\n| <b>x</b> |": [BOLD],
    "stray </b>": [BOLD],
    "<img src=x onerror=alert(1)>": [NO_WORDS, attribute("onerror", "img")],
    '<p style="position:fixed">a</p>': [attribute("style", "p")],
    "<p onclick=alert(1)>a</p>": [attribute("onclick", "p")],
    "<p id=main>a</p>": [attribute("id", "p")],
    "<p class=admonition>a</p>": [attribute("class", "p")],
    "<table><tr><th class=odd>a</th></tr></table>": [attribute("class", "th")],
    "<details open><summary>a</summary>b</details>": [attribute("open", "details")],
    "[a](javascript:alert(1))": [SCHEME],
    "[a](JaVaScRiPt:alert(1))": [SCHEME],
    "[a](java&#115;cript:alert(1))": [SCHEME],
    "[a](java&Tab;script:alert(1))": [SCHEME],
    "[a](java&#9;script:alert(1))": [SCHEME],
    "[a](&#1;javascript:alert(1))": [SCHEME],
    "[a](<java\tscript:alert(1)>)": [SCHEME],
    "[a]: javascript:alert(1)\n\n[a]": [SCHEME],
    "<a href=javascript:alert(1)>a</a>": [SCHEME],
    "<a href='java\nscript:alert(1)'>a</a>": [SCHEME],
    "<a title='>' href='javascript:alert(1)'>a</a>": [SCHEME],
    "<javascript:alert(1)>": [tag("javascript:alert(1)")],
    "[a](data:text/html,b)": [SCHEME.replace("javascript", "data")],
    "[a](vbscript:b)": [SCHEME.replace("javascript", "vbscript")],
    "[a](file:///etc/passwd)": [SCHEME.replace("javascript", "file")],
    "![a](data:image/svg+xml,b)": [ELSEWHERE],
    "![a](https://www.example.org/a.png)": [ELSEWHERE],
    "![a](//www.example.org/a.png)": [ELSEWHERE],
    "<details><summary>a</summary>": [open_("details")],
    "an <em>open tag": ["<em> is opened but never closed. Write </em> before </p>."],
    "a</p>": ["</p> closes an element that was never opened. Remove it."],
    "<!-- hidden -->": [hard("<? and <!-- hide the text after them")],
    "<?php echo ?>": [hard("<? and <!-- hide the text after them")],
    "<![CDATA[a]]>": [hard("<![ begins text that only programs use")],
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">': [
        tag("noscript"),
        attribute("title", "p"),
    ],
}


@pytest.mark.parametrize("text", TRICKS)
def test_a_trick_is_seen_through(text: str) -> None:
    assert [f"{fault.message} {fault.hint}" for fault in faults(text)] == TRICKS[text]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Jack", "a heading with one # is reserved for the title of the page. Write ## Jack."),
        ("Jack\n====", "a heading with one # is reserved for the title of the page. Write ## Jack."),
        ("### a\n## b", "a heading with ### is the first. Use ##: headings must not skip a level."),
        ("#### a", "a heading with #### is the first. Use ##: headings must not skip a level."),
        ("## a\n#### b", "a heading with #### follows one with ##. Use ###: headings must not skip a level."),
        ("##### a", tag("h5")),
        ("## a\n###\nb", "a heading has no words. Write them after the #, or remove it."),
        (
            "| | |\n|-|-|\n| a | b |",
            "a table has no headings. Write in its first row what each column contains.",
        ),
        (
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
            "a table has no headings. Write in its first row what each column contains.",
        ),
        ("<li>a</li>", "<li> is outside <ol> or <ul>. Put it inside, or remove it."),
        ("<p><dd>a</dd></p>", "<dd> is outside <dl>. Put it inside, or remove it."),
        ("## ![A dog](dog.jpg)", "a heading has no words. Write them after the #, or remove it."),
        ("<ul>a<li>b</li></ul>", "there is text in <ul> outside <li>. Put it in an item of the list."),
        ('<ol start="-3"><li>a</li></ol>', START),
        ('<ol start="1.5"><li>a</li></ol>', START),
        ('<ol start=""><li>a</li></ol>', START),
        ("0. a\n1. b", START),
        ("30001. a", START),
        (
            '<img alt="A dog">',
            "a picture does not name a file. Write it in the round brackets, or remove it.",
        ),
        ("![A dog]()", "a picture does not name a file. Write it in the round brackets, or remove it."),
        ("![](a.jpg)", NO_WORDS),
        ("![dog.jpg](dog.jpg)", undescribed("dog.jpg")),
        ("![IMG_2031](a.jpg)", undescribed("IMG_2031")),
        ("![Photo 2](a.jpg)", undescribed("Photo 2")),
        ("[a]()", "a link has no address. Write it in the round brackets."),
        ("[](https://www.example.org)", "a link has no words to click. Write them in the square brackets."),
        ("[" * 4_000, hard("the same character is repeated forty times")),
        (nested(6), "lists are nested more than 5 levels deep. Make it a separate list, below a heading."),
        (
            nested(120),
            "lists are nested more than 5 levels deep. Make it a separate list, below a heading.",
        ),
        (
            "<sub>" * 20 + "a" + "</sub>" * 20,
            "formatting or tags are nested more than 20 levels deep. Remove some of them.",
        ),
        ("- " * 21 + "a", hard("it is nested more than twenty levels deep")),
        (
            "[a " * 41,
            "cannot be read as Markdown: more than 40 characters [ are open at once. Close each with ].",
        ),
        ("# a\n" * 301, "cannot be read as Markdown: it has more than 300 headings. Split the text."),
        ("a\n\n" * 2_001, "cannot be read as Markdown: it has more than 2000 paragraphs. Split the text."),
        ("a  \n" * 1_001, "cannot be read as Markdown: it has more than 1000 line breaks. Split the text."),
        ("a<br>" * 1_001, "cannot be read as Markdown: it has more than 1000 line breaks. Split the text."),
    ],
)
def test_what_a_page_must_not_carry(text: str, expected: str) -> None:
    assert [f"{fault.message} {fault.hint}" for fault in faults(text)] == [expected]


def test_a_tag_with_very_many_attributes_is_told_at_its_beginning() -> None:
    found = [*faults("One\n\n<sub " + " ".join(f'b{number}="c"' for number in range(8_000)) + ">d</sub>")]
    assert (found[0].message, found[0].line) == ('"b0" is not allowed in <sub>.', 3)


@pytest.mark.parametrize(
    "text",
    [
        "Plain text, 5 < 6 > 3 & more",
        "a<br>b<br/>c<BR>d<hr>",
        "H<sub>2</sub>O, x<sup>2</sup>, <cite>a</cite>, <q>b</q>",
        "<details><summary>More</summary>Text</details>",
        "<figure><img src='a.jpg' alt='A'><figcaption>A</figcaption></figure>",
        "`<script>alert(1)</script>`",
        "    <script>alert(1)</script>",
        "&lt;script>alert(1)&lt;/script>",
        "<https://www.example.org> <team@example.org>",
        "[a](entry:reviews/jack) [b](#c) [d](tel:999) [e](files/f.pdf)",
        "[![A dog](images/dog.jpg)](https://www.example.org)",
        "## a\n### b\n#### c\n## d",
        "### in a section\n#### b\n### c",
        "1. a\n2. b\n    - c\n    - d\n\n> quoted",
        nested(5),
        "<sub>" * 19 + "a" + "</sub>" * 19,
        "| a | b |\n|:--|--:|\n| 1 | 2 |",
        "| | a |\n|--|--|\n| 1 | 2 |",
        "<dl><dt>a</dt><dd>b</dd></dl>",
        "## Dogs ![A dog](dog.jpg)",
        '<ol start="7"><li>a</li></ol>',
        "![A photo of a dog](dog.jpg) ![Figure 3: dogs by age](dogs.jpg)",
        "[a](https://www.example.org) " * 300,
        "An unfinished <b",
        "Words: [sic], (see above), a) b) c), :( and :-)",
    ],
)
def test_what_authors_write_passes(text: str) -> None:
    assert list(faults(text)) == []


def test_a_fault_is_said_once() -> None:
    assert len(list(faults("<b>a</b> " * 100))) == 1
