"""The archive: the organizers' whole workshop, and nothing in it that is secret from them."""

from typing import Any

import pytest

from colaboracion import archive, frozen
from colaboracion.database import Base, reading, writing
from colaboracion.models import Ballot, Code, Letterhead, Slip
from colaboracion.models.columns import new_id
from colaboracion.views.archive import COLUMNS, LEFT_OUT
from tests.laws.scene import furnish, rows
from tests.room import SEATS, Room
from tests.web.browsers import Browser

ADDRESS = "export/json?document=archive&seat="


def test_every_table_and_column_is_archived_or_left_out_with_its_reason() -> None:
    stored = {table.name: set(table.c.keys()) for table in Base.metadata.sorted_tables}
    for table, columns in stored.items():
        if table in LEFT_OUT:
            assert table not in COLUMNS
            continue
        without = {name for name in columns if f"{table}.{name}" in LEFT_OUT}
        kept = set(COLUMNS[table])
        assert kept | without | {"workshop_id"} == columns | {"workshop_id"}, table
        assert not kept & without, table
    named = {*stored, *(f"{table}.{name}" for table in stored for name in stored[table])}
    assert set(LEFT_OUT) - {"workshop_id"} <= named, "a reason for what is not there"
    assert all(LEFT_OUT.values())


def test_an_organizer_takes_all_rows_of_the_workshop_and_of_no_other(room: Room) -> None:
    furnish(room)
    letterhead = new_id()
    with writing() as session:
        workshop = room.workshop(session)
        session.add(Letterhead(id=letterhead, workshop_id=workshop.id, content=b"PK\0\xff"))
    answer = Browser(room).join("ana").get(f"{ADDRESS}organizer&language=es")
    assert (answer.status_code, answer.mimetype) == (200, "application/json")
    assert "Archivo" in answer.headers["Content-Disposition"]
    told = answer.get_json()
    assert told["tables"]["letterheads"] == [{"id": letterhead, "content": "UEsA/w=="}]
    assert told["sha256"] == frozen.sha256(frozen.spelled(told["tables"]))
    with reading() as session:
        workshop = room.workshop(session)
        for model in (mapper.class_ for mapper in Base.registry.mappers):
            table = model.__table__.name
            if table in COLUMNS:
                assert len(told["tables"][table]) == len(rows(session, workshop, model)) > 0, table


def test_what_is_secret_from_organizers_is_not_in_it(room: Room) -> None:
    room.write("x")
    _cast(room)
    text = Browser(room).join("ana").get(f"{ADDRESS}organizer").get_data(as_text=True)
    with reading() as session:
        workshop = room.workshop(session)
        secrets = {row.text for row in rows(session, workshop, Code)}
        secrets |= {row.code for row in rows(session, workshop, Slip)}
        secrets |= {str(row.at) for row in rows(session, workshop, Ballot)}
        assert len(secrets) > 15
    assert [secret for secret in secrets if secret in text] == []


def test_a_ballot_changes_nothing_in_it(room: Room) -> None:
    """Not how many there are, nor whose, nor when one was cast."""
    room.write("x")
    ranking, choices = _opened(room)
    before = _whole(room)
    room.do("bruno", "cast_ballot", ranking=ranking, choices=choices)
    assert _whole(room) == before


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_nobody_else_takes_it(room: Room, person: str) -> None:
    answer = Browser(room).join(person).get(ADDRESS + SEATS[person])
    assert (answer.status_code, answer.get_json()["error"]["fields"]) == (403, {})


def test_the_same_content_gives_the_same_bytes(room: Room) -> None:
    room.write("x")
    organizer = Browser(room).join("ana")
    assert len({organizer.get(f"{ADDRESS}organizer").data for _ in range(2)}) == 1


def test_the_conclusions_are_as_a_freeze_would_keep_them(room: Room) -> None:
    """But for the version, the moment, and the numbers that only a freeze gives."""
    (card,) = room.write("x")
    drafted: dict[str, Any] = {"question": room.question(0), "text": "y", "clusters": []}
    made = room.do("félix", "draft_conclusion", **drafted, cards=[card])["row"]
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    room.do("félix", "freeze")
    answer = Browser(room).join("ana").get("export/json?document=conclusions&seat=organizer")
    kept = Browser(room).join("ana").get("snapshots/1.0/json")
    assert frozen.says_the_same(answer.get_json(), kept.get_json())
    assert answer.get_json()["version"] == ""
    assert answer.data.decode() == frozen.spelled(answer.get_json())


def _whole(room: Room) -> Any:
    with reading() as session:
        return archive.whole(session, room.workshop(session))


def _opened(room: Room) -> tuple[str, dict[str, int]]:
    room.do("félix", "set_phase", phase="plenary")
    asked = {"column": room.column(0), "basis": "group"}
    ranking = str(room.do("félix", "open_ranking", **asked)["row"])
    return ranking, {room.rows("rankings")[ranking]["options"][0]["id"]: 1}


def _cast(room: Room) -> None:
    """A ballot by slip, and its code."""
    room.do("félix", "set_phase", phase="plenary")
    asked = {"column": room.column(0), "basis": "delegation"}
    ranking = room.do("félix", "open_ranking", **asked)["row"]
    room.do("félix", "issue_slips", ranking=ranking, labels=[{"label": "1"}])
    (slip,) = room.rows("slips").values()
    option = room.rows("rankings")[ranking]["options"][0]["id"]
    cast = {"ranking": ranking, "choices": {option: 1}, "code": slip["code"]}
    room.do("dora", "cast_ballot", **cast)
