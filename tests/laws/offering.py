"""What those at a table offer, as the histories and the story of `test_state_and_events` do it."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room

# Who may, mostly.
ABLE = {
    "set_table": ["bruno"],
    "send_idea": ["delia"],
    "offer_late": ["bruno"],
    "take_offer": ["bruno", "bruno", "bruno", "félix"],
    "decline_offer": ["bruno", "bruno", "bruno", "félix"],
}
MAKES = {"send_idea": "offers", "offer_late": "offers", "take_offer": "cards"}


def fields(draw: Random, column: str, offers: list[str]) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    offer, text = draw.choice(offers[-6:] or ["0" * 32]), f"text {draw.random()}"
    return {
        "set_table": {"everyone": draw.random() < 0.5, "inbox": draw.random() < 0.8},
        "send_idea": {"text": text, "column": draw.choice([None, column])},
        "offer_late": {"column": column, "text": text},
        "take_offer": {"offer": offer, "column": draw.choice([None, column])},
        "decline_offer": {"offer": offer},
    }


def story(room: Room) -> Iterator[None]:
    """An idea and a late card through all that may become of them; the plenary is open after it."""

    def do(person: str, name: str, **more: Any) -> str:
        return str(room.do(person, name, **more)["row"])

    board = do("bruno", "set_table", everyone=True, inbox=True)
    theirs = room.post("delia", "4")
    yield
    do("delia", "withdraw_card", card=theirs)
    idea = do("delia", "send_idea", text="x")
    yield
    taken = room.do("bruno", "take_offer", offer=idea, column=room.column(1))["id"]
    yield
    for _ in range(2):  # taken back, and done again
        taken = room.do("bruno", "undo", command=taken)["id"]
        yield
    do("bruno", "decline_offer", offer=do("delia", "send_idea", text="y", column=room.column(0)))
    do("félix", "set_table", board=board, everyone=False)
    yield
    do("félix", "set_phase", phase="closed")
    late = do("bruno", "offer_late", column=room.column(2), text="z")
    yield
    do("félix", "decline_offer", offer=late)
    do("félix", "take_offer", offer=late)
    yield
    do("félix", "set_phase", phase="plenary")
