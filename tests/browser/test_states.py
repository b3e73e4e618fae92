"""Every screen in every phase, with its menus, questions and fields open: for everyone.

What is one component's own (a card that was refused, two texts of it) is looked at by
`test_components.py`; the screens as the demonstration leaves them, by `test_screens.py`.
"""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.looking import fits_sideways, is_accessible, speaks_only
from tests.screens.plan import ANYONE, EMPTY, PLAYED, Moment, Screen
from tests.screens.room import Room
from tests.services import workshops
from tests.services.server import Server

MOMENTS = [moment for moment in PLAYED if moment.name in {"plenary", "writing", "closed"}]
# Of the demonstration's end, what no other test opens.
OPENED = {
    "join-wrong",
    "board-plenary",
    "plenary-conclusions",
    "conclusions-drafting",
    "organizer-replacing",
    "conclusions-missing",
    "fates",
    "fates-own",
    "desk-asking",
    "desk-help",
}
EACH_ONCE = {"es": "phone", "en": "laptop"}


@pytest.mark.parametrize("moment", [ANYONE, *MOMENTS], ids=lambda moment: moment.name)
def test_every_state_is_for_everyone(
    played: Server, person: Callable[..., Page], moment: Moment
) -> None:
    _look(Room(played, person, played.codes()[0]), moment)


def test_what_is_empty_is_for_everyone(
    running: Callable[..., Server], person: Callable[..., Page]
) -> None:
    _look(Room(running(), person, workshops.make(running())), EMPTY)


def _look(room: Room, moment: Moment) -> None:
    room.bring(moment)
    for screen in moment.screens:
        if _is_new(moment, screen):
            for language, size in EACH_ONCE.items():
                _look_at(room, screen, language, size if size in screen.sizes else screen.sizes[0])


def _is_new(moment: Moment, screen: Screen) -> bool:
    if moment.name == "plenary" or screen.acts:
        return screen.name in OPENED
    return not screen.name.startswith("components")


def _look_at(room: Room, screen: Screen, language: str, size: str) -> None:
    with room.seen(screen, size, language) as page:
        speaks_only(page, language)
        fits_sideways(page)
        is_accessible(page)
