"""One entry of an agenda as plain data, as it is set, kept in versions and compared."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from msgspec import Struct, field

DAY = 24 * 60  # minutes
HALF = DAY // 2
MOST_ENTRIES = 200


class Entry(Struct, frozen=True):
    """`printed` stays as it stood on paper; `starts`, `ends`: «14:00» of the room, or unknown."""

    id: str
    day: str
    printed: str = ""
    starts: str | None = None
    ends: str | None = None
    kind: str = "session"
    title_es: str = ""
    title_en: str = ""
    lead: str = ""
    points: list[str] = field(default_factory=list)
    continues: str | None = None

    @property
    def span(self) -> tuple[int, int] | None:
        """From when to when, in minutes of the day; none where either is unknown or backwards."""
        if self.starts is None or self.ends is None or self.ends <= self.starts:
            return None
        return minutes(self.starts), minutes(self.ends)

    def title(self, language: str) -> str:
        """In that language, or in the other one where nobody translated it."""
        one, other = self.title_es, self.title_en
        return (other or one) if language == "en" else (one or other)


def minutes(hour: str) -> int:
    """«14:00» as minutes of the day."""
    hours, _, rest = hour.partition(":")
    return int(hours) * 60 + int(rest)


def hour(minute: int) -> str:
    """Minutes of the day as «14:00»."""
    return f"{minute // 60:02}:{minute % 60:02}"


def by_day(entries: Sequence[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """Each day with its entries in printed order, the days in theirs."""
    ordered = sorted(entries, key=lambda each: each.day)  # which keeps the order within a day
    for day, group in groupby(ordered, key=lambda each: each.day):
        yield day, list(group)
