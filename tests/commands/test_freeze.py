"""freeze: the conclusions of one moment as a numbered version, with its hash, for all to take."""

import hashlib
from typing import Any

import pytest

from tests.commands import checks
from tests.commands.freeze_scene import agreed, kept, numbers, told
from tests.commands.scene import draft
from tests.commands.timing import Clock
from tests.room import Room


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_everyone_learns_which_version_there_is(room: Room, clock: Clock, audience: str) -> None:
    agreed(room)
    made = room.do("félix", "freeze")
    (row,) = room.rows("snapshots", audience).values()
    assert row == {
        "id": made["row"],
        "version": "1.0",
        "kind": "room",
        "at": clock.now,
        "sha256": hashlib.sha256(kept(room)[1].encode()).hexdigest(),
        "outline": False,
        "completed_by": "",
        "review": "",
        "review_until": "",
    }


def test_versions_are_counted_on_past_nine(room: Room) -> None:
    for n in range(12):
        agreed(room, f"Conclusión {n}")
        room.do("félix", "freeze")
    found = {row["version"] for row in room.rows("snapshots").values()}
    assert found == {f"1.{n}" for n in range(12)}
    assert len(told(room, "1.11")["conclusions"]) == 12
    with checks.refused(room, "nothing_changed"):
        room.do("félix", "freeze")


def test_an_earlier_version_stays_as_it_was(room: Room) -> None:
    made = agreed(room)
    room.do("félix", "freeze")
    before = kept(room)[1]
    room.do("félix", "edit_conclusion", conclusion=made, text="Otra cosa", base=made)
    room.do("ana", "freeze")
    assert kept(room)[1] == before
    assert told(room, "1.1")["conclusions"][0]["text"] == "Otra cosa"


def test_nothing_to_freeze_is_refused(room: Room) -> None:
    draft(room)
    withdrawn = agreed(room)
    room.do("félix", "set_conclusion_state", conclusion=withdrawn, state="withdrawn")
    with checks.refused(room, "nothing_to_freeze"):
        room.do("félix", "freeze")


def test_what_has_not_changed_is_not_frozen_again(room: Room, clock: Clock) -> None:
    agreed(room)
    room.do("félix", "freeze")
    clock.goes_on(1)
    draft(room, "de la mesa")  # nothing that all see
    room.do("félix", "start_timer", minutes=5)
    with checks.refused(room, "nothing_changed"):
        room.do("félix", "freeze")


def test_the_final_one_after_the_rooms_is_a_change_and_only_that_way(room: Room) -> None:
    agreed(room)
    room.do("félix", "freeze")
    room.do("félix", "freeze", kind="final")
    assert [told(room, version)["kind"] for version in ("1.0", "1.1")] == ["room", "final"]
    for kind in ("room", "final"):
        with checks.refused(room, "nothing_changed"):
            room.do("félix", "freeze", kind=kind)


def test_an_outline_says_who_completes_it(room: Room) -> None:
    agreed(room)
    room.do("félix", "freeze", outline=True, completed_by="  Relatoría ")
    (row,) = room.rows("snapshots", "public").values()
    assert (row["outline"], row["completed_by"]) == (True, "Relatoría")
    content = told(room)
    assert (content["outline"], content["completed_by"]) == (True, "Relatoría")


def test_an_outline_that_nobody_completes_is_refused(room: Room) -> None:
    agreed(room)
    with checks.refused(room, "empty_text"):
        room.do("félix", "freeze", outline=True)
    with checks.refused(room, "too_long", limit=200):
        room.do("félix", "freeze", outline=True, completed_by="ñ" * 201)


def test_the_first_one_numbers_all_anew_and_its_content_has_both_numbers(room: Room) -> None:
    made = agreed(room, "una")
    room.do("félix", "show_stage", slide="conclusions")
    agreed(room, "del principio", after=None)
    room.do("félix", "freeze")
    found = numbers(told(room)["conclusions"])
    assert {text: number for text, (number, _) in found.items()} == {"del principio": 1, "una": 2}
    assert all(former for _, former in found.values())
    assert numbers(room.rows("conclusions", "public").values()) == found
    assert room.rows("conclusions")[made]["number"] == 2


def test_a_later_one_leaves_the_numbers_as_they_are(room: Room) -> None:
    made = agreed(room, "una")
    room.do("félix", "freeze")
    agreed(room, "del principio", after=None)
    room.do("félix", "set_conclusion_state", conclusion=made, state="withdrawn")
    agreed(room, "otra")
    room.do("félix", "freeze")
    found = {
        text: number for text, (number, _) in numbers(told(room, "1.1")["conclusions"]).items()
    }
    assert found == {"del principio": 2, "otra": 3}


def test_it_is_not_taken_back(room: Room) -> None:
    agreed(room)
    done = room.do("félix", "freeze")["id"]
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    agreed(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "freeze")


@pytest.mark.parametrize("kind", ["", "ROOM", "draft", None, 1, ["room"]])
def test_an_unknown_kind_is_refused(room: Room, kind: Any) -> None:
    agreed(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "freeze", kind=kind)


def test_each_workshop_counts_its_own(room: Room, elsewhere: Room) -> None:
    for each in (elsewhere, room):
        agreed(each, each.slug)
        each.do("félix", "freeze")
    assert [row["version"] for row in room.rows("snapshots").values()] == ["1.0"]
    assert elsewhere.slug not in kept(room)[1]


def test_every_seat_hears_of_it_in_one_event(room: Room) -> None:
    agreed(room)
    room.packets.clear()
    room.do("félix", "freeze")
    audiences = [packet.audience for packet in room.packets]
    assert len(audiences) == len(set(audiences))
    assert {"staff", "public", "seat:1", "group:2"} <= set(audiences)
