"""Commands that must be refused: whoever sends them may learn something from the refusal only."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from colaboracion.commands import COMMANDS
from colaboracion.database import Base, reading
from colaboracion.models import (
    Board,
    Card,
    Cluster,
    Column,
    Comment,
    Conclusion,
    Group,
    Objective,
    Offer,
    Participant,
    Question,
    Ranking,
    Slip,
    Snapshot,
)
from colaboracion.seats import STAFF_ROLES
from tests.laws import organizing_leaving, organizing_people, organizing_setup, wording
from tests.laws.knowledge import Reader
from tests.laws.scene import GROUPS, group_of, rows, which
from tests.room import Room
from tests.web.browsers import order

_TARGETED: dict[type[Base], str] = {
    Column: "every",
    Question: "every",
    Card: "standing",
    Cluster: "standing",
    Conclusion: "draft",
    Offer: "idea",
    Board: "every",
    Group: "every",
    Ranking: "every",
    Slip: "every",
    Snapshot: "every",
    Comment: "every",
    Objective: "every",
    Participant: "every",
}
# What is said by those at a table, and what only their rapporteur decides.
_OF_THE_TABLE = {
    "offer_late",
    "send_idea",
    "take_offer",
    "decline_offer",
    "mark_top",
    "deliver",
    "explain_cap",
    "send_trial",
}
# What these may do for their own group, whatever others' things they name.
_POSSIBLE = {
    "rapporteur": {"post_card", "deliver", "explain_cap"},
    "delegate": {"send_idea"},
}
GONE = "f" * 32  # an id that no row has, and a version that no text has


@dataclass(frozen=True)
class Target:
    """The ids of things that someone has got hold of."""

    column: str = GONE
    question: str = GONE
    card: str = GONE
    cluster: str = GONE
    conclusion: str = GONE
    offer: str = GONE
    board: str = GONE
    group: str = GONE
    ranking: str = GONE
    slip: str = GONE
    snapshot: str = GONE
    comment: str = GONE
    objective: str = GONE
    participant: str = GONE

    @classmethod
    def in_room(cls, room: Room, group: int) -> "Target":
        """Things of a room: a card of that group, and what staff keep to themselves."""
        with reading() as session:
            workshop = room.workshop(session)
            found = [
                next(
                    row.id
                    for row in rows(session, workshop, model)
                    if group_of(row) in {None, group} and which(row) == state
                )
                for model, state in _TARGETED.items()
            ]
        return cls(*found)


def attempts(reader: Reader, room: Room, elsewhere: Room) -> Iterator[dict[str, Any]]:
    """Every command in every way in which it cannot succeed: on things of another group, of
    another workshop and of nobody, on an old version, and with a field too many.
    """
    here = Target.in_room(room, next(group for group in GROUPS if group != reader.group))
    if reader.role == "rapporteur" and reader.group in GROUPS:
        own = _fields(Target.in_room(room, reader.group))
        yield order("edit_card", **own["edit_card"])
        yield order("split_card", **own["split_card"])
        foreign = Target.in_room(elsewhere, GROUPS[0]).card
        yield order("withdraw_card", **own["withdraw_card"] | {"same_as": foreign})
    for target in (here, Target.in_room(elsewhere, GROUPS[0]), Target()):
        for name, fields in _fields(target).items():
            if _is_refused(reader, name, fields, here=target is here):
                yield order(name, **fields)
    for name, fields in _fields(here).items():
        yield order(name, **fields, author="somebody")


# What no facilitator may do.
OF_ORGANIZERS = {"replace_code", "set_letterhead", "remove_letterhead", "set_agenda"}
OF_ORGANIZERS |= organizing_setup.OF_ORGANIZERS
OF_ORGANIZERS |= organizing_people.COMMANDS
OF_ORGANIZERS |= organizing_leaving.NAMES


def _is_refused(reader: Reader, name: str, fields: dict[str, Any], *, here: bool) -> bool:
    if reader.role not in STAFF_ROLES:
        possible = _POSSIBLE.get(reader.role, set())
        return name not in (possible if here else possible & {"deliver"})
    if here:
        not_theirs = name in OF_ORGANIZERS and reader.role != "organizer"
        shut = name.endswith("_card") or name == "replace_code" or not_theirs
        return shut or name in _OF_THE_TABLE or "base" in fields
    return any(_is_id(value) for value in fields.values())


def _is_id(value: Any) -> bool:
    ids = value if isinstance(value, list) else [value]
    return all(isinstance(each, str) and len(each) == len(GONE) for each in ids)


def _fields(to: Target) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {
        "post_card": {"column": to.column, "text": "x"},
        "edit_card": {"card": to.card, "text": "x", "base": GONE},
        "move_card": {"card": to.card, "column": to.column},
        "withdraw_card": {"card": to.card, "same_as": to.card},
        "restore_card": {"card": to.card},
        "deliver": {"read_back": True},
        "explain_cap": {"column": to.column, "reason": "x"},
        "split_card": {"card": to.card, "texts": ["x", "y"], "base": GONE},
        "mark_top": {"card": to.card, "top": 1},
        "set_phase": {"phase": "closed"},
        "set_sharing": {"sharing": "live"},
        "start_timer": {"minutes": 5},
        "stop_timer": {},
        "pause_timer": {},
        "resume_timer": {},
        "add_time": {"minutes": 5},
        "start_presenting": {"minutes": 5, "order": [to.group]},
        "present_group": {"group": to.group},
        "set_order": {"order": [to.group]},
        "spread_time": {},
        "set_presenting_end": {"ends_at": 1},
        "stop_presenting": {},
        "mark_mentioned": {"cards": [to.card], "mentioned": True},
        "show_stage": {"slide": "headings", "column": to.column},
        "point_at": {"card": to.card},
        "resume_stage": {},
        "set_item_time": {"minutes": 3},
        "hold_back": {"card": to.card, "reason": "other"},
        "gather_cards": {"cards": [to.card]},
        "release_cards": {"cards": [to.card]},
        "name_heading": {"cluster": to.cluster, "heading": "x", "base": GONE},
        "move_cluster": {"cluster": to.cluster},
        "object_card": {"card": to.card, "objects": True},
        "draft_conclusion": {
            "question": to.question,
            "text": "x",
            "clusters": [to.cluster],
            "cards": [to.card],
        },
        "edit_conclusion": {"conclusion": to.conclusion, "text": "x", "base": GONE},
        "move_conclusion": {"conclusion": to.conclusion, "question": to.question},
        "set_conclusion_state": {"conclusion": to.conclusion, "state": "agreed"},
        "confirm_sources": {"conclusion": to.conclusion},
        "change_sources": {
            "conclusion": to.conclusion,
            "cite": {"clusters": [to.cluster], "cards": [to.card]},
            "leave": {"clusters": [], "cards": []},
        },
        "set_follow_up": {"conclusion": to.conclusion, "responsible": "x", "deadline": "x"},
        "link_objectives": {"conclusion": to.conclusion, "add": [to.objective]},
        "set_reservation": {"conclusion": to.conclusion, "reservation": "x", "reserved_by": "x"},
        "translate_conclusion": {"conclusion": to.conclusion, "text": "x", "base": GONE},
        **wording.fields(to.conclusion),
        "set_countries": {"add": ["PA"]},
        "freeze": {"kind": "final"},
        "set_letterhead": {"file_name": "x.docx", "content": "UEsDBA=="},
        "remove_letterhead": {},
        "replace_code": {"seat": "nobody-1", "keep": True},
        "send_trial": {"storage": True, "websocket": True},
        "undo": {"command": to.card},
        "set_table": {"everyone": True, "board": to.board},
        "send_idea": {"text": "x", "column": to.column},
        "offer_late": {"column": to.column, "text": "x"},
        "take_offer": {"offer": to.offer, "column": to.column},
        "decline_offer": {"offer": to.offer},
        "set_group_aside": {"group": to.group, "aside": True},
        "merge_groups": {"group": to.group, "into": to.group},
        "add_group": {},
        "post_remark": {"column": to.column, "text": "x", "cluster": to.cluster},
        "set_wall": {"height": 2.0, "distance": 12.0},
        "open_ranking": {"column": to.column, "basis": "group"},
        "close_ranking": {"ranking": to.ranking},
        "reveal_ranking": {"ranking": to.ranking},
        "order_by_ranking": {"ranking": to.ranking},
        "issue_slips": {"ranking": to.ranking, "labels": [{"label": "x"}]},
        "void_slip": {"slip": to.slip},
        "reissue_slip": {"slip": to.slip},
        "cast_ballot": {"ranking": to.ranking, "choices": {to.cluster: 1}, "code": "B1-SOL-0000"},
        "enter_ballot": {"slip": to.slip, "choices": {to.card: 1}},
        "reject_suggestions": {"card": to.card, "others": [to.card]},
        "apply_groupings": {"groupings": [{"cards": [to.card], "cluster": to.cluster}]},
        "open_review": {"snapshot": to.snapshot, "until": "x"},
        "close_review": {"snapshot": to.snapshot},
        "post_comment": {"snapshot": to.snapshot, "conclusion": to.conclusion, "text": "x"},
        "set_comment_state": {"comment": to.comment, "state": "taken"},
        **organizing_setup.attempted(to),
        **organizing_people.aimed(to.participant, to.group),
        "set_agenda": {"entries": [], "base": 999},
        **organizing_leaving.attempts(),
    }
    assert set(found) == set(COMMANDS), "a new command belongs here"
    return found
