"""A picture is cropped in the editor: its original is kept, and stays where other pages show it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from tests.editor.client import Browser
from tests.small_site import write_site

JACK, ANNA = "content/reviews/jack.yml", "content/reviews/anna.yml"
WITH_DOG = "sections:\n  - heading: Dogs\n    picture: {file: images/dog.jpg, alt: A dog.}\n"
PART = {"left": "10", "top": "5", "width": "40", "height": "30"}
CROP = f"/crop?picture=images/dog.jpg&file={JACK}"


@pytest.fixture
def browser(tmp_path: Path) -> Browser:
    entry = "kind: briefing\ntitle: {}\n"
    write_site(
        tmp_path,
        f"-- {JACK} --\n{entry.format('Jack')}{WITH_DOG}-- {ANNA} --\n{entry.format('Anna')}"
        "-- content/images/dog.jpg --\nJPEG 80 × 60\n",
    )
    return Browser(tmp_path)


def size(path: Path) -> tuple[int, int]:
    with Image.open(path) as image:
        return image.size


def test_a_part_takes_the_place_of_the_picture_and_the_original_is_in_the_trash(browser: Browser) -> None:
    page = browser.get(CROP).text
    assert "In pixels, of 80 × 60" in page
    form = browser.get(f"/edit?file={JACK}").text
    assert f'data-crop href="/_editor/crop?picture=images/dog.jpg&amp;file={JACK}">Crop</a>' in form
    done = browser.post(CROP, PART, **{"Sec-Fetch-Dest": "empty"})
    assert (done.status, done.headers["X-Cropped"]) == (200, "images/dog.jpg")
    assert size(browser.root / "content/images/dog.jpg") == (40, 30)
    assert [size(path) for path in (browser.root / ".trash").rglob("dog.jpg")] == [(80, 60)]


def test_a_picture_that_others_show_stays_whole(browser: Browser) -> None:
    anna = browser.root / ANNA
    anna.write_text(anna.read_text() + WITH_DOG)
    done = browser.post(CROP, PART)
    assert (done.status, done.headers["X-Cropped"]) == (303, "images/dog-cropped.jpg")
    assert size(browser.root / "content/images/dog.jpg") == (80, 60)
    assert size(browser.root / "content/images/dog-cropped.jpg") == (40, 30)


def test_a_picture_is_cropped_as_it_is_seen(browser: Browser) -> None:
    turned = Image.new("RGB", (80, 60), "teal")
    exif = turned.getexif()
    exif[0x0112] = 6  # it lies on its side
    held = BytesIO()
    turned.save(held, "JPEG", exif=exif)
    (browser.root / "content/images/dog.jpg").write_bytes(held.getvalue())
    assert "In pixels, of 60 × 80" in browser.get(CROP).text
    browser.post(CROP, {"left": "0", "top": "20", "width": "60", "height": "60"})
    with Image.open(browser.root / "content/images/dog.jpg") as image:
        assert (image.size, dict(image.getexif())) == ((60, 60), {})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"width": "81"}, "This part is too small, or beside the picture."),
        ({"height": "3"}, "This part is too small, or beside the picture."),
        ({"left": "-4"}, "Write whole numbers of pixels."),
        ({"top": ""}, "Write whole numbers of pixels."),
    ],
)
def test_what_cannot_be_cropped_is_said(browser: Browser, change: dict[str, str], said: str) -> None:
    assert f'role="alert">{said}</p>' in browser.post(CROP, PART | change).text
    assert size(browser.root / "content/images/dog.jpg") == (80, 60)


def test_nothing_but_a_picture_of_the_project_is_opened(browser: Browser) -> None:
    for name in ("../mkdocs.yml", "reviews/jack.yml", "images/none.jpg", "/etc/x.png"):
        assert browser.get(f"/crop?picture={name}&file={JACK}").status == 404
        assert browser.post(f"/crop?picture={name}&file={JACK}", PART).status == 404
