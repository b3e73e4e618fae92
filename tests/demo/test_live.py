"""The demonstration played live: it can be watched, and ends as the one played at once."""

import time
from collections.abc import Callable
from itertools import pairwise

from colaboracion.demo import player
from colaboracion.demo.script import Scene, moments
from tests.demo.test_play import state_of
from tests.services import workshops
from tests.services.server import Server


def test_the_cards_of_a_group_are_spread_over_the_time_in_their_order() -> None:
    commands = [{"id": f"{at * 37 % 256:02x}" + "0" * 30} for at in range(14)]
    at = moments(Scene("rapporteur-1", commands), 45)
    assert at == sorted(at)
    assert (at[0] > 0, round(at[-1], 6)) == (True, 45)
    pauses = [later - sooner for sooner, later in pairwise(at)]
    assert max(pauses) < 6
    assert len({round(pause, 3) for pause in pauses}) > 7, "nobody types like a clock"
    assert moments(Scene("rapporteur-1", commands), 0) == [0] * 14


def test_it_can_be_watched_and_a_second_time_nobody_waits(server: Callable[..., Server]) -> None:
    one = server()
    codes = workshops.first(one)["codes"]
    begun = time.monotonic()
    played = player.play(one.url, codes, "es", pace=player.Pace(writing=2, plenary=2))
    assert time.monotonic() - begun >= 4
    assert (played.cards, played.headings) == (65, 22)
    state = state_of(one, "everyone")
    assert [len(state[kind]) for kind in ("cards", "clusters", "conclusions")] == [65, 22, 10]
    assert state["sessions"][0]["stage"]["slide"] == "headings"
    assert "65 cards" in one.cli("demo", "--live")
    assert state_of(one, "everyone") == state
