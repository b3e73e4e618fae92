"""A slow disk holds up whoever saves, and nobody else: the loop goes on while a commit waits.
Where the disk is quick, no thread is paid for.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from colaboracion.off_loop import QUICK, WhereSlow, Work

# Commits of a disk that has turned slow, then one that takes 0.4 s of the system's own sleep, and a
# pulse beside it in the same loop.
PROGRAM = """
import os, sys, json
mode = sys.argv[1]
if mode == "eventlet":
    import warnings; warnings.simplefilter("ignore")
    import eventlet; eventlet.monkey_patch()
    from eventlet.patcher import original
    sleep = original("time").sleep
else:
    from gevent import monkey; monkey.patch_all()
    sleep = monkey.get_original("time", "sleep")
import threading, time
from flask import Flask
from sqlalchemy import text
from colaboracion import database
app = Flask("slow")
engine = database.connect(app, "sqlite:///" + sys.argv[2], mode)
beats = []
def beat():
    while True:
        beats.append(time.monotonic())
        time.sleep(0.01)
with app.app_context():
    with database.alone("x"), database.writing() as session:
        session.execute(text("CREATE TABLE kept (id INTEGER PRIMARY KEY)"))
    threading.Thread(target=beat, daemon=True).start()
    time.sleep(0.05)
    def commit(seconds):
        def slow(said):
            if said == "COMMIT":
                sleep(seconds)
        with database.alone("x"), database.writing() as session:
            session.connection().connection.dbapi_connection.set_trace_callback(slow)
            session.execute(text("INSERT INTO kept DEFAULT VALUES"))
            del beats[:-1]
    for _ in range(8):
        commit(0.01)
    commit(0.4)
    with database.reading() as session:
        kept = session.execute(text("SELECT count(*) FROM kept")).scalar()
print(json.dumps({"beats": beats, "kept": kept}))
"""


@pytest.mark.parametrize("mode", ["eventlet", "gevent"])
def test_the_loop_goes_on_while_a_commit_waits_for_the_disk(mode: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM, mode, str(tmp_path / "kept.db")]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["kept"] == 9
    assert len(told["beats"]) > 5, "the pulse stood still"


class Aside:
    """Counts what is made aside."""

    def __init__(self) -> None:
        self.made = 0

    def __call__(self, work: Work) -> None:
        self.made += 1
        work()


def _slow() -> None:
    time.sleep(2 * QUICK)


def _quick() -> None:
    pass


def test_a_quick_disk_is_waited_for_where_one_is() -> None:
    aside = Aside()
    call = WhereSlow(aside)
    for work in (_quick, _quick, _slow, _quick, _quick, _quick):
        call(work)
    assert not aside.made


def test_a_slow_disk_is_waited_for_aside_until_it_is_quick_again() -> None:
    aside = Aside()
    call = WhereSlow(aside)
    for _ in range(9):
        call(_slow)
    assert aside.made == 8, "all but the first, by which it was told"
    for _ in range(9):
        call(_quick)
    assert not call.is_slow()
    assert aside.made < 17
