"""Law 10: words for people live in the catalogs: complete in both languages, none unused.

A key that is put together at run time is named in a comment beside it, `words: area.key …`.
"""

import re
from pathlib import Path

import pytest

from colaboracion.web.page_words import AREAS
from colaboracion.words import LANGUAGES, catalog

ROOT = Path(__file__).parents[2]
KEY = r"[a-z]+\.[a-z0-9_]+"
_IN_CODE = re.compile(rf'["\'`]({KEY})["\'`]')
_NAMED = re.compile(rf"(?:#|//|/\*)\s*words:((?:\s+{KEY})+)")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")


def _sources() -> dict[Path, str]:
    folders = {"colaboracion": "*.py", "templates": "*.html", "static/js": "*.js"}
    return {
        path: path.read_text(encoding="utf-8")
        for folder, pattern in folders.items()
        for path in (ROOT / folder).rglob(pattern)
    }


def _used() -> set[str]:
    """Every key that code names, as a string of its own or in a `words:` comment."""
    areas = {key.split(".")[0] for key in catalog(LANGUAGES[0])}
    found: set[str] = set()
    for source in _sources().values():
        found |= set(_IN_CODE.findall(source))
        for named in _NAMED.findall(source):
            found |= set(named.split())
    return {key for key in found if key.split(".")[0] in areas} - _NOT_KEYS


# Columns of tables and files, whose names look like keys of an area.
_NOT_KEYS = {"cluster.env", "conclusions.id", "groups.id", "letterhead.docx", "own.docx"}


def test_both_languages_have_the_same_keys() -> None:
    spanish, english = (set(catalog(language)) for language in LANGUAGES)
    assert spanish ^ english == set()


@pytest.mark.parametrize("key", sorted(catalog(LANGUAGES[0])))
def test_both_languages_take_the_same_values(key: str) -> None:
    spanish, english = (
        set(_PLACEHOLDER.findall(catalog(language).get(key, ""))) for language in LANGUAGES
    )
    assert spanish == english


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing(language: str) -> None:
    assert [key for key, text in catalog(language).items() if not text.strip()] == []


def test_every_key_that_is_used_exists() -> None:
    assert _used() - set(catalog(LANGUAGES[0])) == set()


def test_no_key_is_unused() -> None:
    assert set(catalog(LANGUAGES[0])) - _used() == set()


def test_each_area_is_the_file_of_its_name() -> None:
    for language in LANGUAGES:
        for path in (ROOT / "colaboracion" / "translations" / language).glob("*.po"):
            keys = re.findall(rf'msgid "({KEY})"', path.read_text(encoding="utf-8"))
            assert {key.split(".")[0] for key in keys} == {path.stem}, path


def test_no_key_stands_twice() -> None:
    """The later one would silently win."""
    for language in LANGUAGES:
        for path in (ROOT / "colaboracion" / "translations" / language).glob("*.po"):
            keys = re.findall(rf'msgid "({KEY})"', path.read_text(encoding="utf-8"))
            assert len(keys) == len(set(keys)), path


# An apostrophe is a curled one; a plain one stands only round what is typed as it is.
_OTHERS_MARKS = {"es": re.compile(r"[“”]|\w'\w"), "en": re.compile(r"[«»]|[a-z]'")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_have_the_quotation_marks_of_their_language(language: str) -> None:
    marks = _OTHERS_MARKS[language]
    assert [key for key, text in catalog(language).items() if marks.search(text)] == []


# One thing has one name on all screens; what it was called on some of them is not said any more.
_SAID_OTHERWISE = {
    "es": re.compile(r"\bañad|\bEnter\b|\baparato|\benlace e int", re.IGNORECASE),
    "en": re.compile(
        r"\b(by|to|ask) facilitation\b|\bsafety cop|\bthe wall\b|\b(?<!-)wifi\b|the (clock|link) is"
    ),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_thing_has_one_name(language: str) -> None:
    otherwise = _SAID_OTHERWISE[language]
    assert [key for key, text in catalog(language).items() if otherwise.search(text)] == []


# What the server keeps of itself is called the same on every screen and in the terminal; Spanish
# says its whole name first. Copies of other things, which are named here, are something else.
_OF_OTHERS = (
    r"(?! (?:for practice|of what was sent|of \{title\}|para practicar|de lo enviado|de \{title\}))"
)
_A_COPY = {
    "es": re.compile(rf"\bcopias?\b{_OF_OTHERS}", re.IGNORECASE),
    "en": re.compile(
        r"\bcopies\b|\b(?:an?|the|this|that|last|first|no|whole|another|backup) copy\b"
        rf"{_OF_OTHERS}",
        re.IGNORECASE,
    ),
}
_ITS_NAME = re.compile(r"copias? de seguridad", re.IGNORECASE)


def _is_said_otherwise(language: str, text: str) -> bool:
    said, named = _A_COPY[language].search(text), _ITS_NAME.search(text)
    return said is not None and (named is None or named.start() > said.start())


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_backup_has_one_name(language: str) -> None:
    texts = catalog(language).items()
    assert [key for key, text in texts if _is_said_otherwise(language, text)] == []


def test_templates_and_scripts_hold_no_sentences() -> None:
    """Text between tags in templates and in the scripts' markup; a key's name (Esc) is none."""
    sentence = re.compile(r"(?<!<kbd)>\s*([^\W\d_][\w ,.;:!?¿¡«»-]{2,})\s*</")
    held = {
        path.name: sentence.findall(_without_comments(source))
        for path, source in _sources().items()
        if path.suffix in {".html", ".js"}
    }
    assert {name: found for name, found in held.items() if found} == {}


def _without_comments(source: str) -> str:
    return re.sub(r"(?m)//.*$|/\*.*?\*/|\{#.*?#\}", "", source)


_IMPORT = re.compile(r'(?:from|import)\s*\(?"(\.[^"]+\.js)"')


def _modules(path: Path, found: dict[Path, str]) -> dict[Path, str]:
    """A page's module and all that it brings along, with their sources."""
    if path not in found:
        found[path] = path.read_text(encoding="utf-8")
        for name in _IMPORT.findall(found[path]):
            _modules((path.parent / name).resolve(), found)
    return found


@pytest.mark.parametrize("page", sorted(AREAS))
def test_a_page_brings_the_words_that_it_says_and_no_others(page: str) -> None:
    sources = _modules(ROOT / "static/js/pages" / f"{page}.js", {}).values()
    named = {key for source in sources for line in _NAMED.findall(source) for key in line.split()}
    said = named | {key for source in sources for key in _IN_CODE.findall(source)}
    known = set(catalog(LANGUAGES[0]))
    assert {key.split(".")[0] for key in said & known} == set(AREAS[page])
