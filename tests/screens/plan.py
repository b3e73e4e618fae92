"""Which screens there are to look at: in which phase, by which seat, at which sizes."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.screens.lamp import TROUBLE, lamp_of

Act = Callable[[Page], None]

SIZES: dict[str, dict[str, Any]] = {
    "phone": {"viewport": {"width": 390, "height": 664}, "has_touch": True, "is_mobile": True},
    "laptop": {"viewport": {"width": 1366, "height": 768}},
    "wall-1024": {"viewport": {"width": 1024, "height": 768}},
    "wall-1920": {"viewport": {"width": 1920, "height": 1080}},
}
READ = ("phone", "laptop")
WALLS = ("wall-1024", "wall-1920")
ALL = ("phone", "laptop", "wall-1024")
NEXT = ".read-back-turn:last-child"


@dataclass(frozen=True)
class Screen:
    """One thing to look at; `place` is a path, or what follows /w/<workshop>/."""

    name: str
    place: str
    ready: str  # what is there once it is drawn
    sizes: tuple[str, ...] = READ
    seats: tuple[str, ...] = ()
    acts: tuple[Act, ...] = ()


@dataclass(frozen=True)
class Moment:
    """A point of the session: what somebody sends to get there, then what is looked at."""

    name: str
    commands: list[tuple[str, dict[str, Any]]]
    screens: list[Screen] = field(default_factory=list)
    seat: str = "facilitator"  # who sends the commands


def presses(selector: str) -> Act:
    """Press the first thing that the selector finds in sight."""
    return lambda page: page.locator(selector).locator("visible=true").first.click()


def writes(selector: str, text: str) -> Act:
    """Type the text."""
    return lambda page: page.locator(selector).locator("visible=true").first.fill(text)


def _board(name: str, *acts: Act, **options: Any) -> Screen:
    options = {"ready": ".board-now"} | options
    return Screen(f"board{name}", "board/2", seats=("rapporteur-2",), acts=acts, **options)


def _desk(name: str, *acts: Act, sizes: tuple[str, ...] = ALL) -> Screen:
    return Screen(f"desk{name}", "desk", ".now-phase", sizes, ("facilitator",), acts)


TABLE = Screen("table", "table/2", ".board-now", seats=("delegate-2",))
PLENARY = Screen("plenary", "plenary?seat=everyone", ".plenary-title", seats=("everyone",))
CONCLUDED = Screen(
    "plenary-conclusions",
    "plenary?seat=everyone",
    ".plenary-title",
    seats=("everyone",),
    acts=(presses(".follow-bar > .button"), presses(".view-choice button:last-child")),
)
WRITE = Screen("conclusions", "conclusions", ".conclusion-list", ALL, ("organizer",))
PICKED = Screen(
    "conclusions-drafting",
    "conclusions",
    ".material",
    ("laptop",),
    ("organizer",),
    (presses(".material-label"), presses(".draft-actions .button-primary")),
)
CITED = Screen(
    "conclusions-cards",
    "conclusions",
    ".conclusion",
    READ,
    ("organizer",),
    (presses("button.conclusion-support"), presses(".conclusion-text")),
)
READERS = Screen(
    "conclusions-read", "conclusions?seat=everyone", ".conclusion-list", seats=("everyone",)
)
MISSING = Screen(
    "conclusions-missing",
    "conclusions",
    ".material",
    ("laptop",),
    ("organizer",),
    (presses(".material-head .button"),),
)
CLOSING = Screen(
    "conclusions-closing",
    "conclusions",
    ".conclusion",
    READ,
    ("organizer",),
    (presses(".closing-open"),),
)
FATES = Screen("fates", "fates", ".fate", READ, ("organizer",))
OWN_FATES = Screen("fates-own", "fates?seat=rapporteur-2", ".fate", seats=("rapporteur-2",))
HOME = Screen("take-home", "take-home", ".home-main", READ, ("everyone",))
COMPARED = Screen(
    "take-home-changes",
    "take-home",
    ".home-latest",
    READ,
    ("everyone",),
    (presses(".home-changes button"), lambda page: page.locator(".version-changes").wait_for()),
)
ORGANIZER = Screen("organizer", "organizer", ".code-row", ALL, ("organizer",))
SETUPS = [
    Screen(f"setup-{step}", f"setup#{step}", ".setup-step", READ, ("organizer",))
    for step in ("workshop", "attribution", "session", "groups", "objectives", "data")
]
WORKSHOPS = Screen("workshops", "/workshops", ".workshop-row", READ, ("organizer",))
REMOTE = Screen("remote", "remote", ".remote-targets", ("phone",), ("facilitator",))
REPLACE = Screen(
    "organizer-replacing",
    "organizer",
    ".code-row",
    READ,
    ("organizer",),
    (presses(".code-buttons button[aria-expanded]"),),
)


def _slide(slide: str, ready: str, **options: str) -> Moment:
    query = "".join(f"&{name}={value}" for name, value in options.items())
    name = "-".join([slide, *options.values()])
    place = f"projector?language={{language}}{query}"
    screen = Screen(name, place, ready, WALLS, ("projector",))
    return Moment("projector", [("show_stage", {"slide": slide})], [screen])


ANYONE = Moment(
    "anyone",
    [],
    [
        Screen("join", "/join", ".join-form"),
        Screen(
            "join-wrong",
            "/join",
            ".join-form",
            acts=(
                writes(".join-code", "G3-TUCAN-0000"),
                presses(".join-enter"),
                lambda page: page.locator(".field-error").wait_for(),
            ),
        ),
        Screen("error-unknown", "/no-such-page", ".full-sentence"),
        Screen("error-not-joined", "conclusions", ".full-sentence"),
        *(
            Screen(f"components-{folder}", f"/components/{folder}", "[data-drawn]")
            # The wall fills a screen: see it there.
            for folder in ("parts", "board", "desk", "plenary", "remote", "fates", "taking-home")
        ),
    ],
)

# Of a workshop in which nothing has happened.
EMPTY = Moment(
    "empty",
    [],
    [_board(""), TABLE, PLENARY, _desk(""), WRITE, READERS, HOME, ORGANIZER, *SETUPS, WORKSHOPS],
)

# Of the demonstration, in this order.
PLAYED = [
    _slide("boards", ".wall .card-text"),
    _slide("headings", ".wall .heading-text"),
    _slide("headings", ".wall .heading-text", theme="dark"),
    _slide("conclusions", ".wall .conclusion"),
    _slide("neutral", ".neutral-title"),
    _slide("join", ".join-title"),
    _slide("gallery", ".gallery-group"),
    Moment(
        "plenary",
        [("set_phase", {"phase": "plenary"}), ("show_stage", {"slide": "headings"})],
        [
            _board("", ready=".board-views"),
            _board("-plenary", presses(".board-views button:last-child")),
            TABLE,
            PLENARY,
            CONCLUDED,
            WRITE,
            PICKED,
            CITED,
            MISSING,
            CLOSING,
            FATES,
            OWN_FATES,
            READERS,
            ORGANIZER,
            REPLACE,
            REMOTE,
            _desk(""),
            _desk("-status", presses(".status-lamp.status-good"), sizes=READ),
            _desk("-status-bad", lamp_of(TROUBLE), sizes=READ),
            _desk("-status-away", lamp_of(None), sizes=READ),
            _desk("-help", presses(".help-button"), sizes=("laptop",)),
            _desk("-asking", presses(".now-buttons .button-quiet"), sizes=READ),
            _desk("-chosen", presses(".card-face"), presses(".lone .card-face"), sizes=READ),
            _desk("-naming", lambda page: page.locator(".gathered-title").first.dblclick()),
        ],
    ),
    Moment(
        "frozen",
        [("freeze", {"outline": True, "completed_by": "Relatoría"}), ("freeze", {})],
        [HOME, COMPARED],
    ),
    _slide("take_home", ".take-home-number"),
    _slide("take_home", ".take-home-number", theme="dark"),
    Moment(
        "presenting",
        [
            ("start_timer", {"minutes": 5}),
            ("pause_timer", {}),
            ("start_presenting", {"minutes": 20}),
        ],
        [_desk(""), _board("-presenting", presses(".present-button"), ready=".board-views")],
    ),
    Moment("stop", [("stop_presenting", {})]),
    Moment("timer", [("set_phase", {"phase": "writing"}), ("start_timer", {"minutes": 25})]),
    _slide("progress", ".progress-number"),
    _slide("progress", ".progress-number", theme="dark"),
    Moment(
        "writing",
        [("set_phase", {"phase": "writing"})],
        [
            _board("", ready=".card-own"),
            _board("-menu", presses(".card-actions button[aria-expanded]"), ready=".card-own"),
            _board("-edit", presses(".card-actions button"), ready=".card-own"),
            _board("-read-back", presses(".read-and-deliver"), ready=".card-own"),
            _board("-delivering", presses(".read-and-deliver"), *[presses(NEXT)] * 3),
            _board("-long", writes(".composer-field", "Palabra tras palabra. " * 12)),
            _board("-too-long", writes(".composer-field", "Demasiado " * 210)),
            TABLE,
            PLENARY,
            _desk(""),
        ],
    ),
    Moment(
        "closed",
        [("set_phase", {"phase": "closed"})],
        [_board("", ready=".card-own"), TABLE, PLENARY, _desk(""), READERS],
    ),
]
