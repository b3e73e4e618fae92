"""Files that are damaged, cut, edited, enormous or made up: a clear word, and nothing is stored."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from colaboracion import imports
from colaboracion.imports import reading
from colaboracion.imports.reading import parse
from colaboracion.words import LANGUAGES, say
from tests.imports.moving import rows_of_all, sealed, taken
from tests.room import Room

Told = dict[str, Any]

# What is refused before any row is stored needs no second kind of database.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")


def _refusal(content: bytes) -> imports.ImportRefused:
    before = rows_of_all()
    with pytest.raises(imports.ImportRefused) as refused:
        imports.store(parse(content))
    assert rows_of_all() == before
    for language in LANGUAGES:
        assert say(language, f"imports.{refused.value}", **refused.value.told)
    return refused.value


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "not_json"),
        (b"PK\3\4", "not_json"),
        (b"\xff\xfe{}", "not_json"),
        (b'{"format": "colaboracion-archive-2", "at": 1, "at": 2}', "not_json"),
        (b'{"format": "colaboracion-archive-2", "at": NaN}', "not_json"),
        (b'{"format": "colaboracion-archive-2", "at": 1e999}', "not_json"),
        (b'{"format": "colaboracion-archive-2", "at": ' + b"9" * 5000 + b"}", "not_json"),
        (b'{"format": "colaboracion-archive-2", "at": "\\ud800"}', "not_json"),
        (b"[" * 100_000 + b"]" * 100_000, "not_json"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "not_json"),
        (b"[" * 990 + b"]" * 990, "not_json"),
        (b"null", "not_archive"),
        (b"[]", "not_archive"),
        (b'{"format": 1, "version": "1.0"}', "not_archive"),
        (b'{"format": "colaboracion-archive-3"}', "other_format"),
        (b'{"format": "colaboracion-archive-2"}', "does_not_fit"),
        (b'{"format": "colaboracion-archive-2", "tables": [], "at": 1, "x": 1}', "does_not_fit"),
    ],
)
def test_what_is_no_archive_is_told_apart(room: Room, content: bytes, why: str) -> None:
    assert str(_refusal(content)) == why


def test_a_file_that_was_cut_anywhere_is_refused(furnished: Room) -> None:
    content = taken(furnished)
    for end in (1, len(content) // 3, len(content) // 2, len(content) - 1):
        assert str(_refusal(content[:end])) == "not_json"


def test_one_letter_changed_is_noticed(furnished: Room) -> None:
    content = taken(furnished)
    assert str(_refusal(content.replace(b'"phase":"writing"', b'"phase":"plenary"'))) == "changed"


def test_a_file_that_is_too_large_is_not_read_whole(
    furnished: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(taken(furnished))
    assert imports.read(tmp_path / "file").workshop["slug"] == furnished.slug
    monkeypatch.setattr(reading, "MOST_BYTES", 1000)
    with pytest.raises(imports.ImportRefused, match="too_large"):
        imports.read(tmp_path / "file")


def _set(table: str, column: str, value: Any) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        told["tables"][table][0][column] = value

    return change


def _drop(table: str, column: str | None = None) -> Callable[[Told], None]:
    def change(told: Told) -> None:
        if column:
            del told["tables"][table][0][column]
        else:
            del told["tables"][table][0]

    return change


def _double(table: str) -> Callable[[Told], None]:
    return lambda told: told["tables"][table].append(dict(told["tables"][table][0]))


def _merged_into_itself(told: Told) -> None:
    group = told["tables"]["groups"][0]
    group["merged_into"] = group["id"]


def _under_another_column(told: Told) -> None:
    card = next(each for each in told["tables"]["cards"] if each["cluster_id"])
    columns = (each["id"] for each in told["tables"]["columns"])
    card["column_id"] = next(each for each in columns if each != card["column_id"])


NOBODY = "0" * 32
CHANGES: dict[str, tuple[Callable[[Told], None], str]] = {
    "a table is missing": (lambda told: told["tables"].pop("offers"), "does_not_fit"),
    "a foreign table": (lambda told: told["tables"].update(people=[]), "does_not_fit"),
    "codes of its own": (lambda told: told["tables"].update(codes=[]), "does_not_fit"),
    "a column is missing": (_drop("cards", "held"), "does_not_fit"),
    "a foreign column": (_set("cards", "author", "x"), "does_not_fit"),
    "a key of its own": (_set("cards", "workshop_id", NOBODY), "does_not_fit"),
    "a number as text": (_set("cards", "number", "7"), "does_not_fit"),
    "a number too large": (_set("cards", "number", 2**31), "does_not_fit"),
    "a truth as number": (_set("cards", "withdrawn", 0), "does_not_fit"),
    "nothing": (_set("cards", "text", None), "does_not_fit"),
    "a text that no database takes": (_set("cards", "text", "a\0b"), "does_not_fit"),
    "an endless text": (_set("cards", "text", "x" * 20_001), "does_not_fit"),
    "an id of another kind": (_set("cards", "id", "../../x"), "does_not_fit"),
    "a phase that is none": (_set("sessions", "phase", "party"), "does_not_fit"),
    "a stage that is none": (_set("sessions", "stage", {"slide": "x"}), "does_not_fit"),
    "half a presentation": (_set("sessions", "presenting", {"order": []}), "does_not_fit"),
    "a time zone that is none": (_set("workshops", "timezone", "../../etc"), "does_not_fit"),
    "a time zone that no machine knows": (
        _set("workshops", "timezone", "Moon/Base"),
        "does_not_fit",
    ),
    "a day in words": (_set("workshops", "starts_on", "16 de julio"), "does_not_fit"),
    "a day that is none": (_set("workshops", "ends_on", "2018-02-30"), "does_not_fit"),
    "a country that is none": (_set("workshops", "countries", ["ZZ"]), "does_not_fit"),
    "a country twice": (_set("workshops", "countries", ["PA", "PA"]), "does_not_fit"),
    "less than no cards": (_set("columns", "count", -1), "does_not_fit"),
    "an event before the first": (_set("audiences", "n", -1), "does_not_fit"),
    "a number that is given again": (_set("cards", "number", 2**31 - 1), "does_not_fit"),
    "a group that went on as itself": (_merged_into_itself, "does_not_fit"),
    "a card under a heading of elsewhere": (_under_another_column, "does_not_fit"),
    "an address that is none": (_set("workshops", "slug", "a/b"), "does_not_fit"),
    "no letterhead but its name": (_drop("letterheads"), "not_whole"),
    "a broken letterhead": (_set("letterheads", "content", "%"), "does_not_fit"),
    "a letterhead of another kind": (_set("letterheads", "content", "AAAA"), "does_not_fit"),
    "two workshops": (_double("workshops"), "not_whole"),
    "no session": (_drop("sessions"), "not_whole"),
    "a board too few": (_drop("boards"), "not_whole"),
    "a stream too few": (_drop("audiences"), "not_whole"),
    "a card twice": (_double("cards"), "twice"),
    "a citation twice": (_double("conclusion_cards"), "twice"),
    "a card on no board": (_set("cards", "board_id", NOBODY), "points_nowhere"),
    "a card like no other": (_set("cards", "same_as", NOBODY), "points_nowhere"),
    "a card counted nowhere": (_set("boards", "counts", {NOBODY: 1}), "points_nowhere"),
    "a look at nothing": (
        _set("sessions", "stage", {"slide": "card", "card": NOBODY}),
        "points_nowhere",
    ),
    "a wording of nothing": (_set("text_versions", "subject_id", NOBODY), "points_nowhere"),
    "a frozen version reworded": (_set("snapshot_contents", "content", "{}"), "points_nowhere"),
    "a frozen version lost": (_drop("snapshot_contents"), "points_nowhere"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_what_does_not_hang_together_is_refused_though_it_is_sealed(
    furnished: Room, what: str
) -> None:
    told = json.loads(taken(furnished))
    change, why = CHANGES[what]
    change(told)
    assert str(_refusal(sealed(told))) == why
