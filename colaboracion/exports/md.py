"""Markdown, as plain as it can be read without a program; nothing that was typed becomes markup."""

import re

from colaboracion.exports.blocks import Block
from colaboracion.exports.order import Order
from colaboracion.exports.papers import paper
from colaboracion.exports.texts import safe

# What means something anywhere in a line; an address would become a link by itself.
_MARKS = re.compile(r"[\\`*_{}\[\]<>&#|~$^=@]|!(?=\[)|:(?=//)|(?<=www)\.", re.IGNORECASE)
# What makes a list, a heading or a block of code of the line that it begins.
_SIGN = re.compile(r"[-+:]")
_NUMBER = re.compile(r"(\d+)([.)])")
_INDENT = re.compile(r"[ \t]+")
_HARD_BREAK = "\\\n"


def write(order: Order) -> bytes:
    """The document of the order, in UTF-8."""
    told = paper(order)
    return ("\n\n".join(_written(block) for block in told.blocks) + "\n").encode()


def _written(block: Block) -> str:
    text, label = _escaped(block.text), _escaped(block.label)
    mark = f"*{_escaped(block.mark)}* " if block.mark else ""
    return {
        "title": f"# {_in_a_line(text)}",
        "subtitle": f"**{_in_a_line(text)}**",
        "heading": f"## {_in_a_line(text)}",
        "subheading": f"### {_in_a_line(text)}",
        "statement": f"**{label}.** {_broken(text)}",
        "card": f"- **{label}** {mark}{_broken(text, '  ')}",
        "gap": f"> {_broken(_begun(text), '> ')}",
        "part": "---",
    }.get(block.kind, _broken(_begun(text)))


def _escaped(text: str) -> str:
    """The text so that it says what it says and nothing else, after something in its line."""
    first, *others = _MARKS.sub(r"\\\g<0>", safe(text)).split("\n")
    return "\n".join([first, *map(_begun, others)])


def _begun(line: str) -> str:
    """What begins a line, so that it makes no list, no heading and no block of code of it."""
    indent = _INDENT.match(line)
    blanks = indent[0] if indent else ""
    line = line.removeprefix(blanks)
    line = _NUMBER.sub(r"\1\\\2", line, count=1) if _NUMBER.match(line) else line
    line = f"\\{line}" if _SIGN.match(line) else line
    return "".join(f"&#{ord(each)};" for each in blanks) + line


def _broken(text: str, before: str = "") -> str:
    """Every line break as one, and `before` each line but the first, so that it stays inside."""
    return text.replace("\n", _HARD_BREAK + before)


def _in_a_line(text: str) -> str:
    """Headings have one line; what their author broke is parted by a blank."""
    return text.replace("\n", " ")
