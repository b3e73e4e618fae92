"""Each row as each audience may see it, or not at all: the only door out of the server (law 5).

Reads rows only: no clock, no presence, no request. Whoever adds a table adds its
view here, or nobody sees it.
"""

from collections.abc import Callable, Iterable
from typing import Any

from colaboracion.database import Base
from colaboracion.lenses import Lens
from colaboracion.models import (
    Board,
    Card,
    Cluster,
    Column,
    Conclusion,
    Group,
    Offer,
    Question,
    Ranking,
    Session,
    Slip,
    Workshop,
)
from colaboracion.models.boards import STAGE
from colaboracion.models.workshops import PLENARY
from colaboracion.seats import GROUP_ROLES, PUBLIC, STAFF, Audience
from colaboracion.words import LANGUAGES

View = dict[str, Any]
HIDDEN_STATES = ("draft", "withdrawn")


def see(row: Base, audience: Audience, through: Lens) -> View | None:
    """`row` as `audience` may see it; None when it may not know of it."""
    view = VIEWS.get(type(row))
    return view(row, audience, through) if view else None


def onlookers(row: Base) -> list[Audience]:
    """Staff, everyone, and the group whose own `row` is: to other groups it looks as to everyone.

    So the cost of looking does not grow with the number of groups.
    """
    own = _own_group(row)
    groups = [] if own is None else [Audience(kind, own) for kind in GROUP_ROLES.values()]
    return [STAFF, PUBLIC, *groups]


def _own_group(row: Base) -> int | None:
    board = row.board if isinstance(row, Card | Offer) else row
    return (board.group.number or None) if isinstance(board, Board) else None  # not the plenary


def dependents(row: Base) -> Iterable[Base]:
    """The rows whose views change with this one (a card's heading counts it)."""
    if isinstance(row, Card):
        yield from (row.board, row.column, *row.conclusions)
        if row.cluster:
            yield row.cluster
            yield from row.cluster.conclusions
    elif isinstance(row, Cluster):
        yield from row.conclusions


def _workshop(row: Workshop, audience: Audience, through: Lens) -> View:
    return {
        "id": row.id,
        "slug": row.slug,
        "title": {"es": row.title_es, "en": row.title_en},
        "place": row.place,
        "starts_on": row.starts_on,
        "ends_on": row.ends_on,
        "timezone": row.timezone,
        "first_language": row.first_language,
        "languages": list(LANGUAGES),
        "attribution_room": row.attribution_room,
        "attribution_documents": row.attribution_documents,
        "groups": through.groups,
    }


def _session(row: Session, audience: Audience, through: Lens) -> View:
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
    }


def _column(row: Column, audience: Audience, through: Lens) -> View:
    return {
        "id": row.id,
        "kind": row.kind,
        "position": row.position,
        "name": {"es": row.name_es, "en": row.name_en},
        "question": {"es": row.question_es, "en": row.question_en},
        "cap": row.cap,
        "count": row.count,
    }


def _question(row: Question, audience: Audience, through: Lens) -> View:
    text = {"es": row.text_es, "en": row.text_en}
    return {"id": row.id, "position": row.position, "text": text}


def _group(row: Group, audience: Audience, through: Lens) -> View | None:
    if row.number == PLENARY:
        return None
    return {
        "id": row.id,
        "number": row.number,
        "table": row.table_name,
        "aside": row.aside,
        "merged_into": row.merged_into,
    }


def _board(row: Board, audience: Audience, through: Lens) -> View | None:
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


def _card(row: Card, audience: Audience, through: Lens) -> View | None:
    own = audience.group == row.board.group.number
    keeps = own or audience.kind == "staff"
    if (row.withdrawn or row.held) and not keeps:
        return None
    if not own and not through.texts_open:
        return None
    view: View = {
        "id": row.id,
        "column": row.column_id,
        "code": f"T-{row.neutral_number:02}",
        "text": row.text,
        "version": row.version,
        "state": "withdrawn" if row.withdrawn else "standing",
        "cluster": row.cluster_id if through.headings_open and _is_under(row, audience) else None,
        "top": row.top,
        "mentioned": row.mentioned,
    }
    if row.is_remark or own or through.attribution == "group":
        view |= _written_by(row)
    if keeps:
        view |= {"at": row.posted_at, "same_as": row.same_as, "split_from": row.split_from}
        view |= {"entered": row.entered, "held": row.held, "objected": row.objected}
    return view


def _written_by(row: Card) -> View:
    """Of which group a card is, and where it stands there; a remark is of none."""
    place: View = {"position": row.position, "addendum": row.addendum}
    if row.is_remark:
        return place | {"code": f"PL-{row.number:02}", "group": None, "kind": "remark"}
    code = f"G{row.board.group.number}-{row.number:02}"
    return place | {"code": code, "group": row.board.group_id}


