"""The document of conclusions for word processors: a report in, the bytes of a .docx out."""

from collections.abc import Mapping

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from colaboracion.exports import phrases
from colaboracion.exports.package import pack
from colaboracion.exports.report import Card, Conclusion, Report
from colaboracion.exports.texts import safe
from colaboracion.exports.typography import dress
from colaboracion.words import say


class _Paper:
    """A document under the pen.

    It knows the ids of its styles: the library would look through all of them for
    every paragraph, which takes most of the time.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        self.style_ids: Mapping[str, str] = {s.name: s.style_id for s in document.styles if s.name}
        self._list = _List(document)

    def add(self, style: str, text: str) -> Paragraph:
        paragraph = self.document.add_paragraph(safe(text))
        paragraph._p.style = self.style_ids[style]  # noqa: SLF001
        return paragraph

    def number(self, style: str, number: int, text: str) -> None:
        """A paragraph that the program numbers, with that number."""
        self._list.number(self.add(style, text), number)


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


def write(report: Report) -> bytes:
    """Title, place and dates, the note, and under each question its numbered conclusions."""
    document = docx.Document()
    dress(document, report.language)
    paper = _Paper(document)
    name = say(report.language, "documents.conclusions")
    paper.add("Title", name)
    paper.add("Subtitle", report.title)
    paper.add("Normal", phrases.place_and_dates(report))
    paper.add("Normal", phrases.stamp(report))
    for line in phrases.of_the_version(report):
        paper.add("Normal", line)
    paper.add("Normal", say(report.language, "documents.non_binding"))
    _questions(paper, report)
    _footer(document, report)
    return pack(document, report, safe(f"{name}: {report.title}"))


def _questions(paper: _Paper, report: Report) -> None:
    for question in report.questions:
        paper.add("Heading 1", question.text)
        if not question.conclusions:
            paper.add("Normal", say(report.language, "documents.no_conclusions"))
        for conclusion in question.conclusions:
            _conclusion(paper, report, conclusion)


def _conclusion(paper: _Paper, report: Report, conclusion: Conclusion) -> None:
    """Its number runs on under the next question, as the report's does."""
    paper.number("List Number", conclusion.number, conclusion.text)
    _beside(paper, phrases.translation(report.language, conclusion))
    paper.add("List Continue", phrases.state_and_support(report, conclusion))
    _beside(paper, phrases.follow_up(report.language, conclusion))
    _beside(paper, phrases.reservation(report.language, conclusion))
    for card in conclusion.cards:
        _card(paper, report.language, card)


def _beside(paper: _Paper, words: str) -> None:
    """What was said of a conclusion beside its text, if anything."""
    if words:
        paper.add("List Continue", words)


def _card(paper: _Paper, language: str, card: Card) -> None:
    paragraph = paper.add("List Bullet 2", "")
    paragraph.add_run(card.code).bold = True
    if card.remark:
        paragraph.add_run("\u2002" + say(language, "documents.remark")).italic = True
    paragraph.add_run("\u2002" + safe(card.text))


def _footer(document: Document, report: Report) -> None:
    """The stamp on every page, for a sheet that is found alone, and the page's number."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run(safe(phrases.stamp(report)) + " · ")
    _field(paragraph, "PAGE")
    paragraph.add_run("/")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(OxmlElement("w:r"))
    paragraph._p.append(field)  # noqa: SLF001 (the library has no fields)
