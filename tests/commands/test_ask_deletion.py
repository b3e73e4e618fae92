"""ask_deletion: organizers see that somebody asked, and since when; asking may be ended."""

from tests.commands.test_correct_own import own
from tests.laws.organizing_leaving import person
from tests.room import Room


def test_it_is_asked_and_no_longer(room: Room) -> None:
    person(room)
    room.do("person-1", "ask_deletion", asked=True)
    first = own(room)["deletion_asked_at"]
    assert first
    room.do("person-1", "ask_deletion", asked=True)
    assert own(room)["deletion_asked_at"] == first
    room.do("person-1", "ask_deletion", asked=False)
    assert own(room)["deletion_asked_at"] is None
