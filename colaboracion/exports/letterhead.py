"""The letterhead built in: a Word file by which documents are laid out, to be restyled at will.

It holds one sample paragraph for each kind of piece, in a style of its own, within a loop over all
pieces. Whoever wants another look changes the styles, adds a cover, a picture, a header or a
footer, and leaves the loop as it is.
"""

import sys
from collections.abc import Iterator

import docx
from docx.document import Document
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph

from colaboracion.exports import package
from colaboracion.exports.typography import dress
from colaboracion.words import say

# Each kind of piece, and the style in which it stands; whatever is of no kind named here is a line.
STYLES = {
    "title": "Title",
    "subtitle": "Subtitle",
    "heading": "Heading 1",
    "subheading": "Heading 2",
    "statement": "List Number",
    "beside": "List Continue",
    "card": "List Bullet 2",
    "lead": "Body Text",
    "soft": "Body Text 3",
    "gap": "Intense Quote",
    "part": "Normal",
    "line": "Normal",
}
_HINTS = ("purpose", "freedom", "words", "back")


def built_in(language: str) -> Document:
    """The letterhead of a document that begins in `language`."""
    document = docx.Document()
    dress(document, language)
    _loop(document)
    _footer(document)
    return document


def to_take_away(language: str) -> bytes:
    """The same as a file that says itself how it is changed."""
    document = built_in(language)
    first = document.paragraphs[0]
    # words: inspection.hint_purpose inspection.hint_freedom
    # words: inspection.hint_words inspection.hint_back
    for hint in _HINTS:
        words = say(language, f"inspection.hint_{hint}")
        first.insert_paragraph_before("{#p " + words + " #}", "Body Text 3")
    title = say(language, "inspection.file")
    package.describe(document, title, language, None)
    return package.packed(document)


def main() -> None:
    """Write it, in the language that is named, to standard output."""
    sys.stdout.buffer.write(to_take_away(sys.argv[1]))


def _loop(document: Document) -> None:
    """Each tag that governs whole paragraphs stands in one of its own, which goes with it."""
    document.add_paragraph("{%p for block in blocks %}")
    for condition, kind in _branches():
        document.add_paragraph("{%p " + condition + " %}")
        _sample(document.add_paragraph(style=STYLES[kind]), kind)
    document.add_paragraph("{%p endif %}")
    document.add_paragraph("{%p endfor %}")


def _branches() -> Iterator[tuple[str, str]]:
    """«if block.is_title» for the first, «elif …» for the others, «else» for the last."""
    *named, last = STYLES
    for place, kind in enumerate(named):
        yield f"{'elif' if place else 'if'} block.is_{kind}", kind
    yield "else", last


def _sample(paragraph: Paragraph, kind: str) -> None:
    if kind == "part":
        paragraph.add_run().add_break(WD_BREAK.PAGE)
        return
    if kind == "statement":
        paragraph.add_run("{{ block.label }}.\t")
    if kind == "card":
        paragraph.add_run("{{ block.label }}\u2002").bold = True
        paragraph.add_run("{% if block.mark %}{{ block.mark }}\u2002{% endif %}").italic = True
    paragraph.add_run("{{ block.text }}")


def _footer(document: Document) -> None:
    """The stamp on every page, for a sheet that is found alone, and the page's number."""
    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.add_run("{{ stamp }} · ")
    _field(paragraph, "PAGE")
    paragraph.add_run("/")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Paragraph, instruction: str) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), instruction)
    field.append(OxmlElement("w:r"))
    paragraph._p.append(field)  # noqa: SLF001 (the library has no fields)


if __name__ == "__main__":
    main()
