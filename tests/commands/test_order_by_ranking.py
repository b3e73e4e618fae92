"""order_by_ranking: the headings of the column in the order of the result, in one act."""

from tests.commands import checks
from tests.commands.ranking_scene import cast, headings, issued, opened, revealed
from tests.commands.scene import gather
from tests.room import Room


def _order(room: Room) -> list[str]:
    rows = sorted(room.state()["clusters"], key=lambda row: row["position"])
    return [row["heading"] for row in rows]


def _ranked(room: Room) -> str:
    """B before a, the single card before both."""
    _, b, alone = headings(room)
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    cast(room, ranking, slip, {b: 1, alone: 2})
    return ranking


def test_the_headings_move_and_what_came_later_stays_behind(room: Room) -> None:
    ranking = _ranked(room)
    gather(room, room.post("bruno", "x"), heading="c")
    revealed(room, ranking)
    room.do("félix", "order_by_ranking", ranking=ranking)
    assert _order(room) == ["b", "a", "c"]


def test_one_undo_puts_all_back(room: Room) -> None:
    ranking = _ranked(room)
    revealed(room, ranking)
    before = room.state()["clusters"]
    done = room.do("félix", "order_by_ranking", ranking=ranking)["id"]
    room.do("félix", "undo", command=done)
    assert room.state()["clusters"] == before


def test_a_heading_that_dissolved_is_left_out(room: Room) -> None:
    ranking = _ranked(room)
    revealed(room, ranking)
    cards = [card["id"] for card in room.state()["cards"] if card["text"] == "dos"]
    room.do("félix", "release_cards", cards=cards)
    room.do("félix", "order_by_ranking", ranking=ranking)
    assert _order(room) == ["a"]


def test_before_the_reveal_there_is_no_order(room: Room) -> None:
    ranking = _ranked(room)
    room.do("félix", "close_ranking", ranking=ranking)
    with checks.refused(room, "not_revealed"):
        room.do("félix", "order_by_ranking", ranking=ranking)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    ranking = _ranked(room)
    revealed(room, ranking)
    with checks.refused(room, "forbidden"):
        room.do(person, "order_by_ranking", ranking=ranking)
