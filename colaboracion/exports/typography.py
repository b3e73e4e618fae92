"""How a document looks: Word's own styles, set in one calm typeface."""

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

FONT = "Atkinson Hyperlegible Next"
_FALLBACK = "Atkinson Hyperlegible, Calibri, Carlito, Arial"
INK, SOFT_INK = RGBColor(0x1F, 0x29, 0x33), RGBColor(0x4B, 0x55, 0x63)
SPELLING = {"es": "es-ES", "en": "en-GB"}

# style: size, bold, colour, space before, space after (points)
_STYLES = {
    "Normal": (11, False, INK, 0, 6),
    "Body Text": (11, False, INK, 0, 4),
    "Body Text 3": (9.5, False, SOFT_INK, 0, 6),
    "Title": (26, True, INK, 0, 4),
    "Subtitle": (14, False, SOFT_INK, 0, 10),
    "Heading 1": (15, True, INK, 22, 8),
    "Heading 2": (12, True, INK, 12, 4),
    "List Number": (12, False, INK, 10, 2),
    "List Continue": (10.5, False, SOFT_INK, 0, 3),
    "List Bullet 2": (9.5, False, SOFT_INK, 0, 2),
    "Intense Quote": (11, False, SOFT_INK, 6, 10),
    "Footer": (9, False, SOFT_INK, 0, 0),
}

# style: where its lines begin, and how far the number or mark stands out before them (cm)
_INDENTS = {
    "List Number": (0.9, 0.9),
    "List Continue": (0.9, 0),
    "List Bullet 2": (1.4, 0.5),
    "Intense Quote": (0.4, 0),
}


def dress(document: Document, language: str) -> None:
    """Set typeface, sizes, colours, margins and the language that reads it aloud and spells it."""
    defaults = document.styles.element.find(qn("w:docDefaults")).find(".//" + qn("w:rPr"))
    _use_typeface(defaults)
    defaults.find(qn("w:lang")).set(qn("w:val"), SPELLING[language])
    for name, (size, bold, colour, before, after) in _STYLES.items():
        style = document.styles[name]
        assert isinstance(style, ParagraphStyle)
        _dress_style(style, size, colour)
        style.font.bold = bold
        style.paragraph_format.space_before = Pt(before)
        style.paragraph_format.space_after = Pt(after)
    _indent(document)
    _number_by_hand(document)
    _mark_gaps(document)
    _keep_together(document)
    _declare_fallback(document)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.5)
        section.top_margin = section.bottom_margin = Cm(2.2)


def _dress_style(style: ParagraphStyle, size: float, colour: RGBColor) -> None:
    properties = style.element.get_or_add_rPr()
    for inherited in ("w:rFonts", "w:spacing", "w:i", "w:iCs", "w:szCs", "w:bCs"):
        for element in properties.findall(qn(inherited)):
            properties.remove(element)
    style.font.size, style.font.color.rgb = Pt(size), colour
    size_of_arabic = OxmlElement("w:szCs")
    size_of_arabic.set(qn("w:val"), str(int(size * 2)))
    properties.find(qn("w:sz")).addnext(size_of_arabic)


def _use_typeface(properties: BaseOxmlElement) -> None:
    """Name the typeface itself: a theme's typeface would win over it."""
    fonts = properties.find(qn("w:rFonts"))
    fonts.attrib.clear()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)


def _indent(document: Document) -> None:
    """Room for two digits before a conclusion; what belongs to it stands under its text."""
    for name, (left, hanging) in _INDENTS.items():
        form = document.styles[name].paragraph_format
        form.left_indent, form.first_line_indent = Cm(left), Cm(-hanging)
    # The lists bring indents of their own, which would win over the styles'.
    for level in document.part.numbering_part.element.iter(qn("w:lvl")):
        level.remove(level.find(qn("w:pPr")))


def _number_by_hand(document: Document) -> None:
    """A conclusion's number is text, so that no program counts anew what the room agreed on."""
    style = document.styles["List Number"].element.pPr
    style.remove(style.numPr)


def _mark_gaps(document: Document) -> None:
    """Where people still have to write stands a line beside it, and nothing in italics."""
    lines = document.styles["Intense Quote"].element.pPr.find(qn("w:pBdr"))
    lines.clear()
    line = OxmlElement("w:left")
    for name, value in {"val": "single", "sz": "18", "space": "8", "color": "9CA3AF"}.items():
        line.set(qn(f"w:{name}"), value)
    lines.append(line)


def _keep_together(document: Document) -> None:
    """What leads stays on the page of what it leads; the line under the title goes."""
    styles = document.styles
    for name in ("List Number", "Body Text"):
        styles[name].paragraph_format.keep_with_next = True
    for name in ("List Number", "List Continue", "Intense Quote"):
        styles[name].paragraph_format.keep_together = True
    title = styles["Title"].element.pPr
    title.remove(title.find(qn("w:pBdr")))


def _declare_fallback(document: Document) -> None:
    """Say what to use where the typeface is not installed."""
    relations = document.part.rels.values()
    (table,) = (each.target_part for each in relations if each.reltype.endswith("/fontTable"))
    entry = (
        f'<w:font w:name="{FONT}"><w:altName w:val="{_FALLBACK}"/>'
        '<w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>'
    )
    table._blob = table.blob.replace(b"</w:fonts>", entry.encode() + b"</w:fonts>")  # noqa: SLF001
