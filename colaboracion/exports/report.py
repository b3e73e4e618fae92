"""The conclusions of one workshop as plain data: what every document says, whatever its format.

It takes the rows that the audience "documents" may see, so a group that must
not be named has no name here either; it counts nothing that it does not list.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from colaboracion.words import LANGUAGES

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Card:
    """A card a conclusion rests on, under the code that the document may show."""

    code: str
    text: str
    remark: bool = False  # said in the plenary, by no group


@dataclass(frozen=True)
class Conclusion:
    """A numbered conclusion, its state and what supports it."""

    number: int
    text: str
    state: str
    groups: int
    group_numbers: tuple[int, ...]  # empty where documents name no group
    cards: tuple[Card, ...]
    is_new: bool  # it cites nothing, and came up in the plenary
    responsible: str
    deadline: str
    reservation: str
    reserved_by: str  # empty: attributed to nobody
    translation: str  # a working one, into the language of the document; else empty
    is_translation_outdated: bool  # its text was worded anew since


@dataclass(frozen=True)
class Question:
    """A closing question and the conclusions agreed under it."""

    text: str
    conclusions: tuple[Conclusion, ...]


@dataclass(frozen=True)
class Frozen:
    """Of which version a document is, the hash of its file, and whether it is an outline only."""

    version: str
    kind: str
    outline: bool
    completed_by: str
    sha256: str


@dataclass(frozen=True)
class Report:
    """Everything a document of conclusions says."""

    language: str
    title: str
    place: str
    starts_on: date
    ends_on: date
    timezone: str
    made_at: datetime  # in the workshop's own time zone
    number: int
    groups: int
    questions: tuple[Question, ...]
    frozen: Frozen | None  # none: how things stand, which may change


def conclusions_report(
    state: Row, language: str, made_at_ms: int, number: int, frozen: Mapping[str, Any] | None = None
) -> Report:
    """The report of a whole state as documents may show it, with the number it was read at."""
    (workshop,) = state["workshops"]
    made_at = datetime.fromtimestamp(made_at_ms / 1000, UTC)
    return Report(
        language=language,
        title=_in_language(workshop["title"], language),
        place=workshop["place"],
        starts_on=date.fromisoformat(workshop["starts_on"]),
        ends_on=date.fromisoformat(workshop["ends_on"]),
        timezone=workshop["timezone"],
        made_at=made_at.astimezone(ZoneInfo(workshop["timezone"])),
        number=number,
        groups=workshop["groups"],
        questions=_questions(state, language),
        frozen=Frozen(**frozen) if frozen else None,
    )


def _questions(state: Row, language: str) -> tuple[Question, ...]:
    """Questions in their order, with their conclusions."""
    cards = {row["id"]: row for row in state["cards"] if row["state"] == "standing"}
    names_groups = state["workshops"][0]["attribution_documents"] == "group"
    numbers = _numbers(state["groups"]) if names_groups else {}
    translated = language != state["workshops"][0]["first_language"]
    questions, number_of = [], conclusion_numbers(state)
    for question in sorted(state["questions"], key=lambda row: row["position"]):
        conclusions = tuple(
            _conclusion(row, number_of[row["id"]], cards, numbers, translated=translated)
            for row in _standing_conclusions(state["conclusions"], question["id"])
        )
        questions.append(Question(_in_language(question["text"], language), conclusions))
    return tuple(questions)


def conclusion_numbers(state: Row) -> dict[str, int]:
    """{conclusion id: its number}: those that stand still, else counted from question to question.

    One that was withdrawn has none here.
    """
    questions = sorted(state["questions"], key=lambda row: row["position"])
    standing = [
        row
        for question in questions
        for row in _standing_conclusions(state["conclusions"], question["id"])
    ]
    if any(row.get("number") for row in state["conclusions"]):
        return {row["id"]: row["number"] for row in standing}
    return {row["id"]: number for number, row in enumerate(standing, start=1)}


def _numbers(groups: Sequence[Row]) -> dict[str, int]:
    """{group id: the number as which it counts}, those that were set aside left out."""
    own: dict[str, int] = {row["id"]: row["number"] for row in groups}
    return {
        row["id"]: own[row.get("merged_into") or row["id"]]
        for row in groups
        if not row.get("aside")
    }


def _standing_conclusions(rows: Sequence[Row], question_id: str) -> list[Row]:
    standing = (r for r in rows if r["question"] == question_id and r["state"] != "withdrawn")
    return sorted(standing, key=lambda row: row["position"])


def _conclusion(
    row: Row,
    number: int,
    cards: Mapping[str, Row],
    group_numbers: Mapping[str, int],
    *,
    translated: bool,
) -> Conclusion:
    """`translated`: the document is not in the language in which conclusions are worded."""
    rests_on = [cards[card] for card in row["cards"] if card in cards]
    behind = {card.get("group") for card in rests_on}
    groups = {number for group, number in group_numbers.items() if group in behind}
    return Conclusion(
        number=number,
        text=row["text"],
        state=row["state"],
        groups=row["groups"],
        group_numbers=tuple(sorted(groups)),
        cards=tuple(
            Card(card["code"], card["text"], _is_remark(card))
            for card in sorted(rests_on, key=_by_code)
        ),
        is_new=row["new"],
        responsible=row["responsible"],
        deadline=row["deadline"],
        reservation=row["reservation"],
        reserved_by=row["reserved_by"],
        translation=row["translation"] if translated else "",
        is_translation_outdated=row["translation_of"] != row["version"],
    )


def _is_remark(card: Row) -> bool:
    return card.get("kind") == "remark"


def _by_code(card: Row) -> list[Any]:
    """G3-07 before G3-10 before G10-01, then remarks; neutral codes are drawn at random."""
    parts = re.split(r"(\d+)", card["code"])
    return [_is_remark(card), *(int(part) if part.isdecimal() else part for part in parts)]


def _in_language(texts: Mapping[str, str], language: str) -> str:
    """The text in `language`, or in the other one where nobody translated it."""
    return next((texts[name] for name in (language, *LANGUAGES) if texts.get(name)), "")
