"""Random commands by random people, mostly sensible, as `test_state_and_events` tries them."""

import random
from typing import Any

from colaboracion.commands import COMMANDS
from colaboracion.errors import Refusal
from tests.laws import (
    concluding,
    freezing,
    holding,
    offering,
    organizing_agenda,
    organizing_leaving,
    organizing_people,
    organizing_setup,
    plenary,
    ranking,
    regrouping,
    reviewing,
    suggesting,
    wording,
)
from tests.laws.attempts import OF_ORGANIZERS
from tests.room import SEATS, Room

PEOPLE = [*SEATS, "interpreter", "rapporteur-3"]
STATES = ("draft", "proposed", "agreed", "pending", "withdrawn", "with_reservation")
OFTEN = ["post_card", "gather_cards", "gather_cards", "draft_conclusion"] * 2
OFTEN += ["set_phase"] * 2  # a closed session refuses much, and shall not last
OFTEN += ["edit_card", "name_heading", "hold_back"]
OFTEN += ["withdraw_card", "restore_card", "move_card"] * 3
# Of the list of participants a state holds two counts, and what the story shows of them is all.
DRAWN = [name for name in COMMANDS if name not in organizing_people.COMMANDS]
_OF_THE_BOARD = {"mark_top", "send_trial", "undo", "deliver", "explain_cap"}
PHASES = ["prepared", *["writing", "plenary"] * 6, "closed"]


