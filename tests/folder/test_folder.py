"""What becomes of pages, scripts and parts of a site that opens from a folder."""

from __future__ import annotations

import io
import re
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import ROOT
from tests.test_scripts import SCRIPTS
from tusk.folder.folder import PAGE_SCRIPTS
from tusk.folder.modules import UnknownModule, as_plain_page_script, as_plain_script
from tusk.folder.tags import each_address, from_disk, with_file
from tusk.folder.zips import Zips

PAGE = """\
<link rel="preload" href="../assets/a.woff2" as="font" crossorigin>
<script src="assets/scheme.js"></script>
<script type="module" src="../assets/search/page.js"></script>
<a class="search-link" href="../search/">Search</a>
<a href="./">Here</a> <a href='../jack/#a'>Jack</a> <a href="jack.pdf">PDF</a> <img src="../a.png">
<a href="https://www.example.org/a/">There</a> <a href="#worried">Worried</a>
&lt;a href="a/"&gt; href="b/" <a title="&lt;a href=&#34;c/&#34;>" href="..">Up</a>
"""


def test_addresses_of_pages_have_their_file_and_modules_are_scripts() -> None:
    assert from_disk(PAGE) == """\
<script src="assets/scheme.js"></script>\
<script src="assets/folder.js"></script><script src="assets/modules.js"></script>
<script defer src="../assets/search/page.js"></script>
<a class="search-link" href="../search/index.html">Search</a>
<a href="./index.html">Here</a> <a href='../jack/index.html#a'>Jack</a> <a href="jack.pdf">PDF</a> <img src="../a.png">
<a href="https://www.example.org/a/">There</a> <a href="#worried">Worried</a>
&lt;a href="a/"&gt; href="b/" <a title="&lt;a href=&#34;c/&#34;>" href="../index.html">Up</a>
"""  # fmt: skip


@pytest.mark.parametrize(
    ("address", "file"),
    [
        (".", "./index.html"),
        ("../../", "../../index.html"),
        ("a/?q=b/#c/", "a/index.html?q=b/#c/"),
        ("a.b/", "a.b/index.html"),
        ("a.pdf", "a.pdf"),
        ("?q=1", "?q=1"),
    ],
)
def test_the_file_of_an_address(address: str, file: str) -> None:
    assert with_file(address) == file


def test_a_page_that_redirects_goes_to_a_file() -> None:
    assert from_disk('<meta http-equiv="refresh" content="0; url=../jack/">') == (
        '<meta http-equiv="refresh" content="0; url=../jack/index.html">'
    )


def test_the_policy_allows_files_in_place_of_a_site() -> None:
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src {0}; script-src {1}">'
    assert from_disk(policy.format("'none'", "'self'")) == policy.format("'none'", "file:")


def test_an_address_can_be_taken_away() -> None:
    assert each_address('<a class="b" href="c/">d</a>', lambda address: "") == '<a class="b">d</a>'


def test_a_module_is_a_function() -> None:
    text = 'import { a as b } from "../a.js";\nimport * as c from "./c.js";\nexport const d = b;\nimport("./e.js");\n'
    assert as_plain_script([("assets/f/g.js", text)]) == (
        'fromFolder.define("assets/f/g.js", ($exports, $load, $later, $here, fetch, Worker) => {\n'
        'Object.defineProperty($exports, "d", { get: () => d });\n'
        'const { a: b } = $load("assets/a.js");\nconst c = $load("assets/f/c.js");\nconst d = b;\n'
        '$later("./e.js");\n\n});\n'
    )
    assert (
        as_plain_page_script("assets/a.js", 'import("./b.js")') == 'fromFolder.later("assets/a.js", "./b.js")'
    )


def test_a_module_in_another_form_is_refused() -> None:
    with pytest.raises(UnknownModule, match=r"a.js: export default 1 has no form that works from a folder"):
        as_plain_script([("a.js", "export default 1;\n")])


def test_all_modules_of_the_theme_have_a_plain_form() -> None:
    assets = ROOT / "templates/theme/assets"
    modules = [(f"assets/{name}", (assets / name).read_text()) for name in SCRIPTS]
    made = as_plain_script(each for each in modules if each[0] not in PAGE_SCRIPTS)
    assert not re.search(r"^(import|export)\b|import\.meta|[^.\w]import\(", made, re.M)


def zipped(site: Path, web: str, addresses: list[str]) -> dict[str, str]:
    made = Zips(site, web, "en-GB").write(site.parent / "build/a.zip", "A <part>", addresses)
    with ZipFile(io.BytesIO(made.read_bytes())) as file:
        assert file.testzip() is None
        return {name: file.read(name).decode() for name in file.namelist()}


def small(root: Path) -> Path:
    site = root / "site"
    for name in (
        "reviews/jack/index.html",
        "reviews/index.html",
        "a.png",
        "assets/tusk.css",
        "assets/cards/a.png",
    ):
        (site / name).parent.mkdir(parents=True, exist_ok=True)
        (site / name).write_text("")
    (site / "reviews/jack/index.html").write_text(
        '<a class="search-link" href="../../search/index.html">Search</a><img src="../../a.png">'
        '<a href="../index.html">All</a> <a href="../../topics/index.html#a">Topics</a> '
        '<a href="../../gone.pdf">Gone</a>'
    )
    return site


def test_a_zip_file_has_its_pages_and_what_they_need(tmp_path: Path) -> None:
    made = zipped(small(tmp_path), "https://learning.example.org/hub", ["reviews/jack/"])
    assert sorted(made) == ["a.png", "assets/tusk.css", "index.html", "reviews/jack/index.html"]
    assert made["reviews/jack/index.html"] == (
        '<img src="../../a.png"><a href="https://learning.example.org/hub/reviews/">All</a> '
        '<a href="https://learning.example.org/hub/topics/#a">Topics</a> <a>Gone</a>'
    )
    assert (
        '<title>A &lt;part&gt;</title>\n<meta http-equiv="refresh" content="0; url=reviews/jack/index.html">'
        in (made["index.html"])
    )


def test_without_an_address_links_to_other_pages_are_words(tmp_path: Path) -> None:
    made = zipped(small(tmp_path), "", ["reviews/", "reviews/jack/"])
    assert made["reviews/jack/index.html"] == (
        '<img src="../../a.png"><a href="../index.html">All</a> <a>Topics</a> <a>Gone</a>'
    )
