"""offer_late: who writes for a group hands in a card after the close; staff decide."""

import pytest

from tests.commands import checks
from tests.commands.scene import kept_texts
from tests.room import Room


@pytest.fixture(autouse=True)
def _closed(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    room.do("félix", "set_phase", phase="closed")


def _offer(room: Room, text: str = "Tarde", person: str = "bruno") -> str:
    return str(room.do(person, "offer_late", column=room.column(1), text=text)["row"])


@pytest.mark.parametrize("audience", ["staff", "seat:1"])
def test_its_words_reach_staff_and_stay_with_its_seat(room: Room, audience: str) -> None:
    offer = _offer(room)
    seen = room.rows("offers", audience)[offer]
    assert (seen["kind"], seen["text"], seen["state"]) == ("late", "Tarde", "offered")
    assert (seen["column"], seen["group"]) == (room.column(1), _group(room))


def _group(room: Room) -> str:
    return str(next(row["id"] for row in room.state()["groups"] if row["number"] == 1))


def test_nobody_else_sees_a_word_of_it(room: Room) -> None:
    offer = _offer(room)
    assert set(room.rows("offers", "group:1")[offer]) == {"id", "kind", "state", "card"}
    for audience in ("public", "seat:2", "group:2"):
        assert room.rows("offers", audience) == {}


def test_it_is_no_card_and_counts_nowhere(room: Room) -> None:
    _offer(room)
    assert room.texts("staff", 1) == []
    assert checks.miscounted(room) == []


@pytest.mark.parametrize(
    ("phase", "code"),
    [("prepared", "not_open"), ("writing", "still_open"), ("plenary", "still_open")],
)
def test_it_is_for_after_the_close_only(room: Room, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        _offer(room)


@pytest.mark.parametrize("person", ["delia", "dora", "ana", "félix", "interpreter", "projector"])
def test_it_is_for_who_writes(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _offer(room, person=person)


def test_a_delegate_who_wrote_may_offer_too(room: Room) -> None:
    room.do("bruno", "set_table", everyone=True)
    offer = _offer(room, person="delia")
    assert room.rows("offers")[offer]["text"] == "Tarde"


@checks.typed_texts
def test_it_keeps_what_was_typed(room: Room, typed: str, kept: str) -> None:
    offer = _offer(room, typed)
    assert room.rows("offers")[offer]["text"] == kept
    assert kept_texts(room, offer) == {kept}


@checks.empty_texts
def test_it_refuses_an_empty_text(room: Room, text: str) -> None:
    with checks.refused(room, "empty_text"):
        _offer(room, text)


@checks.too_long_texts
def test_it_refuses_a_long_text(room: Room, text: str) -> None:
    with checks.refused(room, "too_long"):
        _offer(room, text)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "offer_late", column=bad, text="Tarde")


def test_it_knows_no_column_of_another_workshop(room: Room, elsewhere: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "offer_late", column=elsewhere.column(0), text="Tarde")


def test_it_can_be_taken_back_until_it_is_a_card(room: Room) -> None:
    first, second = _offer(room), _offer(room)
    room.do("bruno", "undo", command=first)
    assert room.rows("offers")[first]["state"] == "declined"
    room.do("félix", "take_offer", offer=second)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=second)
