"""`python -m colaboracion.suggester`: compares cards for a serving process, in one of its own.

It is asked over a socket, line by line, and keeps in memory what the texts mean, never on a disk.
What texts mean takes a while to find out: until it is known they are compared by their words.
"""

import math
import os
import select
import signal
import socket
import sys
import threading
import time
import traceback
from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np

from colaboracion import telling
from colaboracion.lines import Line
from colaboracion.meaning import LONGEST, vectors_of
from colaboracion.similar import SUGGESTED, SURE, Pair, Text, Vectors, groupings, ranked

Question = dict[str, Any]
Answer = dict[str, Any]

EACH = 8  # of each card, the best so many pairs
MOST_TEXTS = 10_000  # whose meaning is kept: 15 MB
MOST_CARDS = 4_000  # in one column: each is compared with each, which takes a gigabyte by then
_AT_ONCE = 800  # so many bytes of text are read while the asker waits
_BATCH = 400  # and so many between two looks for a question
_TRIED_AGAIN = 600.0  # seconds after which a model that failed is tried once more
_LOOK = 0.5  # seconds between two looks whether the parent still lives


class Meanings:
    """What texts mean, as far as it is known: of the latest ones."""

    def __init__(self) -> None:
        self._known: OrderedDict[str, Any] = OrderedDict()
        self._wanted: OrderedDict[str, None] = OrderedDict()
        self._fails_until = 0.0

    @property
    def works(self) -> bool:
        """Whether it is worth asking the model."""
        return time.monotonic() >= self._fails_until

    def do_without(self, seconds: float) -> None:
        """Ask the model nothing for so long."""
        self._fails_until = time.monotonic() + seconds

    def of(self, texts: Sequence[str]) -> Vectors | None:
        """A row for each text once all of them are known; those that are not are wanted then."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._known]
        if not self.works or not texts or len({*texts}) > MOST_TEXTS:
            return None
        # The first text loads the model, which takes longer than anybody likes to wait.
        if self._known and sum(map(_size, missing)) <= _AT_ONCE:
            self._learn(missing)
            missing = [] if self.works else missing
        if missing:
            self._want(missing)
            return None
        for text in texts:
            self._known.move_to_end(text)
        return np.stack([self._known[text] for text in texts])

    def is_learning(self, texts: Iterable[str]) -> bool:
        """Whether more will be known of these in a moment."""
        return self.works and any(text in self._wanted for text in texts)

    @property
    def wants(self) -> bool:
        """Whether there is something to learn."""
        return self.works and bool(self._wanted)

    def learn_some(self) -> None:
        """Learn a few of the wanted ones, those asked for last first."""
        some: list[str] = []
        while self._wanted and sum(map(_size, some)) < _BATCH:
            some.append(self._wanted.popitem()[0])
        self._learn(some)

    def _want(self, texts: Sequence[str]) -> None:
        for text in reversed(texts):
            self._wanted[text] = None
            self._wanted.move_to_end(text)
        while len(self._wanted) > MOST_TEXTS:
            self._wanted.popitem(last=False)

    def _learn(self, texts: Sequence[str]) -> None:
        if not texts:
            return
        vectors = vectors_of(texts)
        if vectors is None:
            self.do_without(_TRIED_AGAIN)
            return
        for text, vector in zip(texts, vectors, strict=True):
            self._known[text] = vector
            self._wanted.pop(text, None)
        while len(self._known) > MOST_TEXTS:
            self._known.popitem(last=False)


def _size(text: str) -> int:
    """What it costs to read: the model cuts a text into pieces by its bytes, more or less."""
    return min(len(text.encode(errors="replace")), LONGEST)


class Suggester:
    """Answers {cards: [[id, text, column, cluster]], rejected: [[id, id]], groupings: bool}."""

    def __init__(self) -> None:
        self.meanings = Meanings()
        self._last: tuple[Question, Answer] | None = None  # by words

    def answer(self, question: Question) -> Answer:
        """What is suggested for the cards; by their words it is the same while more is learnt."""
        if _is_too_much(question):
            return _NOTHING
        read = [text for _, text, _, _ in question["cards"]]
        vectors = self.meanings.of(read)
        if vectors is not None:
            return {"engine": "meaning", "more": False} | _answer(question, vectors)
        if self._last is None or self._last[0] != question:
            self._last = question, _answer(question, None)
        return {"engine": "words", "more": self.meanings.is_learning(read)} | self._last[1]


_NOTHING: Answer = {"engine": "off", "more": False, "sure": 1.0, "pairs": [], "groupings": []}


def _is_too_much(question: Question) -> bool:
    columns = Counter(column for _, _, column, _ in question["cards"])
    return max(columns.values(), default=0) > MOST_CARDS


def _answer(question: Question, vectors: Vectors | None) -> Answer:
    texts = [Text(card, text, "", column) for card, text, column, _ in question["cards"]]
    headings = {card: cluster for card, _, _, cluster in question["cards"] if cluster}
    rejected = {frozenset(pair) for pair in question["rejected"]}
    pairs = ranked(texts, vectors)
    found = groupings(texts, pairs, headings, rejected) if question["groupings"] else []
    return {
        "sure": SURE,
        "pairs": [
            [pair.one, pair.other, pair.score, list(pair.words)]
            for pair in _best(pairs, headings, rejected)
        ],
        "groupings": [
            {"column": each.column, "cluster": each.cluster, "cards": list(each.cards)}
            for each in found
        ],
    }


def _best(
    pairs: Iterable[Pair], headings: dict[str, str], rejected: set[frozenset[str]]
) -> Iterator[Pair]:
    """Those worth showing, among the best of one of their cards; none that is together already."""
    count: Counter[str] = Counter()
    for pair in pairs:
        together = headings.get(pair.one, pair.one) == headings.get(pair.other, pair.other)
        if pair.score < SUGGESTED or together or frozenset((pair.one, pair.other)) in rejected:
            continue
        if min(count[pair.one], count[pair.other]) < EACH:
            yield pair
        count.update((pair.one, pair.other))


def serve(line: Line, by: str = "meaning") -> None:
    """Answer until the other end is closed; learn what texts mean in between."""
    suggester = Suggester()
    meanings = suggester.meanings
    if by == "words":
        meanings.do_without(math.inf)
    while True:
        while meanings.wants and not select.select([line.end], [], [], 0)[0]:
            meanings.learn_some()
        question = line.hear()
        try:
            line.tell(suggester.answer(question))
        except OSError:
            raise
        except Exception as wrong:  # noqa: BLE001 (told to the asker, without a word of a card)
            line.tell({"failed": _where(wrong)})


def _where(wrong: Exception) -> str:
    last = traceback.extract_tb(wrong.__traceback__)[-1]
    return f"{type(wrong).__name__} in {os.path.basename(last.filename)}:{last.lineno}"  # noqa: PTH119


def _end_with(parent: int) -> None:
    """However the parent ended, also in the middle of a long comparison."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(0)


def main() -> None:
    """Leave the processor to the room first; a Ctrl-C in the terminal is the parent's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(10)
    telling.set_up(os.environ.get("LOG") or "plain", os.environ.get("WORKER") or "1")
    parent, end = int(sys.argv[1]), socket.socket(fileno=int(sys.argv[2]))
    end.setblocking(True)
    threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    try:
        serve(Line(end), sys.argv[3])
    except (EOFError, OSError):
        return


if __name__ == "__main__":
    main()
