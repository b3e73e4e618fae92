"""The document of conclusions, a page or two: what was agreed, what was not, and what follows.

It shows no card and no code: those stand in the proceedings and among all cards,
and a code without its card beside it says nothing to whoever takes this home.
"""

from collections.abc import Iterator, Sequence

from colaboracion.exports import phrases
from colaboracion.exports.blocks import Block
from colaboracion.exports.report import Conclusion, Report
from colaboracion.words import say


def blocks(report: Report) -> Iterator[Block]:
    """Head, participating countries, the note, conclusions by question, and what is open."""
    yield from head(report, "conclusions")
    yield from chapeau(report)
    yield Block("line", say(report.language, "documents.non_binding"))
    yield from body(report, "heading")


def head(report: Report, document: str) -> Iterator[Block]:
    """What the document is, of which workshop, of which moment."""
    # words: documents.conclusions documents.proceedings documents.cards
    yield Block("title", say(report.language, f"documents.{document}"))
    yield Block("subtitle", report.title)
    yield Block("line", phrases.place_and_dates(report))
    yield Block("line", phrases.stamp(report))
    if report.is_untranslated and document in ("conclusions", "proceedings"):
        yield Block("soft", say(report.language, "documents.worded"))
    yield from (Block("soft", line) for line in phrases.of_the_version(report))


def chapeau(report: Report) -> Iterator[Block]:
    """Who took part; while nothing is frozen, that it still has to be confirmed."""
    if report.countries:
        yield Block("line", phrases.countries(report))
    elif report.frozen is None:
        yield Block("gap", phrases.gap(report.language, "documents.gap_countries"))


def body(report: Report, level: str, *, codes: bool = False) -> Iterator[Block]:
    """Conclusions under their questions, then what is open, each part under a `level`.

    `codes`: whether the codes of the cards are told that a conclusion rests on.
    """
    language = report.language
    for question in report.questions:
        yield Block(level, question.text)
        if not question.settled:
            # words: documents.no_conclusions documents.only_open
            told = "only_open" if question.conclusions else "no_conclusions"
            yield Block("line", say(language, f"documents.{told}"))
        yield from _listed(report, question.settled, codes=codes)
    # words: documents.reserved documents.proposed documents.pending
    apart = (
        ("reserved", report.reserved),
        ("proposed", report.proposed),
        ("pending", report.pending),
    )
    for name, points in apart:
        if points:
            yield Block(level, say(language, f"documents.{name}"))
            yield from _listed(report, points, codes=codes)
    yield from _next_steps(report, level)


def _listed(report: Report, points: Sequence[Conclusion], *, codes: bool) -> Iterator[Block]:
    for conclusion in points:
        number = str(conclusion.number)
        yield Block("statement", conclusion.text, number, language=report.typed_in)
        beside = (
            phrases.translation(report.language, conclusion),
            phrases.state_and_support(report, conclusion),
            phrases.rests_on(report.language, conclusion) if codes else "",
            phrases.reservation(report.language, conclusion),
        )
        yield from (Block("beside", words) for words in beside if words)


def _next_steps(report: Report, level: str) -> Iterator[Block]:
    steps = [phrases.next_step(report.language, each) for each in report.conclusions]
    if any(steps):
        yield Block(level, say(report.language, "documents.next_steps"))
        yield from (Block("line", words) for words in steps if words)
