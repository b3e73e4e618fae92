"""The database is held, restarted, half broken or asked too much; what is saved stays so."""

import os
import re
import socket
import sqlite3
import struct
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
import requests

from colaboracion import state
from tests.exports import reader
from tests.faults.outbox import Outbox
from tests.known.conftest import Workshop
from tests.room import Room
from tests.services import workshops
from tests.services.postgres import Postgres
from tests.services.proxy import Proxy
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.listeners import Listener, Person
from tests.web.browsers import Browser

HOLD = float(os.environ.get("HOLD", "1"))  # seconds; 4 is what the long run asks for
HOLDS = 2
WRITING = 30
RELOADS = 200
AT_ONCE = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset
BROKEN = "CAST(X'4C61206DC3' AS TEXT)"  # «La m», and half of a letter


def _file(server: Server) -> sqlite3.Connection:
    path = f"{server.settings['DATA_DIR']}/colaboracion.db"
    return sqlite3.connect(path, isolation_level=None, timeout=20)


@contextmanager
def _held(server: Server) -> Iterator[list[float]]:
    """Another process takes the file for a while, again and again; gives how long it had it."""
    had, done = list[float](), threading.Event()

    def hold() -> None:
        with _file(server) as other:
            while not done.is_set():
                other.execute("BEGIN IMMEDIATE")
                done.wait(HOLD)
                other.execute("ROLLBACK")
                had.append(HOLD)
                time.sleep(0.05)
        other.close()

    holding = threading.Thread(target=hold)
    holding.start()
    yield had
    done.set()
    holding.join()


def test_p04_a_database_held_by_another_shows_no_error(workshop: Workshop) -> None:
    people = [workshop.person(1 + number % 3) for number in range(WRITING)]
    column = people[0].column()
    answers: list[dict[str, Any]] = []

    def write(number: int) -> None:
        fields = {"column": column, "text": f"Del {number}"}
        answers.append(people[number].do("post_card", **fields))

    with _held(workshop.server) as had:
        for _ in range(HOLDS):
            times = len(had)
            until(lambda n=times: len(had) > n, within=HOLD + 20, what="the file taken")
            writing = [threading.Thread(target=write, args=(n,)) for n in range(WRITING)]
            for each in writing:
                each.start()
            for each in writing:
                each.join()
    assert not [answer for answer in answers if "error" in answer]
    assert len(workshop.staff.state()["cards"]) == len(answers) == WRITING * HOLDS


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_p06_hundreds_of_broken_off_reloads_use_up_no_connection(
    running: Callable[..., Server], proxy: Callable[[int], Proxy], mode: str, tmp_path: Any
) -> None:
    workshop = Workshop(running(mode), proxy, tmp_path)
    bruno = workshop.person()
    cookie = "; ".join(f"{name}={value}" for name, value in bruno.http.cookies.items())
    path = f"/w/{bruno.workshop}/state?seat={bruno.seat}"
    asked = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode()
    for _ in range(RELOADS):
        _ask_and_leave(workshop.server, asked)
    listener = Listener(bruno, workshop.server.transport)
    for wrong in [None, 5, [], {"workshop": "x"}, {"workshop": {}, "seat": []}] * 10:
        assert listener.socket.call("watch", wrong, timeout=10)["error"]
    listener.close()
    began = time.monotonic()
    workshop.posts(*[f"Después {number}" for number in range(60)])
    assert len(workshop.texts()) == 60
    assert time.monotonic() - began < 20  # whoever waits for a connection waits for 30 s
    assert "QueuePool" not in workshop.server.log


def _ask_and_leave(server: Server, asked: bytes) -> None:
    with socket.create_connection(("127.0.0.1", server.port)) as browser:
        browser.sendall(asked)
        browser.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, AT_ONCE)


