"""What readers will see differently: pages that are new, gone and changed, with their words."""

from __future__ import annotations

from pathlib import Path

from tusk.publish.seen import ChangedPage, Differences, differences, pages_of

FRAME = (
    '<html><body><nav>{menu}</nav><div class="page page--index" lang="en-GB">{own}'
    '<p class="printed-from"></p></div></body></html>'
)


def site(root: Path, menu: str = "Menu", **pages: str) -> Path:
    for name, own in pages.items():
        folder = root / name.replace("__", "/").removeprefix("home")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "index.html").write_text(FRAME.format(menu=menu, own=own), encoding="utf-8")
    return root


def compared(one: Path, two: Path) -> Differences:
    return differences(one, pages_of(one), two, pages_of(two))


def test_pages_and_words_are_told_apart(tmp_path: Path) -> None:
    old = site(
        tmp_path / "old",
        home="<p>Welcome.</p>",
        reviews__gone="<p>Gone.</p>",
        reviews__jack="<h1>Jack</h1><p>He was <b>seven</b> years old.</p><p>He lived here.</p>",
    )
    new = site(
        tmp_path / "new",
        home='<p class="large">Welcome.</p>',
        reviews__anna="<p>New.</p>",
        reviews__jack="<h1>Jack</h1><p>He was under ten.</p><p>He lived here.</p><p>See more.</p>",
    )
    assert compared(old, new) == Differences(
        ("reviews/anna/",),
        ("reviews/gone/",),
        (
            ChangedPage(
                "reviews/jack/", 5, ("- He was seven years old.", "+ He was under ten.", "+ See more.")
            ),
        ),
    )


def test_the_frame_of_the_site_and_pages_that_lead_on_are_left_out(tmp_path: Path) -> None:
    old = site(tmp_path / "old", menu="One", home="<p>Welcome.</p>")
    new = site(tmp_path / "new", menu="Two", home="<p>Welcome.</p>")
    (new / "old-page").mkdir()
    (new / "old-page" / "index.html").write_text("<html><body>Moved</body></html>")
    assert not compared(old, new)


def test_hidden_text_is_not_counted_and_descriptions_of_pictures_are_no_words(tmp_path: Path) -> None:
    old = site(tmp_path / "old", home="<p>A</p><script>one</script><!-- one -->")
    new = site(tmp_path / "new", home="<p>A</p><script>two</script><!-- two -->")
    assert not compared(old, new)
