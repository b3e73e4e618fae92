"""Groups set aside, merged and added, and remarks, as `test_state_and_events` lets them happen."""

from collections.abc import Iterator
from random import Random
from typing import Any

from tests.room import Room


def fields(draw: Random, room: Room) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command; the groups change while it goes on."""
    groups = [row["id"] for row in room.state()["groups"]]
    return {
        "set_group_aside": {"group": draw.choice(groups), "aside": draw.random() < 0.4},
        "merge_groups": {"group": draw.choice(groups), "into": draw.choice([None, *groups])},
        "add_group": {},
    }


def story(room: Room) -> Iterator[None]:
    """Whatever may become of a group whose cards are gathered and cited."""

    def do(name: str, **more: Any) -> str:
        return str(room.do("félix", name, **more)["row"])

    one, two, three = (row["id"] for row in _groups(room)[:3])
    column = room.column(0)
    cards = [room.post(person, "x") for person in ("bruno", "carla", "rapporteur-3")]
    heading = do("gather_cards", cards=cards)
    cited = {"question": room.question(0), "text": "x", "clusters": [heading], "cards": cards}
    do("set_conclusion_state", conclusion=do("draft_conclusion", **cited), state="agreed")
    yield
    do("set_group_aside", group=one, aside=True)
    yield
    do("merge_groups", group=one, into=two)  # as many groups as before, and other counts
    yield
    do("merge_groups", group=two, into=three)
    yield
    aside = room.do("félix", "set_group_aside", group=one, aside=True)["id"]
    yield
    for _ in range(2):  # taken back, and done again
        aside = room.do("félix", "undo", command=aside)["id"]
        yield
    do("merge_groups", group=one, into=None)  # which stands aside, and so counts as before
    yield
    made = do("add_group")
    yield
    board = next(row["id"] for row in room.state()["boards"] if row["group"] == made)
    entered = do("post_card", column=column, text="y", board=board)
    yield
    do("edit_card", card=entered, text="z", base=entered)
    do("withdraw_card", card=entered)
    yield
    remark = do("post_remark", column=column, text="r", cluster=heading)
    yield
    do("edit_card", card=remark, text="s", base=remark)
    yield
    room.do("félix", "release_cards", cards=[remark])
    do("withdraw_card", card=remark)
    yield


def _groups(room: Room) -> list[dict[str, Any]]:
    return sorted(room.state()["groups"], key=lambda row: int(row["number"]))
