"""`python -m colaboracion.similar < cards.json`: the ranked pairs, as [[id, id, score], …]."""

import json
import sys
from typing import Any, NoReturn

from colaboracion.meaning import vectors_of
from colaboracion.similar import Text, ranked


def main() -> None:
    """Print the ranked pairs of the cards on standard input."""
    texts = _read(sys.stdin.buffer.read())
    pairs = ranked(texts, vectors_of([text.text for text in texts]))
    json.dump([[pair.one, pair.other, pair.score] for pair in pairs], sys.stdout)
    sys.stdout.write("\n")


def _read(given: bytes) -> list[Text]:
    try:
        cards = json.loads(given)
    except ValueError as wrong:
        _refuse(f"not JSON: {wrong}")
    if not isinstance(cards, list):
        _refuse("a list of cards is wanted: [{id, text, lang, column}, …]")
    return [_text(at, card) for at, card in enumerate(cards)]


def _text(at: int, card: Any) -> Text:
    if not isinstance(card, dict) or not isinstance(card.get("text"), str):
        _refuse(f"card {at}: an object with id, text, lang and column is wanted")
    column, lang = card.get("column") or "", card.get("lang") or ""
    return Text(str(card.get("id", at)), card["text"], str(lang), str(column))


def _refuse(why: str) -> NoReturn:
    sys.stderr.write(f"similar: {why}\n")
    raise SystemExit(2)


if __name__ == "__main__":
    main()
