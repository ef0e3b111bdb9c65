"""The files of a new project: only what is its own, with the answers that its people gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tusk.authoring.starter import in_yaml
from tusk.media.pictures import FORMATS

# What has another name in templates/start/, because it would be in force there.
NAMES = {
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "github.yml": ".github/workflows/site.yml",
    "gitlab.yml": ".gitlab-ci.yml",
}


@dataclass(frozen=True)
class Answers:
    """What only the people of a new site know. logo: a picture file; phone: of the front door."""

    name: str
    short_name: str
    address: str = ""
    colour: str = "#1d5c63"
    logo: Path | None = None
    phone: str = ""
    language: str = "en-GB"


def project_files(answers: Answers, folder: Path, today: date) -> Iterator[tuple[str, bytes]]:
    """(path, content) of each file, from those in `folder` (templates/start/)."""
    values = _values(answers, today)
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        name = path.relative_to(folder).as_posix()
        text = path.read_text(encoding="utf-8")
        yield NAMES.get(name, name), _filled(text, values).encode()
    if answers.logo:
        yield f"content/{_logo_name(answers.logo)}", answers.logo.read_bytes()


def _filled(text: str, values: dict[str, str]) -> str:
    """A text with its values; a line whose only content is an empty value is left out."""
    for name, value in values.items():
        text = text.replace(f"@{name}@\n" if not value else f"@{name}@", value)
    return text


def _values(answers: Answers, today: date) -> dict[str, str]:
    name = in_yaml(answers.name)
    address = answers.address.rstrip("/") + "/" if answers.address else ""
    return {
        "name": name,
        "short_name": in_yaml(answers.short_name),
        "strapline": in_yaml(f"What {answers.name} learns from reviews, audits and practice."),
        "title": in_yaml("What we learn"),
        "place": in_yaml(f"the area of {answers.name}"),
        "address": f"address: {in_yaml(address)}" if address else "",
        "website": in_yaml(address or "https://www.example.org/"),
        "colour": in_yaml(answers.colour),
        "logo": _logo(answers, ""),
        "publisher_logo": _logo(answers, "  "),
        "numbers": _numbers(answers),
        "contact": "",
        "language": answers.language,
        "today": today.isoformat(),
    }


def _logo(answers: Answers, indent: str) -> str:
    if not answers.logo:
        return ""
    lines = ("logo:", f"  file: {_logo_name(answers.logo)}", f"  alt: {in_yaml(answers.name)}")
    return "\n".join(indent + line for line in lines)


def _logo_name(logo: Path) -> str:
    return f"images/logo{logo.suffix.lower()}"


def _numbers(answers: Answers) -> str:
    if not answers.phone:
        return ""
    return f"  numbers:\n    - name: Our front door\n      phone: {in_yaml(answers.phone)}"


def wrong_logo(logo: Path) -> str:
    """Why a file cannot be the logo; empty if it can."""
    if not logo.is_file():
        return f"There is no file {logo}."
    if logo.suffix.lower() not in FORMATS:
        return f"{logo.name} is not a picture that browsers show: save it as {', '.join(sorted(FORMATS))}."
    return ""


def short_for(name: str) -> str:
    """A short name, if nobody gave one: the name up to the first words that are the same everywhere."""
    return re.sub(r"\s+(Safeguarding|Partnership|Board)\b.*$", "", name) or name
