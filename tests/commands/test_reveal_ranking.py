"""reveal_ranking: the sums, ties as ties, how many of how many; then it stays as it is."""

import pytest

from colaboracion.commands.counting import ranked
from tests.commands import checks
from tests.commands.ranking_scene import cast, headings, issued, opened, revealed
from tests.room import Room


def test_the_result_tells_dots_ranks_and_how_many(room: Room) -> None:
    a, b, alone = headings(room)
    ranking = opened(room)
    one, two, _ = issued(room, ranking, "Costa Rica", "Panamá", "Perú")
    cast(room, ranking, one, {a: 1, b: 2})
    cast(room, ranking, two, {b: 1})
    assert revealed(room, ranking) == {
        "options": [
            {"id": b, "dots": 3, "rank": 1},
            {"id": a, "dots": 1, "rank": 2},
            {"id": alone, "dots": 0, "rank": 3},
        ],
        "ballots": 2,
        "of": 3,
        "observers": None,
    }


@pytest.mark.parametrize(
    ("dots", "ranks"),
    [([5, 5, 1], [1, 1, 3]), ([0, 0, 0], [1, 1, 1]), ([3, 1, 1], [1, 2, 2])],
)
def test_ties_share_a_rank(dots: list[int], ranks: list[int]) -> None:
    found = ranked([(str(place), count) for place, count in enumerate(dots)])
    assert [line["rank"] for line in found] == ranks


def test_observers_are_counted_apart(room: Room) -> None:
    a, b, _ = headings(room)
    ranking = opened(room, observers="apart")
    (member,) = issued(room, ranking, "Costa Rica")
    observers = issued(room, ranking, "OEA", "BID", kind="observer")
    cast(room, ranking, member, {a: 1})
    cast(room, ranking, observers[0], {b: 3})
    result = revealed(room, ranking)
    assert (result["options"][0], result["ballots"], result["of"]) == (
        {"id": a, "dots": 1, "rank": 1},
        1,
        1,
    )
    apart = result["observers"]
    assert (apart["options"][0]["id"], apart["ballots"], apart["of"]) == (b, 1, 2)


def test_void_slips_count_nowhere(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    one, two = issued(room, ranking, "1", "2")
    cast(room, ranking, one, {a: 3})
    room.do("félix", "void_slip", slip=one["id"])
    result = revealed(room, ranking)
    assert (result["ballots"], result["of"], result["options"][0]["dots"]) == (0, 1, 0)
    assert two


def test_of_devices_nobody_knows_how_many_there_are(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room, "person")
    for device in "abc":
        fields = {"ranking": ranking, "device": device * 32, "choices": {a: 1}}
        room.do("delia", "cast_ballot", **fields)
    result = revealed(room, ranking)
    assert (result["ballots"], result["of"]) == (3, None)


def test_of_groups_it_tells_those_that_count(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room, "group")
    room.do("bruno", "cast_ballot", ranking=ranking, choices={a: 1})
    result = revealed(room, ranking)
    assert (result["ballots"], result["of"]) == (1, len(room.rows("groups")))


def test_groups_that_work_as_one_count_once_and_one_set_aside_not_at_all(room: Room) -> None:
    a, b, _ = headings(room)
    ranking = opened(room, "group")
    for person, option in (("bruno", a), ("carla", b), ("rapporteur-3", a)):
        room.do(person, "cast_ballot", ranking=ranking, choices={option: 1})
    one, two, three = (_group(room, number) for number in (1, 2, 3))
    room.do("félix", "merge_groups", group=one, into=two)
    room.do("félix", "set_group_aside", group=three, aside=True)
    result = revealed(room, ranking)
    assert (result["ballots"], result["of"]) == (1, 3)
    first = result["options"][0]
    assert (first["id"], first["dots"]) == (b, 1)


def _group(room: Room, number: int) -> str:
    return next(str(row["id"]) for row in room.state()["groups"] if row["number"] == number)


def test_while_it_is_open_it_is_refused(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    with checks.refused(room, "ranking_open"):
        room.do("félix", "reveal_ranking", ranking=ranking)


def test_revealed_again_it_stays(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    first = revealed(room, ranking)
    assert revealed(room, ranking) == first


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    headings(room)
    ranking = opened(room)
    room.do("félix", "close_ranking", ranking=ranking)
    with checks.refused(room, "forbidden"):
        room.do(person, "reveal_ranking", ranking=ranking)
