"""POST commands: whatever comes in is answered, and what is wrong changes nothing."""

import json
from typing import Any

import pytest

from colaboracion.commands import COMMANDS
from tests.room import Room
from tests.web.browsers import Browser, order


@pytest.fixture
def bruno(room: Room) -> Browser:
    """The rapporteur of group 1, with the groups open."""
    room.do("félix", "set_phase", phase="writing")
    return Browser(room).join("bruno")


def _post_card(room: Room, text: str = "hola", **more: Any) -> dict[str, Any]:
    return order("post_card", column=room.column(0), text=text) | more


def test_one_command_gets_one_receipt(room: Room, bruno: Browser) -> None:
    asked = _post_card(room)
    receipt = bruno.send(asked).get_json()
    assert receipt == {"id": asked["id"], "n": 2, "public": 2, "row": asked["id"]}


def test_a_list_is_answered_in_order_and_goes_on_after_a_refusal(
    room: Room, bruno: Browser
) -> None:
    asked = [_post_card(room, "uno"), _post_card(room, ""), _post_card(room, "tres")]
    answers = bruno.send(asked).get_json()
    assert [answer["id"] for answer in answers] == [each["id"] for each in asked]
    assert [answer["status"] for answer in answers] == [200, 422, 200]
    assert room.texts("staff") == ["uno", "tres"]


def test_a_list_stops_at_a_failure_of_our_own(
    room: Room, bruno: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("secret detail")

    monkeypatch.setattr(COMMANDS["withdraw_card"], "may", fail)
    first = _post_card(room)
    broken = order("withdraw_card", card=first["id"])
    answers = bruno.send([first, broken, _post_card(room)]).get_json()
    assert [answer["status"] for answer in answers] == [200, 500]
    assert "secret" not in json.dumps(answers)


def test_sixty_pasted_lines_are_sixty_cards_once_each(room: Room, bruno: Browser) -> None:
    asked = [_post_card(room, f"línea {number:02}") for number in range(60)]
    bruno.send(asked)
    bruno.send(asked)
    assert room.texts("staff") == [f"línea {number:02}" for number in range(60)]


WRONG_BODIES: list[tuple[bytes, int]] = [
    (b"", 400),
    (b"{", 400),
    (b"null", 400),
    (b'"text"', 400),
    (b"5", 400),
    (b"{}", 400),
    (b"[5]", 200),
    (b"[" * 100_000, 400),
    (b'{"id": "x", "name": "post_card", "fields": NaN}', 400),
    (b"\xff\xfe", 400),
    (b"9" * 5000, 400),
    (b" " * (256 * 1024 + 1), 413),
    (json.dumps([{}] * 101).encode(), 413),
]


@pytest.mark.parametrize(("data", "status"), WRONG_BODIES)
def test_a_wrong_body_is_answered_and_changes_nothing(
    room: Room, bruno: Browser, data: bytes, status: int
) -> None:
    before = room.states()
    answer = bruno.send_raw(data)
    assert answer.status_code == status
    told = answer.get_json()
    error = told[0]["error"] if isinstance(told, list) else told["error"]
    assert error["code"]
    assert error["text"]
    assert room.states() == before


WRONG_PARTS: dict[str, dict[str, Any]] = {
    "unknown command": {"name": "delete_everything"},
    "name of another type": {"name": 5},
    "no fields": {"fields": None},
    "fields of another type": {"fields": [1]},
    "an unknown field": {"fields": {"column": "0" * 32, "text": "x", "author": "x"}},
    "a number as text": {"fields": {"column": "0" * 32, "text": 5}},
    "an id with a line break": {"id": "0" * 32 + "\n"},
    "a short id": {"id": "abc"},
    "an id of another type": {"id": 5},
    "an unknown part": {"role": "organizer"},
    "a column of nowhere": {"fields": {"column": "0" * 32, "text": "x"}},
    "a seat of another type": {"seat": 5},
    "a seat that is not held": {"seat": "organizer"},
}


@pytest.mark.parametrize("wrong", WRONG_PARTS)
def test_a_wrong_part_is_refused_and_changes_nothing(
    room: Room, bruno: Browser, wrong: str
) -> None:
    before = room.states()
    answer = bruno.send(_post_card(room) | WRONG_PARTS[wrong])
    assert 400 <= answer.status_code < 500
    assert answer.get_json()["error"]["text"]
    assert room.states() == before


@pytest.mark.parametrize(("language", "word"), [("es", "Falta"), ("en", "missing")])
def test_a_refusal_is_in_the_readers_language(
    room: Room, bruno: Browser, language: str, word: str
) -> None:
    answer = bruno.send(_post_card(room, " "), **{"Accept-Language": language})
    assert word in answer.get_json()["error"]["text"]


def test_half_an_emoji_does_not_refuse_the_rest(room: Room, bruno: Browser) -> None:
    data = json.dumps([_post_card(room, "idea \ud83d"), _post_card(room, "otra")]).encode()
    bruno.send_raw(data)
    assert room.texts("staff") == ["idea \ufffd", "otra"]


def test_the_seat_may_be_left_out_only_where_there_is_one(room: Room, bruno: Browser) -> None:
    assert bruno.send(_post_card(room)).status_code == 200
    bruno.join("félix")
    assert bruno.send(_post_card(room)).status_code == 401
    assert bruno.send(_post_card(room, seat="rapporteur-1")).status_code == 200


def test_a_stranger_gets_the_same_answer_for_every_workshop(room: Room) -> None:
    eva = Browser(room)
    here = eva.send(_post_card(room))
    nowhere = eva.client.post("/w/nowhere/commands", json=_post_card(room))
    assert (here.status_code, here.data) == (nowhere.status_code, nowhere.data) == (401, here.data)


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        (None, 200),
        ("http://localhost", 200),
        ("http://evil.test", 403),
        ("http://localhost.evil.test", 403),
        ("null", 403),
        ("http://localhost:9999", 403),
    ],
)
def test_another_sites_page_changes_nothing(
    room: Room, bruno: Browser, origin: str | None, status: int
) -> None:
    headers = {} if origin is None else {"Origin": origin}
    assert bruno.send(_post_card(room), **headers).status_code == status
    assert len(room.texts("staff")) == (1 if status == 200 else 0)
