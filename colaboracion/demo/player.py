"""Plays the demonstration to a running server: six people join and send their commands."""

import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from colaboracion.demo.content import Content, load
from colaboracion.demo.person import Person
from colaboracion.demo.script import Scene, Script, moments


class OtherCardsError(Exception):
    """The workshop holds cards that are not of the demonstration; the text is their number."""


class GroupsMissingError(Exception):
    """The workshop has fewer groups than write here; the text is the missing numbers."""


@dataclass(frozen=True)
class Played:
    """What there is to see afterwards."""

    cards: int
    headings: int
    conclusions: int


@dataclass(frozen=True)
class Pace:
    """How many seconds the groups' writing takes, and what the facilitator does after it."""

    writing: float = 0
    plenary: float = 0


AT_ONCE = Pace()
LIVE = Pace(writing=45, plenary=60)


def play(
    address: str,
    codes: Mapping[str, Any],
    language: str,
    *,
    anyway: bool = False,
    pace: Pace = AT_ONCE,
) -> Played:
    """Play to the workshop whose `codes` these are. A second playing changes nothing.

    At a `pace` it can be watched; where it was played already, nobody waits for it.
    With a `salt` beside the codes it is another playing.
    Raises OtherCardsError where somebody has written already, unless `anyway`.
    """
    content = load()
    of_groups = {group["number"]: group["code"] for group in codes["groups"]}
    _require_groups(content, of_groups)
    facilitator = Person(address, codes["facilitator"], language)
    state = facilitator.state()
    script = Script(content, state, codes.get("salt", ""))
    strangers = script.strangers(state)
    if strangers and not anyway:
        raise OtherCardsError(strangers)
    people = {facilitator.seat: facilitator}
    for number in content.groups:
        rapporteur = Person(address, of_groups[number], language)
        people[rapporteur.seat] = rapporteur
    if script.is_played(state):
        pace = AT_ONCE
    for act, seconds in zip(script.acts(), (0, pace.writing, pace.plenary), strict=True):
        _play_together(people, act, seconds)
    return Played(len(content.cards), len(content.headings), len(content.conclusions))


def _play_together(people: Mapping[str, Person], act: list[Scene], seconds: float) -> None:
    """Everyone at the same time, each with one command after the other, as at a keyboard."""
    begun = time.monotonic()

    def perform(scene: Scene) -> None:
        for command, moment in zip(scene.commands, moments(scene, seconds), strict=True):
            time.sleep(max(0, begun + moment - time.monotonic()))
            people[scene.seat].send(command)

    with ThreadPoolExecutor(len(act)) as stage:
        list(stage.map(perform, act))  # what went wrong for one is raised here


def _require_groups(content: Content, of_groups: Mapping[int, str]) -> None:
    missing = [number for number in content.groups if number not in of_groups]
    if missing:
        raise GroupsMissingError(", ".join(map(str, missing)))
