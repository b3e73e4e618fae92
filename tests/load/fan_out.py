"""From the key to the screens; and, before it, everybody's first coming."""

import json
import subprocess
from collections.abc import Iterator

from tests.load.measured import Measured, Options, together, told
from tests.load.rooms import HERE, Room, address, reference, room
from tests.services.cluster import Cluster
from tests.services.server import ROOT

RATE = 10.0  # cards a second
_WORST = (
    "seen_worst_ms",
    "all_joined_ms",
    "join_kb",
    "server_mb",
    "refused",
    "unanswered",
    "unseen",
)


def measure(options: Options) -> Iterator[Measured]:
    """The bare reference, one process of ours, and two behind nginx (its memory: one worker's), in
    turn, by the number of watchers.
    """
    ways = {"reference": _reference, "ours": _ours, "two behind nginx": _two}
    for watchers in options.watchers:
        rounds = [[way(watchers, options) for way in ways.values()] for _ in range(options.rounds)]
        for who, each in zip(ways, zip(*rounds, strict=True), strict=True):
            yield told("fanout", who, watchers, together(each, _WORST))


def _reference(watchers: int, options: Options) -> Measured:
    with reference() as (url, process):
        people = [{"address": address(at)} for at in range(watchers)]
        writer = {"address": address(watchers)}
        order = {"url": url, "watchers": people, "writer": writer, "column": "x"}
        return flat(crowd(order, options, process))


def _ours(watchers: int, options: Options) -> Measured:
    with room(settings=options.settings) as one:
        return flat(crowd(invitation(one, watchers), options, one.server.process.pid))


def _two(watchers: int, options: Options) -> Measured:
    with room(settings=options.settings | {"WORKERS": "2"}, kind=Cluster) as one:
        assert isinstance(one.server, Cluster)
        worker = one.server.part("worker-1").pid
        return flat(crowd(invitation(one, watchers), options, worker))


def invitation(one: Room, watchers: int) -> Measured:
    """Who comes to a room: so many who look on, and one who writes."""
    people = one.people(watchers)
    writer = {"address": address(watchers), "code": one.codes["groups"][0]["code"]}
    return {"url": one.server.url, "watchers": people, "writer": writer, "column": one.column}


def crowd(order: Measured, options: Options, process: int, **more: object) -> Measured:
    """What `crowd.mjs` measured; `process` is the server's."""
    asked = {"rate": RATE, "seconds": options.seconds, "server": process} | order | more
    command = ["node", str(HERE / "crowd.mjs"), json.dumps(asked)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return dict(json.loads(done.stdout.splitlines()[-1]))


def flat(each: Measured) -> Measured:
    """What is told of one round."""
    return {
        "seen_p95_ms": each["seen"]["p95"],
        "seen_worst_ms": each["seen"]["worst"],
        "answer_p95_ms": each["answer"]["p95"],
        "all_joined_ms": each["join"]["worst"],
        "join_kb": each["join_bytes"]["worst"] / 1000,
        "refused": each["refused"],
        "unanswered": each["unanswered"],
        "unseen": each["unseen"],
        "kb_each": each["kb_each"],
        "server_mb": each["server_mb"],
    }
