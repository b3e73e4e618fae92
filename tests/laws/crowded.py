"""A workshop with thousands of cards, written straight into the tables."""

from collections.abc import Sequence
from itertools import count, cycle
from typing import Any

from sqlalchemy import insert, select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.database import Base
from colaboracion.models import Board, Card, Cluster, Column, Conclusion, Question, Workshop
from colaboracion.models.columns import new_id

MANY = 3000  # cards; a third of them gathered, ten under a heading, each heading cited once
_UNDER_ONE = 10


def fill(session: OrmSession, workshop: Workshop, cards: int = MANY) -> None:
    """Add them to an empty workshop, to the next thirty, in all its columns but the last."""
    headings = max(1, cards // 3 // _UNDER_ONE)
    in_order = select(Column.id).filter_by(workshop_id=workshop.id).order_by(Column.position)
    columns = session.scalars(in_order).all()[:-1]
    questions = session.scalars(select(Question.id).filter_by(workshop_id=workshop.id)).all()
    clusters = _rows(workshop, "column_id", columns, headings, heading="h")
    conclusions = _rows(workshop, "question_id", questions, headings, text="c", state="agreed")
    session.execute(insert(Cluster), clusters)
    session.execute(insert(Conclusion), conclusions)
    links = [
        {"conclusion_id": citing["id"], "cluster_id": cited["id"]}
        for citing, cited in zip(conclusions, clusters, strict=True)
    ]
    session.execute(insert(Base.metadata.tables["conclusion_clusters"]), links)
    boards = session.scalars(select(Board.id).filter_by(workshop_id=workshop.id)).all()
    session.execute(insert(Card), _cards(workshop, clusters, boards))


def _rows(
    workshop: Workshop, link: str, parents: Sequence[str], count: int, **values: str
) -> list[dict[str, Any]]:
    """Rows that hang in turn from each of `parents`."""
    return [
        {
            "id": new_id(),
            "workshop_id": workshop.id,
            link: parent,
            "version": "0" * 32,
            "position": f"{number:04}",
        }
        | values
        for number, parent in zip(range(count), cycle(parents), strict=False)
    ]


def _cards(
    workshop: Workshop, clusters: list[dict[str, Any]], boards: Sequence[str]
) -> list[dict[str, Any]]:
    """Thrice as many as are gathered, spread over the boards."""
    numbers = count(1000)
    return [
        {
            "id": new_id(),
            "workshop_id": workshop.id,
            "board_id": boards[number % len(boards)],
            "column_id": cluster["column_id"],
            "cluster_id": cluster["id"] if turn < _UNDER_ONE else None,
            "number": number,
            "neutral_number": 1_000_000 + number,
            "text": f"card {number}",
            "version": "0" * 32,
            "position": f"{number:04}",
            "withdrawn": False,
            "posted_at": 0,
        }
        for cluster in clusters
        for turn in range(3 * _UNDER_ONE)
        for number in [next(numbers)]
    ]
