"""How slides look: three layouts in one calm typeface, on paper that is wide."""

import re
from typing import Any

import pptx
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.presentation import Presentation
from pptx.util import Pt

from colaboracion.exports.slides import (
    BESIDE,
    BOTTOM,
    COVER,
    COVER_HEIGHT,
    COVER_TOP,
    GAP,
    SECTION,
    TEXT,
    TITLE,
    TOP,
    WIDTH,
)
from colaboracion.exports.typography import FONT, INK

LEFT = 50
_WIDE, _HIGH = 960, 540
# Of the library's own template, and what they are called here: the others go.
_LAYOUTS = {0: "cover", 1: "content", 2: "section"}
_TYPEFACE = re.compile(rb'<a:latin typeface="[^"]*"([^>]*)/>')


def blank() -> Presentation:
    """A presentation without a slide, its layouts named by the kinds of slides."""
    presentation = pptx.Presentation()
    presentation.slide_width, presentation.slide_height = Pt(_WIDE), Pt(_HIGH)
    for place, layout in enumerate(list(presentation.slide_layouts)):
        if place not in _LAYOUTS:
            presentation.slide_layouts.remove(layout)
            continue
        layout.name = _LAYOUTS[place]
        _keep(layout, (0, 1) if place < 2 else (0,))
    _use_typeface(presentation)
    _keep(presentation.slide_master, (0, 1))
    _set(presentation.slide_master.placeholders[0], TOP, TITLE, 40)
    _set(presentation.slide_master.placeholders[1], TOP + 44, TEXT, BOTTOM - TOP - 44)
    cover, content, section = presentation.slide_layouts
    _set(cover.placeholders[0], COVER_TOP, COVER, COVER_HEIGHT, MSO_ANCHOR.BOTTOM)
    below = COVER_TOP + COVER_HEIGHT + GAP
    _set(cover.placeholders[1], below, BESIDE, BOTTOM - below)
    _set(content.placeholders[0], TOP, TITLE, 40)
    _set(content.placeholders[1], TOP + 44, TEXT, BOTTOM - TOP - 44)
    _set(section.placeholders[0], TOP, SECTION, BOTTOM - TOP, MSO_ANCHOR.MIDDLE)
    return presentation


def _keep(shown: Any, places: tuple[int, ...]) -> None:
    """Only these of its placeholders: dates and numbers are written by whoever shows the slides."""
    for shape in list(shown.placeholders):
        if shape.placeholder_format.idx not in places:
            shape._element.getparent().remove(shape._element)  # noqa: SLF001


def _set(
    shape: Any, top: float, size: int, height: float, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP
) -> None:
    """Where it stands and how its words look: by the words of its first paragraph."""
    shape.left, shape.top, shape.width, shape.height = Pt(LEFT), Pt(top), Pt(WIDTH), Pt(height)
    frame = shape.text_frame
    frame.vertical_anchor, frame.word_wrap = anchor, True
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = 0
    _style(shape, size)


def _style(shape: Any, size: int) -> None:
    """The list styles of a layout hold for the slides that are made of it."""
    body = shape._element.txBody  # noqa: SLF001
    styles = body.find("{*}lstStyle")
    styles.clear()
    level = styles.makeelement(_a("lvl1pPr"), {"marL": "0", "indent": "0", "algn": "l"})
    styles.append(level)
    level.append(level.makeelement(_a("buNone"), {}))
    is_title = shape.placeholder_format.idx == 0
    run = level.makeelement(
        _a("defRPr"), {"sz": str(size * 100), "b": str(int(is_title)), "cap": "none"}
    )
    level.append(run)
    fill = run.makeelement(_a("solidFill"), {})
    run.append(fill)
    fill.append(fill.makeelement(_a("srgbClr"), {"val": str(INK)}))


def _a(name: str) -> str:
    return "{http://schemas.openxmlformats.org/drawingml/2006/main}" + name


def _use_typeface(presentation: Presentation) -> None:
    """Named in the theme, with its kind for where it is not installed."""
    theme = presentation.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    named = f'<a:latin typeface="{FONT}" pitchFamily="34" charset="0"/>'.encode()
    theme._blob = _TYPEFACE.sub(named, theme.blob, count=2)  # noqa: SLF001


def colour(told: tuple[int, ...]) -> RGBColor:
    """As this library wants it."""
    return RGBColor(*told)  # type: ignore[no-untyped-call]
