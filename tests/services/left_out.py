"""Which tests do not run against a cluster, and why; everything that is not named here runs.

A reason beside a file, or a folder (with a stroke at its end), is that of all tests in it, which
are then not even looked for; else each test stands by its whole name.
`tests/cluster/test_left_out.py` sees to it.
"""

import pytest

INSIDE = "looks into one process"
PAIR = "starts two processes of its own"
FILE = "is about SQLite's file and its copies, which a PostgreSQL has not"
ALONE = "starts, stops or refuses to start one process"
BESIDE = "stops the Redis beside one process"
TIMES = "times one process; what a cluster takes is measured apart"
ITSELF = "says itself by what it comes; by polling too, which AGAINST=cluster runs"
NO_SERVER = "meets no running server, or one that it makes for itself"

MEETS_ONE = {"server", "running", "played"}

Reasons = dict[str, str | dict[str, str]]

LEFT_OUT: Reasons = {
    "tests/browser/test_desk_speed.py": TIMES,
    "tests/browser/test_full_room.py": TIMES,
    "tests/browser/test_hand_over.py": FILE,
    "tests/browser/test_legibility.py": "is about type sizes alone",
    "tests/browser/test_organizer.py": {
        "test_copies_that_fail_are_told_and_made_when_they_can_be": FILE,
    },
    "tests/browser/test_restored.py": FILE,
    "tests/browser/test_signs.py": {"test_signs_go_between_two_processes": PAIR},
    "tests/browser/test_speed.py": TIMES,
    "tests/cluster/": NO_SERVER,
    "tests/commands/": NO_SERVER,
    "tests/copies/": FILE,
    "tests/demo/test_play.py": {"test_without_a_server_it_says_so": ALONE},
    "tests/exports/": NO_SERVER,
    "tests/faults/test_ballots_at_once.py": PAIR,
    "tests/faults/test_closing.py": PAIR,
    "tests/faults/test_kills.py": "kills one process at the worst moments",
    "tests/faults/test_postgresql_away.py": PAIR,
    "tests/faults/test_redis_away.py": PAIR,
    "tests/faults/test_restored.py": FILE,
    "tests/faults/test_two_processes_at_once.py": PAIR,
    "tests/imports/": NO_SERVER,
    "tests/known/test_letters.py": {
        "test_u11_a_database_that_cannot_hold_every_letter_is_refused_in_words": ALONE,
    },
    "tests/known/test_persistence.py": {
        "test_p04_a_database_held_by_another_shows_no_error": FILE,
        "test_p09_a_card_that_cannot_be_read_harms_no_other": FILE,
    },
    "tests/laws/": NO_SERVER,
    "tests/load/": NO_SERVER,
    "tests/models/test_migrations.py": {
        "test_two_first_starts_at_once_make_one_workshop": PAIR,
    },
    "tests/serve/test_neighbours.py": ALONE,
    "tests/serve/test_start.py": ALONE,
    "tests/serve/test_stop.py": ALONE,
    "tests/serve/test_suggestions.py": INSIDE,
    "tests/services/": NO_SERVER,
    "tests/similar/": NO_SERVER,
    "tests/sockets/test_measured.py": {
        "test_sockets_and_the_loop_are_measured_in_every_mode": INSIDE,
    },
    "tests/sockets/test_signs.py": {"test_signs_cross_from_one_process_to_another": PAIR},
    "tests/sockets/test_two_processes.py": PAIR,
    "tests/sockets/test_way_down.py": {
        "test_frames_go_straight_into_idle_sockets_and_there_only": INSIDE,
        "test_it_can_be_switched_off": INSIDE,
    },
    "tests/suggesting/": NO_SERVER,
    "tests/web/test_health.py": {
        "test_it_tells_of_a_redis_that_is_away_and_stays_in_service": BESIDE,
    },
    "tests/web/test_hearing.py": {
        "test_a_process_that_alone_hears_nothing_is_ill_until_it_hears": PAIR,
    },
    "tests/web/test_metrics.py": {
        "test_a_front_leads_nobody_there": INSIDE,
        "test_threads_measure_too": INSIDE,
    },
}
LEFT_OUT_OF_POLLING: Reasons = {
    "tests/sockets/": ITSELF,
}


def reason_for(item: pytest.Item, against: str) -> str | None:
    """Why this one is left out; None where it runs."""
    told = reason_at(item.nodeid.partition("[")[0], against)
    if told or MEETS_ONE & set(getattr(item, "fixturenames", ())):
        return told
    return NO_SERVER


def reason_at(name: str, against: str) -> str | None:
    """Why what has this name (`tests/a/`, `tests/a/test_b.py`, `…::test_c`) is left out whole."""
    told = _found(name, LEFT_OUT)
    if against == "cluster-polling":
        told = told or _found(name, LEFT_OUT_OF_POLLING)
    return told


def _found(name: str, reasons: Reasons) -> str | None:
    path, _, test = name.partition("::")
    for place, reason in reasons.items():
        if path == place or (place.endswith("/") and path.startswith(place)):
            return reason if isinstance(reason, str) else reason.get(test)
    return None
