"""set_phase: forth and back; the projector turns to what the phase is about."""

import pytest

from colaboracion.errors import BadRequest
from tests.commands import checks
from tests.room import Room


@pytest.mark.parametrize(("phase", "slide"), [("writing", "progress"), ("plenary", "boards")])
def test_it_turns_the_projector(room: Room, phase: str, slide: str) -> None:
    room.do("félix", "show_stage", slide="neutral")
    room.do("félix", "set_phase", phase=phase)
    (session,) = room.state("public")["sessions"]
    assert (session["phase"], session["stage"]["slide"]) == (phase, slide)


def test_the_same_phase_again_leaves_the_projector_alone(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    room.do("félix", "show_stage", slide="neutral")
    room.do("félix", "set_phase", phase="writing")
    assert room.state()["sessions"][0]["stage"]["slide"] == "neutral"


def test_opening_the_plenary_lets_the_others_start_anew_and_staff_go_on(room: Room) -> None:
    room.write("uno")
    room.packets.clear()
    room.do("félix", "set_phase", phase="plenary")
    assert room.heard("public")[0].keys() == {"n", "reset"}
    assert "changed" in room.heard("staff")[0]


def test_every_phase_can_be_taken_back(room: Room) -> None:
    (card,) = room.write("uno")
    for phase in ("plenary", "closed", "plenary", "writing", "prepared", "writing"):
        room.do("félix", "set_phase", phase=phase)
    assert room.card(card)["text"] == "uno"
    assert room.card(card, "public") is None


def test_an_unknown_phase_is_refused(room: Room) -> None:
    with pytest.raises(BadRequest):
        room.do("félix", "set_phase", phase="over")


@pytest.mark.parametrize("phase", ["prepared", "closed"])
def test_other_phases_leave_the_projector_alone(room: Room, phase: str) -> None:
    room.do("félix", "set_phase", phase="writing")
    room.do("félix", "show_stage", slide="neutral")
    room.do("félix", "set_phase", phase=phase)
    assert room.state()["sessions"][0]["stage"]["slide"] == "neutral"


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_all_screens_hear_of_it(room: Room, audience: str) -> None:
    room.do("félix", "set_phase", phase="writing")
    (session,) = room.heard(audience)[-1]["changed"]["sessions"]
    assert session["phase"] == "writing"


def test_closing_leaves_the_texts_open(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("félix", "set_phase", phase="closed")
    assert room.card(card, "public")["text"] == "uno"


def test_no_phase_changes_a_count(room: Room) -> None:
    room.write("uno", "dos")
    for phase in ("plenary", "closed", "prepared"):
        room.do("félix", "set_phase", phase=phase)
    assert checks.miscounted(room) == []


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "set_phase", phase="writing")


@pytest.mark.parametrize("bad", ["", "Writing", "writing\n", "\ud800", None, 1, True, float("nan")])
def test_a_phase_that_is_none_changes_nothing(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "set_phase", phase=bad)
