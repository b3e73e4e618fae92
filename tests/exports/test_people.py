"""Who took part, in the proceedings: numbers of all, names of those only who agreed to it."""

from typing import Any

from colaboracion import state
from colaboracion.database import reading
from tests.exports.gathering import gathered
from tests.exports.pieces import blocks, parts, texts
from tests.laws.organizing_people import add
from tests.room import Room


def _person(first: str, last: str, country: str = "", organization: str = "") -> dict[str, Any]:
    told = {"id": last, "first_name": first, "last_name": last, "category": "member"}
    return told | {"country": country, "organization": organization, "institution": "Cancillería"}


def _state() -> dict[str, Any]:
    people = [_person("Ada", "Zúñiga", "PA"), _person("Eva", "Álvarez", "PA")]
    people += [_person("Luz", "Mora", organization="ACNUR"), _person("Ana", "Paz", "BZ")]
    attendance = {"people": 6, "present": 5}
    return gathered() | {"participants": people, "attendance": attendance}


def test_the_annex_lists_them_delegation_by_delegation_and_says_who_is_missing() -> None:
    annex = parts(blocks(_state(), "proceedings"))["Anexo B. Lista de participantes"]
    assert texts(annex, "subheading") == ["ACNUR", "Belice", "Panamá"]
    assert texts(annex, "line") == [
        "Luz Mora, Cancillería",
        "Ana Paz, Cancillería",
        "Eva Álvarez, Cancillería",
        "Ada Zúñiga, Cancillería",
        "Figuran solo quienes aceptaron aparecer en la lista.",
    ]
    assert texts(annex, "gap") == []


def test_how_many_came_is_told_where_the_room_is() -> None:
    told = str(blocks(_state(), "proceedings"))
    assert "Asistieron 5 personas." in told
    assert "Asisti" not in str(blocks(gathered(), "proceedings"))


def test_papers_hold_nobody_else_and_no_contact(room: Room) -> None:
    listed = add(room, first_name="Ada", email="ada@example.org", phone="555-0101")
    asked = add(room, first_name="Zoraida")
    add(room, first_name="Yolanda")
    for person, agrees in ((listed, True), (asked, False)):
        room.do("ana", "set_consents", participant=person, consents={"publication": agrees})
    room.do("ana", "check_in", participant=asked, present=True)
    with reading() as session:
        papers = state.documents(session, room.workshop(session))
    (only,) = papers["participants"]
    assert only["first_name"] == "Ada"
    assert papers["attendance"] == {"people": 3, "present": 1}
    for word in ("Zoraida", "Yolanda", "ada@", "555-0101"):
        assert word not in str(papers)
