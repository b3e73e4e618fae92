"""post_comment: who took part says something of a version in review, and only staff read it."""

from typing import Any

import pytest

from colaboracion.commands import reviewing
from colaboracion.models.columns import new_id
from tests.commands import checks, review_scene
from tests.commands.scene import GONE, draft, group_id, kept_texts
from tests.room import Room

COMMENTING = ["bruno", "carla", "delia", "dora", "félix", "ana"]


@pytest.fixture
def agreed(room: Room) -> str:
    conclusion = draft(room)
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="agreed")
    return conclusion


@pytest.fixture
def snapshot(room: Room, agreed: str) -> str:
    return review_scene.in_review(room)


def _comments(room: Room, audience: str = "staff") -> list[Any]:
    return list(room.rows("comments", audience).values())


@pytest.mark.parametrize("person", COMMENTING)
def test_staff_read_it_with_its_group_and_delegation(
    room: Room, snapshot: str, agreed: str, person: str
) -> None:
    of = {"conclusion": agreed, "delegation": " Panamá "}
    made = review_scene.comment(room, person, snapshot, "Falta el plazo.", **of)
    seen = room.rows("comments")[made]
    group = {"bruno": 1, "delia": 1, "carla": 2}.get(person)
    assert seen["group"] == (group and group_id(room, group))
    assert (seen["snapshot"], seen["conclusion"]) == (snapshot, agreed)
    assert (seen["text"], seen["delegation"]) == ("Falta el plazo.", "Panamá")
    assert (seen["state"], seen["version"]) == ("new", made)


@pytest.mark.parametrize("person", COMMENTING)
def test_nobody_else_hears_of_it_not_even_a_number(room: Room, snapshot: str, person: str) -> None:
    before = room.states()
    room.packets.clear()
    review_scene.comment(room, person, snapshot)
    after = room.states()
    assert {packet.audience for packet in room.packets} == {"staff"}
    assert {name for name in after if after[name] != before[name]} == {"staff"}
    for audience in {*after} - {"staff"}:
        assert after[audience]["comments"] == []


