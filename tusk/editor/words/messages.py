"""The usual messages of the check, and their hints: as they are made, and as they are translated."""

from __future__ import annotations

import re

from tusk.locales.message import N_

FORMS = {"address": r"\S*[:/@]\S*"}  # of values that are not any words
PLACE = re.compile(r"%\((\w+)\)s")
# Each is a whole message or a whole hint: %(name)s is a field, a value or a number.
TEXTS = (
    N_("the field %(field)s is missing."),
    N_("%(field)s is empty."),
    N_("%(field)s is %(value)s, which is not a number."),
    N_("%(field)s is %(value)s, which is not a whole number."),
    N_("%(field)s is %(value)s, which is neither yes nor no."),
    N_("%(field)s is %(value)s, which is not a date."),
    N_("%(field)s is %(value)s, which is not a time."),
    N_("%(field)s is %(value)s, which is not a web address."),
    N_("%(field)s is %(value)s, which is not a telephone number."),
    N_("%(field)s is %(value)s, which is not in the right format."),
    N_("%(field)s: %(value)s is not in the format for dates."),
    N_("%(field)s: %(value)s is not in the format for times."),
    N_("%(field)s cannot be %(value)s."),
    N_("%(field)s has %(count)s words; the limit is %(limit)s."),
    N_("%(field)s is longer than %(count)s characters."),
    N_("%(field)s must be on one line."),
    N_("%(field)s can have at most %(count)s."),
    N_("%(field)s needs at least %(count)s."),
    N_("%(value)s: no entry has this address."),
    N_("%(field)s: a link points to %(value)s, but no entry has this address."),
    N_("%(field)s: a link begins with %(value)s, which is not allowed."),
    N_("%(field)s: %(value)s is an e-mail address."),
    N_("%(field)s: %(value)s is a page of this site."),
    N_("%(field)s: a link has no address."),
    N_("%(field)s: a link has no words to click."),
    N_("the slide %(value)s shows nothing."),
    N_("%(value)s: not in %(file)s."),
    N_("there is no file %(file)s."),
    N_("the picture has no description for people who cannot see it."),
    N_("Add it."),
    N_("Add alt:. Describe it as you would on the telephone: A dog on a lead beside a pram."),
    N_("Add text:, quote:, picture:, entry:, question: or gap:."),
    N_("Add what is missing."),
    N_("Correct the name."),
    N_("Correct the number."),
    N_("Correct one of the two."),
    N_("Copy it there, or correct the name."),
    N_("Did you mean %(value)s?"),
    N_("Fill it in."),
    N_("Fill it in, or delete the line."),
    N_("Remove some."),
    N_("Remove the line break."),
    N_("Shorten it."),
    N_("The list is empty: add it there."),
    N_("Use a web address, mailto:, tel: or entry:."),
    N_("Write 2018, 2018-03 or 2018-03-06."),
    N_("Write 2018, 2018-03 or 2018-03-06. If nobody knows it, write %(name)s: unknown."),
    N_("Write it in the round brackets."),
    N_("Write them in the square brackets."),
    N_("Write it as 9:30 or 14:00."),
    N_("Write it in digits, for example 27."),
    N_("Write its id: %(value)s."),
    N_("Write one of the ids in %(file)s."),
    N_("Write one of: %(values)s."),
    N_("Write the year first: %(value)s."),
    N_("Write yes or no."),
    N_("Write %(address)s."),
    # of the report before publishing
    N_("No links to other sites."),
    N_("%(count)s link to other sites, none of them due for a check."),
    N_("%(count)s links to other sites, none of them due for a check."),
    N_("%(due)s of %(count)s link to other sites is due for a check. %(check_them)s"),
    N_("%(due)s of %(count)s links to other sites is due for a check. %(check_them)s"),
    N_("%(due)s of %(count)s links to other sites are due for a check. %(check_them)s"),
    N_("No pictures."),
    N_("%(count)s picture, each with a description."),
    N_("%(count)s pictures, each with a description."),
    N_("%(count)s picture has no description: see the errors."),
    N_("%(count)s pictures have no description: see the errors."),
    N_("%(words)s words a sentence, %(share)s with more than 20, reading grade %(grade)s."),
)


def _pattern(text: str) -> re.Pattern[str]:
    pieces = PLACE.split(text)
    found = (rf"(?P<{piece}>{FORMS.get(piece, '.+?')})" for piece in pieces[1::2])
    made = [next(found) if number % 2 else re.escape(piece) for number, piece in enumerate(pieces)]
    return re.compile("".join(made), re.DOTALL)


MESSAGES = [(_pattern(text), text) for text in TEXTS]
