"""Which words a page brings along: those that its own modules say; they are its largest part."""

from functools import cache

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from colaboracion.words import area

_READING = ("common", "link", "leave", "delivery", "presenting", "projector", "ranking")
_WRITING = (*_READING, "board", "groups")
_STAFFS = ("common", "link", "leave", "desk", "delivery", "presenting")
_CONCLUDING = ("closing", "conclusions", "downloads")
AREAS: dict[str, tuple[str, ...]] = {
    "join": ("join",),
    "reach": ("common", "link", "reach"),
    "board": _WRITING,
    "table": _WRITING,
    "plenary": _READING,
    "projector": ("common", "link", "delivery", "presenting", "projector", "ranking"),
    "fates": ("common", "link", "leave", "presenting", "fates"),
    "take-home": ("common", "link", "leave", "versions", "downloads", "review"),
    "ballot": ("common", "link", "leave", "ranking"),
    "remote": ("common", "link", "desk", "presenting", "remote"),
    "desk": (*_STAFFS, "board", "groups", "ranking", "remote", "suggestions"),
    "conclusions": (*_STAFFS, *_CONCLUDING, "groups", "versions", "review"),
    "organizer": (*_STAFFS, "downloads", "letterhead", "organizer"),
    "setup": ("common", "link", "leave", "setup"),
    "workshops": ("common", "link", "organized", "setup"),
    "people": ("common", "link", "leave", "desk", "people"),
    "agenda": ("common", "link", "leave", "desk", "agenda"),
    "keeping": (
        "common",
        "link",
        "leave",
        "copies",
        "downloads",
        "organizer",
        "presenting",
        "data",
    ),
    "check": ("common", "link", "leave"),
    "my-data": ("common", "link", "leave", "own"),
}
# The door is no component: the server writes it.
_DRAWN = {each: None for page, areas in AREAS.items() if page != "join" for each in areas}
AREAS["components"] = (*_DRAWN, "components")


@cache
def words_for(page: str, language: str) -> Markup:
    """The catalog of a page as JSON, the same for everybody who opens it."""
    return htmlsafe_json_dumps(area(language, *AREAS[page]), ensure_ascii=False)
