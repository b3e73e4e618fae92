"""What goes wrong is told in words, as a page or as JSON; nothing of its inside leaves."""

import pytest

from colaboracion import state
from colaboracion.web import pages
from tests.room import Room
from tests.web.browsers import PAGE, Browser

WORDS = {"es": "No se cambió nada", "en": "Nothing was changed"}


def _fail(*_: object, **__: object) -> None:
    raise RuntimeError("secret detail")


@pytest.mark.parametrize("path", ["/nowhere", "/w/nowhere/state", "/static/x/../app.py"])
def test_what_is_not_there_is_a_page_for_people(room: Room, path: str) -> None:
    answer = room.app.test_client().get(path, headers=PAGE)
    assert answer.status_code in {401, 404}
    assert b'<html lang="es">' in answer.data
    assert b'href="/join"' in answer.data


def test_what_is_not_there_is_json_for_programs(room: Room) -> None:
    answer = room.app.test_client().get("/nowhere")
    assert answer.status_code == 404
    assert answer.get_json()["error"].keys() == {"code", "text", "fields"}


@pytest.mark.parametrize("language", ["es", "en"])
def test_an_error_page_is_in_the_persons_language(room: Room, language: str) -> None:
    eva = Browser(room)
    eva.client.post("/language", json={"language": language})
    answer = eva.client.get("/nowhere", headers=PAGE)
    assert f'<html lang="{language}">' in answer.get_data(as_text=True)


@pytest.mark.parametrize("method", ["DELETE", "PUT", "PATCH"])
def test_a_wrong_method_is_told_in_words(room: Room, method: str) -> None:
    answer = room.app.test_client().open("/join", method=method)
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (405, "wrong_method")


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_failure_tells_programs_nothing_of_its_inside(
    room: Room, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    bruno = Browser(room).join("bruno")
    room.write("nueva")
    monkeypatch.setattr(state, "seen", _fail)
    answer = bruno.get("state", **{"Accept-Language": language})
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (500, "failure")
    assert WORDS[language] in answer.get_json()["error"]["text"]
    assert b"secret" not in answer.data


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_failure_tells_people_nothing_of_its_inside(
    room: Room, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    felix = Browser(room).join("félix")
    felix.client.post("/language", json={"language": language})
    monkeypatch.setattr(pages, "words_for", _fail)
    answer = felix.open("desk")
    assert answer.status_code == 500
    assert WORDS[language] in answer.get_data(as_text=True)
    assert b"secret" not in answer.data


def test_a_failure_stands_in_the_log(
    room: Room, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    felix = Browser(room).join("félix")
    monkeypatch.setattr(pages, "words_for", _fail)
    felix.open("desk")
    assert "secret detail" in caplog.text
