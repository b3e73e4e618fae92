"""Lays a document out by a letterhead: tags are the letterhead's alone, texts are never any."""

import re
from typing import Any

from docx.document import Document
from docx.opc.oxml import parse_xml
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

# Stands before a text of another language until its run is told so; no text holds it itself.
_FOREIGN = "\x01"
_RUN = re.compile(r"(?=<w:r[ >])")
_RUN_BEGINS = re.compile(r"(<w:r(?: [^>]*)?>)(?:<w:rPr/>|<w:rPr>(.*?)</w:rPr>)?", re.DOTALL)
_BRACES = str.maketrans({"{": "&#123;", "}": "&#125;"})


class Foreign(str):
    """A text in another language than that in which the document begins."""

    __slots__ = ()


class Layout(DocxTemplate):  # type: ignore[misc]
    """A letterhead that is being filled.

    The library reads what it made leniently, which could leave out what is broken without a
    word; here what is not well formed is an error.
    """

    def __init__(self, document: Document, language: str) -> None:
        """`language`: as Word calls the one of the texts that are foreign."""
        super().__init__(None)
        self.docx = document
        self._language = language

    def render_xml_part(self, src_xml: str, part: Any, context: Any, jinja_env: Any = None) -> str:
        """What the library makes of a part, texts of another language told to be so."""
        xml: str = super().render_xml_part(src_xml, part, context, jinja_env)
        return self._told_apart(xml)

    def fix_tables(self, xml: str) -> Any:
        """The body, read strictly; no tag of ours adds a column to a table."""
        return parse_xml(xml)

    def render_properties(self, context: Any, jinja_env: Any = None) -> None:
        """The file's own description is written by whoever packs it."""

    def _told_apart(self, xml: str) -> str:
        if _FOREIGN not in xml:
            return xml
        return "".join(
            self._in_its_language(run) if _FOREIGN in run else run for run in _RUN.split(xml)
        )

    def _in_its_language(self, run: str) -> str:
        language = f'<w:lang w:val="{self._language}"/>'

        def told(begins: re.Match[str]) -> str:
            kept = re.sub(r"<w:lang [^>]*/>", "", begins[2] or "")
            return f"{begins[1]}<w:rPr>{kept}{language}</w:rPr>"

        return _RUN_BEGINS.sub(told, run, count=1).replace(_FOREIGN, "")


def environment() -> ImmutableSandboxedEnvironment:
    """How tags are read: nothing but what they are given, and no word that is not known."""
    return ImmutableSandboxedEnvironment(
        autoescape=True, undefined=StrictUndefined, finalize=_as_text
    )


def _as_text(value: object) -> Markup:
    """What a tag puts in: no markup, and no brace by which the library would see a tag."""
    text = str(escape(str(value))).translate(_BRACES)
    if isinstance(value, Foreign):
        text = _FOREIGN + text.replace("\t", "\t" + _FOREIGN)
    return Markup(text)  # noqa: S704 (escaped just above)
