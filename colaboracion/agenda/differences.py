"""How two agendas differ, entry by entry: what came, what went, what is at another time."""

from collections.abc import Sequence
from typing import Any

from msgspec import structs

from colaboracion.agenda.entry import Entry

_TITLES = ("title_es", "title_en")
_TIMES = ("day", "starts", "ends")
_REST = ("kind", "lead", "points", "continues")


def difference(before: Sequence[Entry], after: Sequence[Entry]) -> dict[str, list[Any]]:
    """{added, removed: [entry…], moved, retitled, changed: [{before, after}…]}; the rest is equal.

    An entry may be in several of them; `changed` is what is neither its title nor its time.
    """
    old, new = {each.id: each for each in before}, {each.id: each for each in after}
    both = [(old[each.id], each) for each in after if each.id in old]
    return {
        "added": [structs.asdict(each) for each in after if each.id not in old],
        "removed": [structs.asdict(each) for each in before if each.id not in new],
        "moved": _pairs(both, _TIMES),
        "retitled": _pairs(both, _TITLES),
        "changed": _pairs(both, _REST),
    }


def _pairs(both: Sequence[tuple[Entry, Entry]], names: Sequence[str]) -> list[dict[str, Any]]:
    return [
        {"before": structs.asdict(one), "after": structs.asdict(other)}
        for one, other in both
        if any(getattr(one, name) != getattr(other, name) for name in names)
    ]


def matched(read: Sequence[Entry], standing: Sequence[Entry]) -> list[Entry]:
    """What was read anew, with the ids of the standing entries that it stands for.

    First those of the same day and printed hours, then those of the same title. A title in the
    other language stays where the new one brings none.
    """
    taken: dict[str, Entry] = {}
    for alike in (_same_place, _same_title):
        free = [each for each in standing if each.id not in {one.id for one in taken.values()}]
        for each in read:
            fitting = [one for one in free if alike(each, one)]
            if each.id not in taken and fitting:
                taken[each.id] = fitting[0]
                free.remove(fitting[0])
    ids = {new: one.id for new, one in taken.items()}
    return [_renamed(each, taken.get(each.id), ids) for each in read]


def _renamed(read: Entry, former: Entry | None, ids: dict[str, str]) -> Entry:
    continues = ids.get(read.continues or "", read.continues)
    if former is None:
        return structs.replace(read, continues=continues)
    titles = {name: getattr(read, name) or getattr(former, name) for name in _TITLES}
    return structs.replace(read, id=former.id, continues=continues, **titles)


def _same_place(one: Entry, other: Entry) -> bool:
    return bool(one.printed) and (one.day, one.printed) == (other.day, other.printed)


def _same_title(one: Entry, other: Entry) -> bool:
    return any(
        getattr(one, name) and getattr(one, name) == getattr(other, name) for name in _TITLES
    )
