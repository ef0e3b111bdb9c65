"""Something new: its kind, title and section become a file name and the first values of a form."""

from __future__ import annotations

from datetime import date

from tusk.authoring.starter import file_name
from tusk.check.run import Checked
from tusk.data_class import dataclass
from tusk.editor.listing import rows_of
from tusk.editor.options import options_of
from tusk.load.yaml_text import Values
from tusk.locales.message import N_, Message, lazy_gettext
from tusk.model.kinds import KINDS

ABOUT = {
    "review": N_("A learning or safeguarding practice review of one case."),
    "learning report": N_("What was learned from a case, in short."),
    "audit": N_("What an audit of several cases found."),
    "thematic review": N_("What many reviews have in common."),
    "briefing": N_("One subject on one page."),
    "guidance": N_("How to do something, or where to find it."),
    "notice": N_("News, with a date or something to do."),
    "event": N_("A day on which something is held."),
    "risk tool": N_("A form with signs of risk at several levels."),
    "workshop": N_("Training with slides and a handout."),
    "issue": N_("One edition of a bulletin, made of articles."),
}


class CannotBegin(Exception):
    """What is missing before a new file can be made; reason: in words for authors."""

    def __init__(self, reason: Message) -> None:
        super().__init__(str(reason))
        self.reason = reason


@dataclass(frozen=True)
class Wanted:
    """What somebody wants to write. section: the id of one, or empty for the usual one of the kind."""

    kind: str
    title: str
    section: str = ""


def begin(wanted: Wanted, checked: Checked, today: date) -> tuple[str, Values]:
    """The name of the new file, and its first values. Raises CannotBegin."""
    if wanted.kind not in ABOUT or not wanted.title.strip():
        raise CannotBegin(lazy_gettext("Give it a title, and choose what it is."))
    name = f"{_folder(wanted, checked)}/{file_name(wanted.title, wanted.kind)}.yml"
    if name in checked.results:
        raise CannotBegin(
            lazy_gettext(
                "This title leads to %(file)s, which is there already: choose another title.", file=name
            )
        )
    values: Values = {
        "kind": wanted.kind,
        "title": wanted.title.strip(),
        "status": "draft",
        "issued": f"{today}",
    }
    if publisher := _publisher(wanted.kind, checked):
        values["publisher"] = publisher
    return name, values


def _folder(wanted: Wanted, checked: Checked) -> str:
    if wanted.kind == "issue":
        return "bulletins"
    sections = options_of(checked)["sections"]
    folders = [wanted.section] if wanted.section else _usual_folders(wanted.kind, checked)
    folder = next((each for each in folders if each in sections), "")
    if not folder:
        raise CannotBegin(lazy_gettext("Choose the section of the site that it belongs to."))
    return f"content/{folder}"


def _usual_folders(kind: str, checked: Checked) -> list[str]:
    """Its own folder, or those of entries of this kind, the newest first, or the one that is called so."""
    others = [row.id.partition("/")[0] for row in rows_of(checked) if row.kind == kind]
    return [KINDS[kind].folder, *others, KINDS[kind].plural.lower().replace(" ", "-")]


def _publisher(kind: str, checked: Checked) -> str:
    """The publisher of the newest entry of this kind, or of any, or the first one."""
    rows = rows_of(checked)
    found = [row.publisher for row in rows if row.kind == kind and row.publisher]
    found += [row.publisher for row in rows if row.publisher]
    return next(iter([*found, *options_of(checked)["publishers"]]), "")
