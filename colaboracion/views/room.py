"""The workshop, its session with columns and questions, its groups and their boards."""

from colaboracion.lenses import Lens
from colaboracion.models import Board, Column, Group, Objective, Question, Session, Workshop
from colaboracion.models.boards import STAGE
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import STAFF, Audience
from colaboracion.views import View


def workshop(row: Workshop, audience: Audience, through: Lens) -> View:
    """What everyone may know of the workshop, and staff of its letterhead and how many came."""
    view = {
        "id": row.id,
        "slug": row.slug,
        "title": {"es": row.title_es, "en": row.title_en},
        "place": row.place,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "timezone": row.timezone,
        "first_language": row.first_language,
        "languages": row.languages,
        "attribution_room": row.attribution_room,
        "attribution_documents": row.attribution_documents,
        "countries": sorted(row.countries),
        "retention_on": row.retention_on,
        "controller": row.controller,
        "rehearsal": row.rehearsal,
        "archived": row.archived_at is not None,
        "agenda_version": row.agenda_version,
        "groups": through.groups,
    }
    if audience == STAFF:
        view |= {"letterhead": row.letterhead or None, "roster": row.roster or None}
    return view


def session(row: Session, audience: Audience, through: Lens) -> View:
    """Where the session stands; who presents is told only where groups are named."""
    named = through.attribution == "group"
    return {
        "id": row.id,
        "title": {"es": row.title_es, "en": row.title_en},
        "phase": row.phase,
        "sharing": row.sharing,
        "texts_open": row.texts_open,
        "headings_shown": row.headings_shown,
        "stage": STAGE | row.stage,
        "timer": row.timer or None,
        "presenting": (row.presenting if named else row.presenting_unnamed) or None,
        "wall": row.wall or None,
        "item_minutes": row.item_minutes,
    }


def column(row: Column, audience: Audience, through: Lens) -> View:
    """A column and how many cards of groups stand in it."""
    return {
        "id": row.id,
        "kind": row.kind,
        "position": row.position,
        "name": {"es": row.name_es, "en": row.name_en},
        "question": {"es": row.question_es, "en": row.question_en},
        "cap": row.cap,
        "count": row.count,
    }


def question(row: Question, audience: Audience, through: Lens) -> View:
    """A closing question."""
    text = {"es": row.text_es, "en": row.text_en}
    return {"id": row.id, "position": row.position, "text": text}


def objective(row: Objective, audience: Audience, through: Lens) -> View:
    """What the workshop set out to do."""
    text = {"es": row.text_es, "en": row.text_en}
    return {"id": row.id, "kind": row.kind, "position": row.position, "text": text}


def group(row: Group, audience: Audience, through: Lens) -> View | None:
    """A group; the plenary itself is none."""
    if row.number == PLENARY:
        return None
    return {
        "id": row.id,
        "number": row.number,
        "table": row.table_name,
        "languages": row.languages,
        "aside": row.aside,
        "merged_into": row.merged_into,
    }


def board(row: Board, audience: Audience, through: Lens) -> View | None:
    """Counts tell which group wrote how much, so they are attribution too."""
    own = audience.group == row.group.number
    if row.group.number == PLENARY or (through.attribution == "none" and not own):
        return None
    view: View = {
        "id": row.id,
        "group": row.group_id,
        "counts": row.counts,
        "delivered_at": row.delivered_at,
        "trial": row.trial or None,
    }
    if own or audience.kind == "staff":
        view |= {"read_back": row.read_back, "everyone": row.everyone}
        view |= {"inbox": row.inbox, "reasons": row.reasons}
    return view
