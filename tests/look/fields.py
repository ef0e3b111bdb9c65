"""Draws the pictures of docs/fields.md: python -m tests.look.fields. The texts of a page are its fields' names."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image
from playwright.sync_api import sync_playwright

from tests.chromium import ARGUMENTS, hosted
from tests.conftest import ROOT
from tests.look.samples import path_of, site_of_samples
from tests.projects import make_project
from tests.small_site import TODAY, write_site
from tusk.authoring.field_docs import picture_of
from tusk.library.project import open_library
from tusk.model.kinds import KINDS
from tusk.publish.whole_site import build_site

WIDE = 720  # pixels of a picture
ALONE = """() => {
  document.querySelectorAll(".md-header, .md-footer, .contents, .md-tabs, .skip").forEach((each) => each.remove());
  document.querySelectorAll("details").forEach((each) => { each.open = true; });
}"""


def main() -> None:
    """Draw a picture of each kind of entry."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        root = make_project(Path(folder) / "project")
        write_site(root, site_of_samples())
        build_site(root, root / "site", open_library(root, TODAY), {})
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        page = browser.new_page(viewport={"width": 900, "height": 900})
        with hosted(root / "site", Path(folder) / "host", "plain") as address:
            for kind in KINDS:
                page.goto(address + path_of(kind).removeprefix("content/").removesuffix(".yml") + "/")
                page.evaluate(ALONE)
                _save(page.screenshot(full_page=True), ROOT / "docs" / picture_of(kind))
        browser.close()


def _save(png: bytes, file: Path) -> None:
    drawn = Image.open(BytesIO(png)).convert("RGB")
    file.parent.mkdir(parents=True, exist_ok=True)
    drawn.resize((WIDE, drawn.height * WIDE // drawn.width)).save(file, quality=55, method=6)


if __name__ == "__main__":
    main()
