"""Whole groupings out of pairs: only what is sure, and never two headings into one."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from colaboracion.similar.texts import SURE, Grouping, Pair, Text


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
    column_of = {text.id: text.column for text in texts}
    group_of = {text.id: headings.get(text.id, text.id) for text in texts}
    members: dict[str, list[str]] = {}
    for text in texts:
        members.setdefault(group_of[text.id], []).append(text.id)
    named = set(headings.values())
    refused = set(rejected)
    for pair in sorted(pairs, key=lambda pair: (-pair.score, pair.one, pair.other)):
        if pair.score < SURE:
            break
        one, other = group_of[pair.one], group_of[pair.other]
        if other in named:
            one, other = other, one
        if one == other or other in named:
            continue
        if any(frozenset((a, b)) in refused for a in members[one] for b in members[other]):
            continue
        for card in members.pop(other):
            group_of[card] = one
            members[one].append(card)
    found = []
    for group, cards in members.items():
        lone = tuple(sorted(card for card in cards if card not in headings))
        if lone and (group in named or len(lone) > 1):
            found.append(Grouping(column_of[cards[0]], group if group in named else None, lone))
    return sorted(found, key=lambda each: (each.column, each.cards))
