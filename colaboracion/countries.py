"""Countries by their codes (ISO 3166, two letters): which there are, and what people call them.

The names are Babel's but for a few, and the same on pages and in documents; each language has
its own alphabetical order.
"""

import unicodedata
from collections.abc import Iterable
from functools import cache

from babel import Locale

# Whose representatives a workshop of the region is for, and who is offered first.
REGION = ("BZ", "CA", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "SV", "US")
# English as in the region's documents: «St Lucia»; Spanish as in America: «Costa de Marfil».
_LOCALES = {"es": "es_PA", "en": "en_GB"}
# Where Babel's name is a programmer's compromise, the one that meetings use.
_USED = {
    "es": {"HK": "Hong Kong", "MM": "Myanmar", "MO": "Macao", "PS": "Palestina"},
    "en": {
        "CD": "Democratic Republic of the Congo",
        "CG": "Republic of the Congo",
        "HK": "Hong Kong",
        "MM": "Myanmar",
        "MO": "Macao",
        "PS": "Palestine",
    },
}
# Babel knows these too, but nobody comes from there: unions, islands of a country, tests.
_NO_COUNTRIES = {*("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"), *("AC", "CP", "CQ", "DG", "EA")}
_NO_COUNTRIES |= {"IC", "TA"}


@cache
def all_names(language: str) -> dict[str, str]:
    """{code: name} of every country, in the language's alphabetical order."""
    known = Locale.parse(_LOCALES[language]).territories.items()
    plain = {str(code): str(name).replace(" & ", " and ") for code, name in known}
    named = {code: name for code, name in (plain | _USED[language]).items() if _is_country(code)}
    return dict(sorted(named.items(), key=lambda each: alphabetical(each[1])))


def names(codes: Iterable[str], language: str) -> list[str]:
    """The names of these countries in alphabetical order; a code that is none is left as it is."""
    known = all_names(language)
    return sorted((known.get(code, code) for code in set(codes)), key=alphabetical)


def offered(language: str) -> list[list[str]]:
    """[code, name] of every country in order, those of the region before all others."""
    listed = [[code, name] for code, name in all_names(language).items()]
    return sorted(listed, key=lambda each: each[0] not in REGION)


def alphabetical(name: str) -> tuple[str, str]:
    """What names are ordered by: accents and signs do not count, and ñ comes after n."""
    letters = unicodedata.normalize("NFC", name.casefold()).replace("ñ", "n\U0010fffe")
    bare = unicodedata.normalize("NFD", letters)
    return "".join(c for c in bare if c.isalnum() or c in " \U0010fffe"), name


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES


CODES = frozenset(all_names("en"))
