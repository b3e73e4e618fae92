"""Since when things stand as documents tell them: of the same content they say the same time."""

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.models import LogEntry, Workshop

# Commands after which no document differs from before, whatever they were given. No time may
# tell that there was a ballot, nor when staff worked at what nobody else has seen.
UNSEEN = (
    *("cast_ballot", "enter_ballot", "issue_slips", "void_slip", "reissue_slip"),
    *("draft_conclusion", "confirm_sources", "reject_suggestions", "object_card", "explain_cap"),
    *("send_idea", "offer_late", "decline_offer", "post_comment", "set_comment_state"),
    *("set_table", "lay_pen", "replace_code", "set_letterhead", "remove_letterhead"),
    *("seat_participants", "record_export", "ask_deletion"),
)

_LAST_CHANGE = (
    select(LogEntry.at)
    .where(LogEntry.workshop_id == bindparam("workshop"), LogEntry.name.not_in(UNSEEN))
    .order_by(LogEntry.seq.desc())
    .limit(1)
)


def of(session: OrmSession, workshop: Workshop) -> int:
    """The moment of the last command that may have changed a document, in milliseconds."""
    return session.scalar(_LAST_CHANGE, {"workshop": workshop.id}) or workshop.created_at
