"""The writer in a process of its own: the same bytes, in time, and a clear end when it fails."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from colaboracion import children, exports
from colaboracion.exports import process
from colaboracion.exports.docx import write
from tests.exports import reader
from tests.exports.states import asked, resting_on

ROOT = Path(__file__).parents[2]


def test_the_process_writes_what_the_writer_writes() -> None:
    state = resting_on("uno\r\ndos", "\ud800", "😀")
    assert exports.document(asked(state)) == write(asked(state))


def test_documents_asked_for_at_once_are_each_its_own() -> None:
    orders = [asked(resting_on(*["x"] * number), document="cards") for number in (1, 2, 3, 4)]
    with ThreadPoolExecutor(4) as people:
        files = list(people.map(exports.document, orders))
    assert [len(reader.cards(file)) for file in files] == [1, 2, 3, 4]


@pytest.mark.parametrize("mode", ["eventlet", "gevent", "threading"])
def test_e07_the_serving_loop_goes_on_meanwhile(mode: str) -> None:
    command = [sys.executable, "-m", "tests.exports.heartbeat", mode]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    longest_silence, whole_time = map(float, done.stdout.split())
    assert longest_silence < whole_time / 3


def test_a_failure_says_what_went_wrong() -> None:
    with pytest.raises(exports.ExportError, match="KeyError: 'workshops'") as failure:
        process.run(asked({}))
    assert failure.value.code == "export_failed"


def test_a_writer_that_takes_too_long_is_ended() -> None:
    state = resting_on(*(["x"] * 2000))
    with pytest.raises(process.SlowError, match="out of time"):
        process.run(asked(state), patience=0.0)


def test_what_is_exchanged_has_no_name_to_stay_under_when_the_server_is_killed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lying: list[Path] = []
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr(children, "run", lambda *_, **__: lying.extend(tmp_path.iterdir()))
    assert process.run(asked(resting_on("x"))) == b""
    assert lying == []


def test_a_writer_that_takes_too_much_memory_ends_and_says_so() -> None:
    state = resting_on(*(f"Tarjeta {n}" for n in range(2000)))
    with pytest.raises(process.BigError):
        process.run(asked(state, kind="pdf", document="cards"), memory=64 * 2**20)
