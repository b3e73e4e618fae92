"""Whole groupings: only what is sure, nothing that people refused, never two headings into one."""

from hypothesis import given, settings
from hypothesis import strategies as st

from colaboracion.similar import SURE, Grouping, Pair, Text, groupings

LOW = SURE - 0.01


def cards(ids: str, column: str = "c") -> list[Text]:
    return [Text(each, f"Tarjeta {each}", "es", column) for each in ids]


def pair(both: str, score: float = SURE) -> Pair:
    return Pair(both[0], both[1], score)


def test_what_is_sure_comes_together_and_nothing_else() -> None:
    found = groupings(cards("abcd"), [pair("ab"), pair("cd", LOW)], {}, ())
    assert found == [Grouping("c", None, ("a", "b"))]


def test_three_that_are_alike_come_together() -> None:
    found = groupings(cards("abc"), [pair("ab"), pair("bc"), pair("ac")], {}, ())
    assert found == [Grouping("c", None, ("a", "b", "c"))]


def test_a_chain_of_likeness_makes_no_grouping() -> None:
    found = groupings(cards("abcd"), [pair("ab", 0.9), pair("bc"), pair("cd", 0.8)], {}, ())
    assert found == [Grouping("c", None, ("a", "b")), Grouping("c", None, ("c", "d"))]


def test_a_lone_card_comes_under_the_heading_of_what_it_repeats() -> None:
    found = groupings(cards("abc"), [pair("ac"), pair("bc")], {"a": "h", "b": "h"}, ())
    assert found == [Grouping("c", "h", ("c",))]


def test_a_heading_of_one_card_takes_others() -> None:
    found = groupings(cards("ab"), [pair("ab")], {"b": "h"}, ())
    assert found == [Grouping("c", "h", ("a",))]


def test_two_headings_are_never_merged_nor_by_way_of_a_lone_card() -> None:
    alike = [pair("ab", 1), pair("ac", 0.9), pair("bc", 0.8)]
    found = groupings(cards("abc"), alike, {"a": "g", "b": "h"}, ())
    assert found == [Grouping("c", "g", ("c",))]


def test_what_was_refused_never_comes_together_nor_by_way_of_others() -> None:
    alike = [pair("ab", 1), pair("bc", 0.9), pair("ac", 1)]
    refused = [frozenset("ac")]
    assert groupings(cards("abc"), alike, {}, refused) == [Grouping("c", None, ("a", "b"))]
    assert groupings(cards("abc"), alike, {"a": "h", "b": "h"}, refused) == []


def test_columns_are_never_mixed() -> None:
    texts = [*cards("ab"), *cards("cd", "other")]
    assert groupings(texts, [pair("ac"), pair("bd")], {}, ()) == []


def test_a_card_that_is_gone_is_left_out() -> None:
    assert groupings(cards("ab"), [pair("ax"), pair("xb")], {"x": "h"}, ()) == []


@settings(max_examples=200, deadline=None)
@given(
    scores=st.dictionaries(
        st.sets(st.sampled_from("abcdefgh"), min_size=2, max_size=2).map(frozenset),
        st.floats(0, 1),
    ),
    refused=st.sets(st.sets(st.sampled_from("abcdefgh"), min_size=2, max_size=2).map(frozenset)),
    headings=st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("XY")),
)
def test_whatever_is_alike_the_promises_hold(
    scores: dict[frozenset[str], float],
    refused: set[frozenset[str]],
    headings: dict[str, str],
) -> None:
    texts = [*cards("abcd", "one"), *cards("efgh", "two")]
    column = {text.id: text.column for text in texts}
    pairs = [Pair(*sorted(both), score) for both, score in scores.items()]
    found = groupings(texts, pairs, headings, refused)
    assert found == groupings(texts[::-1], pairs[::-1], headings, refused)
    added = [card for each in found for card in each.cards]
    assert len(added) == len(set(added))
    assert not headings.keys() & set(added)
    for each in found:
        whole = {*each.cards, *(card for card in headings if headings[card] == each.cluster)}
        assert {column[card] for card in each.cards} == {each.column}
        assert len(whole) > 1
        assert not any(both & set(each.cards) and both <= whole for both in refused)
