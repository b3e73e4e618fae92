"""close_ranking: no more ballots; once."""

from tests.commands import checks
from tests.commands.ranking_scene import headings, opened
from tests.room import Room


def test_everyone_hears_that_it_is_closed_and_nothing_else(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    before = room.rows("rankings", "public")[ranking]
    room.do("félix", "close_ranking", ranking=ranking)
    after = room.rows("rankings", "public")[ranking]
    assert {field for field in after if after[field] != before[field]} == {"state", "closed_at"}
    assert (after["state"], after["result"]) == ("closed", None)


def test_the_second_who_closes_changes_nothing(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    room.do("félix", "close_ranking", ranking=ranking)
    before = room.states()
    room.do("ana", "close_ranking", ranking=ranking)
    assert room.states() == before


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    headings(room)
    ranking = opened(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "close_ranking", ranking=ranking)
