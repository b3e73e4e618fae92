"""JSON in lines over a socket between two processes of ours."""

import json
import socket
import time
from typing import Any

_PIECE = 1 << 16


class Line:
    """One end of a conversation; EOFError when the other is gone, TimeoutError when it is slow."""

    def __init__(self, end: socket.socket) -> None:
        self.end = end
        self._begun = bytearray()

    def tell(self, told: Any, patience: float | None = None) -> None:
        """Send one line."""
        self.end.settimeout(patience)
        self.end.sendall(json.dumps(told, separators=(",", ":")).encode() + b"\n")

    def hear(self, patience: float | None = None) -> Any:
        """Wait for one line."""
        deadline = None if patience is None else time.monotonic() + patience
        while b"\n" not in self._begun:
            if deadline is not None:
                self.end.settimeout(max(0.001, deadline - time.monotonic()))
            piece = self.end.recv(_PIECE)
            if not piece:
                raise EOFError
            self._begun += piece
        line, _, rest = self._begun.partition(b"\n")
        self._begun = rest
        return json.loads(line)