@pytest.mark.parametrize("person", ["interpreter", "projector"])
def test_who_serves_the_room_does_not_comment(room: Room, snapshot: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        review_scene.comment(room, person, snapshot)


@pytest.mark.parametrize("review", ["", "closed"])
def test_outside_a_review_it_is_refused(room: Room, agreed: str, review: str) -> None:
    snapshot = review_scene.frozen(room)
    if review:
        room.do("félix", "open_review", snapshot=snapshot, until="")
        room.do("félix", "close_review", snapshot=snapshot)
    with checks.refused(room, "review_closed"):
        review_scene.comment(room, "delia", snapshot, conclusion=agreed)


def test_an_answer_that_was_lost_is_given_again_after_the_close(room: Room, snapshot: str) -> None:
    """The phone sends it again when it is back, and must not be told that it came too late."""
    said = {"snapshot": snapshot, "conclusion": None, "text": "x", "id": new_id()}
    first = room.do("delia", "post_comment", **said)
    room.do("félix", "close_review", snapshot=snapshot)
    assert room.do("delia", "post_comment", **said) == first
    assert len(_comments(room)) == 1


@pytest.mark.parametrize("person", ["delia", "félix"])
def test_what_is_not_in_the_version_is_unknown(room: Room, snapshot: str, person: str) -> None:
    """A draft like something that never was; also one that was agreed after the freeze."""
    unknown = [draft(room), draft(room), GONE, snapshot, group_id(room, 1)]
    room.do("félix", "set_conclusion_state", conclusion=unknown[0], state="agreed")
    for conclusion in unknown:
        with checks.refused(room, "unknown"):
            review_scene.comment(room, person, snapshot, conclusion=conclusion)


def test_what_was_withdrawn_since_stays_in_the_version(
    room: Room, snapshot: str, agreed: str
) -> None:
    room.do("félix", "set_conclusion_state", conclusion=agreed, state="withdrawn")
    assert review_scene.comment(room, "delia", snapshot, conclusion=agreed)


def test_a_later_version_takes_nothing_that_was_said_of_the_one_in_review(
    room: Room, snapshot: str
) -> None:
    latest = review_scene.frozen(room)
    assert review_scene.comment(room, "delia", snapshot)
    with checks.refused(room, "review_closed"):
        review_scene.comment(room, "delia", latest)


def test_at_most_so_many_on_one_version(
    room: Room, snapshot: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert reviewing.MOST_COMMENTS == 1000
    monkeypatch.setattr(reviewing, "MOST_COMMENTS", 3)
    monkeypatch.setattr(reviewing, "_LAST_OF_MOST", reviewing._LAST_OF_MOST.offset(2))
    for _ in range(3):
        review_scene.comment(room, "dora", snapshot)
    with checks.refused(room, "too_many_comments", limit=3):
        review_scene.comment(room, "delia", snapshot)
    latest = review_scene.frozen(room)
    room.do("félix", "open_review", snapshot=latest, until="")
    assert review_scene.comment(room, "delia", latest)


def test_one_id_makes_one_comment_and_two_people_may_say_the_same(
    room: Room, snapshot: str
) -> None:
    said = {"snapshot": snapshot, "conclusion": None, "text": "De acuerdo.", "id": new_id()}
    for _ in range(3):
        room.do("delia", "post_comment", **said)
    review_scene.comment(room, "dora", snapshot)
    assert [row["text"] for row in _comments(room)] == ["De acuerdo."] * 2
    with checks.refused(room, "id_taken"):  # of another seat, who cannot take it over
        room.do("carla", "post_comment", **said)


@checks.typed_texts
def test_it_keeps_what_was_typed(room: Room, snapshot: str, typed: str, kept: str) -> None:
    made = review_scene.comment(room, "delia", snapshot, typed)
    assert room.rows("comments")[made]["text"] == kept
    assert kept_texts(room, made) == {kept}


def test_a_delegations_name_is_a_text_like_others(room: Room, snapshot: str) -> None:
    name = "Co\u0302te d\u2019Ivoire \u202e\ud83d\x00"
    made = review_scene.comment(room, "delia", snapshot, delegation=name)
    told = room.rows("comments")[made]["delegation"]
    assert told == "Co\u0302te d\u2019Ivoire \u202e\ufffd"


@checks.empty_texts
def test_it_refuses_an_empty_text(room: Room, snapshot: str, text: str) -> None:
    with checks.refused(room, "empty_text"):
        review_scene.comment(room, "delia", snapshot, text)


@checks.too_long_texts
def test_it_refuses_a_long_text(room: Room, snapshot: str, text: str) -> None:
    with checks.refused(room, "too_long"):
        review_scene.comment(room, "delia", snapshot, text)


def test_it_refuses_a_long_name(room: Room, snapshot: str) -> None:
    with checks.refused(room, "too_long", limit=200):
        review_scene.comment(room, "delia", snapshot, delegation="ñ" * 201)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["snapshot", "conclusion"])
def test_it_refuses_malformed_ids(room: Room, field: str, bad: Any) -> None:
    fields = {"snapshot": GONE, "conclusion": None, "text": "x"} | {field: bad}
    with checks.refused(room, "bad_fields"):
        room.do("delia", "post_comment", **fields)


def test_it_knows_nothing_of_another_workshop(room: Room, elsewhere: Room, snapshot: str) -> None:
    foreign = draft(elsewhere)
    elsewhere.do("félix", "set_conclusion_state", conclusion=foreign, state="agreed")
    theirs = review_scene.in_review(elsewhere)
    for of in ({"snapshot": theirs}, {"snapshot": snapshot, "conclusion": foreign}):
        with checks.refused(room, "unknown"):
            review_scene.comment(room, "delia", **of)


def test_it_is_not_taken_back(room: Room, snapshot: str) -> None:
    done = review_scene.comment(room, "delia", snapshot)
    with checks.refused(room, "not_undoable"):
        room.do("delia", "undo", command=done)