def test_p07_a_restarted_database_loses_and_doubles_nothing(
    server: Callable[..., Server], postgres: Postgres
) -> None:
    one = server(DATABASE_URL=postgres())
    codes = workshops.first(one)["codes"]
    staff = Person(one, codes["facilitator"])
    staff.do("set_phase", phase="writing")
    writing = [
        Outbox(Person(one, group["code"]), f"group {number}", most=1).start()
        for number, group in enumerate(codes["groups"][:2])
    ]
    _are_answered(writing, 10, within=20)
    postgres.stop()
    time.sleep(0.5)
    postgres.start()
    _are_answered(writing, 10, within=10)
    for each in writing:
        each.finish()
    written = {card: text for each in writing for card, text in each.texts().items()}
    cards = staff.state()["cards"]
    assert {card["id"]: card["text"] for card in cards} == written
    assert len(cards) == len(written)
    assert one.process.poll() is None


def _are_answered(writing: list[Outbox], count: int, within: float) -> None:
    aims = [len(each.receipts) + count for each in writing]
    until(
        lambda: all(len(each.receipts) >= aim for each, aim in zip(writing, aims, strict=True)),
        within=within,
        what="more answers",
    )


def test_p08_a_state_that_cannot_be_read_is_never_an_empty_one(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.write("Está aquí")
    bruno = Browser(room).join("bruno")

    def fail(*_: object) -> None:
        raise TimeoutError

    with monkeypatch.context() as patch:
        patch.setattr(state, "stored", fail)
        answer = bruno.get("state")
        assert answer.status_code == 500
        assert answer.get_json().keys() == {"error"}
    assert "Está aquí" in bruno.get("state").get_data(as_text=True)


def test_p09_a_card_that_cannot_be_read_harms_no_other(workshop: Workshop) -> None:
    broken, *_ = workshop.posts("La mesa", "La silla")
    page = workshop.page()
    with _file(workshop.server) as file:
        file.execute(f"UPDATE cards SET text = {BROKEN} WHERE id = ?", [broken])  # noqa: S608
    file.close()
    workshop.posts("La puerta")
    assert workshop.texts() == ["La m\ufffd", "La silla", "La puerta"]
    assert workshop.page().texts() == ["La m\ufffd", "La silla", "La puerta"]
    page.sends({"name": "edit_card", "fields": {"card": broken, "text": "La mesa", "base": broken}})
    page.has_sent_all()
    assert workshop.texts() == ["La mesa", "La silla", "La puerta"]


def test_p13_what_was_taken_off_stays_off_after_a_crash(server: Callable[..., Server]) -> None:
    one = server()
    codes = workshops.first(one)["codes"]
    staff, bruno = Person(one, codes["facilitator"]), Person(one, codes["groups"][0]["code"])
    staff.do("set_phase", phase="writing")
    column = bruno.column()
    cards = [
        bruno.do("post_card", column=column, text=f"Tarjeta {number}")["id"] for number in range(12)
    ]
    heading = staff.do("gather_cards", cards=cards, heading="Todas")["row"]
    question = staff.state()["questions"][0]["id"]
    fields = {"question": question, "text": "Así es", "clusters": [heading], "cards": []}
    conclusion = staff.do("draft_conclusion", **fields)["row"]
    staff.do("set_conclusion_state", conclusion=conclusion, state="agreed")
    for card in cards[2:]:
        assert "error" not in bruno.do("withdraw_card", card=card)
    one.kill()
    one.start()
    one.wait_until_up()
    for person in (staff, bruno):
        standing = [card for card in person.state()["cards"] if card["state"] == "standing"]
        assert {card["id"] for card in standing} == set(cards[:2])
    staff.do("set_phase", phase="plenary")
    document = _document(one, codes["organizer"])
    assert sorted(re.findall(r"Tarjeta \d+", document)) == ["Tarjeta 0", "Tarjeta 1"]


def _document(server: Server, code: str) -> str:
    ana = Person(server, code)
    url = f"{server.url}/w/{ana.workshop}/export/docx?seat=organizer&document=cards"
    answer: requests.Response = ana.http.get(url, timeout=20)
    answer.raise_for_status()
    return "\n".join(each.text for each in reader.paragraphs(answer.content))
