"""All rows of a workshop at one moment, as plain objects in which the views find what they read.

The ORM's own objects are for what is changed: each costs several times as much to make, and a
whole state is made of thousands.
"""

from collections.abc import Iterable
from functools import cache
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Select, bindparam, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.database import Base
from colaboracion.models import Board, Card, Cluster, Conclusion, Group, Objective, Offer, Workshop

ById = dict[str, Any]
Rows = dict[type[Base], ById]


def plain(session: OrmSession, workshop: Workshop, models: Iterable[type[Base]]) -> Rows:
    """{model: {id: row}}, in the order of ids, linked to each other as the models are.

    `models`: all that are seen; what hangs together must come together.
    """
    rows: Rows = {model: _read(session, model, workshop.id) for model in models}
    for board in rows[Board].values():
        board.group = rows[Group][board.group_id]
    for cluster in rows[Cluster].values():
        cluster.cards = []
    for card in rows[Card].values():
        card.board = rows[Board][card.board_id]
        card.cluster = card.cluster_id and rows[Cluster][card.cluster_id]
        if card.cluster:
            card.cluster.cards.append(card)
    for offer in rows[Offer].values():
        offer.board = rows[Board][offer.board_id]
    for conclusion in rows[Conclusion].values():
        conclusion.clusters, conclusion.direct, conclusion.objectives = [], [], []
    for conclusion, cluster in _cited(session, workshop, Conclusion.clusters):
        rows[Conclusion][conclusion].clusters.append(rows[Cluster][cluster])
    for conclusion, card in _cited(session, workshop, Conclusion.direct):
        rows[Conclusion][conclusion].direct.append(rows[Card][card])
    for conclusion, objective in _cited(session, workshop, Conclusion.objectives):
        rows[Conclusion][conclusion].objectives.append(rows[Objective][objective])
    return rows


def _read(session: OrmSession, model: type[Base], workshop_id: str) -> ById:
    kind, names = _kind(model), model.__table__.c.keys()
    found = session.execute(_of_workshop(model), {"workshop": workshop_id})
    rows = (kind(**dict(zip(names, values, strict=True))) for values in found)
    return {row.id: row for row in rows}


def _cited(session: OrmSession, workshop: Workshop, relation: Any) -> Iterable[tuple[str, str]]:
    """Pairs of ids: a conclusion, and what it cites."""
    citing, cited = relation.property.secondary.c
    query = select(citing, cited).join(Conclusion, Conclusion.id == citing)
    found = session.execute(query.where(Conclusion.workshop_id == workshop.id))
    return [(row[0], row[1]) for row in found]


@cache
def _of_workshop(model: type[Base]) -> Select[Any]:
    """Put together once: every page that is opened asks it of every table."""
    table = model.__table__
    mine = table.c.id if model is Workshop else table.c.workshop_id
    return select(*table.c).where(mine == bindparam("workshop")).order_by(table.c.id)


@cache
def _kind(model: type[Base]) -> type[Any]:
    """A plain class with what the model works out of its columns."""
    worked_out = {name: each for name, each in vars(model).items() if isinstance(each, property)}
    return type(f"Plain{model.__name__}", (SimpleNamespace,), worked_out)
