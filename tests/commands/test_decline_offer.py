"""decline_offer: no card is made of it, its words stay, and it can be taken back."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, kept_texts
from tests.room import Room


@pytest.fixture
def late(room: Room) -> str:
    """A late card of group 1 that waits."""
    room.write()
    room.do("félix", "set_phase", phase="closed")
    fields = {"column": room.column(0), "text": "Tarde"}
    return str(room.do("bruno", "offer_late", **fields)["row"])


def test_its_seat_is_told_and_keeps_the_words(room: Room, late: str) -> None:
    room.do("félix", "decline_offer", offer=late)
    seen = room.rows("offers", "seat:1")[late]
    assert (seen["state"], seen["card"], seen["text"]) == ("declined", None, "Tarde")
    assert kept_texts(room, late) == {"Tarde"}
    assert room.texts("staff") == []


def test_the_phone_is_told_what_became_of_an_idea(room: Room) -> None:
    room.write()
    room.do("bruno", "set_table", inbox=True)
    idea = room.do("delia", "send_idea", text="Becas")["row"]
    room.do("bruno", "decline_offer", offer=idea)
    assert room.rows("offers", "group:1")[idea]["state"] == "declined"


def test_it_can_be_taken_back(room: Room, late: str) -> None:
    done = room.do("félix", "decline_offer", offer=late)
    room.do("félix", "undo", command=done["id"])
    assert room.rows("offers")[late]["state"] == "offered"


def test_declined_twice_is_declined_once(room: Room, late: str) -> None:
    room.do("félix", "decline_offer", offer=late)
    room.packets.clear()
    room.do("ana", "decline_offer", offer=late)
    assert room.packets == []


def test_a_card_is_declined_no_more(room: Room, late: str) -> None:
    room.do("félix", "take_offer", offer=late)
    with checks.refused(room, "offer_taken"):
        room.do("ana", "decline_offer", offer=late)


@pytest.mark.parametrize("phase", ["prepared", "writing", "plenary", "closed"])
def test_it_is_done_in_every_phase(room: Room, late: str, phase: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    room.do("félix", "decline_offer", offer=late)
    assert room.rows("offers")[late]["state"] == "declined"


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "decline_offer", offer=bad)


def test_it_knows_nothing_of_what_is_not_there(room: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("félix", "decline_offer", offer=GONE)
