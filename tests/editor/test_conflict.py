"""Two people save one file: what only one of them changed is chosen already, and nothing of either is lost."""

from __future__ import annotations

from tusk.editor.conflict import conflict_page, with_choice
from tusk.editor.project_files import Opened
from tusk.load.yaml_text import Values

NOW = Opened("content/x.yml", "", "1")
BASE: Values = {"title": "A", "summary": "S", "body": "B"}


def uses(theirs: Values, mine: Values, base: Values | None) -> dict[str, str]:
    return {each["name"]: each["use"] for each in conflict_page(NOW, theirs, mine, base)["groups"]}


def test_each_keeps_what_only_one_has_changed() -> None:
    theirs: Values = {**BASE, "title": "Theirs"}
    mine: Values = {**BASE, "summary": "Mine"}
    found = uses(theirs, mine, BASE)
    assert found == {"title": "theirs", "summary": "mine"}
    assert with_choice(theirs, mine, found) == {"title": "Theirs", "summary": "Mine", "body": "B"}


def test_what_both_have_changed_and_what_is_not_known_is_mine_until_it_is_chosen() -> None:
    theirs, mine = {**BASE, "title": "Theirs"}, {**BASE, "title": "Mine"}
    assert uses(theirs, mine, BASE) == {"title": "mine"}
    assert uses(theirs, mine, None) == {"title": "mine"}


def test_a_field_that_one_has_removed_is_removed() -> None:
    theirs: Values = {"title": "A", "summary": "S"}
    mine: Values = {**BASE, "summary": "Mine"}
    found = uses(theirs, mine, BASE)
    assert found == {"summary": "mine", "body": "theirs"}
    assert with_choice(theirs, mine, found) == {"title": "A", "summary": "Mine"}


def test_of_a_shared_list_the_items_are_chosen_apart() -> None:
    base: Values = {"": [{"id": "a", "name": "A"}, {"id": "b", "name": "B"}]}
    theirs: Values = {"": [{"id": "a", "name": "Theirs"}, {"id": "b", "name": "B"}, {"id": "c", "name": "C"}]}
    mine: Values = {"": [{"id": "a", "name": "A"}, {"id": "d", "name": "D"}]}
    found = uses(theirs, mine, base)
    assert found == {"a": "theirs", "d": "mine", "b": "mine", "c": "theirs"}
    assert with_choice(theirs, mine, found) == {
        "": [{"id": "a", "name": "Theirs"}, {"id": "c", "name": "C"}, {"id": "d", "name": "D"}]
    }
