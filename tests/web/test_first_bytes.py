"""A page on a slow link: all it needs is named with its first bytes, and the door is light."""

import json
import re

import pytest

from colaboracion.words import say
from tests.room import Room
from tests.web.browsers import PAGE, Browser

LIGHT = 120_000  # bytes over the wire, headers left out
FONT = "vendor/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2"
_IMPORT = re.compile(r"""\b(?:from|import)\s*["']((?:\./|\.\./)*[\w./@-]+)["']""")


def _door(room: Room) -> str:
    return room.app.test_client().get("/join", headers=PAGE).get_data(as_text=True)


def _files(html: str) -> list[str]:
    return re.findall(r'(?:src|href)="(/static/[^"]+)"', html)


@pytest.mark.parametrize("page", ["/join", "/components"])
def test_whatever_a_module_imports_is_asked_for_at_once(room: Room, page: str) -> None:
    client = room.app.test_client()
    html = client.get(page, headers=PAGE).get_data(as_text=True)
    told = [each for each in _files(html) if each.endswith(".js")]
    assert len(told) == len(set(told)) > 1
    (imports,) = re.findall(r'<script type="importmap">(.*?)</script>', html, re.DOTALL)
    for place in told:
        source = client.get(place, buffered=True).get_data(as_text=True)
        for name in _IMPORT.findall(source):
            mapped = re.search(rf'"{re.escape(name)}": "([^"]+)"', imports)
            if mapped:
                assert mapped[1] in told, name
            elif name.endswith(".js"):
                assert any(
                    each.endswith(name.replace("../", "").removeprefix("./")) for each in told
                )


def test_the_door_is_light(room: Room) -> None:
    client = room.app.test_client()
    packed = {"Accept-Encoding": "gzip"}
    html = client.get("/join", headers=PAGE | packed)
    places = [*_files(_door(room)), f"/static/-/{FONT}"]
    answers = [client.get(place, headers=packed, buffered=True) for place in places]
    assert {answer.status_code for answer in answers} == {200}
    assert sum(len(answer.data) for answer in [html, *answers]) <= LIGHT
    assert len(answers) <= 12, "each is a journey of its own, six at a time"


def test_one_can_type_before_any_module_is_there(room: Room) -> None:
    html = Browser(room).join("bruno").client.get("/join", headers=PAGE).get_data(as_text=True)
    body = html[html.index("<body") :]
    assert 'id="code"' in body
    assert f'href="/w/{room.slug}/board/1"' in body, "back to a seat without a code"
    assert f"<noscript><p>{say('es', 'common.noscript')}" in body


def _ahead(room: Room, **headers: str) -> list[str]:
    html = room.app.test_client().get("/join", headers=PAGE | headers).get_data(as_text=True)
    (boot,) = re.findall('id="boot">(.*?)</script>', html, re.DOTALL)
    return list(json.loads(boot)["ahead"])


@pytest.mark.parametrize("place", ["board/1", "table/1", "plenary"])
def test_the_door_knows_what_the_page_behind_it_needs(room: Room, place: str) -> None:
    html = Browser(room).join("bruno", "delia", "dora").open(place).get_data(as_text=True)
    needed = {each.split("/", 3)[3] for each in _files(html) if each.endswith((".js", ".css"))}
    ahead = _ahead(room)
    assert len(needed) > 50
    assert needed - set(ahead) == set()
    assert len(ahead) == len(set(ahead))


def test_nothing_is_fetched_ahead_where_somebody_saves_data(room: Room) -> None:
    assert _ahead(room, **{"Save-Data": "on"}) == []


def test_stylesheets_together_are_those_stylesheets(room: Room) -> None:
    client = room.app.test_client()

    def read(name: str) -> str:
        return client.get(f"/static/-/css/{name}.css", buffered=True).get_data(as_text=True)

    assert read("tokens+base+desk~now") == "\n".join(map(read, ("tokens", "base", "desk/now")))


@pytest.mark.parametrize("name", ["tokens+none", "tokens+..~..~README", "+"])
def test_nothing_else_comes_with_a_stylesheet(room: Room, name: str) -> None:
    assert room.app.test_client().get(f"/static/-/css/{name}.css").status_code == 404


@pytest.mark.parametrize(("name", "needed"), [("js/api.js", False), ("img/icon.svg", True)])
def test_what_is_no_document_carries_no_policy(room: Room, name: str, needed: bool) -> None:  # noqa: FBT001
    headers = room.app.test_client().get(f"/static/-/{name}", buffered=True).headers
    assert ("Content-Security-Policy" in headers) == needed
    assert headers["X-Content-Type-Options"] == "nosniff"
