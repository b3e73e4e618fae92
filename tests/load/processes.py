"""Two processes behind nginx, with PostgreSQL and Redis, beside one such process: the same load."""

from collections.abc import Iterator

from tests.load.fan_out import crowd, flat, invitation
from tests.load.measured import Measured, Options, together, told
from tests.load.rooms import room
from tests.services.cluster import Cluster

RATE = 20.0  # cards a second
_WORST = ("seen_worst_ms", "all_joined_ms", "refused", "unanswered", "unseen")


def measure(options: Options) -> Iterator[Measured]:
    """By the number of watchers: what an event costs on its way to one of them, and how long it
    takes. The time is that of the workers and of Redis.
    """
    for watchers in options.watchers:
        rounds = [
            [_cluster(workers, watchers, options) for workers in (1, 2)]
            for _ in range(options.rounds)
        ]
        one, two = (together(each, _WORST) for each in zip(*rounds, strict=True))
        yield told("processes", "one behind nginx", watchers, one)
        ratio = round(two["cpu_us_an_event"] / one["cpu_us_an_event"], 2)
        yield told("processes", "two behind nginx", watchers, two | {"times_one": ratio})


def _cluster(workers: int, watchers: int, options: Options) -> Measured:
    with room(settings=options.settings | {"WORKERS": str(workers)}, kind=Cluster) as one:
        cluster = one.server
        assert isinstance(cluster, Cluster)
        parts = [f"worker-{number}" for number in range(1, workers + 1)]
        parts += ["redis"] * (workers > 1)
        counted = [cluster.part(name).pid for name in parts]
        order = invitation(one, watchers) | {"rate": RATE, "processes": counted}
        measured = crowd(order, options, counted[0])
    told_of = flat(measured)
    told_of |= {"cpu_us_an_event": 1000 * sum(measured["times"]) / measured["delivered"]}
    return {key: value for key, value in told_of.items() if key not in {"kb_each", "server_mb"}}
