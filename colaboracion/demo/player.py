"""Plays the demonstration to a running server: six people join and send their commands."""

from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from colaboracion.demo.content import Content, load
from colaboracion.demo.person import Person
from colaboracion.demo.script import Scene, Script


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


def play(address: str, codes: Mapping[str, Any], language: str, *, anyway: bool = False) -> Played:
    """Play to the workshop whose `codes` these are. A second playing changes nothing.

    Raises OtherCardsError where somebody has written already, unless `anyway`.
    """
    content = load()
    of_groups = {group["number"]: group["code"] for group in codes["groups"]}
    _require_groups(content, of_groups)
    facilitator = Person(address, codes["facilitator"], language)
    state = facilitator.state()
    script = Script(content, state)
    strangers = script.strangers(state)
    if strangers and not anyway:
        raise OtherCardsError(strangers)
    people = {facilitator.seat: facilitator}
    for number in content.groups:
        rapporteur = Person(address, of_groups[number], language)
        people[rapporteur.seat] = rapporteur
    for act in script.acts():
        _play_together(people, act)
    return Played(len(content.cards), len(content.headings), len(content.conclusions))


def _play_together(people: Mapping[str, Person], act: list[Scene]) -> None:
    """Everyone at the same time, each with one command after the other, as at a keyboard."""

    def perform(scene: Scene) -> None:
        for command in scene.commands:
            people[scene.seat].send(command)

    with ThreadPoolExecutor(len(act)) as stage:
        list(stage.map(perform, act))  # what went wrong for one is raised here


def _require_groups(content: Content, of_groups: Mapping[int, str]) -> None:
    missing = [number for number in content.groups if number not in of_groups]
    if missing:
        raise GroupsMissingError(", ".join(map(str, missing)))
