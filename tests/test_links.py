"""Links within a built site: planted defect → message."""

from __future__ import annotations

from pathlib import Path

import pytest

from tusk.links import check_links


def site(root: Path, link: str) -> Path:
    for name, html in {
        "index.html": link,
        "reviews/index.html": "<h2 id='jack'>Jack</h2>",
        "files/a b.pdf": "",
        "404.html": "<a href='/nowhere/'>nowhere</a>",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(html)
    return root


@pytest.mark.parametrize(
    "link",
    [
        "<a href='reviews/'>",
        "<a href='./reviews/index.html#jack'>",
        "<a href='/reviews/'>",
        "<a href='#'>",
        "<a href=''>",
        "<a href='files/a%20b.pdf'>",
        "<a href='https://example.org/reviews'>",
        "<a href='mailto:team@example.org'>",
        "<a href='?page=2#'>",
    ],
)
def test_good_links(tmp_path: Path, link: str) -> None:
    assert check_links(site(tmp_path, link)) == []


@pytest.mark.parametrize(
    ("link", "message"),
    [
        ("<a href='review/'>", 'the link "review/" leads to no page.'),
        ("<a href='Reviews/'>", 'the link "Reviews/" leads to no page.'),
        ("<img src='dog.jpg'>", 'the link "dog.jpg" leads to no page.'),
        ("<a href='#jack'>", 'the link "#jack" leads to a part that index.html does not have.'),
        (
            "<a href='reviews/#Jack'>",
            'the link "reviews/#Jack" leads to a part that reviews/index.html does not have.',
        ),
        ("<a href='../reviews/'>", 'the link "../reviews/" leads out of the site.'),
    ],
)
def test_dead_links(tmp_path: Path, link: str, message: str) -> None:
    hint = "Mend the link, or the page it should lead to."
    assert [str(problem) for problem in check_links(site(tmp_path, link))] == [
        f"index.html:1: {message} {hint}"
    ]
