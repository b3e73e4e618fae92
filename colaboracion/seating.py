"""Who might sit in which group: countries mixed, languages together, as many here as there; pure.

The same people and groups give the same proposal. It moves nobody: an organizer applies it. Run as
a program of its own, off the serving loop: what is asked as JSON on standard input, without a name.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations, product
from typing import Any

Person = Mapping[str, Any]  # as organizers read it: id, country, languages, category, group, task
STAYS_OUT = "staff"  # the category of those who sit in no group
# What is worse than what: nobody to talk to, then who comes from one place, then sizes apart.
_STRANGE, _SAME_PLACE, _UNEVEN, _SAME_KIND, _APART, _UNSPOKEN = 100, 10, 6, 5, 3, 1
_MOST_WEIGHED, _ROUNDS = 100, 4  # beyond so many people a first proposal is the last


@dataclass
class Table:
    """A group and who sits there so far."""

    id: str
    languages: frozenset[str]
    people: list[Person] = field(default_factory=list)

    def cost(self) -> int:
        """How much is wrong with it."""
        spoken = Counter(frozenset(each["languages"]) for each in self.people)
        places = Counter(filter(None, map(_place, self.people)))
        guests = sum(each["category"] != "member" for each in self.people)
        told = [(said, count) for said, count in spoken.items() if said]
        apart = sum(n * m for (a, n), (b, m) in combinations(told, 2) if not a & b)
        strange = sum(n for said, n in told if self.languages and not said & self.languages)
        unspoken = sum(n * len(self.languages - said) for said, n in told)
        return (
            _STRANGE * strange
            + _SAME_PLACE * sum(map(_pairs, places.values()))
            + _UNEVEN * len(self.people) ** 2
            + _SAME_KIND * _pairs(guests)
            + _APART * apart
            + _UNSPOKEN * unspoken
        )

    def cost_with(self, more: Person, less: Person | None = None) -> int:
        """The same with somebody more, and somebody less."""
        others = [each for each in self.people if each is not less]
        return Table(self.id, self.languages, [*others, more]).cost()


def proposal(
    people: Iterable[Person], groups: Iterable[Mapping[str, Any]], *, keep: bool
) -> list[dict[str, Any]]:
    """[{participant, group}] for those who would sit elsewhere than they do.

    `keep`: who sits already stays there. Who has a task in a group stays in any case.
    """
    tables = {each["id"]: Table(each["id"], frozenset(each["languages"])) for each in groups}
    free = []
    for person in people:
        table = tables.get(person["group"])
        if table and (keep or person["task"]):
            table.people.append(person)
        elif person["category"] != STAYS_OUT and tables:
            free.append(person)
    _agree_on_languages(free, [*tables.values()])
    _seat(free, [*tables.values()])
    return [
        {"participant": person["id"], "group": table.id}
        for table in tables.values()
        for person in table.people
        if person["group"] != table.id
    ]


def _agree_on_languages(free: list[Person], tables: list[Table]) -> None:
    """Where no table's languages are known, those who do not speak what most do get one of theirs:
    as many of the last tables as they need.
    """
    usual = Counter(language for each in free for language in each["languages"]).most_common(1)
    if not usual or any(table.languages for table in tables):
        return
    ((common, _),) = usual
    told = [each["languages"] for each in free if each["languages"]]
    others = Counter(said[0] for said in told if common not in said)
    left, size = [*tables], -(-len(free) // len(tables))
    for language, count in others.items():
        for _ in range(-(-count // size)):
            if len(left) > 1:
                left.pop().languages = frozenset({common, language})
    for table in left if others else []:
        table.languages = frozenset({common})


def _seat(free: list[Person], tables: list[Table]) -> None:
    """Those first who fit at few tables, and those of whom there are many; then change places."""
    of_place = Counter(map(_place, free))
    order = sorted(free, key=lambda each: (_fitting(each, tables), -of_place[_place(each)]))
    for person in order:
        best = min(tables, key=lambda table: table.cost_with(person) - table.cost())
        best.people.append(person)
    if len(free) <= _MOST_WEIGHED:
        movable = {each["id"] for each in free}
        for _ in range(_ROUNDS):
            if not _improved(tables, movable):
                break


def _improved(tables: list[Table], movable: set[str]) -> bool:
    """Let two change places wherever that makes it better."""
    changed = False
    for one, other in combinations(tables, 2):
        cost = one.cost() + other.cost()
        for a, b in product([*one.people], [*other.people]):
            if not {a["id"], b["id"]} <= movable or a not in one.people or b not in other.people:
                continue
            if (better := one.cost_with(b, a) + other.cost_with(a, b)) < cost:
                cost = better
                one.people[one.people.index(a)] = b
                other.people[other.people.index(b)] = a
                changed = True
    return changed


def _place(person: Person) -> str:
    """Where somebody comes from: a country, else an organization."""
    return str(person["country"] or person["organization"].casefold())


def _fitting(person: Person, tables: list[Table]) -> int:
    said = {*person["languages"]}
    return sum(not said or not table.languages or bool(said & table.languages) for table in tables)


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


if __name__ == "__main__":
    asked = json.load(sys.stdin)
    json.dump(proposal(asked["people"], asked["groups"], keep=asked["keep"]), sys.stdout)
