"""Joining: a code adds a seat and replaces none; every wrong code gets the same answer."""

import pytest

from tests.room import Room
from tests.web.browsers import Browser, code_of


@pytest.fixture(autouse=True)
def _fresh_guesses(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wrong codes of one test are not counted against the next."""
    from colaboracion.web import joining
    from colaboracion.web.guessing import Guesses

    monkeypatch.setattr(joining, "_guesses", Guesses())


def test_it_tells_where_to_go(room: Room) -> None:
    told = Browser(room).enter(code_of(room, "bruno")).get_json()
    assert (told["workshop"], told["seat"], told["group"]) == (room.slug, "rapporteur-1", 1)
    assert told["links"]["page"] == f"/w/{room.slug}/board/1"


def test_it_takes_a_code_however_it_is_typed(room: Room) -> None:
    typed = code_of(room, "bruno").lower().replace("-", " ").replace("0", "o")
    assert Browser(room).enter(typed).status_code == 200


def test_it_adds_a_seat_and_replaces_none(room: Room) -> None:
    browser = Browser(room).join("ana", "félix", "bruno", "bruno")
    for seat in ("organizer", "facilitator", "rapporteur-1"):
        assert browser.get(f"state?seat={seat}").status_code == 200
    assert browser.get("state?seat=rapporteur-2").status_code == 401


@pytest.mark.parametrize("code", ["G1-NADA-0000", "", "🙈", "x" * 5000, "' OR 1=1 --"])
def test_every_wrong_code_gets_the_same_answer(room: Room, code: str) -> None:
    answer = Browser(room).enter(code)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (404, "unknown_code")
    assert answer.get_json()["error"]["fields"] == {}


@pytest.mark.parametrize("code", [None, 5, ["a"], {"a": 1}, True])
def test_a_code_that_is_no_text_is_refused(room: Room, code: object) -> None:
    assert Browser(room).enter(code).status_code == 400


def test_an_unknown_field_is_refused(room: Room) -> None:
    assert Browser(room).enter(code_of(room, "bruno"), role="organizer").status_code == 400


def test_the_cookie_cannot_be_read_by_scripts_nor_sent_by_other_sites(room: Room) -> None:
    cookie = Browser(room).enter(code_of(room, "bruno")).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie  # the room speaks plain http


def test_a_tampered_cookie_opens_nothing(room: Room) -> None:
    browser = Browser(room).join("dora")
    (name,) = {cookie.key for cookie in browser.client._cookies.values()}
    kept = browser.client.get_cookie(name)
    assert kept is not None
    browser.client.set_cookie(name, kept.value[:-2] + "xx")
    assert browser.get("state?seat=everyone").status_code == 401


def test_a_cookie_of_another_server_opens_nothing(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = Browser(room)
    with monkeypatch.context() as patch:
        patch.setattr(room.app, "secret_key", "another server's")
        browser.join("dora")
    assert browser.get("state?seat=everyone").status_code == 401


def test_a_seat_whose_people_were_sent_out_is_closed_at_once(room: Room) -> None:
    browser = Browser(room).join("bruno")
    room.do("ana", "replace_code", seat="rapporteur-1", keep=False)
    assert browser.get("state?seat=rapporteur-1").status_code == 401
    assert browser.get("board/1", Accept="text/html").status_code == 401


def test_the_twelfth_wrong_code_is_the_last_for_a_moment(room: Room) -> None:
    browser = Browser(room)
    statuses = [browser.enter(f"G1-NADA-{number:04}").status_code for number in range(14)]
    assert statuses[:12] == [404] * 12
    assert statuses[-1] == 429
    assert int(browser.enter("G1-NADA-0000").headers["Retry-After"]) >= 1


def test_right_codes_cost_nothing(room: Room) -> None:
    browser, code = Browser(room), code_of(room, "bruno")
    assert {browser.enter(code).status_code for _ in range(60)} == {200}


def test_the_language_is_kept_for_the_person(room: Room) -> None:
    browser = Browser(room)
    browser.enter(code_of(room, "félix"), language="en")
    assert b'<html lang="en">' in browser.get("desk", Accept="text/html").data


def test_an_unknown_language_is_refused(room: Room) -> None:
    assert Browser(room).client.post("/language", json={"language": "fr"}).status_code == 400
