"""What is held back and shown again, and what the stage shows, as the histories and the story of
`test_state_and_events` do it.
"""

from collections.abc import Iterator
from random import Random
from typing import Any

from colaboracion.models.cards import HELD
from tests.room import Room

_SLIDES = ("progress", "boards", "headings", "conclusions", "neutral", "join")


def fields(
    draw: Random, column: str, card: str, cluster: str, conclusion: str
) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    alone = {"slide": "conclusion", "conclusion": conclusion}
    thing = draw.choice([{"card": card}, {"cluster": cluster}])
    shown = {"slide": draw.choice(_SLIDES), "column": draw.choice([None, column])}
    return {
        "show_stage": draw.choice(
            [shown, shown, {"slide": "card"} | thing, {"slide": "gallery"}, alone]
        ),
        "point_at": draw.choice([thing, {}]),
        "resume_stage": {},
        "set_item_time": {"minutes": draw.randint(1, 30)},
        "hold_back": thing | {"reason": draw.choice([None, *HELD])},
    }


def story(room: Room, cluster: str, card: str, other: str) -> Iterator[None]:
    """A card and its cited heading, each held back, changed meanwhile, and shown again.

    `card` is under the heading, `other`, of another group, is not.
    """
    for named in ({"card": card}, {"cluster": cluster}, {"card": other}):
        room.do("félix", "point_at", **named)
        held = room.do("félix", "hold_back", **named, reason="tone")["id"]
        yield
        for _ in range(2):  # taken back, and done again
            held = room.do("félix", "undo", command=held)["id"]
            yield
        room.do("félix", "gather_cards", cards=[other], cluster=cluster)  # it gains a card
        yield
        room.do("bruno", "edit_card", card=card, text=held, base=room.card(card)["version"])
        yield
        room.do("félix", "release_cards", cards=[other])
        yield
        room.do("bruno", "withdraw_card", card=card)
        room.do("bruno", "restore_card", card=card)
        yield
        room.do("félix", "hold_back", **named, reason=None)
        yield
    room.do("félix", "move_cluster", cluster=cluster)
    room.do("félix", "show_stage", slide="neutral")
    room.do("félix", "resume_stage")
    room.do("félix", "set_item_time", minutes=3)
    yield
