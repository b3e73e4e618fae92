"""What is wrong with a Word file that is to lay documents out: everything that can be told at once.

Run as a program of its own: the file on standard input, what was found as JSON on standard output.
"""

import io
import json
import os
import re
import sys
import zipfile
from collections.abc import Callable, Iterator
from pathlib import PurePosixPath
from typing import Any

from lxml import etree

from colaboracion.exports import trial
from colaboracion.exports.tags import W, tag_findings

Finding = dict[str, Any]  # its code, and what is told with it

_OLD = b"\xd0\xcf\x11\xe0"  # a .doc, or a file with a password
_MOST_FILES, _MOST_BYTES = 2000, 60 * 1024 * 1024  # of what is packed in it
_WORD = b"wordprocessingml.document.main+xml", b"wordprocessingml.template.main+xml"
_MACROS = b"macroEnabled", b"vbaProject", b"vbaData"
_LINKS = ("http://", "https://", "mailto:")
_INSIDE = ("/oleObject", "/package", "/control", "/aFChunk", "/subDocument")
# A field may stand in another's instruction, so these words are looked for anywhere in them.
_FETCHING = re.compile(
    r"""(?<![^\s"“”])(INCLUDEPICTURE|INCLUDETEXT|DDE|DDEAUTO|LINK|IMPORT|RD|DATABASE)(?![^\s"“”\\])""",
    re.IGNORECASE,
)
_OFFICE = "urn:schemas-microsoft-com:office:office"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_ADDRESS = re.compile(r"\s*([a-z][a-z0-9+.-]*:|//|\\\\)", re.IGNORECASE)
_REVISED = ("ins", "del", "moveFrom", "moveTo", "comment", "rPrChange", "pPrChange")
_MEMORY, _SECONDS = 1 << 30, 8  # of the processor


def findings(content: bytes) -> list[Finding]:
    """Everything found; none: documents can be laid out by it."""
    if content.startswith(_OLD):
        return [{"code": "old_format"}]
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _of_archive(archive, content)
    except (zipfile.BadZipFile, etree.XMLSyntaxError, KeyError, ValueError, NotImplementedError):
        return [{"code": "not_word"}]


def _of_archive(archive: zipfile.ZipFile, content: bytes) -> list[Finding]:
    packed = archive.infolist()
    if len(packed) > _MOST_FILES or sum(each.file_size for each in packed) > _MOST_BYTES:
        return [{"code": "too_large"}]
    kinds = archive.read("[Content_Types].xml")
    if any(each in kinds for each in _MACROS):
        return [{"code": "macros"}]
    if not any(each in kinds for each in _WORD):
        return [{"code": "not_word"}]
    is_read = _is_read(_parsed(kinds))
    parts = {
        each.filename: _parsed(archive.read(each)) for each in packed if is_read(each.filename)
    }
    found = [*_from_outside(parts), *_revised(parts), *tag_findings(content)]
    return found or trial.findings(content)


def _is_read(kinds: etree._Element) -> Callable[[str], bool]:
    """Whether a part is XML: what it is called, or of which type it is, says so."""
    told = {"PartName": kinds.iter("{*}Override"), "Extension": kinds.iter("{*}Default")}
    types = {
        (what, each.get(what, "").lstrip("/").lower()): each.get("ContentType", "").lower()
        for what, entries in told.items()
        for each in entries
    }

    def is_read(name: str) -> bool:
        lower = name.lower()
        usual = types.get(("Extension", PurePosixPath(lower).suffix[1:]), "")
        kind = types.get(("PartName", lower), usual)
        is_told = kind.endswith(("+xml", "/xml")) and not kind.startswith("image/")
        return is_told or lower.endswith((".xml", ".rels"))

    return is_read


def _parsed(xml: bytes) -> etree._Element:
    """A part; whatever declares entities is no part that Word wrote."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(xml, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError("doctype")
    return root


def _from_outside(parts: dict[str, etree._Element]) -> Iterator[Finding]:
    """What would be fetched, or run, where the document is opened."""
    for name, root in parts.items():
        if name.endswith(".rels"):
            yield from _related(root)
        told = _instructions(root)
        if fetching := _FETCHING.search(told):
            yield {"code": "outside", "what": told[fetching.start() :].strip()[:120]}
        for address in _sources(root):
            yield {"code": "outside", "what": address[:120]}


def _related(root: etree._Element) -> Iterator[Finding]:
    for each in root:
        kind, target = each.get("Type", ""), each.get("Target", "")
        if kind.endswith(_INSIDE):
            yield {"code": "embedded", "what": target[:120]}
        elif each.get("TargetMode") == "External" and not _is_harmless(kind, target):
            yield {"code": "outside", "what": target[:120]}


def _is_harmless(kind: str, target: str) -> bool:
    """A link that a reader may press; where the template lies is left out of every document."""
    if kind.endswith("/hyperlink"):
        return target.lower().startswith(_LINKS)
    return kind.endswith("/attachedTemplate")


def _instructions(root: etree._Element) -> str:
    """Of all fields of a part; one may be cut into several pieces."""
    told = []
    for each in root.iter("{*}fldSimple", "{*}fldChar", "{*}instrText"):
        is_piece = each.tag.endswith("}instrText")
        told.append((each.text or "") if is_piece else f" {each.get(f'{W}instr', '')} ")
    return "".join(told)


def _sources(root: etree._Element) -> Iterator[str]:
    """Addresses outside from which a picture is drawn; `link` is a relation's id instead."""
    for each in root.iter("{*}*"):
        yield from filter(_ADDRESS.match, (each.get("src", ""), each.get(f"{{{_OFFICE}}}href", "")))
        if link := each.get(f"{{{_RELATED}}}link"):
            yield link


def _revised(parts: dict[str, etree._Element]) -> list[Finding]:
    """Comments and changes that are not accepted yet: they bear their authors' names."""
    names = [f"{W}{name}" for name in _REVISED]
    some = any(next(root.iter(*names), None) is not None for root in parts.values())
    return [{"code": "revised"}] if some else []


def main() -> None:
    """Inspect the file on standard input; what takes too much ends with an error."""
    if hasattr(os, "nice"):
        os.nice(10)  # the room goes first
    try:
        import resource  # noqa: PLC0415 (Unix only)
    except ImportError:
        pass
    else:
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS + 1))
    json.dump(findings(sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    main()
