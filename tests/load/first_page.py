"""The first page on a slow link: when it can be typed in, and what came over the wire for it."""

import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from tests.load.measured import Measured, Options, together, told
from tests.load.rooms import Room, room
from tests.load.shaped import shaped
from tests.services.browser import at_lan, chromium

JOURNEY = 0.3  # seconds there and back
SPEEDS = (800, 1600, 3200)  # kbit/s; the goal is set for 1600
CODE = "#code"
CARD = "section textarea"
_PATIENCE = 60_000
TYPES = 10  # seconds that somebody takes for a code
_WAYS = ("join", "board after it", "board, code typed in 10 s", "board at once")
# What is there but not painted yet is of no use to people.
_PAINTED = """() => new Promise((resolve) => new PerformanceObserver((list) =>
  list.getEntriesByName("first-contentful-paint").length && resolve())
  .observe({ type: "paint", buffered: true }))"""


def measure(options: Options) -> Iterator[Measured]:
    """The door; a rapporteur's board right after it, and after typing a code for a while; the same
    board by a browser that has nothing yet.
    """
    with room(settings=options.settings) as one, chromium() as browser:
        one.command("set_phase", phase="writing")
        for kbit in SPEEDS:
            with shaped(one.server.port, kbit, JOURNEY) as port:
                rounds = [_visit(browser, one, port) for _ in range(options.rounds)]
            for who, each in zip(_WAYS, zip(*rounds, strict=True), strict=True):
                keys = {key for measured in each for key in measured}
                whole = [{key: measured.get(key, 0) for key in sorted(keys)} for measured in each]
                yield told("page", who, kbit, together(whole, ["usable_ms"]))


def _visit(browser: Browser, one: Room, port: int) -> list[Measured]:
    code = one.codes["groups"][0]["code"]
    join, board, place, cookies = _through_the_door(browser, port, code, 0)
    typed = _through_the_door(browser, port, code, TYPES)[1]
    with browser.new_context(locale="es-PA") as context:
        context.add_cookies([dict(each) for each in cookies])  # type: ignore[misc]
        return [join, board, typed, _at_once(context, place)]


def _through_the_door(
    browser: Browser, port: int, code: str, types: float
) -> tuple[Measured, Measured, str, list[Any]]:
    with browser.new_context(locale="es-PA") as context:
        page = context.new_page()
        begun = time.monotonic()
        join = _timed(page, lambda: page.goto(at_lan(port, "/join"), wait_until="commit"), CODE)
        usable = begun + join["usable_ms"] / 1000
        page.wait_for_timeout(1000 * max(0.0, usable + types - time.monotonic()))
        page.fill(CODE, code)
        board = _timed(page, lambda: page.press(CODE, "Enter"), CARD)
        return join, board, page.url, context.cookies()


def _at_once(context: BrowserContext, place: str) -> Measured:
    page = context.new_page()
    return _timed(page, lambda: page.goto(place, wait_until="commit"), CARD)


def _timed(page: Page, act: Any, field: str) -> Measured:
    """Milliseconds until the field can be typed in; kilobytes and requests by kind until all is
    quiet.
    """
    session = page.context.new_cdp_session(page)
    kinds: dict[str, str] = {}
    bytes_of: defaultdict[str, float] = defaultdict(float)
    counted: Counter[str] = Counter()

    def finished(event: dict[str, Any]) -> None:
        kind = kinds.get(event["requestId"], "Other")
        if kind != "WebSocket" and event["encodedDataLength"]:
            bytes_of[kind] += event["encodedDataLength"] / 1000
            counted[kind] += 1

    def answered(event: dict[str, Any]) -> None:
        kinds[event["requestId"]] = event["type"]

    session.on("Network.responseReceived", answered)
    session.on("Network.loadingFinished", finished)
    session.send("Network.enable")
    begun = time.monotonic()
    act()
    page.wait_for_selector(f"{field}:not([disabled])", timeout=_PATIENCE)
    page.evaluate(_PAINTED)
    usable = 1000 * (time.monotonic() - begun)
    page.wait_for_timeout(1500)  # what comes late, as typefaces do
    session.detach()
    by_kind = {f"{kind.lower()}_kb": kb for kind, kb in sorted(bytes_of.items())}
    return {
        "usable_ms": usable,
        "kb": sum(bytes_of.values()),
        "requests": sum(counted.values()),
        **by_kind,
    }
