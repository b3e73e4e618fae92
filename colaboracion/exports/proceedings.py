"""The proceedings: every section they are to have, filled with what the workshop holds.

Where people have to write, a gap says what is missing there.
"""

from collections.abc import Iterator
from itertools import groupby

from colaboracion.exports import cards, phrases
from colaboracion.exports.agenda import is_same, listed_agenda, listed_sessions
from colaboracion.exports.blocks import Block
from colaboracion.exports.conclusions import body, chapeau, head
from colaboracion.exports.report import Column, Ranking, Report, Result
from colaboracion.words import say

_POINTS = ("programmes", "what_they_are", "whom_they_reach", "lessons")
# words: proceedings.programmes proceedings.what_they_are
# words: proceedings.whom_they_reach proceedings.lessons


def blocks(report: Report) -> Iterator[Block]:
    """Cover and note, the eight sections, the five annexes."""
    yield from head(report, "proceedings")
    yield Block("line", say(report.language, "documents.non_binding"))
    yield _gap(report, "disclaimer")
    yield from _background(report)
    yield from _participants(report)
    yield from _sessions(report)
    yield from _countries(report)
    yield from _results(report)
    for section in ("mapping", "good_practices"):
        yield _section(report, section)
        yield _gap(report, section)
    yield _section(report, "conclusions")
    yield from body(report, "subheading", codes=True)
    yield from _annexes(report)


def _section(report: Report, name: str) -> Block:
    # words: proceedings.background proceedings.participants proceedings.sessions
    # words: proceedings.countries proceedings.results proceedings.mapping
    # words: proceedings.good_practices proceedings.conclusions proceedings.agenda
    # words: proceedings.list_of_participants proceedings.cards
    # words: proceedings.evaluation proceedings.glossary
    return Block("heading", say(report.language, f"proceedings.{name}"))


def _gap(report: Report, name: str, **values: str) -> Block:
    # words: proceedings.gap_disclaimer proceedings.gap_background proceedings.gap_participants
    # words: proceedings.gap_session proceedings.gap_other_sessions proceedings.gap_country
    # words: proceedings.gap_mapping proceedings.gap_good_practices
    # words: proceedings.gap_agenda proceedings.gap_list_of_participants
    # words: proceedings.gap_evaluation proceedings.gap_glossary
    return Block("gap", phrases.gap(report.language, f"proceedings.gap_{name}", **values))


def _background(report: Report) -> Iterator[Block]:
    yield _section(report, "background")
    yield _gap(report, "background")
    # words: proceedings.objective_general proceedings.objectives_specific
    general, specific = report.objectives[:1], report.objectives[1:]
    for name, texts in (("objective_general", general), ("objectives_specific", specific)):
        if texts:
            yield Block("subheading", say(report.language, f"proceedings.{name}"))
            yield from (Block("line", text) for text in texts)


def _participants(report: Report) -> Iterator[Block]:
    yield _section(report, "participants")
    yield from chapeau(report)
    if report.cards:
        yield Block("line", phrases.method(report))
    if report.present:
        key = "documents.attendance_one" if report.present == 1 else "documents.attendance_many"
        yield Block("line", say(report.language, key, n=report.present))
    yield _gap(report, "participants")


def _sessions(report: Report) -> Iterator[Block]:
    """Those of the agenda in its order, the one in which groups wrote among them."""
    yield _section(report, "sessions")
    written = list(report.sessions)
    for entry in listed_sessions(report):
        mine = next((title for title in written if is_same(title, entry.title)), None)
        yield Block("subheading", entry.title)
        yield from (Block("line", point) for point in entry.points)
        if mine:
            written.remove(mine)
            yield from _asked(report)
        yield _gap(report, "session")
    for title in written:
        yield Block("subheading", title)
        yield from _asked(report)
        yield _gap(report, "session")
    if not report.agenda:
        yield _gap(report, "other_sessions")


def _asked(report: Report) -> Iterator[Block]:
    yield from (Block("line", phrases.asked(report.language, each)) for each in report.columns)


def _countries(report: Report) -> Iterator[Block]:
    """The four fixed points, country by country."""
    words = [say(report.language, f"proceedings.{point}") for point in _POINTS]
    points = phrases.joined(report.language, words)
    yield _section(report, "countries")
    for country in report.countries or ("",):
        if country:
            yield Block("subheading", country)
        yield _gap(report, "country", points=points)


def _results(report: Report) -> Iterator[Block]:
    """Headings with how many groups are behind them; single cards stand in the annex."""
    yield _section(report, "results")
    yield Block("line", phrases.totals(report))
    for column in report.columns:
        yield Block("subheading", column.name)
        yield from _headings(report, column)
        for ranking in column.rankings:
            yield from _ranking(report, ranking)


def _headings(report: Report, column: Column) -> Iterator[Block]:
    language = report.language
    for heading in column.headings:
        yield Block("lead", heading.text, language=report.typed_in)
        support = phrases.support(report, heading.groups, heading.cards)
        yield Block("beside", f"{support}: {phrases.codes(heading.cards)}")
    if column.loose:
        yield Block("lead", say(language, "documents.no_heading"))
        counted = phrases.count(language, "cards", len(column.loose))
        yield Block("beside", f"{counted}: {phrases.codes(column.loose)}")
    if not column.cards:
        yield Block("line", say(language, "documents.no_cards"))


def _ranking(report: Report, ranking: Ranking) -> Iterator[Block]:
    language = report.language
    yield Block("lead", phrases.ranking(language, ranking.result))
    yield from _lines(language, ranking.result)
    if ranking.observers:
        yield Block("lead", phrases.observers(language, ranking.observers))
        yield from _lines(language, ranking.observers)


def _lines(language: str, result: Result) -> Iterator[Block]:
    yield from (Block("beside", phrases.ranked(language, line)) for line in result.lines)


def _people(report: Report) -> Iterator[Block]:
    """Those who agreed to it, delegation by delegation; of the others nothing but that they are."""
    for place, people in groupby(report.people, key=lambda person: person.place):
        yield Block("subheading", place or say(report.language, "proceedings.others"))
        for person in people:
            beside = [each for each in person.told if each != place]
            yield Block("line", ", ".join([person.name, *beside]))
    if not report.people:
        yield _gap(report, "list_of_participants")
    elif report.listed > len(report.people):
        yield Block("line", say(report.language, "proceedings.only_who_agreed"))


def _annexes(report: Report) -> Iterator[Block]:
    yield _section(report, "agenda")
    yield from listed_agenda(report)
    if not report.agenda:
        yield _gap(report, "agenda")
    yield _section(report, "list_of_participants")
    yield from _people(report)
    yield _section(report, "cards")
    if not report.cards:
        yield Block("line", say(report.language, "documents.no_cards"))
    yield from cards.by_group(report) if report.by_group else cards.by_heading(report)
    for name in ("evaluation", "glossary"):
        yield _section(report, name)
        yield _gap(report, name)
