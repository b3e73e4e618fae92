"""The demonstration played to a real server, seen from outside as any program would see it."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
import requests

from colaboracion.demo.content import Card, Conclusion, load
from colaboracion.words import say
from tests.exports import reader
from tests.services import against, workshops
from tests.services.server import Server

CONTENT = load()


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with against.met(tmp_path_factory.mktemp("played")) as begin:
        one = begin()
        assert "65 cards, 22 headings, 10 conclusions" in one.cli("demo")
        yield one


def seat(server: Server, role: str) -> tuple[requests.Session, dict[str, Any]]:
    """A browser that has joined with the role's code, and what it was told."""
    browser, code = requests.Session(), workshops.first(server)["codes"][role]
    joined = browser.post(f"{server.url}/join", json={"code": code})
    assert joined.status_code == 200
    return browser, joined.json()


def state_of(server: Server, role: str) -> dict[str, Any]:
    browser, joined = seat(server, role)
    return dict(browser.get(server.url + joined["links"]["state"]).json())


def test_everyone_sees_the_whole_session_under_its_own_codes(played: Server) -> None:
    state = state_of(played, "everyone")
    expected = {card.code: card.text for card in CONTENT.cards}
    assert {card["code"]: card["text"] for card in state["cards"]} == expected
    assert len(state["conclusions"]) == 10
    (session,) = state["sessions"]
    assert (session["phase"], session["headings_shown"]) == ("plenary", True)
    codes = {card["id"]: card["code"] for card in state["cards"]}
    gathered: dict[str, set[str]] = {}
    for card in state["cards"]:
        if card["cluster"]:
            gathered.setdefault(card["cluster"], set()).add(codes[card["id"]])
    shown = {each["heading"]: gathered[each["id"]] for each in state["clusters"]}
    assert shown == {each.heading["es"]: set(each.cards) for each in CONTENT.headings}


def test_a_second_playing_changes_nothing(played: Server) -> None:
    before = state_of(played, "organizer")
    played.cli("demo")
    assert state_of(played, "organizer") == before


def test_the_document_says_what_was_concluded_and_names_no_group(played: Server) -> None:
    browser, joined = seat(played, "organizer")
    address = f"{played.url}/w/{joined['workshop']}/export/docx?language=es&document="
    file = browser.get(f"{address}conclusions").content
    worded = {each.text["es"] for each in CONTENT.conclusions}
    found = [text.partition("\t")[2] for text in reader.texts(file, "ListNumber")]
    assert sorted(found) == sorted(worded)
    assert {support(each) for each in CONTENT.conclusions} <= {*reader.texts(file, "ListContinue")}
    listed = reader.cards(browser.get(f"{address}cards").content)
    assert sorted(listed.values()) == sorted(card.text for card in CONTENT.cards)
    assert {code[:2] for code in listed} == {"T-"}


def cards_of(conclusion: Conclusion) -> list[Card]:
    """The cards it rests on, under its headings and by themselves, each once."""
    gathered = {
        code
        for heading in CONTENT.headings
        if heading.key in conclusion.headings
        for code in heading.cards
    }
    return [card for card in CONTENT.cards if card.code in gathered | set(conclusion.cards)]


def support(conclusion: Conclusion) -> str:
    """«Acordada: apoyan 4 de 5 grupos, 6 tarjetas», counted from the content."""
    cards = cards_of(conclusion)
    state = say("es", f"common.conclusion_{conclusion.state}")
    groups = say("es", "documents.groups_many", n=len({card.group for card in cards}), m=5)
    return (
        f"{state[0].upper()}{state[1:]}: {groups}, {say('es', 'common.cards_many', n=len(cards))}"
    )


def test_where_somebody_has_written_it_asks_first(server: Callable[..., Server]) -> None:
    one = server()
    facilitator, joined = seat(one, "facilitator")
    commands = one.url + joined["links"]["commands"]
    group = workshops.first(one)["codes"]["groups"][0]["code"]
    facilitator.post(f"{one.url}/join", json={"code": group})
    columns = facilitator.get(one.url + joined["links"]["state"]).json()["columns"]
    for sender, name, fields in (
        ("facilitator", "set_phase", {"phase": "writing"}),
        ("rapporteur-1", "post_card", {"column": columns[0]["id"], "text": "Ya estaba aquí"}),
    ):
        sent = {"seat": sender, "id": name.encode().hex().ljust(32, "0")[:32]}
        assert facilitator.post(commands, json=sent | {"name": name, "fields": fields}).ok
    with pytest.raises(AssertionError, match="nothing was changed"):
        one.cli("demo")
    assert len(state_of(one, "organizer")["cards"]) == 1
    one.cli("demo", "--anyway")
    assert len(state_of(one, "organizer")["cards"]) == 66


def test_without_a_server_it_says_so(server: Callable[..., Server]) -> None:
    one = server()
    one.stop()
    with pytest.raises(AssertionError, match="No server answers at"):
        one.cli("demo")
