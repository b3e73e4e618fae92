"""Two workers behind nginx, brought up by one command."""

import json
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection
from typing import Any

import pytest
import requests
from flask import Flask
from sqlalchemy import text

from colaboracion import database
from colaboracion.config import Config
from tests.services.cluster import Cluster
from tests.sockets.listeners import Listener, Person

MANY = 100


def _of_worker(cluster: Cluster, name: str, code: str) -> Person:
    """Somebody whose requests nginx gives to that worker."""
    for _ in range(MANY):
        person = Person(cluster, code)
        if person.http.get(f"{cluster.url}/whence", timeout=20).json()["worker"] == name:
            return person
    raise AssertionError(f"nobody is led to worker {name}")


@pytest.fixture(scope="module")
def codes(running_cluster: Cluster) -> dict[str, Any]:
    """Of its first workshop."""
    return dict(running_cluster.codes()[0]["codes"])


def test_a_hundred_pages_from_one_address_stay_each_at_one_worker_and_fill_both(
    running_cluster: Cluster,
) -> None:
    def page(number: int) -> set[str]:
        with requests.Session() as browser:
            browser.headers["User-Agent"] = "the same laptop, a hundred times"
            browser.get(f"{running_cluster.url}/join", timeout=30)
            asked = [
                browser.get(f"{running_cluster.url}/whence", timeout=30).json()["worker"]
                for _ in range(3)
            ]
            return set(asked)

    with ThreadPoolExecutor(8) as pages:
        met = list(pages.map(page, range(MANY)))
    assert all(len(workers) == 1 for workers in met)
    shares = Counter(worker for workers in met for worker in workers)
    assert min(shares["1"], shares["2"]) > MANY / 5, shares


def test_what_is_done_at_one_worker_is_heard_at_the_other(
    running_cluster: Cluster, codes: dict[str, Any]
) -> None:
    here, there = (_of_worker(running_cluster, name, codes["facilitator"]) for name in ("1", "2"))
    for transport in ("polling", "websocket"):
        listener = Listener(there, transport)
        listener.watch()
        n = here.do("start_timer", minutes=5)["n"]
        assert listener.hears(1)[-1]["n"] == n
        listener.close()


def test_a_workshop_goes_through_by_polling_alone_its_people_at_different_workers(
    running_cluster: Cluster, codes: dict[str, Any]
) -> None:
    first, second = codes["groups"][0]["code"], codes["groups"][1]["code"]
    desk = _of_worker(running_cluster, "1", codes["facilitator"])
    wall = _of_worker(running_cluster, "2", codes["projector"])
    groups = [_of_worker(running_cluster, "2", first), _of_worker(running_cluster, "1", second)]
    desk_hears, wall_hears = Listener(desk, "polling"), Listener(wall, "polling")
    for listener in (desk_hears, wall_hears):
        listener.watch()
    desk.do("set_phase", phase="writing")
    column = desk.column()
    for number, group in enumerate(groups):
        assert "n" in group.do("post_card", column=column, text=f"Tarjeta {number}")
    desk_hears.hears(3)
    desk.do("set_phase", phase="plenary")
    wall_hears.hears(1)
    seen = {card["text"] for card in wall.state()["cards"]}
    assert seen == {"Tarjeta 0", "Tarjeta 1"}
    desk.do("set_phase", phase="prepared")
    for listener in (desk_hears, wall_hears):
        assert listener.socket.transport() == "polling"
        listener.close()


def test_no_device_gives_itself_another_address(running_cluster: Cluster) -> None:
    invented = {
        "X-Forwarded-For": "203.0.113.7",
        "X_Forwarded_For": "203.0.113.7",  # a program's environment knows no difference
        "Forwarded": "for=203.0.113.7",
        "X-Forwarded-Proto": "https",
        "X-Forwarded-Host": "elsewhere.example.org",
    }
    # From an address that is neither nginx's nor the one that is taken where none is told.
    device = ("127.0.0.33", 0)
    connection = HTTPConnection("127.0.0.1", running_cluster.port, 20, source_address=device)
    try:
        connection.request("GET", "/whence", headers=invented)
        told = json.load(connection.getresponse())
    finally:
        connection.close()
    assert (told["address"], told["scheme"]) == ("127.0.0.33", "http")


def test_wrong_codes_are_counted_by_device_wherever_its_pages_are(running_cluster: Cluster) -> None:
    """Another cookie is another worker, and no more tries; another device has its own."""
    statuses = [_tries_a_code(running_cluster, "127.0.0.21", str(page)) for page in range(30)]
    assert statuses.count(429) > 10
    assert _tries_a_code(running_cluster, "127.0.0.22", "1") != 429


def test_pages_and_states_come_packed_by_the_workers(
    running_cluster: Cluster, codes: dict[str, Any]
) -> None:
    desk = Person(running_cluster, codes["facilitator"])
    state = desk.http.get(f"{desk.url}/w/{desk.workshop}/state?seat={desk.seat}", timeout=20)
    page = requests.get(f"{running_cluster.url}/join", headers={"Accept": "text/html"}, timeout=20)
    assert {each.headers["Content-Encoding"] for each in (state, page)} == {"gzip"}


def test_too_much_is_refused_in_our_words_whoever_refuses(running_cluster: Cluster) -> None:
    for place, size in (
        ("w/any/commands", 300_000),
        ("w/any/commands", 700_000),
        ("reach", 700_000),
    ):
        answer = requests.post(f"{running_cluster.url}/{place}", data=b"x" * size, timeout=20)
        assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")


def _tries_a_code(cluster: Cluster, device: str, way: str) -> int:
    connection = HTTPConnection("127.0.0.1", cluster.port, 20, source_address=(device, 0))
    try:
        body = json.dumps({"code": "GATO-GATO-GATO-0000"})
        kind = {"Content-Type": "application/json", "Cookie": f"way={way}"}
        connection.request("POST", "/join", body, kind)
        return connection.getresponse().status
    finally:
        connection.close()


def test_all_workers_at_once_may_open_all_the_connections_they_want(
    running_cluster: Cluster,
) -> None:
    told = (running_cluster.files / "cluster.env").read_text(encoding="utf-8").splitlines()
    settings = dict(line.split("=", 1) for line in told)
    app = Flask(__name__)
    engine = database.connect(app, Config.from_environment(settings).database_url)
    with engine.connect() as connection:
        most = int(str(connection.scalar(text("SHOW max_connections"))))
    options = app.config["SQLALCHEMY_ENGINE_OPTIONS"]
    engine.dispose()
    wanted = options["pool_size"] + options["max_overflow"]
    assert most > len(running_cluster.workers) * wanted
