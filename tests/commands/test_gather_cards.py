"""gather_cards: cards of all groups under one heading, their texts untouched."""

import pytest
from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.errors import Refused
from colaboracion.models import TextVersion
from colaboracion.models.columns import new_id
from tests.commands import checks
from tests.commands.scene import GONE, draft, gather, kept_texts
from tests.room import Room


def _cards(room: Room) -> list[str]:
    return [*room.write("uno", "dos"), room.post("carla", "tres")]


def test_it_counts_groups_and_cards(room: Room) -> None:
    cards = _cards(room)
    cluster = room.do("félix", "gather_cards", cards=cards, heading="Todo")["row"]
    row = room.rows("clusters")[cluster]
    assert (row["heading"], row["groups"], row["cards"]) == ("Todo", 2, 3)
    assert {room.card(card)["cluster"] for card in cards} == {cluster}


def test_cards_can_be_added_to_a_heading(room: Room) -> None:
    one, two, three = _cards(room)
    cluster = room.do("félix", "gather_cards", cards=[one])["row"]
    assert room.do("félix", "gather_cards", cards=[two, three], cluster=cluster)["row"] == cluster
    assert room.rows("clusters")[cluster]["cards"] == 3


def test_a_card_leaves_its_former_heading(room: Room) -> None:
    one, two, three = _cards(room)
    former = room.do("félix", "gather_cards", cards=[one, two])["row"]
    room.do("félix", "gather_cards", cards=[two, three])
    assert room.rows("clusters")[former]["cards"] == 1


def test_a_heading_left_empty_dissolves_and_its_words_are_kept(room: Room) -> None:
    one, two, _ = _cards(room)
    former = room.do("félix", "gather_cards", cards=[one], heading="Palabras")["row"]
    room.do("félix", "gather_cards", cards=[one, two])
    assert former not in room.rows("clusters")
    with reading() as session:
        kept = session.scalars(select(TextVersion.text).filter_by(subject_id=former)).all()
    assert list(kept) == ["Palabras"]


def test_a_dissolved_heading_stands_again_when_cards_come(room: Room) -> None:
    one, two, _ = _cards(room)
    cluster = room.do("félix", "gather_cards", cards=[one], heading="Palabras")["row"]
    room.do("félix", "release_cards", cards=[one])
    room.do("félix", "gather_cards", cards=[two], cluster=cluster)
    assert room.rows("clusters")[cluster]["heading"] == "Palabras"


def test_a_heading_that_stands_again_takes_nobodys_place(room: Room) -> None:
    one, two, three = _cards(room)
    first = room.do("félix", "gather_cards", cards=[one])["row"]
    room.do("félix", "release_cards", cards=[one])
    room.do("félix", "gather_cards", cards=[two])
    room.do("félix", "gather_cards", cards=[three], cluster=first)
    assert len({row["position"] for row in room.state()["clusters"]}) == 2


def test_the_same_card_twice_counts_once(room: Room) -> None:
    one, *_ = _cards(room)
    cluster = room.do("félix", "gather_cards", cards=[one, one])["row"]
    assert room.rows("clusters")[cluster]["cards"] == 1


def test_cards_of_two_columns_are_refused(room: Room) -> None:
    one, *_ = _cards(room)
    other = room.post("bruno", "otra", column=1)
    with pytest.raises(Refused) as refused:
        room.do("félix", "gather_cards", cards=[one, other])
    assert refused.value.code == "other_column"
    assert room.state()["clusters"] == []


def test_no_cards_are_refused(room: Room) -> None:
    with pytest.raises(Refused) as refused:
        room.do("félix", "gather_cards", cards=[])
    assert refused.value.code == "no_cards"


def test_texts_and_places_stay_as_they_are(room: Room) -> None:
    cards = _cards(room)
    before = {card: room.card(card) for card in cards}
    cluster = room.do("félix", "gather_cards", cards=cards)["row"]
    assert {card: room.card(card) for card in cards} == {
        card: row | {"cluster": cluster} for card, row in before.items()
    }


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    cards = _cards(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "gather_cards", cards=cards)


