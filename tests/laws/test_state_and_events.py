"""Laws 2, 3 and 4: state + events = state, for every command and every audience.

Random histories of random commands by random people; after each step what every
audience received must turn its old state into its new one, exactly, and its numbers
must be 1, 2, 3… without holes.
"""

import random
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.commands import COMMANDS
from colaboracion.database import reading, writing
from colaboracion.errors import Refusal
from colaboracion.models import LogEntry
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
from tests.room import SEATS, Room, apply

PEOPLE = [*SEATS, "interpreter", "rapporteur-3"]
STATES = ("draft", "proposed", "agreed", "pending", "withdrawn", "with_reservation")
OFTEN = ["post_card", "gather_cards", "gather_cards", "draft_conclusion"] * 2
OFTEN += ["set_phase"] * 2  # a closed session refuses much, and shall not last
OFTEN += ["edit_card", "name_heading", "hold_back"]
OFTEN += ["withdraw_card", "restore_card", "move_card"] * 3
STEPS = 240
# Of the list of participants a state holds two counts, and what the story shows of them is all.
DRAWN = [name for name in COMMANDS if name not in organizing_people.COMMANDS]
STORIES = (concluding, freezing, wording, offering, regrouping, plenary, suggesting, reviewing)
STORIES += (organizing_people,)
STORIES += (organizing_agenda,)
STORIES += (organizing_leaving,)
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


def _turn_the_rooms_keys(room: Room) -> None:
    room.do("félix", "set_wall", height=1.8, distance=12)
    room.do("félix", "set_sharing", sharing="live")
    room.do("ana", "set_letterhead", file_name="x.docx", content="UEsDBA==")
    room.do("ana", "remove_letterhead")


def _story(room: Room) -> Iterator[None]:
    """Every command once and more, with what hangs together touched from each side."""

    def do(person: str, name: str, **fields: Any) -> str:
        return str(room.do(person, name, **fields)["row"])

    do("bruno", "send_trial", storage=True, websocket=False)
    yield
    do("félix", "set_phase", phase="plenary")
    yield
    do("félix", "show_stage", slide="headings")
    yield
    one, two, three = room.post("bruno", "1"), room.post("bruno", "2"), room.post("carla", "3")
    yield
    do("bruno", "edit_card", card=one, text="uno", base=one)
    do("bruno", "move_card", card=two, column=room.column(0), after=None)
    yield
    do("bruno", "explain_cap", column=room.column(0), reason="Son dos ideas.")
    do("bruno", "deliver", read_back=True)
    yield
    for card in (one, two):  # the second takes the rank of the first
        do("bruno", "mark_top", card=card, top=1)
        yield
    half = room.do("bruno", "split_card", card=two, texts=["2", "2½"], base=two)["id"]
    yield
    do("bruno", "withdraw_card", card=half, same_as=three)
    yield
    cluster = do("félix", "gather_cards", cards=[one])
    do("bruno", "object_card", card=one, objects=True)
    draft = {"question": room.question(0), "text": "x", "clusters": [cluster], "cards": [two]}
    conclusion = do("félix", "draft_conclusion", **draft)
    do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    yield
    do("félix", "gather_cards", cards=[three], cluster=cluster)  # a cited heading gains a card
    yield
    for card in (one, two):  # under a cited heading; cited by itself
        do("bruno", "withdraw_card", card=card)
        yield
        restored = room.do("bruno", "restore_card", card=card)["id"]
        yield
        for _ in range(2):  # taken back, and done again
            restored = room.do("bruno", "undo", command=restored)["id"]
            yield
    room.do("félix", "release_cards", cards=[three])
    yield
    yield from holding.story(room, cluster, one, three)
    do("félix", "name_heading", cluster=cluster, heading="h", base=cluster)
    do("félix", "edit_conclusion", conclusion=conclusion, text="y", base=conclusion)
    do("félix", "move_conclusion", conclusion=conclusion, question=room.question(1))
    yield
    room.do("félix", "release_cards", cards=[one])  # a cited heading dissolves
    yield
    yield from chain.from_iterable(each.story(room) for each in STORIES)
    _turn_the_rooms_keys(room)
    yield from ranking.story(room)
    yield from _organized(room)


def _organized(room: Room) -> Iterator[None]:
    room.do("ana", "replace_code", seat="rapporteur-5", keep=False)
    yield
    yield from organizing_setup.story(room)


@pytest.mark.parametrize("attribution", ["group", "none"])
def test_it_holds_through_a_story_of_every_command(room: Room, attribution: str) -> None:
    _set_attribution(room, attribution)
    states = room.states()
    for _ in _story(room):
        states = _still_equal(room, states)
    with reading() as session:
        here = room.workshop(session).id
        done = set(session.scalars(select(LogEntry.name).filter_by(workshop_id=here)))
    assert done == set(COMMANDS)


@pytest.mark.parametrize(("attribution", "seed"), [("group", 1), ("none", 2)])
def test_it_holds_through_histories(room: Room, seed: int, attribution: str) -> None:
    _set_attribution(room, attribution)
    history = History(room, seed)
    room.do("félix", "set_phase", phase="writing")
    room.packets.clear()
    states = room.states()
    accepted: Counter[str | None] = Counter()
    for _ in range(STEPS):
        accepted[history.step()] += 1
        states = _still_equal(room, states)
    assert len(accepted) > len(DRAWN) * 0.4, "the history tried too little"
    assert accepted[None] < STEPS * 0.6, "most was refused"


def test_each_audience_counts_only_its_own(room: Room) -> None:
    """A draft conclusion is staff's only, so nobody else's number may move."""
    before = room.states()
    room.do("félix", "draft_conclusion", question=room.question(0), text="x", clusters=[], cards=[])
    moved = {name for name, state in room.states().items() if state["n"] != before[name]["n"]}
    assert moved == {"staff"}


def _still_equal(room: Room, states: dict[str, Any]) -> dict[str, Any]:
    """Every audience's old state and what it heard since make its new state; gives the new ones."""
    fresh = room.states()
    for audience, before in states.items():
        if audience not in fresh:  # its group is gone: the last it heard is that it hears no more
            assert room.heard(audience) == [None]
            continue
        assert _after(before, room.heard(audience), fresh[audience]) == fresh[audience]
    room.packets.clear()
    return fresh


def _after(before: dict[str, Any], events: list[Any], fresh: dict[str, Any]) -> dict[str, Any]:
    for event in events:
        if event is None:  # left for a new room: the state is as it was
            continue
        before = fresh if event.get("reset") else apply(before, event)
        assert before["n"] == event["n"]
    return before


def _set_attribution(room: Room, attribution: str) -> None:
    with writing() as session:
        room.workshop(session).attribution_room = attribution
