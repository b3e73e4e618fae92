"""The agenda for calendars: every entry whose hours are known, in the room's own time zone."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from colaboracion.exports.reading import in_language
from colaboracion.words import say

Row = Mapping[str, Any]


def is_known(entry: Row) -> bool:
    """Whether it is told when it begins and when it ends."""
    return bool(entry["starts"] and entry["ends"] and entry["starts"] < entry["ends"])


def calendar(workshop: Row, entries: Sequence[Row], language: str, changed_at: int) -> bytes:
    """The file; the same for the same agenda. What has no hours is named in its description."""
    zone = ZoneInfo(workshop["timezone"])
    made = Calendar()
    made.add("prodid", "-//Colaboracion//ES")
    made.add("version", "2.0")
    title = in_language(workshop["title"], language)
    made.add("x-wr-calname", title)
    left_out = [in_language(each["title"], language) for each in entries if not is_known(each)]
    if left_out:
        told = say(language, "documents.left_out_of_calendar", titles="; ".join(left_out))
        made.add("x-wr-caldesc", told)
    for each in filter(is_known, entries):
        made.add_component(_event(each, workshop, zone, language, changed_at))
    made.add_missing_timezones()
    return bytes(made.to_ical())


def _event(entry: Row, workshop: Row, zone: ZoneInfo, language: str, changed_at: int) -> Event:
    event = Event()
    event.add("uid", f"{entry['id']}@colaboracion")
    event.add("sequence", workshop["agenda_version"])
    event.add("dtstamp", datetime.fromtimestamp(changed_at // 1000, UTC))
    event.add("summary", in_language(entry["title"], language))
    day = date.fromisoformat(entry["day"])
    for name, hour in (("dtstart", entry["starts"]), ("dtend", entry["ends"])):
        event.add(name, datetime.combine(day, time.fromisoformat(hour), zone))
    if workshop["place"]:
        event.add("location", workshop["place"])
    described = [*([entry["lead"]] if entry["lead"] else []), *entry["points"]]
    if described:
        event.add("description", "\n".join(described))
    return event
