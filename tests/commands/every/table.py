"""Who may do each command (to a thing of group 1), and in which phases."""

from tests.commands import setup_scene
from tests.laws import organizing_leaving, organizing_people
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


def go_to(room: Room, name: str) -> None:
    """Go to a phase in which the command is done."""
    setup_scene.make_way(room, name)
    phases = TABLE[name][1]
    if "writing" not in phases:
        room.do("félix", "set_phase", phase=min(phases))
