"""A freeze while everyone works: what it holds is what all saw at one number, to the letter.

Facilitators word, propose and withdraw, rapporteurs reword and take back the cards behind it, all
as fast as the server answers. Somebody listens to the public's events; the public's state
at the number that a version names is put together from them, and must be that version.
"""

import itertools
import json
import random
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest

from tests.room import State, apply
from tests.services import workshops
from tests.services.server import Server
from tests.services.waiting import until
from tests.sockets.listeners import Listener, Person

VERSIONS = 5
BETWEEN = 0.15  # seconds from one freeze to the next
STATES = ("agreed", "pending", "withdrawn", "draft", "proposed")
LEAST = 2  # numbers that the public was told of between two versions, on a busy machine
_NUMBERS = {"number", "former_number"}  # the first version gives them anew
_OF_CARDS = ("id", "column", "text", "version")


@pytest.fixture(params=["sqlite", "postgresql"])
def one(request: pytest.FixtureRequest, server: Callable[..., Server]) -> Server:
    if request.param == "sqlite":
        return server()
    return server(DATABASE_URL=request.getfixturevalue("postgres")())


def test_every_version_is_the_publics_state_at_its_number(one: Server) -> None:
    codes = workshops.first(one)["codes"]
    staff = [Person(one, codes["facilitator"]) for _ in range(3)]
    groups = [Person(one, codes["groups"][n]["code"]) for n in (0, 1)]
    _begin(staff[0], groups)
    public = Person(one, codes["everyone"])
    listener = Listener(public, one.transport)
    listener.watch()
    before = public.state()
    enough, begun = Event(), time.monotonic()
    writers = [
        *(_wording(person, seed, enough) for seed, person in enumerate(staff[1:])),
        *(_rewriting(person, seed, enough) for seed, person in enumerate(groups)),
    ]
    with ThreadPoolExecutor(len(writers)) as pool:
        writing = [pool.submit(each) for each in writers]
        try:
            frozen = [_freeze(staff[0]) for _ in range(VERSIONS)]
        finally:
            enough.set()
        sent = sum(each.result() for each in writing)
    print(f"{sent / (time.monotonic() - begun):.0f} commands/s")  # noqa: T201 (for who measures)
    moments = _moments(before, listener, public.state()["n"])
    listener.socket.disconnect()
    for number, told in enumerate(frozen):
        assert told["version"] == f"1.{number}"
        _is_the_moment(told, moments[told["n"]], set() if number else _NUMBERS)
    apart = [later["n"] - told["n"] for told, later in itertools.pairwise(frozen)]
    assert all(step > LEAST for step in apart), "nobody wrote meanwhile"
    assert len({told["n"] for told in frozen}) == VERSIONS
    assert "Traceback" not in one.log


def _begin(staff: Person, groups: list[Person]) -> None:
    staff.do("set_phase", phase="plenary")
    column, (one, two) = staff.column(), staff.state()["questions"]
    cards = [
        person.do("post_card", column=column, text=f"card {n}")["row"]
        for n in range(3)
        for person in groups
    ]
    heading = staff.do("gather_cards", cards=cards[:4], heading="heading")["row"]
    staff.do("show_stage", slide="headings")
    for n in range(6):
        cited = {"clusters": [heading] if n % 2 else [], "cards": [cards[n]]}
        drafted = {"question": (one, two)[n % 2]["id"], "text": f"conclusion {n}"}
        made = staff.do("draft_conclusion", **drafted, **cited)["row"]
        staff.do("set_conclusion_state", conclusion=made, state="agreed")


def _freeze(staff: Person) -> dict[str, Any]:
    """A version, frozen after a little while, as its file says it."""
    time.sleep(BETWEEN)
    made = staff.do("freeze")["row"]
    (row,) = [row for row in staff.state()["snapshots"] if row["id"] == made]
    address = f"{staff.url}/w/{staff.workshop}/snapshots/{row['version']}/json"
    return dict(json.loads(staff.http.get(address, timeout=20).content))


def _wording(person: Person, seed: int, enough: Event) -> Callable[[], int]:
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    rows = person.state()["conclusions"]

    def write() -> int:
        sent = 0
        while not enough.is_set():
            row = draw.choice(rows[:-1])  # one stays agreed, so that there is always one to freeze
            text, named = f"w{seed}-{sent}", {"conclusion": row["id"]}
            name, fields = draw.choice(
                [
                    ("set_follow_up", {"responsible": text, "deadline": text}),
                    ("set_reservation", {"reservation": text, "reserved_by": text}),
                    ("set_conclusion_state", {"state": draw.choice(STATES)}),
                    ("edit_conclusion", {"text": text, "base": row["version"]}),
                ]
            )
            answer = person.do(name, **named, **fields)
            if "error" not in answer and name == "edit_conclusion":
                row["version"] = answer["id"]
            sent += "error" not in answer
        return sent

    return write


def _rewriting(person: Person, seed: int, enough: Event) -> Callable[[], int]:
    draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
    own = person.state()
    mine = [row for row in own["cards"] if "at" in row]

    def write() -> int:
        sent = 0
        while not enough.is_set():
            row = draw.choice(mine)
            name = draw.choice(["edit_card", "edit_card", "withdraw_card", "restore_card"])
            fields: dict[str, Any] = {"card": row["id"]}
            if name == "edit_card":
                fields |= {"text": f"c{seed}-{sent}", "base": row["version"]}
            answer = person.do(name, **fields)
            if "error" not in answer and name == "edit_card":
                row["version"] = answer["id"]
            sent += "error" not in answer
        return sent

    return write


def _moments(before: State, listener: Listener, last: int) -> dict[int, State]:
    """The public's state at every number since, put together from what it heard."""
    heard = lambda: [each for each in listener.events if each["n"] > before["n"]]  # noqa: E731
    until(lambda: heard() and heard()[-1]["n"] >= last, within=20, what="the last event")
    moments = {before["n"]: before}
    for event in heard():
        assert "reset" not in event
        moments[event["n"]] = before = apply(before, event)
    return moments


def _is_the_moment(told: dict[str, Any], seen: State, apart: set[str]) -> None:
    rows = {row["id"]: row for kind in ("conclusions", "clusters", "cards") for row in seen[kind]}
    assert {row["id"] for row in told["conclusions"]} == {row["id"] for row in seen["conclusions"]}
    for row in told["conclusions"]:
        assert _but(row, apart) == _like(row, rows[row["id"]], apart)
    cited = {each for row in told["conclusions"] for each in row["cards"]}
    assert {row["id"] for row in told["cards"]} == cited
    for card in told["cards"]:
        assert [card[field] for field in _OF_CARDS] == [rows[card["id"]][f] for f in _OF_CARDS]
    for heading in told["clusters"]:
        assert heading == _like(heading, rows[heading["id"]], set())


def _but(row: dict[str, Any], apart: set[str]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if name not in apart}


def _like(row: dict[str, Any], other: dict[str, Any], apart: set[str]) -> dict[str, Any]:
    """Of the other row, the fields that the first one has."""
    return {name: other[name] for name in row if name not in apart}
