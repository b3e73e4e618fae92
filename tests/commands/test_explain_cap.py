"""explain_cap: why a column has more cards than were asked for, for its table and staff."""

from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, kept_texts
from tests.room import Room


def _board(room: Room, audience: str = "staff") -> Any:
    """Group 1's board."""
    (group,) = (row["id"] for row in room.state()["groups"] if row["number"] == 1)
    (found,) = (row for row in room.state(audience)["boards"] if row["group"] == group)
    return found


def _explain(room: Room, reason: object, column: int = 0, person: str = "bruno") -> None:
    room.do(person, "explain_cap", column=room.column(column), reason=reason)


@pytest.fixture(autouse=True)
def _open(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")


@pytest.mark.parametrize("audience", ["staff", "seat:1", "group:1"])
def test_its_table_and_staff_see_it(room: Room, audience: str) -> None:
    _explain(room, "Son dos temas.")
    assert _board(room, audience)["reasons"] == {room.column(0): "Son dos temas."}


@pytest.mark.parametrize("audience", ["seat:2", "group:2", "public"])
def test_nobody_else_does(room: Room, audience: str) -> None:
    before = room.state(audience)
    _explain(room, "Son dos temas.")
    assert room.state(audience) == before


def test_each_column_has_its_own(room: Room) -> None:
    _explain(room, "una")
    _explain(room, "otra", column=1)
    assert _board(room)["reasons"] == {room.column(0): "una", room.column(1): "otra"}


def test_a_new_one_stands_and_the_earlier_is_kept(room: Room) -> None:
    _explain(room, "una")
    _explain(room, "mejor")
    assert _board(room)["reasons"] == {room.column(0): "mejor"}
    assert kept_texts(room, _board(room)["id"]) == {"una", "mejor"}


@checks.empty_texts
def test_an_empty_one_takes_it_back(room: Room, text: str) -> None:
    _explain(room, "una")
    _explain(room, text)
    assert _board(room)["reasons"] == {}
    assert "una" in kept_texts(room, _board(room)["id"])


def test_it_keeps_to_the_policy_for_texts(room: Room) -> None:
    _explain(room, " a\x00b\r\nc\ud83d ")
    assert _board(room)["reasons"] == {room.column(0): "ab\nc\ufffd"}


def test_it_is_at_most_500_long(room: Room) -> None:
    _explain(room, "😀" * 500)
    with checks.refused(room, "too_long", limit=500, length=501):
        _explain(room, "😀" * 501)


@checks.shut_phases
def test_it_keeps_to_the_phases(room: Room, phase: str, code: str) -> None:
    room.do("félix", "set_phase", phase=phase)
    with checks.refused(room, code):
        _explain(room, "una")


@pytest.mark.parametrize("person", ["delia", "dora", "ana", "félix", "interpreter", "projector"])
def test_it_is_the_rapporteurs(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        _explain(room, "una", person=person)


@checks.malformed_ids
def test_it_refuses_malformed_ids(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("bruno", "explain_cap", column=bad, reason="una")


def test_it_knows_no_column_that_never_was(room: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "explain_cap", column=GONE, reason="una")


def test_it_knows_no_column_of_another_workshop(room: Room, elsewhere: Room) -> None:
    with checks.refused(room, "unknown"):
        room.do("bruno", "explain_cap", column=elsewhere.column(0), reason="una")
