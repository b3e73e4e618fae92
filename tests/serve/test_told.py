"""LOG=json: a line for each thing that is done, and in none of them a word that people typed."""

import io
import json
import logging
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from sqlalchemy.exc import IntegrityError, OperationalError

from colaboracion import telling
from colaboracion.demo.content import load
from colaboracion.models.columns import new_id
from tests.services.server import Server

MARKED = "zzmarked"  # stands in everything that is typed here, and nowhere else


class Person:
    """Somebody with one seat, who types marked words wherever words go."""

    def __init__(self, server: Server, code: str) -> None:
        self.http, self.url, self._typed = requests.Session(), server.url, 0
        joined = self.http.post(f"{self.url}/join", json={"code": code, "name": self.typed()})
        self.workshop, self.seat = joined.json()["workshop"], joined.json()["seat"]

    def typed(self) -> str:
        """A text like no other."""
        self._typed += 1
        return f"{MARKED} {self._typed} de Ana Ñandú"

    def do(self, name: object, **fields: Any) -> requests.Response:
        """Send one command."""
        body = {"seat": self.seat, "id": new_id(), "name": name, "fields": fields}
        return self.http.post(f"{self.url}/w/{self.workshop}/commands", json=body)

    def get(self, path: str) -> requests.Response:
        """Ask for an address of the workshop."""
        return self.http.get(f"{self.url}/w/{self.workshop}/{path}")


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server that has lived through a whole session, pages, documents and much nonsense."""
    one = Server(tmp_path_factory.mktemp("told"), {"LOG": "json", "WORKER": "2"})
    try:
        one.wait_until_up()
        one.cli("demo")
        codes = one.codes()[0]["codes"]
        _write(Person(one, codes["facilitator"]))
        _organize(Person(one, codes["organizer"]))
        _talk_nonsense(Person(one, codes["groups"][0]["code"]))
        yield one
    finally:
        one.kill()


def _write(felix: Person) -> None:
    column = felix.get("state").json()["columns"][0]["id"]
    card = felix.do("post_remark", column=column, text=felix.typed()).json()["row"]
    heading = felix.do("gather_cards", cards=[card], heading=felix.typed()).json()["row"]
    felix.do("name_heading", cluster=heading, heading=felix.typed(), base=heading)
    question = felix.get("state").json()["questions"][0]["id"]
    made = {"question": question, "text": felix.typed(), "clusters": [heading], "cards": []}
    conclusion = felix.do("draft_conclusion", **made).json()["row"]
    stale = {"base": new_id(), "text": felix.typed()}  # answered with the current text
    assert felix.do("edit_conclusion", conclusion=conclusion, **stale).status_code == 409


def _organize(ana: Person) -> None:
    whole = {"first_name": ana.typed(), "last_name": ana.typed(), "email": f"{MARKED}@example.org"}
    assert ana.do("put_participant", participant=None, **whole).ok
    for page in ("desk", "organizer", "people", f"state?seat={ana.seat}&because=gap"):
        assert ana.get(page).ok
    assert ana.get("export/md?document=cards").ok
    file = {"file": ("people.csv", f"nombre\n{ana.typed()}\n".encode(), "text/csv")}
    sent = {"seat": ana.seat}
    ana.http.post(f"{ana.url}/w/{ana.workshop}/people/preview", data=sent, files=file)


def _talk_nonsense(bruno: Person) -> None:
    refused = [
        bruno.do(bruno.typed(), text=bruno.typed()),
        bruno.do([bruno.typed()]),
        bruno.do("post_card", **{MARKED: bruno.typed()}),
        bruno.do("post_card", column=bruno.typed(), text=bruno.typed()),
        bruno.get(f"{MARKED}?seat={MARKED}"),
        bruno.http.get(f"{bruno.url}/{MARKED}/{bruno.typed()}", params={"q": MARKED}),
        bruno.http.post(f"{bruno.url}/join", json={"code": bruno.typed()}),
        bruno.http.post(f"{bruno.url}/w/{bruno.workshop}/commands", data=bruno.typed().encode()),
        bruno.http.request(MARKED.upper(), bruno.url),
        bruno.http.get(f"{bruno.url}/socket.io/?EIO=4&transport={MARKED}&sid={MARKED}"),
    ]
    assert min(each.status_code for each in refused) >= 400


def test_every_line_is_json_and_says_by_whom(told: Server) -> None:
    lines = _lines(told)
    assert {line["worker"] for line in lines} == {"2"}
    ours = [line for line in lines if "logger" not in line]
    assert {(line["what"], line["level"]) for line in ours} == {
        (what, "info") for what in ("serving", "request", "command")
    }
    (nonsense,) = [line for line in lines if "logger" in line]  # by which transport, was typed too
    assert (nonsense["logger"], nonsense["level"]) == ("engineio.server", "error")
    assert all(line["time"].endswith("+00:00") for line in lines)


def test_every_command_has_its_line_under_its_number(told: Server) -> None:
    done = {(line["seq"], line["command"]) for line in _commands(told) if "seq" in line}
    with sqlite3.connect(Path(told.settings["DATA_DIR"]) / "colaboracion.db") as database:
        stored = set(database.execute("SELECT seq, name FROM log"))
    assert len(stored) > 100
    assert done == stored


def test_a_command_tells_what_it_took_and_whose_numbers_it_raised(told: Server) -> None:
    (line,) = [each for each in _commands(told) if each["command"] == "post_remark"]
    assert line["outcome"] == "done"
    assert {"staff", "public"} <= set(line["raised"])
    assert line["ms"] > 0
    (asked,) = [each for each in _requests(told) if each["request"] == line["request"]]
    assert (asked["method"], asked["route"]) == ("POST", "/w/<slug>/commands")
    assert asked["ms"] >= line["ms"]


def test_what_is_refused_tells_its_code_alone(told: Server) -> None:
    refused = [(each["command"], each["outcome"]) for each in _commands(told) if "seq" not in each]
    assert ("edit_conclusion", "conflict") in refused
    assert ("post_card", "bad_fields") in refused
    assert ("other", "unknown_command") in refused
    wrong = {(each["route"], each["status"]) for each in _requests(told) if each["status"] >= 400}
    assert {("none", 404), ("/join", 404)} <= wrong


def test_nothing_that_was_typed_no_name_and_no_code_is_told(told: Server) -> None:
    log = told.log
    assert MARKED not in log.lower()
    codes = told.codes()[0]
    assert codes["workshop"] not in log
    assert _words(codes["codes"])
    assert [code for code in _words(codes["codes"]) if code in log] == []
    content = load()
    texts = [card.text for card in content.cards] + [
        each.heading["es"] for each in content.headings
    ]
    assert [text for text in texts if text in log] == []
    key = (Path(told.settings["DATA_DIR"]) / "secret_key").read_text(encoding="ascii")
    assert key not in log
    assert "seat=" not in log


def _words(codes: Any) -> list[str]:
    """Every code in what `make codes` tells."""
    if isinstance(codes, dict):
        return [word for name, each in codes.items() if name != "number" for word in _words(each)]
    return [word for each in codes for word in _words(each)] if isinstance(codes, list) else [codes]


def test_plain_is_as_quiet_as_ever(server: Callable[..., Server]) -> None:
    one = server()
    Person(one, one.codes()[0]["codes"]["organizer"]).get("desk")
    assert "{" not in one.log
    assert "/join#" in one.log  # the terminal of a laptop tells how to get in


# -- failures --------------------------------------------------------------------------------


@pytest.fixture
def lines() -> Iterator[Callable[[], list[dict[str, Any]]]]:
    """A logger of ours that writes lines; gives `lines()`, what it wrote."""
    written = io.StringIO()
    handler = logging.StreamHandler(written)
    handler.setFormatter(telling.Lines("1"))
    loggers = [logging.getLogger(name) for name in ("colaboracion.x", "engineio.x")]
    for each in loggers:
        each.addHandler(handler)
        each.propagate = False
    yield lambda: [json.loads(line) for line in written.getvalue().splitlines()]
    for each in loggers:
        each.removeHandler(handler)
        each.propagate = True


def _refused_by_the_database() -> None:
    detail = f"duplicate key\nDETAIL:  Key (slug)=({MARKED}) already exists."
    raise IntegrityError(f"INSERT … {MARKED}", None, Exception(detail))


def _chained() -> None:
    try:
        {}[MARKED]
    except KeyError as error:
        raise ValueError(f"cannot read {MARKED}") from error


@pytest.mark.parametrize("fail", [_refused_by_the_database, _chained, lambda: int(MARKED)])
def test_a_failure_tells_its_kind_and_lines_and_no_word(
    lines: Callable[[], list[dict[str, Any]]], fail: Callable[[], None]
) -> None:
    try:
        fail()
    except Exception:
        logging.getLogger("colaboracion.x").exception("Of %s, %d failed", MARKED, 3)
    (line,) = lines()
    assert MARKED not in json.dumps(line)
    assert line["what"] == "Of …, 3 failed"
    assert "tests/serve/test_told.py:" in line["error"]["at"][0]
    if fail is _chained:
        assert line["error"]["kind"] == "builtins.ValueError"
        assert line["error"]["after"]["kind"] == "builtins.KeyError"


def test_what_the_system_says_of_itself_is_told(lines: Callable[[], list[dict[str, Any]]]) -> None:
    log = logging.getLogger("colaboracion.x")
    away = OperationalError(f"SELECT {MARKED}", None, Exception("database is locked"))
    for error in (away, OSError(28, "No space left on device", f"/{MARKED}")):
        log.error("It failed", exc_info=error)
    assert [line["error"]["said"] for line in lines()] == [
        "database is locked",
        "No space left on device",
    ]


def test_a_library_tells_only_where_it_spoke(lines: Callable[[], list[dict[str, Any]]]) -> None:
    logging.getLogger("engineio.x").warning("Invalid session %s", MARKED)
    (line,) = lines()
    assert line["logger"] == "engineio.x"
    assert line["what"].startswith("test_told.py:")
    assert MARKED not in json.dumps(line)


def test_what_is_written_past_the_log_is_told_by_its_kind() -> None:
    told: list[dict[str, Any]] = []
    logger = logging.getLogger("colaboracion.telling")
    handler = logging.Handler()
    handler.emit = lambda record: told.append(record.told)  # type: ignore[method-assign, attr-defined]
    logger.addHandler(handler)
    try:
        stream = telling.Stream()
        stream.write("Traceback (most recent call last):\n")
        stream.write(f"KeyError: '{MARKED}'\n{MARKED}Error: {MARKED}\n")
    finally:
        logger.removeHandler(handler)
    assert told == [{"what": "something failed", "kind": "KeyError"}]


def _lines(server: Server) -> list[dict[str, Any]]:
    return [json.loads(line) for line in server.log.splitlines()]


def _commands(server: Server) -> list[dict[str, Any]]:
    return [line for line in _lines(server) if line["what"] == "command"]


def _requests(server: Server) -> list[dict[str, Any]]:
    return [line for line in _lines(server) if line["what"] == "request"]
