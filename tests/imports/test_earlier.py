"""An archive of before there were people and an agenda comes back as what it was."""

import json
from typing import Any

import pytest

from colaboracion import imports
from colaboracion.imports.reading import parse
from colaboracion.views.archive import FORMAT
from tests.imports.moving import brought_back, gone, sealed, taken
from tests.room import Room

pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")

_NEW_TABLES = ("participants", "agenda", "agenda_versions")
_NEW_COLUMNS = {
    "workshops": (
        *("languages", "retention_on", "controller", "rehearsal", "archived_at"),
        *("agenda_version", "roster"),
    ),
    "groups": ("languages",),
}


def _as_it_was(content: bytes) -> dict[str, Any]:
    """The same workshop in a file of format 1."""
    told: dict[str, Any] = json.loads(content)
    assert told["format"] == FORMAT == "colaboracion-archive-2"
    told["format"] = "colaboracion-archive-1"
    for table in _NEW_TABLES:
        del told["tables"][table]
    for table, columns in _NEW_COLUMNS.items():
        for row in told["tables"][table]:
            for column in columns:
                del row[column]
    return told


def test_a_file_of_the_first_format_comes_back_whole(furnished: Room) -> None:
    told = _as_it_was(taken(furnished))
    with gone(furnished):
        assert brought_back(furnished, sealed(told)).slug == furnished.slug
        now = json.loads(taken(furnished))
    for table, rows in told["tables"].items():
        for was, row in zip(rows, now["tables"][table], strict=True):
            assert was == {column: row[column] for column in was}
    (workshop,) = now["tables"]["workshops"]
    assert workshop["languages"] == ["es", "en"]
    assert (workshop["retention_on"], workshop["rehearsal"], workshop["roster"]) == ("", False, {})
    assert [now["tables"][table] for table in _NEW_TABLES] == [[], [], []]


@pytest.mark.parametrize("tables", [{}, [], {"workshops": [1]}, {"groups": None}])
def test_what_only_says_that_it_is_of_the_first_format_is_refused(
    database_url: str, tables: Any
) -> None:
    told = {"format": "colaboracion-archive-1", "at": 1, "sha256": "", "tables": tables}
    with pytest.raises(imports.ImportRefused, match="does_not_fit"):
        parse(sealed(told))


def test_its_seal_is_that_of_the_file_as_it_was(furnished: Room) -> None:
    told = _as_it_was(taken(furnished))
    told["tables"]["workshops"][0]["place"] += "!"
    with pytest.raises(imports.ImportRefused, match="changed"):
        parse(json.dumps(told).encode())
