"""Rankings, as the histories and the story of `test_state_and_events` do them."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room

MAKES = {"open_ranking": "rankings"}


def fields(draw: Random, room: Room, column: str, rankings: list[str]) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command."""
    ranking = draw.choice(rankings[-2:] or ["0" * 32])
    slips = [row["id"] for row in room.state()["slips"] if row["ranking"] == ranking]
    slip, options = draw.choice(slips or ["0" * 32]), _options(room, ranking)
    choices = {draw.choice(options or ["0" * 32]): draw.randint(1, 4)}
    return {
        "open_ranking": {"column": column, "basis": draw.choice(["delegation", "group", "person"])},
        "close_ranking": {"ranking": ranking},
        "reveal_ranking": {"ranking": ranking},
        "order_by_ranking": {"ranking": ranking},
        "issue_slips": {"ranking": ranking, "labels": [{"label": "1"}, {"label": "2"}]},
        "void_slip": {"slip": slip},
        "reissue_slip": {"slip": slip},
        "cast_ballot": {"ranking": ranking, "choices": choices},
        "enter_ballot": {"slip": slip, "choices": choices},
    }


def _options(room: Room, ranking: str) -> list[str]:
    row = room.rows("rankings").get(ranking)
    return [option["id"] for option in row["options"]] if row else []


def story(room: Room) -> Iterator[None]:
    """One of slips and one of groups, opened, cast, closed, revealed; in the plenary."""

    def do(name: str, *, person: str = "félix", **more: Any) -> str:
        return str(room.do(person, name, **more)["row"])

    cards = [room.post("bruno", text) for text in "ab"]
    for card in cards:
        do("gather_cards", cards=[card], heading="h")
    ranking = do("open_ranking", column=room.column(0), basis="delegation", observers="apart")
    yield
    labels = [{"label": "1"}, {"label": "2"}, {"label": "3", "kind": "observer"}]
    do("issue_slips", ranking=ranking, labels=labels)
    yield
    slips = sorted(room.rows("slips").values(), key=lambda row: row["number"])
    option = _options(room, ranking)[-1]
    cast = {"ranking": ranking, "choices": {option: 2}}
    do("cast_ballot", person="dora", code=slips[0]["code"], **cast)
    do("enter_ballot", slip=slips[2]["id"], choices={option: 1})
    yield
    do("void_slip", slip=slips[0]["id"])
    do("reissue_slip", slip=slips[1]["id"])
    yield
    do("close_ranking", ranking=ranking)
    yield
    do("reveal_ranking", ranking=ranking)
    yield
    do("order_by_ranking", ranking=ranking)
    yield
    groups = do("open_ranking", column=room.column(0), basis="group")
    do("cast_ballot", person="bruno", ranking=groups, choices={option: 1})
    yield
