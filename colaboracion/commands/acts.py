"""What a command changed, kept so that its sender can take it back: values, never texts.

A text is named by its version, for every version is kept. Nothing is ever deleted, so the
making of a row is taken back by what hides it.
"""

from typing import Any

from colaboracion.database import Base
from colaboracion.models import (
    Board,
    Card,
    Cluster,
    Comment,
    Conclusion,
    Group,
    Offer,
    Rejection,
    Workshop,
)

Values = dict[str, Any]
MODELS: dict[str, type[Base]] = {
    model.__tablename__: model
    for model in (Board, Card, Cluster, Comment, Conclusion, Group, Offer, Rejection, Workshop)
}
# What people change. Counts follow from it, and are not named here.
_CHANGED: dict[type[Base], tuple[str, ...]] = {
    Board: ("delivered_at", "read_back", "everyone", "inbox"),
    Card: (
        "column_id",
        "cluster_id",
        "position",
        "version",
        "withdrawn",
        "same_as",
        "top",
        "addendum",
        "mentioned",
        "objected",
        "held",
    ),
    Cluster: ("position", "version", "dissolved", "held"),
    Comment: ("state",),
    Conclusion: (
        "question_id",
        "position",
        "version",
        "state",
        "cited_clusters",
        "cited_cards",
        "served_objectives",
        "seen",
    ),
    Group: ("aside", "merged_into"),
    Offer: ("state", "card_id"),
    Rejection: ("lifted",),
    Workshop: ("countries",),
}
_HIDDEN: dict[type[Base], Values] = {
    Card: {"withdrawn": True},
    Cluster: {"dissolved": True},
    Conclusion: {"state": "withdrawn"},
    Group: {"aside": True},
    Offer: {"state": "declined"},
    Rejection: {"lifted": True},
}


class Acts:
    """Looks at the rows of one command before they change (a Watch), and tells its inverse."""

    def __init__(self) -> None:
        self._before: dict[Base, Values | None] = {}
        self._lasting = False

    def touch(self, row: Base) -> None:
        """Remember what stands in `row`, the first time it is handed out."""
        if type(row) in _CHANGED and row not in self._before:
            self._before[row] = values(row)

    def add(self, row: Base) -> None:
        """Remember that `row` was not there; what nothing hides goes with what it was made for."""
        if type(row) in _HIDDEN:
            self._before[row] = None

    def remove(self, row: Base) -> None:
        """What goes for good is not brought back."""
        self._before.pop(row, None)

    def start_anew(self) -> None:
        """Nothing of it is taken back."""
        self._lasting = True

    def inverse(self) -> list[Values]:
        """After the flush: [{kind, id, before, after}] of what changed, made rows last."""
        steps = [_step(row, before) for row, before in self._before.items() if not self._lasting]
        return [step for step in steps if step["after"]]


def values(row: Base) -> Values:
    """What people may have changed of `row`."""
    return {name: getattr(row, name) for name in _CHANGED[type(row)]}


def _step(row: Any, before: Values | None) -> Values:
    after = values(row)
    if before is None:
        return _named(row, _HIDDEN[type(row)], {name: after[name] for name in _telling(row)})
    changed = [name for name in after if after[name] != before[name]]
    return _named(
        row, {name: before[name] for name in changed}, {name: after[name] for name in changed}
    )


def _telling(row: Base) -> set[str]:
    """Of a row just made: what must still stand for it to be hidden again, its words included."""
    return {*_HIDDEN[type(row)], "version"} & {*_CHANGED[type(row)]}


def _named(row: Any, before: Values, after: Values) -> Values:
    return {"kind": row.__tablename__, "id": row.id, "before": before, "after": after}
