"""The typefaces of a PDF: where their files lie, and in which order a character looks for one.

No typeface of the system is used, so that a document looks the same wherever it was made.
"""

import re
import unicodedata
from importlib.util import find_spec
from pathlib import Path

import typst

_VENDORED = Path(__file__).resolve().parents[2] / "static" / "vendor" / "typefaces"
_PACKAGES = ("manimgx_fonts", "noto_cjk_sans_jp_regular")

# The first that has a character draws it. Signs and emoji stand early: every typeface that is
# tried in vain takes time. Arabic and Khmer begin with typefaces in which a letter is one shape,
# because readers take a letter of several shapes for several letters.
FAMILIES = [
    "Atkinson Hyperlegible Next",
    "Noto Sans",
    "Noto Sans Symbols",
    "Noto Emoji",
    "IBM Plex Sans Arabic",
    "Kantumruy Pro",
    *(
        f"Noto Sans {script}"
        for script in (
            *("Arabic", "Armenian", "Bengali", "Canadian Aboriginal", "Cherokee", "Devanagari"),
            *("Ethiopic", "Georgian", "Gujarati", "Gurmukhi", "Hebrew", "Kannada", "Khmer", "Lao"),
            *("Malayalam", "Myanmar", "Oriya", "Sinhala", "Tamil", "Telugu", "Thai", "CJK JP"),
        )
    ),
    # These come with the typesetter: ticks, boxes and arrows, and letters from formulas.
    "DejaVu Sans Mono",
    "New Computer Modern Math",
]

# Letters that the first typeface would put together from two shapes: Vietnamese, above all.
_BEYOND_THE_FIRST = re.compile("[\u0300-\u036f\u1e00-\u1eff]")

# Characters for private use have no shape of their own: they are drawn as a box, but for the two
# that come along when a list is pasted from a word processor, which are its bullets.
_PRIVATE = "Co"
_BULLETS = ("\uf0b7", "\uf0a7")


def found() -> typst.Fonts:
    """The typefaces; what is missing is an error, not a document full of boxes."""
    folders = [_VENDORED, *map(_folder_of, _PACKAGES)]
    missing = [str(folder) for folder in folders if not folder.is_dir()]
    if missing:
        raise FileNotFoundError(f"no typefaces in {', '.join(missing)}: run make setup")
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=True, font_paths=[*map(str, folders)]
    )


def drawable(text: str) -> str:
    """The text with a shape for each of its characters."""
    if text.isascii():
        return text
    return "".join(map(_drawn, text))


def is_beyond_the_first(text: str) -> bool:
    """Whether the text is drawn better without the first typeface."""
    return bool(_BEYOND_THE_FIRST.search(text))


def _drawn(character: str) -> str:
    if character in _BULLETS:
        return "\N{BULLET}"
    return "\N{WHITE SQUARE}" if unicodedata.category(character) == _PRIVATE else character


def _folder_of(package: str) -> Path:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else Path(package)
