"""void_slip: it counts for nothing, nor does what was cast by it."""

from tests.commands import checks
from tests.commands.ranking_scene import ballots, cast, headings, issued, opened, revealed
from tests.room import Room


def test_it_can_no_longer_be_cast(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    room.do("félix", "void_slip", slip=slip["id"])
    assert room.rows("slips")[slip["id"]]["void"]
    with checks.refused(room, "slip_refused"):
        cast(room, ranking, slip, {a: 1})


def test_its_ballot_goes_with_it_and_nobody_learns_whether_there_was_one(room: Room) -> None:
    a, *_ = headings(room)
    ranking = opened(room)
    used, unused = issued(room, ranking, "1", "2")
    cast(room, ranking, used, {a: 1})
    told = []
    for slip in (used, unused):
        room.packets.clear()
        room.do("félix", "void_slip", slip=slip["id"])
        told.append([(packet.audience, set(packet.event["changed"])) for packet in room.packets])
    assert told[0] == told[1] == [("staff", {"slips"})]
    assert not ballots(room, ranking)


def test_after_the_reveal_nothing_is_taken_back(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    (slip,) = issued(room, ranking, "1")
    revealed(room, ranking)
    with checks.refused(room, "ranking_revealed"):
        room.do("félix", "void_slip", slip=slip["id"])


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    headings(room)
    (slip,) = issued(room, opened(room), "1")
    with checks.refused(room, "forbidden"):
        room.do(person, "void_slip", slip=slip["id"])
