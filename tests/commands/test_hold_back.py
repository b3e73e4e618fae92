"""hold_back: a card or heading is off all screens and papers at once; its group sees why."""

from typing import Any

import pytest

from colaboracion import state
from colaboracion.database import reading
from tests.commands import checks
from tests.commands.scene import GONE, draft, gather
from tests.room import Room

OTHERS = ("public", "seat:2", "group:2")
OWN = ("seat:1", "group:1")


@pytest.fixture
def plenary(room: Room) -> Room:
    """The plenary is open and headings are shown."""
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    return room


def _cards(room: Room) -> list[str]:
    return [room.post("bruno", "uno"), room.post("carla", "dos")]


def _documents(room: Room) -> Any:
    with reading() as session:
        return state.documents(session, room.workshop(session))


@pytest.mark.parametrize("reason", ["personal", "unclear", "tone", "other"])
def test_a_held_card_is_its_groups_and_staffs_only(plenary: Room, reason: str) -> None:
    one, _ = _cards(plenary)
    plenary.do("félix", "hold_back", card=one, reason=reason)
    assert [plenary.card(one, each) for each in OTHERS] == [None] * len(OTHERS)
    assert [plenary.card(one, each)["held"] for each in ("staff", *OWN)] == [reason] * 3
    assert one not in str(_documents(plenary)["cards"])


def test_it_is_gone_in_the_same_event(plenary: Room) -> None:
    one, _ = _cards(plenary)
    plenary.packets.clear()
    plenary.do("félix", "hold_back", card=one, reason="other")
    (event,) = plenary.heard("public")
    assert event["removed"] == {"cards": [one]}


def test_shown_again_it_is_as_it_was(plenary: Room) -> None:
    one, two = _cards(plenary)
    for held in ({"card": one}, {"cluster": gather(plenary, one, two)}):
        before = {each: rows | {"n": 0} for each, rows in plenary.states().items()}
        plenary.do("félix", "hold_back", **held, reason="tone")
        plenary.do("félix", "hold_back", **held, reason=None)
        assert {each: rows | {"n": 0} for each, rows in plenary.states().items()} == before


def test_what_others_count_leaves_a_held_card_out(plenary: Room) -> None:
    one, two = _cards(plenary)
    cluster = gather(plenary, one, two)
    conclusion = draft(plenary, clusters=[cluster], cards=[one])
    plenary.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    plenary.do("félix", "hold_back", card=one, reason="other")
    for each in (*OTHERS, *OWN):
        heading = plenary.rows("clusters", each)[cluster]
        assert (heading["groups"], heading["cards"]) == (1, 1)
        cited = plenary.rows("conclusions", each)[conclusion]
        assert (cited["cards"], cited["direct"], cited["groups"]) == ([two], [], 1)
    assert plenary.rows("clusters")[cluster]["cards"] == 2
    assert one not in str(_documents(plenary))


def test_a_heading_of_held_cards_only_says_nothing_to_others(plenary: Room) -> None:
    one, _ = _cards(plenary)
    cluster = gather(plenary, one)
    plenary.do("félix", "hold_back", card=one, reason="other")
    assert all(cluster not in plenary.rows("clusters", each) for each in (*OTHERS, *OWN))
    assert plenary.card(one, "seat:1")["cluster"] is None
    assert plenary.card(one)["cluster"] == cluster


def test_a_held_heading_leaves_its_cards_ungathered(plenary: Room) -> None:
    one, two = _cards(plenary)
    cluster = gather(plenary, one, two, heading="Palabras")
    conclusion = draft(plenary, clusters=[cluster])
    plenary.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    plenary.do("félix", "hold_back", cluster=cluster, reason="unclear")
    for each in (*OTHERS, *OWN):
        seen = plenary.state(each)
        assert cluster not in str([seen["cards"], seen["clusters"], seen["conclusions"]])
        assert [plenary.card(card, each)["text"] for card in (one, two)] == ["uno", "dos"]
        assert plenary.rows("conclusions", each)[conclusion]["cards"] == sorted([one, two])
    assert plenary.rows("clusters")[cluster]["held"] == "unclear"
    assert "Palabras" not in str(_documents(plenary))


