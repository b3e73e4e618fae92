"""Tables as plain text that opens right in Excel: with a mark for UTF-8, separated by semicolons.

`options.separator=comma` is for an Excel that is set up with commas. The last column says of
which version and moment a row is, for a table has no head to say it.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterable

from colaboracion.exports import phrases
from colaboracion.exports.order import Order
from colaboracion.exports.report import Report
from colaboracion.exports.sheets import table
from colaboracion.exports.texts import printable
from colaboracion.words import say

_SEPARATORS = {"comma": ","}
_BYTE_ORDER_MARK = "\ufeff"
# What begins with + or - and is no formula: a number, a telephone number, a mere dash.
# An entry of a list is one to Excel, which says #NAME? of it.
_NUMBER = re.compile(r"[+-]\d+([.,]\d+)*")
_TELEPHONE = re.compile(r"\+[\d() -]*\d \d[\d() -]*")
_DASH = re.compile("-")


def write(order: Order) -> bytes:
    """The table of the document; in two languages the second follows after an empty line."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, delimiter=_SEPARATORS.get(order.options.get("separator", ""), ";"))
    for place, report in enumerate(order.reports()):
        if place:
            writer.writerow([])
        writer.writerows(_rows(order.document, report))
    return (_BYTE_ORDER_MARK + file.getvalue()).encode()


def _rows(document: str, report: Report) -> Iterable[list[str]]:
    told, stamp = table(document, report), phrases.stamp(report)
    yield [*told.header, say(report.language, "sheets.stamp")]
    for row in told.rows:
        yield [harmless(printable(str(cell))) for cell in (*row, stamp)]


def harmless(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would calculate it.

    Only there: a program that reads the table finds everything else exactly as it was typed.
    """
    return f"'{text}" if _is_calculated(text) else text


def _is_calculated(text: str) -> bool:
    """Blanks and what is not seen do not keep a program from it, nor do wide forms of the signs."""
    seen = unicodedata.normalize("NFKC", text)
    begins = next((place for place, letter in enumerate(seen) if _is_seen(letter)), len(seen))
    seen = seen[begins:]
    if seen.startswith(("+", "-")):
        return not any(form.fullmatch(seen) for form in (_NUMBER, _TELEPHONE, _DASH))
    return seen.startswith(("=", "@"))


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in ("Zs", "Zl", "Zp", "Cc", "Cf")
