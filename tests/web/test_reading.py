"""States, pages, codes and documents: each for the seat that may have it, and no other."""

import gzip
import json
import re

import pytest

from tests.room import SEATS, Room
from tests.web.browsers import Browser, code_of

PAGES = {
    "organizer": {"organizer"},
    "desk": {"organizer", "facilitator"},
    "conclusions": set(SEATS.values()),
    "plenary": set(SEATS.values()),
    "projector": set(SEATS.values()),
    "board/1": {"rapporteur-1"},
    "board/2": {"rapporteur-2"},
    "table/1": {"delegate-1"},
}


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("person", SEATS)
def test_each_page_opens_for_its_seats_only(room: Room, page: str, person: str) -> None:
    answer = Browser(room).join(person).get(page, Accept="text/html")
    opened = SEATS[person] in PAGES[page]
    assert (answer.status_code == 200) == opened
    assert opened or answer.status_code in {401, 403}


@pytest.mark.parametrize("page", [*PAGES, "state?seat=organizer", "codes?seat=organizer"])
def test_nothing_opens_for_a_stranger(room: Room, page: str) -> None:
    assert Browser(room).get(page).status_code == 401


@pytest.mark.parametrize("person", SEATS)
def test_no_page_holds_a_code(room: Room, person: str) -> None:
    browser = Browser(room).join(person)
    codes = [code_of(room, each) for each in (*SEATS, "projector", "interpreter")]
    for page in PAGES:
        html = browser.get(page, Accept="text/html").get_data(as_text=True)
        assert not [code for code in codes if code in html]


@pytest.mark.parametrize("person", SEATS)
def test_codes_are_for_organizers(room: Room, person: str) -> None:
    answer = Browser(room).join(person).get(f"codes?seat={SEATS[person]}")
    assert answer.status_code == (200 if person == "ana" else 403)
    if person == "ana":
        told = answer.get_json()
        assert told["addresses"] == ["http://127.0.0.1:8000"]
        assert len(told["codes"]) == 5 + 2 * 5


@pytest.mark.parametrize("person", SEATS)
def test_documents_are_for_organizers(room: Room, person: str) -> None:
    answer = Browser(room).join(person).get(f"export/docx?seat={SEATS[person]}&language=es")
    assert answer.status_code == (200 if person == "ana" else 403)
    assert answer.data.startswith(b"PK") == (person == "ana")


def test_an_unknown_document_is_unknown(room: Room) -> None:
    ana = Browser(room).join("ana")
    assert ana.get("export/exe?seat=organizer").status_code == 404
    assert ana.get("export/docx?seat=organizer&document=secrets").status_code == 404


def test_a_state_is_sent_again_only_when_it_changed(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    version = bruno.get("state").headers["ETag"]
    assert bruno.get("state", **{"If-None-Match": version}).status_code == 304
    room.write("algo")
    assert bruno.get("state", **{"If-None-Match": version}).status_code == 200


def test_a_state_is_packed_for_those_who_can_unpack_it(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    packed = bruno.get("state", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data)) == bruno.get("state").get_json()


def test_two_workshops_in_one_browser_do_not_mix(room: Room) -> None:
    from colaboracion.database import writing
    from colaboracion.template import make_workshop

    with writing() as session:
        other = make_workshop(session).slug
    browser = Browser(room).join("ana")
    assert browser.client.get(f"/w/{other}/state?seat=organizer").status_code == 401


def test_the_projector_is_public_in_an_organizers_browser_too(room: Room) -> None:
    room.write("todavía no")
    ana = Browser(room).join("ana")
    assert "todavía no" in ana.get("state?seat=organizer").get_data(as_text=True)
    assert "todavía no" not in ana.get("state?seat=projector").get_data(as_text=True)


def test_the_projector_has_a_language_of_its_own(room: Room) -> None:
    ana = Browser(room)
    ana.enter(code_of(room, "ana"), language="en")
    assert b'<html lang="es">' in ana.get("projector", Accept="text/html").data
    assert b'<html lang="en">' in ana.get("projector?language=en", Accept="text/html").data


def test_pages_run_only_our_own_scripts(room: Room) -> None:
    answer = Browser(room).join("félix").get("desk", Accept="text/html")
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    kinds = re.findall(r"<script([^>]*)>", answer.get_data(as_text=True))
    assert len(kinds) == 3
    assert all("importmap" in kind or "json" in kind or "src=" in kind for kind in kinds)
    assert answer.headers["Cache-Control"] == "no-store"


def test_text_in_the_boot_data_cannot_leave_its_place(room: Room) -> None:
    html = Browser(room).join("félix").get("desk", Accept="text/html").get_data(as_text=True)
    boot = html.split('id="boot">')[1].split("</script>")[0]
    assert json.loads(boot)["seat"] == "facilitator"
    assert "<" not in boot


@pytest.mark.parametrize("path", ["/nowhere", "/w/nowhere/state", "/static/x/../app.py"])
def test_what_is_not_there_is_told_in_words(room: Room, path: str) -> None:
    client = room.app.test_client()
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code in {401, 404}
    assert b'<html lang="es">' in answer.data
    assert client.get(path).get_json()["error"]["text"]


def test_a_wrong_method_is_told_in_words(room: Room) -> None:
    answer = room.app.test_client().delete("/join")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (405, "wrong_method")


def test_a_failure_tells_nothing_of_what_went_wrong(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    from colaboracion import state

    def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    bruno = Browser(room).join("bruno")
    room.write("nueva")
    monkeypatch.setattr(state, "whole", fail)
    monkeypatch.setitem(room.app.config, "PROPAGATE_EXCEPTIONS", False)
    answer = bruno.get("state")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (500, "failure")
    assert b"secret" not in answer.data


def test_health_proves_the_database_and_the_way_down(room: Room) -> None:
    answer = room.app.test_client().get("/healthz")
    assert (answer.status_code, answer.get_json()) == (200, {"database": True, "delivery": True})
