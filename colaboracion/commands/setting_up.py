"""What commands that set a workshop up share: words in the languages there are, and whether
anything was written yet.
"""

from collections.abc import Iterable

from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.errors import BadText
from colaboracion.models import Board, Group
from colaboracion.models.workshops import PLENARY
from colaboracion.texts import line

LONGEST_TITLE = 300
LONGEST_LINE = 200

# A board whose last number is 0 never had a card; the plenary's own board names no group.
_WRITTEN = (
    select(Board.id)
    .join(Group, Group.id == Board.group_id)
    .where(
        Board.workshop_id == bindparam("workshop"),
        Board.last_number > 0,
        Group.number != PLENARY,
    )
    .limit(1)
)


def is_written(change: Change) -> bool:
    """Whether any group has had a card."""
    return change.session.scalar(_WRITTEN, {"workshop": change.workshop.id}) is not None


def require_words(*texts: str) -> None:
    """Something said in one language at least."""
    if not any(texts):
        raise BadText("empty_text")


def lines(limit: int, texts: Iterable[str]) -> list[str]:
    """The same text in the languages there are, of which one may be missing."""
    cleaned = [line(text, may_be_empty=True, limit=limit) for text in texts]
    require_words(*cleaned)
    return cleaned
