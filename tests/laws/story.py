"""The story of `test_state_and_events`: every command once and more."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

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
from tests.room import Room

STORIES = (concluding, freezing, wording, offering, regrouping, plenary, suggesting, reviewing)
STORIES += (organizing_people, organizing_agenda, organizing_leaving)


def _turn_the_rooms_keys(room: Room) -> None:
    room.do("félix", "set_wall", height=1.8, distance=12)
    room.do("félix", "set_sharing", sharing="live")
    room.do("ana", "set_letterhead", file_name="x.docx", content="UEsDBA==")
    room.do("ana", "remove_letterhead")


def story(room: Room) -> Iterator[None]:
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
