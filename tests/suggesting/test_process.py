"""The process that compares cards: killed, frozen, failing or orphaned, it harms nobody."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from colaboracion.suggesting import NoAnswerError, Suggesting
from tests.services.waiting import until

SAID = "Falta acceso a datos abiertos en las zonas rurales"
QUESTION: dict[str, Any] = {
    "cards": [["a", SAID, "c", None], ["b", SAID, "c", None], ["d", "El agua", "c", None]],
    "rejected": [],
    "groupings": True,
}


@pytest.fixture
def made() -> Iterator[Callable[..., Suggesting]]:
    """Give `made(**more) → Suggesting`; ended after the test."""
    all_of_them: list[Suggesting] = []

    def make(**more: Any) -> Suggesting:
        all_of_them.append(Suggesting(**{"patience": 60.0} | more))
        return all_of_them[-1]

    yield make
    for each in all_of_them:
        each.stop()


def _pid(suggesting: Suggesting) -> int:
    assert suggesting._child
    return suggesting._child._process.pid


def _program(tmp_path: Path, body: str) -> list[str]:
    """A program that takes the socket, and does `body` with each line."""
    path = tmp_path / "program.py"
    path.write_text(
        "import json, os, socket, sys, time\n"
        "from colaboracion.lines import Line\n"
        "line = Line(socket.socket(fileno=int(sys.argv[2])))\n"
        f"while True:\n    asked = line.hear()\n    {body}\n"
    )
    # Found from the project's folder, in which it is started.
    return [sys.executable, "-c", f"import sys; sys.path[0]=''; exec(open({str(path)!r}).read())"]


def test_it_is_started_by_the_first_question_and_stays(made: Callable[..., Suggesting]) -> None:
    suggesting = made()
    assert (suggesting._child, suggesting.engine) == (None, None)
    answer = suggesting.ask(QUESTION)
    assert [pair[:2] for pair in answer["pairs"]] == [["a", "b"]]
    first = _pid(suggesting)
    suggesting.ask(QUESTION)
    assert _pid(suggesting) == first
    assert suggesting.engine in {"words", "meaning"}


def test_it_yields_to_the_room(made: Callable[..., Suggesting]) -> None:
    suggesting = made()
    suggesting.ask(QUESTION)
    assert os.getpriority(os.PRIO_PROCESS, _pid(suggesting)) >= 10


def test_one_that_was_killed_is_replaced_at_once(
    made: Callable[..., Suggesting], caplog: pytest.LogCaptureFixture
) -> None:
    suggesting = made()
    suggesting.ask(QUESTION)
    first = _pid(suggesting)
    os.kill(first, signal.SIGKILL)
    assert suggesting.ask(QUESTION)["pairs"]
    assert _pid(suggesting) != first
    assert len(caplog.records) == 1


def test_one_that_hangs_is_given_up_and_replaced(
    made: Callable[..., Suggesting], caplog: pytest.LogCaptureFixture
) -> None:
    suggesting = made()
    suggesting.ask(QUESTION)
    first = _pid(suggesting)
    os.kill(first, signal.SIGSTOP)
    suggesting._patience = 0.5  # while it is there already
    begun = time.monotonic()
    with pytest.raises(NoAnswerError):
        suggesting.ask(QUESTION)
    assert time.monotonic() - begun < 5
    assert not Path(f"/proc/{first}").exists()
    suggesting._patience = 60.0
    assert suggesting.ask(QUESTION)["pairs"]
    assert "no answer within" in caplog.text


def test_a_program_that_always_ends_is_tried_less_and_less(
    made: Callable[..., Suggesting], tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    suggesting = made(program=_program(tmp_path, "sys.exit(1)"))
    for _ in range(200):
        with pytest.raises(NoAnswerError):
            suggesting.ask(QUESTION)
    assert 2 <= len(caplog.records) <= 5
    assert suggesting._rests_until > time.monotonic()


def test_a_question_that_cannot_be_answered_costs_no_process(
    made: Callable[..., Suggesting], caplog: pytest.LogCaptureFixture
) -> None:
    suggesting = made()
    with pytest.raises(NoAnswerError):
        suggesting.ask({"cards": [["a", SAID, "c"]], "rejected": [], "groupings": True})
    first = _pid(suggesting)
    assert suggesting.ask(QUESTION)["pairs"]
    assert _pid(suggesting) == first
    assert "ValueError" in caplog.text
    assert SAID not in caplog.text


@pytest.mark.parametrize("sent", [f'["{SAID}"', f'["{SAID}"]', f'{{"cards": "{SAID}"}}'])
def test_with_log_json_it_tells_in_lines_of_json_without_a_word_of_a_card(sent: str) -> None:
    """A question that breaks the line itself ends it; one that only it cannot answer does not."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        program = [sys.executable, "-m", "colaboracion.suggester"]
        child = subprocess.Popen(
            [*program, f"{os.getpid()}", f"{theirs.fileno()}", "words"],
            env=os.environ | {"LOG": "json", "WORKER": "7"},
            stderr=subprocess.PIPE,
            pass_fds=[theirs.fileno()],
        )
        ours.sendall(f"{sent}\n".encode())
        ours.shutdown(socket.SHUT_WR)
        _, told = child.communicate(timeout=60)
    assert SAID.encode() not in told
    lines = [json.loads(line) for line in told.decode().splitlines()]
    assert [line["worker"] for line in lines] == ["7"] * len(lines)
    assert len(lines) == (0 if child.returncode == 0 else 1)
    assert child.returncode == (1 if sent.endswith('"') else 0)


