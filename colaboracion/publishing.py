"""What a process tells the others through Redis; what could not be told is an error of the lane's.

The library swallows it, and writes two lines for each message that was lost.
"""

from redis import RedisError
from redis.backoff import ConstantBackoff
from redis.retry import Retry
from socketio import RedisManager

from colaboracion.hearing import NEXT_TRY, HearingManager
from colaboracion.lanes import Away

ANSWER = 5.0  # seconds in which Redis answers, or another connection is tried
_TRIES = 3  # again with one message before it is dropped


class Publisher(RedisManager):  # type: ignore[misc]
    """Writes only, as the host of the listener, so that this process, which has served its own
    sockets already, passes over what it published itself.
    """

    def __init__(self, redis_url: str, listener: HearingManager) -> None:
        # Without a limit of its own a frozen Redis would hold us until the system gives up.
        limits: dict[str, object] = {"socket_timeout": ANSWER, "socket_connect_timeout": ANSWER}
        # Its own pauses grow to ten seconds, in which nothing reaches a Redis that is back.
        limits |= {"retry": Retry(ConstantBackoff(NEXT_TRY), retries=_TRIES)}
        super().__init__(redis_url, channel=listener.channel, write_only=True, redis_options=limits)
        self.host_id = listener.host_id

    def emit(self, event: str, data: object, room: object, **_: object) -> None:
        """One message to all who listen, in the library's own form; raises Away.

        Redis's client takes a new connection where the last has ended.
        """
        if not self.connected:
            self._redis_connect()
        told = {"method": "emit", "event": event, "data": [data], "room": room, "namespace": "/"}
        try:
            self.redis.publish(self.channel, self.json.dumps(told | {"host_id": self.host_id}))
        except RedisError as error:
            raise Away(error) from error
