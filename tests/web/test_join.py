"""Joining: a code adds a seat and replaces none; every wrong code gets the same answer."""

import pytest

from tests.room import Room
from tests.web.browsers import Browser, code_of


def test_it_tells_where_to_go(room: Room) -> None:
    told = Browser(room).enter(code_of(room, "bruno")).get_json()
    assert told == {
        "workshop": room.slug,
        "seat": "rapporteur-1",
        "role": "rapporteur",
        "group": 1,
        "links": {
            "page": f"/w/{room.slug}/board/1",
            "state": f"/w/{room.slug}/state?seat=rapporteur-1",
            "commands": f"/w/{room.slug}/commands",
        },
    }


@pytest.mark.parametrize("seat", ["organizer", "rapporteur-1", "delegate-1", "projector"])
def test_it_leads_to_a_page_and_a_state_that_open(room: Room, seat: str) -> None:
    browser = Browser(room)
    links = browser.enter(code_of(room, seat)).get_json()["links"]
    assert browser.client.get(links["page"]).status_code == 200
    assert browser.client.get(links["state"]).status_code == 200


def test_an_organizer_sets_up_first_and_then_hands_out_codes(room: Room) -> None:
    ana = Browser(room)
    assert _page(ana, code_of(room, "organizer")) == f"/w/{room.slug}/setup"
    room.do("ana", "edit_workshop", place="Belice")
    assert _page(ana, code_of(room, "organizer")) == f"/w/{room.slug}/organizer"


def _page(browser: Browser, code: str) -> str:
    return str(browser.enter(code).get_json()["links"]["page"])


TYPED = {
    "as printed": lambda code: code,
    "in small letters": str.lower,
    "with spaces": lambda code: f"  {code.replace('-', ' ')} ",
    "without anything between": lambda code: code.replace("-", ""),
    "with O for 0": lambda code: code.replace("0", "O"),
    "with long dashes": lambda code: code.replace("-", " — "),
}


@pytest.mark.parametrize("typed", TYPED)
def test_it_takes_a_code_however_it_is_typed(room: Room, typed: str) -> None:
    assert Browser(room).enter(TYPED[typed](code_of(room, "bruno"))).status_code == 200


def test_it_adds_a_seat_and_replaces_none(room: Room) -> None:
    browser = Browser(room).join("ana", "félix", "bruno", "bruno")
    for seat in ("organizer", "facilitator", "rapporteur-1"):
        assert browser.get(f"state?seat={seat}").status_code == 200
    assert browser.get("state?seat=rapporteur-2").status_code == 401


@pytest.mark.parametrize(
    "code", ["G1-NADA-0000", "", "🙈", "\ud800", "a\0b", "x" * 5000, "' OR 1=1 --", "%"]
)
def test_every_wrong_code_gets_the_same_answer(room: Room, code: str) -> None:
    answer, other = Browser(room).enter(code), Browser(room).enter("NADA")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (404, "unknown_code")
    assert answer.data == other.data
    assert "Set-Cookie" not in answer.headers


def test_a_replaced_code_is_as_wrong_as_any(room: Room) -> None:
    old = code_of(room, "bruno")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=True)
    assert Browser(room).enter(old).data == Browser(room).enter("NADA").data


@pytest.mark.parametrize("code", [None, 5, ["a"], {"a": 1}, True])
def test_a_code_that_is_no_text_is_refused(room: Room, code: object) -> None:
    assert Browser(room).enter(code).get_json()["error"]["code"] == "bad_fields"


def test_an_unknown_field_is_refused(room: Room) -> None:
    assert Browser(room).enter(code_of(room, "bruno"), role="organizer").status_code == 400


@pytest.mark.parametrize(
    ("data", "status"),
    [(b"", 400), (b"{", 400), (b"[]", 400), (b"null", 400), (b"NaN", 400), (b" " * 300_000, 413)],
)
def test_a_wrong_body_is_refused_in_words(room: Room, data: bytes, status: int) -> None:
    answer = room.app.test_client().post("/join", data=data)
    assert answer.status_code == status
    assert answer.get_json()["error"]["text"]


def test_people_who_were_sent_out_come_in_by_another_code(room: Room) -> None:
    browser = Browser(room).join("bruno")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    browser.join("dora")
    assert browser.open("plenary").status_code == 200
    assert browser.open("projector").status_code == 200


def test_the_language_is_kept_for_the_person(room: Room) -> None:
    browser = Browser(room)
    browser.enter(code_of(room, "félix"), language="en")
    assert b'<html lang="en">' in browser.open("desk").data


def test_the_language_may_be_changed_later(room: Room) -> None:
    browser = Browser(room).join("félix")
    assert browser.client.post("/language", json={"language": "en"}).status_code == 204
    assert b'<html lang="en">' in browser.open("desk").data


@pytest.mark.parametrize("language", ["fr", "", None, 5])
def test_an_unknown_language_is_refused(room: Room, language: object) -> None:
    answer = Browser(room).client.post("/language", json={"language": language})
    assert (answer.status_code, "Set-Cookie" in answer.headers) == (400, False)
