"""What many tests rest on: a workshop put back is the one that was kept, and a copy is as made."""

from flask import Flask
from sqlalchemy import Table

from colaboracion import codes
from colaboracion.database import writing
from colaboracion.models import Code, Workshop
from colaboracion.template import make_workshop
from tests.kept import Kept, Row
from tests.laws.scene import furnish
from tests.room import Room

_OWN = {"slug", "epoch", "text", "lookup"}  # besides all ids


def _rows(slug: str) -> dict[Table, list[Row]]:
    return {table: sorted(rows, key=str) for table, rows in Kept(slug).rows.items()}


def test_what_is_put_back_stands_as_it_stood(room: Room) -> None:
    furnish(room)
    kept, before = Kept(room.slug), _rows(room.slug)
    room.do("félix", "close_ranking", ranking=next(iter(room.rows("rankings"))))
    furnish(room)
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    changed = _rows(room.slug)
    same = {table.name for table, rows in before.items() if rows and changed[table] == rows}
    assert same == {"questions", "groups", "objectives"}, "what nothing changes proves nothing"
    kept.put_back()
    assert _rows(room.slug) == before


def test_a_copy_is_what_the_template_makes(app: Flask, untouched: Kept) -> None:
    with app.app_context():
        with writing() as session:
            slug = make_workshop(session).slug
        made, copied, again = _rows(slug), _rows(untouched.copy()), _rows(untouched.copy())
    assert {table: _values(rows) for table, rows in copied.items()} == {
        table: _values(rows) for table, rows in made.items()
    }
    for one, other in ((made, copied), (copied, again)):
        assert not _own(one) & _own(other)
    assert {row["lookup"] for row in copied[Code.__table__]} == {
        codes.lookup(row["text"]) for row in copied[Code.__table__]
    }


def _is_own(name: str, value: object) -> bool:
    return bool(value) and (name in _OWN or name == "id" or name.endswith("_id"))


def _values(rows: list[Row]) -> list[str]:
    """What the rows say, wherever they say nothing of their own."""
    rest = [
        {name: _is_own(name, value) or value for name, value in row.items()}
        | ({"created_at": 0} if "created_at" in row else {})
        for row in rows
    ]
    return sorted(map(str, rest))


def _own(rows: dict[Table, list[Row]]) -> set[str]:
    """Ids, codes and names that no other workshop has; questions and columns share their words."""
    codes_and_workshops = [*rows[Code.__table__], *rows[Workshop.__table__]]
    names = {row[name] for row in codes_and_workshops for name in _OWN & set(row)}
    return names | {row["id"] for of_table in rows.values() for row in of_table if "id" in row}
