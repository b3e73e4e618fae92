"""The demonstration's content holds together before anybody plays it."""

from collections import Counter

from colaboracion.demo.content import load
from colaboracion.models.boards import PHASES
from colaboracion.models.cards import CONCLUSION_STATES
from colaboracion.template import COLUMNS, QUESTIONS
from colaboracion.texts import clean
from colaboracion.words import LANGUAGES

CONTENT = load()
COLUMN_OF = {card.code: card.column for card in CONTENT.cards}
HEADINGS = {heading.key: heading for heading in CONTENT.headings}


def test_it_is_as_large_as_the_session_it_shows() -> None:
    assert (len(CONTENT.cards), len(CONTENT.headings), len(CONTENT.conclusions)) == (65, 22, 10)
    assert CONTENT.groups == [1, 2, 3, 4, 5]
    assert "writing" in PHASES


def test_posted_in_order_each_card_gets_the_code_it_has() -> None:
    posted: Counter[int] = Counter()
    for card in CONTENT.cards:
        posted[card.group] += 1
        assert card.code == f"G{card.group}-{posted[card.group]:02}"


def test_every_card_under_a_heading_exists_once_and_in_the_same_column() -> None:
    gathered = [(heading.column, code) for heading in CONTENT.headings for code in heading.cards]
    assert all(COLUMN_OF[code] == column for column, code in gathered)
    assert len({code for _, code in gathered}) == len(gathered)


def test_every_conclusion_rests_on_what_exists_and_cites_no_card_twice() -> None:
    for conclusion in CONTENT.conclusions:
        gathered = {code for key in conclusion.headings for code in HEADINGS[key].cards}
        assert set(conclusion.cards) <= set(COLUMN_OF)
        assert not gathered & set(conclusion.cards)
        assert gathered | set(conclusion.cards)


def test_it_speaks_of_the_columns_questions_and_states_that_there_are() -> None:
    assert set(COLUMN_OF.values()) == {kind for kind, _ in COLUMNS}
    assert {each.question for each in CONTENT.conclusions} == {1, len(QUESTIONS)}
    assert {each.state for each in CONTENT.conclusions} < set(CONCLUSION_STATES)


def test_every_text_passes_as_typed_and_what_staff_write_is_in_both_languages() -> None:
    written = [each.heading for each in CONTENT.headings]
    written += [each.text for each in CONTENT.conclusions]
    assert all(set(texts) == set(LANGUAGES) for texts in written)
    for text in [card.text for card in CONTENT.cards] + [
        t for each in written for t in each.values()
    ]:
        assert clean(text) == text


def test_no_two_things_share_a_name() -> None:
    names = [card.code for card in CONTENT.cards] + list(HEADINGS)
    assert len(set(names)) == 65 + 22
