"""Has cards compared in one process of its own that lives as long as it is of use.

It is asked over a pair of sockets, which eventlet and gevent make cooperative: whoever waits
for an answer holds up nobody else. One question at a time; it ends when its socket closes.
"""

import logging
import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from colaboracion.lines import Line

log = logging.getLogger(__name__)

PATIENCE = 15.0  # seconds that an answer may take
_STARTING = 30.0  # seconds more for the first one, where everyone wants the processor
_FOR_EACH_CARD = 0.005  # seconds more: five thousand cards take a while
_WORDS_AFTER = 3  # failures in a row: the model may be what ends it, and words do without
_LONGEST_REST = 60.0  # seconds before a process that failed again and again is tried once more
_PROJECT = Path(__file__).resolve().parents[1]
_PROGRAM = [sys.executable, "-m", "colaboracion.suggester"]
# One thread, and none that spins while it waits: the room's own work comes first.
_QUIET = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "OMP_WAIT_POLICY": "passive"}

Question = dict[str, Any]
Answer = dict[str, Any]


class NoAnswerError(Exception):
    """Nothing can be suggested now; asked again in a while it may be."""


class Suggesting:
    """The process that compares cards, started when first asked and anew when it fails."""

    def __init__(self, program: Sequence[str] = _PROGRAM, patience: float = PATIENCE) -> None:
        self._program = program
        self._patience = patience
        self._turn = threading.Lock()
        self._child: _Child | None = None
        self._failures = 0
        self._rests_until = 0.0
        self.engine: str | None = None  # of the last answer

    def ask(self, question: Question) -> Answer:
        """What is suggested for these cards; raises NoAnswerError."""
        patience = self._patience + len(question["cards"]) * _FOR_EACH_CARD
        if not self._turn.acquire(timeout=patience + _STARTING):
            raise NoAnswerError
        try:
            answer = self._ask(question, patience)
        finally:
            self._turn.release()
        self.engine = answer["engine"]
        return answer

    def stop(self) -> None:
        """End the process."""
        if self._child:
            self._child.end()
        self._child = None

    def _ask(self, question: Question, patience: float) -> Answer:
        """One that was ended from outside is started anew at once, and asked the same."""
        was_there = self._child is not None
        try:
            return self._try(question, patience)
        except EOFError:
            if not was_there:
                raise NoAnswerError from None
        try:
            return self._try(question, patience)
        except EOFError:
            raise NoAnswerError from None

    def _try(self, question: Question, patience: float) -> Answer:
        if time.monotonic() < self._rests_until:
            raise NoAnswerError
        try:
            if self._child is None:
                self._child, patience = _Child(self._program, self._how()), patience + _STARTING
            answer = self._child.ask(question, patience)
        except TimeoutError:
            self._fail(f"gave no answer within {patience:.0f} s")
            raise NoAnswerError from None
        except (OSError, EOFError):
            self._fail("has ended")
            raise EOFError from None
        except BaseException:  # whoever asked is gone: the answer would be taken for the next one's
            self.stop()
            raise
        if not answer.get("more"):  # while it still learns, it may yet end of what it learns
            self._failures, self._rests_until = 0, 0.0
        if "failed" in answer:
            log.error("The process that compares cards failed: %s", answer["failed"])
            raise NoAnswerError
        return answer

    def _how(self) -> str:
        return "words" if self._failures >= _WORDS_AFTER else "meaning"

    def _fail(self, what: str) -> None:
        """Start it anew at the next question; where it keeps failing, less and less often."""
        self.stop()
        self.engine = None
        rest = min(_LONGEST_REST, 2.0**self._failures) if self._failures else 0.0
        self._failures += 1
        self._rests_until = time.monotonic() + rest
        log.warning(
            "The process that compares cards %s; it is started anew when asked, not before %.0f s.",
            what,
            rest,
        )


class _Child:
    """One running process and the socket to it."""

    def __init__(self, program: Sequence[str], by: str) -> None:
        ours, theirs = socket.socketpair()
        self._line = Line(ours)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 (our own program)
                [*program, str(os.getpid()), str(theirs.fileno()), by],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=_PROJECT,
                env=os.environ | _QUIET,
                pass_fds=[theirs.fileno()],
            )

    def ask(self, question: Question, patience: float) -> Answer:
        """Raises TimeoutError when it takes too long, EOFError or OSError when it has ended."""
        self._line.tell(question, patience)
        answer: Answer = self._line.hear(patience)
        return answer

    def end(self) -> None:
        """It holds nothing that would be lost."""
        self._line.end.close()
        self._process.kill()
        self._process.wait()
