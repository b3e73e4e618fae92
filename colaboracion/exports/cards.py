"""All cards: by group where documents name groups, and by heading, each under its code."""

from collections.abc import Iterable, Iterator

from colaboracion.exports import phrases
from colaboracion.exports.blocks import Block
from colaboracion.exports.conclusions import head
from colaboracion.exports.report import Card, Group, Report
from colaboracion.words import say


def blocks(report: Report) -> Iterator[Block]:
    """Head, how many there are, and the cards."""
    yield from head(report, "cards")
    yield Block("line", phrases.totals(report))
    if not report.cards:
        yield Block("line", say(report.language, "documents.no_cards"))
    if report.by_group and report.cards:
        yield Block("heading", say(report.language, "documents.by_group"))
        yield from by_group(report)
    headed = any(column.headings for column in report.columns)
    if report.cards and (headed or not report.by_group):  # else the same once more
        # words: documents.by_heading documents.by_column
        key = "documents.by_heading" if headed else "documents.by_column"
        yield Block("heading", say(report.language, key))
        yield from by_heading(report)


def by_group(report: Report) -> Iterator[Block]:
    """Each group's cards, column by column, then what was said in the plenary."""
    for group in report.by_group:
        yield from _of_group(report, group)
    if report.remarks:
        yield Block("subheading", say(report.language, "documents.remarks"))
        yield from listed(report, report.remarks)


def by_heading(report: Report) -> Iterator[Block]:
    """The cards of each heading, column by column, then those under none."""
    for column in report.columns:
        for heading in column.headings:
            yield Block("subheading", f"{column.name} · {heading.text}")
            yield Block("lead", phrases.support(report, heading.groups, heading.cards))
            yield from listed(report, heading.cards)
        if column.loose:
            yield Block("subheading", phrases.loose(report.language, column))
            yield from listed(report, column.loose)


def listed(report: Report, told: Iterable[Card]) -> Iterator[Block]:
    """Cards under their codes; what was said in the plenary is marked."""
    for card in told:
        mark = say(report.language, "documents.remark") if card.remark else ""
        yield Block("card", card.text, card.code, mark, report.typed_in)


def _of_group(report: Report, group: Group) -> Iterator[Block]:
    wrote = [(name, told) for name, told in group.columns if told]
    name = phrases.group_name(report.language, group)
    if not wrote:
        yield Block("subheading", name)
        yield Block("line", say(report.language, "documents.no_cards_of_group"))
    for column, told in wrote:
        yield Block("subheading", f"{name} · {column}")
        yield from listed(report, told)
