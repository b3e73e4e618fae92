"""What is counted and measured, for Prometheus: the one place that knows the names.

Each process counts for itself and is asked by its own port. A label is a name that the code gives;
never a workshop, a group or a person, nor anything that was typed.
"""

import psutil
from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)

disable_created_metrics()  # type: ignore[no-untyped-call]

# Why a page asks for its whole state (static/js/feed.js says the same).
REASONS = frozenset(
    {"first", "gap", "behind", "reconnect", "woken", "epoch", "reset", "requests", "again"}
)
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
OTHER = "other"
# Nobody may learn how many ballots there are (README, "Decisions").
UNCOUNTED = frozenset({"cast_ballot", "enter_ballot"})
_QUICK = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_DELAYS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

registry = CollectorRegistry()
_REQUESTS = Counter(
    "colaboracion_requests",
    "Requests answered",
    ("method", "route", "status"),
    registry=registry,
)
_REQUEST = Histogram(
    "colaboracion_request_seconds", "What requests took", buckets=_QUICK, registry=registry
)
_ANSWERS = Counter(
    "colaboracion_answers",
    "Commands answered, by what came of them",
    ("command", "outcome"),
    registry=registry,
)
_COMMAND = Histogram(
    "colaboracion_command_seconds",
    "What commands took",
    ("command",),
    buckets=_QUICK,
    registry=registry,
)
_CATCH_UPS = Counter(
    "colaboracion_catch_ups",
    "Whole states asked for, by the page's reason",
    ("reason",),
    registry=registry,
)
_DROPPED = Counter(
    "colaboracion_dropped", "Packets and signs that did not go out", ("lane",), registry=registry
)
_WAITING = Gauge(
    "colaboracion_waiting", "Packets and signs waiting to go out", ("lane",), registry=registry
)
_SOCKETS = Gauge("colaboracion_sockets", "Open sockets of pages", ("transport",), registry=registry)
_LAG = Gauge(
    "colaboracion_seq_lag",
    "How far the rooms were behind the database at the last pulse, at most",
    registry=registry,
)
_MISSED = Counter(
    "colaboracion_missed_events",
    "Numbers that rooms were behind at a pulse, together",
    registry=registry,
)
_LOOP = Histogram(
    "colaboracion_loop_delay_seconds",
    "How late the serving loop came back to who slept",
    buckets=_DELAYS,
    registry=registry,
)
_WORST = Gauge(
    "colaboracion_loop_delay_worst_seconds", "The worst of the last minute", registry=registry
)
_EXPORTS = Gauge(
    "colaboracion_exports", "Documents being written or waiting", ("state",), registry=registry
)
_COPY = Gauge(
    "colaboracion_copy_age_seconds",
    "Age of the last good copy; NaN where there is none",
    registry=registry,
)
_MEMORY = Gauge("process_resident_memory_bytes", "Memory of this process", registry=registry)
_CPU = Gauge("process_cpu_seconds", "Processor time of this process", registry=registry)
_STARTED = Gauge("process_start_time_seconds", "When it started", registry=registry)
_process = psutil.Process()
_STARTED.set(_process.create_time())
for _lane in ("own", "others", "own_signs", "others_signs"):
    _DROPPED.labels(_lane)  # told as 0 from the start, so that a rise can be seen
for _reason in (*REASONS, OTHER):
    _CATCH_UPS.labels(_reason)


def request(method: str, route: str, status: int, seconds: float) -> None:
    """One request was answered; `route` is its pattern."""
    _REQUESTS.labels(method if method in METHODS else OTHER, route, status).inc()
    _REQUEST.observe(seconds)


def answer(command: str, outcome: str, seconds: float) -> None:
    """One command was answered: `done`, a refusal's code, or `failure`; of ballots nothing."""
    if command in UNCOUNTED:
        return
    name = command
    _ANSWERS.labels(name, outcome).inc()
    _COMMAND.labels(name).observe(seconds)


def catch_up(reason: str | None) -> None:
    """A page asked for its whole state."""
    _CATCH_UPS.labels(reason if reason in REASONS else OTHER).inc()


def dropped(lane: str, n: int = 1) -> None:
    """So many packets or signs did not go out."""
    _DROPPED.labels(lane).inc(n)


def behind(most: int, together: int) -> None:
    """How far the rooms were behind at a pulse."""
    _LAG.set(most)
    _MISSED.inc(together)


def delayed(seconds: float) -> None:
    """The serving loop came back so late."""
    _LOOP.observe(seconds)


def stand(
    waiting: dict[str, int],
    sockets: dict[str, int],
    exports: dict[str, int],
    worst: float,
    copy_age: float | None,
) -> None:
    """How things stand at this moment, said by who is asked for it."""
    for gauge, told in ((_WAITING, waiting), (_SOCKETS, sockets), (_EXPORTS, exports)):
        for name, n in told.items():
            gauge.labels(name).set(n)
    _WORST.set(worst)
    _COPY.set(float("nan") if copy_age is None else copy_age)


def text() -> bytes:
    """All of it as Prometheus reads it."""
    _MEMORY.set(_process.memory_info().rss)
    _CPU.set(sum(_process.cpu_times()[:2]))
    return generate_latest(registry)
