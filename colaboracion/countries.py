"""The names of countries as the region writes them, in each language's own alphabetical order.

What staff tick on a page and what a document says have these names, so both say the same.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from babel import Locale

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
# In an English sentence these have an article.
_WITH_ARTICLE = re.compile(
    "United |Republic of |Democratic Republic |Isle of |.*(Islands|Republic|Netherlands)$|"
    "(Bahamas|Comoros|Gambia|Maldives|Philippines)$"
)
# Babel knows these too, but nobody comes from there: unions, exceptional reservations, tests.
_NO_COUNTRIES = {*("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"), *("AC", "CP", "CQ", "DG", "EA")}
_NO_COUNTRIES |= {"IC", "TA"}

# Whose representatives the region's meetings are of (ISO 3166); they are offered first.
REGION = ("BZ", "CA", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "SV", "US")


@cache
def all_names(language: str) -> dict[str, str]:
    """{code: name} of every country, in the language's alphabetical order."""
    territories = Locale.parse(_LOCALES[language]).territories
    known = {str(code): str(name) for code, name in territories.items()}
    named = {code: _USED[language].get(code, known[code]) for code in known if _is_country(code)}
    plain = {code: name.replace(" & ", " and ") for code, name in named.items()}
    return dict(sorted(plain.items(), key=lambda each: alphabetical(each[1])))


def names(codes: Iterable[str], language: str) -> list[str]:
    """The names of these countries in alphabetical order; a code that is none is left as it is."""
    known = all_names(language)
    return sorted((known.get(code, code) for code in set(codes)), key=alphabetical)


def in_sentence(name: str, language: str) -> str:
    """«the United States»: as it stands inside a sentence."""
    return f"the {name}" if language == "en" and _WITH_ARTICLE.match(name) else name


def alphabetical(name: str) -> tuple[str, str]:
    """What names are ordered by: accents and signs do not count, and ñ comes after n."""
    letters = unicodedata.normalize("NFC", name.casefold()).replace("ñ", "n\U0010fffe")
    bare = unicodedata.normalize("NFD", letters)
    return "".join(c for c in bare if c.isalnum() or c in " \U0010fffe"), name


def _is_country(code: str) -> bool:
    return len(code) == 2 and code.isalpha() and code not in _NO_COUNTRIES


CODES = frozenset(all_names("es"))
