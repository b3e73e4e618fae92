"""POST commands: whatever comes in is answered, and what is wrong changes nothing."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from colaboracion.broadcast import Packet
from colaboracion.commands import COMMANDS
from colaboracion.errors import Busy
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


def test_what_was_not_tried_may_be_sent_again(
    room: Room, bruno: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = [_post_card(room, "uno"), _post_card(room, "dos"), _post_card(room, "tres")]
    with monkeypatch.context() as patch:
        patch.setattr(COMMANDS["post_card"], "do", _busy_after(1))
        assert [each["status"] for each in bruno.send(asked).get_json()] == [200, 503]
    assert [each["status"] for each in bruno.send(asked).get_json()] == [200, 200, 200]
    assert room.texts("staff") == ["uno", "dos", "tres"]


def _busy_after(count: int) -> Callable[..., Any]:
    works, done = COMMANDS["post_card"].do, []

    def do(*given: Any) -> Any:
        done.append(given)
        if len(done) > count:
            raise Busy
        return works(*given)

    return do


@pytest.mark.parametrize("many", [1, 100])
def test_a_list_may_be_short_or_long(room: Room, bruno: Browser, many: int) -> None:
    answers = bruno.send([_post_card(room) for _ in range(many)]).get_json()
    assert [answer["status"] for answer in answers] == [200] * many


def test_an_empty_list_is_answered_by_one(bruno: Browser) -> None:
    assert bruno.send([]).get_json() == []


def test_every_change_is_handed_over_once(room: Room, bruno: Browser, handed: list[Packet]) -> None:
    asked = _post_card(room)
    bruno.send([asked, asked])
    assert [packet.n for packet in handed if packet.audience == "staff"] == [2]


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
    room: Room, bruno: Browser, handed: list[Packet], data: bytes, status: int
) -> None:
    before = room.states()
    answer = bruno.send_raw(data)
    assert answer.status_code == status
    told = answer.get_json()
    error = told[0]["error"] if isinstance(told, list) else told["error"]
    assert error["code"]
    assert error["text"]
    assert (room.states(), handed) == (before, [])


def test_a_body_nested_to_the_edge_of_what_is_read_is_answered(room: Room, bruno: Browser) -> None:
    for depth in range(900, 1010):
        nested = b"[" * depth + b"]" * depth
        assert bruno.send_raw(b'[{"id": %b}]' % nested).status_code < 500, depth


NOWHERE = "0" * 32
WRONG_PARTS: dict[str, tuple[int, dict[str, Any]]] = {
    "unknown command": (400, {"name": "delete_everything"}),
    "name of another type": (400, {"name": 5}),
    "half an emoji for a name": (400, {"name": "\ud83d"}),
    "no fields": (400, {"fields": None}),
    "fields of another type": (400, {"fields": [1]}),
    "an unknown field": (400, {"fields": {"column": NOWHERE, "text": "x", "author": "x"}}),
    "a number as text": (400, {"fields": {"column": NOWHERE, "text": 5}}),
    "an id with a line break": (400, {"id": NOWHERE + "\n"}),
    "a short id": (400, {"id": "abc"}),
    "an id in capitals": (400, {"id": "A" * 32}),
    "an id of another type": (400, {"id": 5}),
    "an unknown part": (400, {"role": "organizer"}),
    "a seat of another type": (400, {"seat": 5}),
    "a seat that is not held": (401, {"seat": "organizer"}),
    "a seat of another group": (401, {"seat": "rapporteur-2"}),
    "a seat that nobody holds": (401, {"seat": "\ud800"}),
    "a seat that may not": (403, {"name": "stop_timer", "fields": {}}),
    "a shared seat that may not": (403, {"seat": "projector"}),
    "a column of nowhere": (404, {"fields": {"column": NOWHERE, "text": "x"}}),
}


@pytest.mark.parametrize("wrong", WRONG_PARTS)
def test_a_wrong_part_is_refused_and_changes_nothing(
    room: Room, bruno: Browser, handed: list[Packet], wrong: str
) -> None:
    before = room.states()
    answer = bruno.send(_post_card(room) | WRONG_PARTS[wrong][1])
    assert answer.status_code == WRONG_PARTS[wrong][0]
    assert answer.get_json()["error"]["text"]
    assert (room.states(), handed) == (before, [])


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("es", "Falta"),
        ("en", "missing"),
        ("es-PA,es;q=0.9,en;q=0.8", "Falta"),
        ("en;q=0.9", "missing"),
        ("en,es;q=0.5", "missing"),
        ("fr", "Falta"),
    ],
)
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
    assert (here.status_code, nowhere.status_code) == (401, 401)
    assert here.data == nowhere.data


@pytest.mark.parametrize("seat", ["nobody", "\ud800", "a\0b", "", "rapporteur-99", "x" * 9999])
def test_a_code_of_nobody_is_not_replaced(room: Room, seat: str) -> None:
    asked = order("replace_code", seat="organizer") | {"fields": {"seat": seat, "keep": True}}
    answer = Browser(room).join("ana").send_raw(json.dumps(asked).encode())
    assert answer.status_code in {400, 404}
