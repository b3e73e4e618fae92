"""A throw-away Redis server on loopback, which the fault tests may freeze, kill and restart."""

import signal
import subprocess
from collections.abc import Iterator

import pytest
import redis

from tests.services.programs import path_to
from tests.services.waiting import answers, free_port, until


class RedisServer:
    """One server that stores nothing."""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"redis://127.0.0.1:{self.port}/0"
        self.start()

    def start(self) -> None:
        """Start it and wait until it takes connections."""
        options = ["--bind", "127.0.0.1", "--port", str(self.port), "--save", ""]
        command = [str(path_to("redis-server")), *options]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        until(lambda: answers(self.port), what="Redis")

    def freeze(self) -> None:
        """Let it hold every request without an answer."""
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on after `freeze`."""
        self._process.send_signal(signal.SIGCONT)

    def ask(self, *words: str) -> object:
        """Carry out one command of Redis."""
        with redis.Redis.from_url(self.url) as client:
            return client.execute_command(*words)

    def subscribers(self) -> int:
        """How many connections listen."""
        with redis.Redis.from_url(self.url) as client:
            return len(client.client_list("pubsub"))

    def cut_subscribers(self) -> object:
        """End the connections of all who listen; how many there were."""
        return self.ask("CLIENT", "KILL", "TYPE", "pubsub")

    def kill(self) -> None:
        """End it at once; nothing to do when it has ended already."""
        self._process.kill()
        self._process.wait()


@pytest.fixture
def redis_server() -> Iterator[RedisServer]:
    """Give a Redis server with .url, .freeze(), .thaw(), .kill() and .start()."""
    server = RedisServer()
    yield server
    server.kill()
