"""A version in review and what is said of it, as the laws let it happen."""

from collections.abc import Callable, Iterator
from random import Random
from typing import Any

from tests.commands.review_scene import frozen
from tests.room import Room


def furnish(room: Room, word: Callable[[str], str]) -> None:
    """Someone of each kind comments on a version, on one conclusion and on the whole."""
    snapshot = frozen(room, word("facilitator"))
    for _ in range(2):  # the first moment that was named is a former text
        room.do("félix", "open_review", snapshot=snapshot, until=word("facilitator"))
    of_the_version = {"snapshot": snapshot, "conclusion": None}
    for seat in ("rapporteur-1", "delegate-2", "everyone", "facilitator"):
        role = seat.partition("-")[0]
        said = {"text": word(role), "delegation": word(role)}
        comment = room.do(seat, "post_comment", **of_the_version, **said)["row"]
    room.do("félix", "set_comment_state", comment=comment, state="taken")
    for conclusion in list(room.rows("conclusions", "public"))[:1]:
        said = {"text": word("delegate"), "delegation": word("delegate")}
        fields = {"snapshot": snapshot, "conclusion": conclusion} | said
        room.do("delegate-1", "post_comment", **fields)


def fields(draw: Random, room: Room, conclusion: str) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    state = room.state()
    snapshot = draw.choice([row["id"] for row in state["snapshots"]] or ["0" * 32])
    comment = draw.choice([row["id"] for row in state["comments"]] or ["0" * 32])
    return {
        "open_review": {"snapshot": snapshot, "until": draw.choice(["", "viernes"])},
        "close_review": {"snapshot": snapshot},
        "post_comment": {
            "snapshot": snapshot,
            "conclusion": draw.choice([None, None, conclusion]),
            "text": f"text {draw.random()}",
        },
        "set_comment_state": {
            "comment": comment,
            "state": draw.choice(["new", "taken", "declined"]),
        },
    }


def story(room: Room) -> Iterator[None]:
    """A review opened, closed and opened again, and comments of it taken and declined."""
    snapshot = frozen(room)
    yield
    room.do("félix", "open_review", snapshot=snapshot, until="viernes")
    yield
    of_the_whole = {"snapshot": snapshot, "conclusion": None}
    comments = []
    for person in ("bruno", "delia", "dora", "félix"):
        fields = of_the_whole | {"text": person, "delegation": person}
        comments.append(room.do(person, "post_comment", **fields)["row"])
        yield
    for comment, state in zip(comments, ("taken", "declined"), strict=False):
        done = room.do("félix", "set_comment_state", comment=comment, state=state)["id"]
        yield
        for _ in range(2):  # taken back, and done again
            done = room.do("félix", "undo", command=done)["id"]
            yield
    room.do("félix", "close_review", snapshot=snapshot)
    yield
    room.do("félix", "open_review", snapshot=snapshot, until="sábado")
    yield


def acts(room: Room) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each command once, for `test_cost`."""
    named = {"snapshot": frozen(room)}
    said = {"conclusion": min(room.rows("conclusions", "public")), "text": "x", "delegation": "x"}
    yield "félix", "open_review", named | {"until": "x"}
    yield "delia", "post_comment", named | said
    (comment,) = room.rows("comments")
    yield "félix", "set_comment_state", {"comment": comment, "state": "taken"}
    yield "félix", "close_review", named
