"""apply_groupings: what a preview showed is gathered as it was shown, or nothing of it."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest

from colaboracion.commands.change import Change
from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, kept_texts
from tests.room import Room

Groupings = list[dict[str, Any]]


def _apply(room: Room, groupings: Groupings, **more: Any) -> dict[str, Any]:
    return room.do("félix", "apply_groupings", groupings=groupings, **more)


def _scene(room: Room) -> tuple[list[str], str, Groupings]:
    """Five cards, a heading over the last of them, and a preview of the others."""
    cards = room.write("uno", "dos", "tres", "cuatro", "cinco")
    cluster = gather(room, cards[4], heading="Está")
    one, two, three, four, _ = cards
    return cards, cluster, [{"cards": [one, two]}, {"cluster": cluster, "cards": [three, four]}]


def _seen(room: Room) -> dict[str, Any]:
    return {kind: rows for kind, rows in room.state().items() if kind != "n"}


def test_it_gathers_all_that_was_shown(room: Room) -> None:
    (one, two, three, four, five), cluster, groupings = _scene(room)
    made = _apply(room, groupings)["row"]
    under = {card: room.card(card)["cluster"] for card in (one, two, three, four, five)}
    assert under == {one: made, two: made, three: cluster, four: cluster, five: cluster}
    rows = room.rows("clusters")
    assert (rows[made]["heading"], rows[made]["cards"]) == ("", 2)
    assert (rows[cluster]["heading"], rows[cluster]["cards"]) == ("Está", 3)
    assert checks.miscounted(room) == []


def test_texts_and_places_stay_as_they_are(room: Room) -> None:
    cards, _, groupings = _scene(room)
    before = {card: room.card(card) for card in cards}
    _apply(room, groupings)
    for card, row in before.items():
        assert room.card(card) == row | {"cluster": room.card(card)["cluster"]}


def test_new_headings_have_ids_that_the_sender_knows(room: Room) -> None:
    cards = room.write("uno", "dos", "tres")
    sent = new_id()[:-1] + "f"
    _apply(room, [{"cards": [card]} for card in cards], id=sent)
    known = [f"{int(sent, 16) + place:032x}" for place in range(3)]
    assert [room.card(card)["cluster"] for card in cards] == known
    assert [room.rows("clusters")[each]["version"] for each in known] == [sent] * 3
    assert kept_texts(room, known[2]) == {""}


def test_the_greatest_id_is_followed_by_the_smallest() -> None:
    ids = Change.further_ids(SimpleNamespace(id="f" * 32))  # type: ignore[arg-type]
    assert [next(ids), next(ids)] == ["f" * 32, "0" * 32]


def test_new_headings_stand_at_the_end_in_their_order(room: Room) -> None:
    cards = room.write("uno", "dos", "tres")
    first = gather(room, cards[0])
    _apply(room, [{"cards": [card]} for card in cards[1:]])
    rows = sorted(room.rows("clusters").values(), key=lambda row: row["position"])
    assert [row["id"] for row in rows] == [first, *(room.card(c)["cluster"] for c in cards[1:])]


def test_a_new_heading_can_be_worded(room: Room) -> None:
    cards = room.write("uno", "dos")
    _apply(room, [{"cards": [card]} for card in cards])
    second = room.rows("clusters")[room.card(cards[1])["cluster"]]
    fields = {"cluster": second["id"], "heading": "Dos", "base": second["version"]}
    room.do("félix", "name_heading", **fields)
    assert kept_texts(room, second["id"]) == {"", "Dos"}


def test_columns_may_be_mixed_between_groupings(room: Room) -> None:
    (one,), other = room.write("uno"), room.post("carla", "otra", column=1)
    _apply(room, [{"cards": [one]}, {"cards": [other]}])
    columns = {row["column"] for row in room.rows("clusters").values()}
    assert columns == {room.column(0), room.column(1)}


def test_cards_that_arrived_meanwhile_stay_by_themselves(room: Room) -> None:
    _, _, groupings = _scene(room)
    late = room.post("carla", "tarde")
    _apply(room, groupings)
    assert room.card(late)["cluster"] is None


def _withdraw(room: Room, cards: list[str], _cluster: str) -> None:
    room.do("bruno", "withdraw_card", card=cards[3])


def _take(room: Room, cards: list[str], _cluster: str) -> None:
    gather(room, cards[0])


def _take_along(room: Room, cards: list[str], cluster: str) -> None:
    gather(room, cards[3], cluster=cluster)


def _move(room: Room, cards: list[str], _cluster: str) -> None:
    room.do("bruno", "move_card", card=cards[1], column=room.column(1))


def _move_to_a_heading(room: Room, cards: list[str], _cluster: str) -> None:
    for card in cards[2:4]:
        room.do("bruno", "move_card", card=card, column=room.column(1))


def _dissolve(room: Room, cards: list[str], _cluster: str) -> None:
    room.do("félix", "release_cards", cards=[cards[4]])


@pytest.mark.parametrize(
    "meanwhile", [_withdraw, _take, _take_along, _move, _move_to_a_heading, _dissolve]
)
def test_it_is_all_or_nothing(
    room: Room, meanwhile: Callable[[Room, list[str], str], None]
) -> None:
    cards, cluster, groupings = _scene(room)
    meanwhile(room, cards, cluster)
    with checks.refused(room, "grouping_changed"):
        _apply(room, groupings)


def test_one_step_takes_it_back_and_does_it_again(room: Room) -> None:
    *_, groupings = _scene(room)
    before = _seen(room)
    done = _apply(room, groupings)["id"]
    after = _seen(room)
    undone = room.do("félix", "undo", command=done)["id"]
    assert _seen(room) == before
    room.do("félix", "undo", command=undone)
    assert _seen(room) == after


def test_what_others_added_since_is_not_taken_back(room: Room) -> None:
    cards, _, groupings = _scene(room)
    made = _apply(room, groupings)
    room.do("ana", "release_cards", cards=[cards[0]])
    with checks.refused(room, "changed_since"):
        room.do("félix", "undo", command=made["id"])


def test_a_cited_card_is_counted_where_it_goes(room: Room) -> None:
    cards, cluster, groupings = _scene(room)
    conclusion = draft(room, clusters=[cluster], cards=[cards[0]])
    _apply(room, groupings)
    assert sorted(room.rows("conclusions")[conclusion]["cards"]) == sorted([cards[0], *cards[2:]])


def test_five_hundred_cards_are_taken_and_no_more(room: Room) -> None:
    (one,) = room.write("uno")
    with checks.refused(room, "bad_fields"):
        _apply(room, [{"cards": [one, *(new_id() for _ in range(500))]}])
    with checks.refused(room, "bad_fields"):
        _apply(room, [{"cards": [new_id() for _ in range(251)]} for _ in range(2)])
    with checks.refused(room, "unknown"):
        _apply(room, [{"cards": [one, *(new_id() for _ in range(499))]}])


@pytest.mark.parametrize("within", ["one", "two"])
def test_a_card_is_named_once(room: Room, within: str) -> None:
    one, two = room.write("uno", "dos")
    twice = {"one": [{"cards": [one, one]}], "two": [{"cards": [one, two]}, {"cards": [two]}]}
    with checks.refused(room, "bad_fields"):
        _apply(room, twice[within])


@pytest.mark.parametrize("groupings", [[], [{}], [{"cards": []}], [{"cards": None}], {}, "x"])
def test_nothing_is_no_grouping(room: Room, groupings: Any) -> None:
    room.write("uno")
    with checks.refused(room, "bad_fields"):
        _apply(room, groupings)


def test_things_of_elsewhere_are_unknown(room: Room, elsewhere: Room) -> None:
    (one,) = room.write("uno")
    foreign = elsewhere.post("bruno", "x")
    for groupings in (
        [{"cards": [one]}, {"cards": [foreign]}],
        [{"cards": [one, GONE]}],
        [{"cards": [one], "cluster": GONE}],
        [{"cards": [one], "cluster": gather(elsewhere, foreign)}],
    ):
        with checks.refused(room, "unknown"):
            _apply(room, groupings)


def test_an_id_that_is_taken_is_refused(room: Room) -> None:
    one, two, three = room.write("uno", "dos", "tres")
    made = gather(room, one, id=f"{int(one, 16) + 1:032x}")
    for taken in (one, made, f"{int(made, 16) - 1:032x}"):
        with checks.refused(room, "id_taken"):
            sent = [{"cards": [two]}, {"cards": [three]}]
            room.do("ana", "apply_groupings", id=taken, groupings=sent)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    (one,) = room.write("uno")
    with checks.refused(room, "forbidden"):
        room.do(person, "apply_groupings", groupings=[{"cards": [one]}])


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    (one,) = room.write("uno")
    for grouping in ({"cards": [one, bad]}, {"cards": [one], "cluster": bad}):
        with checks.refused(room, "bad_fields"):
            _apply(room, [grouping])


def test_an_id_that_it_used_is_taken_for_whatever_else(room: Room) -> None:
    cards = room.write("uno", "dos", "tres")
    sent = new_id()[:-1] + "0"
    _apply(room, [{"cards": [card]} for card in cards], id=sent)
    with checks.refused(room, "id_taken"):
        room.do("félix", "gather_cards", cards=cards[:1], cluster=None, id=sent[:-1] + "1")
