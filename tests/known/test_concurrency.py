"""Several write, read and arrange the same board at the same moment; all end with one state."""

import os
import random
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from colaboracion.models.columns import new_id
from tests.faults.screens import Screen
from tests.known.conftest import Workshop
from tests.services.waiting import until
from tests.sockets.listeners import Person

LOADING = 20
LOADS = int(os.environ.get("LOADS", "6"))
MOVES = 50


@pytest.fixture
def at_once() -> Iterator[Callable[..., list[Any]]]:
    """Give `at_once(acts) → results`: all begin in the same moment."""
    with ThreadPoolExecutor(LOADING + 1) as pool:

        def run(*acts: Callable[[], Any]) -> list[Any]:
            ready = threading.Barrier(len(acts))

            def start(act: Callable[[], Any]) -> Any:
                ready.wait()
                return act()

            return list(pool.map(start, acts))

        yield run


class WithoutPulse(Screen):
    """What it missed it never learns: the pulse, which heals that, it does not hear."""

    def _keep(self, name: str, data: Any) -> None:
        if name != "alive":
            super()._keep(name, data)


@contextmanager
def _screens(workshop: Workshop, count: int) -> Iterator[list[Screen]]:
    codes, server = workshop.codes, workshop.server
    ways = ["polling" if each % 4 == 0 else server.transport for each in range(count)]
    made = [WithoutPulse(Person(server, codes["facilitator"]), way) for way in ways]
    try:
        yield made
    finally:
        for screen in made:
            screen.close()


def _load(screen: Screen) -> None:
    """As a page does: the state first, then the socket."""
    screen._refresh()
    screen.turn()


def test_c11_a_card_posted_while_many_load_is_on_every_screen(
    workshop: Workshop, at_once: Callable[..., list[Any]]
) -> None:
    bruno, draw = workshop.person(), random.Random(11)  # noqa: S311 (repeatable, not secret)
    column = bruno.column()
    for load in range(LOADS):
        with _screens(workshop, LOADING) as screens:
            amid = draw.randrange(1, LOADING)

            def post(screens: list[Screen] = screens, amid: int = amid) -> None:
                until(lambda: sum(each._socket.connected for each in screens) >= amid)
                bruno.do("post_card", column=column, text="En medio")

            at_once(post, *(partial(_load, screen) for screen in screens))
            truth = screens[0].truth()
            assert len(truth["cards"]) == load + 1
            for screen in screens:
                screen.holds(truth)


def test_c13_two_who_move_to_the_top_at_once_agree_on_one_order(
    workshop: Workshop, at_once: Callable[..., list[Any]]
) -> None:
    cards = workshop.posts("a", "b", "c", "d", "e", "f")
    to_top = {"column": workshop.truth()["cards"][0]["column"], "after": None}
    page = workshop.page()

    def moves(person: Person, own: list[str]) -> list[Any]:
        return [person.do("move_card", card=own[n % 3], **to_top) for n in range(MOVES)]

    with _screens(workshop, 2) as screens:
        for screen in screens:
            screen.turn()
        one, other = at_once(
            lambda: moves(workshop.person(), cards[:3]), lambda: moves(workshop.person(), cards[3:])
        )
        assert not [answer for answer in (*one, *other) if "error" in answer]
        for screen in screens:
            screen.holds(screen.truth())
    page.holds(workshop.truth())
    assert sorted(page.texts()) == sorted(workshop.texts()) == ["a", "b", "c", "d", "e", "f"]
    assert page.texts() == workshop.texts()
    positions = [card["position"] for card in workshop.truth()["cards"]]
    assert len(set(positions)) == len(cards)


def test_c14_a_stale_second_tab_reverts_nothing_and_both_deliver(workshop: Workshop) -> None:
    one = workshop.page(browser="one")
    other = workshop.page(browser="one")
    (card,) = one.writes("Como estaba")
    one.has_sent_all()
    until(lambda: other.texts() == ["Como estaba"], what="the card in the other tab")
    other.network.cut()
    one.sends({"name": "edit_card", "fields": {"card": card, "text": "Como es", "base": card}})
    one.has_sent_all()
    one.network.cut()
    one.writes("De la primera")
    other.writes("De la segunda")
    assert other.texts("shown") == ["Como estaba", "De la segunda"]
    for each in (other, one):
        each.network.restore()
        each.does("wake")
    for each in (other, one):
        each.has_sent_all()
        each.holds(workshop.truth())
    assert workshop.texts()[0] == "Como es"
    assert sorted(workshop.texts()[1:]) == ["De la primera", "De la segunda"]


def test_c15_taking_back_leaves_what_others_did(workshop: Workshop) -> None:
    bruno, carla = workshop.person(1), workshop.person(2)
    column = bruno.column()
    first, last = (bruno.do("post_card", column=column, text=text)["id"] for text in "ab")
    other = carla.do("post_card", column=column, text="c")["id"]
    assert "error" in bruno.do("undo", command=other)
    assert "error" not in bruno.do("undo", command=last)
    cards = {card["id"]: card["state"] for card in workshop.staff.state()["cards"]}
    assert cards == {first: "standing", last: "withdrawn", other: "standing"}


def test_c16_nobody_changes_another_groups_cards(workshop: Workshop) -> None:
    card, other = workshop.posts("De Bruno", "También")
    column = workshop.truth()["cards"][0]["column"]
    before = workshop.truth()
    orders: list[tuple[str, dict[str, Any]]] = [
        ("edit_card", {"card": card, "text": "Otra cosa", "base": card}),
        ("move_card", {"card": card, "column": column, "after": other}),
        ("withdraw_card", {"card": card}),
        ("restore_card", {"card": card}),
        ("gather_cards", {"cards": [card, other], "heading": "Ajeno"}),
        ("set_phase", {"phase": "closed"}),
    ]
    table = Person(workshop.server, workshop.codes["groups"][0]["table_code"])
    for person in (workshop.person(2), table, Person(workshop.server, workshop.codes["everyone"])):
        for answer in person.do_all(orders):
            assert answer["status"] in {403, 404}
            assert answer["error"]["text"]
            assert "De Bruno" not in str(answer)
    assert workshop.truth() == before


def test_c16_an_id_of_ones_own_opens_nothing_of_anothers(workshop: Workshop) -> None:
    (card,) = workshop.posts("De Bruno")
    carla = workshop.person(2)
    fields = {"card": card, "text": "Otra cosa", "base": card}
    asked = {"seat": "rapporteur-1", "id": new_id(), "name": "edit_card", "fields": fields}
    assert carla._commands(asked)["error"]["code"] == "not_joined"
    assert workshop.texts() == ["De Bruno"]
