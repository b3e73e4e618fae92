"""A proposal of groups: countries mixed, languages together, sizes even; who sits may stay."""

from collections import Counter
from itertools import pairwise
from typing import Any

from colaboracion import seating

GROUPS = [
    {"id": "g1", "languages": ["es"]},
    {"id": "g2", "languages": ["es"]},
    {"id": "g3", "languages": ["en", "es"]},
]
_COUNTRIES = ("CR", "SV", "GT", "HN", "MX")


def _person(name: str, country: str, *languages: str, **more: Any) -> dict[str, Any]:
    told = {"id": name, "country": country, "organization": "", "languages": [*languages]}
    return told | {"category": "member", "group": None, "task": ""} | more


def _room() -> list[dict[str, Any]]:
    """Three of each of five countries, three who speak English only, three observers, two hosts."""
    members = [_person(f"{land}{n}", land, "es") for land in _COUNTRIES for n in range(3)]
    members += [_person(f"BZ{n}", "BZ", "en") for n in range(3)]
    guests = [_person(f"o{n}", "", "es", "en", category="observer_organization") for n in range(3)]
    return [*members, *guests, *(_person(f"s{n}", "", "es", category="staff") for n in range(2))]


def _seated(people: list[dict[str, Any]], *, keep: bool = False) -> dict[str, list[str]]:
    at = {each["id"]: each["group"] for each in people}
    moves = seating.proposal(people, GROUPS, keep=keep)
    at |= {move["participant"]: move["group"] for move in moves}
    return {each["id"]: sorted(who for who in at if at[who] == each["id"]) for each in GROUPS}


def test_countries_mix_languages_keep_together_and_sizes_are_even() -> None:
    tables = _seated(_room())
    assert [len(people) for people in tables.values()] == [7, 7, 7]
    assert {"BZ0", "BZ1", "BZ2"} <= {*tables["g3"]}
    for people in tables.values():
        lands = Counter(name[:2] for name in people if name[:2] in _COUNTRIES)
        assert max(lands.values()) <= 2
        assert sum(name.startswith("o") for name in people) == 1
    assert not any(name.startswith("s") for people in tables.values() for name in people)


def test_without_languages_of_groups_those_who_share_one_sit_together() -> None:
    groups = [{**each, "languages": []} for each in GROUPS]
    people = _room()
    english = [person for person in people if person["languages"] == ["en"]]
    for person, land in zip(english, ("BZ", "CA", "US"), strict=True):
        person["country"] = land
    moves = {
        each["participant"]: each["group"] for each in seating.proposal(people, groups, keep=False)
    }
    assert len({moves[person["id"]] for person in english}) == 1


def test_the_same_people_get_the_same_proposal() -> None:
    first, *others = (seating.proposal(_room(), GROUPS, keep=False) for _ in range(3))
    assert all(one == other for one, other in pairwise([first, *others]))


def test_who_sits_stays_where_asked_and_who_has_a_task_in_any_case() -> None:
    people = _room()
    for person in people[:5]:
        person["group"] = "g1"  # three of Costa Rica at one table
    people[0]["task"] = "rapporteur"
    kept = _seated(people, keep=True)
    assert {each["id"] for each in people[:5]} <= {*kept["g1"]}
    anew = _seated(people)
    assert people[0]["id"] in anew["g1"]
    assert sum(name.startswith("CR") for name in anew["g1"]) <= 2


def test_who_comes_late_finds_the_emptiest_table_that_fits() -> None:
    people = _room()
    for move in seating.proposal(people, GROUPS, keep=False):
        next(each for each in people if each["id"] == move["participant"])["group"] = move["group"]
    leaving = next(each for each in people if each["group"] == "g2")
    people.remove(leaving)
    moves = seating.proposal([*people, _person("late", "PA", "es")], GROUPS, keep=True)
    assert moves == [{"participant": "late", "group": "g2"}]


def test_where_there_is_no_group_nobody_moves() -> None:
    assert seating.proposal(_room(), [], keep=False) == []
