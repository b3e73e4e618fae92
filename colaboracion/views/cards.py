"""Cards, the headings over them, conclusions that rest on them, and texts offered for a board."""

from colaboracion.lenses import Lens
from colaboracion.models import Card, Cluster, Conclusion, Offer, TextVersion
from colaboracion.models.cards import HIDDEN_STATES
from colaboracion.seats import Audience
from colaboracion.views import View


def card(row: Card, audience: Audience, through: Lens) -> View | None:
    """A card; its own group and staff also see what came of it."""
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


def cluster(row: Cluster, audience: Audience, through: Lens) -> View | None:
    """A heading, once it stands and headings are shown."""
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


def conclusion(row: Conclusion, audience: Audience, through: Lens) -> View | None:
    """Its sources are named only where the audience may see them; their number always.

    `changed` is for staff: an id there that `cards` lacks is that of a card that is gone.
    """
    if row.state in HIDDEN_STATES and audience.kind != "staff":
        return None
    clusters = [cluster.id for cluster in row.clusters if _stands(cluster, audience)]
    cards = _shown(row.cards, audience)
    direct = [card.id for card in _shown(row.direct, audience) if not card.withdrawn]
    view: View = {
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
        "new": not (row.clusters or row.direct),
        "responsible": row.responsible,
        "deadline": row.deadline,
        "reservation": row.reservation,
        "reserved_by": row.reserved_by if row.reservation or audience.kind == "staff" else "",
        "translation": row.translation,
        "translation_version": row.translation_version,
        "translation_of": row.translation_of,
        "number": row.number,
        "former_number": row.former_number,
        "was": row.was,
        "was_version": row.was_version,
        "objectives": row.served_objectives,
    }
    return view | {"changed": row.changed, "pen": row.pen} if audience.kind == "staff" else view


def wording(row: TextVersion) -> View:
    """A text that a conclusion had, under the version by which it can be told from others."""
    return {"version": row.version, "text": row.text, "at": row.at}


def offer(row: Offer, audience: Audience, through: Lens) -> View | None:
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


def _groups(cards: list[Card]) -> int:
    """N of «n of m groups»."""
    return len({card.board.group.counted_as for card in cards} - {None})
