"""`make screenshots`: every screen in both languages, as pictures in the folder `screenshots`."""

import shutil
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from colaboracion.words import LANGUAGES
from tests.screens.plan import ANYONE, EMPTY, PLAYED, Moment
from tests.screens.room import Room
from tests.services import workshops
from tests.services.browser import chromium
from tests.services.server import ROOT, Server

FOLDER = ROOT / "screenshots"


def main() -> None:
    """Start a server, play the demonstration to it, and walk through its session."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder, chromium() as browser:
        server = Server(Path(folder), {}).wait_until_up()
        try:
            server.cli("demo")
            (played,) = server.codes()
            _take_all(browser, server, played, workshops.make(server))
        finally:
            server.kill()


def _take_all(
    browser: Browser, server: Server, played: dict[str, Any], empty: dict[str, Any]
) -> None:
    def person(**options: Any) -> Page:
        return browser.new_context(**options).new_page()

    _take(Room(server, person, empty), EMPTY)
    room = Room(server, person, played)
    for moment in [ANYONE, *PLAYED]:
        _take(room, moment)
    taken = sum(1 for _ in FOLDER.rglob("*.png"))
    print(f"{taken}: {FOLDER.relative_to(ROOT)}")  # noqa: T201 (what the command is for)


def _take(room: Room, moment: Moment) -> None:
    """One picture of each screen, size and language."""
    room.bring(moment)
    for screen in moment.screens:
        for size in screen.sizes:
            for language in LANGUAGES:
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
