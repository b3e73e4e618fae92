"""edit_session: what the session is called."""

from tests.commands import checks
from tests.room import Room


def _title(room: Room) -> dict[str, str]:
    title: dict[str, str] = room.state("public")["sessions"][0]["title"]
    return title


def test_what_is_not_given_stays(room: Room) -> None:
    before = _title(room)
    room.do("ana", "edit_session", title_en=" Another \n one ")
    assert _title(room) == {"es": before["es"], "en": "Another one"}


def test_one_language_is_enough_and_none_is_not(room: Room) -> None:
    room.do("ana", "edit_session", title_en="")
    with checks.refused(room, "empty_text"):
        room.do("ana", "edit_session", title_es="")


def test_it_is_for_organizers(room: Room) -> None:
    with checks.refused(room, "forbidden"):
        room.do("félix", "edit_session", title_es="x")
