"""Two workers behind nginx, brought up by one command."""

import requests

from tests.services.cluster import Cluster
from tests.sockets.listeners import Listener, Person


def _of_worker(cluster: Cluster, name: str) -> Person:
    """A facilitator whose requests nginx gives to that worker."""
    code = cluster.codes()[0]["codes"]["facilitator"]
    while True:
        person = Person(cluster, code)
        if person.http.get(f"{cluster.url}/healthz", timeout=20).json()["worker"] == name:
            return person


def test_a_page_stays_at_one_worker_and_both_are_met(running_cluster: Cluster) -> None:
    met = set()
    for page in range(12):
        workers = {_worker_met(running_cluster, f"page-{page}") for _ in range(4)}
        assert len(workers) == 1
        met |= workers
    assert met == {"1", "2"}


def test_what_is_done_at_one_worker_is_heard_at_the_other(running_cluster: Cluster) -> None:
    here, there = (_of_worker(running_cluster, name) for name in ("1", "2"))
    for transport in ("polling", "websocket"):
        listener = Listener(there, transport)
        listener.watch()
        n = here.do("start_timer", minutes=5)["n"]
        assert listener.hears(1)[-1]["n"] == n
        listener.close()


def _worker_met(cluster: Cluster, way: str) -> str:
    answer = requests.get(f"{cluster.url}/healthz", cookies={"way": way}, timeout=20)
    return str(answer.json()["worker"])
