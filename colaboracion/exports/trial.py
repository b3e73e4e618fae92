"""A sample laid out by a letterhead: what it would leave out of every document."""

import io
from datetime import UTC, datetime
from typing import Any

import docx
from jinja2 import TemplateError
from lxml import etree

from colaboracion.exports import package
from colaboracion.exports.blocks import KINDS, Block, Paper
from colaboracion.exports.docx import laid_out

_SPOKEN = [kind for kind in KINDS if kind != "part"]
_SWELLS = 15  # times as large with ten times the pieces: they are told over and over again
_WORDS = dict.fromkeys(("title", "workshop", "place_and_dates"), "x")


def findings(content: bytes) -> list[dict[str, Any]]:
    """Nothing where every piece of the sample is in the document."""
    try:
        body, larger = _body(content), _body(content, 10)
        if _size(larger) > _SWELLS * _size(body):
            return [{"code": "swells"}]
        _body(content, 100)  # as many pieces as a large document has
    except TemplateError as error:
        return [{"code": "fails", "why": (error.message or "")[:200]}]
    except (etree.XMLSyntaxError, ValueError, KeyError, TypeError, AttributeError):
        return [{"code": "breaks"}]
    text = "".join(body.itertext())
    missing = [kind for kind in (*_SPOKEN, "number") if _sign(kind) not in text]
    if missing[:-1] == _SPOKEN:
        return [{"code": "no_loop"}]
    return [{"code": "left_out", "kinds": missing}] if missing else []


def _body(content: bytes, times: int = 1) -> Any:
    """Of the document with every kind of piece, so many times."""
    blocks = [Block(kind, _sign(kind), _sign("number")) for kind in _SPOKEN] * times
    sample = Paper("es", "x", "x", datetime(2018, 7, 17, tzinfo=UTC), blocks)
    file = laid_out(package.document_in(content), sample, _WORDS)
    return docx.Document(io.BytesIO(file)).element.body


def _size(body: Any) -> int:
    return len(etree.tostring(body))


def _sign(kind: str) -> str:
    """What no letterhead says by itself."""
    return f"\u27e6{kind}\u27e7"
