"""`python -m colaboracion.similar < cards.json`: the ranked pairs, as [[id, id, score], …].

Cards are [{id, text, lang, column}, …]; lang and column may be left out. What sentences mean takes
about 30 ms of one core for each card, which is much where many are compared once: from more than
300 cards on it is left to the words, unless --meaning is asked for.
"""

import argparse
import json
import os
import sys
from typing import Any, NoReturn

from colaboracion.meaning import vectors_of
from colaboracion.similar import Text, ranked

MANY = 300  # cards


def main() -> None:
    """Print the ranked pairs of the cards on standard input."""
    asked = argparse.ArgumentParser(
        prog="similar", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    how = asked.add_mutually_exclusive_group()
    how.add_argument("--meaning", action="store_true", help="compare meaning, however many")
    how.add_argument("--words", action="store_true", help="compare words only")
    options = asked.parse_args()
    cards = _cards(sys.stdin.buffer.read())
    texts = [_text(card) for card in cards]
    by_words = options.words or (len(texts) > MANY and not options.meaning)
    if by_words and not options.words:
        _say(f"{len(texts)} cards are compared by their words only; --meaning for more")
    pairs = ranked(texts, None if by_words else _vectors(texts))
    given = {str(card["id"]): card["id"] for card in cards}
    found = [[given[pair.one], given[pair.other], pair.score] for pair in pairs]
    json.dump(found, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")


def _vectors(texts: list[Text]) -> Any:
    os.environ.setdefault("OMP_NUM_THREADS", str(os.cpu_count() or 1))  # nobody is served here
    return vectors_of([text.text for text in texts])


def _cards(given: bytes) -> list[dict[str, Any]]:
    try:
        cards = json.loads(given)
    except (ValueError, RecursionError) as wrong:
        _refuse(f"this is not JSON: {wrong}")
    if not isinstance(cards, list):
        _refuse("a list of cards is wanted, [{id, text, lang, column}, …]")
    for at, card in enumerate(cards):
        _check(at, card)
    if len({str(card["id"]) for card in cards}) < len(cards):
        _refuse("two cards have the same id")
    return cards


def _check(at: int, card: Any) -> None:
    if not isinstance(card, dict):
        _refuse(f"card {at} is not an object")
    if not isinstance(card.get("id"), (str, int)):
        _refuse(f"card {at} has no id")
    if not isinstance(card.get("text"), str):
        _refuse(f"card {at} has no text")


def _text(card: dict[str, Any]) -> Text:
    lang, column = (str(card.get(name) or "") for name in ("lang", "column"))
    return Text(str(card["id"]), card["text"], lang, column)


def _refuse(why: str) -> NoReturn:
    _say(why)
    raise SystemExit(2)


def _say(what: str) -> None:
    sys.stderr.write(f"similar: {what}\n")


if __name__ == "__main__":
    main()
