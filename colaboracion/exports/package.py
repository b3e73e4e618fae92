"""The file around a document: silent on its makers, the same bytes for the same content."""

import io
import zipfile
from datetime import UTC

from docx.document import Document

from colaboracion.exports.blocks import Paper
from colaboracion.exports.texts import safe

# What the library's template brings along: a picture, a program's name, a second set of styles.
_UNWANTED = ("/thumbnail", "/extended-properties", "/stylesWithEffects", "/customXml")
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def pack(document: Document, paper: Paper) -> bytes:
    """The bytes of the file."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [k for k, r in relations.items() if r.reltype.endswith(_UNWANTED)]:
            del relations[key]
    _describe(document, paper)
    file = io.BytesIO()
    document.save(file)
    return _without_times(file)


def _describe(document: Document, paper: Paper) -> None:
    properties = document.core_properties
    properties.title, properties.language = safe(paper.title), paper.language
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.created = properties.modified = paper.at.astimezone(UTC).replace(tzinfo=None)


def _without_times(file: io.BytesIO) -> bytes:
    """The same archive with one fixed time and no trace of the system that packed it."""
    packed = io.BytesIO()
    with zipfile.ZipFile(file) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type, entry.create_system = zipfile.ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()
