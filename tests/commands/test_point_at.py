"""point_at: everyone is asked to look at one card or heading, until the slide goes."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather
from tests.room import Room


def _stage(room: Room) -> Any:
    return room.state("public")["sessions"][0]["stage"]


def test_it_tells_everyone_which_card_and_from_which_page(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "show_stage", slide="boards", page=2)
    room.do("félix", "point_at", card=card)
    assert _stage(room)["look"] == {"kind": "card", "id": card, "page": 2}


def test_a_heading_can_be_pointed_at_and_nothing_any_more(room: Room) -> None:
    cluster = gather(room, *room.write("uno"))
    room.do("félix", "point_at", cluster=cluster)
    assert _stage(room)["look"] == {"kind": "cluster", "id": cluster, "page": 0}
    room.do("félix", "point_at")
    assert _stage(room)["look"] is None


def test_it_stays_while_pages_are_turned_and_goes_with_the_slide(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "show_stage", slide="boards")
    room.do("félix", "point_at", card=card)
    room.do("félix", "show_stage", slide="boards", page=1, column=room.column(0))
    assert _stage(room)["look"]["id"] == card
    room.do("félix", "show_stage", slide="headings")
    assert _stage(room)["look"] is None


def test_it_tells_no_word(room: Room) -> None:
    (card,) = room.write("secreto")
    room.packets.clear()
    room.do("félix", "point_at", card=card)
    assert room.packets
    assert not any("secreto" in str(packet.event) for packet in room.packets)


def test_what_was_withdrawn_is_not_pointed_at(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("bruno", "withdraw_card", card=card)
    with checks.refused(room, "card_withdrawn"):
        room.do("félix", "point_at", card=card)


def test_a_heading_that_dissolved_is_unknown(room: Room) -> None:
    (card,) = room.write("uno")
    cluster = gather(room, card)
    room.do("félix", "release_cards", cards=[card])
    with checks.refused(room, "unknown"):
        room.do("félix", "point_at", cluster=cluster)


def test_one_thing_at_a_time(room: Room) -> None:
    (card,) = room.write("uno")
    cluster = gather(room, card)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "point_at", card=card, cluster=cluster)


@pytest.mark.parametrize("kind", ["card", "cluster"])
def test_what_is_nowhere_is_unknown(room: Room, kind: str) -> None:
    with checks.refused(room, "unknown"):
        room.do("félix", "point_at", **{kind: GONE})


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "point_at", card=bad)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "point_at")
