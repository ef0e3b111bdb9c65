"""Links in other files than pages: style sheets, the sitemap, feeds, search indexes, PDFs, decks, calendars."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from zipfile import ZipFile

from tests.links.small_built_site import HOME, MEND, pdf_to, said, site
from tusk.links import check_links


def test_style_sheets(tmp_path: Path) -> None:
    css = '-- a/b.css --\n@import "c.css";\n/* url(old.png) */ p { background: url(../images/dog.jpg), url("d.png") }\n'
    assert said(tmp_path, css) == [
        'a/b.css:1: the style\'s address "c.css" points to a file that does not exist. Did you mean "b.css"?',
        'a/b.css:2: the style\'s address "d.png" points to a file that does not exist.',
    ]


def test_the_sitemap_and_the_feeds(tmp_path: Path) -> None:
    files = f"""\
{HOME}
-- sitemap.xml --
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://learning.example.org/hub/reviews/</loc></url>
<url><loc>https://learning.example.org/hub/gone/</loc></url>
</urlset>
-- feed.xml --
<rss version="2.0"><channel><link>https://learning.example.org/hub/</link>
<item><link>https://learning.example.org/hub/reviews/john/</link><guid isPermaLink="false">7</guid></item>
</channel></rss>
-- atom.xml --
<feed xmlns="http://www.w3.org/2005/Atom"><id>x</id><link href="https://learning.example.org/hub/no/"/></feed>
-- feed.json --
{{"version": "https://jsonfeed.org/version/1.1", "items": [{{"url": "https://learning.example.org/hub/none/"}}]}}
-- broken.xml --
<rss
"""
    assert said(tmp_path, files) == [
        'atom.xml:1: the feed\'s address "https://learning.example.org/hub/no/" points to a page that does not exist.',
        "broken.xml:1: the file is not well-formed XML (unclosed token: line 1, column 0). Create it again.",
        'feed.json:1: the feed\'s address "https://learning.example.org/hub/none/" points to a page '
        "that does not exist.",
        'feed.xml:2: the feed\'s address "https://learning.example.org/hub/reviews/john/" points to '
        "a page that does not exist.",
        'sitemap.xml:3: the sitemap\'s address "https://learning.example.org/hub/gone/" points to a '
        "page that does not exist.",
    ]


def test_search_indexes(tmp_path: Path) -> None:
    site(
        tmp_path,
        '-- search/search_index.json --\n{"docs": [{"location": "reviews/#jack"}, {"location": "gone/"}]}\n',
    )
    fragment = tmp_path / "pagefind/fragment/en_1.pf_fragment"
    fragment.parent.mkdir(parents=True)
    fragment.write_bytes(gzip.compress(b"pagefind_dcd" + json.dumps({"url": "/gone/"}).encode()))
    assert [str(problem) for problem in check_links(tmp_path)] == [
        'pagefind/fragment/en_1.pf_fragment:1: the search index\'s address "/gone/" points to a page '
        f"that does not exist. {MEND}",
        'search/search_index.json:1: the search index\'s address "/gone/" points to a page that does '
        f"not exist. {MEND}",
    ]


def test_pdfs_decks_and_calendars(tmp_path: Path) -> None:
    root = site(
        tmp_path, f"{HOME}\n-- day.ics --\nBEGIN:VEVENT\nURL:https://learning.example.org/hub/wo\n rkshop/\n"
    )
    (root / "jack.pdf").write_bytes(pdf_to("https://learning.example.org/hub/john/"))
    with ZipFile(root / "deck.pptx", "w") as deck:
        deck.writestr(
            "ppt/slides/_rels/slide1.xml.rels",
            '<Relationships><Relationship Id="1" TargetMode="External" Target="mailto:team"/>'
            '<Relationship Id="2" Target="../media/a.png"/></Relationships>',
        )
    assert [str(problem).removesuffix(f" {MEND}") for problem in check_links(root)] == [
        'day.ics:1: the calendar\'s link "https://learning.example.org/hub/workshop/" points to a '
        "page that does not exist.",
        'deck.pptx:1: the address "mailto:team" is not an e-mail address. Write it like mailto:team@example.org.',
        'jack.pdf:1: the PDF\'s link "https://learning.example.org/hub/john/" points to a page that does not exist.',
    ]


def test_empty_and_damaged_files(tmp_path: Path) -> None:
    more = '<a href="a.pdf">A</a> <a href="b/">B</a>\n-- a.pdf --\n-- b/index.html --\n-- c.pptx --\nnot a deck\n'
    assert said(tmp_path, more) == [
        "b/index.html:1: the page is an empty file. Build the site again.",
        "c.pptx:1: the file cannot be read as an Office file (File is not a zip file). Create it again.",
        'index.html:1: the link "a.pdf" points to an empty file. Save the file again.',
        'index.html:1: the link "b/" points to an empty file. Save the file again.',
    ]
