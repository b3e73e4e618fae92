"""move_cluster: the order of headings in their column."""

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather
from tests.room import Room


def _order(room: Room) -> list[str]:
    rows = sorted(room.state()["clusters"], key=lambda row: row["position"])
    return [row["heading"] for row in rows]


def test_it_goes_where_it_is_asked_to(room: Room) -> None:
    cards = room.write("1", "2", "3")
    a, b, c = (
        room.do("félix", "gather_cards", cards=[card], heading=heading)["row"]
        for card, heading in zip(cards, "abc", strict=True)
    )
    room.do("félix", "move_cluster", cluster=c, after=None)
    assert _order(room) == ["c", "a", "b"]
    room.do("félix", "move_cluster", cluster=c, after=a)
    assert _order(room) == ["a", "c", "b"]
    room.do("félix", "move_cluster", cluster=a)
    assert _order(room) == ["c", "b", "a"]
    assert b


@pytest.fixture
def headings(room: Room) -> list[str]:
    """Three headings of one column, in the order a, b, c."""
    cards = room.write("1", "2", "3")
    return [gather(room, card, heading=heading) for card, heading in zip(cards, "abc", strict=True)]


def test_behind_one_that_is_gone_it_goes_to_the_end(room: Room, headings: list[str]) -> None:
    room.do("félix", "move_cluster", cluster=headings[0], after=GONE)
    assert _order(room) == ["b", "c", "a"]


def test_behind_one_that_dissolved_it_goes_to_the_end(room: Room, headings: list[str]) -> None:
    second = [card["id"] for card in room.state()["cards"] if card["cluster"] == headings[1]]
    room.do("félix", "release_cards", cards=second)
    room.do("félix", "move_cluster", cluster=headings[0], after=headings[1])
    assert _order(room) == ["c", "a"]


def test_behind_one_of_another_column_it_goes_to_the_end(room: Room, headings: list[str]) -> None:
    other = gather(room, room.post("bruno", "x", column=1))
    room.do("félix", "move_cluster", cluster=headings[0], after=other)
    places = room.rows("clusters")
    assert places[headings[0]]["position"] > places[headings[2]]["position"]


def test_it_changes_only_its_place(room: Room, headings: list[str]) -> None:
    before = room.state()
    room.do("félix", "move_cluster", cluster=headings[2], after=None)
    after = room.state()
    changed = [new for new in after["clusters"] if new not in before["clusters"]]
    assert [row["id"] for row in changed] == [headings[2]]
    assert after["cards"] == before["cards"]


def test_everyone_sees_the_order_once_headings_are_shown(room: Room, headings: list[str]) -> None:
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    room.do("félix", "move_cluster", cluster=headings[2], after=None)
    seen = {name: row["position"] for name, row in room.rows("clusters", "public").items()}
    assert seen == {name: row["position"] for name, row in room.rows("clusters").items()}


@checks.not_staff
def test_it_is_for_staff(room: Room, headings: list[str], person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "move_cluster", cluster=headings[0])


def test_a_dissolved_heading_cannot_be_moved(room: Room, headings: list[str]) -> None:
    room.do("félix", "release_cards", cards=[card["id"] for card in room.state()["cards"]])
    with checks.refused(room, "unknown"):
        room.do("félix", "move_cluster", cluster=headings[0])


@checks.malformed_ids
@pytest.mark.parametrize("field", ["cluster", "after"])
def test_malformed_ids_are_refused(
    room: Room, headings: list[str], field: str, bad: object
) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "move_cluster", **{"cluster": headings[0], field: bad})


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_heading_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = gather(elsewhere, elsewhere.post("bruno", "x")) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "move_cluster", cluster=foreign)
