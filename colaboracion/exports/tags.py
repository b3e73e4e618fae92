"""The tags of a letterhead, read as they stand: what is not closed, not known, not understood."""

import re
from collections.abc import Iterator
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateSyntaxError, meta, nodes
from lxml import etree

from colaboracion.exports import package
from colaboracion.exports.blocks import KINDS
from colaboracion.exports.laying import environment

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# What may stand between braces.
WORDS = ("title", "workshop", "place_and_dates", "stamp", "blocks")
_TEXTS = ("text", "label", "mark")
_OF_A_BLOCK = {*_TEXTS, *(f"is_{kind}" for kind in KINDS)}
_SIGNS = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}")
_CLOSING = {"{{": "}}", "{%": "%}", "{#": "#}"}
_UNKNOWN_TAG = re.compile(r"Encountered unknown tag '(\w+)'")
_STILL_OPEN = re.compile(r"needs to be closed is '(\w+)'")
_TAGS = {  # which read other files, or are read by other files
    nodes.Include: "include",
    nodes.Import: "import",
    nodes.FromImport: "from",
    nodes.Extends: "extends",
    nodes.Macro: "macro",
    nodes.CallBlock: "call",
    nodes.Block: "block",
}
_LONGEST = 90  # characters of a paragraph that is quoted


def tag_findings(content: bytes) -> list[dict[str, Any]]:
    """Of the body, the headers and the footers."""
    template = DocxTemplate(None)
    template.docx = package.document_in(content)
    found = []
    for part in _parts(template):
        unclosed = list(_unclosed(part))
        found += [{"code": "unclosed", "text": _short(_text(each))} for each in unclosed]
        for paragraph in unclosed:
            paragraph.getparent().remove(paragraph)
        rest = _in_part(template, part)
        # Without those paragraphs a part may not be understood for no other fault of its own.
        found += [each for each in rest if each["code"] == "unknown_word" or not unclosed]
    return found


def _parts(template: Any) -> Iterator[etree._Element]:
    yield template.docx.element.body
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        for _, part in template.get_headers_footers(uri):
            yield etree.fromstring(part.blob)


def _unclosed(part: etree._Element) -> Iterator[etree._Element]:
    """Paragraphs in which a tag begins and does not end, or ends without having begun."""
    for paragraph in part.iter(f"{W}p"):
        text = _text(paragraph)
        open_sign = ""
        for sign in _SIGNS.findall(text):
            if open_sign and sign == _CLOSING[open_sign]:
                open_sign = ""
            elif sign in _CLOSING and not open_sign:
                open_sign = sign
            else:
                open_sign = "?"
                break
        if open_sign:
            yield paragraph


def _text(paragraph: etree._Element) -> str:
    """Its own, without that of a text box that hangs on it."""
    return "".join(
        each.text or ""
        for each in paragraph.iter(f"{W}t")
        if next(each.iterancestors(f"{W}p"), None) is paragraph
    )


def _in_part(template: Any, part: etree._Element) -> Iterator[dict[str, Any]]:
    xml = re.sub(r"<w:p([ >])", r"\n<w:p\1", template.patch_xml(template.xml_to_string(part)))
    try:
        read = environment().parse(xml)
        unknown = _unknown_words(read)
    except TemplateSyntaxError as error:
        yield _misunderstood(error, xml.splitlines())
        return
    for tag in sorted({_TAGS[type(each)] for each in read.find_all(tuple(_TAGS))}):
        yield {"code": "unknown_tag", "tag": tag}
    for word in sorted(unknown):
        yield {"code": "unknown_word", "word": word, "known": list(WORDS[:-1])}
    for name, attribute in _unknown_of_blocks(read):
        known = [f"{name}.{each}" for each in _TEXTS]
        yield {"code": "unknown_word", "word": f"{name}.{attribute}", "known": known}


def _unknown_words(read: nodes.Template) -> set[str]:
    """Those that nothing stands for, and what the library knows by itself (`range`)."""
    asked = {each.name for each in read.find_all(nodes.Name) if each.ctx == "load"}
    unknown: set[str] = meta.find_undeclared_variables(read) | (
        asked & environment().globals.keys()
    )
    return unknown - set(WORDS)


def _unknown_of_blocks(read: nodes.Template) -> list[tuple[str, str]]:
    """«block.texto»: asked of a piece, and no piece has it."""
    loops = [loop for loop in read.find_all(nodes.For) if _is_over_blocks(loop)]
    asked = {
        (one.node.name, one.attr)
        for loop in loops
        for one in loop.find_all(nodes.Getattr)
        if isinstance(one.node, nodes.Name) and one.node.name == loop.target.name  # type: ignore[attr-defined]
    }
    return sorted(each for each in asked if each[1] not in _OF_A_BLOCK)


def _is_over_blocks(loop: nodes.For) -> bool:
    over = loop.iter
    return (
        isinstance(over, nodes.Name)
        and over.name == "blocks"
        and isinstance(loop.target, nodes.Name)
    )


def _misunderstood(error: TemplateSyntaxError, lines: list[str]) -> dict[str, Any]:
    said = error.message or ""
    if unknown := _UNKNOWN_TAG.search(said):
        return {"code": "unknown_tag", "tag": unknown[1]}
    if still_open := _STILL_OPEN.search(said):
        return {"code": "still_open", "tag": still_open[1]}
    line = lines[error.lineno - 1] if error.lineno <= len(lines) else ""
    return {"code": "bad_tag", "text": _short(re.sub(r"<[^>]+>", "", line))}


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
