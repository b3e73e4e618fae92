"""Whether a process hears the others: it says something through Redis and hears that come back.

A subscription can die without a word: dropped by Redis, or swallowed by something in between. As
every process says something every two seconds, silence means that nothing arrives any more, and
it is subscribed anew. The library would wait for ever, or longer and longer.
"""

import contextlib
import logging
import time
from collections.abc import Callable, Iterator
from typing import Any

from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry
from socketio import RedisManager

from colaboracion.fingerprints import fingerprint
from colaboracion.packets import TOGETHER, Packet

log = logging.getLogger(__name__)

EVERY = 2.0  # seconds between two echoes
SILENCE = 3 * EVERY  # after which nothing is thought to arrive any more
NEXT_TRY = 2.0  # seconds between two tries to reach a Redis that is away
LOST = 20.0  # seconds in which whoever was cut off is back, else this process alone is ill


def channel(secret_key: str) -> str:
    """Where the processes of one database speak: they have one key, and others of the same Redis,
    which gives its channels to all of its databases, have another.
    """
    return f"colaboracion:{fingerprint(secret_key):08x}"


class Hearing:
    """When this process last heard its own echo."""

    def __init__(
        self, host: str, channel: str, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._clock = clock
        self._heard: float | None = None
        self._begun = clock()
        self.host = host
        self.heard_last = f"{channel}:heard"  # who heard an echo; forgotten within seconds
        # By the road of all events, into a room that nobody is in.
        self.echo = Packet("echo", host, 0, 0, {"n": 0})
        self._own, self._echo = host.encode(), self.echo.room.encode()

    def is_own(self, message: bytes) -> bool:
        """Whether this process said it, which it need not read again."""
        return self._own in message

    def is_echo(self, message: bytes) -> bool:
        """Take in what arrived; whether it is the own echo. Signs prove nothing of the events'
        road, for they have one of their own.
        """
        if self._echo not in message:
            return False
        self._heard = self._clock()
        return True

    @property
    def hears(self) -> bool:
        """Whether the last echo came back a moment ago."""
        return self._heard is not None and self._clock() - self._heard < SILENCE

    def is_alone_in_it(self, redis: Any) -> bool:
        """Whether nothing came for long although Redis answers, and others do hear."""
        last = self._begun if self._heard is None else self._heard
        if self._clock() - last < LOST:
            return False
        with contextlib.suppress(RedisError):
            other = redis.get(self.heard_last)
            return other is not None and other != self.host.encode()
        return False


class HearingManager(RedisManager):  # type: ignore[misc]
    """The library's manager, subscribed anew within seconds whenever nothing arrives."""

    def __init__(self, redis_url: str, channel: str) -> None:
        # Each try ends by itself, and the next one is ours.
        limits: dict[str, object] = {"socket_timeout": SILENCE, "socket_connect_timeout": SILENCE}
        limits |= {"retry": Retry(NoBackoff(), 0)}
        super().__init__(redis_url, channel=channel, redis_options=limits)
        self.hearing = Hearing(self.host_id, channel)
        self._is_told = False

    def _listen(self) -> Iterator[bytes]:
        """Whatever arrives, for as long as the process lives."""
        while True:
            try:
                yield from self._subscribed()
            except Exception as error:  # noqa: BLE001 (whatever it is, the next try may go well)
                self._tell(error)
            time.sleep(NEXT_TRY)

    def _subscribed(self) -> Iterator[bytes]:
        self._redis_connect()
        subscription = self.pubsub
        try:
            subscription.subscribe(self.channel)
            last = time.monotonic()
            while time.monotonic() - last < SILENCE:
                message = subscription.get_message(timeout=SILENCE)
                if message and message["type"] == "message":
                    yield from self._heard(message["data"])
                    last = time.monotonic()
            raise TimeoutError("silence")
        finally:
            with contextlib.suppress(Exception):  # it may be dead already
                subscription.close()

    def _heard(self, data: bytes) -> Iterator[bytes]:
        if not self.hearing.is_own(data):
            yield data
            return
        if self._is_told:
            log.warning("The other processes are heard again")
        self._is_told = False
        if not self.hearing.is_echo(data):
            return
        with contextlib.suppress(RedisError):  # who may not write goes on hearing
            self.redis.set(self.hearing.heard_last, self.host_id, px=int(SILENCE * 1000))

    def _handle_emit(self, message: dict[str, Any]) -> None:
        """Each of several to its own room, in their order."""
        if message["event"] != TOGETHER:
            super()._handle_emit(message)  # of a process of an earlier release
            return
        for place, event, data in message["data"][0]:
            super()._handle_emit(message | {"room": place, "event": event, "data": [data]})

    def _tell(self, error: Exception) -> None:
        """Once, until it is well again."""
        if not self._is_told:
            log.warning("The other processes are not heard (%s); trying again", error)
        self._is_told = True
