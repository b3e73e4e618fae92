"""Which number a conclusion goes by: they stand still once wording begins, and change at a freeze.

Until then none is stored, and whoever shows conclusions counts those that everyone sees. A number
is never given twice: what is withdrawn keeps its own, so «number 4» means one thing all day.
"""

from sqlalchemy import Select, bindparam, func, select

from colaboracion.commands.change import Change
from colaboracion.models import Conclusion, Question
from colaboracion.models.cards import HIDDEN_STATES

_OF_WORKSHOP = Conclusion.workshop_id == bindparam("workshop")
_LAST = select(func.max(Conclusion.number)).where(_OF_WORKSHOP)
_FORMER = select(func.max(Conclusion.former_number)).where(_OF_WORKSHOP)
_SEEN: Select[Conclusion] = (
    select(Conclusion)
    .join(Question)
    .where(_OF_WORKSHOP, Conclusion.state.not_in(HIDDEN_STATES))
    .order_by(Question.position, Conclusion.position, Conclusion.id)
)
_NUMBERED = select(Conclusion).where(_OF_WORKSHOP, Conclusion.number.is_not(None))


def begin(change: Change) -> None:
    """Give every conclusion that all see its number in order; once in a workshop, for then they
    stand still: so this may look at all of them.
    """
    if _last(change) is None:
        _count(change)


def appear(change: Change, conclusion: Conclusion) -> None:
    """Give one that all see by now a number behind the others, where they stand still already."""
    if conclusion.state in HIDDEN_STATES or conclusion.number is not None:
        return
    last = _last(change)
    if last is not None:
        conclusion.number = last + 1


def renumber(change: Change) -> None:
    """Number all anew in the order in which they stand, each keeping its former number; once.

    What is out of sight then has no number any more, and gets one when it comes back.
    """
    if _find(change, _FORMER) is not None:
        return
    begin(change)
    for conclusion in change.all(_NUMBERED):
        conclusion.former_number, conclusion.number = conclusion.number, None
    _count(change)


def _count(change: Change) -> None:
    for number, conclusion in enumerate(change.all(_SEEN), start=1):
        conclusion.number = number


def _last(change: Change) -> int | None:
    return _find(change, _LAST)


def _find(change: Change, query: Select[int | None]) -> int | None:
    return change.session.scalar(query, {"workshop": change.workshop.id})
