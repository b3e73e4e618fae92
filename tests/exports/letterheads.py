"""Letterheads as people make them in Word of the one that is built in."""

import io
import zipfile
from collections.abc import Callable
from typing import Any

import docx

from colaboracion.exports.letterhead import to_take_away

BUILT_IN = to_take_away("es")


def changed(change: Callable[[Any], None]) -> bytes:
    """The built-in letterhead as somebody changed it in Word."""
    document = docx.Document(io.BytesIO(BUILT_IN))
    change(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def repacked(change: Callable[[str, bytes], bytes], **more: bytes) -> bytes:
    """The same, changed file by file in the archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BUILT_IN)) as source, zipfile.ZipFile(file, "w") as target:
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, content in more.items():
            target.writestr(name, content)
    return file.getvalue()


def adding(*paragraphs: str) -> bytes:
    def add(document: Any) -> None:
        for text in paragraphs:
            document.add_paragraph(text)

    return changed(add)


def sample(document: Any, style: str) -> Any:
    return next(each for each in document.paragraphs if each.style.name == style)
