"""/w/<slug>/agenda: a look before it is set, its versions and their difference, its calendar."""

import io
import json
from typing import Any

import pytest
from icalendar import Calendar
from werkzeug.test import TestResponse

from tests.imports.agenda_texts import NOTE
from tests.room import Room
from tests.web.browsers import Browser

_AFTERNOON = "Almuerzo, Sesión 5, Pausa Café y Sesión 6"
_READ = (
    "Se leen como horas de la tarde porque van después de las de la mañana. Lo impreso se conserva."
)
_ODD = "Leída como 14:00–15:45, ese no es su lugar. No se corrigió nada: indique usted su hora."


def _look(browser: Browser, **fields: Any) -> TestResponse:
    """As the form of the page does it."""
    return browser.client.post(
        f"/w/{browser.room.slug}/agenda/preview",
        data={"seat": "organizer", **fields},
        content_type="multipart/form-data",
        headers={"Accept-Language": "es"},
    )


@pytest.fixture
def ana(room: Room) -> Browser:
    return Browser(room).join("ana")


def _set(room: Room, entries: list[Any]) -> None:
    version = room.state()["workshops"][0]["agenda_version"]
    room.do("ana", "set_agenda", entries=entries, base=version)


def test_the_notes_doubts_are_told_in_the_readers_words(ana: Browser, room: Room) -> None:
    answer = _look(ana, text=NOTE).get_json()
    assert len(answer["entries"]) == 18
    texts = [each["text"] for each in answer["findings"]]
    assert texts == [
        f"Lunes, 16 de julio: {_AFTERNOON} no dicen a. m. ni p. m. {_READ}",
        f"Sesión 4.b está impresa 02:00 – 03:45, pero colocada entre las 11:30 y las 12:30. {_ODD}",
        "Sesión 4.b (14:00–15:45) se traslapa con Sesión 5 y Pausa Café.",
        "De 11:30 a 12:30 no hay nada (60 minutos), entre Sesión 4 y Almuerzo.",
        "Quedan 15 minutos sin nada, de 15:45 a 16:00, entre Pausa Café y Sesión 6.",
        "Sesión 6 (continuación) – De otras regiones continúa Sesión 6.",
    ]
    assert room.state()["agenda"] == []


def test_what_is_read_can_be_set_and_the_same_text_again_has_the_same_ids(
    ana: Browser, room: Room
) -> None:
    first = _look(ana, text=NOTE).get_json()["entries"]
    _set(room, first)
    assert _look(ana, text=NOTE).get_json()["entries"] == first
    typed = _look(ana, entries=json.dumps(first)).get_json()
    assert (typed["entries"], len(typed["findings"])) == (first, 6)


def test_a_file_is_read_in_a_process_of_its_own_or_says_that_it_cannot_be(ana: Browser) -> None:
    good, bad = (io.BytesIO(each.encode()) for each in (NOTE, "PK nothing"))
    assert len(_look(ana, file=(good, "Agenda.TXT")).get_json()["entries"]) == 18
    answer = _look(ana, file=(bad, "a.docx"))
    assert answer.status_code == 400
    assert answer.get_json()["error"]["code"] == "agenda_unreadable"


def test_looking_at_one_before_it_is_set_is_for_organizers(room: Room) -> None:
    browser = Browser(room).join("félix")
    assert _look(browser, seat="facilitator", text=NOTE).status_code == 403


def test_two_versions_are_compared_by_anyone(ana: Browser, room: Room) -> None:
    first = _look(ana, text=NOTE).get_json()["entries"]
    _set(room, first)
    odd = next(at for at, each in enumerate(first) if "4.b" in each["title_es"])
    second = [*first[:odd], first[odd] | {"starts": "11:30", "ends": "12:30"}, *first[odd + 1 :]]
    second[0] = second[0] | {"title_en": "Registration"}
    gone = second.pop(2)
    _set(room, second)
    dora = Browser(room).join("dora")
    kept = dora.get("agenda/versions").get_json()["versions"]
    assert [(each["number"], len(each["entries"])) for each in kept] == [(1, 18), (2, 17)]
    found = dora.get("agenda/difference?from=1&to=2").get_json()
    assert [each["id"] for each in found["removed"]] == [gone["id"]]
    assert [each["after"]["starts"] for each in found["moved"]] == ["11:30"]
    assert [each["before"]["title_en"] for each in found["retitled"]] == [""]
    assert (found["added"], found["changed"]) == ([], [])
    assert len(dora.get("agenda/difference?from=0&to=1").get_json()["added"]) == 18
    assert dora.get("agenda/difference?from=1&to=9").status_code == 404


def test_the_calendar_is_of_the_rooms_zone_and_says_what_is_left_out(
    ana: Browser, room: Room
) -> None:
    entries = _look(ana, text=f"{NOTE}\n13:00 Foto").get_json()["entries"]
    _set(room, entries)
    answer = Browser(room).join("dora").get("agenda.ics?language=es")
    assert answer.mimetype == "text/calendar"
    calendar = Calendar.from_ical(answer.data)
    events = calendar.walk("VEVENT")
    assert (len(entries), len(events)) == (19, 18)
    assert "Foto" in calendar["x-wr-caldesc"]
    odd = next(each for each in events if "4.b" in each["summary"])
    assert odd["dtstart"].params["TZID"] == "America/Panama"
    assert f"{odd.start:%Y-%m-%d %H:%M %z}" == "2018-07-16 14:00 -0500"
    assert [str(each["tzid"]) for each in calendar.walk("VTIMEZONE")] == ["America/Panama"]
