"""`make screenshots`: every screen in both languages, or those that are named, in `screenshots`."""

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.screens.choosing import Choice, chosen
from tests.screens.organizing import FILLED, NOT_YET
from tests.screens.plan import ANYONE, EMPTY, PLAYED, Moment
from tests.screens.room import Room
from tests.services import workshops
from tests.services.browser import chromium
from tests.services.server import ROOT, Server

FOLDER = ROOT / "screenshots"
BARE = [EMPTY, NOT_YET, FILLED]  # of a workshop in which nobody has written yet


def main() -> None:
    """Start a server, play the demonstration to it, and walk through its session."""
    choice = chosen(sys.argv[1:], [*BARE, ANYONE, *PLAYED])
    if not sys.argv[1:]:  # where only some are taken, the others stay
        shutil.rmtree(FOLDER, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        server = Server(Path(folder), {}).wait_until_up()
        try:
            server.cli("demo")
            (played,) = server.codes()
            person = _people(browser)
            empty = Room(server, person, workshops.make(server))
            rooms = [(empty, BARE), (Room(server, person, played), [ANYONE, *PLAYED])]
            _take_all(rooms, choice)
        finally:
            server.kill()


def _people(browser: Browser) -> Callable[..., Page]:
    return lambda **options: browser.new_context(**options).new_page()


def _take_all(rooms: list[tuple[Room, list[Moment]]], choice: Choice) -> None:
    for room, moments in rooms:
        for moment in moments:
            _take(room, moment, choice)
    taken = sum(1 for _ in FOLDER.rglob("*.png"))
    print(f"{taken}: {FOLDER.relative_to(ROOT)}")  # noqa: T201 (what the command is for)


def _take(room: Room, moment: Moment, choice: Choice) -> None:
    """One picture of each screen, size and language that is wanted."""
    room.bring(moment)
    for screen in moment.screens:
        if choice.takes(moment.name, screen.name):
            for size in (size for size in screen.sizes if size in choice.sizes):
                for language in choice.languages:
                    with room.seen(screen, size, language) as page:
                        _make_room(page)
                        page.screenshot(
                            path=FOLDER / language / size / moment.name / f"{screen.name}.png"
                        )


def _make_room(page: Page) -> None:
    """As high as what stands on it: Chromium's own full page forgets that a phone is one."""
    width, height = page.evaluate("[innerWidth, document.documentElement.scrollHeight]")
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(300)  # what was out of sight is drawn only now


if __name__ == "__main__":
    main()
