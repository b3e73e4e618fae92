"""Asks a worker again and again whether it still answers, and never waits for it.

By one connection that stays, so a worker that is full is still heard: it has no room for
newcomers only. Of a database nothing is asked: where that is away, no worker is to blame.
"""

import contextlib
import socket

EACH = 5.0  # seconds from an answer to the next question
_AT_MOST = 2.0  # seconds that count between two looks: while nobody looked, nobody was silent
_SIZE = 65_536


class Asking:
    """What one worker's process at a loopback port has to say.

    `silence`: for so many seconds a question has waited while somebody looked; 0 for a process
    that has not answered yet, and for one at whose port nobody listens: it is starting or leaving.
    """

    def __init__(self, port: int, *, is_up: bool = False) -> None:
        self.silence = 0.0
        self._port = port
        self._socket: socket.socket | None = None
        self.is_up = is_up  # it answered somebody already, and its port was not left since
        self._unsent = b""
        self._waits = False
        self._looked = self._next = float("-inf")

    def look(self, now: float) -> None:
        """Hear what came, ask what is due; `now` in seconds of one clock."""
        try:
            if self._waits and not self._heard():
                self.silence += min(now - self._looked, _AT_MOST) if self.is_up else 0.0
            elif self._waits:
                self._waits, self.silence, self._next = False, 0.0, now + EACH
            elif now >= self._next:
                self._ask()
        except ConnectionRefusedError:
            self.close()
            self.is_up = False
        except OSError:
            self.close()  # asked anew at the next look
        self._looked = now

    def close(self) -> None:
        """Ask no more by this connection."""
        if self._socket:
            self._socket.close()
        self._socket, self._waits, self.silence = None, False, 0.0

    def _ask(self) -> None:
        if self._socket:
            self._forget_rest()
        else:
            self._socket = socket.socket()
            self._socket.setblocking(False)
            self._socket.connect_ex(("127.0.0.1", self._port))
        self._unsent = f"GET /ping HTTP/1.1\r\nHost: 127.0.0.1:{self._port}\r\n\r\n".encode()
        self._waits = True
        self._send()

    def _forget_rest(self) -> None:
        """What is left of the last answer is none to the next question."""
        with contextlib.suppress(BlockingIOError):
            while self._socket and self._socket.recv(_SIZE):
                pass
            raise ConnectionResetError

    def _heard(self) -> bool:
        self._send()
        try:
            answer = self._socket.recv(_SIZE) if self._socket else b""
        except BlockingIOError:
            return False
        if not answer:
            raise ConnectionResetError
        self.is_up = True
        return True

    def _send(self) -> None:
        with contextlib.suppress(BlockingIOError):  # where even its connection is not had yet
            if self._unsent and self._socket:
                self._unsent = self._unsent[self._socket.send(self._unsent) :]
