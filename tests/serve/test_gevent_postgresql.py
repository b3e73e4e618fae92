"""A slow query holds nobody up in gevent mode; the driver does not see to that itself."""

import subprocess
import sys
from collections.abc import Callable

from tests.services.server import ROOT

# In a process of its own: the patches would change the one that runs the tests.
_PROGRAM = """
from gevent import monkey
monkey.patch_all()
import gevent, psycopg2, sys
from colaboracion.gevent_postgresql import wait_cooperatively
wait_cooperatively()
connection = psycopg2.connect(sys.argv[1])
query = gevent.spawn(connection.cursor().execute, "SELECT pg_sleep(0.5)")
turns = 0
while not query.ready():
    gevent.sleep(0.01)
    turns += 1
print(turns)
"""


def test_others_go_on_during_a_slow_query(postgres: Callable[[], str]) -> None:
    command = [sys.executable, "-c", _PROGRAM, postgres()]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 10
