"""Answers that are built once: one after the other, and how many of them stay in memory."""

import threading

import pytest

from colaboracion.web.built import Built, Latest, OneAtATime
from tests.services.waiting import until


def _built(version: str, size: int = 10) -> Built:
    return Built(version, b"x" * size, b"")


def test_those_asked_for_longest_ago_make_room() -> None:
    latest = Latest(most=30)
    for key in ("a", "b", "c"):
        latest.keep(key, _built(key))
    latest.get("a")
    latest.keep("d", _built("d"))
    assert [key for key in "abcd" if latest.get(key)] == ["a", "c", "d"]


def test_what_is_built_anew_counts_once() -> None:
    latest = Latest(most=30)
    latest.keep("other", _built("0"))
    for version in range(10):
        latest.keep("same", _built(str(version)))
    assert latest.get("other") is not None
    assert latest.get("same") == _built("9")


def test_one_that_is_too_large_is_kept_for_those_who_wait() -> None:
    latest = Latest(most=30)
    latest.keep("small", _built("1"))
    latest.keep("large", _built("2", size=100))
    assert latest.get("large") is not None
    assert latest.get("small") is None


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
