"""The organizer's pages, empty and filled, and what is printed."""

from tests.screens.organized import commands
from tests.screens.plan import READ, Moment, Screen, presses

PRINTED = "sheets?seat=organizer&language={language}"
SHEETS = ("door", "groups", "paper", "badges")


def _page(name: str, place: str, ready: str, *acts: str, sizes: tuple[str, ...] = READ) -> Screen:
    pressed = tuple(presses(selector) for selector in acts)
    return Screen(name, place, ready, sizes, ("organizer",), pressed)


def _sheet(name: str) -> Screen:
    place = f"{PRINTED}&sheet={name}"
    return _page(f"sheets-{name}", place, ".sheets-head")


PEOPLE = _page("people", "people", ".people-view")
AGENDA = _page("agenda", "agenda", ".agenda-none, .agenda-acts")
KEEPING = _page("keeping", "keeping", ".keeping-part")

NOT_YET = Moment("organizing-empty", [], [PEOPLE, AGENDA, KEEPING])
FILLED = Moment(
    "organizing",
    commands(),
    [
        PEOPLE,
        _page("people-add", "people", ".people-view", ".people-view .row .button:last-child"),
        _page("people-groups", "people#groups", ".tables", ".tables-bar .button"),
        _page("people-door", "people#door", ".door"),
        AGENDA,
        _page("agenda-edit", "agenda", ".agenda-acts", ".agenda-acts button"),
        KEEPING,
        *(_sheet(each) for each in SHEETS),
    ],
    seat="organizer",
)
