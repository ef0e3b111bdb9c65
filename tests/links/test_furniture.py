"""What stands around the text of a page, menus and tags, is no affair of its author."""

from __future__ import annotations

from pathlib import Path

from tests.links.small_built_site import said


def test_what_the_site_itself_puts_around_a_text_is_no_second_place_of_a_label(tmp_path: Path) -> None:
    """An author may call a link as a topic, a term or a page of the menu is called."""
    label = "Lived experience"
    around = (
        f"<nav><a href='nav/'>{label}</a></nav><footer><a href='foot/'>{label}</a></footer>"
        f"<ul class='tags'><li><a href='tag/'>{label}</a></li></ul><a class='term' href='term/'>{label}</a>"
    )
    pages = "".join(f"-- {name}/index.html --\n<p>\n" for name in ("nav", "foot", "tag", "term", "text"))
    told = f"<a href='https://www.example.org/lived'>{label}</a>"
    assert said(tmp_path / "around", f"{told}{around}\n{pages}") == []
    assert said(tmp_path / "text", f"{told}{around}<a href='text/'>{label}</a>\n{pages}") == [
        f'index.html:1: note: the label "{label}" is used for two links: "https://www.example.org/lived" and "text/". '
        "Give each its own label."
    ]
