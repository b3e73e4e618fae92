"""What the terminal says of an archive and of what came of it, in the reader's language."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from colaboracion.imports.preview import Preview
from colaboracion.imports.reading import Archive
from colaboracion.imports.refusals import ImportRefused
from colaboracion.words import say


def preview(language: str, archive: Archive, found: Preview) -> Iterator[str]:
    """What would come of it, and every doubt."""
    workshop = archive.workshop
    moment = datetime.fromtimestamp(archive.at / 1000, ZoneInfo(workshop["timezone"]))
    of_it = {"title": workshop[f"title_{language}"], "place": workshop["place"]}
    of_it |= {"moment": f"{moment:%Y-%m-%d %H:%M}", "timezone": workshop["timezone"]}
    yield _line(language, "imports.preview", **of_it)
    yield _line(language, "imports.counts", **found.counts)
    changed = "imports.address" if found.slug == found.wanted else "imports.address_taken"
    yield _line(language, changed, slug=found.slug, wanted=found.wanted)
    for column in found.unrevealed:
        yield _line(language, "imports.unrevealed", column=column)
    if found.slips:
        yield _line(language, "imports.slips", n=found.slips)
    yield _line(language, "imports.left_out")


def done(language: str, found: Preview) -> str:
    """Where it is now, and how to get its codes."""
    return _line(language, "imports.done", slug=found.slug)


def refused(language: str, error: ImportRefused) -> str:
    """Why it was not taken."""
    return _line(language, f"imports.{error}", **error.told)


def _line(language: str, key: str, **values: object) -> str:
    """What stands in a file may not steer the terminal."""
    return "".join(each if each.isprintable() else " " for each in say(language, key, **values))