def test_what_is_gathered_into_a_held_heading_stands_by_itself(plenary: Room) -> None:
    one, two = _cards(plenary)
    cluster = gather(plenary, one)
    plenary.do("félix", "hold_back", cluster=cluster, reason="other")
    plenary.do("félix", "gather_cards", cards=[two], cluster=cluster)
    assert plenary.card(two, "public")["cluster"] is None
    plenary.do("félix", "hold_back", cluster=cluster, reason=None)
    assert plenary.card(two, "public")["cluster"] == cluster


def test_it_is_taken_back_for_everyone_and_marks_no_addendum(plenary: Room) -> None:
    one, two = _cards(plenary)
    cluster = gather(plenary, one, two)
    plenary.do("bruno", "deliver", read_back=True)
    for held in ({"card": one}, {"cluster": cluster}):
        command = plenary.do("félix", "hold_back", **held, reason="other")["id"]
        plenary.do("félix", "undo", command=command)
        for each in (*OTHERS, *OWN):
            assert plenary.card(one, each)["cluster"] == cluster
        assert not plenary.card(one)["addendum"]


def test_no_other_group_may_name_a_held_card(plenary: Room) -> None:
    one, two = _cards(plenary)
    plenary.do("félix", "hold_back", card=one, reason="other")
    with checks.refused(plenary, "unknown"):
        plenary.do("carla", "withdraw_card", card=two, same_as=one)


def test_its_group_still_words_it(plenary: Room) -> None:
    one, _ = _cards(plenary)
    plenary.do("félix", "hold_back", card=one, reason="tone")
    plenary.do("bruno", "edit_card", card=one, text="mejor", base=one)
    assert plenary.card(one, "public") is None
    assert plenary.card(one, "seat:1")["text"] == "mejor"


@pytest.mark.parametrize("wrong", [{}, {"reason": "ugly", "card": GONE}, {"reason": "tone"}])
def test_what_is_not_said_well_is_refused(room: Room, wrong: dict[str, Any]) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "hold_back", **wrong)


def test_a_card_and_a_heading_are_two_commands(room: Room) -> None:
    (card,) = room.write("uno")
    cluster = gather(room, card)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "hold_back", card=card, cluster=cluster, reason="tone")


@pytest.mark.parametrize("kind", ["card", "cluster"])
def test_what_is_nowhere_is_unknown(room: Room, kind: str) -> None:
    with checks.refused(room, "unknown"):
        room.do("félix", "hold_back", **{kind: GONE}, reason="tone")


@checks.malformed_ids
def test_malformed_ids_are_refused(room: Room, bad: object) -> None:
    with checks.refused(room, "bad_fields"):
        room.do("félix", "hold_back", card=bad, reason="tone")


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    (card,) = room.write("uno")
    with checks.refused(room, "forbidden"):
        room.do(person, "hold_back", card=card, reason="tone")


def _ranked_words(room: Room) -> list[str]:
    (ranking,) = room.rows("rankings", "public").values()
    return [option["text"] for option in ranking["options"]]


def test_a_ranked_heading_goes_with_the_last_of_its_cards(plenary: Room) -> None:
    one, two = _cards(plenary)
    gather(plenary, one, two, heading="Dinero")
    plenary.do("félix", "open_ranking", column=plenary.column(0), basis="group")
    plenary.do("félix", "hold_back", card=one, reason="tone")
    assert _ranked_words(plenary) == ["Dinero"]
    plenary.do("félix", "hold_back", card=two, reason="tone")
    assert _ranked_words(plenary) == [""]
    plenary.do("félix", "hold_back", card=two, reason=None)
    assert _ranked_words(plenary) == ["Dinero"]


def test_the_words_of_a_heading_that_dissolved_can_be_hidden_in_a_ranking(plenary: Room) -> None:
    one, two = _cards(plenary)
    heading = gather(plenary, one, two, heading="Dinero")
    plenary.do("félix", "open_ranking", column=plenary.column(0), basis="group")
    plenary.do("félix", "release_cards", cards=[one, two])
    plenary.do("félix", "hold_back", cluster=heading, reason="tone")
    assert _ranked_words(plenary) == [""]
