"""site_build.py start: makes a project for a new site, with a TUSK of its own."""

from __future__ import annotations

import hashlib
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from tusk.authoring.earlier import site_name_of, take_content, version_of
from tusk.authoring.project import Answers, project_files, short_for, wrong_logo
from tusk.check.rules.publishers import too_light
from tusk.cli.changelog import taken
from tusk.cli.environment import called
from tusk.cli.values import split_languages, wrong_languages
from tusk.data_class import dataclass
from tusk.model.contacts import DIALLED, dialled
from tusk.model.fields import is_web_address
from tusk.package.files import engine_folder
from tusk.package.wheel import build_wheel, version

ENGINE = "engine"  # the folder in a project with its TUSK
COLOUR = "#1d5c63"


@dataclass(frozen=True)
class Question:
    """What is asked: the field of Answers, the words, and what is wrong with an answer, if anything."""

    field: str
    words: str
    wrong: Callable[[str], str] = lambda answer: ""


def wrong_address(address: str) -> str:
    """What is wrong with the address of a site; empty if nothing is."""
    if not address or (is_web_address(address) and address.startswith("http")):
        return ""
    return f"{address} is not a web address: write it like https://learning.example.org/."


def wrong_colour(colour: str) -> str:
    """What is wrong with the colour of a site."""
    if not (
        len(colour) == 7 and colour[0] == "#" and all(c in "0123456789abcdef" for c in colour[1:].lower())
    ):
        return f"{colour} is not a colour: write it like {COLOUR}."
    return f"{too_light(colour)} Choose a darker colour." if too_light(colour) else ""


def wrong_phone(phone: str) -> str:
    """What is wrong with a telephone number."""
    return "" if not phone or DIALLED.fullmatch(dialled(phone)) else f"{phone} is not a telephone number."


QUESTIONS = (
    Question(
        "name", "The full name of your partnership or board", lambda name: "" if name else "Give it a name."
    ),
    Question("short_name", "A short name, for the top of each page"),
    Question("address", "Where the site will be, if you know it (https://…)", wrong_address),
    Question("colour", f"Your colour, dark enough for white text ({COLOUR})", wrong_colour),
    Question(
        "logo", "The file of your logo, if you have one", lambda logo: wrong_logo(Path(logo)) if logo else ""
    ),
    Question("phone", "The number of your front door", wrong_phone),
    Question("languages", "Its languages, the first one first: en, cy or en,cy (en)", wrong_languages),
)


def start(folder: Path | None, given: Mapping[str, str | None], today: date) -> int:
    """Make the project; asks for what was not given if somebody is there to answer. Returns 1 if it cannot be made."""
    asks = folder is None and sys.stdin.isatty()
    folder = folder or Path(_asked("The folder to make") if asks else "")
    given_old = given.get("content")
    old = Path(given_old) if given_old else None
    if wrong := _wrong_folder(folder) or (old and _wrong_earlier(old)):
        return _cannot(wrong)
    if old:
        given = {**given, "name": given.get("name") or site_name_of(old)}
    try:
        answers = _answers(given, asks=asks)
    except ValueError as error:
        return _cannot(str(error))
    write_project(answers, folder, today, old)
    if old and (before := version_of(old)):
        print(taken(before, version(), (engine_folder() / "CHANGELOG.md").read_text(encoding="utf-8")) + "\n")
    print(_next(folder, "check" if old else "build", "build" if old else "serve --drafts"))
    return 0


def _answers(given: Mapping[str, str | None], *, asks: bool) -> Answers:
    """The answers for the files of a project. Raises ValueError with what is wrong with an answer."""
    answers = {question.field: _answer(question, given, asks=asks) for question in QUESTIONS}
    return Answers(
        name=answers["name"],
        short_name=answers["short_name"] or short_for(answers["name"]),
        address=answers["address"],
        colour=answers["colour"],
        logo=Path(answers["logo"]) if answers["logo"] else None,
        phone=answers["phone"],
        languages=split_languages(answers["languages"]),
    )


def _next(folder: Path, *commands: str) -> str:
    """What to do with a new project."""
    said = f"{folder}/ is ready: your content, and a TUSK of its own in {ENGINE}/. Next:"
    return "\n".join([said, f"  cd {_quoted(folder)}", *(f"  {called(command)}" for command in commands)])


def write_project(answers: Answers, folder: Path, today: date, old: Path | None = None) -> None:
    """Write every file of a new project; all of them or, if that fails, none. old: whose content it takes."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as place:
        new = Path(place) / "project"
        for name, content in project_files(answers, engine_folder() / "templates" / "start", today):
            (new / name).parent.mkdir(parents=True, exist_ok=True)
            (new / name).write_bytes(content)
        if old:
            take_content(old, new)
        install_engine(new)
        if folder.exists():
            folder.rmdir()
        shutil.move(new, folder)


def install_engine(project: Path) -> None:
    """Put this TUSK into a project as a wheel, and lock it with its packages in requirements.txt."""
    (project / ENGINE).mkdir(exist_ok=True)
    wheel = project / ENGINE / build_wheel(str(project / ENGINE))
    write_lock(project, wheel, (engine_folder() / "requirements.txt").read_text(encoding="utf-8"))


def write_lock(project: Path, wheel: Path, packages: str) -> None:
    """requirements.txt: the wheel of TUSK and every package that it needs, each with its hash."""
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    line = f"./{ENGINE}/{wheel.name} \\\n    --hash=sha256:{digest}\n"
    (project / "requirements.txt").write_text(line + packages, encoding="utf-8", newline="\n")


def _answer(question: Question, given: Mapping[str, str | None], *, asks: bool) -> str:
    """The option, or what somebody types. Raises ValueError with what is wrong with it."""
    default = COLOUR if question.field == "colour" else ""
    answer = given.get(question.field)
    while answer is None and asks:
        answer = _asked(question.words) or default
        if wrong := question.wrong(answer):
            print(wrong)
            answer = None
    answer = default if answer is None else answer
    if wrong := question.wrong(answer):
        option = f"--{question.field.replace('_', '-')}"
        raise ValueError(f"{wrong} Use {option}." if not answer else wrong)
    return answer


def _asked(words: str) -> str:
    try:
        return input(f"{words}: ").strip()
    except EOFError:  # nobody is there any more
        raise KeyboardInterrupt from None


def _wrong_folder(folder: Path) -> str:
    if not str(folder) or folder == Path():
        return "Name the folder to make: start my-site."
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        return f"{folder} already exists and is not empty. Choose another folder."
    return ""


def _wrong_earlier(old: Path) -> str:
    if (old / "content" / "site.yml").is_file():
        return ""
    return f"{old} has no content/site.yml: name the folder of an earlier project."


def _quoted(folder: Path) -> str:
    return f'"{folder}"' if " " in str(folder) else str(folder)


def _cannot(reason: str) -> int:
    print(reason, file=sys.stderr)
    return 1
