"""The files of a new project: only what is its own, with the answers that its people gave."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from tusk.authoring.starter import in_yaml
from tusk.authoring.starter_words import in_language, own_catalogue
from tusk.data_class import dataclass
from tusk.locales.catalogues import is_english
from tusk.locales.words import Words, words_of
from tusk.media.formats import FORMATS

TWIN = "@twin@"  # in the file of an entry, where its language and original stand
# What has another name in templates/start/, because it would be in force there.
NAMES = {
    "gitignore": ".gitignore",
    "gitattributes": ".gitattributes",
    "github.yml": ".github/workflows/site.yml",
    "gitlab.yml": ".gitlab-ci.yml",
    **{f"vscode/{name}.json": f".vscode/{name}.json" for name in ("extensions", "settings", "tasks")},
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
    languages: tuple[str, ...] = ("en-GB",)  # that of the site first


def project_files(answers: Answers, folder: Path, today: date) -> Iterator[tuple[str, bytes]]:
    """(path, content) of each file, from those in `folder` (templates/start/).

    An entry is made in each language of the site; what is in a list is named in its first one.
    """
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    texts = {path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    main, *others = (words_of(language) for language in answers.languages)
    values = _values(answers, today, main)
    for name, text in texts.items():
        yield NAMES.get(name, name), _filled(in_language(text, main), values).encode()
        for words in others if TWIN in text else ():
            yield (
                _twin(name, words),
                _filled(in_language(text, words), values | _of_twin(name, words)).encode(),
            )
    lists = [text for text in texts.values() if TWIN not in text]
    for words in others if not is_english(main.language) else ():
        yield f"locales/{words.language.split('-')[0]}.po", own_catalogue(lists, main, words).encode()
    if answers.logo:
        yield f"content/{_logo_name(answers.logo)}", answers.logo.read_bytes()


def _twin(name: str, words: Words) -> str:
    """The file of the same entry in another language: first-briefing-cy.yml."""
    return f"{name.removesuffix('.yml')}-{words.language.split('-')[0]}.yml"


def _of_twin(name: str, words: Words) -> dict[str, str]:
    id = name.removeprefix("content/").removesuffix(".yml")
    suffix = f"-{words.language.split('-')[0]}"
    return {"twin": f"language: {words.language}\ntranslation_of: {id}", "suffix": suffix}


def _filled(text: str, values: dict[str, str]) -> str:
    """A text with its values; a line whose only content is an empty value is left out."""
    for name, value in values.items():
        if not value:
            text = re.sub(rf"^@{name}@\n", "", text, flags=re.MULTILINE)
        text = text.replace(f"@{name}@", value)
    return text


def _values(answers: Answers, today: date, words: Words) -> dict[str, str]:
    name = in_yaml(answers.name)
    address = answers.address.rstrip("/") + "/" if answers.address else ""
    return {
        "name": name,
        "short_name": in_yaml(answers.short_name),
        "strapline": in_yaml(
            words.gettext("What %(name)s learns from reviews, audits and practice.", name=answers.name)
        ),
        "title": in_yaml(words.gettext("What we learn")),
        "place": in_yaml(words.gettext("the area of %(name)s", name=answers.name)),
        "address": f"address: {in_yaml(address)}" if address else "",
        "website": in_yaml(address or "https://www.example.org/"),
        "colour": in_yaml(answers.colour),
        "logo": _logo(answers, ""),
        "publisher_logo": _logo(answers, "  "),
        "numbers": _numbers(answers, words),
        "contact": "",
        "language": words.language,
        "nation": "Wales" if "cy" in answers.languages else "England",
        "twin": "",
        "suffix": "",
        "today": today.isoformat(),
    }


def _logo(answers: Answers, indent: str) -> str:
    if not answers.logo:
        return ""
    lines = ("logo:", f"  file: {_logo_name(answers.logo)}", f"  alt: {in_yaml(answers.name)}")
    return "\n".join(indent + line for line in lines)


def _logo_name(logo: Path) -> str:
    return f"images/logo{logo.suffix.lower()}"


def _numbers(answers: Answers, words: Words) -> str:
    if not answers.phone:
        return ""
    name = in_yaml(words.gettext("Our front door"))
    return f"  numbers:\n    - name: {name}\n      phone: {in_yaml(answers.phone)}"


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
