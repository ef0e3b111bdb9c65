"""Rules about knowledge checks: each question has an answer, and a place in the text that says so."""

from __future__ import annotations

from collections.abc import Iterator

from tusk.check.rules.context import CheckContext
from tusk.check.rules.parts import parts_on
from tusk.problem import Problem, nearest, quoted


def questions_have_right_and_wrong_answers(context: CheckContext) -> Iterator[Problem]:
    """A question of a knowledge check has a right answer, a wrong one, and no answer twice."""
    for entry in context.records.entries:
        for number, each in enumerate(entry.record.check):
            path = ("check", number, "answers")
            texts = [answer.text for answer in each.answers]
            if not any(answer.right for answer in each.answers):
                hint = "Write right: yes below each answer that is right."
                yield entry.problem(path, "none of these answers is right.", hint)
            elif all(answer.right for answer in each.answers):
                hint = "Add an answer that is wrong, or remove right: yes from one."
                yield entry.problem(
                    path, "all of these answers are right, so there is nothing to choose.", hint
                )
            for at, text in enumerate(texts):
                if text in texts[:at]:
                    message = f"{quoted(text)} is already among the answers."
                    yield entry.problem((*path, at, "text"), message, "Remove one of the two.")


def answers_lead_to_parts(context: CheckContext) -> Iterator[Problem]:
    """The part that a question of a knowledge check names is on the page."""
    for entry in context.records.entries:
        for number, each in enumerate(entry.record.check):
            if each.part is None:
                continue
            known = parts_on(context, entry)
            if each.part not in known:
                hint = nearest(each.part, known) or "Remove the line."
                message = f"{entry.id} has no part {quoted(each.part)}."
                yield entry.problem(("check", number, "part"), message, hint)
