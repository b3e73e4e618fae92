"""A document, taken apart: its blocks, and what stands below which heading."""

from typing import Any

from colaboracion.exports.blocks import Block
from colaboracion.exports.papers import paper
from tests.exports.states import asked


def blocks(state: dict[str, Any], document: str = "conclusions", **changes: Any) -> list[Block]:
    return list(paper(asked(state, document=document, **changes)).blocks)


def parts(told: list[Block]) -> dict[str, list[Block]]:
    """{heading: what stands below it}; what stands before the first is below ""."""
    found: dict[str, list[Block]] = {"": []}
    for block in told:
        if block.kind == "heading":
            found[block.text] = []
        else:
            found[list(found)[-1]].append(block)
    return found


def texts(told: list[Block], kind: str) -> list[str]:
    return [block.text for block in told if block.kind == kind]
