"""From the rows that the audience "documents" may see to a report; it counts only what it lists."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from colaboracion import countries
from colaboracion.exports.reading import Row, in_language, in_order
from colaboracion.exports.report import Frozen, Report
from colaboracion.exports.reported_agenda import agenda
from colaboracion.exports.reported_cards import columns, groups, remarks
from colaboracion.exports.reported_conclusions import questions
from colaboracion.exports.reported_people import people


def report(
    state: Row, language: str, made_at_ms: int, number: int, frozen: Mapping[str, Any] | None = None
) -> Report:
    """The report of a whole state as documents may show it, with the number it was read at.

    A frozen version holds less: what its format does not know stays empty.
    """
    (workshop,) = state["workshops"]
    made_at = datetime.fromtimestamp(made_at_ms / 1000, UTC)
    return Report(
        language=language,
        first_language=workshop["first_language"],
        title=in_language(workshop["title"], language),
        place=workshop["place"],
        starts_on=date.fromisoformat(workshop["starts_on"]),
        ends_on=date.fromisoformat(workshop["ends_on"]),
        timezone=workshop["timezone"],
        made_at=made_at.astimezone(ZoneInfo(workshop["timezone"])),
        number=number,
        countries=tuple(countries.names(workshop.get("countries", ()), language)),
        groups=workshop["groups"],
        sessions=tuple(in_language(row["title"], language) for row in state.get("sessions", ())),
        objectives=_objectives(state, language),
        questions=questions(state, language),
        columns=columns(state, language),
        by_group=groups(state, language),
        remarks=remarks(state),
        agenda=agenda(state, language),
        present=state.get("attendance", {}).get("present", 0),
        listed=state.get("attendance", {}).get("people", 0),
        people=people(state, language),
        frozen=Frozen(**frozen) if frozen else None,
    )


def _objectives(state: Row, language: str) -> tuple[str, ...]:
    rows = in_order(state.get("objectives", ()))
    return tuple(in_language(row["text"], language) for row in rows)
