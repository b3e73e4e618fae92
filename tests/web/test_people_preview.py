"""POST /w/<slug>/people/preview: what would come of a list; the same file twice changes nothing."""

import io
from typing import Any

import pytest

from colaboracion.imports import roster, roster_reading
from tests.commands.listing import told
from tests.imports.rosters import HEADER, PEOPLE, TABLE, as_csv, as_xlsx
from tests.laws.organizing_people import add
from tests.room import Room
from tests.web.browsers import Browser


def _look(browser: Browser, content: bytes, language: str = "es") -> Any:
    form = {"seat": "organizer", "file": (io.BytesIO(content), "lista.csv")}
    place = f"/w/{browser.room.slug}/people/preview"
    headers = {"Accept-Language": language}
    return browser.client.post(place, data=form, headers=headers)


def _take(room: Room, rows: list[dict[str, Any]]) -> None:
    taken = [{"participant": row["participant"], **row["fields"]} for row in rows]
    room.do("ana", "import_participants", rows=taken)


def test_the_same_file_twice_changes_nothing(room: Room) -> None:
    browser, content = Browser(room).join("ana"), as_xlsx(TABLE)
    first = _look(browser, content).get_json()
    assert first["counts"] == {"same": 0, "changed": 0, "new": 2, "doubt": 0}
    assert told(room)["people"] == []
    _take(room, first["rows"])
    again = _look(browser, as_csv(TABLE, ";", "cp1252")).get_json()
    assert again["counts"] == {"same": 2, "changed": 0, "new": 0, "doubt": 0}
    before = told(room)["people"]
    _take(room, again["rows"])
    assert told(room)["people"] == before


def test_doubts_are_told_in_the_readers_language(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(roster_reading, "found", roster.found)
    known = add(room, first_name="Begoña María", last_name="Zúñiga Ñu")
    rows = [HEADER, PEOPLE[0], ["Gil", "Eva", "Narnia", "eva@", "Sí", ""]]
    answer = _look(Browser(room).join("ana"), as_csv(rows), "en").get_json()
    (maybe,), (nowhere, broken) = (row["doubts"] for row in answer["rows"])
    assert (maybe["code"], maybe["participant"]) == ("possible_duplicate", known)
    assert nowhere["text"] == "The country “Narnia” is not recognized."
    assert broken["text"] == "The e-mail address “eva@” does not look complete."


@pytest.mark.parametrize("who", ["félix", "bruno", "dora", "person-1"])
def test_it_is_an_organizers(room: Room, who: str) -> None:
    add(room)
    form = {"file": (io.BytesIO(as_csv(TABLE)), "lista.csv")}
    place = f"/w/{room.slug}/people/preview"
    assert Browser(room).join(who).client.post(place, data=form).status_code == 403


def test_what_cannot_be_read_says_why_and_no_log_quotes_it(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    browser = Browser(room).join("ana")
    refused = _look(browser, b"uno,dos\n1,2\n")
    assert (refused.status_code, refused.get_json()["error"]["code"]) == (422, "roster_no_header")
    monkeypatch.setattr(roster_reading, "_READER", [*roster_reading._READER[:2], "no.such.module"])
    refused = _look(browser, as_csv(TABLE))
    assert refused.get_json()["error"]["code"] == "roster_not_readable"
    assert "Tillett" not in caplog.text


def test_a_reader_that_breaks_tells_where_and_nothing_of_the_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Read:
        buffer = io.BytesIO(as_csv(TABLE))

    def breaks(content: bytes) -> None:
        raise ValueError(content)

    monkeypatch.setattr(roster, "found", breaks)
    monkeypatch.setattr(roster, "_take_no_more", lambda: None)
    monkeypatch.setattr(roster.os, "nice", lambda _: 0)
    monkeypatch.setattr(roster.sys, "stdin", Read)
    with pytest.raises(SystemExit) as ended:
        roster.main()
    assert "ValueError at" in str(ended.value)
    assert "Tillett" not in str(ended.value)
