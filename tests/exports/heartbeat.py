"""Run alone with an async mode: another thread ticks while a document is made.

Prints the longest silence between two ticks and the time it all took, in seconds.
A mode's patches hold for a whole process, so no test can do this in its own.
"""

import sys
import time
import warnings

MODE = sys.argv[1]
if MODE == "eventlet":
    warnings.simplefilter("ignore")
    import eventlet

    eventlet.monkey_patch()
elif MODE == "gevent":
    from gevent import monkey

    monkey.patch_all()

import threading  # noqa: E402 (after the patches)
from itertools import pairwise  # noqa: E402

from colaboracion import exports  # noqa: E402
from tests.exports.states import asked, resting_on  # noqa: E402

_beats = [time.monotonic()]
_done = threading.Event()


def _beat() -> None:
    while not _done.is_set():
        time.sleep(0.01)
        _beats.append(time.monotonic())


heart = threading.Thread(target=_beat)
heart.start()
exports.document(asked(resting_on(*(["Tarjeta"] * 2000))))
_done.set()
heart.join()
silences = [after - before for before, after in pairwise(_beats)]
print(max(silences), sum(silences))  # noqa: T201 (its answer)
