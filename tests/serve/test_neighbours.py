"""Which processes may serve one database together, and what one is told that may not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest

from colaboracion import neighbours, restoring, starting
from colaboracion.config import Config
from colaboracion.neighbours import MustNotStartError, Neighbours, Stopped, by_files, by_postgresql
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until

Meet = Callable[[int], Neighbours]
Start = Callable[..., Server]

REFUSED = "Another process of Colaboración serves this database already"


@pytest.fixture(params=["sqlite", "postgresql"])
def config(request: pytest.FixtureRequest, tmp_path: Path) -> Config:
    settings = {"DATA_DIR": str(tmp_path / "data"), "SECRET_KEY": "one"}
    if request.param == "postgresql":
        settings["DATABASE_URL"] = request.getfixturevalue("postgres")()
    return Config.from_environment(settings)


@pytest.fixture
def stop() -> Event:
    """Set once they are asked to stop."""
    return Event()


@pytest.fixture
def meet(config: Config, stop: Event, monkeypatch: pytest.MonkeyPatch) -> Iterator[Meet]:
    """Give `meet(workers) → Neighbours`: those of one more process; all leave after the test."""
    for each in (by_files, by_postgresql):
        monkeypatch.setattr(each, "PATIENCE", 0.3)
    monkeypatch.setattr(by_postgresql, "LOOK", 0.1)
    there: list[Neighbours] = []

    def one(workers: int) -> Neighbours:
        there.append(neighbours.found(replace(config, workers=workers), stop))
        return there[-1]

    yield one
    for each in there:
        each.leave()


def _serves(one: Neighbours, key: str = "one") -> Neighbours:
    one.enter()
    one.stay(key)
    return one


def _why_not(one: Neighbours, key: str = "one") -> str:
    with pytest.raises(MustNotStartError) as refused:
        _serves(one, key)
    one.leave()
    return str(refused.value)


def test_who_is_set_to_be_alone_is_alone(meet: Meet) -> None:
    first = _serves(meet(1))
    assert _why_not(meet(1)) == "not_alone"
    assert _why_not(meet(2)) == "other_alone"
    first.leave()
    _serves(meet(1))


def test_several_serve_together_and_come_and_go(meet: Meet) -> None:
    first, second = _serves(meet(2)), _serves(meet(2))
    assert _why_not(meet(1)) == "not_alone"
    first.leave()
    _serves(meet(2))
    second.leave()
    assert _why_not(meet(1)) == "not_alone"


def test_all_of_them_sign_with_one_key(meet: Meet) -> None:
    first = _serves(meet(2))
    assert _why_not(meet(2), "another") == "other_key"
    _serves(meet(2))
    assert _why_not(meet(2), "another") == "other_key"
    first.leave()
    assert _why_not(meet(2), "another") == "other_key"


def test_another_key_is_one_once_nobody_serves_with_the_former(meet: Meet) -> None:
    _serves(meet(2)).leave()
    _serves(meet(2), "another")


def test_one_of_them_leads_until_it_leaves(meet: Meet) -> None:
    first, second = _serves(meet(2)), _serves(meet(2))
    assert [first.leads(), second.leads(), first.leads()] == [True, False, True]
    first.leave()
    until(second.leads, what="the next one")
    assert not _serves(meet(2)).leads()


@pytest.mark.parametrize("config", ["sqlite"], indirect=True)
def test_who_waits_for_the_first_one_may_be_stopped_meanwhile(
    meet: Meet, stop: Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(by_files, "PATIENCE_AT_START", 0.3)
    assert meet(2).enter()  # and does not serve yet
    stop.set()
    with pytest.raises(Stopped):
        meet(2).enter()


@pytest.mark.parametrize("config", ["postgresql"], indirect=True)
def test_a_place_is_taken_again_after_the_database_was_restarted(
    meet: Meet, request: pytest.FixtureRequest
) -> None:
    database = request.getfixturevalue("postgres")
    first = _serves(meet(2))
    assert first.leads()
    database.stop()
    try:
        assert not first.leads()  # whoever finds it dead first
        assert not first.leads()
        with pytest.raises(neighbours.AwayError):
            meet(2).enter()
    finally:
        database.start()
    until(first.leads, what="the lead, again")
    assert _why_not(meet(1)) == "not_alone"
    assert _why_not(meet(2), "another") == "other_key"


@pytest.mark.parametrize("config", ["sqlite"], indirect=True)
def test_a_copy_is_put_in_place_only_while_nobody_serves(
    config: Config, meet: Meet, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[Config] = []
    monkeypatch.setattr(restoring, "settle", settled.append)
    several = replace(config, workers=2, redis_url="redis://127.0.0.1:1")
    other = _serves(meet(2))
    _, second = starting.enter(several, starting.Start(Event()), pytest.fail)
    assert not settled
    other.leave()
    second.leave()
    _, third = starting.enter(several, starting.Start(Event()), pytest.fail)
    assert len(settled) == 1
    third.leave()


def test_several_without_redis_are_refused(server: Start) -> None:
    refused = server(wait=False, WORKERS="2")
    assert refused.process.wait(60) == 1
    assert "REDIS_URL is missing" in refused.log
    assert "Traceback" not in refused.log


@pytest.mark.parametrize(
    ("mode", "kind"),
    [("eventlet", "sqlite"), ("gevent", "postgresql")],
)
def test_a_second_lone_server_says_why_and_starts_once_the_first_is_killed(
    mode: str, kind: str, server: Start, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    settings = {"DATA_DIR": str(tmp_path / "shared"), "ASYNC_MODE": mode}
    if kind == "postgresql":
        settings["DATABASE_URL"] = request.getfixturevalue("postgres")()
    first = server(**settings)
    second = server(wait=False, **settings)
    assert second.process.wait(60) == 1
    assert second.log.startswith(REFUSED)
    assert "Traceback" not in second.log
    first.kill()
    second.start()
    second.wait_until_up()


def test_a_server_waits_for_its_database(server: Start, request: pytest.FixtureRequest) -> None:
    database = request.getfixturevalue("postgres")
    url = database()
    database.stop()
    try:
        one = server(wait=False, DATABASE_URL=url)
        other = server(wait=False, DATABASE_URL=url, ASYNC_MODE="gevent")
        for each in (one, other):
            until(lambda e=each: "does not answer yet" in e.log, within=60, what="a word")
        assert other.stop() == 0
    finally:
        database.start()
    one.wait_until_up()
    assert one.log.count("does not answer yet") <= 3  # once for each reason
    assert "Traceback" not in one.log + other.log


def test_a_server_starts_before_its_redis(server: Start) -> None:
    one = server(**WITHOUT_REDIS)
    until(lambda: "are not heard" in one.log, what="a word")
