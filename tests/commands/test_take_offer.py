"""take_offer: a late card or an idea becomes a card, by those who decide on it."""

from collections.abc import Callable

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, kept_texts
from tests.room import Room

Offered = Callable[[Room], str]


def _late(room: Room, text: str = "Tarde", column: int = 1) -> str:
    room.do("félix", "set_phase", phase="closed")
    fields = {"column": room.column(column), "text": text}
    return str(room.do("bruno", "offer_late", **fields)["row"])


def _idea(room: Room, **fields: object) -> str:
    room.do("félix", "set_phase", phase="writing")
    room.do("bruno", "set_table", inbox=True)
    return str(room.do("delia", "send_idea", **{"text": "Becas"} | fields)["row"])


def test_a_late_card_comes_to_the_end_of_its_column_after_the_close(room: Room) -> None:
    room.write("a", column=1)
    offer = _late(room)
    taken = room.do("félix", "take_offer", offer=offer)
    assert taken["row"] == taken["id"]
    assert room.texts("public", 1) == ["a", "Tarde"]
    assert room.card(taken["id"])["code"] == "G1-02"
    assert checks.miscounted(room) == []


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_the_offer_names_the_card_by_which_it_is_known_as_late(room: Room, audience: str) -> None:
    offer = _late(room)
    card = room.do("ana", "take_offer", offer=offer)["id"]
    seen = room.rows("offers", audience)[offer]
    assert (seen["state"], seen["card"]) == ("taken", card)


def test_its_words_are_kept_with_both(room: Room) -> None:
    offer = _late(room, "Con ñ")
    card = room.do("félix", "take_offer", offer=offer)["id"]
    assert kept_texts(room, card) == kept_texts(room, offer) == {"Con ñ"}


def test_it_is_posted_when_it_is_taken(room: Room) -> None:
    offer = _late(room)
    card = room.do("félix", "take_offer", offer=offer)["id"]
    assert room.card(card)["at"] >= room.rows("offers")[offer]["at"]


def test_an_idea_goes_to_the_column_it_was_sent_for(room: Room) -> None:
    idea = _idea(room, column=room.column(2))
    card = room.do("bruno", "take_offer", offer=idea)["id"]
    assert room.card(card, "group:1")["column"] == room.column(2)
    assert room.rows("offers", "group:1")[idea]["card"] == card


def test_or_to_the_one_that_the_rapporteur_names(room: Room) -> None:
    idea = _idea(room, column=room.column(2))
    card = room.do("bruno", "take_offer", offer=idea, column=room.column(0))["id"]
    assert room.card(card)["column"] == room.column(0)


def test_an_idea_for_no_column_needs_one(room: Room) -> None:
    idea = _idea(room)
    with checks.refused(room, "no_column"):
        room.do("bruno", "take_offer", offer=idea)


def test_an_idea_is_taken_while_the_board_is_open_also_when_the_inbox_is_not(room: Room) -> None:
    ideas = [_idea(room, column=room.column(0)) for _ in range(2)]
    room.do("bruno", "set_table", inbox=False)
    room.do("bruno", "take_offer", offer=ideas[0])
    for phase, code in (("prepared", "not_open"), ("closed", "closed")):
        room.do("félix", "set_phase", phase=phase)
        with checks.refused(room, code):
            room.do("bruno", "take_offer", offer=ideas[1])


@pytest.mark.parametrize("made", [_late, _idea])
def test_it_becomes_one_card_only(room: Room, made: Offered) -> None:
    offer, person = made(room), "félix" if made is _late else "bruno"
    room.do(person, "take_offer", offer=offer, column=room.column(0))
    with checks.refused(room, "offer_taken"):
        room.do(person, "take_offer", offer=offer, column=room.column(0))


@pytest.mark.parametrize("made", [_late, _idea])
def test_what_was_declined_may_still_be_taken(room: Room, made: Offered) -> None:
    offer, person = made(room), "félix" if made is _late else "bruno"
    room.do(person, "decline_offer", offer=offer)
    room.do(person, "take_offer", offer=offer, column=room.column(0))
    assert len(room.texts("seat:1")) == 1


@pytest.mark.parametrize("made", [_late, _idea])
def test_taken_back_the_offer_waits_again_and_can_be_taken_anew(room: Room, made: Offered) -> None:
    offer, person = made(room), "félix" if made is _late else "bruno"
    taken = room.do(person, "take_offer", offer=offer, column=room.column(0))["id"]
    room.do(person, "undo", command=taken)
    seen = room.rows("offers", "seat:1")[offer]
    assert (seen["state"], seen["card"], room.texts("seat:1")) == ("offered", None, [])
    assert checks.miscounted(room) == []
    room.do(person, "take_offer", offer=offer, column=room.column(0))
    assert len(room.texts("seat:1")) == 1


def test_it_is_not_taken_back_from_under_an_edit(room: Room) -> None:
    idea = _idea(room, column=room.column(0))
    taken = room.do("bruno", "take_offer", offer=idea)["id"]
    room.do("bruno", "edit_card", card=taken, text="Otra", base=taken)
    with checks.refused(room, "changed_since"):
        room.do("bruno", "undo", command=taken)


@pytest.mark.parametrize("person", ["bruno", "carla", "delia", "dora", "interpreter"])
@pytest.mark.parametrize("name", ["take_offer", "decline_offer"])
def test_a_late_card_is_for_staff(room: Room, person: str, name: str) -> None:
    offer = _late(room)
    with checks.refused(room, "forbidden"):
        room.do(person, name, offer=offer)


@pytest.mark.parametrize("person", ["carla", "delia", "delegate-2", "dora", "ana", "félix"])
@pytest.mark.parametrize("name", ["take_offer", "decline_offer"])
def test_an_idea_is_its_rapporteurs_whoever_writes(room: Room, person: str, name: str) -> None:
    idea = _idea(room, column=room.column(0))
    room.do("bruno", "set_table", everyone=True)
    with checks.refused(room, "forbidden"):
        room.do(person, name, offer=idea)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["offer", "column"])
def test_it_refuses_malformed_ids(room: Room, field: str, bad: object) -> None:
    fields = {"offer": _late(room), "column": room.column(0)}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "take_offer", **fields | {field: bad})


def test_it_knows_nothing_of_another_workshop(room: Room, elsewhere: Room) -> None:
    offer = _late(room)
    for fields in ({"offer": GONE}, {"offer": _late(elsewhere)}, {"column": elsewhere.column(0)}):
        with checks.refused(room, "unknown"):
            room.do("félix", "take_offer", **{"offer": offer} | fields)
