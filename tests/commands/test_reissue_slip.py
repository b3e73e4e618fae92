"""reissue_slip: a new code for a lost slip; only the new one counts."""

from tests.commands import checks
from tests.commands.ranking_scene import cast, headings, issued, opened, revealed
from tests.room import Room


def test_the_new_one_counts_and_the_old_one_does_not(room: Room) -> None:
    a, b, _ = headings(room)
    ranking = opened(room)
    (old,) = issued(room, ranking, "Panamá")
    cast(room, ranking, old, {a: 3})
    made = room.do("félix", "reissue_slip", slip=old["id"])["row"]
    new = room.rows("slips")[made]
    assert (new["number"], new["label"], new["void"]) == (old["number"], "Panamá", False)
    assert new["code"] != old["code"]
    with checks.refused(room, "slip_refused"):
        cast(room, ranking, old, {a: 1})
    cast(room, ranking, new, {b: 2})
    result = revealed(room, ranking)
    assert (result["ballots"], result["of"]) == (1, 1)
    assert result["options"][0] == {"id": b, "dots": 2, "rank": 1}


def test_a_slip_has_one_successor(room: Room) -> None:
    headings(room)
    (slip,) = issued(room, opened(room), "1")
    room.do("félix", "reissue_slip", slip=slip["id"])
    with checks.refused(room, "slip_void"):
        room.do("félix", "reissue_slip", slip=slip["id"])


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    headings(room)
    (slip,) = issued(room, opened(room), "1")
    with checks.refused(room, "forbidden"):
        room.do(person, "reissue_slip", slip=slip["id"])
