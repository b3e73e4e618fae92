"""record_export: what was handed out is written down, and nobody's number moves by it."""

from tests.laws.organizing_leaving import person
from tests.room import Room
from tests.web.browsers import Browser


def _left(room: Room) -> list[tuple[str, str, str, str]]:
    answer = Browser(room).join("ana").get("exports?seat=organizer").get_json()
    names = ("role", "kind", "document", "language")
    return [tuple(row[name] for name in names) for row in answer["exports"]]  # type: ignore[misc]


def test_it_says_what_went_to_whom_and_moves_nothing(room: Room) -> None:
    before = room.states()
    room.do("bruno", "record_export", kind="pdf", document="1.0", language="es")
    room.do("ana", "record_export", kind="json", document="archive", language="both")
    assert room.states() == before
    assert sorted(_left(room)) == [
        ("organizer", "json", "archive", "both"),
        ("rapporteur", "pdf", "1.0", "es"),
    ]


def test_a_document_that_is_handed_out_is_written_down(room: Room) -> None:
    ana = Browser(room).join("ana")
    first = ana.get("export/json?seat=organizer&document=conclusions&language=both")
    assert first.status_code == 200
    assert _left(room) == [("organizer", "json", "conclusions", "both")]
    again = ana.get("export/json?seat=organizer&document=conclusions&language=both")
    assert again.data == first.data  # the time of what it tells has not moved
    assert ana.get("export/json?seat=organizer&document=secrets").status_code == 404
    assert len(_left(room)) == 2


def test_no_browser_writes_it_itself_and_only_organizers_read_it(room: Room) -> None:
    person(room)
    dora = Browser(room).join("dora")
    fields = {"kind": "pdf", "document": "x", "language": "es"}
    sent = {"seat": "everyone", "id": "a" * 32, "name": "record_export", "fields": fields}
    assert dora.send(sent).status_code == 400
    assert dora.get("exports?seat=everyone").status_code == 403
    assert _left(room) == []