class History:
    """Draws commands that are mostly sensible: an id of the right kind, now and then another."""

    def __init__(self, room: Room, seed: int) -> None:
        self.room = room
        self.draw = random.Random(seed)  # noqa: S311 (repeatable, not secret)
        whole = room.state()
        self.columns = [row["id"] for row in whole["columns"]]
        self.questions = [row["id"] for row in whole["questions"]]
        self.groups = [row["id"] for row in whole["groups"]]
        kinds = ("cards", "clusters", "conclusions", "offers", "rankings")
        self.made: dict[str, list[str]] = {kind: [] for kind in kinds}
        self.versions: dict[str, str] = {}
        self.done: list[tuple[str, str]] = []  # who did something, and the command's id

    def one(self, kind: str) -> str:
        ids = self.made[kind] or ["0" * 32]
        return self.draw.choice(ids[-6:])

    def some(self, kind: str) -> list[str]:
        ids = self.made[kind][-6:]
        return self.draw.sample(ids, min(len(ids), self.draw.randint(0, 4)))

    def after(self, kind: str) -> dict[str, Any]:
        return self.draw.choice([{}, {"after": None}, {"after": self.one(kind)}])

    def fields(self, name: str) -> dict[str, Any]:
        draw = self.draw
        card, cluster, conclusion, *_ = (self.one(kind) for kind in self.made)
        base = self.versions.get(
            {"edit_card": card, "split_card": card, "name_heading": cluster}.get(name, conclusion),
            "0" * 32,
        )
        # Mostly one column, for only cards of one can be gathered.
        column = self.columns[0] if draw.random() < 0.8 else draw.choice(self.columns)
        question = draw.choice(self.questions)
        text = f"text {draw.random()}"
        fields: dict[str, dict[str, Any]] = {
            "post_card": {"column": column, "text": text} | self.after("cards"),
            "edit_card": {"card": card, "text": text, "base": base},
            "move_card": {"card": card, "column": column} | self.after("cards"),
            "withdraw_card": {"card": card, "same_as": draw.choice([None, self.one("cards")])},
            "restore_card": {"card": card},
            "deliver": {"read_back": True},
            "explain_cap": {"column": column, "reason": draw.choice(["", text])},
            "split_card": {"card": card, "texts": [text, f"{text} too"], "base": base},
            "mark_top": {"card": card, "top": draw.choice([1, 2, 3, None])},
            "set_phase": {"phase": draw.choice(PHASES)},
            "set_sharing": {"sharing": draw.choice(["plenary", "live"])},
            "start_timer": {"minutes": draw.randint(1, 60)},
            "stop_timer": {},
            "set_wall": {"height": draw.uniform(1, 4), "distance": draw.uniform(5, 30)},
            "gather_cards": {
                "cards": self.some("cards"),
                "cluster": draw.choice([None, cluster]),
                "heading": text,
            },
            "release_cards": {"cards": self.some("cards")},
            "name_heading": {"cluster": cluster, "heading": text, "base": base},
            "move_cluster": {"cluster": cluster} | self.after("clusters"),
            "object_card": {"card": card, "objects": draw.random() < 0.5},
            "draft_conclusion": {
                "question": question,
                "text": text,
                "clusters": self.some("clusters"),
                "cards": self.some("cards"),
            },
            "edit_conclusion": {"conclusion": conclusion, "text": text, "base": base},
            "move_conclusion": {"conclusion": conclusion, "question": question}
            | self.after("conclusions"),
            "set_conclusion_state": {"conclusion": conclusion, "state": draw.choice(STATES)},
            "set_letterhead": {"file_name": text, "content": "UEsDBA=="},
            "remove_letterhead": {},
            "replace_code": {"seat": "rapporteur-5", "keep": draw.random() < 0.5},
            "send_trial": {"storage": draw.random() < 0.5, "websocket": True},
            "undo": {"command": self._lately_done()},
            "post_remark": {
                "column": column,
                "text": text,
                "cluster": draw.choice([None, cluster]),
            },
        } | offering.fields(draw, column, self.made["offers"])
        fields |= concluding.fields(self.room, conclusion, self._cited(), self._cited())
        fields |= wording.fields(conclusion, draw.choice([wording.PAGE, wording.OTHER_PAGE]))
        fields |= freezing.fields()
        fields |= regrouping.fields(draw, self.room)
        fields |= plenary.fields(draw, self.groups, self.some("cards"))
        fields |= suggesting.fields(draw, self.some("cards"), cluster)
        fields |= holding.fields(draw, column, card, cluster, conclusion)
        fields |= reviewing.fields(draw, self.room, conclusion)
        fields |= organizing_setup.fields(draw, self.room)
        fields |= ranking.fields(draw, self.room, column, self.made["rankings"])
        fields |= organizing_agenda.fields(draw, self.room)
        fields |= organizing_leaving.fields(self.room)
        return fields[name]

    def _cited(self) -> dict[str, list[str]]:
        return {"clusters": self.some("clusters"), "cards": self.some("cards")}

    def step(self) -> str | None:
        """Try one command; gives its name when it was accepted.

        Mostly by someone who may and about things that are there, else little would be
        accepted and nothing proved; now and then by anyone.
        """
        name = self.draw.choice([*DRAWN, *OFTEN])
        person = self._able(name) if self.draw.random() < 0.9 else self.draw.choice(PEOPLE)
        with self.room.standing_still():
            fields = self.fields(name)
        try:
            answer = self.room.do(person, name, **fields)
        except Refusal:
            return None
        self.done.append((person, answer["id"]))
        self._remember(name, answer)
        return name

    def _able(self, name: str) -> str:
        if name in offering.ABLE:
            return self.draw.choice(offering.ABLE[name])
        if name == "post_card":
            return self.draw.choice(["bruno", "bruno", "carla"])
        if name.endswith("_card") or name in _OF_THE_BOARD:
            return "bruno"
        if name == "cast_ballot":
            return self.draw.choice(["bruno", "carla"])
        return "ana" if name in OF_ORGANIZERS else "félix"

    def _lately_done(self) -> str:
        own = [command for person, command in self.done[-12:] if person == "bruno"]
        return self.draw.choice(own or ["0" * 32])

    def _remember(self, name: str, answer: dict[str, Any]) -> None:
        makers = (
            {
                "post_card": "cards",
                "gather_cards": "clusters",
                "draft_conclusion": "conclusions",
                "post_remark": "cards",
            }
            | offering.MAKES
            | ranking.MAKES
        )
        if name in makers and answer["row"] not in self.made[makers[name]]:
            self.made[makers[name]].append(answer["row"])
        if name == "split_card":
            self.made["cards"].append(answer["id"])
            self.versions[answer["id"]] = answer["id"]
        is_new = answer.get("row") == answer["id"]
        if is_new or name in {"edit_card", "split_card", "edit_conclusion", "name_heading"}:
            self.versions[answer["row"]] = answer["id"]
