"""Which tests do not run against a cluster, and why; everything that is not named here runs.

A name is the start of a test's id; `tests/cluster/test_left_out.py` knows each of them.
"""

import pytest

INSIDE = "looks into one process"
PAIR = "starts two processes of its own"
FILE = "is about SQLite's file and its copies, which a PostgreSQL has not"
ALONE = "starts, stops or refuses to start one process"
TIMES = "times one process; what a cluster takes is measured apart"
WIRE = "asks for WebSocket itself"
NO_SERVER = "meets no running server"

_MEETS_ONE = {"server", "running", "played"}

LEFT_OUT = {
    "tests/browser/test_desk_speed.py": TIMES,
    "tests/browser/test_full_room.py": TIMES,
    "tests/browser/test_hand_over.py": FILE,
    "tests/browser/test_legibility.py": "is about type sizes alone",
    "tests/browser/test_organizer.py::test_copies": FILE,
    "tests/browser/test_restored.py": FILE,
    "tests/browser/test_signs.py::test_signs_go_between": PAIR,
    "tests/browser/test_speed.py": TIMES,
    "tests/copies/": FILE,
    "tests/demo/test_play.py::test_without_a_server_it_says_so": ALONE,
    "tests/faults/test_ballots_at_once.py": PAIR,
    "tests/faults/test_closing.py": PAIR,
    "tests/faults/test_kills.py": "kills one process at the worst moments",
    "tests/faults/test_redis_away.py": PAIR,
    "tests/faults/test_restored.py": FILE,
    "tests/faults/test_two_processes_at_once.py": PAIR,
    "tests/imports/test_terminal.py": "carries a workshop between two laptops",
    "tests/known/test_letters.py::test_u11": ALONE,
    "tests/known/test_persistence.py::test_p04": FILE,
    "tests/known/test_persistence.py::test_p06": INSIDE,
    "tests/known/test_persistence.py::test_p07": "restarts a PostgreSQL beside one process",
    "tests/known/test_persistence.py::test_p08": FILE,
    "tests/known/test_persistence.py::test_p09": FILE,
    "tests/serve/test_start.py": ALONE,
    "tests/serve/test_stop.py": ALONE,
    "tests/serve/test_suggestions.py": INSIDE,
    "tests/sockets/test_signs.py::test_signs_cross": PAIR,
    "tests/sockets/test_two_processes.py": PAIR,
    "tests/sockets/test_way_down.py::test_frames_go_straight": INSIDE,
    "tests/sockets/test_way_down.py::test_it_can_be_switched_off": INSIDE,
}
LEFT_OUT_OF_POLLING = {
    "tests/faults/test_frozen_moment.py": WIRE,
    "tests/known/test_concurrency.py::test_c11": WIRE,
    "tests/sockets/": WIRE,
}


def reason_for(item: pytest.Item, against: str) -> str | None:
    """Why this one is left out; None where it runs."""
    named = LEFT_OUT | (LEFT_OUT_OF_POLLING if against == "cluster-polling" else {})
    for start, reason in named.items():
        if item.nodeid.startswith(start):
            return reason
    return None if _MEETS_ONE & set(getattr(item, "fixturenames", ())) else NO_SERVER
