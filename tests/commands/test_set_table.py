"""set_table: a group lets everyone at its table write, or only the seat; opens its inbox or not."""

from typing import Any

import pytest

from colaboracion.seats import GROUP_ROLES
from tests.commands import checks
from tests.commands.scene import GONE
from tests.room import Room

OWN = [f"{kind}:1" for kind in GROUP_ROLES.values()]


def _board(room: Room, group: int = 1, audience: str | None = None) -> dict[str, Any]:
    (mine,) = (row["id"] for row in room.state("seat:1")["groups"] if row["number"] == group)
    boards = room.state(audience or "staff")["boards"]
    return dict(next(row for row in boards if row["group"] == mine))


@pytest.mark.parametrize("setting", ["everyone", "inbox"])
def test_it_is_off_until_the_rapporteur_turns_it_on_and_off_again(room: Room, setting: str) -> None:
    assert _board(room)[setting] is False
    for on in (True, False):
        room.do("bruno", "set_table", **{setting: on})
        assert [_board(room, audience=each)[setting] for each in ("staff", *OWN)] == [on] * 3


@pytest.mark.parametrize("attribution", ["group", "none"])
def test_other_groups_hear_nothing_of_it(room: Room, attribution: str) -> None:
    room.packets.clear()
    room.do("bruno", "set_table", everyone=True, inbox=True)
    assert {packet.audience for packet in room.packets} == {"staff", *OWN}


def test_what_is_not_given_stays_as_it_is(room: Room) -> None:
    room.do("bruno", "set_table", everyone=True)
    room.do("bruno", "set_table", inbox=True)
    assert (_board(room)["everyone"], _board(room)["inbox"]) == (True, True)
    room.do("bruno", "set_table")
    assert (_board(room)["everyone"], _board(room)["inbox"]) == (True, True)


@pytest.mark.parametrize("person", ["ana", "félix"])
def test_staff_set_it_for_the_board_they_name(room: Room, person: str) -> None:
    room.do(person, "set_table", board=_board(room, 2)["id"], everyone=True)
    assert (_board(room, 1)["everyone"], _board(room, 2)["everyone"]) == (False, True)
    with checks.refused(room, "unknown"):
        room.do(person, "set_table", everyone=True)


def test_a_rapporteur_names_the_own_board_or_none(room: Room) -> None:
    room.do("bruno", "set_table", board=_board(room)["id"], inbox=True)
    assert _board(room)["inbox"]
    for board in (_board(room, 2)["id"], GONE):
        with checks.refused(room, "forbidden"):
            room.do("bruno", "set_table", board=board, inbox=True)


@pytest.mark.parametrize("person", ["delia", "dora", "interpreter", "projector"])
def test_it_is_for_no_one_else(room: Room, person: str) -> None:
    room.do("bruno", "set_table", everyone=True)
    for board in (None, _board(room)["id"]):
        with checks.refused(room, "forbidden"):
            room.do(person, "set_table", board=board, inbox=True)


def test_it_can_be_taken_back(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    done = room.do("bruno", "set_table", everyone=True)
    room.do("bruno", "undo", command=done["id"])
    assert not _board(room)["everyone"]


def test_a_delegate_undoes_own_acts_while_everyone_writes_and_no_longer(room: Room) -> None:
    room.write()
    room.do("bruno", "set_table", everyone=True)
    card = room.post("delia", "de la mesa")
    edit = room.do("delia", "edit_card", card=card, text="otra", base=card)["id"]
    room.do("delia", "undo", command=edit)
    assert room.card(card)["text"] == "de la mesa"
    room.do("bruno", "set_table", everyone=False)
    with checks.refused(room, "forbidden"):
        room.do("delia", "undo", command=card)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_table", board=bad, inbox=True)


@pytest.mark.parametrize("bad", [0, 1, "true", None, [], float("nan")])
@pytest.mark.parametrize("setting", ["everyone", "inbox"])
def test_it_takes_yes_or_no(room: Room, setting: str, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "set_table", **{setting: bad})