def test_whoever_leaves_while_waiting_leaves_no_answer_for_the_next(
    made: Callable[..., Suggesting], monkeypatch: pytest.MonkeyPatch
) -> None:
    suggesting = made()
    suggesting.ask(QUESTION)
    first = _pid(suggesting)

    def leave(*_: Any) -> None:
        raise KeyboardInterrupt

    assert suggesting._child
    monkeypatch.setattr(suggesting._child._line, "hear", leave)
    with pytest.raises(KeyboardInterrupt):
        suggesting.ask(QUESTION)
    alone = suggesting.ask(QUESTION | {"cards": QUESTION["cards"][:1]})
    assert alone["pairs"] == []
    assert _pid(suggesting) != first


def test_a_long_line_goes_both_ways(made: Callable[..., Suggesting], tmp_path: Path) -> None:
    """Longer than any buffer between the two."""
    body = "line.tell({'engine': 'words', 'said': asked['cards'][0][1]})"
    suggesting = made(program=_program(tmp_path, body))
    long = "ñ\n" * 1_000_000
    answer = suggesting.ask(QUESTION | {"cards": [["a", long, "c", None]]})
    assert answer["said"] == long


PARENT = f"""import sys, time
from pathlib import Path
from colaboracion.suggesting import Suggesting
suggesting = Suggesting(patience=60)
suggesting.ask({QUESTION!r})
draft = Path(sys.argv[1] + ".draft")
draft.write_text(str(suggesting._child._process.pid))
draft.rename(sys.argv[1])
time.sleep(60)
"""


def test_it_ends_with_its_parent_in_the_midst_of_work(tmp_path: Path) -> None:
    """The parent is killed; a socket that someone else still holds makes no difference.

    The parent is a program of its own: a fork of this one would carry what other tests brought.
    """
    with subprocess.Popen([sys.executable, "-c", PARENT, str(tmp_path / "pid")]) as parent:
        try:
            until((tmp_path / "pid").exists, within=60, what="the child's id")
        finally:
            parent.kill()
    child = (tmp_path / "pid").read_text()
    until(lambda: not _runs(child), within=5, what="the end of the child")


def _runs(pid: str) -> bool:
    """Ended but not yet collected by anybody is ended, too."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


def test_a_program_that_ends_of_what_it_learns_is_left_to_words(
    made: Callable[..., Suggesting], tmp_path: Path
) -> None:
    body = (
        "by = sys.argv[3]; line.tell({'engine': 'words', 'more': by == 'meaning'}); "
        "by == 'meaning' and sys.exit(1)"
    )
    suggesting = made(program=_program(tmp_path, body))
    by_words = False
    while not by_words and suggesting._failures < 20:
        suggesting._rests_until = 0.0  # nobody waits here
        with suppress(NoAnswerError):
            by_words = not suggesting.ask(QUESTION)["more"]
    stays = _pid(suggesting)
    assert not suggesting.ask(QUESTION)["more"]
    assert _pid(suggesting) == stays
