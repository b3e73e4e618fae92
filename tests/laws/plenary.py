"""The room's clock and the presentations, as the histories and the story of
`test_state_and_events` have them.
"""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room


def fields(draw: Random, groups: list[str], cards: list[str]) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    order = draw.sample(groups, draw.randint(1, len(groups)))
    return {
        "pause_timer": {},
        "resume_timer": {},
        "add_time": {"minutes": draw.randint(-9, 9)},
        "start_presenting": {"minutes": draw.randint(1, 60)},
        "present_group": {"group": draw.choice([None, *groups])},
        "set_order": {"order": order},
        "spread_time": {},
        "set_presenting_end": {"ends_at": draw.randint(0, 2**42)},
        "stop_presenting": {},
        "mark_mentioned": {"cards": cards, "mentioned": draw.random() < 0.7},
    }


def story(room: Room) -> Iterator[None]:
    """A clock that stands still and goes on; groups that present, and what they say."""
    room.do("félix", "start_timer", minutes=5)
    for name in ("pause_timer", "resume_timer"):
        room.do("félix", name)
        yield
    room.do("félix", "add_time", minutes=2)
    room.do("félix", "stop_timer")
    card, other = room.post("bruno", "dicha"), room.post("carla", "callada")
    room.do("félix", "gather_cards", cards=[card, other])
    room.do("félix", "start_presenting", minutes=20)
    yield
    order = room.state()["sessions"][0]["presenting"]["order"]
    room.do("félix", "present_group", group=order[0])
    yield
    for person, mentioned in (("bruno", True), ("félix", False), ("félix", True)):
        room.do(person, "mark_mentioned", cards=[card], mentioned=mentioned)
        yield
    undone = room.do("félix", "mark_mentioned", cards=[other], mentioned=True)["id"]
    room.do("félix", "undo", command=undone)
    yield
    room.do("félix", "set_order", order=order[::-1])
    room.do("félix", "spread_time")
    room.do("félix", "set_presenting_end", ends_at=2_000_000_000_000)
    yield
    room.do("félix", "present_group", group=None)
    room.do("félix", "stop_presenting")
    yield