@checks.typed_texts
def test_the_heading_stays_as_typed(room: Room, typed: str, kept: str) -> None:
    cluster = gather(room, *_cards(room), heading=typed)
    assert room.rows("clusters")[cluster]["heading"] == kept
    assert kept_texts(room, cluster) == {kept}


@checks.empty_texts
def test_an_empty_heading_is_unnamed(room: Room, text: str) -> None:
    cluster = gather(room, *_cards(room), heading=text)
    assert room.rows("clusters")[cluster]["heading"] == ""


@checks.too_long_texts
def test_a_long_heading_is_refused(room: Room, text: str) -> None:
    cards = _cards(room)
    with checks.refused(room, "too_long"):
        gather(room, *cards, heading=text)


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:2"])
def test_others_see_it_once_headings_are_shown(room: Room, audience: str) -> None:
    cluster = gather(room, *_cards(room))
    room.do("félix", "set_phase", phase="plenary")
    assert room.rows("clusters", audience) == {}
    room.do("félix", "show_stage", slide="headings")
    assert room.rows("clusters", audience)[cluster]["groups"] == 2


def test_adding_cards_leaves_the_heading_its_words(room: Room) -> None:
    one, two, _ = _cards(room)
    cluster = gather(room, one, heading="Primera")
    gather(room, two, cluster=cluster, heading="Segunda")
    assert room.rows("clusters")[cluster]["heading"] == "Primera"


def test_a_card_of_another_column_does_not_join_a_heading(room: Room) -> None:
    cluster = gather(room, *_cards(room))
    other = room.post("bruno", "otra", column=1)
    with checks.refused(room, "other_column"):
        gather(room, other, cluster=cluster)


def test_a_withdrawn_card_joins_uncounted(room: Room) -> None:
    one, two, _ = _cards(room)
    room.do("bruno", "withdraw_card", card=one)
    cluster = gather(room, one, two)
    assert room.rows("clusters")[cluster]["cards"] == 1


def test_the_counts_of_columns_and_boards_stay(room: Room) -> None:
    gather(room, *_cards(room))
    assert checks.miscounted(room) == []


def test_a_conclusion_loses_the_heading_that_dissolves(room: Room) -> None:
    one, two, _ = _cards(room)
    conclusion = draft(room, clusters=[gather(room, one)])
    gather(room, one, two)
    row = room.rows("conclusions")[conclusion]
    assert (row["clusters"], row["cards"], row["groups"]) == ([], [], 0)


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    cards = _cards(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "gather_cards", cards=[*cards, bad])
    with checks.refused(room, "bad_fields"):
        room.do("félix", "gather_cards", cards=cards, cluster=bad)


def test_a_thousand_and_one_cards_are_refused(room: Room) -> None:
    cards = _cards(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "gather_cards", cards=cards[:1] * 1001)


def test_one_card_of_another_workshop_undoes_it_all(room: Room, elsewhere: Room) -> None:
    cards = _cards(room)
    with checks.refused(room, "unknown"):
        gather(room, *cards, elsewhere.post("bruno", "x"))


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_heading_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    cards = _cards(room)
    foreign = gather(elsewhere, elsewhere.post("bruno", "x")) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        gather(room, *cards, cluster=foreign)


def test_the_id_of_a_card_is_taken(room: Room) -> None:
    one, two, _ = _cards(room)
    with checks.refused(room, "id_taken"):
        gather(room, one, two, id=one)


def test_the_id_of_a_colleagues_heading_is_taken(room: Room) -> None:
    one, two, _ = _cards(room)
    made = gather(room, one, id=new_id())
    with checks.refused(room, "id_taken"):
        room.do("ana", "gather_cards", id=made, cards=[two])


def test_a_heading_whose_cards_are_all_withdrawn_is_staffs_only(room: Room) -> None:
    (card,) = room.write("uno")
    cluster = room.do("félix", "gather_cards", cards=[card])["row"]
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    room.do("bruno", "withdraw_card", card=card)
    assert cluster in room.rows("clusters")
    assert room.state("public")["clusters"] == []
