"""Law 3: view, number, log, commit; then answer; then send. A fault on the way undoes it all."""

import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select, text

from colaboracion import database, state, visible
from colaboracion.broadcast import Packet
from colaboracion.models import Card, LogEntry
from tests.room import Room


def _broken(*_: object) -> None:
    raise RuntimeError("the view is broken")


def test_a_fault_in_viewing_rolls_the_command_back(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.do("félix", "set_phase", phase="writing")
    before = room.states()
    room.packets.clear()
    with monkeypatch.context() as patch:
        patch.setitem(visible.VIEWS, Card, _broken)
        with pytest.raises(RuntimeError):
            room.post("bruno", "never seen")
    assert room.states() == before
    assert room.packets == []


def test_a_commit_that_fails_sends_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    room.do("félix", "set_phase", phase="writing")
    before = room.states()
    room.packets.clear()

    def fail(*_: object) -> None:
        raise RuntimeError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(database.db.engine.dialect, "do_commit", fail)
        with pytest.raises(RuntimeError):
            room.post("bruno", "not stored")
    assert room.packets == []
    assert room.states() == before


def test_what_is_handed_over_is_already_stored(room: Room) -> None:
    stored: list[int] = []

    class Looking(Room):
        def hand_over(self, packets: Iterable[Packet]) -> None:
            with database.reading() as session:
                stored.append(session.scalar(select(func.count(Card.id)).filter_by(id=card)) or 0)

    room.do("félix", "set_phase", phase="writing")
    card = "c" * 32
    Looking(room.app, room.slug).post("bruno", "stored first", id=card)
    assert stored == [1]


def test_packets_are_handed_over_in_the_order_of_the_commits(room: Room) -> None:
    room.do("félix", "set_phase", phase="writing")
    arrived, may_go_on = threading.Event(), threading.Event()

    class Slow(Room):
        def hand_over(self, packets: Iterable[Packet]) -> None:
            arrived.set()
            may_go_on.wait(10)
            room.hand_over(packets)

    slow, quick = (
        threading.Thread(target=_post, args=(each,)) for each in (Slow(room.app, room.slug), room)
    )
    slow.start()
    assert arrived.wait(10)
    quick.start()
    quick.join(0.3)  # so long it would have time to overtake
    may_go_on.set()
    slow.join()
    quick.join()
    assert [event["n"] for event in room.heard("staff")] == [1, 2, 3]


def _post(room: Room) -> None:
    with room.app.app_context():
        room.post("bruno", "in its turn")


def test_one_command_is_one_entry_of_the_log_without_its_text(room: Room) -> None:
    room.write("secreto-de-la-mesa")
    with database.reading() as session:
        workshop = room.workshop(session)
        entries = session.scalars(
            select(LogEntry).filter_by(workshop_id=workshop.id).order_by(LogEntry.seq)
        ).all()
    assert [(entry.seq, entry.name, entry.group_number) for entry in entries] == [
        (1, "set_phase", None),
        (2, "post_card", 1),
    ]
    assert "secreto" not in str([vars(entry) for entry in entries])


def test_saved_means_on_the_disk(app: Flask) -> None:
    """A commit that the operating system still holds would be lost with the power."""
    with app.app_context(), database.reading() as session:
        if session.get_bind().dialect.name == "sqlite":
            asked, full = "PRAGMA synchronous", 2
        else:
            asked, full = "SHOW synchronous_commit", "on"
        assert session.scalar(text(asked)) == full


def test_a_session_that_reads_stores_nothing(room: Room) -> None:
    reading: AbstractContextManager[Any] = database.reading()
    with reading as session:
        room.workshop(session).title_es = "cambiado"
        session.flush()
    assert room.state()["workshops"][0]["title"]["es"] != "cambiado"
    assert state.KINDS  # the door is the same for all kinds
