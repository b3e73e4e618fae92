"""Law 5: nothing leaves but through `visible.py`, and no group's words before their time."""

import json
from typing import Any

import pytest

from colaboracion.database import Base, writing
from colaboracion.models import Accepted, AudienceNumber, Code, LogEntry, TextVersion
from colaboracion.visible import VIEWS
from tests.room import Room

# Tables that no audience sees; a new table must be put here or be given a view.
NEVER_SHOWN = {Accepted, AudienceNumber, Code, LogEntry, TextVersion}
WORD = "quetzalcóatl"


def _all_that(room: Room, audience: str) -> str:
    """Everything an audience can have: its state and every event it was sent."""
    return json.dumps([room.state(audience), room.heard(audience)], ensure_ascii=False)


def _who_knows(room: Room, word: str) -> set[str]:
    return {str(each) for each in room.audiences() if word in _all_that(room, str(each))}


def test_every_table_has_a_view_or_is_never_shown() -> None:
    tables = {mapper.class_ for mapper in Base.registry.mappers}
    assert tables == set(VIEWS) | NEVER_SHOWN


def test_a_groups_words_stay_with_it_and_the_staff_until_the_plenary(room: Room) -> None:
    room.write(WORD)
    assert _who_knows(room, WORD) == {"staff", "seat:1", "group:1"}


def test_no_command_on_a_card_tells_other_groups_of_it(room: Room) -> None:
    (card,) = room.write(WORD)
    edited = room.do("bruno", "edit_card", card=card, text=f"{WORD} dos", base=card)
    room.do("bruno", "move_card", card=card, column=room.column(1))
    room.do("bruno", "withdraw_card", card=card)
    room.do("bruno", "restore_card", card=card)
    room.do("félix", "gather_cards", cards=[card], heading=f"{WORD} heading")
    room.do(
        "félix", "draft_conclusion", question=room.question(0), text=WORD, clusters=[], cards=[card]
    )
    assert edited["row"] == card
    assert _who_knows(room, WORD) == {"staff", "seat:1", "group:1"}
    assert "heading" not in _all_that(room, "seat:1").split(WORD, 1)[1][:20]


def test_the_plenary_opens_the_words_to_all(room: Room) -> None:
    room.write(WORD)
    room.do("félix", "set_phase", phase="plenary")
    assert _who_knows(room, WORD) == {str(each) for each in room.audiences()}


def test_going_back_to_the_groups_hides_them_again(room: Room) -> None:
    room.write(WORD)
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "set_phase", phase="writing")
    assert WORD not in json.dumps(room.state("public"), ensure_ascii=False)


def test_live_sharing_shows_them_at_once(room: Room) -> None:
    room.do("félix", "set_sharing", sharing="live")
    room.write(WORD)
    assert "public" in _who_knows(room, WORD)


@pytest.mark.parametrize("audience", ["public", "seat:2", "group:1"])
def test_headings_are_staffs_until_the_stage_shows_them(room: Room, audience: str) -> None:
    (card,) = room.write("a card")
    room.do("félix", "gather_cards", cards=[card], heading=WORD)
    room.do("félix", "set_phase", phase="plenary")
    assert WORD not in _all_that(room, audience)
    room.do("félix", "show_stage", slide="headings")
    assert WORD in json.dumps(room.state(audience), ensure_ascii=False)


def test_drafts_are_staffs_until_they_are_proposed(room: Room) -> None:
    draft = room.do(
        "félix", "draft_conclusion", question=room.question(0), text=WORD, clusters=[], cards=[]
    )
    assert _who_knows(room, WORD) == {"staff"}
    room.do("félix", "set_conclusion_state", conclusion=draft["row"], state="proposed")
    assert _who_knows(room, WORD) == {str(each) for each in room.audiences()}


def test_withdrawn_cards_stay_with_their_group_and_the_staff(room: Room) -> None:
    (card,) = room.write(WORD)
    room.do("félix", "set_phase", phase="plenary")
    room.do("bruno", "withdraw_card", card=card)
    assert {str(each) for each in room.audiences() if room.card(card, str(each))} == {
        "staff",
        "seat:1",
    }


def _without_attribution(room: Room) -> dict[str, Any]:
    with writing() as session:
        room.workshop(session).attribution_room = "none"
    (card,) = room.write("a card")
    room.do("félix", "gather_cards", cards=[card], heading="h")
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    return room.card(card, "public")  # type: ignore[no-any-return]


def test_without_attribution_a_card_tells_nothing_of_its_group(room: Room) -> None:
    seen = _without_attribution(room)
    assert set(seen) == {"id", "column", "code", "text", "version", "state", "cluster"}
    assert seen["code"].startswith("T-")


def test_without_attribution_no_counts_by_group_are_public(room: Room) -> None:
    _without_attribution(room)
    assert room.state("public")["boards"] == []
    assert len(room.state("seat:1")["boards"]) == 1


def test_without_attribution_headings_still_count_groups(room: Room) -> None:
    _without_attribution(room)
    assert [cluster["groups"] for cluster in room.state("public")["clusters"]] == [1]
