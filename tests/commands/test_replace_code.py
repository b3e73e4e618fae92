"""replace_code: a new code for a seat; those who came by the old one stay, or are out at once."""

import pytest
from sqlalchemy import select

from colaboracion.broadcast import Packet
from colaboracion.database import reading
from colaboracion.errors import NotJoined, Unknown
from colaboracion.models import Code
from tests.commands import checks
from tests.commands.scene import code
from tests.room import Room


def _code(room: Room, seat: str) -> str:
    with reading() as session:
        workshop = room.workshop(session)
        return session.scalars(
            select(Code.text).filter_by(workshop_id=workshop.id, seat=seat)
        ).one()


def test_the_old_code_is_gone(room: Room) -> None:
    before = _code(room, "rapporteur-1")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    assert _code(room, "rapporteur-1") != before


@pytest.mark.parametrize("keep", [True, False])
def test_those_inside_stay_only_if_asked(
    room: Room, monkeypatch: pytest.MonkeyPatch, *, keep: bool
) -> None:
    claim = room.claim("bruno")
    room.do("félix", "set_phase", phase="writing")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=keep)
    monkeypatch.setattr(room, "claim", lambda _: claim)
    if keep:
        assert room.do("bruno", "post_card", column=room.column(0), text="sigo")
    else:
        with pytest.raises(NotJoined):
            room.do("bruno", "post_card", column=room.column(0), text="fuera")


def test_their_old_room_is_told_to_watch_again_and_left(room: Room) -> None:
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    (told,) = room.packets
    assert (told.audience, told.generation, told.event) == ("seat:1", 0, None)
    room.do("félix", "set_phase", phase="writing")
    assert {packet.generation for packet in room.packets if packet.audience == "seat:1"} == {0, 1}


def test_a_seat_of_nowhere_is_unknown(room: Room) -> None:
    with pytest.raises(Unknown):
        room.do("ana", "replace_code", seat="rapporteur-99", keep=True)


@pytest.mark.parametrize(("keep", "raised"), [(True, 0), (False, 1)])
def test_the_generation_rises_only_when_they_are_sent_out(
    room: Room, *, keep: bool, raised: int
) -> None:
    room.do("ana", "replace_code", seat="rapporteur-1", keep=keep)
    assert code(room, "rapporteur-1").generation == raised


def test_no_trace_of_the_old_code_is_left(room: Room) -> None:
    old = code(room, "rapporteur-1")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    with reading() as session:
        assert session.scalars(select(Code).filter_by(text=old.text)).all() == []
        assert session.scalars(select(Code).filter_by(lookup=old.lookup)).all() == []


def test_the_new_code_is_of_the_same_seat(room: Room) -> None:
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    new = code(room, "rapporteur-1")
    assert (new.role, new.text[:3]) == ("rapporteur", "G1-")


def test_no_other_code_changes(room: Room) -> None:
    before = {seat: code(room, seat).text for seat in ("rapporteur-2", "delegate-1", "organizer")}
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    assert {seat: code(room, seat).text for seat in before} == before


def test_those_who_stay_hear_nothing(room: Room) -> None:
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    assert room.packets == []


@pytest.mark.parametrize(
    ("seat", "audience"),
    [("everyone", "public"), ("facilitator", "staff"), ("delegate-2", "group:2")],
)
def test_only_the_room_of_the_seat_is_left(room: Room, seat: str, audience: str) -> None:
    room.do("ana", "replace_code", seat=seat, keep=False)
    assert room.packets == [Packet(room.slug, audience, 0, 0, None)]


def test_the_answer_holds_no_code(room: Room) -> None:
    answer = room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    assert answer.keys() == {"id", "n", "public", "row"}


@pytest.mark.parametrize("person", ["félix", "bruno", "delia", "dora", "interpreter", "projector"])
def test_it_is_an_organizers(room: Room, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "replace_code", seat="everyone", keep=False)


@pytest.mark.parametrize("bad", [None, 0, 1, "true", float("nan")])
def test_whether_they_stay_is_said_plainly(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("ana", "replace_code", seat="rapporteur-1", keep=bad)


@pytest.mark.parametrize("bad", ["", "\x00", "\ud800", "rapporteur-1\n", None, 7, True])
def test_what_is_no_name_of_a_seat_is_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("ana", "replace_code", seat=bad, keep=True)
