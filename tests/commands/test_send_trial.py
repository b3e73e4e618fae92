"""send_trial: before the opening a group tries the way to the projector and back."""

from typing import Any

import pytest

from tests.commands import checks
from tests.room import Room

TRIAL = {"storage": True, "websocket": False}


def _trial(room: Room, audience: str = "staff", group: int = 1) -> Any:
    numbers = {row["id"]: row["number"] for row in room.state(audience)["groups"]}
    boards = room.rows("boards", audience).values()
    return next(board["trial"] for board in boards if numbers[board["group"]] == group)


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1", "seat:2", "public"])
def test_its_lamp_is_seen_by_all(room: Room, audience: str) -> None:
    assert _trial(room, audience) is None
    room.do("bruno", "send_trial", **TRIAL)
    seen = _trial(room, audience)
    assert {**seen, "at": 0} == {"at": 0, "storage": True, "websocket": False, "back": False}
    assert _trial(room, audience, group=2) is None


def test_it_comes_back_in_a_second_one(room: Room) -> None:
    room.do("bruno", "send_trial", **TRIAL)
    room.do("bruno", "send_trial", **TRIAL, back=True)
    assert _trial(room)["back"] is True


def test_a_new_trial_begins_anew(room: Room) -> None:
    room.do("bruno", "send_trial", **TRIAL, back=True)
    room.do("bruno", "send_trial", storage=False, websocket=True)
    trial = _trial(room)
    assert (trial["back"], trial["storage"], trial["websocket"]) == (False, False, True)


def test_it_takes_no_number_and_counts_nowhere(room: Room) -> None:
    room.do("bruno", "send_trial", **TRIAL)
    assert checks.miscounted(room) == []
    (card,) = room.write("la primera")
    assert room.card(card)["code"] == "G1-01"


@pytest.mark.parametrize("phase", ["writing", "plenary", "closed"])
def test_once_the_groups_are_open_real_cards_show_it(room: Room, phase: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, "not_prepared"):
        room.do("bruno", "send_trial", **TRIAL)


@pytest.mark.parametrize("person", ["delia", "dora", "ana", "félix", "interpreter", "projector"])
def test_it_is_the_rapporteurs(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "send_trial", **TRIAL)
