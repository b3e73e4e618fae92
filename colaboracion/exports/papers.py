"""Which blocks make which document: the same for every format that is read from top to bottom."""

from collections.abc import Callable, Iterator

from colaboracion.exports import cards, conclusions, headings, phrases, proceedings
from colaboracion.exports.blocks import Block, Paper
from colaboracion.exports.order import Order
from colaboracion.exports.report import Report
from colaboracion.words import say

DOCUMENTS: dict[str, Callable[[Report], Iterator[Block]]] = {
    "conclusions": conclusions.blocks,
    "proceedings": proceedings.blocks,
    "cards": cards.blocks,
    "headings": headings.blocks,
}


def paper(order: Order) -> Paper:
    """The document in its languages, one after the other, each with its own title."""
    reports, blocks = order.reports(), list[Block]()
    for report in reports:
        if blocks:
            blocks.append(Block("part", label=report.language))
        blocks += DOCUMENTS[order.document](report)
    first = reports[0]
    # words: documents.conclusions documents.proceedings
    # words: documents.cards documents.headings
    name = say(first.language, f"documents.{order.document}")
    title = f"{name}: {first.title}"
    return Paper(first.language, title, phrases.stamp(first), first.made_at, blocks)
