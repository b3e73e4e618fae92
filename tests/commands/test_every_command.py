"""Every command: a test file of its name, and who may do it in which phase, as one table."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from colaboracion.commands import COMMANDS
from colaboracion.errors import BadRequest, Forbidden, Refusal, Refused, Unknown
from colaboracion.models.columns import new_id
from tests.commands import ranking_scene, review_scene, setup_scene
from tests.commands.papers import watched
from tests.commands.ready import Fields, Ready
from tests.kept import Kept
from tests.laws import organizing_agenda, organizing_leaving, organizing_people, wording
from tests.laws.organizing_setup import OF_ORGANIZERS as OF_SETUP
from tests.room import Room

STAFF = {"organizer", "facilitator"}
OWN = {"rapporteur-1"}
SEATS = [*sorted(STAFF), "interpreter", "projector", "everyone"]
SEATS += [f"{role}-{group}" for role in ("rapporteur", "delegate") for group in (1, 2)]
OPEN = {"writing", "plenary"}
REPORTING = {"rapporteur-1", "rapporteur-2"}
TABLES = {"delegate-1", "delegate-2"}
ALWAYS = {"prepared", "writing", "plenary", "closed"}
WRITTEN = {"text", "heading", "reason", "responsible", "deadline", "reservation", "reserved_by"}
WRITTEN |= {"completed_by", "until", "delegation", "file_name", "email"}
WRITTEN |= setup_scene.WRITTEN
# command → who may do it (to a thing of group 1), and in which phases
TABLE: dict[str, tuple[set[str], set[str]]] = {
    "post_card": (OWN | {"rapporteur-2"}, OPEN),  # each on the own board; staff: its own file
    "edit_card": (OWN, OPEN),
    "move_card": (OWN, OPEN),
    "withdraw_card": (OWN, OPEN),
    "restore_card": (OWN, OPEN),
    "deliver": (OWN | {"rapporteur-2"}, OPEN | {"closed"}),  # each the own board
    "explain_cap": (OWN | {"rapporteur-2"}, OPEN),
    "split_card": (OWN, OPEN),
    "mark_top": (OWN, OPEN),
    "set_phase": (STAFF, ALWAYS),
    "set_sharing": (STAFF, ALWAYS),
    "start_timer": (STAFF, ALWAYS),
    "stop_timer": (STAFF, ALWAYS),
    "pause_timer": (STAFF, ALWAYS),
    "resume_timer": (STAFF, ALWAYS),
    "add_time": (STAFF, ALWAYS),
    "show_stage": (STAFF, ALWAYS),
    "point_at": (STAFF, ALWAYS),
    "resume_stage": (STAFF, ALWAYS),
    "set_item_time": (STAFF, ALWAYS),
    "hold_back": (STAFF, ALWAYS),
    "gather_cards": (STAFF, ALWAYS),
    "release_cards": (STAFF, ALWAYS),
    "name_heading": (STAFF, ALWAYS),
    "move_cluster": (STAFF, ALWAYS),
    "object_card": (OWN, OPEN),  # once headings are shown
    "draft_conclusion": (STAFF, ALWAYS),
    "edit_conclusion": (STAFF, ALWAYS),
    "move_conclusion": (STAFF, ALWAYS),
    "set_conclusion_state": (STAFF, ALWAYS),
    "confirm_sources": (STAFF, ALWAYS),
    "change_sources": (STAFF, ALWAYS),
    "set_follow_up": (STAFF, ALWAYS),
    "link_objectives": (STAFF, ALWAYS),
    "set_reservation": (STAFF, ALWAYS),
    "translate_conclusion": (STAFF | {"interpreter"}, ALWAYS),  # of what is proposed
    "take_pen": (STAFF, ALWAYS),
    "lay_pen": (STAFF, ALWAYS),
    "accept_wording": (STAFF, ALWAYS),
    "set_countries": (STAFF, ALWAYS),
    "freeze": (STAFF, ALWAYS),
    "set_letterhead": ({"organizer"}, ALWAYS),
    "remove_letterhead": ({"organizer"}, ALWAYS),
    "replace_code": ({"organizer"}, ALWAYS),
    "send_trial": (OWN | {"rapporteur-2"}, {"prepared"}),
    "undo": (OWN, OPEN),  # of a card that they posted themselves
    "set_table": (OWN | STAFF, ALWAYS),
    "send_idea": (TABLES, OPEN),  # each to the own inbox, which is open
    "offer_late": (OWN | {"rapporteur-2"}, {"closed"}),  # each for the own board
    "take_offer": (STAFF, ALWAYS),  # of a late card; of an idea: test_take_offer.py
    "decline_offer": (STAFF, ALWAYS),
    "set_group_aside": (STAFF, ALWAYS),
    "merge_groups": (STAFF, ALWAYS),
    "add_group": (STAFF, ALWAYS),
    "post_remark": (STAFF, {"plenary", "closed"}),
    "start_presenting": (STAFF, ALWAYS),
    "present_group": (STAFF, ALWAYS),
    "set_order": (STAFF, ALWAYS),
    "spread_time": (STAFF, ALWAYS),
    "set_presenting_end": (STAFF, ALWAYS),
    "stop_presenting": (STAFF, ALWAYS),
    "mark_mentioned": (STAFF | OWN, ALWAYS),  # rapporteurs while they write: test_mark_mentioned.py
    "set_wall": (STAFF, ALWAYS),
    "open_ranking": (STAFF, {"plenary", "closed"}),
    "close_ranking": (STAFF, ALWAYS),
    "reveal_ranking": (STAFF, ALWAYS),
    "order_by_ranking": (STAFF, ALWAYS),
    "issue_slips": (STAFF, ALWAYS),
    "void_slip": (STAFF, ALWAYS),
    "reissue_slip": (STAFF, ALWAYS),
    "cast_ballot": (REPORTING, ALWAYS),  # of groups; with a slip or a device anyone
    "enter_ballot": (STAFF, ALWAYS),
    "reject_suggestions": (STAFF, ALWAYS),
    "apply_groupings": (STAFF, ALWAYS),
    "open_review": (STAFF, ALWAYS),
    "close_review": (STAFF, ALWAYS),
    "post_comment": (STAFF | REPORTING | TABLES | {"everyone"}, ALWAYS),
    "set_comment_state": (STAFF, ALWAYS),
    **dict.fromkeys(OF_SETUP, ({"organizer"}, ALWAYS)),
    **{name: ({"organizer"}, ALWAYS) for name in sorted(organizing_people.COMMANDS)},
    "set_agenda": ({"organizer"}, ALWAYS),
    **organizing_leaving.TABLE,
}


def _fields(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for each command, about things of group 1."""
    card, undone = room.write("una tarjeta", "de más")
    alone = room.post("bruno", "suelta")
    cluster = room.do("félix", "gather_cards", cards=[card])["row"]
    room.do("félix", "set_sharing", sharing="live")
    room.do("félix", "show_stage", slide="headings")
    column, question = room.column(0), room.question(0)
    drafted = {"question": question, "text": "x", "clusters": [], "cards": [card]}
    conclusion = room.do("félix", "draft_conclusion", **drafted)["row"]
    room.do("félix", "set_conclusion_state", conclusion=conclusion, state="proposed")
    boards = [room.do(f"rapporteur-{group}", "set_table", inbox=True)["row"] for group in (1, 2)]
    late = _offered_late(room)
    groups = [group["id"] for group in room.state()["groups"] if group["number"] < 3]
    room.do("félix", "start_presenting", minutes=20)
    return {
        "post_card": {"column": column, "text": "otra"},
        "edit_card": {"card": card, "text": "x", "base": card},
        "move_card": {"card": card, "column": column},
        "withdraw_card": {"card": card, "same_as": undone},
        "restore_card": {"card": card},
        "deliver": {"read_back": True},
        "explain_cap": {"column": column, "reason": "x"},
        "split_card": {"card": card, "texts": ["x", "y"], "base": card},
        "mark_top": {"card": card, "top": 2},
        "set_phase": {"phase": "writing"},
        "set_sharing": {"sharing": "live"},
        "start_timer": {"minutes": 5},
        "stop_timer": {},
        "pause_timer": {},
        "resume_timer": {},
        "add_time": {"minutes": -5},
        "show_stage": {"slide": "neutral"},
        "point_at": {"card": card},
        "resume_stage": {},
        "set_item_time": {"minutes": 3},
        "hold_back": {"card": card, "reason": "other"},
        "gather_cards": {"cards": [card]},
        "release_cards": {"cards": [card]},
        "name_heading": {"cluster": cluster, "heading": "x", "base": cluster},
        "move_cluster": {"cluster": cluster},
        "object_card": {"card": card, "objects": True},
        "draft_conclusion": drafted,
        "edit_conclusion": {"conclusion": conclusion, "text": "x", "base": conclusion},
        "move_conclusion": {"conclusion": conclusion, "question": question},
        "set_conclusion_state": {"conclusion": conclusion, "state": "agreed"},
        "confirm_sources": {"conclusion": conclusion},
        "change_sources": {
            "conclusion": conclusion,
            "cite": {"clusters": [cluster], "cards": [alone]},
            "leave": {"clusters": [], "cards": []},
        },
        "set_follow_up": {"conclusion": conclusion, "responsible": "x", "deadline": "y"},
        "link_objectives": {"conclusion": conclusion, "add": [room.objective(1)]},
        "set_reservation": {"conclusion": conclusion, "reservation": "x", "reserved_by": "y"},
        "translate_conclusion": {"conclusion": conclusion, "text": "x", "base": ""},
        **wording.fields(conclusion),
        "set_countries": {"add": ["PA", "BZ"]},
        "freeze": {"kind": "final", "outline": True, "completed_by": "y"},
        "set_letterhead": {"file_name": "x.docx", "content": "UEsDBA=="},
        "remove_letterhead": {},
        "replace_code": {"seat": "rapporteur-5", "keep": True},
        "send_trial": {"storage": True, "websocket": True},
        "undo": {"command": undone},
        "set_table": {"everyone": False, "inbox": True, "board": boards[0]},
        "send_idea": {"text": "una idea", "column": column},
        "offer_late": {"column": column, "text": "tarde"},
        "take_offer": {"offer": late, "column": column},
        "decline_offer": {"offer": late},
        "set_group_aside": {"group": _group(room, 1), "aside": True},
        "merge_groups": {"group": _group(room, 1), "into": _group(room, 2)},
        "add_group": {},
        "post_remark": {"column": column, "text": "una observación", "cluster": cluster},
        "start_presenting": {"minutes": 20, "order": groups},
        "present_group": {"group": groups[0]},
        "set_order": {"order": groups},
        "spread_time": {},
        "set_presenting_end": {"ends_at": 2_000_000_000_000},
        "stop_presenting": {},
        "mark_mentioned": {"cards": [card], "mentioned": True},
        "set_wall": {"height": 1.8, "distance": 12.0},
        "reject_suggestions": {"card": card, "others": [undone, alone]},
        "apply_groupings": {"groupings": [{"cards": [alone]}]},
        **review_scene.prepared(room),
        **setup_scene.fields(room),
        **organizing_people.prepared(room),
        "set_agenda": organizing_agenda.asked(room, organizing_agenda.entry("x")),
        **organizing_leaving.prepared(room),
    } | ranking_scene.prepared(room)


