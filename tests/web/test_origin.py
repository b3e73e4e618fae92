"""Another site's page in somebody's browser changes nothing, by whatever address it tries."""

import pytest
from flask import Flask

from tests.room import Room
from tests.web.browsers import Browser, code_of

_SAFE = {"GET", "HEAD", "OPTIONS"}
FOREIGN = [
    "http://evil.test",
    "http://localhost.evil.test",
    "http://localhost:9999",
    "http://localhost@evil.test",
    "http://evil.test/localhost",
    "http://[evil",
    "null",
    "",
]


def _changing(app: Flask) -> list[tuple[str, str]]:
    """Every address that may change something, with its method."""
    return [
        (method, rule.rule.replace("<slug>", "x"))
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - _SAFE
    ]


@pytest.mark.parametrize("origin", FOREIGN)
def test_every_change_asked_for_elsewhere_is_refused(room: Room, origin: str) -> None:
    client = room.app.test_client()
    for method, place in _changing(room.app):
        answer = client.open(place, method=method, json={}, headers={"Origin": origin})
        assert answer.status_code == 403, place
        assert answer.get_json()["error"]["code"] == "foreign_origin"


def test_joining_from_elsewhere_sets_no_cookie(room: Room) -> None:
    asked = {"code": code_of(room, "bruno")}
    answer = room.app.test_client().post(
        "/join", json=asked, headers={"Origin": "http://evil.test"}
    )
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(
    ("host", "origin"),
    [
        ("pizarra.lan:8000", "http://pizarra.lan:8000"),
        ("192.168.1.5:8000", "http://192.168.1.5:8000"),
        ("[fd00::5]:8000", "http://[fd00::5]:8000"),
        ("pizarra.example", "https://pizarra.example"),  # a proxy in front speaks TLS
    ],
)
def test_our_own_pages_may_ask_under_every_name(room: Room, host: str, origin: str) -> None:
    headers = {"Host": host, "Origin": origin}
    answer = room.app.test_client().post(
        "/join", json={"code": code_of(room, "bruno")}, headers=headers
    )
    assert answer.status_code == 200


def test_a_program_names_no_origin(room: Room) -> None:
    assert Browser(room).enter(code_of(room, "bruno")).status_code == 200


def test_a_link_from_elsewhere_may_be_followed(room: Room) -> None:
    answer = room.app.test_client().get("/join", headers={"Origin": "http://evil.test"})
    assert answer.status_code == 200
