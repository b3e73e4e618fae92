"""Whether a process hears the others: by its own echo, and what follows where it does not."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import requests

from colaboracion import hearing
from colaboracion.broadcast import manager
from colaboracion.config import Config
from colaboracion.hearing import Hearing
from tests.services.redis_server import RedisServer
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until

# A process that is thought to be lost sooner than others.
IMPATIENT = """import eventlet
eventlet.monkey_patch()
from colaboracion import hearing, serve
hearing.LOST = 3.0
raise SystemExit(serve.main())"""


class ImpatientServer(Server):
    """A server of that kind."""

    program = ("-W", "ignore", "-c", IMPATIENT)


class Told:
    """A Redis that says who heard last."""

    def __init__(self, who: str | None) -> None:
        self._who = who

    def get(self, _name: str) -> bytes | None:
        return self._who.encode() if self._who else None


class Clock:
    """Stands still until it is moved."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_installations_that_share_a_redis_speak_apart() -> None:
    config = Config.from_environment({"REDIS_URL": "redis://127.0.0.1:1", "SECRET_KEY": "one"})
    other = replace(config, secret_key="another")
    own, again, others = (manager(each, direct=True).channel for each in (config, config, other))
    assert own == again != others


def test_only_the_own_echo_counts_and_only_for_a_moment() -> None:
    clock = Clock()
    own, other = Hearing("a", "c", clock), Hearing("b", "c", clock)
    assert not own.hears
    assert not own.is_echo(f'{{"room": "{other.echo.room}"}}'.encode())
    assert not own.hears
    sign = b'{"event": "typing", "host_id": "a"}'
    assert own.is_own(sign)
    assert not own.is_echo(sign)
    assert not own.hears, "signs have a road of their own"
    assert own.is_echo(f'{{"room": "{own.echo.room}"}}'.encode())
    assert own.hears
    clock.now += hearing.SILENCE
    assert not own.hears


@pytest.mark.parametrize(("who", "alone"), [("b", True), ("a", False), (None, False)])
def test_it_is_ill_only_after_long_and_where_others_hear(who: str | None, *, alone: bool) -> None:
    clock = Clock()
    own = Hearing("a", "c", clock)
    assert not own.is_alone_in_it(Told("b"))
    clock.now += hearing.LOST
    assert own.is_alone_in_it(Told(who)) is alone
    own.is_echo(own.echo.room.encode())
    assert not own.is_alone_in_it(Told("b"))


@pytest.fixture
def impatient(redis_server: RedisServer, tmp_path: Path) -> Iterator[Server]:
    """One of two processes, whom Redis lets do everything but listen."""
    redis_server.ask("ACL", "SETUSER", "deaf", "on", ">pw", "~*", "&*", "+@all", "-subscribe")
    url = redis_server.url.replace("//", "//deaf:pw@")
    settings = {"DATA_DIR": str(tmp_path / "data"), "REDIS_URL": url}
    one = ImpatientServer(tmp_path, WITHOUT_REDIS | settings)
    yield one
    one.kill()


def test_a_process_that_alone_hears_nothing_is_ill_until_it_hears(
    impatient: Server, server: Callable[..., Server], redis_server: RedisServer, tmp_path: Path
) -> None:
    def told() -> tuple[int, bool, bool]:
        answer = requests.get(f"{impatient.url}/healthz", timeout=10)
        return answer.status_code, answer.json()["delivery"], answer.json()["redis"]

    impatient.wait_until_up()
    until(lambda: told() == (200, True, False), what="nobody hears, so none is ill")
    shared = {"DATA_DIR": str(tmp_path / "data"), "REDIS_URL": redis_server.url}
    other = server(**WITHOUT_REDIS | shared)
    until(other.hears, what="the other to hear")
    until(lambda: told() == (503, False, False), what="alone in it")
    redis_server.ask("ACL", "SETUSER", "deaf", "+subscribe")
    until(lambda: told() == (200, True, True), what="all well")
    assert impatient.log.count("are not heard") == impatient.log.count("are heard again") == 1