def _group(room: Room, number: int) -> str:
    return next(str(row["id"]) for row in room.state()["groups"] if row["number"] == number)


def _offered_late(room: Room) -> str:
    """A late card of group 1; the session is open again."""
    room.do("félix", "set_phase", phase="closed")
    fields = {"column": room.column(0), "text": "tarde"}
    offer = room.do("rapporteur-1", "offer_late", **fields)["row"]
    room.do("félix", "set_phase", phase="writing")
    return str(offer)


@pytest.fixture(scope="module")
def ready(app: Flask, untouched: Kept) -> Ready:
    """A workshop with all that the fields name."""
    with app.app_context():
        slug = untouched.copy()
    return Ready(app, slug, _fields)


@pytest.fixture(scope="module")
def foreign(app: Flask, untouched: Kept) -> Fields:
    """The fields of another one."""
    with app.app_context():
        return _fields(Room(app, untouched.copy()))


@pytest.fixture
def room(ready: Ready, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    """The workshop that was made ready."""
    with ready.again(monkeypatch) as one:
        yield one


@pytest.fixture
def good(ready: Ready) -> Fields:
    """Good fields for each command in it."""
    return ready.fields


def _go_to(room: Room, name: str) -> None:
    """Go to a phase in which the command is done."""
    setup_scene.make_way(room, name)
    phases = TABLE[name][1]
    if "writing" not in phases:
        room.do("félix", "set_phase", phase=min(phases))


def test_every_command_has_its_row_and_its_test_file() -> None:
    names = set(COMMANDS)
    assert set(TABLE) == names
    assert {path.stem for path in Path(__file__).parent.glob("test_*.py")} == {
        "test_every_command"
    } | {f"test_{name}" for name in names}


@pytest.mark.parametrize("name", COMMANDS)
def test_it_is_for_those_in_the_table_only(room: Room, good: Fields, name: str) -> None:
    _go_to(room, name)
    fields = good[name]
    before, room.packets = room.state(), []
    for seat in SEATS:
        if seat in TABLE[name][0]:
            continue
        with pytest.raises(Forbidden):
            room.do(seat, name, **fields)
        assert (room.state(), room.packets) == (before, []), seat


@pytest.mark.parametrize("name", COMMANDS)
def test_those_in_the_table_may(room: Room, good: Fields, name: str) -> None:
    _go_to(room, name)
    fields = good[name]
    first, *others = sorted(TABLE[name][0])
    fresh = _again(room, name, fields)
    with watched(room, name):
        assert "n" in room.do(first, name, **fresh)
    for seat in others:
        assert "n" in room.do(seat, name, **_again(room, name, fields))


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("phase", sorted(ALWAYS))
def test_it_is_done_in_the_phases_of_the_table_only(
    room: Room, good: Fields, name: str, phase: str
) -> None:
    _go_to(room, name)
    fields = good[name]
    room.do("félix", "set_phase", phase=phase)
    seats, phases = TABLE[name]
    if phase in phases:
        room.do(min(seats), name, **fields)
        return
    with pytest.raises(Refused) as refused:
        room.do(min(seats), name, **fields)
    assert refused.value.code == _shut(phases, phase)


def _shut(phases: set[str], phase: str) -> str:
    """What is said outside the phases of a command."""
    if phases == {"prepared"}:
        return "not_prepared"
    if phases == {"plenary", "closed"}:
        return "not_plenary"
    return {"prepared": "not_open", "closed": "closed"}.get(phase, "still_open")


@pytest.mark.parametrize("name", [name for name in COMMANDS if name.endswith("_card")])
def test_everyone_at_a_table_does_it_where_the_group_wants_it(
    room: Room, good: Fields, name: str
) -> None:
    fields = good[name]
    room.do("rapporteur-1", "set_table", everyone=True)
    for seat in ("delegate-2", "everyone", "facilitator"):
        with pytest.raises(Forbidden):
            room.do(seat, name, **fields)
    assert "n" in room.do("delegate-1", name, **fields)
    room.do("rapporteur-1", "set_table", everyone=False)
    with pytest.raises(Forbidden):
        room.do("delegate-1", name, **_again(room, name, fields))


@pytest.mark.parametrize("name", COMMANDS)
def test_it_refuses_an_unknown_field(room: Room, good: Fields, name: str) -> None:
    fields = good[name] | {"author": "somebody"}
    with pytest.raises(BadRequest):
        room.do(min(TABLE[name][0]), name, **fields)


@pytest.mark.parametrize("name", COMMANDS)
def test_it_refuses_every_field_of_another_type(room: Room, good: Fields, name: str) -> None:
    right = good[name]
    before = room.state()
    for field in right:
        for wrong in (1.5, float("nan"), True, {"a": 1}, "\ud800", "0" * 32 + "\n"):
            if isinstance(right[field], bool) and wrong is True:
                continue
            if isinstance(right[field], float) and wrong == 1.5:
                continue
            if field in WRITTEN and isinstance(wrong, str):
                continue
            with pytest.raises(Refusal):
                room.do(min(TABLE[name][0]), name, **right | {field: wrong})
    assert room.state() == before


@pytest.mark.parametrize("name", COMMANDS)
def test_things_of_another_workshop_are_unknown(
    room: Room, good: Fields, foreign: Fields, name: str
) -> None:
    theirs, own = foreign[name], good[name]
    ids = {field for field, value in theirs.items() if value != own[field]}
    for field in ids - {"base", "choices", "cast_at", "entries"}:  # an agenda's new entries
        with pytest.raises((Unknown, Forbidden)):
            room.do(min(TABLE[name][0]), name, **own | {field: theirs[field]})


@pytest.mark.parametrize("name", COMMANDS)
def test_sent_again_it_gets_the_same_answer_and_changes_nothing(
    room: Room, good: Fields, name: str
) -> None:
    _go_to(room, name)
    fields, seat, same = good[name], min(TABLE[name][0]), new_id()
    first = room.do(seat, name, id=same, **fields)
    before, room.packets = room.state(), []
    assert room.do(seat, name, id=same, **fields) == first
    assert (room.state(), room.packets) == (before, [])


@pytest.mark.parametrize(
    "name", [name for name in COMMANDS if name not in {"stop_timer", "add_group"}]
)
def test_the_same_id_with_other_fields_is_refused(room: Room, good: Fields, name: str) -> None:
    seat, same = min(TABLE[name][0]), new_id()
    _go_to(room, name)
    room.do(seat, name, id=same, **good[name])
    with pytest.raises(Refused) as refused:
        room.do(seat, "post_card" if seat in OWN else "stop_timer", id=same, **_other(good, seat))
    assert refused.value.code == "id_reused"


def _other(good: Fields, seat: str) -> dict[str, Any]:
    return good["post_card"] | {"text": "distinta"} if seat in OWN else {}


def _again(room: Room, name: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The same fields, based on the version that stands there by now, or of another offer."""
    if name in {"take_offer", "decline_offer"}:
        return fields | {"offer": _offered_late(room)}
    if name == "apply_groupings":
        return {"groupings": [{"cards": [room.post("bruno", "otra suelta")]}]}
    if name == "freeze":  # what has not changed is not frozen again
        return fields | {"completed_by": new_id()}
    if name == "translate_conclusion":
        row = room.rows("conclusions")[fields["conclusion"]]
        return fields | {"base": row["translation_version"]}
    if "base" not in fields or name == "set_agenda":
        fields = organizing_people.again(room, name, fields)
        return {**ranking_scene.afresh(room, name, fields), **organizing_agenda.again(room, name)}
    kind = {"edit_card": "card", "split_card": "card", "name_heading": "cluster"}.get(
        name, "conclusion"
    )
    return fields | {"base": room.rows(f"{kind}s")[fields[kind]]["version"]}
