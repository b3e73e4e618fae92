"""cast_ballot: once by a slip, never over budget, and nobody hears of it before the reveal."""

import pytest

from colaboracion.commands import ballots as commands
from colaboracion.database import writing
from colaboracion.models import Ranking
from colaboracion.models.columns import new_id, now
from tests.commands import checks
from tests.commands.ranking_scene import ballots, cast, headings, issued, opened, revealed
from tests.room import Room


@pytest.fixture
def options(room: Room) -> list[str]:
    """Headings a and b, and a single card."""
    return headings(room)


def test_nobody_hears_of_it(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    slips = issued(room, ranking, *"123")
    before, room.packets = room.states(), []
    for slip in slips:
        answer = cast(room, ranking, slip, {options[0]: 3})
        assert set(answer) == {"id", "n", "public", "row"}
    assert (room.states(), room.packets) == (before, [])
    room.do("félix", "close_ranking", ranking=ranking)
    assert "ballots" not in str(room.states())


def test_a_slip_is_cast_once_by_whoever_holds_it(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    fields = {"ranking": ranking, "code": slip["code"].lower(), "choices": {options[0]: 3}}
    same = new_id()
    room.do("delia", "cast_ballot", id=same, **fields)
    room.do("delia", "cast_ballot", id=same, **fields)  # its answer was lost
    for person in ("dora", "delia", "bruno"):
        with checks.refused(room, "slip_refused"):
            room.do(person, "cast_ballot", **fields)
    assert [ballot.choices for ballot in ballots(room, ranking)] == [{options[0]: 3}]


def test_wrong_void_used_and_foreign_codes_get_one_answer(room: Room, options: list[str]) -> None:
    other = opened(room)
    (foreign,) = issued(room, other, "1")
    room.do("félix", "close_ranking", ranking=other)
    ranking = opened(room)
    used, void = issued(room, ranking, "1", "2")
    cast(room, ranking, used, {options[0]: 1})
    room.do("félix", "void_slip", slip=void["id"])
    for slip in (used, void, foreign, {"code": "B1-LUNA-SOL-0000"}, {"code": ""}):
        with checks.refused(room, "slip_refused"):
            cast(room, ranking, slip, {options[0]: 1})


@pytest.mark.parametrize(
    ("given", "code"),
    [([4], "over_budget"), ([2, 2], "over_budget"), ([1, 1, 2], "over_budget"), ([], "no_dots")],
)
def test_never_over_budget(room: Room, options: list[str], given: list[int], code: str) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    with checks.refused(room, code):
        cast(room, ranking, slip, dict(zip(options, given, strict=False)))
    cast(room, ranking, slip, {options[0]: 2, options[1]: 1})


@pytest.mark.parametrize("dots", [0, -1, 11, 1.5, True, "1", None, float("nan")])
def test_dots_are_counted_in_ones(room: Room, options: list[str], dots: object) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    fields = {"ranking": ranking, "code": slip["code"], "choices": {options[0]: dots}}
    with checks.refused(room, "bad_fields"):
        room.do("dora", "cast_ballot", **fields)


def test_only_for_what_is_ranked(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    with checks.refused(room, "other_options"):
        cast(room, ranking, slip, {"f" * 32: 1})


def test_a_group_thinks_again_until_the_close(room: Room, options: list[str]) -> None:
    ranking = opened(room, "group")
    for turn in range(7):
        room.do("bruno", "cast_ballot", ranking=ranking, choices={options[turn % 2]: 3})
    room.do("carla", "cast_ballot", ranking=ranking, choices={options[1]: 1})
    result = revealed(room, ranking)
    assert {line["id"]: line["dots"] for line in result["options"]} == {
        options[0]: 3,
        options[1]: 1,
        options[2]: 0,
    }
    assert result["ballots"] == 2


@pytest.mark.parametrize("person", ["delia", "dora", "félix"])
def test_for_a_group_only_its_rapporteur(room: Room, options: list[str], person: str) -> None:
    ranking = opened(room, "group")
    for more in ({}, {"device": "a" * 32}):
        with checks.refused(room, "forbidden"):
            room.do(person, "cast_ballot", ranking=ranking, choices={options[0]: 1}, **more)


def test_a_device_counts_once_and_is_not_kept(room: Room, options: list[str]) -> None:
    ranking = opened(room, "person")
    for option in options:
        fields = {"ranking": ranking, "choices": {option: 1}, "device": "a" * 32}
        room.do("dora", "cast_ballot", **fields)
    (ballot,) = ballots(room, ranking)
    assert ballot.choices == {options[2]: 1}
    assert "a" * 32 not in ballot.voter


@pytest.mark.parametrize("person", ["félix", "ana", "interpreter", "projector"])
def test_a_device_is_of_those_who_take_part(room: Room, options: list[str], person: str) -> None:
    ranking = opened(room, "person")
    fields = {"ranking": ranking, "choices": {options[0]: 1}, "device": "a" * 32}
    with checks.refused(room, "forbidden"):
        room.do(person, "cast_ballot", **fields)


def test_what_comes_late_does_not_replace_what_is_here(room: Room, options: list[str]) -> None:
    ranking = opened(room, "group")
    room.do("bruno", "cast_ballot", ranking=ranking, choices={options[0]: 1})
    before = now()
    room.do("félix", "close_ranking", ranking=ranking)
    late = {"choices": {options[1]: 1}, "cast_at": before - 5_000}
    room.do("bruno", "cast_ballot", ranking=ranking, **late)
    assert [each.choices for each in ballots(room, ranking)] == [{options[0]: 1}]


def test_after_the_close_it_is_refused(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    room.do("félix", "close_ranking", ranking=ranking)
    late = {"cast_at": now() + 5_000}
    for more in ({}, late):
        with checks.refused(room, "ranking_closed"):
            cast(room, ranking, slip, {options[0]: 1}, **more)


def _closed_ago(room: Room, ranking: str, ago: int) -> int:
    room.do("félix", "close_ranking", ranking=ranking)
    closed_at = now() - ago
    with writing() as session:
        session.get_one(Ranking, ranking).closed_at = closed_at
    return closed_at


def test_one_that_was_cast_before_may_come_a_minute_late(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    closed_at = _closed_ago(room, ranking, commands.GRACE - 10_000)
    cast(room, ranking, slip, {options[0]: 1}, cast_at=closed_at)
    assert len(ballots(room, ranking)) == 1


def test_and_not_later(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    closed_at = _closed_ago(room, ranking, commands.GRACE + 1)
    with checks.refused(room, "ranking_closed"):
        cast(room, ranking, slip, {options[0]: 1}, cast_at=closed_at)


def test_never_after_the_reveal(room: Room, options: list[str]) -> None:
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    result = revealed(room, ranking)
    with checks.refused(room, "ranking_revealed"):
        cast(room, ranking, slip, {options[0]: 1}, cast_at=1)
    assert room.rows("rankings")[ranking]["result"] == result
