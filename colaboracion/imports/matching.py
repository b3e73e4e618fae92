"""Rows of a file against the list that is there: who is who, what would change, what is in doubt.

Pure. Nobody is taken for somebody else by it: where that is not certain it is a doubt, which a
person decides.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Any

from colaboracion.imports.headers import plain
from colaboracion.models.people import FUNDED_PER_COUNTRY

Row = dict[str, Any]
_SMALL = {"de", "del", "la", "las", "los", "y", "e", "da", "do", "dos", "van", "von"}
_EMAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;.]{2,}")
_ALIKE = 0.88  # from here on two names may be one that was mistyped
_NAMES = ("first_name", "last_name")


@dataclass
class Known:
    """Somebody who may be meant: of the list, or of an earlier row of the file."""

    words: frozenset[str]
    email: str
    country: str
    participant: Row | None
    line: int | None = None
    rows: list[int] = field(default_factory=list)  # lines of the file that name the same


def preview(
    rows: Iterable[Row], people: list[Row], groups: Mapping[int, str], limits: Mapping[str, int]
) -> list[Row]:
    """[{line, match, participant, fields, changed, doubts: [{code, …}]}] for rows out of a file.

    `people`: the list as organizers read it. `groups`: {number: id}.
    """
    known = [_known(each, each) for each in people]
    by_word: defaultdict[str, list[Known]] = defaultdict(list)
    for each in known:
        _remember(by_word, each)
    told = [_one(dict(row), by_word, groups, limits) for row in rows]
    _funding(told, people)
    for row in told:
        row["match"] = _match(row)
        if row["match"] == "same":
            row["doubts"] = []
    return told


def counts(rows: Iterable[Row]) -> dict[str, int]:
    """How many rows there are of each kind."""
    found = Counter(row["match"] for row in rows)
    return {match: found[match] for match in ("same", "changed", "new", "doubt")}


def _match(row: Row) -> str:
    if row["participant"] and not row["changed"]:
        return "doubt" if any(each["code"] == "twice" for each in row["doubts"]) else "same"
    if row["doubts"]:
        return "doubt"
    return "changed" if row["participant"] else "new"


def _one(
    row: Row,
    by_word: defaultdict[str, list[Known]],
    groups: Mapping[int, str],
    limits: Mapping[str, int],
) -> Row:
    fields, line = dict(row["fields"]), row["line"]
    doubts = [*_unread(row["unread"]), *_of_group(fields, groups)]
    here = _known(fields, None, line)
    same, candidates = _who(here, by_word)
    doubts += candidates
    person = same.participant if same else None
    if same and same.rows:
        doubts.append({"code": "twice", "row": same.rows[0]})
    if not person:
        fields = row["defaults"] | fields
    doubts += _wrong(fields, person, limits)
    told = {"line": line, "participant": person and person["id"], "fields": fields}
    told |= {"changed": _changed(fields, person), "doubts": doubts}
    if same:
        same.rows.append(line)
    else:
        here.rows.append(line)
        _remember(by_word, here)
    return told


def _known(told: Row, participant: Row | None, line: int | None = None) -> Known:
    words = plain(f"{told.get('first_name', '')} {told.get('last_name', '')}").split()
    named = frozenset(words) - _SMALL
    email = told.get("email", "").casefold()
    return Known(named, email, told.get("country", ""), participant, line)


def _remember(by_word: defaultdict[str, list[Known]], one: Known) -> None:
    for word in {*one.words, one.email} - {""}:
        by_word[word].append(one)


def _who(here: Known, by_word: Mapping[str, list[Known]]) -> tuple[Known | None, list[Row]]:
    """Who is certainly meant, or else whom it may be."""
    found = {id(each): each for word in {*here.words, here.email} for each in by_word.get(word, [])}
    others = list(found.values())
    named = [each for each in others if each.words == here.words]
    sure = [each for each in named if not _apart(here, each)]
    sure += [each for each in others if _same_address(here, each) and _near(here, each)]
    if len({id(each) for each in sure}) == 1:
        return sure[0], []
    maybe = (
        named or sure or [each for each in others if _near(here, each) and not _apart(here, each)]
    )
    doubts = [_doubt("possible_duplicate", each) for each in maybe]
    rest = [each for each in others if _same_address(here, each) and each not in maybe]
    return None, doubts + [_doubt("same_email", each) for each in rest]


def _doubt(code: str, other: Known) -> Row:
    if other.participant:
        return {"code": code, "participant": other.participant["id"]}
    return {"code": code, "row": other.line}


def _apart(one: Known, other: Known) -> bool:
    """Two people may have one name: of two countries, at two addresses."""
    at_two = one.email and other.email and one.email != other.email
    of_two = one.country and other.country and one.country != other.country
    return bool(at_two and of_two)


def _same_address(one: Known, other: Known) -> bool:
    return bool(one.email) and one.email == other.email


def _near(one: Known, other: Known) -> bool:
    """One name holds the other, of two words at least; or it is the same but for some letters."""
    fewer, more = sorted((one.words, other.words), key=len)
    if len(fewer) > 1 and fewer <= more:
        return True
    name, another = (" ".join(sorted(each.words)) for each in (one, other))
    return SequenceMatcher(None, name, another).ratio() >= _ALIKE


def _unread(unread: Iterable[Row]) -> Iterator[Row]:
    for each in unread:
        if each.get("formula"):
            yield {"code": "no_value", "field": each["field"]}
        elif each["text"]:
            yield {"code": f"unknown_{each['field']}", "value": each["text"]}
        else:
            yield {"code": "missing_category"}


def _of_group(fields: Row, groups: Mapping[int, str]) -> Iterator[Row]:
    """The number of a group becomes the group itself; a task is of a group."""
    number = fields.pop("group", None)
    if number in groups:
        fields["group"] = groups[number]
    elif number is not None:
        yield {"code": "unknown_group", "value": str(number)}
    if "task" in fields and "group" not in fields:
        yield {"code": "task_without_group", "value": fields.pop("task")}


def _wrong(fields: Row, person: Row | None, limits: Mapping[str, int]) -> Iterator[Row]:
    if not person and not any(fields.get(name) for name in _NAMES):
        yield {"code": "missing_name"}
    if fields.get("email") and not _EMAIL.fullmatch(fields["email"]):
        yield {"code": "broken_email", "value": fields["email"]}
    for name, limit in limits.items():
        if len(fields.get(name, "")) > limit:
            yield {"code": "too_long", "field": name, "limit": limit}


def _changed(fields: Row, person: Row | None) -> Row:
    """{field: [old, new]} of what the file says otherwise than the list."""
    if person is None:
        return {}
    alike = _spelled(person) == _spelled(person | fields)
    return {
        name: [person[name], value]
        for name, value in fields.items()
        if _told(person[name]) != _told(value) and not (alike and name in _NAMES)
    }


def _spelled(told: Row) -> list[str]:
    """A name's words whatever their order and case; an accent makes another word."""
    return sorted(f"{told.get('first_name', '')} {told.get('last_name', '')}".casefold().split())


def _told(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value


def _funding(rows: list[Row], people: list[Row]) -> None:
    """A doubt at each row by which a country gets more funded people than are covered, without
    a reason; who pays for themselves is never one too many.
    """
    uncovered = {each["id"]: _uncovered(each) for each in people}
    count = Counter(country for country in uncovered.values() if country)
    for row in rows:
        person = next((each for each in people if each["id"] == row["participant"]), {})
        was, now = uncovered.get(row["participant"], ""), _uncovered(person | row["fields"])
        if now and now != was:
            count[now] += 1
            if count[now] > FUNDED_PER_COUNTRY:
                doubt = {"code": "funded_needs_reason", "country": now}
                row["doubts"].append(doubt | {"limit": FUNDED_PER_COUNTRY})


def _uncovered(told: Row) -> str:
    """The country on whose account somebody is funded, and no reason is told."""
    return told.get("country", "") if told.get("funded") and not told.get("funded_reason") else ""
