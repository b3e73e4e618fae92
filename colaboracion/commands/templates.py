"""A session set up in one act, after one of those that are often held."""

from collections.abc import Iterator
from typing import ClassVar, Literal

from sqlalchemy import BindParameter, bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.columns import forget
from colaboracion.commands.command import OrganizerCommand
from colaboracion.errors import Refused
from colaboracion.models import (
    Card,
    Cluster,
    Column,
    Conclusion,
    Offer,
    Question,
    Ranking,
    Session,
)
from colaboracion.templates_of_sessions import TEMPLATES, Template
from colaboracion.words import LANGUAGES, say

_OF_IT: BindParameter[str] = bindparam("workshop")
_WRITTEN = [
    select(model.id).where(model.workshop_id == _OF_IT).limit(1)
    for model in (Card, Cluster, Conclusion, Offer, Ranking)
]
_COLUMNS = select(Column).where(Column.workshop_id == _OF_IT)
_QUESTIONS = select(Question).where(Question.workshop_id == _OF_IT)


class ApplyTemplate(OrganizerCommand, frozen=True):
    """Replace the session's title, columns and closing questions, while nothing was written."""

    name: ClassVar[str] = "apply_template"
    template: Literal[tuple(TEMPLATES)]  # type: ignore[valid-type]

    def do(self, change: Change) -> Session:
        """In both languages; all of it may be changed afterwards."""
        of_it = {"workshop": change.workshop.id}
        if any(change.session.scalar(query, of_it) for query in _WRITTEN):
            raise Refused("already_written")
        session, ids = change.current(), change.further_ids()
        wanted = TEMPLATES[self.template]
        for column in change.all(_COLUMNS):
            forget(change, column)
            change.remove(column)
        for question in change.all(_QUESTIONS):
            change.remove(question)
        session.title_es, session.title_en = _in_both(wanted.title)
        for row in _made(session, wanted, ids):
            change.add(row)
        return session


def _made(session: Session, wanted: Template, ids: Iterator[str]) -> Iterator[Column | Question]:
    """Their ids follow from the command's, the columns' first."""
    of_it = {"workshop_id": session.workshop_id}
    for position, (words, kind, cap) in enumerate(wanted.columns, 1):
        column = Column(id=next(ids), session_id=session.id, kind=kind, cap=cap, count=0, **of_it)
        column.position = position
        column.name_es, column.name_en = _in_both(f"name_{words}")
        column.question_es, column.question_en = _in_both(f"question_{words}")
        yield column
    for position, words in enumerate(wanted.questions, 1):
        question = Question(id=next(ids), position=position, **of_it)
        question.text_es, question.text_en = _in_both(f"closing_{words}")
        yield question


def _in_both(words: str) -> list[str]:
    return [say(language, f"template.{words}") for language in LANGUAGES]
