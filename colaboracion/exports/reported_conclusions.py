"""The part of a report that was concluded: questions, and under each its numbered conclusions."""

from collections.abc import Mapping, Sequence

from colaboracion.exports.reading import (
    Row,
    cards,
    counted_numbers,
    in_language,
    in_order,
    names_groups,
    standing,
)
from colaboracion.exports.report import Conclusion, Question


def questions(state: Row, language: str) -> tuple[Question, ...]:
    """Questions in their order, with their conclusions."""
    listed = standing(state)
    numbers = counted_numbers(state["groups"]) if names_groups(state) else {}
    translated = language != state["workshops"][0]["first_language"]
    found, number_of = [], conclusion_numbers(state)
    for question in in_order(state["questions"]):
        conclusions = tuple(
            _conclusion(row, number_of[row["id"]], listed, numbers, translated=translated)
            for row in _standing_conclusions(state["conclusions"], question["id"])
        )
        found.append(Question(in_language(question["text"], language), conclusions))
    return tuple(found)


def conclusion_numbers(state: Row) -> dict[str, int]:
    """{conclusion id: its number}: those that stand still, else counted from question to question.

    One that was withdrawn has none here.
    """
    listed = [
        row
        for question in in_order(state["questions"])
        for row in _standing_conclusions(state["conclusions"], question["id"])
    ]
    if any(row.get("number") for row in state["conclusions"]):
        return {row["id"]: row["number"] for row in listed}
    return {row["id"]: number for number, row in enumerate(listed, start=1)}


def _standing_conclusions(rows: Sequence[Row], question_id: str) -> list[Row]:
    return in_order(r for r in rows if r["question"] == question_id and r["state"] != "withdrawn")


def _conclusion(
    row: Row,
    number: int,
    listed: Sequence[Row],
    group_numbers: Mapping[str, int],
    *,
    translated: bool,
) -> Conclusion:
    """`translated`: the document is not in the language in which conclusions are worded."""
    named = {*row["cards"]}
    rests_on = [card for card in listed if card["id"] in named]
    behind = {card.get("group") for card in rests_on}
    groups = {number for group, number in group_numbers.items() if group in behind}
    return Conclusion(
        number=number,
        text=row["text"],
        state=row["state"],
        groups=row["groups"],
        group_numbers=tuple(sorted(groups)),
        cards=cards(rests_on),
        is_new=row["new"],
        responsible=row["responsible"],
        deadline=row["deadline"],
        reservation=row["reservation"],
        reserved_by=row["reserved_by"],
        translation=row["translation"] if translated else "",
        is_translation_outdated=row["translation_of"] != row["version"],
    )
