"""What staff do with conclusions: draft them from headings and cards, word, order, agree."""

from typing import ClassVar

from colaboracion.commands import numbering
from colaboracion.commands.change import Change, Scope
from colaboracion.commands.command import (
    UNSET,
    After,
    ConclusionState,
    Id,
    Ids,
    StaffCommand,
)
from colaboracion.errors import Refused
from colaboracion.models import Card, Cluster, Conclusion, Question
from colaboracion.models.cards import HIDDEN_STATES

WORDED_STATES = ("draft", "proposed")  # in which the wording is still looked for


class DraftConclusion(StaffCommand, frozen=True):
    """Write a draft under a closing question, citing headings and cards, or none."""

    name: ClassVar[str] = "draft_conclusion"
    question: Id
    text: str
    clusters: Ids
    cards: Ids
    after: After = UNSET

    def do(self, change: Change) -> Conclusion:
        """It is staff's only until it is proposed."""
        question = change.get(Question, self.question)
        clusters, cards = sources(change, self.clusters, self.cards)
        conclusion = change.make(
            Conclusion,
            question=question,
            position=change.place(Conclusion, _place(question), self.after),
            state="draft",
            clusters=clusters,
            direct=cards,
        )
        change.write(conclusion, self.text)
        conclusion.seen = conclusion.versions
        return conclusion


def sources(change: Change, clusters: Ids, cards: Ids) -> tuple[list[Cluster], list[Card]]:
    """The headings and cards of these ids, each once; refused where one is gone."""
    headings = [change.get(Cluster, cluster) for cluster in dict.fromkeys(clusters)]
    alone = [change.get(Card, card) for card in dict.fromkeys(cards)]
    if any(each.dissolved for each in headings) or any(each.withdrawn for each in alone):
        raise Refused("source_gone")  # a conclusion must not seem to rest on nothing
    return headings, alone


class ConclusionCommand(StaffCommand, frozen=True):
    """A command on one conclusion."""

    conclusion: Id

    def do(self, change: Change) -> Conclusion:
        """Find the conclusion, then change it."""
        conclusion = change.get(Conclusion, self.conclusion)
        self.alter(change, conclusion)
        return conclusion

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """What this command does to its conclusion."""
        raise NotImplementedError


class EditConclusion(ConclusionCommand, frozen=True):
    """Word a conclusion anew; `base` is the version that the writer saw."""

    name: ClassVar[str] = "edit_conclusion"
    text: str
    base: Id

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Write the text, or say which one stands there by now."""
        if conclusion.pen:
            begin_wording(change, conclusion)
        change.write(conclusion, self.text, self.base)


class MoveConclusion(ConclusionCommand, frozen=True):
    """Put a conclusion after another, under the same question or the other."""

    name: ClassVar[str] = "move_conclusion"
    question: Id
    after: After = UNSET

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Give it the place."""
        question = change.get(Question, self.question)
        scope = _place(question)
        conclusion.position = change.place(Conclusion, scope, self.after, conclusion.id)
        conclusion.question = question


class SetConclusionState(ConclusionCommand, frozen=True):
    """Say where a conclusion stands, from draft to agreed; withdrawn keeps it out of sight."""

    name: ClassVar[str] = "set_conclusion_state"
    state: ConclusionState

    def alter(self, change: Change, conclusion: Conclusion) -> None:
        """Set it."""
        former, conclusion.state = conclusion.state, self.state
        settle(change, conclusion, former)


def begin_wording(change: Change, conclusion: Conclusion) -> None:
    """Where the room sees it: numbers stand still now, and what changes is marked from here on."""
    if conclusion.state in HIDDEN_STATES:
        return
    numbering.begin(change)
    if not conclusion.was_version:
        conclusion.was, conclusion.was_version = conclusion.text, conclusion.version


def settle(change: Change, conclusion: Conclusion, former: str) -> None:
    """What goes with a new state: a number for one that comes into sight, and no marks.

    What is settled, or was a draft just now, is compared with no earlier words.
    """
    numbering.appear(change, conclusion)
    if conclusion.state not in WORDED_STATES or former in HIDDEN_STATES:
        conclusion.was = conclusion.was_version = ""


def _place(question: Question) -> Scope:
    return {"question_id": question.id}
