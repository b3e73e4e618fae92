"""GET export: a document for organizers, nothing at all for others."""

import pytest

from tests.room import SEATS, Room
from tests.web.browsers import Browser

SECRET = "solo para el grupo uno"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_organizer_gets_a_document(room: Room, language: str) -> None:
    answer = Browser(room).join("ana").get(f"export/docx?seat=organizer&language={language}")
    assert (answer.status_code, answer.mimetype) == (200, DOCX)
    assert answer.data.startswith(b"PK")
    assert answer.headers["Content-Disposition"].startswith("attachment;")


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_others_get_no_content(room: Room, person: str) -> None:
    room.write(SECRET)
    answer = Browser(room).join(person).get(f"export/docx?seat={SEATS[person]}")
    assert (answer.status_code, answer.get_json()["error"]["fields"]) == (403, {})
    assert SECRET not in answer.get_data(as_text=True)
    assert "Content-Disposition" not in answer.headers


def test_a_stranger_gets_nothing(room: Room) -> None:
    assert Browser(room).get("export/docx?seat=organizer").status_code == 401


@pytest.mark.parametrize("document", ["export/exe?", "export/docx?document=secrets&"])
def test_an_unknown_document_is_unknown(room: Room, document: str) -> None:
    assert Browser(room).join("ana").get(f"{document}seat=organizer").status_code == 404
