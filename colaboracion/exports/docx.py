"""Documents for word processors: a paper in, the bytes of a .docx out."""

from collections.abc import Mapping

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from colaboracion.exports.blocks import Block, Paper
from colaboracion.exports.order import Order
from colaboracion.exports.package import pack
from colaboracion.exports.papers import paper
from colaboracion.exports.texts import safe
from colaboracion.exports.typography import dress

_STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "line": "Normal",
    "soft": "Normal",
    "gap": "Normal",
    "heading": "Heading 1",
    "subheading": "Heading 2",
    "statement": "List Number",
    "beside": "List Continue",
    "card": "List Bullet 2",
}


class _Sheet:
    """A document under the pen.

    It knows the ids of its styles: the library would look through all of them for
    every paragraph, which takes most of the time.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.style_ids: Mapping[str, str] = {s.name: s.style_id for s in document.styles if s.name}
        self._list = _List(document)

    def add(self, block: Block) -> None:
        if block.kind == "part":
            self.document.add_page_break()  # type: ignore[no-untyped-call]
            return
        paragraph = self.document.add_paragraph(safe(block.text) if block.kind != "card" else "")
        paragraph._p.style = self.style_ids[_STYLES[block.kind]]  # noqa: SLF001
        if block.kind == "statement":
            self._list.number(paragraph, int(block.label))
        if block.kind == "card":
            _card(paragraph, block)


class _List:
    """Word numbers a list itself; where a number does not follow the one before, it is told so."""

    def __init__(self, document: Document) -> None:
        self._numbering = document.part.numbering_part.element
        style = document.styles["List Number"].element.pPr.numPr.numId.val
        self._kind = self._numbering.num_having_numId(style).abstractNumId.val
        self._begun: int | None = None  # the list that began anew last, if any did
        self._last = 0

    def number(self, paragraph: Paragraph, number: int) -> None:
        if number != self._last + 1:
            begun = self._numbering.add_num(self._kind)
            begun.add_lvlOverride(0).add_startOverride(number)
            self._begun = begun.numId
        if self._begun is not None:
            properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = self._begun
        self._last = number


def write(order: Order) -> bytes:
    """The document of the order."""
    told = paper(order)
    document = docx.Document()
    dress(document, told.language)
    sheet = _Sheet(document)
    for block in told.blocks:
        sheet.add(block)
    _footer(document, told)
    return pack(document, told)


def _card(paragraph: Paragraph, block: Block) -> None:
    paragraph.add_run(block.label).bold = True
    if block.mark:
        paragraph.add_run("\u2002" + block.mark).italic = True
    paragraph.add_run("\u2002" + safe(block.text))


def _footer(document: Document, told: Paper) -> None:
    """The stamp on every page, for a sheet that is found alone, and the page's number."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(safe(told.stamp) + " · ")
    _field(paragraph, "PAGE")
    paragraph.add_run("/")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(OxmlElement("w:r"))
    paragraph._p.append(field)  # noqa: SLF001 (the library has no fields)
