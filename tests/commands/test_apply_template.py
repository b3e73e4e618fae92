"""apply_template: a session set up in one act, while nothing was written."""

import pytest

from colaboracion.templates_of_sessions import TEMPLATES
from tests.commands import checks
from tests.commands.scene import draft
from tests.room import Room


def _apply(room: Room, template: str, person: str = "ana") -> None:
    room.do(person, "apply_template", template=template)


@pytest.mark.parametrize("name", TEMPLATES)
def test_each_has_all_its_words_in_both_languages_and_people_write_in_it(
    room: Room, name: str
) -> None:
    _apply(room, name)
    seen = room.state("public")
    assert 1 <= len(seen["columns"]) <= 5
    words = [row[field] for row in seen["columns"] for field in ("name", "question")]
    words += [row["text"] for row in seen["questions"]] + [seen["sessions"][0]["title"]]
    assert all(pair["es"] and pair["en"] and pair["es"] != pair["en"] for pair in words)
    room.do("félix", "set_phase", phase="writing")
    for column in seen["columns"]:
        room.do("bruno", "post_card", column=column["id"], text="una")
    assert checks.miscounted(room) == []


def test_the_first_is_the_one_that_is_built_in(room: Room) -> None:
    def told() -> list[object]:
        seen = room.state()
        rows = [*seen["columns"], *seen["questions"], *seen["sessions"]]
        return sorted(([{**row, "id": "", "stage": ""} for row in rows]), key=repr)

    before = told()
    _apply(room, "mapping")
    _apply(room, "session8")
    assert told() == before


def test_the_wall_names_no_column_that_is_gone(room: Room) -> None:
    room.do("félix", "show_stage", slide="boards", column=room.column(1))
    _apply(room, "commitments")
    assert room.state("public")["sessions"][0]["stage"]["column"] is None


def test_what_was_written_holds_the_session_as_it_is(room: Room) -> None:
    draft(room)
    with checks.refused(room, "already_written"):
        _apply(room, "mapping")


def test_a_card_does_too_even_a_withdrawn_one(room: Room) -> None:
    (card,) = room.write("una")
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "already_written"):
        _apply(room, "mapping")


def test_it_is_for_organizers_and_knows_its_templates(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        _apply(room, "mapping", "félix")
    with checks.refused(room, "bad_fields"):
        _apply(room, "other")
