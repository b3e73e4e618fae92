"""The sentences of a document: dates, support, the stamp, in the document's language."""

import re
from collections.abc import Iterable, Sequence
from datetime import date

from babel.dates import format_date, format_time
from babel.lists import format_list

from colaboracion.countries import in_sentence
from colaboracion.exports.report import Card, Column, Conclusion, Group, Line, Report, Result
from colaboracion.exports.zones import zone
from colaboracion.words import say

# Day before month, 24 hours: how both languages are written in the region's meetings.
_LOCALES = {"es": "es", "en": "en_GB"}
_SOUNDS_LIKE_Y = re.compile("h?[ií](?![ae])", re.IGNORECASE)


def place_and_dates(report: Report) -> str:
    """«Ciudad de Panamá, 16 de julio de 2018», or the first and the last day."""
    dates = _from_to(report.language, report.starts_on, report.ends_on)
    if not report.place:
        return dates
    return say(report.language, "documents.place_and_dates", place=report.place, dates=dates)


def _from_to(language: str, first: date, last: date) -> str:
    """The month in full, and once where both days are in it: «16 a 17 de julio» with a dash."""
    begins, ends = (format_date(day, "long", locale=_LOCALES[language]) for day in (first, last))
    if first == last:
        return begins
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}\N{EN DASH}{ends}"
    return f"{begins} \N{EN DASH} {ends}"


def day(language: str, of: date) -> str:
    """A day with its day of the week, as a heading."""
    told = format_date(of, "full", locale=_LOCALES[language])
    return told[:1].upper() + told[1:]


def stamp(report: Report) -> str:
    """Which version this is, and when; not frozen: the number of the last change in it."""
    locale = _LOCALES[report.language]
    return say(
        report.language,
        "documents.stamp",
        name=_name(report),
        date=format_date(report.made_at, "long", locale=locale),
        time=format_time(report.made_at, "HH:mm", locale=locale),
        timezone=zone(report.language, report.timezone),
    )


def _name(report: Report) -> str:
    if report.frozen is None:
        return say(report.language, "documents.not_frozen", number=report.number)
    # words: common.version_room common.version_final
    frozen = report.frozen
    return _begun(say(report.language, f"common.version_{frozen.kind}", version=frozen.version))


def of_the_version(report: Report) -> list[str]:
    """«La sala aprobó el esquema…», and the hash by which anyone can check the version's file."""
    if report.frozen is None:
        return []
    language, told = report.language, []
    if report.frozen.outline:
        by = report.frozen.completed_by
        told.append(say(language, "documents.outline", who=by))
    return [*told, say(language, "documents.hash", hash=report.frozen.sha256)]


def state_and_support(report: Report, conclusion: Conclusion) -> str:
    """«Acordada: apoyan 4 de 5 grupos, 6 tarjetas»; no support where no card is listed."""
    state = state_word(report.language, conclusion.state)
    if conclusion.is_new:
        origin = say(report.language, "common.new_in_plenary")
        return say(report.language, "documents.state_and_origin", state=state, origin=origin)
    if not conclusion.cards:
        return state
    return say(
        report.language,
        "documents.state_and_support",
        state=state,
        groups=_groups(report, conclusion),
        cards=count(report.language, "cards", len(conclusion.cards)),
    )


def translation(language: str, conclusion: Conclusion) -> str:
    """«Traducción de trabajo: …», marked where the text was worded anew since."""
    if not conclusion.translation:
        return ""
    mark = say(language, "common.working_translation")
    if conclusion.is_translation_outdated:
        mark += f" ({say(language, 'common.translation_outdated')})"
    return f"{mark}: {conclusion.translation}"


def follow_up(language: str, conclusion: Conclusion) -> str:
    """«Responsable: Panamá · Plazo: próxima reunión», or what of it was said; else nothing."""
    said = {"responsible": conclusion.responsible, "deadline": conclusion.deadline}
    # words: common.responsible common.deadline
    parts = [f"{say(language, f'common.{name}')} {text}" for name, text in said.items() if text]
    return " · ".join(parts)


def next_step(language: str, conclusion: Conclusion) -> str:
    """«Conclusión 3. Responsable: Panamá»; nothing where nobody was named and no deadline."""
    told = follow_up(language, conclusion)
    return told and say(language, "documents.next_step", number=conclusion.number, step=told)


def reservation(language: str, conclusion: Conclusion) -> str:
    """«Reserva, sin atribución: …»; with a name only where it was typed to be shown."""
    if not conclusion.reservation:
        return ""
    if not conclusion.reserved_by:
        return f"{say(language, 'common.reservation_unnamed')} {conclusion.reservation}"
    named = say(language, "common.reservation_of", who=conclusion.reserved_by)
    return f"{named} {conclusion.reservation}"


def state_word(language: str, state: str) -> str:
    """The word for a conclusion's state, as at the start of a line."""
    # words: common.conclusion_proposed common.conclusion_agreed common.conclusion_pending
    # words: common.conclusion_agreed_with_changes common.conclusion_with_reservation
    return _begun(say(language, f"common.conclusion_{state}"))


