"""Who took part, as documents tell it: how many came, and by name those who agreed to it."""

from colaboracion import countries
from colaboracion.exports.reading import Row
from colaboracion.exports.report import Person


def people(state: Row, language: str) -> tuple[Person, ...]:
    """Those who agreed to be published, delegation by delegation."""
    known = countries.all_names(language)
    listed = [_person(row, known.get(row["country"], "")) for row in state.get("participants", ())]
    return tuple(sorted(listed, key=_order))


def _person(row: Row, country: str) -> Person:
    name = " ".join(filter(None, (row["first_name"], row["last_name"])))
    whence = [each for each in (row["institution"], row["organization"]) if each]
    place = country or (whence[-1] if whence else "")
    told = tuple(each for each in dict.fromkeys((*whence, country)) if each)
    return Person(name, row["last_name"] or row["first_name"], place, told)


def _order(person: Person) -> tuple[tuple[str, str], ...]:
    return countries.alphabetical(person.place), countries.alphabetical(person.called)
