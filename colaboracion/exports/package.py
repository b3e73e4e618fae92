"""The file around a document: silent on its makers, the same bytes for the same content."""

import io
import zipfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.oxml.ns import qn

from colaboracion.exports.blocks import Paper
from colaboracion.exports.texts import safe

# What the library's template and other people's files bring along: a picture, programs' and
# people's names, a second set of styles, the place where a template lies.
_UNWANTED = (
    *("/thumbnail", "/extended-properties", "/custom-properties", "/people"),
    *("/stylesWithEffects", "/customXml", "/attachedTemplate", "/glossaryDocument"),
)
_TELLING = ("w:attachedTemplate", "w:docVars", "w:rsids")  # among a document's settings
_NO_TIME = (1980, 1, 1, 0, 0, 0)
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}.main+xml"
_TYPES = "[Content_Types].xml"


def pack(document: Document, paper: Paper) -> bytes:
    """The bytes of a document's file."""
    describe(document, safe(paper.title), paper.language, paper.at)
    return packed(document)


def opened(path: str) -> Document:
    """The letterhead that lies there."""
    return document_in(Path(path).read_bytes())


def document_in(content: bytes) -> Document:
    """A letterhead; one that Word saved as a template too."""
    return docx.Document(io.BytesIO(_as_document(content)))


def packed(document: Document) -> bytes:
    """The bytes of a file that has been described."""
    settings = document.part._settings_part  # noqa: SLF001 (no other way to its relations)
    for relations in (document.part.package.rels, document.part.rels, settings.rels):
        drop(relations, _UNWANTED)
    for name in _TELLING:
        for element in document.settings.element.findall(qn(name)):
            document.settings.element.remove(element)
    file = io.BytesIO()
    document.save(file)
    return without_times(file)


def describe(document: Any, title: str, language: str, at: datetime | None) -> None:
    """Say what it is and nothing of who made it; `at`: the moment at which things stood so.

    `document`: of Word or of PowerPoint.
    """
    properties = document.core_properties
    for told in list(properties._element):  # noqa: SLF001 (what a letterhead said of itself)
        properties._element.remove(told)  # noqa: SLF001
    properties.title, properties.language = title, language
    properties.author = properties.last_modified_by = properties.comments = ""
    moment = (at or datetime(*_NO_TIME, tzinfo=UTC)).astimezone(UTC)
    properties.created = properties.modified = moment.replace(tzinfo=None)


def drop(relations: Any, unwanted: tuple[str, ...]) -> None:
    """Leave out of the file what is related to it in these ways."""
    for key in [key for key, each in relations.items() if each.reltype.endswith(unwanted)]:
        relations.pop(key)


def _as_document(file: bytes) -> bytes:
    """A template's file calls itself one in a single place."""
    with zipfile.ZipFile(io.BytesIO(file)) as source:
        kinds = source.read(_TYPES)
        template = _MAIN.format("template").encode()
        if template not in kinds:
            return file
        changed = io.BytesIO()
        with zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as target:
            for name in source.namelist():
                content = source.read(name)
                if name == _TYPES:
                    content = kinds.replace(template, _MAIN.format("document").encode())
                target.writestr(name, content)
    return changed.getvalue()


def without_times(file: io.BytesIO) -> bytes:
    """The same archive with one fixed time and no trace of the system that packed it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()
