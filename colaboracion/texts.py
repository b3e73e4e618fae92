"""The one policy for text that people type: what is replaced, what is refused, what is kept.

Limits count code points, as `[...text].length` does in the browser, so both agree.
"""

import re
import unicodedata

from colaboracion.errors import BadText

LIMIT = 2000
# Word's soft line break, form feed and Unicode's separators are line breaks to their author.
_BREAKS = re.compile("\r\n|[\r\v\f\u0085\u2028\u2029]")
_FOLDS = re.compile(r"\s*[\n\t]\s*")
_SURROGATE = re.compile("[\ud800-\udfff]")


# Controls, blanks, and what only shapes its neighbours (zero width, direction).
_UNSEEN = ("Cc", "Cf", "Zs", "Zl", "Zp")


def clean(text: str, *, may_be_empty: bool = False, limit: int = LIMIT) -> str:
    """`text` fit for every database, page and document; visible characters stay as typed.

    Half an emoji becomes U+FFFD, other control characters go (no database or document
    takes them), white space around goes. Raises BadText when it is empty or over `limit`:
    nothing is ever cut.
    """
    text = _BREAKS.sub("\n", text)
    text = _SURROGATE.sub("\ufffd", text)
    text = "".join(each for each in text if each in "\n\t" or unicodedata.category(each) != "Cc")
    text = text.strip()
    if len(text) > limit:
        raise BadText("too_long", limit=limit, length=len(text))
    if not any(_is_seen(each) for each in text):
        if not may_be_empty:
            raise BadText("empty_text")
        return ""
    return text


def line(text: str, *, may_be_empty: bool = False, limit: int) -> str:
    """The same for what stands on one line: a title, a name, a question."""
    return _FOLDS.sub(" ", clean(text, may_be_empty=may_be_empty, limit=limit))


def _is_seen(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNSEEN
