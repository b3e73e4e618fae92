"""Guessing codes: fewer than fifty wrong ones a minute from one place, nobody locked out."""

import pytest

from colaboracion.errors import SlowDown
from colaboracion.web import guessing
from colaboracion.web.guessing import BURST, EVERY, Guesses
from tests.room import Room
from tests.web.browsers import Browser, code_of
from tests.web.conftest import Clock


def _tries(guesses: Guesses, device: str) -> int:
    count = 0
    try:
        while True:
            guesses.require_patience(device)
            guesses.failed(device)
            count += 1
    except SlowDown:
        return count


def test_a_minute_allows_fewer_than_fifty_after_the_first_burst(clock: Clock) -> None:
    guesses = Guesses(clock)
    assert _tries(guesses, "a") == BURST
    evaluated = 0
    for _ in range(600):
        clock.now += 0.1
        evaluated += _tries(guesses, "a")
    assert 0 < evaluated < 50


def test_one_device_does_not_slow_another(clock: Clock) -> None:
    guesses = Guesses(clock)
    _tries(guesses, "a")
    guesses.require_patience("b")


def test_waiting_as_long_as_told_is_enough(clock: Clock) -> None:
    guesses = Guesses(clock)
    _tries(guesses, "a")
    with pytest.raises(SlowDown) as slowed:
        guesses.require_patience("a")
    clock.now += slowed.value.fields["seconds"]
    guesses.require_patience("a")
    assert slowed.value.fields["seconds"] <= EVERY + 1


def test_all_tries_come_free_again(clock: Clock) -> None:
    guesses = Guesses(clock)
    _tries(guesses, "a")
    clock.now += BURST * EVERY
    assert _tries(guesses, "a") == BURST


def test_it_forgets_devices_with_nothing_against_them(
    clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guessing, "_FORGET_AT", 10)
    guesses = Guesses(clock)
    for device in range(100):
        guesses.failed(str(device))
        clock.now += EVERY
    assert len(guesses._used) <= 11


def test_the_twelfth_wrong_code_is_the_last_for_a_moment(room: Room) -> None:
    browser = Browser(room)
    statuses = [browser.enter(f"G1-NADA-{number:04}").status_code for number in range(14)]
    assert statuses == [404] * 12 + [429] * 2


def test_it_says_how_long_to_wait(room: Room, clock: Clock) -> None:
    browser = Browser(room)
    for _ in range(12):
        browser.enter("NADA")
    slowed = browser.enter("NADA")
    seconds = slowed.get_json()["error"]["fields"]["seconds"]
    assert slowed.headers["Retry-After"] == str(seconds)
    clock.now += seconds
    assert browser.enter(code_of(room, "bruno")).status_code == 200


def test_right_codes_cost_nothing(room: Room) -> None:
    browser, code = Browser(room), code_of(room, "bruno")
    for _ in range(11):
        browser.enter("NADA")
    assert {browser.enter(code).status_code for _ in range(60)} == {200}


def test_a_body_that_is_no_code_is_no_guess(room: Room) -> None:
    browser = Browser(room)
    assert {browser.enter(5).status_code for _ in range(20)} == {400}
