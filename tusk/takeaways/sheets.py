"""The sheets that a trainer fills in or hands out: attendance, evaluation and certificate."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.document.document import Document
from tusk.document.items import Fact
from tusk.document.uses import returned
from tusk.takeaways.parts import Fields, Form, Part, Question, TakeAway, Words
from tusk.takeaways.session import aims, of_one_day, only_date, workshop_in

ROWS = 20  # of an attendance sheet


def attendance_sheet(document: Document) -> TakeAway:
    """Who came: a table to sign."""
    _ = document.words.gettext
    columns = (_("Name"), _("Role"), _("Organisation"), _("Signature"))
    parts = (
        Fields(of_one_day(document)),
        Form(columns, (4, 3, 4, 4), blank=ROWS),
        Fields((Fact(_("Number attending"), ()), Fact(_("Signature of the trainer"), ()))),
        Words((returned(document, "workshop"),), "small"),
    )
    return TakeAway(document, _("Attendance sheet"), parts)


def evaluation_form(document: Document) -> TakeAway:
    """What people thought of it: whether it met its aims, and what they will do."""
    _ = document.words.gettext
    thanks = _("Your answers help us to make this workshop better. You do not need to give your name.")
    parts = (
        Fields(of_one_day(document)),
        Words((thanks,)),
        *_judged(document),
        Question(_("What will you do differently in your work?"), 2),
        Question(_("What was missing, or could be better?"), 2),
        Question(_("What else do you want to learn about?"), 2),
        Words((_returned(document),), "small"),
    )
    return TakeAway(document, _("Evaluation form"), parts)


def _judged(document: Document) -> Iterator[Part]:
    _ = document.words.gettext
    if met := workshop_in(document).aims:
        columns = (_("Did the workshop meet its aims?"), _("Yes"), _("Partly"), _("No"))
        yield Form(columns, (9, 2, 2, 2), tuple((aim,) for aim in met))
    said = (
        _("The content is useful for my work."),
        _("It was explained well."),
        _("The length and the pace were right."),
        _("I am more confident than before."),
    )
    yield Form(
        (_("Do you agree?"), _("Yes"), _("Partly"), _("No")), (9, 2, 2, 2), tuple(((each,),) for each in said)
    )


def _returned(document: Document) -> str:
    mail = next((way.words for way in document.publisher.contacts if way.way == "email"), "")
    if mail:
        return document.words.gettext(
            "Please give this form to the trainer, or send it to %(email)s.", email=mail
        )
    return document.words.gettext("Please give this form to the trainer.")


def certificate(document: Document) -> TakeAway:
    """That somebody attended: the name is written by hand, or in Word."""
    workshop, _ = workshop_in(document), document.words.gettext
    date = only_date(document)
    when = Fact(_("Date"), (date.days,) if date else ())
    presenters = workshop.presenters
    trainer = f"{presenters[0].name}, {presenters[0].role}" if len(presenters) == 1 else ""
    parts: tuple[Part, ...] = (
        Words((_("This is to certify that"),)),
        Fields((Fact(_("Name"), ()),), are_lines=True),
        Words((_("attended the workshop"),)),
        Words((document.title,), "title"),
        Fields((when, Fact(_("Duration"), (workshop.duration,) if workshop.duration else ()))),
        *aims(document),
        Fields((Fact(_("Trainer"), (trainer,) if trainer else ()), Fact(_("Signature"), ()))),
    )
    return TakeAway(document, _("Certificate of attendance"), parts, "certificate")
