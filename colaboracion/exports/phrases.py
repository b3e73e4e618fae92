"""The sentences of a document: dates, support, the stamp, in the document's language."""

from babel.dates import format_date, format_interval, format_time
from babel.lists import format_list

from colaboracion.exports.report import Conclusion, Report
from colaboracion.words import say

# Day before month, 24 hours: how both languages are written in the region's meetings.
_LOCALES = {"es": "es", "en": "en_GB"}


def place_and_dates(report: Report) -> str:
    """«Ciudad de Panamá, 16 de julio de 2018», or the first and the last day."""
    locale = _LOCALES[report.language]
    dates = format_interval(report.starts_on, report.ends_on, "yMMMMd", locale=locale)
    return say(report.language, "documents.place_and_dates", place=report.place, dates=dates)


def stamp(report: Report) -> str:
    """Which version this is, and when; not frozen: the number of the last change in it."""
    locale = _LOCALES[report.language]
    return say(
        report.language,
        "documents.stamp",
        name=_name(report),
        date=format_date(report.made_at, "long", locale=locale),
        time=format_time(report.made_at, "HH:mm", locale=locale),
        timezone=report.timezone,
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
        cards=_cards(report.language, len(conclusion.cards)),
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


def _groups(report: Report, conclusion: Conclusion) -> str:
    language, n, m = report.language, conclusion.groups, report.groups
    key = "documents.groups_one" if n == 1 else "documents.groups_many"
    counted = say(language, key, n=n, m=m)
    if not conclusion.group_numbers:
        return counted
    numbers = [str(number) for number in conclusion.group_numbers]
    names = format_list(numbers, locale=_LOCALES[language])
    return say(language, "documents.groups_named", groups=counted, numbers=names)


def _cards(language: str, n: int) -> str:
    return say(language, "common.cards_one" if n == 1 else "common.cards_many", n=n)
