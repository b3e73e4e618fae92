"""GET /metrics: what a process counted, and who may read it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
import requests
from prometheus_client.parser import text_string_to_metric_families

from colaboracion import exports, metrics
from colaboracion.commands import COMMANDS
from colaboracion.packets import Packet
from tests.room import Room
from tests.services.server import Server
from tests.services.waiting import until
from tests.web.browsers import Browser, order

AT_THE_MACHINE = {"REMOTE_ADDR": "127.0.0.1"}


def _read(room: Room) -> dict[tuple[str, tuple[str, ...]], float]:
    answer = room.app.test_client().get("/metrics")
    assert answer.status_code == 200
    assert answer.mimetype == "text/plain"
    return _samples(answer.get_data(as_text=True))


def _samples(text: str) -> dict[tuple[str, tuple[str, ...]], float]:
    """(name, values of its labels) → value."""
    return {
        (sample.name.removeprefix("colaboracion_"), tuple(sample.labels.values())): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def _rise(room: Room, act: Callable[[], object]) -> dict[tuple[str, tuple[str, ...]], float]:
    """What rose by it, and by how much."""
    before = _read(room)
    act()
    after = _read(room)
    changed = {key: value - before.get(key, 0) for key, value in after.items()}
    return {key: by for key, by in changed.items() if by and not key[0].startswith("process")}


def test_answers_and_refusals_are_counted_by_command(room: Room) -> None:
    felix = Browser(room).join("félix")
    rise = _rise(room, lambda: felix.send(order("set_phase", phase="writing")))
    assert rise["answers_total", ("set_phase", "done")] == 1
    assert rise["command_seconds_count", ("set_phase",)] == 1
    assert rise["requests_total", ("POST", "/w/<slug>/commands", "200")] == 1
    bruno = Browser(room).join("bruno")
    rise = _rise(room, lambda: bruno.send(order("set_phase", phase="plenary")))
    assert rise["answers_total", ("set_phase", "forbidden")] == 1
    rise = _rise(room, lambda: bruno.send([order("q" * 40), order("post_card", made_up=1)]))
    assert rise["answers_total", ("other", "unknown_command")] == 1
    assert rise["answers_total", ("post_card", "bad_fields")] == 1


def test_nobody_learns_of_ballots_from_it(room: Room) -> None:
    """Whoever sits at the laptop may be of the room."""
    assert set(COMMANDS) >= metrics.UNCOUNTED
    ana = Browser(room).join("ana")
    rise = _rise(room, lambda: ana.send(order("cast_ballot", ranking="x", choices={})))
    assert "cast_ballot" not in str(rise)
    assert not [key for key in rise if key[0].startswith(("answers", "command_seconds"))]


def test_catch_ups_are_counted_by_the_reasons_that_there_are(room: Room) -> None:
    dora = Browser(room).join("dora")
    asked = ["first", "gap", "because I say so", ""]
    rise = _rise(room, lambda: [dora.get(f"state?because={why}") for why in asked])
    told = {key[1][0]: by for key, by in rise.items() if key[0] == "catch_ups_total"}
    assert told == {"first": 1, "gap": 1, "other": 2}


def test_a_label_never_holds_what_was_typed(room: Room) -> None:
    dora = Browser(room).join("dora")
    for path in (f"/w/{room.slug}/qqqq", "/qqqq", "/w/qqqq/state?because=qqqq"):
        dora.client.get(path)
    dora.client.open("/qqqq", method="QQQQ")
    text = room.app.test_client().get("/metrics").get_data(as_text=True)
    assert not re.search(f"qqqq|{room.slug}", text, re.IGNORECASE)


def test_what_is_dropped_and_what_waits_is_told_for_each_lane(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    sender = room.app.extensions["broadcast"]

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(sender, "_emit", fail)
    before = _read(room)["dropped_total", ("own",)]
    sender.hand_over([Packet("a", "staff", 1, 1, {"n": 1})])
    until(lambda: _read(room)["dropped_total", ("own",)] == before + 1)
    assert _read(room)["waiting", ("own",)] == 0


def test_documents_under_way_are_told(room: Room) -> None:
    assert _read(room)["exports", ("running",)] == 0
    with exports.turn():
        assert _read(room)["exports", ("running",)] == 1


@pytest.mark.parametrize(
    ("environ", "headers"),
    [
        ({"REMOTE_ADDR": "192.168.1.7"}, {}),
        ({"REMOTE_ADDR": ""}, {}),
        (AT_THE_MACHINE, {"X-Forwarded-For": "127.0.0.1"}),
        (AT_THE_MACHINE, {"X-Forwarded-Proto": "https"}),
        (AT_THE_MACHINE, {"X-Real-IP": "10.0.0.3"}),
        (AT_THE_MACHINE, {"Forwarded": "for=10.0.0.3"}),
        (AT_THE_MACHINE, {"Via": "1.1 front"}),
        (AT_THE_MACHINE, {"Host": "workshops.example.org"}),
    ],
)
def test_there_is_no_such_address_for_anybody_else(
    room: Room, environ: dict[str, str], headers: dict[str, str]
) -> None:
    answer = room.app.test_client().get("/metrics", environ_overrides=environ, headers=headers)
    assert answer.status_code == 404
    assert b"colaboracion_" not in answer.data


@pytest.mark.parametrize("address", ["127.0.0.1", "127.0.0.9", "::1", "::ffff:127.0.0.1"])
def test_who_sits_at_the_machine_reads_it(room: Room, address: str) -> None:
    asked = room.app.test_client().get("/metrics", environ_overrides={"REMOTE_ADDR": address})
    assert asked.status_code == 200


def test_a_front_leads_nobody_there(server: Callable[..., Server]) -> None:
    """What says whom it stands before is believed about the address, and refused here."""
    one = server(FRONT="http://0.0.0.0:8000")
    passed_on = {"X-Forwarded-For": "127.0.0.1"}
    assert requests.get(f"{one.url}/metrics", headers=passed_on, timeout=10).status_code == 404
    assert requests.get(f"{one.url}/metrics", timeout=10).status_code == 200


def _told(url: str) -> dict[tuple[str, tuple[str, ...]], float]:
    return _samples(requests.get(f"{url}/metrics", timeout=10).text)


def test_threads_measure_too(running: Callable[..., Server]) -> None:
    told: dict[Any, float] = _told(running("threading").url)
    assert told["process_resident_memory_bytes", ()] > 10_000_000
    until(lambda: _told(running("threading").url)["loop_delay_seconds_count", ()] > 0)
