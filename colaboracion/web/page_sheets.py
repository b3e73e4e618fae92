"""Which stylesheets a page has; they come together, under one address."""

TOGETHER = "+"  # css/tokens+base+desk~now.css
FOLDER = "~"
_ALL = "tokens base controls layout notices parts columns look leave presenting changed-text about"
_STAFF = (
    "desk/common desk/now desk/gathering desk/headings desk/move-to desk/likeness "
    "desk/review desk/preview desk/rail desk/presenting desk/stage desk/text-edit "
    "desk/widths desk/material desk/coverage desk/conclusions desk/one-by-one desk/closing "
    "desk/documents desk/wording desk/notes review version-changes beside desk/organizer "
    "desk/keeping desk/keeping-data desk/deliveries desk/late desk/groups composer help "
    "lamps ranking desk/ranking"
)
_OF = {
    "join": "join",
    "reach": "join",
    "board": (
        "composer own-card card-acts board read-back presenter offers lamps plenary help ranking"
    ),
    "table": "composer own-card card-acts board read-back offers plenary help ranking",
    "desk": _STAFF,
    "conclusions": _STAFF,
    "organizer": _STAFF,
    "setup": "desk/common desk/setup desk/setup-rows desk/setup-after workshops",
    "workshops": "join desk/setup desk/setup-rows desk/setup-after workshops",
    "people": (
        "desk/common desk/now desk/organizer desk/deliveries desk/people desk/people-rows "
        "desk/people-person desk/people-import desk/people-tables desk/people-door"
    ),
    "agenda": "desk/common desk/organizer desk/deliveries agenda agenda-edit",
    "keeping": (
        "desk/common desk/organizer desk/deliveries desk/documents desk/keeping desk/keeping-data"
    ),
    "check": "desk/common",
    "my-data": "my-data",
    "own": "my-data",
    "plenary": "plenary beside ranking",
    "ballot": "plenary ranking",
    "fates": "fates",
    "take-home": "take-home version-changes review beside",
    "remote": "remote",
    "projector": "projector wall-texts beside slides one-conclusion lamps ranking",
    "taking-home": "take-home version-changes review beside",
    "parts": "agenda agenda-edit review composer own-card plenary beside help lamps ranking",
}


def sheet_of(page: str, folder: str | None = None) -> str:
    """The name, below the static folder, of all that a page has; /components shows a folder's."""
    more = f"{_OF[folder]} {page}" if folder else _OF.get(page, "")
    return _together([*_ALL.split(), *more.split()])


def _together(sheets: list[str]) -> str:
    """The name of these stylesheets as one file."""
    return f"css/{TOGETHER.join(sheets).replace('/', FOLDER)}.css"
