"""What is quicker to see than to look for: a short cut never sees less than the long way."""

from __future__ import annotations

from itertools import chain
from random import Random

from tests.text.test_plain_text import PIECES
from tests.text.test_simple_text import block
from tusk.text import leftovers, limits, markdown_lint, prose
from tusk.text.clean_html import nodes_of_clean
from tusk.text.convert import _sanitised, convert, convert_anyway, is_simple, to_html
from tusk.text.headings import HEADINGS, id_of, ids, levels, taken
from tusk.text.limits import TOO_HARD, TOO_MANY, too_hard
from tusk.text.nodes import elements, words
from tusk.text.parse import parse, tagged
from tusk.text.reader import DEEPEST, HOLDS, Piece, _read, pieces_of, read

SIGNS = (
    *(
        "???",
        ":::",
        " ??? ",
        ":",
        ":smile:",
        "::",
        "\no b",
        "o a",
        "\nb. c",
        "a. b",
        "b) c",
        "– ",
        "\n– ",
        "**a**",
    ),
    *(
        "**a** ??? b",
        "**a**::: b",
        "[a](entry:b/c)",
        "[a](javascript:b)",
        "[a](http:b)",
        "[a](https://b.c/d)",
        "~",
    ),
    *(
        "[a](https://1.2.3)",
        "[a](https://xn--a.b)",
        "[a](https://B.c)",
        "[a](b:c)",
        "[a](entry:)",
        "[a](#b)",
        "$x^2$",
    ),
    *(
        "{: .a}",
        "[[a/b]]",
        "![a](b.png)",
        "<q>b</q>",
        "<img src='b'>",
        "<b>",
        "</p>",
        "<pre>\n</pre>",
        "<!-- a -->",
    ),
    *(
        "&copy",
        "&#62;",
        "&lt;",
        "&",
        "<a title='\"b\"' href=c>d</a>",
        "<span lang=ur>e</span>",
        "<h2 id=f>",
        "<br/>",
    ),
    *(
        "## A\n\n",
        "#### B\n\n",
        "| a | b |\n|---|---|\n| c | d |",
        "- a\n- b",
        "(" * 41,
        "* " * 21,
        "> " * 21,
        "1. " * 21,
    ),
)
PLAINEST = (
    *(
        "???",
        ":::",
        " ??? ",
        ":",
        ":smile:",
        " :a_b: ",
        "\no b",
        "\no a",
        "\na. b",
        "\nb. c",
        "\na) b",
        "\nb) c",
    ),
    *(
        "\n\nA",
        "\n\n## A b",
        "\n\n- a\n- o b\n- o c",
        "\n\n| a b | c |\n|---|---|\n| a. b | o c |",
        "– ",
        "\n– ",
    ),
    *(" **a** ??? b", " **a**::: b", " [a](entry:b/c)", " [a](ftp:b)", " [a](http:b)", " [a](https://b.c/d)"),
    *(
        " [a](https://1.2.3)",
        " [a](https://xn--a.b)",
        " [a](https://b-c.d)",
        " [a](b:c)",
        " [a](entry:)",
        " [a](b#c)",
    ),
    *(
        " [a](https://b.c//d..e)",
        " [a](b/../c)",
        " [a](https://b.c#d)",
        " words",
        " [a](mailto:b)",
        " é",
        " 1",
        '"',
        "’",
    ),
)


def texts() -> list[str]:
    random = Random(16)
    pieces = (*PIECES, *SIGNS)
    loose = ["".join(random.choices(pieces, k=random.randint(1, 9))).strip() for _ in range(1500)]
    blocks = ["\n\n".join(block(random) for _ in range(random.randint(1, 3))) for _ in range(300)]
    simple = [f"Words {''.join(random.choices(PLAINEST, k=random.randint(1, 5)))}" for _ in range(1500)]
    return [*filter(None, loose), *blocks, *simple]


TEXTS = texts()


def test_html_that_needs_no_sanitiser_is_what_it_makes() -> None:
    simple = [text for text in TEXTS if is_simple(text)]
    assert len(simple) > 300
    for text in simple:
        assert _sanitised(html := convert(text) or "") == html == to_html(text), text


def test_clean_html_is_read_to_the_tree_of_pythons_parser() -> None:
    quick = 0
    for html in chain.from_iterable((to_html(text), convert(text) or "") for text in TEXTS):
        nodes = nodes_of_clean(html, HOLDS, DEEPEST)
        quick += nodes is not None
        reading = _read(html, None)
        assert nodes is None or (nodes, (), ()) == (reading.nodes, reading.unclosed, reading.unopened), html
        assert read(html) == reading, html
    assert quick > 2000


def test_deep_html_is_read_to_the_same_tree() -> None:
    for depth in (DEEPEST - 2, DEEPEST - 1, DEEPEST, DEEPEST + 1):
        html = "<em>" * depth + "x" + "</em>" * depth
        assert read(html) == _read(html, None)


def test_a_text_without_signs_has_none_that_readers_would_see() -> None:
    seen = 0
    for text in filter(convert_anyway, TEXTS):
        found = {sign for piece in pieces_of(parse(text)) for sign in everything_found(piece)}
        seen += bool(found)
        assert (bool(found) and bool(leftovers.ANY_SIGN.search(text))) == leftovers.has_any(text), text
    assert seen > 100


def test_elements_of_the_plainest_marks_are_found_without_the_tree() -> None:
    found = 0
    for text in filter(is_simple, TEXTS):
        for tags in (("a",), ("h2", "h3", "h4"), ("img",)):
            slowly = tuple(each for each in elements(parse(text)) if each.tag in tags)
            assert tagged(text, *tags) == slowly, text
            found += len(slowly)
    assert found > 300


def test_links_and_headings_of_the_plainest_marks_are_found_without_the_tree() -> None:
    found = 0
    for text in filter(is_simple, TEXTS):
        tree = [*elements(parse(text))]
        links = [
            (words(each.children), each.get("href")) for each in tree if each.tag == "a" and each.has("href")
        ]
        headings = [each for each in tree if each.tag in HEADINGS]
        seen = taken()
        assert prose.labelled_links(text) == links, text
        assert prose.links(text) == [address for _, address in links if address], text
        assert ids(text) == [id_of(each, seen) for each in headings], text
        assert levels(text) == [int(each.tag[1]) for each in headings], text
        found += len(links) + len(headings)
    assert found > 300


def everything_found(piece: Piece) -> list[str]:
    if not isinstance(piece.node, str) or leftovers.AS_WRITTEN & {*piece.around}:
        return []
    return [sign.hint for sign in leftovers.SIGNS if sign.pattern.search(piece.node)]


def test_a_text_of_the_plainest_marks_has_no_fault() -> None:
    for text in filter(is_simple, TEXTS):
        html = convert(text) or ""
        if "<h" not in html:
            assert not markdown_lint._found(_read(html, None)), text


def test_a_text_with_few_signs_is_within_the_limits() -> None:
    easy = [text for text in TEXTS if limits._is_easy(text)]
    for text in easy:
        assert not any(pattern.search(text) for pattern, _ in TOO_HARD), text
        assert all(len(pattern.findall(text)) <= most for pattern, most, _ in TOO_MANY), text
        assert too_hard(text) is None
    assert 300 < len(easy) < len(TEXTS)