def _begun(words: str) -> str:
    """As at the start of a line."""
    return words[:1].upper() + words[1:]


def countries(report: Report) -> str:
    """«Los países participantes en el taller fueron Belice y Canadá.»."""
    key = "documents.countries_one" if len(report.countries) == 1 else "documents.countries_many"
    names = [in_sentence(name, report.language) for name in report.countries]
    return say(report.language, key, names=joined(report.language, names))


def gap(language: str, key: str, **values: str) -> str:
    """«[Por completar: …]»."""
    return say(language, "documents.gap", what=say(language, key, **values))


def totals(report: Report) -> str:
    """«60 tarjetas de 5 grupos, 12 encabezados»: as many as the document lists."""
    language, headings = report.language, sum(len(each.headings) for each in report.columns)
    return say(
        language,
        "documents.totals",
        cards=count(language, "cards", report.cards),
        groups=count(language, "groups", report.groups),
        headings=count(language, "headings", headings),
    )


def method(report: Report) -> str:
    """How many groups wrote how many cards, and what became of them so far."""
    headed = any(column.headings for column in report.columns)
    key = "proceedings.method_headed" if headed else "proceedings.method"
    return say(report.language, key, totals=totals(report))


def asked(language: str, column: Column) -> str:
    """«Elementos clave: ¿Qué elementos…?»."""
    return f"{column.name}: {column.question}" if column.question else column.name


def group_name(language: str, group: Group) -> str:
    """«Grupo 3 · Mesa 3»."""
    name = say(language, "common.group_number", n=group.number)
    return f"{name} · {group.table}" if group.table else name


def loose(language: str, column: Column) -> str:
    """«Retos y desafíos · Sin encabezado»; where there are no headings, the column's name."""
    if not column.headings:
        return column.name
    return f"{column.name} · {say(language, 'documents.no_heading')}"


def support(report: Report, groups: int, cards: Sequence[Card]) -> str:
    """«3 de 5 grupos, 4 tarjetas»."""
    language = report.language
    counted = say(language, "common.groups_of", n=groups, m=report.groups)
    return f"{counted}, {count(language, 'cards', len(cards))}"


def rests_on(language: str, conclusion: Conclusion) -> str:
    """«Se basa en G1-02, G3-07»: the cards themselves are in the annex."""
    if not conclusion.cards:
        return ""
    return say(language, "documents.rests_on", codes=codes(conclusion.cards))


def codes(cards: Iterable[Card]) -> str:
    """«G1-02, G3-07»."""
    return ", ".join(card.code for card in cards)


def ranking(language: str, result: Result) -> str:
    """«Orden indicativo (boletas recibidas: 9 de 11). Solo ordena los encabezados…»."""
    title, decides = say(language, "ranking.title"), say(language, "ranking.decides_nothing")
    return f"{title}. {_received(language, result)}. {decides}"


def observers(language: str, result: Result) -> str:
    """The same for those who rank apart."""
    return f"{say(language, 'ranking.observers_apart')}. {_received(language, result)}"


def ranked(language: str, line: Line) -> str:
    """«1. Identificación temprana: 7 puntos»."""
    text = line.text or say(language, "ranking.held")
    dots = "ranking.dots_given_one" if line.dots == 1 else "ranking.dots_given_many"
    return f"{line.rank}. {text}: {say(language, dots, n=line.dots)}"


def joined(language: str, names: Sequence[str]) -> str:
    """«Belice, Canadá e Irlanda»: in Spanish «y» gives way before its own sound."""
    told = format_list(list(names), locale=_LOCALES[language])
    if language == "es" and len(names) > 1 and _SOUNDS_LIKE_Y.match(names[-1]):
        told = told.removesuffix(f" y {names[-1]}") + f" e {names[-1]}"
    return told


def count(language: str, what: str, n: int) -> str:
    """«1 tarjeta», «4 grupos», «12 encabezados»."""
    # words: common.cards_one common.cards_many documents.groups_word_one documents.groups_word_many
    # words: documents.headings_word_one documents.headings_word_many
    number = "one" if n == 1 else "many"
    if what == "cards":
        return say(language, f"common.cards_{number}", n=n)
    return say(language, f"documents.{what}_word_{number}", n=n)


def _received(language: str, result: Result) -> str:
    if result.expected is None:
        return say(language, "ranking.received", n=result.ballots)
    return say(language, "ranking.received_of", n=result.ballots, m=result.expected)


def _groups(report: Report, conclusion: Conclusion) -> str:
    language, n, m = report.language, conclusion.groups, report.groups
    key = "documents.groups_one" if n == 1 else "documents.groups_many"
    counted = say(language, key, n=n, m=m)
    if not conclusion.group_numbers:
        return counted
    names = [str(number) for number in conclusion.group_numbers]
    key = "documents.groups_named_one" if len(names) == 1 else "documents.groups_named_many"
    return say(language, key, groups=counted, numbers=joined(language, names))
