"""What becomes of conclusions and their sources: as `test_state_and_events` lets it happen, and
as `test_cost` counts it.
"""

from collections.abc import Iterator
from typing import Any

from tests.laws import wording
from tests.room import Room


def fields(
    room: Room, conclusion: str, cite: dict[str, list[str]], leave: dict[str, list[str]]
) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    named = {"conclusion": conclusion}
    return {
        "confirm_sources": named,
        "change_sources": named | {"cite": cite, "leave": leave},
        "set_follow_up": named | {"responsible": "r", "deadline": conclusion},
        "link_objectives": named | {"add": [room.objective(0)], "remove": [room.objective(1)]},
        "set_reservation": named | {"reservation": "s", "reserved_by": conclusion},
        "translate_conclusion": named | {"text": "t", "base": ""},
    }


def acts(
    room: Room, conclusion: str, cluster: str, card: str
) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """What each command on a conclusion costs, one after another."""
    named = {"conclusion": conclusion}
    yield "félix", "edit_conclusion", named | {"text": "y", "base": conclusion}
    yield "félix", "move_conclusion", named | {"question": room.question(0), "after": None}
    yield "félix", "set_conclusion_state", named | {"state": "agreed"}
    cited, nothing = {"clusters": [cluster], "cards": [card]}, {"clusters": [], "cards": []}
    yield "félix", "change_sources", named | {"cite": cited, "leave": nothing}
    yield "félix", "confirm_sources", named
    yield from wording.each(conclusion)
    yield "félix", "set_follow_up", named | {"responsible": "x", "deadline": "x"}
    yield "félix", "link_objectives", named | {"add": [room.objective(0)]}
    yield "félix", "set_reservation", named | {"reservation": "x", "reserved_by": "x"}
    yield "félix", "translate_conclusion", named | {"text": "x", "base": ""}
    yield "félix", "set_countries", {"add": ["PA"]}
    yield "félix", "freeze", {}


def story(room: Room) -> Iterator[None]:
    """Cards that change, come and go under a conclusion, and what staff make of it."""
    one, two, three = (room.post(person, "x") for person in ("bruno", "carla", "carla"))
    heading = room.do("félix", "gather_cards", cards=[two])["row"]
    drafted = {"question": room.question(0), "text": "x", "clusters": [heading], "cards": [one]}
    named = {"conclusion": room.do("félix", "draft_conclusion", **drafted)["row"]}
    yield
    for person, card in (("bruno", one), ("carla", two)):
        room.do(person, "edit_card", card=card, text="y", base=card)
        yield
    room.do("félix", "gather_cards", cards=[three], cluster=heading)
    yield
    room.do("carla", "withdraw_card", card=two)
    yield
    confirmed = room.do("félix", "confirm_sources", **named)["id"]
    yield
    for _ in range(2):  # taken back, and done again
        confirmed = room.do("félix", "undo", command=confirmed)["id"]
        yield
    other = {"cite": _cited([three]), "leave": _cited([one], [heading])}
    base = ""
    for state in ("draft", "agreed"):
        room.do("félix", "set_conclusion_state", **named, state=state)
        room.do("félix", "set_follow_up", **named, responsible=state, deadline="")
        yield
        room.do("félix", "set_reservation", **named, reservation=state, reserved_by="")
        yield
        base = room.do("félix", "translate_conclusion", **named, text=state, base=base)["id"]
        yield
    served = {"add": [room.objective(1)]}
    linked = room.do("félix", "link_objectives", **named, **served)["id"]
    yield
    room.do("félix", "undo", command=linked)
    yield
    room.do("félix", "show_stage", slide="conclusion", **named)
    yield
    cited = room.do("félix", "change_sources", **named, **other)["id"]
    yield
    for _ in range(2):
        cited = room.do("félix", "undo", command=cited)["id"]
        yield


def _cited(cards: list[str], clusters: list[str] | None = None) -> dict[str, list[str]]:
    return {"clusters": clusters or [], "cards": cards}
