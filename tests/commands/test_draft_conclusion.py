"""draft_conclusion: a draft under a closing question, from headings, cards or nothing."""

from typing import Any

import pytest

from colaboracion.errors import BadText, Refused, Unknown
from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, kept_texts
from tests.room import Room


def test_it_lists_its_cards_and_groups(room: Room) -> None:
    one, two = room.write("uno", "dos")
    three = room.post("carla", "tres")
    cluster = room.do("félix", "gather_cards", cards=[one, three])["row"]
    draft = room.do(
        "félix",
        "draft_conclusion",
        question=room.question(0),
        text="Fortalecer",
        clusters=[cluster],
        cards=[two, one],
    )
    row = room.rows("conclusions")[draft["row"]]
    assert row["cards"] == sorted([one, two, three])
    assert (row["groups"], row["clusters"], row["direct"]) == (2, [cluster], sorted([one, two]))
    assert row["state"] == "draft"


def test_it_may_come_from_nothing(room: Room) -> None:
    draft = {"question": room.question(1), "text": "Nueva", "clusters": [], "cards": []}
    conclusion = room.do("félix", "draft_conclusion", **draft)["row"]
    row = room.rows("conclusions")[conclusion]
    assert (row["cards"], row["groups"]) == ([], 0)


def test_it_follows_what_its_heading_gathers_later(room: Room) -> None:
    one, two = room.write("uno", "dos")
    cluster = room.do("félix", "gather_cards", cards=[one])["row"]
    draft = {"question": room.question(0), "text": "x", "clusters": [cluster], "cards": []}
    conclusion = room.do("félix", "draft_conclusion", **draft)["row"]
    room.do("félix", "gather_cards", cards=[two], cluster=cluster)
    assert room.rows("conclusions")[conclusion]["cards"] == sorted([one, two])


def test_an_empty_text_is_refused(room: Room) -> None:
    with pytest.raises(BadText):
        room.do(
            "félix", "draft_conclusion", question=room.question(0), text="", clusters=[], cards=[]
        )


def test_a_card_of_nowhere_is_unknown(room: Room) -> None:
    draft = {"question": room.question(0), "text": "x", "clusters": [], "cards": ["0" * 32]}
    with pytest.raises(Unknown):
        room.do("félix", "draft_conclusion", **draft)
    assert room.state()["conclusions"] == []


def _under(room: Room, place: int = 0) -> list[str]:
    rows = [row for row in room.state()["conclusions"] if row["question"] == room.question(place)]
    return [row["text"] for row in sorted(rows, key=lambda row: row["position"])]


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:1"])
def test_a_draft_is_staffs_only(room: Room, audience: str) -> None:
    conclusion = draft(room)
    assert conclusion in room.rows("conclusions")
    assert room.rows("conclusions", audience) == {}


@pytest.mark.parametrize(
    ("after", "order"),
    [({}, ["a", "b", "x"]), ({"after": None}, ["x", "a", "b"]), ({"after": GONE}, ["a", "b", "x"])],
)
def test_it_stands_last_first_or_last(room: Room, after: dict[str, Any], order: list[str]) -> None:
    draft(room, "a")
    draft(room, "b")
    draft(room, "x", **after)
    assert _under(room) == order


def test_it_stands_after_another(room: Room) -> None:
    first = draft(room, "a")
    draft(room, "b")
    draft(room, "x", after=first)
    assert _under(room) == ["a", "x", "b"]


def test_what_is_cited_twice_is_cited_once(room: Room) -> None:
    (card,) = room.write("uno")
    cluster = gather(room, card)
    conclusion = draft(room, cards=[card, card], clusters=[cluster, cluster])
    row = room.rows("conclusions")[conclusion]
    assert (row["cards"], row["direct"], row["clusters"]) == ([card], [card], [cluster])


def test_cards_under_headings_are_not_cited_by_themselves(room: Room) -> None:
    cards = room.write("uno", "dos")
    conclusion = draft(room, clusters=[gather(room, *cards)])
    row = room.rows("conclusions")[conclusion]
    assert (row["cards"], row["direct"]) == (sorted(cards), [])


def test_others_see_what_it_rests_on_as_far_as_it_is_open(room: Room) -> None:
    one, two = room.write("uno", "dos")
    conclusion = draft(room, clusters=[gather(room, one)], cards=[two])
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    row = room.rows("conclusions", "public")[conclusion]
    assert (row["clusters"], row["cards"], row["direct"], row["groups"]) == ([], [], [], 1)


def test_the_text_is_kept(room: Room) -> None:
    assert kept_texts(room, draft(room, "Se acuerda.")) == {"Se acuerda."}


@checks.typed_texts
def test_it_stays_as_typed(room: Room, typed: str, kept: str) -> None:
    conclusion = draft(room, typed)
    assert room.rows("conclusions")[conclusion]["text"] == kept


@checks.empty_texts
def test_an_empty_draft_changes_nothing(room: Room, text: str) -> None:
    with checks.refused(room, "empty_text"):
        draft(room, text)


@checks.too_long_texts
def test_a_long_draft_changes_nothing(room: Room, text: str) -> None:
    with checks.refused(room, "too_long"):
        draft(room, text)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    fields = {"question": room.question(0), "text": "no", "clusters": [], "cards": []}
    with checks.refused(room, "forbidden"):
        room.do(person, "draft_conclusion", **fields)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    wrong: list[dict[str, object]] = [{"question": bad}, {"cards": [bad]}, {"clusters": [bad]}]
    for fields in [*wrong, {"after": bad}]:
        with checks.refused(room, "bad_fields"):
            draft(room, **fields)


def test_things_of_elsewhere_are_unknown(room: Room, elsewhere: Room) -> None:
    card = elsewhere.post("bruno", "x")
    cluster = gather(elsewhere, card)
    foreign = {"question": elsewhere.question(0)}, {"cards": [card]}, {"clusters": [cluster]}
    for fields in foreign:
        with checks.refused(room, "unknown"):
            draft(room, **fields)


def test_the_id_of_a_card_is_taken(room: Room) -> None:
    (card,) = room.write("uno")
    with checks.refused(room, "id_taken"):
        draft(room, id=card)


def test_the_id_of_a_conclusion_of_another_workshop_is_taken(room: Room, elsewhere: Room) -> None:
    made = draft(elsewhere)
    with checks.refused(room, "id_taken"):
        draft(room, id=made)


def test_what_is_gone_is_no_source(room: Room) -> None:
    one, two = room.write("uno", "dos")
    cluster = room.do("félix", "gather_cards", cards=[one])["row"]
    room.do("félix", "release_cards", cards=[one])
    room.do("bruno", "withdraw_card", card=two)
    for sources in ({"clusters": [cluster], "cards": []}, {"clusters": [], "cards": [two]}):
        draft = {"question": room.question(0), "text": "x"} | sources
        with pytest.raises(Refused) as refused:
            room.do("félix", "draft_conclusion", **draft)
        assert refused.value.code == "source_gone"
