"""Whole groupings out of pairs: only what is sure, and never two headings into one."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from colaboracion.similar.texts import SURE, Grouping, Pair, Text

ALTOGETHER = 0.5  # the least mean of all pairs between what comes together: no chains of likeness


def groupings(
    texts: Sequence[Text],
    pairs: Iterable[Pair],
    headings: Mapping[str, str],
    rejected: Collection[frozenset[str]],
) -> list[Grouping]:
    """Lone cards with each other, or into a heading that stands.

    `headings` tells of each card that stands under one which heading that is; `rejected` are the
    pairs that people have refused: no two of them ever come together here.
    """
    gathered = _Gathered(texts, headings, frozenset(rejected))
    known = {text.id for text in texts}
    gathered.scores = {
        frozenset((pair.one, pair.other)): pair.score
        for pair in pairs
        if {pair.one, pair.other} <= known
    }
    for pair, score in sorted(
        gathered.scores.items(), key=lambda each: (-each[1], sorted(each[0]))
    ):
        if score >= SURE:
            gathered.join(*sorted(pair))
    return gathered.groupings()


class _Gathered:
    """What stands together so far; a place is a heading, or a lone card until others join it."""

    def __init__(
        self,
        texts: Sequence[Text],
        headings: Mapping[str, str],
        rejected: frozenset[frozenset[str]],
    ) -> None:
        self.scores: dict[frozenset[str], float] = {}
        self._column = {text.id: text.column for text in texts}
        self._headings = headings
        self._named = set(headings.values())
        self._rejected = rejected
        self._place = {text.id: headings.get(text.id, text.id) for text in texts}
        self._cards: dict[str, list[str]] = {}
        for text in sorted(texts, key=lambda text: text.id):
            self._cards.setdefault(self._place[text.id], []).append(text.id)

    def join(self, one: str, other: str) -> None:
        """Bring the places of the two cards together, where that may be."""
        into, out_of = self._place[one], self._place[other]
        if out_of in self._named:
            into, out_of = out_of, into
        if into == out_of or out_of in self._named or not self._fit(into, out_of):
            return
        moved = self._cards.pop(out_of)
        self._cards[into] += moved
        self._place |= dict.fromkeys(moved, into)

    def _fit(self, into: str, out_of: str) -> bool:
        between = [
            frozenset((one, other)) for one in self._cards[into] for other in self._cards[out_of]
        ]
        columns = {self._column[card] for pair in between for card in pair}
        if len(columns) > 1 or not self._rejected.isdisjoint(between):
            return False
        return sum(self.scores.get(pair, 0) for pair in between) >= ALTOGETHER * len(between)

    def groupings(self) -> list[Grouping]:
        """What has come together, without the cards that stood under a heading before."""
        found = []
        for place, cards in self._cards.items():
            added = tuple(sorted(card for card in cards if card not in self._headings))
            if added and len(cards) > 1:
                cluster = place if place in self._named else None
                found.append(Grouping(self._column[added[0]], cluster, added))
        return sorted(found, key=lambda each: (each.column, each.cards))
