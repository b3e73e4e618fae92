"""enter_ballot: staff type what stands on a paper; a slip counts once, whichever way."""

from tests.commands import checks
from tests.commands.ranking_scene import ballots, cast, headings, issued, opened, revealed
from tests.room import Room


def test_it_counts_and_is_marked_and_nobody_hears_of_it(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    before, room.packets = room.states(), []
    room.do("félix", "enter_ballot", slip=slip["id"], choices={a: 3})
    assert (room.states(), room.packets) == (before, [])
    (ballot,) = ballots(room, ranking)
    assert (ballot.entered, ballot.choices) == (True, {a: 3})


def test_a_slip_counts_once(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    first, second = issued(room, ranking, "1", "2")
    cast(room, ranking, first, {a: 1})
    room.do("félix", "enter_ballot", slip=second["id"], choices={a: 1})
    with checks.refused(room, "slip_refused"):
        room.do("félix", "enter_ballot", slip=first["id"], choices={a: 1})
    with checks.refused(room, "slip_refused"):
        cast(room, ranking, second, {a: 1})


def test_papers_are_typed_after_the_close_and_until_the_reveal(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    first, second = issued(room, ranking, "1", "2")
    room.do("félix", "close_ranking", ranking=ranking)
    room.do("félix", "enter_ballot", slip=first["id"], choices={a: 1})
    revealed(room, ranking)
    with checks.refused(room, "ranking_revealed"):
        room.do("félix", "enter_ballot", slip=second["id"], choices={a: 1})


def test_never_over_budget(room: Room) -> None:
    a, *_ = headings(room)
    (slip,) = issued(room, opened(room), "1")
    with checks.refused(room, "over_budget"):
        room.do("félix", "enter_ballot", slip=slip["id"], choices={a: 4})


def test_a_void_slip_stays_void(room: Room) -> None:
    a, *_ = headings(room)
    (slip,) = issued(room, opened(room), "1")
    room.do("félix", "void_slip", slip=slip["id"])
    with checks.refused(room, "slip_refused"):
        room.do("félix", "enter_ballot", slip=slip["id"], choices={a: 1})


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    a, *_ = headings(room)
    (slip,) = issued(room, opened(room), "1")
    with checks.refused(room, "forbidden"):
        room.do(person, "enter_ballot", slip=slip["id"], choices={a: 1})
