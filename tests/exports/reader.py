"""Reads a document back without the library that wrote it: the archive and its XML."""

import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree as ET

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = {f"{W}tab": "\t", f"{W}br": "\n"}


@dataclass(frozen=True)
class Paragraph:
    """A paragraph's style id and its text with tabs and line breaks."""

    style: str
    text: str


def part(file: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return ET.fromstring(archive.read(name))  # noqa: S314 (our own document)


def paragraphs(file: bytes, name: str = "word/document.xml") -> list[Paragraph]:
    return [_paragraph(element) for element in part(file, name).iter(f"{W}p")]


def texts(file: bytes, style: str) -> list[str]:
    return [each.text for each in paragraphs(file) if each.style == style]


def cards(file: bytes) -> dict[str, str]:
    """Code → text of the cards in a document, in their order."""
    return dict(text.split("\u2002", 1) for text in texts(file, "ListBullet2"))


def numbered(file: bytes) -> list[int]:
    """The numbers of the conclusions, which are text."""
    return [int(text.partition(".\t")[0]) for text in texts(file, "ListNumber")]


def _paragraph(element: ET.Element) -> Paragraph:
    style = element.find(f"{W}pPr/{W}pStyle")
    drawn = (_DRAWN.get(each.tag, each.text or "") for run in element.iter(f"{W}r") for each in run)
    return Paragraph(style.get(f"{W}val", "") if style is not None else "Normal", "".join(drawn))
