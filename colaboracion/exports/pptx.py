"""Slides for the closing plenary: a paper in, the bytes of a .pptx out."""

import io
from typing import Any

from pptx.presentation import Presentation
from pptx.util import Pt

from colaboracion.exports import package, slides
from colaboracion.exports.deck import LEFT, blank, colour
from colaboracion.exports.order import Order
from colaboracion.exports.papers import paper
from colaboracion.exports.slides import BESIDE, BOTTOM, HANGING, TOP, WIDTH, Slide
from colaboracion.exports.texts import safe
from colaboracion.exports.typography import INK, SOFT_INK, SPELLING

_FOOT = 12  # points
_UNWANTED = ("/thumbnail", "/extended-properties", "/printerSettings")


def write(order: Order) -> bytes:
    """The slides of the order."""
    told = paper(order)
    presentation = blank()
    shown = list(slides.slides(told))
    for place, slide in enumerate(shown, start=1):
        _draw(presentation, slide, f"{safe(told.stamp)} · {place}/{len(shown)}")
    package.describe(presentation, safe(told.title), told.language, told.at)
    for relations in (presentation.part.package._rels, presentation.part.rels):  # noqa: SLF001
        package.drop(relations, _UNWANTED)
    file = io.BytesIO()
    presentation.save(file)
    return package.without_times(file)


def _draw(presentation: Presentation, slide: Slide, stamp: str) -> None:
    drawn = presentation.slides.add_slide(presentation.slide_layouts.get_by_name(slide.kind))
    title, *bodies = drawn.placeholders
    if slide.title:
        _write(title.text_frame.paragraphs[0], slide.title, slide.language)
        if slide.kind == "cover":
            title.text_frame.paragraphs[0].font.size = Pt(slide.title_size)
    else:
        title._element.getparent().remove(title._element)  # noqa: SLF001
    for body in bodies:
        _fill(body, slide)
    _stamp(drawn, stamp, slide.language)


def _fill(body: Any, slide: Slide) -> None:
    if slide.kind == "content":
        body.top = Pt(TOP + slide.title_height)
        body.left, body.width, body.height = Pt(LEFT), Pt(WIDTH), Pt(BOTTOM) - body.top
    frame = body.text_frame
    for place, told in enumerate(slide.paragraphs):
        paragraph = frame.paragraphs[0] if place == 0 else frame.add_paragraph()
        if slide.kind == "content":
            _hang(paragraph, is_first=bool(told.label))
        paragraph.space_before = Pt(told.gap)
        text = f"{told.label}\t{told.text}" if told.label else told.text
        _write(paragraph, text, slide.language)
        paragraph.font.size = Pt(told.size)
        paragraph.font.color.rgb = colour(SOFT_INK if told.size == BESIDE else INK)


def _hang(paragraph: Any, *, is_first: bool) -> None:
    """The number stands out before the text; what belongs to it stands under the text."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001 (the library has no indents)
    properties.set("marL", str(Pt(HANGING)))
    properties.set("indent", str(-Pt(HANGING) if is_first else 0))


def _write(paragraph: Any, text: str, language: str) -> None:
    """One line break is one line break."""
    for place, line in enumerate(text.split("\n")):
        if place:
            paragraph.add_line_break()
        run = paragraph.add_run()
        run.text = line
        run._r.get_or_add_rPr().set("lang", SPELLING[language])  # noqa: SLF001


def _stamp(drawn: Any, stamp: str, language: str) -> None:
    """Which version this is: small, for whoever holds the file."""
    box = drawn.shapes.add_textbox(Pt(LEFT), Pt(BOTTOM + 16), Pt(WIDTH), Pt(24))
    box.name, box.text_frame.word_wrap, box.text_frame.margin_left = "Stamp", True, 0
    paragraph = box.text_frame.paragraphs[0]
    _write(paragraph, stamp, language)
    paragraph.font.size, paragraph.font.color.rgb = Pt(_FOOT), colour(SOFT_INK)
