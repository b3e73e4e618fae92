"""One does it, the others wait; of what nobody does nothing is kept, and no lock is lost."""

import threading

import pytest

from colaboracion import database
from colaboracion.errors import Busy
from colaboracion.one_at_a_time import OneAtATime
from tests.room import Room
from tests.services.waiting import until


def test_one_at_a_time_does_the_same_and_nothing_is_kept_of_it() -> None:
    turns, done = OneAtATime(), list[str]()

    def do() -> None:
        with turns.of("one"):
            done.append("another")

    with turns.of("one"):
        with turns.of("other"):
            pass  # what is not the same waits for nobody
        another = threading.Thread(target=do)
        another.start()
        until(lambda: turns._here["one"] == 2, what="somebody who waits")
        done.append("first")
    another.join()
    assert done == ["first", "another"]
    assert (turns._locks, dict(turns._here)) == ({}, {})


def test_a_failure_gives_the_turn_back() -> None:
    turns = OneAtATime()
    with pytest.raises(ValueError, match="it"), turns.of("one"):
        raise ValueError("it")
    assert turns._locks == {}


def test_who_waits_too_long_is_told_and_the_lock_stays_with_its_holder() -> None:
    turns = OneAtATime()
    with turns.of("one"):
        for _ in range(2):
            with pytest.raises(Busy), turns.of("one", patience=0.01):
                pass
        assert turns._locks["one"].locked()
    assert turns._locks == {}


def test_nobody_comes_between_who_holds_it_and_who_waits() -> None:
    """The lock of those who are here is the lock of whoever comes."""
    turns, inside, most = OneAtATime(), list[int](), list[int]()

    def do() -> None:
        for _ in range(300):
            with turns.of("one"):
                inside.append(1)
                most.append(len(inside))
                inside.pop()

    together = [threading.Thread(target=do) for _ in range(4)]
    for each in together:
        each.start()
    for each in together:
        each.join()
    assert (len(most), max(most)) == (1200, 1)
    assert turns._locks == {}


def test_no_lock_is_kept_of_a_workshop_that_nobody_writes_in(room: Room) -> None:
    room.do("ana", "set_phase", phase="writing")
    with room.app.app_context():
        for number in range(100):
            with database.alone(f"workshop-{number}"):
                pass
    assert database._writers._locks == {}
