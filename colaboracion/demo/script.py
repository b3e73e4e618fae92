"""Content → the commands that make it happen, who sends them and in which order (pure).

Every id follows from the workshop and the name of the thing, so a server that
has carried out the script answers a second playing with what it answered first. A rehearsal
that was wiped is played with a `salt`, as something new.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from colaboracion.demo.content import Conclusion, Content, Heading

State = Mapping[str, Any]
Command = dict[str, Any]
_KINDS = ("key_element", "challenge", "priority")
_QUESTIONS = (1, 2)


@dataclass(frozen=True)
class Scene:
    """What one person does, in order."""

    seat: str
    commands: list[Command]


class Script:
    """The script of `content` for one workshop, in the language that it starts in."""

    def __init__(self, content: Content, state: State, salt: str = "") -> None:
        (workshop,) = state["workshops"]
        self._content = content
        self._salted = f"{workshop['slug']} {salt}".strip()
        self._language = workshop["first_language"]
        self._columns = _of_kinds(state["columns"])
        self._questions = _spread(_QUESTIONS, state["questions"])

    def id_of(self, name: str) -> str:
        """The id of the command called `name` here."""
        return hashlib.sha256(f"{self._salted} {name}".encode()).hexdigest()[:32]

    def strangers(self, state: State) -> int:
        """How many cards the workshop holds that are not of this script."""
        ours = {self.id_of(card.code) for card in self._content.cards}
        return sum(card["id"] not in ours for card in state["cards"])

    def is_played(self, state: State) -> bool:
        """Whether the workshop holds all of its cards already."""
        there = {card["id"] for card in state["cards"]}
        return all(self.id_of(card.code) in there for card in self._content.cards)

    def acts(self) -> list[list[Scene]]:
        """One after the other; the scenes of one act are played at the same time.

        The groups write and deliver, the plenary opens, headings are shown and made,
        conclusions agreed.
        """
        content = self._content
        closing = [
            self._command("plenary", "set_phase", phase="plenary"),
            self._command("shown", "show_stage", slide="headings"),
            *map(self._heading, content.headings),
            *map(self._draft, content.conclusions),
            *map(self._agree, content.conclusions),
        ]
        return [
            [Scene("facilitator", [self._command("writing", "set_phase", phase="writing")])],
            [Scene(f"rapporteur-{group}", self._board(group)) for group in content.groups],
            [Scene("facilitator", closing)],
        ]

    def _board(self, group: int) -> list[Command]:
        cards = [
            self._command(card.code, "post_card", column=self._columns[card.column], text=card.text)
            for card in self._content.cards
            if card.group == group
        ]
        return [*cards, self._command(f"delivery {group}", "deliver", read_back=True)]

    def _heading(self, each: Heading) -> Command:
        cards, heading = self._ids(each.cards), each.heading[self._language]
        return self._command(each.key, "gather_cards", cards=cards, heading=heading)

    def _draft(self, each: Conclusion) -> Command:
        return self._command(
            _name(each),
            "draft_conclusion",
            question=self._questions[each.question],
            text=each.text[self._language],
            clusters=self._ids(each.headings),
            cards=self._ids(each.cards),
        )

    def _agree(self, each: Conclusion) -> Command:
        conclusion = self.id_of(_name(each))
        name = f"{_name(each)} {each.state}"
        return self._command(name, "set_conclusion_state", conclusion=conclusion, state=each.state)

    def _ids(self, names: list[str]) -> list[str]:
        return [self.id_of(name) for name in names]

    def _command(self, name: str, command: str, **fields: object) -> Command:
        return {"id": self.id_of(name), "name": command, "fields": fields}


def moments(scene: Scene, seconds: float) -> list[float]:
    """When each command of a scene is sent, that people may watch: spread unevenly, as at work.

    The same every time, for it follows from the ids.
    """
    pauses = [1 + int(command["id"][:2], 16) / 0xFF for command in scene.commands]
    last, at = sum(pauses), list(accumulate(pauses))
    return [seconds * moment / last for moment in at]


def _name(conclusion: Conclusion) -> str:
    return f"conclusion {conclusion.number}"


def _of_kinds(rows: Iterable[Mapping[str, Any]]) -> dict[str, str]:
    """Which column each kind of card is written in, whatever the columns were made to be."""
    rows = list(rows)
    return _spread(_KINDS, rows) | {row["kind"]: row["id"] for row in rows}


def _spread(names: Sequence[Any], rows: Iterable[Mapping[str, Any]]) -> dict[Any, str]:
    """An id for each name: one after the other, and the last for those that are left over."""
    ids = [row["id"] for row in sorted(rows, key=lambda row: int(row["position"]))]
    return {name: ids[min(place, len(ids) - 1)] for place, name in enumerate(names)}
