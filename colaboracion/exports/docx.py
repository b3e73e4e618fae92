"""Documents for word processors: a paper laid out by a letterhead, the bytes of a .docx out."""

from collections.abc import Iterator
from typing import Any

from docx.document import Document

from colaboracion.exports import phrases
from colaboracion.exports.blocks import KINDS, Paper
from colaboracion.exports.laying import Foreign, Layout, environment
from colaboracion.exports.letterhead import built_in
from colaboracion.exports.order import Order
from colaboracion.exports.package import opened, pack
from colaboracion.exports.papers import paper
from colaboracion.exports.texts import safe
from colaboracion.exports.typography import SPELLING
from colaboracion.words import LANGUAGES, say


def write(order: Order) -> bytes:
    """The document of the order."""
    told = paper(order)
    document = opened(order.letterhead) if order.letterhead else built_in(told.language)
    return laid_out(document, told, words(order))


def laid_out(document: Document, told: Paper, words: dict[str, str]) -> bytes:
    """The document that a letterhead makes of a paper and the words for headers and covers."""
    (other,) = (each for each in LANGUAGES if each != told.language)
    layout = Layout(document, SPELLING[other])
    context = words | {"stamp": safe(told.stamp), "blocks": list(_pieces(told))}
    layout.render(context, environment())
    return pack(layout.docx, told)


def words(order: Order) -> dict[str, str]:
    """What a letterhead may say besides: the document's name, the workshop's, place and dates."""
    first = order.reports()[0]
    # words: documents.conclusions (and the other documents' names)
    return {
        "title": say(first.language, f"documents.{order.document}"),
        "workshop": safe(first.title),
        "place_and_dates": safe(phrases.place_and_dates(first)),
    }


def _pieces(told: Paper) -> Iterator[dict[str, Any]]:
    """Each block as a letterhead asks for it: its texts, and `is_heading` and the like."""
    language = told.language
    for block in told.blocks:
        language = block.label if block.kind == "part" else language
        spoken = {"text": block.language or language, "label": language, "mark": language}
        texts = {"text": block.text, "label": block.label, "mark": block.mark}
        yield {f"is_{kind}": kind == block.kind for kind in KINDS} | {
            name: (str if spoken[name] == told.language else Foreign)(safe(text))
            for name, text in texts.items()
        }
