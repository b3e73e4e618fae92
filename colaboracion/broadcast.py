"""The one way down: finished packets go to the sockets in the order of their commits.

Everything sent here is a hint that may be lost: clients notice a gap by `n`, or by
`alive`, and refresh. So the queues are bounded and drop when full, and nothing here
can hold an answer: with Redis frozen, emitting inside the request once left
committed work unanswered for seconds.
"""

from collections.abc import Iterable
from typing import Any

from engineio.packet import MESSAGE
from engineio.packet import Packet as EnginePacket
from flask_socketio import SocketIO
from socketio import Manager
from socketio.packet import EVENT

from colaboracion import hearing
from colaboracion.config import Config
from colaboracion.hearing import HearingManager, channel
from colaboracion.lanes import Lane
from colaboracion.packets import Packet, Rooms, Sign, as_one, gathered, latest, room, weight
from colaboracion.publishing import Publisher
from colaboracion.wires import Wire, text_frame

BOUND = 10_000  # packets waiting to be sent; beyond that the clients' own refresh is quicker
# Bytes waiting for Redis, hence in one message: after a long freeze it holds every other process
# up, and Redis ends the connection of whoever owes it more than a few of them.
BOUND_OF_OTHERS = 2_000_000
BOUND_OF_SIGNS = 1_000  # each is said again within seconds


class Broadcast:
    """Sends to this process's own sockets, and tells the other processes where there are any."""

    def __init__(self, socketio: SocketIO, publisher: Publisher | None = None) -> None:
        self._socketio = socketio
        self._publisher = publisher
        # Lanes of their own for signs: no packet ever waits behind one.
        self._lanes = [Lane("own", self._send, gathered, BOUND)]
        self._sign_lanes = [Lane("own_signs", self._send, latest, BOUND_OF_SIGNS)]
        if publisher is not None:
            together = as_one(gathered)
            self._lanes += [Lane("others", self._publish, together, BOUND_OF_OTHERS, weight)]
            self._sign_lanes += [
                Lane("others_signs", self._publish, as_one(latest), BOUND_OF_SIGNS)
            ]
        self._own = self._lanes[0]

    def start(self) -> None:
        """Start the sender, and the publisher where Redis is set."""
        for run in [lane.run for lane in self._lanes] + [lane.run for lane in self._sign_lanes]:
            self._socketio.start_background_task(run)
        if self._publisher is not None:
            self._socketio.start_background_task(self._echo)

    def hand_over(self, packets: Iterable[Packet]) -> None:
        """Queue the packets; called under the lock of the commit, hence in its order."""
        for packet in packets:
            for lane in self._lanes:
                lane.put(packet)

    def sign(self, signs: Iterable[Sign]) -> None:
        """Queue short-lived signs, which nobody misses where they are dropped."""
        for sign in signs:
            for lane in self._sign_lanes:
                lane.put(sign)

    def flows(self) -> bool:
        """Whether this process's own sockets are being served."""
        return self._own.flows()

    def waiting(self) -> dict[str, int]:
        """How many packets and signs wait, by the lane's name."""
        lanes: list[Lane[Any]] = [*self._lanes, *self._sign_lanes]
        return {lane.name: lane.waiting() for lane in lanes}

    def is_idle(self) -> bool:
        """Whether nothing is left to be told, here or to the other processes."""
        return all(lane.is_idle() for lane in self._lanes)

    def alive(self, slug: str, audience: str, generation: int, n: int, now: int) -> None:
        """Tell this process's sockets of an audience which number the database has reached."""
        self._send(room(slug, audience, generation), "alive", {"n": n, "now": now})

    def watch_again(self, old_room: str) -> None:
        """Tell this process's sockets in a room that was left to ask anew who they are."""
        self._send(old_room, "watch_again", None)

    def _echo(self) -> None:
        """Say what this process is to hear from Redis, by the road of all that the others hear."""
        while True:
            self._lanes[1].put(self._socketio.server.manager.hearing.echo)
            self._socketio.sleep(hearing.EVERY)

    def _send(self, place: Rooms, event: str, data: object) -> None:
        """To this process's sockets alone: a frozen Redis must not stop the pulse."""
        self._emit(self._socketio.server, event, data, place, ignore_queue=True)

    def _publish(self, place: Rooms, event: str, data: object) -> None:
        self._emit(self._publisher, event, data, place)

    def _emit(self, through: Any, event: str, data: object, to: Rooms, **options: Any) -> None:
        through.emit(event, data, room=to, **options)


class NotingManager(Manager):  # type: ignore[misc]
    """The library's list of who is in which room, noting up to which number each was sent to,
    whoever it came from.
    """

    def __init__(self, *options: Any, **more: Any) -> None:
        super().__init__(*options, **more)
        self.sent: dict[str, int] = {}

    def emit(self, event: str, data: object, namespace: str, **options: Any) -> None:
        """Send to a room of this process."""
        self._note(event, data, options)
        super().emit(event, data, namespace, **options)

    def _note(self, event: str, data: Any, options: dict[str, Any]) -> None:
        place = options.get("to") or options.get("room")
        if event == "event" and place:
            self.sent[place] = data[-1]["n"]


class DirectManager(NotingManager):
    """The library's list of who is in which room, sending the short way where there is one.

    The library encodes a message once, but wakes a task for every socket, which frames it
    anew. Here the frame is made once too and goes straight into each WebSocket with nothing
    before it; all others (polling, busy, upgrading) get the packet in the library's queue.
    """

    def emit(self, event: str, data: object, namespace: str, **options: Any) -> None:
        """Send to a room; whoever wants more than that is served by the library."""
        place = options.get("to") or options.get("room")
        if options.get("callback") or options.get("skip_sid") or namespace not in self.rooms:
            super().emit(event, data, namespace, **options)
            return
        if not self._is_anybody_in(place, namespace):
            return  # of what the other processes publish, most is for nobody here
        self._note(event, data, options)
        arguments = [event] if data is None else [event, data]
        packet = self.server.packet_class(EVENT, namespace=namespace, data=arguments)
        queued = EnginePacket(MESSAGE, packet.encode())
        frame = text_frame(queued.encode())
        for _, socket_id in self.get_participants(namespace, place):
            wire = Wire.of(self.server.eio.sockets.get(socket_id))
            if wire is None or not wire.write(frame):
                self.server.eio.send_packet(socket_id, queued)

    def _is_anybody_in(self, place: Rooms | None, namespace: str) -> bool:
        wanted = [place] if isinstance(place, str | None) else place
        return any(each in self.rooms[namespace] for each in wanted)


class NotingHearingManager(HearingManager, NotingManager):
    """The same for several processes."""


class DirectHearingManager(HearingManager, DirectManager):
    """For several processes too: what the others publish goes the short way."""


def manager(config: Config, *, direct: bool) -> Manager:
    """Who keeps the rooms: alone or joined to other processes, and by which way it sends."""
    if config.redis_url is None:
        return DirectManager() if direct else NotingManager()
    kind = DirectHearingManager if direct else NotingHearingManager
    return kind(config.redis_url, channel(config.secret_key))


def publisher(socketio: SocketIO, config: Config) -> Publisher | None:
    """What tells the other processes, where Redis joins them."""
    if config.redis_url is None:
        return None
    return Publisher(config.redis_url, socketio.server.manager)
