"""One clock for the room: desk, boards, plenary and wall agree, whatever their own say."""

import math
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.known.test_devices import LEFT, MINUTE, WRONG_CLOCK
from tests.browser.people import Hall, Someone, words
from tests.services.proxy import Proxy
from tests.services.server import Server
from tests.services.waiting import until

A_WHILE = 2.5  # seconds in which every clock has moved on twice, if it moves


@pytest.fixture
def own_hall(
    server: Callable[..., Server], person: Callable[..., Page], proxy: Callable[[int], Proxy]
) -> Hall:
    """A workshop in the plenary, on a server that a test may stop."""
    return Hall(server(), person, proxy, refuses_websocket=False).open("plenary")


def _arrive(hall: Hall, code: str, ahead: int) -> Someone:
    """Someone whose clock is so many minutes ahead."""
    one = hall.visitor()
    one.page.add_init_script(WRONG_CLOCK % (ahead * MINUTE))
    return one.opens_link(code)


def _everyone(hall: Hall) -> list[Someone]:
    table = str(hall.codes["groups"][0]["table_code"])
    codes = [hall.codes["facilitator"], hall.group_code(1), table]
    codes += [hall.codes["projector"], hall.codes["everyone"]]
    return [
        _arrive(hall, code, ahead) for code, ahead in zip(codes, (14, -11, 3, 0, -14), strict=True)
    ]


@pytest.mark.alone
def test_b03_b04_b05_j05_all_screens_show_the_same_time(own_hall: Hall) -> None:
    screens = _everyone(own_hall)
    desk = screens[0].page
    desk.get_by_role("button", name=words("desk.minutes", n=10)).first.click()
    _agree(own_hall, screens)
    desk.keyboard.press("k")
    _stand_still(screens)
    desk.get_by_role("button", name=words("desk.minutes", n="+5")).click()
    for one in screens:
        one.page.evaluate(f"window.ahead = -{7 * MINUTE}")
        expect(one.page.locator(".timer").first).to_contain_text("14:")
    _stand_still(screens)
    desk.keyboard.press("k")
    expect(desk.locator(".timer-paused")).to_have_count(0)
    screens.append(_arrive(own_hall, own_hall.codes["everyone"], 14))
    _agree(own_hall, screens)
    _never_jump(own_hall, screens[1:4:2])
    own_hall.server.kill()
    own_hall.server.start()
    own_hall.server.wait_until_up()
    _agree(own_hall, screens)


def _seconds(one: Someone) -> int:
    whole, part = one.page.evaluate(LEFT).split(":")
    return int(whole) * 60 + int(part)


def _agree(hall: Hall, screens: list[Someone]) -> None:
    """Each shows what is left by the server's clock, to a second, and goes on so."""
    for one in screens:
        one.page.locator(".timer").first.wait_for()
    ends_at = hall.desk.state()["sessions"][0]["timer"]["ends_at"]

    def left() -> float:
        return float(ends_at / 1000 - time.time())

    def do() -> bool:
        for one in screens:
            most = math.ceil(left()) + 1
            seen = _seconds(one)
            if not math.ceil(left()) - 1 <= seen <= most:
                return False
        return True

    until(do, within=15, what="the same time everywhere")
    end = time.monotonic() + A_WHILE
    while time.monotonic() < end:
        until(do, within=2, what="the same time still")  # one that was busy catches up


def _never_jump(hall: Hall, screens: list[Someone]) -> None:
    """However often it is paused and goes on, no screen ever shows more than before."""
    shown = [[_seconds(one)] for one in screens]
    for _ in range(20):
        for name in ("pause_timer", "resume_timer"):
            hall.desk.sends(name)
            for one, seen in zip(screens, shown, strict=True):
                seen.append(_seconds(one))
    for seen in shown:
        assert seen == sorted(seen, reverse=True)


def _stand_still(screens: list[Someone]) -> None:
    """All say that it stands still, and show the same time all the while."""
    for one in screens:
        expect(one.page.locator(".timer-paused").first).to_contain_text(
            words("common.timer_paused")
        )
    shown = _seconds(screens[0])
    end = time.monotonic() + A_WHILE
    while time.monotonic() < end:
        assert [_seconds(one) for one in screens] == [shown] * len(screens)
