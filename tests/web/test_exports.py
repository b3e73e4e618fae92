"""GET export: a document for organizers, nothing at all for others."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from colaboracion import exports
from colaboracion.exports import process, turns
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


def test_its_name_tells_the_document_and_its_number(room: Room) -> None:
    number = room.state("public")["n"]
    answer = Browser(room).join("ana").get("export/docx?seat=organizer&language=es")
    header = answer.headers["Content-Disposition"]
    assert header.startswith(f'attachment; filename="Conclusiones-n-{number}-')


FAILURES = [
    (process.ExportError("KeyError: secret"), 500),
    (process.BigError("exit 1: MemoryError"), 500),
    (process.SlowError("out of time"), 503),
    (process.BusyError("no turn"), 503),
]


@pytest.mark.parametrize("failure", FAILURES)
def test_a_failure_is_told_in_the_readers_language(
    room: Room, monkeypatch: pytest.MonkeyPatch, failure: tuple[process.ExportError, int]
) -> None:
    def fail(_: exports.Order) -> bytes:
        raise failure[0]

    monkeypatch.setattr(process, "run", fail)
    browser, told = Browser(room).join("ana"), set()
    for language in ("es", "en"):
        reads = {"Accept-Language": language}
        answer = browser.get("export/docx?seat=organizer", **reads)
        error = answer.get_json()["error"]
        assert (answer.status_code, error["code"]) == (failure[1], failure[0].code)
        assert "secret" not in answer.get_data(as_text=True)
        assert "Content-Disposition" not in answer.headers
        told.add(error["text"])
    assert len(told) == 2


def _counted(most: list[int]) -> Callable[[exports.Order], bytes]:
    """Instead of a writer: notes how many are at it."""
    at_it, hand = [0], threading.Lock()

    def write(_: exports.Order) -> bytes:
        with hand:
            at_it[0] += 1
            most.append(at_it[0])
        time.sleep(0.02)
        with hand:
            at_it[0] -= 1
        return b"PK"

    return write


def test_e08_twelve_at_the_same_second_all_arrive_and_few_are_written_at_a_time(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    most: list[int] = []
    monkeypatch.setattr(process, "run", _counted(most))
    monkeypatch.setattr(exports, "_turns", turns.Turns(2))
    ana = Browser(room).join("ana")
    browsers = [Browser(room) for _ in range(12)]
    for browser in browsers:
        browser.cookie = ana.cookie
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda each: each.get("export/docx?seat=organizer"), browsers))
    assert [(answer.status_code, answer.data) for answer in answers] == [(200, b"PK")] * 12
    assert (len(most), max(most)) == (12, 2)


def test_who_gets_no_turn_is_told_so(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    full = turns.Turns(1, patience=0.01)
    monkeypatch.setattr(exports, "_turns", full)
    with full.one():
        answer = Browser(room).join("ana").get("export/docx?seat=organizer")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (503, "export_busy")
