"""Good fields for each command, about things of group 1."""

from typing import Any

from colaboracion.models.columns import new_id
from tests.commands import ranking_scene, review_scene, setup_scene
from tests.laws import organizing_agenda, organizing_leaving, organizing_people, wording
from tests.room import Room

# Fields that take what anybody writes.
WRITTEN = {"text", "heading", "reason", "responsible", "deadline", "reservation", "reserved_by"}
WRITTEN |= {"completed_by", "until", "delegation", "file_name", "email"}
WRITTEN |= setup_scene.WRITTEN


def good_fields(room: Room) -> dict[str, dict[str, Any]]:
    """By the command's name; the room has what they name."""
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


def once_more(room: Room, name: str, fields: dict[str, Any]) -> dict[str, Any]:
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
