"""The document of conclusions: what was agreed under which question, and what it rests on."""

from collections.abc import Iterator

from colaboracion.exports import phrases
from colaboracion.exports.blocks import Block
from colaboracion.exports.report import Card, Conclusion, Report
from colaboracion.words import say


def blocks(report: Report) -> Iterator[Block]:
    """Title, place and dates, the note, and under each question its numbered conclusions."""
    yield Block("title", say(report.language, "documents.conclusions"))
    yield Block("subtitle", report.title)
    yield Block("line", phrases.place_and_dates(report))
    yield Block("line", phrases.stamp(report))
    yield from (Block("soft", line) for line in phrases.of_the_version(report))
    yield Block("line", say(report.language, "documents.non_binding"))
    for question in report.questions:
        yield Block("heading", question.text)
        if not question.conclusions:
            yield Block("line", say(report.language, "documents.no_conclusions"))
        for conclusion in question.conclusions:
            yield from _conclusion(report, conclusion)


def _conclusion(report: Report, conclusion: Conclusion) -> Iterator[Block]:
    language = report.language
    yield Block("statement", conclusion.text, label=str(conclusion.number))
    beside = (
        phrases.translation(language, conclusion),
        phrases.state_and_support(report, conclusion),
        phrases.follow_up(language, conclusion),
        phrases.reservation(language, conclusion),
    )
    yield from (Block("beside", words) for words in beside if words)
    yield from (card(language, each) for each in conclusion.cards)


def card(language: str, told: Card) -> Block:
    """A card under its code; one that was said in the plenary is marked."""
    mark = say(language, "documents.remark") if told.remark else ""
    return Block("card", told.text, label=told.code, mark=mark)
