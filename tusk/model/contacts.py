"""Contacts and helplines: how to reach a person, a team or a service."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from tusk.late_pattern import late
from tusk.model.fields import Address, Line, Names, Record, Slug

DIALLED = late(r"\+?[0-9]{3,15}")
MAIL = r"^[^\s@<>:]+@[^\s@<>]+\.[^\s@<>]+$"


def dialled(number: str) -> str:
    """A telephone number as it is dialled: "+44 (0)1823 555 019" is +441823555019."""
    number = re.sub(r"^(\+[0-9]{1,3})[\s-]*\(0\)", r"\1", number)
    return re.sub(r"[\s().-]", "", number)


def _telephone(value: str) -> str:
    if not DIALLED.fullmatch(dialled(value)):
        raise PydanticCustomError("telephone", "is not a telephone number")
    return value


Telephone = Annotated[str, StringConstraints(min_length=1, max_length=40), AfterValidator(_telephone)]
Mail = Annotated[str, Field(pattern=MAIL)]


class ContactDetails(Record):
    """How to reach somebody."""

    for_whom: Line | None = Field(None, description="For whom it is, and what for.")
    phone: Telephone | None = Field(None, description="Telephone number, for example 01234 567 890.")
    text: Telephone | None = Field(None, description="The number to send a text message to.")
    email: Mail | None = Field(None, description="E-mail address.")
    website: Address | None = Field(None, description="Web address.")
    hours: Line | None = Field(None, description="When somebody answers, for example Monday to Friday.")
    duty_line: bool = Field(
        False,
        description="yes: the people on duty answer it, so a mobile number or a free mail address may be "
        "published.",
    )
    note: Line | None = Field(None, description="What else there is to know, for example an extension.")


class SharedContact(ContactDetails):
    """A contact or helpline that several entries show."""

    id: Slug = Field(description="The id that entries use.")
    name: Line = Field(description="The name of the service, or the role of the person.")


class ShownContact(ContactDetails):
    """A contact or helpline: one of the shared list, or one of its own."""

    contact: Annotated[str, Names("contacts")] | None = Field(
        None, description="One of the shared list. A field written beside it replaces the one in the list."
    )
    name: Line | None = Field(
        None, description="The name of the service, or the role of the person. Needed without `contact`."
    )
