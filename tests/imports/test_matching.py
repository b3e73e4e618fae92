"""Rows of a file beside the list that is there: nobody is doubled, nobody taken for another."""

from typing import Any

from colaboracion.commands.people import LIMITS
from colaboracion.imports import matching

GROUPS = {1: "one", 2: "two"}


def _person(number: int, first: str, last: str, **more: Any) -> dict[str, Any]:
    empty: dict[str, Any] = dict.fromkeys(LIMITS, "")
    empty |= {"country": "", "category": "member", "languages": [], "funded": False, "task": ""}
    empty |= {"id": f"p{number}", "group": None, "first_name": first, "last_name": last}
    return empty | more


def _row(line: int, first: str = "", last: str = "", **more: Any) -> dict[str, Any]:
    unread = more.pop("unread", [])
    fields = {"first_name": first, "last_name": last} if first or last else {}
    return {"line": line, "fields": fields | more, "defaults": {}, "unread": unread}


def _seen(people: list[dict[str, Any]], *rows: dict[str, Any]) -> list[tuple[Any, ...]]:
    told = matching.preview(rows, people, GROUPS, LIMITS)
    return [(row["match"], row["participant"], _codes(row)) for row in told]


def _codes(row: dict[str, Any]) -> list[str]:
    return [doubt["code"] for doubt in row["doubts"]]


def test_accents_case_and_order_of_names_make_nobody_new() -> None:
    people = [_person(1, "Begoña", "Zúñiga Ñu"), _person(2, "Ana Lucía", "Montejo")]
    rows = (_row(2, "ZÚÑIGA ÑU", "BEGOÑA"), _row(3, "Montejo", "Ana Lucía"))
    assert _seen(people, *rows) == [("same", "p1", []), ("same", "p2", [])]
    (told,) = matching.preview([_row(2, "Begona", "Zuniga Nu")], people, GROUPS, LIMITS)
    assert (told["match"], told["participant"]) == ("changed", "p1")
    assert told["changed"]["first_name"] == ["Begoña", "Begona"]


def test_only_what_the_file_says_otherwise_changes() -> None:
    people = [_person(1, "Ada", "Ruiz", email="ada@example.org", post="Cónsul")]
    row = _row(2, "Ada", "Ruiz", email="ADA@example.org", post="Directora")
    (told,) = matching.preview([row], people, GROUPS, LIMITS)
    assert told["changed"]["post"] == ["Cónsul", "Directora"]
    (told,) = matching.preview([_row(2, "Ada", "Ruiz")], people, GROUPS, LIMITS)
    assert told["match"] == "same"


def test_whom_it_may_be_is_a_doubt() -> None:
    people = [
        _person(1, "Ana Lucía", "Montejo", country="PA"),
        _person(2, "Ada", "Ruiz", country="MX", email="ada@example.org"),
        _person(3, "Luis", "Paz", email="oficina@example.org"),
    ]
    rows = (
        _row(2, "Ana", "Montejo"),
        _row(3, "Ana Lusía", "Montejo"),
        _row(4, "Ada", "Ruiz", country="PA", email="otra@example.org"),
        _row(5, "Eva", "Gil", email="oficina@example.org"),
        _row(6, "Marta", "Sol"),
    )
    assert _seen(people, *rows) == [
        ("doubt", None, ["possible_duplicate"]),
        ("doubt", None, ["possible_duplicate", "possible_duplicate"]),
        ("doubt", None, ["possible_duplicate"]),
        ("doubt", None, ["same_email"]),
        ("new", None, []),
    ]
    told = matching.preview(rows, people, GROUPS, LIMITS)
    assert told[0]["doubts"][0]["participant"] == "p1"


def test_somebody_in_two_rows_is_told_with_the_row() -> None:
    people = [_person(1, "Ada", "Ruiz")]
    rows = [_row(2, "Ada", "Ruiz"), _row(3, "ada", "ruiz")]
    rows += [_row(4, "Eva", "Gil"), _row(5, "Gil", "Éva")]
    assert _seen(people, *rows) == [
        ("same", "p1", []),
        ("doubt", "p1", ["twice"]),
        ("new", None, []),
        ("doubt", None, ["twice"]),
    ]
    told = matching.preview(rows, people, GROUPS, LIMITS)
    assert [told[1]["doubts"][0]["row"], told[3]["doubts"][0]["row"]] == [2, 4]


def test_the_fourth_funded_of_a_country_is_a_doubt_and_the_fourth_who_pays_is_not() -> None:
    people = [_person(1, "Ada", "Ruiz", country="PA", funded=True)]
    pa = {"country": "PA"}
    rows = (
        _row(2, "Ada", "Ruiz", **pa, funded=True),
        _row(3, "Eva", "Gil", **pa, funded=True),
        _row(4, "Luz", "Sol", **pa, funded=True),
        _row(5, "Ana", "Mar", **pa, funded=False),
        _row(6, "Marta", "Rey", **pa, funded=True, funded_reason="ponencia"),
        _row(7, "Irma", "Paz", **pa, funded=True),
    )
    codes = [seen[2] for seen in _seen(people, *rows)]
    assert codes == [[], [], [], [], [], ["funded_needs_reason"]]


def test_what_was_not_understood_is_told_and_groups_are_found() -> None:
    unread = [{"field": "country", "text": "Narnia"}]
    rows = (
        _row(2, "Ada", "Ruiz", group=2, task="rapporteur"),
        _row(3, "Eva", "Gil", group=9, email="eva@", unread=unread),
        _row(4, "Luz", "Sol", task="deputy"),
        _row(5, email="x@example.org"),
        _row(6, "Ñ" * 200),
    )
    told = matching.preview(rows, [], GROUPS, LIMITS)
    assert told[0]["fields"]["group"] == "two"
    assert [_codes(row) for row in told] == [
        [],
        ["unknown_country", "unknown_group", "broken_email"],
        ["task_without_group"],
        ["missing_name"],
        ["too_long"],
    ]
    assert matching.counts(told) == {"same": 0, "changed": 0, "new": 1, "doubt": 4}
