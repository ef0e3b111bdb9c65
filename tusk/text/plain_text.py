"""Markdown without any marks, which most texts of entries are: paragraphs whose HTML is known without the converter."""

from __future__ import annotations

from tusk.late_pattern import late

# A line with nothing that has a meaning in Markdown or HTML. It begins with a letter, as digits can begin a list.
# A low line has a meaning, but is a letter for Python: a text with one is not looked at.
LINE = r"[^\W\d][\w ,.;:'’‘“”()/%£€?@–—…\"-]*(?<! )"
PARAGRAPHS = late(rf"{LINE}(?:\n\n?{LINE})*")
HTML = late(rf"<p>{LINE}(?:\n{LINE})*</p>(?:\n<p>{LINE}(?:\n{LINE})*</p>)*")


def html_of_plain(text: str) -> str | None:
    """The HTML of a text that is only paragraphs; None for any other."""
    if "_" in text or not PARAGRAPHS.fullmatch(text):
        return None
    return "\n".join(f"<p>{paragraph}</p>" for paragraph in text.split("\n\n"))


def is_plain(html: str) -> bool:
    """Whether HTML is only paragraphs of words, which need no cleaning."""
    return "_" not in html and bool(HTML.fullmatch(html))
