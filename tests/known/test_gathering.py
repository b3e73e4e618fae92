"""Cards are gathered while groups write: nothing is lost, and everyone takes back their own."""

import json
from typing import Any

import pytest

from tests.commands import checks
from tests.commands.scene import GONE, gather
from tests.room import Room

one_database = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")


def _bytes(room: Room) -> dict[str, str]:
    """What each audience is given, but for its number."""
    return {name: json.dumps(seen | {"n": 0}) for name, seen in room.states().items()}


def _three_groups(room: Room) -> list[str]:
    """Three cards of each of three groups, one heading over each three of the same place."""
    room.do("félix", "set_phase", phase="writing")
    people = ["bruno", "carla", "rapporteur-3"]
    rows = [[room.post(person, f"{person} {n}") for person in people] for n in range(3)]
    for n, cards in enumerate(rows):
        gather(room, *cards, heading=f"Encabezado {n}")
    return [card for cards in rows for card in cards]


@one_database
def test_c09_what_is_only_offered_or_tried_out_cannot_be_gathered(room: Room) -> None:
    (card,) = room.write("uno")
    cluster = gather(room, card)
    room.do("bruno", "set_table", inbox=True)
    idea = room.do("delia", "send_idea", text="a medias")["row"]
    before = room.state()
    for draft in (idea, GONE):
        with checks.refused(room, "unknown"):
            gather(room, draft, cluster=cluster)
    assert room.state() == before
    assert room.rows("clusters")[cluster]["cards"] == 1


@one_database
def test_c10_phases_forth_and_back_keep_nine_cards_and_their_headings(room: Room) -> None:
    cards = _three_groups(room)
    headings = {row["heading"]: row["id"] for row in room.state()["clusters"]}
    for phase in ("plenary", "writing", "prepared", "writing", "plenary", "closed", "plenary"):
        room.do("félix", "set_phase", phase=phase)
        rows = room.state()["clusters"]
        assert {row["heading"]: row["id"] for row in rows} == headings
        assert sum(row["cards"] for row in rows) == len(cards)
    room.do("félix", "show_stage", slide="headings")
    for audience in ("public", "seat:1", "group:2"):
        assert len(room.rows("cards", audience)) == len(cards)
        assert {row["heading"] for row in room.state(audience)["clusters"]} == set(headings)
    taken = [room.do("félix", "release_cards", cards=cards)["id"]]
    assert room.state()["clusters"] == []
    room.do("félix", "undo", command=taken[0])
    assert {row["heading"]: row["id"] for row in room.state()["clusters"]} == headings


@one_database
def test_c15_of_two_who_gather_each_takes_back_their_own(room: Room) -> None:
    mine, shared, theirs = room.write("a", "b", "c")
    cluster = room.do("félix", "gather_cards", cards=[mine, shared], heading="Una")["row"]
    added = room.do("ana", "gather_cards", cards=[theirs], cluster=cluster)["id"]
    moved = room.do("ana", "gather_cards", cards=[shared])["id"]
    with checks.refused(room, "forbidden"):
        room.do("félix", "undo", command=added)
    with checks.refused(room, "changed_since"):  # one of its cards is elsewhere by now
        room.do("félix", "undo", command=cluster)
    for command in (moved, added):
        room.do("ana", "undo", command=command)
    assert {room.card(card)["cluster"] for card in (mine, shared)} == {cluster}
    room.do("félix", "undo", command=cluster)
    assert room.state()["clusters"] == []


def test_c15_all_of_ones_gathering_taken_back_leaves_every_audience_as_it_was(room: Room) -> None:
    """Gathered, named, added to, split, merged, moved and released; n alone tells of it."""
    cards = [*room.write(*"abcdef"), *(room.post("carla", text) for text in "ghij")]
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    before = _bytes(room)
    done: list[str] = []

    def do(name: str, **fields: Any) -> str:
        answer = room.do("félix", name, **fields)
        done.append(answer["id"])
        return str(answer.get("row"))

    big = do("gather_cards", cards=cards[:8], heading="Ocho")
    do("name_heading", cluster=big, heading="Las ocho", base=big)
    split = do("gather_cards", cards=cards[5:8])
    lone = do("gather_cards", cards=cards[8:9], heading="Una")
    do("move_cluster", cluster=lone, after=None)
    do("gather_cards", cards=cards[4:5], cluster=lone)
    do("release_cards", cards=cards[0:2])
    do("gather_cards", cards=cards[5:8], cluster=big)  # merged: the split one dissolves
    do("gather_cards", cards=cards[9:], cluster=split)  # and stands again
    do("release_cards", cards=[*cards[2:8], cards[9]])
    for command in reversed(done):
        room.do("félix", "undo", command=command)
    assert _bytes(room) == before


@one_database
def test_c16_no_group_objects_for_another(room: Room) -> None:
    cards = _three_groups(room)
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    for person in ("carla", "delia", "dora", "félix"):
        with checks.refused(room, "forbidden"):
            room.do(person, "object_card", card=cards[0], objects=True)
