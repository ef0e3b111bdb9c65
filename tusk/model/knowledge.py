"""A knowledge check: questions with answers to choose from, and the place in the text that says which are right."""

from pydantic import Field

from tusk.model.fields import Line, Markdown, Record


class Answer(Record):
    """One answer to choose."""

    text: Line = Field(description="The answer.")
    right: bool = Field(False, description="yes: this answer is right. More than one can be.")


class CheckQuestion(Record):
    """One question of a knowledge check."""

    question: Line = Field(description="The question.")
    answers: list[Answer] = Field(
        min_length=2, description="The answers to choose from, right ones and wrong ones."
    )
    explanation: Markdown | None = Field(None, description="Why this is right.")
    part: Line | None = Field(
        None,
        description="The part of this page that says so: what follows # in its address, for example the-findings.",
    )
