"""The server's machine slept: its staff hear of it, and of nothing that merely looks like it."""

import pytest

from colaboracion.packets import Sign
from colaboracion.slept import Sleeping, Watch, clocks
from tests.room import Room


class Two:
    """A clock that goes on in sleep and one that does not."""

    on = 100.0
    awake = 40.0

    def watch(self) -> Watch:
        return Watch(lambda: self.on, lambda: self.awake)


def test_what_the_clocks_drift_apart_is_the_sleep_told_once() -> None:
    two = Two()
    watch = two.watch()
    two.on, two.awake = two.on + 300, two.awake + 5
    assert watch.slept() == 295
    assert watch.slept() == 0


def test_a_busy_hour_is_no_sleep() -> None:
    two = Two()
    watch = two.watch()
    two.on, two.awake = two.on + 3600, two.awake + 3599
    assert watch.slept() == 0


def test_the_clocks_of_this_machine_go_together() -> None:
    assert Watch(*clocks()).slept() == 0


def test_staff_are_told_and_told_again(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    passed: list[Sign] = []
    broadcast = room.app.extensions["broadcast"]
    monkeypatch.setattr(broadcast, "sign", passed.extend)
    two = Two()
    sleeping = Sleeping(room.app, None, broadcast)
    sleeping._watch = two.watch()
    sleeping.look()
    assert passed == []
    two.on += 60
    sleeping.look()
    sleeping.look()
    assert [sign.data["seconds"] for sign in passed if sign.room.startswith(room.slug)] == [60, 60]
    assert {sign.room.split("/")[1] for sign in passed} == {"staff"}
