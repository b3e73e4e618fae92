"""Guessing codes: fewer than fifty wrong ones a minute from one place, nobody locked out."""

import pytest

from colaboracion.errors import SlowDown
from colaboracion.web.guessing import BURST, EVERY, Guesses


class Clock:
    """A clock that a test sets."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


def _tries(guesses: Guesses, device: str) -> int:
    count = 0
    try:
        while True:
            guesses.require_patience(device)
            guesses.failed(device)
            count += 1
    except SlowDown:
        return count


def test_a_minute_allows_fewer_than_fifty_after_the_first_burst() -> None:
    clock = Clock()
    guesses = Guesses(clock)
    assert _tries(guesses, "a") == BURST
    evaluated = 0
    for _ in range(600):
        clock.now += 0.1
        evaluated += _tries(guesses, "a")
    assert 0 < evaluated < 50


def test_one_device_does_not_slow_another() -> None:
    guesses = Guesses(Clock())
    _tries(guesses, "a")
    guesses.require_patience("b")


def test_waiting_as_long_as_told_is_enough() -> None:
    clock = Clock()
    guesses = Guesses(clock)
    _tries(guesses, "a")
    with pytest.raises(SlowDown) as slowed:
        guesses.require_patience("a")
    clock.now += slowed.value.fields["seconds"]
    guesses.require_patience("a")
    assert slowed.value.fields["seconds"] <= EVERY + 1
