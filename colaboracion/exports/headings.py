"""The headings for the wall, by column, each with the groups and cards behind it."""

from collections.abc import Iterator

from colaboracion.exports import phrases
from colaboracion.exports.blocks import Block
from colaboracion.exports.conclusions import head
from colaboracion.exports.report import Report
from colaboracion.words import say


def blocks(report: Report) -> Iterator[Block]:
    """Head, then each column and the headings in it."""
    yield from head(report, "headings")
    for column in report.columns:
        yield Block("heading", column.name)
        if not column.headings:
            yield Block("line", say(report.language, "documents.no_headings"))
        for heading in column.headings:
            yield Block(
                "statement", heading.text or "".join(each.text for each in heading.cards[:1])
            )
            yield Block("beside", phrases.support(report, heading.groups, heading.cards))
