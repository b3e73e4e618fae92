"""What the plenary closes with, and what the workshop set out to do: questions and objectives."""

from typing import ClassVar, Literal

from msgspec import UNSET
from sqlalchemy import bindparam, select

from colaboracion.commands.change import Change
from colaboracion.commands.command import After, Id, OrganizerCommand
from colaboracion.commands.setting_up import (
    lines,
    named,
    number,
    put_in_place,
    require_another,
    require_room,
    require_unused,
)
from colaboracion.database import Base
from colaboracion.models import Conclusion, Objective, Question

MOST_QUESTIONS = 8
MOST_OBJECTIVES = 20
LONGEST = 500
_QUESTIONS = select(Question).where(Question.workshop_id == bindparam("workshop"))
_OBJECTIVES = select(Objective).where(Objective.workshop_id == bindparam("workshop"))
_SERVED_BY = Base.metadata.tables["conclusion_objectives"].c.objective_id


class PutQuestion(OrganizerCommand, frozen=True):
    """A closing question more (`question` null), or other words or another place for one."""

    name: ClassVar[str] = "put_question"
    question: Id | None
    text_es: str
    text_en: str
    after: After = UNSET

    def do(self, change: Change) -> Question:
        """One language is enough."""
        questions = change.all(_QUESTIONS)
        after = named(change, Question, self.after)
        if self.question:
            question = change.get(Question, self.question)
        else:
            require_room(questions, MOST_QUESTIONS)
            question = Question(id=change.id, workshop_id=change.workshop.id)
        question.text_es, question.text_en = lines(LONGEST, self.text_es, self.text_en)
        put_in_place(questions, question, after)
        if not self.question:
            change.add(question)
        return question


class RemoveQuestion(OrganizerCommand, frozen=True):
    """Take a question away under which nothing was ever concluded."""

    name: ClassVar[str] = "remove_question"
    question: Id

    def do(self, change: Change) -> Question:
        """One stays: conclusions stand under a question."""
        questions = change.all(_QUESTIONS)
        question = change.get(Question, self.question)
        require_another(questions)
        require_unused(change, question, Conclusion.question_id)
        number(sorted((each for each in questions if each is not question), key=_place))
        change.remove(question)
        return question


class PutObjective(OrganizerCommand, frozen=True):
    """An objective more (`objective` null), or other words, kind or place for one."""

    name: ClassVar[str] = "put_objective"
    objective: Id | None
    kind: Literal["general", "specific"]
    text_es: str
    text_en: str
    after: After = UNSET

    def do(self, change: Change) -> Objective:
        """The general ones stand before the specific ones."""
        objectives = change.all(_OBJECTIVES)
        after = named(change, Objective, self.after)
        if self.objective:
            objective = change.get(Objective, self.objective)
        else:
            require_room(objectives, MOST_OBJECTIVES)
            objective = Objective(id=change.id, workshop_id=change.workshop.id)
        objective.kind = self.kind
        objective.text_es, objective.text_en = lines(LONGEST, self.text_es, self.text_en)
        order = put_in_place(objectives, objective, after)
        number(sorted(order, key=_specific))
        if not self.objective:
            change.add(objective)
        return objective


class RemoveObjective(OrganizerCommand, frozen=True):
    """Take an objective away that no conclusion serves."""

    name: ClassVar[str] = "remove_objective"
    objective: Id

    def do(self, change: Change) -> Objective:
        """There may be none at all."""
        objectives = change.all(_OBJECTIVES)
        objective = change.get(Objective, self.objective)
        require_unused(change, objective, _SERVED_BY)
        number(sorted((each for each in objectives if each is not objective), key=_place))
        change.remove(objective)
        return objective


def _place(row: Question | Objective) -> int:
    return row.position


def _specific(objective: Objective) -> bool:
    return objective.kind != "general"
