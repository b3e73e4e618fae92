"""Laws 2, 3 and 4: state + events = state, for every command and every audience.

Random histories of random commands by random people; after each step what every
audience received must turn its old state into its new one, exactly, and its numbers
must be 1, 2, 3… without holes.
"""

from collections import Counter
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.commands import COMMANDS
from colaboracion.database import reading, writing
from colaboracion.models import LogEntry
from tests.laws.histories import DRAWN, History
from tests.laws.story import story
from tests.room import Room, apply

STEPS = 240


@pytest.mark.parametrize("attribution", ["group", "none"])
def test_it_holds_through_a_story_of_every_command(room: Room, attribution: str) -> None:
    _set_attribution(room, attribution)
    states = room.states()
    for _ in story(room):
        states = _still_equal(room, states)
    with reading() as session:
        here = room.workshop(session).id
        done = set(session.scalars(select(LogEntry.name).filter_by(workshop_id=here)))
    assert done == set(COMMANDS)


@pytest.mark.parametrize(("attribution", "seed"), [("group", 1), ("none", 2)])
def test_it_holds_through_histories(room: Room, seed: int, attribution: str) -> None:
    _set_attribution(room, attribution)
    history = History(room, seed)
    room.do("félix", "set_phase", phase="writing")
    room.packets.clear()
    states = room.states()
    accepted: Counter[str | None] = Counter()
    for _ in range(STEPS):
        accepted[history.step()] += 1
        states = _still_equal(room, states)
    assert len(accepted) > len(DRAWN) * 0.4, "the history tried too little"
    assert accepted[None] < STEPS * 0.6, "most was refused"


def test_each_audience_counts_only_its_own(room: Room) -> None:
    """A draft conclusion is staff's only, so nobody else's number may move."""
    before = room.states()
    room.do("félix", "draft_conclusion", question=room.question(0), text="x", clusters=[], cards=[])
    moved = {name for name, state in room.states().items() if state["n"] != before[name]["n"]}
    assert moved == {"staff"}


def _still_equal(room: Room, states: dict[str, Any]) -> dict[str, Any]:
    """Every audience's old state and what it heard since make its new state; gives the new ones."""
    fresh = room.states()
    for audience, before in states.items():
        if audience not in fresh:  # its group is gone: the last it heard is that it hears no more
            assert room.heard(audience) == [None]
            continue
        assert _after(before, room.heard(audience), fresh[audience]) == fresh[audience]
    room.packets.clear()
    return fresh


def _after(before: dict[str, Any], events: list[Any], fresh: dict[str, Any]) -> dict[str, Any]:
    for event in events:
        if event is None:  # left for a new room: the state is as it was
            continue
        before = fresh if event.get("reset") else apply(before, event)
        assert before["n"] == event["n"]
    return before


def _set_attribution(room: Room, attribution: str) -> None:
    with writing() as session:
        room.workshop(session).attribution_room = attribution
