"""The agenda as documents list it: day by day, hours as they are taken and as they were printed."""

from datetime import date
from itertools import groupby

from colaboracion.agenda.hours import printed
from colaboracion.exports.reading import Row, in_language, in_order
from colaboracion.exports.report import AgendaDay, AgendaEntry


def agenda(state: Row, language: str) -> tuple[AgendaDay, ...]:
    """Its days in order; entries of a day keep the order in which they were printed."""
    rows = sorted(in_order(state.get("agenda", ())), key=lambda row: str(row["day"]))
    return tuple(
        AgendaDay(date.fromisoformat(day), tuple(_entry(row, language) for row in of_day))
        for day, of_day in groupby(rows, key=lambda row: str(row["day"]))
    )


def _entry(row: Row, language: str) -> AgendaEntry:
    return AgendaEntry(
        hours="–".join(each for each in (row["starts"], row["ends"]) if each) or row["printed"],
        printed=row["printed"] if _is_read_otherwise(row) else "",
        title=in_language(row["title"], language),
        lead=row["lead"],
        points=tuple(row["points"]),
        is_session=row["kind"] == "session" and not row["continues"],
    )


def _is_read_otherwise(row: Row) -> bool:
    on_paper = printed(row["printed"])
    return bool(
        on_paper and row["starts"] and on_paper[0].as_printed != (row["starts"], row["ends"])
    )
