"""Markdown, as plain as it can be read without a program; nothing that was typed becomes markup."""

import re

from colaboracion.exports.blocks import Block
from colaboracion.exports.order import Order
from colaboracion.exports.papers import paper
from colaboracion.exports.texts import safe

# What means something anywhere in a line; an address would become a link by itself.
_MARKS = re.compile(r"[\\`*_{}\[\]<>&#|~$^=@]|!(?=\[)|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What makes a list, a heading or a block of code of a line that it begins.
_AT_THE_START = re.compile(r"^([-+:])", re.MULTILINE)
_NUMBER_AT_THE_START = re.compile(r"^(\d+)([.)])", re.MULTILINE)
_INDENT = re.compile(r"^[ \t]+", re.MULTILINE)
_HARD_BREAK = "\\\n"


def write(order: Order) -> bytes:
    """The document of the order, in UTF-8."""
    told = paper(order)
    return ("\n\n".join(_written(block) for block in told.blocks) + "\n").encode()


def _written(block: Block) -> str:
    text, label = escaped(safe(block.text)), escaped(block.label)
    mark = f"*{escaped(block.mark)}* " if block.mark else ""
    return {
        "title": f"# {_in_a_line(text)}",
        "subtitle": f"**{_in_a_line(text)}**",
        "heading": f"## {_in_a_line(text)}",
        "subheading": f"### {_in_a_line(text)}",
        "statement": f"**{label}.** {_broken(text)}",
        "card": f"- **{label}** {mark}{_broken(text, '  ')}",
        "gap": f"> {_broken(text, '> ')}",
        "part": "---",
    }.get(block.kind, _broken(text))


def escaped(text: str) -> str:
    """The text so that it says what it says and nothing else."""
    text = _MARKS.sub(r"\\\g<0>", text)
    text = _NUMBER_AT_THE_START.sub(r"\1\\\2", _AT_THE_START.sub(r"\\\1", text))
    return _INDENT.sub(lambda blank: "".join(f"&#{ord(each)};" for each in blank[0]), text)


def _broken(text: str, before: str = "") -> str:
    """Every line break as one, and `before` each line but the first, so that it stays inside."""
    return text.replace("\n", _HARD_BREAK + before)


def _in_a_line(text: str) -> str:
    """Headings have one line; what their author broke is parted by a blank."""
    return text.replace("\n", " ")
