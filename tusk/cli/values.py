"""Values on the command line: each is read, or refused with what to write instead."""

from __future__ import annotations

import argparse
from datetime import date
from difflib import get_close_matches
from urllib.parse import urlsplit

LANGUAGES = ("en-GB", "cy")


def kind(text: str) -> str:
    """The kind of an entry, with hyphens for spaces. Raises ArgumentTypeError with what to write instead."""
    from tusk.model.kinds import KINDS  # only here: the models are slow to load, and --help should not wait

    kinds = [known.replace(" ", "-") for known in KINDS]
    kind = text.lower().replace(" ", "-")
    if kind not in kinds:
        near = get_close_matches(kind, kinds, n=1)
        hint = f"did you mean {near[0]}?" if near else f"use one of: {', '.join(kinds)}"
        raise argparse.ArgumentTypeError(f'"{text}" is not a kind of entry: {hint}')
    return kind


def port(text: str) -> int:
    """The number of a port. Raises ArgumentTypeError with what to write instead."""
    if not text.isdigit() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f'"{text}" is not a port: write a number from 1 to 65535')
    return int(text)


def languages(text: str) -> str:
    """Some of LANGUAGES with commas between them. Raises ArgumentTypeError with what to write instead."""
    if wrong := wrong_languages(text):
        raise argparse.ArgumentTypeError(wrong)
    return text


def wrong_languages(text: str) -> str:
    """What is wrong with the languages of a site; empty if nothing is."""
    unknown = [each for each in split_languages(text) if each not in LANGUAGES]
    if not unknown:
        return ""
    known = ", ".join(LANGUAGES)
    return (
        f'"{unknown[0]}" is not a language here: write {known}, or both with a comma: {",".join(LANGUAGES)}'
    )


def split_languages(text: str) -> tuple[str, ...]:
    """Languages with commas between them, each once; en is that of the United Kingdom. Without any: LANGUAGES[0]."""
    given = [each.strip() for each in text.split(",") if each.strip()]
    return tuple(dict.fromkeys(LANGUAGES[0] if each == "en" else each for each in given)) or LANGUAGES[:1]


def day(text: str) -> date:
    """A date. Raises ArgumentTypeError with what to write instead."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date: write it like 2018-03-06') from None


def site_address(text: str) -> str:
    """Where a site is published, with a slash at its end. Raises ArgumentTypeError with what to write instead."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.netloc:
        message = f"{text} is not the address of a site: write it like https://learning.example.org/"
        raise argparse.ArgumentTypeError(message)
    return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/"
