"""set_conclusion_state: from draft to agreed, and out of sight again."""

import pytest

from colaboracion.models.cards import CONCLUSION_STATES
from tests.commands import checks
from tests.commands.scene import GONE, draft
from tests.room import Room


@pytest.mark.parametrize("state", CONCLUSION_STATES)
def test_others_see_it_unless_it_is_a_draft_or_withdrawn(room: Room, state: str) -> None:
    draft = {"question": room.question(0), "text": "x", "clusters": [], "cards": []}
    conclusion = room.do("félix", "draft_conclusion", **draft)["row"]
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state=state)
    assert room.rows("conclusions")[conclusion]["state"] == state
    seen = conclusion in room.rows("conclusions", "public")
    assert seen == (state not in {"draft", "withdrawn"})


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_it_can_be_taken_out_of_sight_and_back(room: Room, state: str) -> None:
    conclusion = draft(room)
    for each in ("agreed", state, "agreed"):
        room.do("félix", "set_conclusion_state", conclusion=conclusion, state=each)
    assert room.rows("conclusions", "public")[conclusion]["state"] == "agreed"


def test_everyone_hears_it_go(room: Room) -> None:
    conclusion = draft(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="withdrawn")
    assert room.heard("public")[-1]["removed"] == {"conclusions": [conclusion]}


def test_it_changes_nothing_else(room: Room) -> None:
    (card,) = room.write("uno")
    conclusion = draft(room, cards=[card])
    before = room.rows("conclusions")[conclusion]
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="pending")
    assert room.rows("conclusions")[conclusion] == before | {"state": "pending"}


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    conclusion = draft(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "set_conclusion_state", conclusion=conclusion, state="agreed")


@pytest.mark.parametrize("bad", ["", "Agreed", "agreed\n", "\ud800", None, 1, True, float("nan")])
def test_a_state_that_is_none_is_refused(room: Room, bad: object) -> None:
    conclusion = draft(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_conclusion_state", conclusion=conclusion, state=bad)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_conclusion_state", conclusion=bad, state="agreed")


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_conclusion_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = draft(elsewhere) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "set_conclusion_state", conclusion=foreign, state="agreed")
