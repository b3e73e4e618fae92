"""What a spreadsheet says: a first sheet with title, stamp and totals, then tables, row by row.

Every total is the number of rows in a table of the same file.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence

from colaboracion.exports import phrases
from colaboracion.exports.blocks import Sheet
from colaboracion.exports.order import Order
from colaboracion.exports.report import Card, Column, Conclusion, Report
from colaboracion.words import say

Row = tuple[str | int, ...]
_Cell = Callable[[Conclusion], str | int]


def sheets(order: Order) -> list[Sheet]:
    """The sheets of the document, in one language after the other."""
    return [sheet for report in order.reports() for sheet in _of(order.document, report)]


def table(document: str, report: Report) -> Sheet:
    """The one table that tells the document in full."""
    return conclusions(report) if document == "conclusions" else cards_by_heading(report)


def _of(document: str, report: Report) -> Iterator[Sheet]:
    yield _summary(document, report)
    if document == "conclusions":
        yield conclusions(report)
        return
    if report.by_group:
        yield _cards_by_group(report)
    yield cards_by_heading(report)
    yield _headings(report)


def _summary(document: str, report: Report) -> Sheet:
    # words: documents.conclusions documents.cards
    language = report.language
    told: list[tuple[str, str | int]] = [
        ("workshop", report.title),
        ("place_and_dates", phrases.place_and_dates(report)),
        ("stamp", phrases.stamp(report)),
        *(("of_version", line) for line in phrases.of_the_version(report)),
        *([("countries", ", ".join(report.countries))] if report.countries else []),
        ("note", say(language, "documents.non_binding")),
        *_totals(document, report),
    ]
    rows = [(_word(report, name), value) for name, value in told]
    name = say(language, f"documents.{document}")
    return Sheet(_word(report, "summary"), (name, ""), rows, (28, 90))


def _totals(document: str, report: Report) -> list[tuple[str, str | int]]:
    if document == "conclusions":
        return [("conclusions", len(report.conclusions))]
    return [("cards", report.cards), ("headings", len(_headed(report)))]


def conclusions(report: Report) -> Sheet:
    """A row for each conclusion, pending points too, with all that is told of it."""
    cells = _conclusion_cells(report)
    rows = [
        (question.text, *(cell(conclusion) for _, cell, _ in cells))
        for question in report.questions
        for conclusion in question.conclusions
    ]
    header = [_word(report, "question"), *(_word(report, name) for name, _, _ in cells)]
    name = say(report.language, "documents.conclusions")
    return Sheet(name, header, rows, [24, *(width for _, _, width in cells)])


def _conclusion_cells(report: Report) -> list[tuple[str, _Cell, int]]:
    """Name, what stands there, and how wide it is; a column of translations where it is of use."""
    language = report.language
    translated = any(each.translation for each in report.conclusions)
    translation: tuple[str, _Cell, int] = ("translation", lambda c: c.translation, 54)
    return [
        ("number", lambda c: c.number, 6),
        ("conclusion", lambda c: c.text, 54),
        *([translation] if translated else []),
        ("state", lambda c: phrases.state_word(language, c.state), 16),
        ("groups", lambda c: c.groups, 8),
        ("cards", lambda c: len(c.cards), 8),
        ("codes", lambda c: phrases.codes(c.cards), 24),
        ("responsible", lambda c: c.responsible, 18),
        ("deadline", lambda c: c.deadline, 18),
        ("reservation", lambda c: c.reservation, 26),
        ("reserved_by", lambda c: c.reserved_by, 14),
    ]


def cards_by_heading(report: Report) -> Sheet:
    """Every card once, column by column and heading by heading."""
    group_of = _groups(report)
    rows = [
        (column.name, heading, card.code, card.text, *_named(group_of, card))
        for column in report.columns
        for heading, listed in _under(column)
        for card in listed
    ]
    names = ("column", "heading", "code", "card", *(("group",) if group_of else ()))
    return _cards(report, "cards_by_heading", names, rows)


def _cards_by_group(report: Report) -> Sheet:
    """Every card once, group by group, the plenary's remarks last."""
    place_of = {
        card.code: (column.name, heading)
        for column in report.columns
        for heading, listed in _under(column)
        for card in listed
    }
    rows = [
        (name, *place_of[card.code], card.code, card.text)
        for name, listed in _by_group(report)
        for card in listed
    ]
    return _cards(report, "cards_by_group", ("group", "column", "heading", "code", "card"), rows)


def _cards(report: Report, name: str, columns: Iterable[str], rows: Sequence[Row]) -> Sheet:
    # words: sheets.cards_by_heading sheets.cards_by_group
    wide = {"card": 80, "heading": 44, "column": 20, "group": 18, "code": 10}
    header = [_word(report, each) for each in columns]
    return Sheet(_word(report, name), header, rows, [wide[each] for each in columns])


def _headings(report: Report) -> Sheet:
    header = [_word(report, name) for name in ("column", "heading", "groups", "cards")]
    return Sheet(_word(report, "headings"), header, _headed(report), (24, 60, 10, 10))


def _headed(report: Report) -> list[Row]:
    return [
        (column.name, heading.text, heading.groups, len(heading.cards))
        for column in report.columns
        for heading in column.headings
    ]


def _under(column: Column) -> Iterator[tuple[str, Sequence[Card]]]:
    yield from ((heading.text, heading.cards) for heading in column.headings)
    yield "", column.loose


def _by_group(report: Report) -> Iterator[tuple[str, Sequence[Card]]]:
    for group in report.by_group:
        name = say(report.language, "common.group_number", n=group.number)
        yield name, [card for _, listed in group.columns for card in listed]
    yield _word(report, "plenary"), report.remarks


def _groups(report: Report) -> dict[str, str]:
    """{code: of which group it is}; empty where documents name no group."""
    if not report.by_group:
        return {}
    return {card.code: name for name, listed in _by_group(report) for card in listed}


def _named(group_of: dict[str, str], card: Card) -> Row:
    return (group_of[card.code],) if group_of else ()


def _word(report: Report, name: str) -> str:
    # words: sheets.summary sheets.workshop sheets.place_and_dates sheets.stamp sheets.of_version
    # words: sheets.countries sheets.note sheets.conclusions sheets.cards sheets.headings
    # words: sheets.question sheets.number sheets.conclusion sheets.translation sheets.state
    # words: sheets.groups sheets.codes sheets.responsible sheets.deadline sheets.reservation
    # words: sheets.reserved_by sheets.column sheets.heading sheets.code
    # words: sheets.card sheets.group sheets.plenary
    return say(report.language, f"sheets.{name}")