def _is_under(row: Card, audience: Audience) -> bool:
    """Beyond staff, a card stands by itself where it or its heading is held back."""
    return audience.kind == "staff" or not (row.held or (row.cluster and row.cluster.held))


def _cluster(row: Cluster, audience: Audience, through: Lens) -> View | None:
    if not through.headings_open or not _stands(row, audience):
        return None
    cards = _shown(row.standing, audience)
    view: View = {
        "id": row.id,
        "column": row.column_id,
        "heading": row.heading,
        "version": row.version,
        "position": row.position,
        "groups": _groups(cards),
        "cards": len(cards),
        "said": _groups([card for card in cards if card.mentioned]),
    }
    if audience.kind == "staff":
        view |= {"held": row.held}
    return view


def _stands(row: Cluster, audience: Audience) -> bool:
    """Staff still see a heading whose cards were all withdrawn; to others it says nothing."""
    if row.dissolved or audience.kind == "staff":
        return not row.dissolved
    return not row.held and bool(_shown(row.standing, audience))


def _shown(cards: list[Card], audience: Audience) -> list[Card]:
    """Those that count: beyond staff, what is held back counts nowhere."""
    return [card for card in cards if audience.kind == "staff" or not card.held]


def _conclusion(row: Conclusion, audience: Audience, through: Lens) -> View | None:
    """Its sources are named only where the audience may see them; their number always."""
    if row.state in HIDDEN_STATES and audience.kind != "staff":
        return None
    clusters = [cluster.id for cluster in row.clusters if _stands(cluster, audience)]
    cards = _shown(row.cards, audience)
    direct = [card.id for card in _shown(row.direct, audience) if not card.withdrawn]
    return {
        "id": row.id,
        "question": row.question_id,
        "position": row.position,
        "text": row.text,
        "version": row.version,
        "state": row.state,
        "clusters": sorted(clusters) if through.headings_open else [],
        "cards": sorted(card.id for card in cards) if through.texts_open else [],
        "direct": sorted(direct) if through.texts_open else [],
        "groups": _groups(cards),
    }


def _offer(row: Offer, audience: Audience, through: Lens) -> View | None:
    """Its words are for whoever may take it; its table hears only what became of it, and staff
    where ideas wait.
    """
    staff = audience.kind == "staff"
    if not staff and audience.group != row.board.group.number:
        return None
    view: View = {"id": row.id, "kind": row.kind, "state": row.state, "card": row.card_id}
    if staff:
        view |= {"group": row.board.group_id}
    if audience.kind != "group" and not (staff and row.kind == "idea"):
        view |= {"text": row.text, "version": row.version, "at": row.at}
        view |= {"group": row.board.group_id, "column": row.column_id}
    return view


def _ranking(row: Ranking, audience: Audience, through: Lens) -> View | None:
    """Its options are headings in their words; of its ballots there is nothing before `result`."""
    if not through.headings_open:
        return None
    return {
        "id": row.id,
        "column": row.column_id,
        "basis": row.basis,
        "observers": row.observers,
        "dots": row.dots,
        "options": [_ranked(option, audience) for option in row.options],
        "state": row.state,
        "opened_at": row.opened_at,
        "closed_at": row.closed_at,
        "result": row.result or None,
    }


def _ranked(option: dict[str, Any], audience: Audience) -> View:
    """Beyond staff, what is held back is ranked without its words."""
    hidden = option["held"] and audience.kind != "staff"
    shown = {name: option[name] for name in ("id", "kind", "text", "held")}
    return shown | {"text": "" if hidden else option["text"]}


def _slip(row: Slip, audience: Audience, through: Lens) -> View | None:
    """Whoever reads its code may cast it; whether it was cast is told to nobody."""
    if audience.kind != "staff":
        return None
    return {
        "id": row.id,
        "ranking": row.ranking_id,
        "number": row.number,
        "label": row.label,
        "kind": row.kind,
        "code": row.code,
        "void": row.void,
    }


def _groups(cards: list[Card]) -> int:
    """N of «n of m groups»."""
    return len({card.board.group.counted_as for card in cards} - {None})


VIEWS: dict[type[Base], Callable[[Any, Audience, Lens], View | None]] = {
    Workshop: _workshop,
    Session: _session,
    Column: _column,
    Question: _question,
    Group: _group,
    Board: _board,
    Card: _card,
    Cluster: _cluster,
    Conclusion: _conclusion,
    Offer: _offer,
    Ranking: _ranking,
    Slip: _slip,
}
