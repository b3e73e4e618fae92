"""Words for people: the gettext catalogs of `translations/`, read once, in every language."""

import re
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po

LANGUAGES = ("es", "en")
FALLBACK = LANGUAGES[0]
FOLDER = Path(__file__).parent / "translations"


@cache
def catalog(language: str) -> dict[str, str]:
    """All keys of one language, `area.key` → text with named {placeholders}."""
    texts: dict[str, str] = {}
    for path in sorted((FOLDER / language).glob("*.po")):
        with path.open("rb") as file:
            texts |= {str(entry.id): str(entry.string) for entry in read_po(file) if entry.id}
    return texts


def say(language: str, key: str, **values: object) -> str:
    """The text of `key` in `language`; KeyError where a catalog lacks it (a test forbids that)."""
    return catalog(language)[key].format(**values)


@cache
def area(language: str, *areas: str) -> dict[str, str]:
    """The part of a catalog that a page takes along."""
    return {key: text for key, text in catalog(language).items() if key.split(".")[0] in areas}


def known(language: str | None) -> str | None:
    """`language` when it is one of ours; "es-PA,es;q=0.9" counts as es."""
    short = re.split("[-,;]", language or "")[0].lower()
    return short if short in LANGUAGES else None
