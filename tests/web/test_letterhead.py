"""/w/<slug>/letterhead: fetched, changed in Word, sent back, inspected, used."""

import io
from typing import Any

import docx
import pytest
from werkzeug.test import TestResponse

from colaboracion import exports
from colaboracion.exports import lettered, process
from colaboracion.exports.turns import Turns
from tests.exports import reader
from tests.exports.letterheads import adding, changed
from tests.room import SEATS, Room
from tests.web.browsers import Browser, order


def send(browser: Browser, file: bytes, name: str = "membrete.docx", **more: Any) -> TestResponse:
    """As the form of the page does it."""
    fields = {"seat": "organizer", "file": (io.BytesIO(file), name)} | more
    return browser.client.post(
        f"/w/{browser.room.slug}/letterhead",
        data=fields,
        content_type="multipart/form-data",
        headers={"Accept-Language": "es"},
    )


def own() -> bytes:
    """One with a header."""

    def dress(document: Any) -> None:
        document.sections[0].header.paragraphs[0].add_run("Organismo regional")

    return changed(dress)


@pytest.mark.parametrize(("language", "name"), [("es", "Membrete"), ("en", "Letterhead")])
def test_the_built_in_one_is_there_to_be_changed(room: Room, language: str, name: str) -> None:
    answer = (
        Browser(room)
        .join("ana")
        .get("letterhead?seat=organizer&built_in=1", **{"Accept-Language": language})
    )
    assert answer.status_code == 200
    assert f"{name}.docx" in answer.headers["Content-Disposition"]
    assert "{%p for block in blocks %}" in [
        paragraph.text for paragraph in docx.Document(io.BytesIO(answer.data)).paragraphs
    ]


def test_one_that_is_sent_is_told_to_staff_and_given_back_as_it_was(room: Room) -> None:
    browser, file = Browser(room).join("ana"), own()
    assert browser.get("letterhead?seat=organizer").status_code == 404
    answer = send(browser, file, "Membrete de la región.docx")
    assert answer.status_code == 200
    (workshop,) = room.state()["workshops"]
    assert workshop["letterhead"]["name"] == "Membrete de la región.docx"
    back = browser.get("letterhead?seat=organizer")
    assert back.data == file
    assert "Membrete-de-la-region.docx" in back.headers["Content-Disposition"]


def test_documents_are_laid_out_by_it(room: Room) -> None:
    browser = Browser(room).join("ana")
    before = browser.get("export/docx?seat=organizer")
    assert "X-Letterhead" not in before.headers
    send(browser, own())
    after = browser.get("export/docx?seat=organizer")
    assert [each.text for each in reader.paragraphs(after.data, "word/header1.xml")] == [
        "Organismo regional"
    ]
    assert "X-Letterhead" not in after.headers


def test_one_that_fails_after_all_is_passed_over_and_the_answer_says_so(room: Room) -> None:
    room.do("ana", "set_letterhead", file_name="x.docx", content="UEsDBA==")
    answer = Browser(room).join("ana").get("export/docx?seat=organizer&language=es")
    assert (answer.status_code, answer.headers["X-Letterhead"]) == (200, "failed")
    assert reader.texts(answer.data, "Title") == ["Conclusiones"]


@pytest.mark.parametrize("failure", [process.SlowError, process.BigError])
def test_one_that_takes_too_much_is_passed_over_too(failure: type[Exception]) -> None:
    def write(order: exports.Order) -> bytes:
        if order.letterhead:
            raise failure
        return b"PK"

    asked = exports.Order("docx", "conclusions", ["es"], {}, 0, 1)
    assert lettered.laid_out(asked, b"PK", write) == (b"PK", True)


def test_a_letterhead_is_not_blamed_where_no_turn_came() -> None:
    def write(_: exports.Order) -> bytes:
        raise process.BusyError

    asked = exports.Order("docx", "conclusions", ["es"], {}, 0, 1)
    with pytest.raises(process.BusyError):
        lettered.laid_out(asked, b"PK", write)


def test_all_that_is_wrong_is_told_in_the_readers_language_and_nothing_changes(room: Room) -> None:
    browser = Browser(room).join("ana")
    answer = send(browser, adding("{{ titulo }}", "{{ lugar }}"))
    error = answer.get_json()["error"]
    assert (answer.status_code, error["code"]) == (422, "letterhead_refused")
    first, second = error["fields"]["findings"]
    assert first.startswith("«lugar» no es una palabra conocida. Las que hay: title, workshop")
    assert second.startswith("«titulo»")
    assert room.state()["workshops"][0]["letterhead"] is None


def test_as_a_command_none_is_taken_for_it_would_not_be_inspected(room: Room) -> None:
    asked = order("set_letterhead", seat="organizer", file_name="x.docx", content="UEsDBA==")
    answer = Browser(room).join("ana").send(asked)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "unknown_command")
    assert room.state()["workshops"][0]["letterhead"] is None


def test_one_without_a_name_gets_a_plain_one(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettered, "inspect", lambda _: [])
    assert send(Browser(room).join("ana"), b"PK", " ").status_code == 200
    assert room.state()["workshops"][0]["letterhead"]["name"] == "own.docx"


def test_only_so_many_are_inspected_at_a_time(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lettered, "_turns", Turns(0, patience=0.0))
    answer = send(Browser(room).join("ana"), b"PK")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (503, "export_busy")


def test_what_is_too_large_is_refused_before_it_is_read(room: Room) -> None:
    answer = (
        Browser(room)
        .join("ana")
        .client.post(
            f"/w/{room.slug}/letterhead",
            data={"seat": "organizer"},
            environ_overrides={"CONTENT_LENGTH": str(6 * 1024 * 1024)},
        )
    )
    assert answer.status_code == 413
    assert lettered.inspect(b"PK" * 3_000_000) == [{"code": "too_large"}]


def test_without_a_file_nothing_is_understood(room: Room) -> None:
    answer = (
        Browser(room)
        .join("ana")
        .client.post(f"/w/{room.slug}/letterhead", data={"seat": "organizer"})
    )
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (400, "bad_fields")


@pytest.mark.parametrize("person", [person for person in SEATS if person != "ana"])
def test_it_is_for_organizers(room: Room, person: str) -> None:
    room.do("ana", "set_letterhead", file_name="x.docx", content="UEsDBA==")
    browser = Browser(room).join(person)
    for address in ("letterhead?", "letterhead?built_in=1&"):
        assert browser.get(f"{address}seat={SEATS[person]}").status_code == 403
    assert send(browser, b"PK", seat=SEATS[person]).status_code == 403


def test_a_frozen_version_comes_in_the_letterhead_of_the_day(room: Room) -> None:
    drafted = {"question": room.question(0), "clusters": [], "cards": [], "text": "Se acuerda."}
    made = room.do("félix", "draft_conclusion", **drafted)["row"]
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    room.do("félix", "freeze")
    dora = Browser(room).join("dora")
    before = dora.get("snapshots/1.0/docx?language=es")
    send(Browser(room).join("ana"), own())
    after = dora.get("snapshots/1.0/docx?language=es")
    assert before.data != after.data
    (header,) = reader.paragraphs(after.data, "word/header1.xml")
    assert header.text == "Organismo regional"
    assert reader.texts(before.data, "ListNumber") == reader.texts(after.data, "ListNumber")
