"""What tests of a review begin with: a frozen version, in review, and comments on it."""

from typing import Any

from tests.commands.scene import draft
from tests.room import Room


def frozen(room: Room, text: str = "Nueva.") -> str:
    """One more version, whose news is a conclusion that was just agreed; gives its id."""
    fresh = draft(room, text, place=1)
    room.do("félix", "set_conclusion_state", conclusion=fresh, state="agreed")
    return str(room.do("félix", "freeze")["row"])


def in_review(room: Room, until: str = "viernes 27, 18:00") -> str:
    """A version that Félix has opened for comments; gives its id."""
    snapshot = frozen(room)
    room.do("félix", "open_review", snapshot=snapshot, until=until)
    return snapshot


def comment(room: Room, person: str, snapshot: str, text: str = "De acuerdo.", **more: Any) -> str:
    """Someone comments on the whole version, unless told of what; gives the comment's id."""
    fields = {"snapshot": snapshot, "conclusion": None, "text": text}
    return str(room.do(person, "post_comment", **fields | more)["row"])


def prepared(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for each command of a review."""
    snapshot = in_review(room)
    conclusion = min(room.rows("conclusions", "public"))
    said = {"conclusion": conclusion, "text": "x", "delegation": "Panamá"}
    return {
        "open_review": {"snapshot": snapshot, "until": "lunes"},
        "close_review": {"snapshot": snapshot},
        "post_comment": {"snapshot": snapshot} | said,
        "set_comment_state": {"comment": comment(room, "bruno", snapshot), "state": "taken"},
    }
