"""What a document costs, its process included: the demonstration's, and one of 2,000 cards.

Processor time is what is bounded: what else runs on the machine does not count. On a machine of
its own the clock says about the same, for most of the work is done by one processor.
"""

from typing import Any

import pytest

from colaboracion.demo.content import Conclusion, load
from colaboracion.exports.order import KINDS
from colaboracion.views.archive import COLUMNS
from tests.exports.measured import cost_of
from tests.exports.states import asked, card, conclusion, whole

EVERY = [(kind, document) for kind in KINDS for document in KINDS[kind].documents]
# As the archive has it: every column of a card, and its first wording.
CARD = {**dict.fromkeys(COLUMNS["cards"], "x" * 32), "text": "Tarjeta con ñ, <b> y 😀 " * 3}

pytestmark = pytest.mark.alone


@pytest.mark.parametrize(("kind", "document"), EVERY)
def test_two_thousand_cards_take_less_than_five_seconds_and_300_mb(
    kind: str, document: str
) -> None:
    told = a_crowd() | {"tables": {"cards": [CARD] * 2000, "text_versions": [CARD] * 2000}}
    cost = cost_of(asked(told, kind=kind, document=document))
    assert cost.size > 0
    assert cost.processor < 5
    assert cost.memory < 300


@pytest.mark.parametrize(("kind", "seconds"), [("docx", 1), ("pdf", 2)])
def test_the_conclusions_of_a_session_are_there_before_people_stand_up(
    kind: str, seconds: float
) -> None:
    assert cost_of(asked(of_the_demonstration(), kind=kind)).processor < seconds


def a_crowd() -> dict[str, Any]:
    """2,000 cards that five groups wrote, under 200 headings, told by group and by heading."""
    cards = [
        card(n, f"Tarjeta {n} con ñ, <b> y 😀 " * 3, group=f"g{n % 5 + 1}", cluster=f"h{n % 200}")
        for n in range(2000)
    ]
    rows = [conclusion(n, f"Conclusión {n}", cards[n * 20 : n * 20 + 20]) for n in range(100)]
    state = whole(cards, rows, attribution_documents="group") | {"objectives": []}
    state["clusters"] = [
        {"id": f"h{n}", "column": "k", "heading": f"Encabezado {n}", "groups": 5}
        for n in range(200)
    ]
    return state


def of_the_demonstration() -> dict[str, Any]:
    """As many cards and conclusions as it has, with its texts."""
    content = load()
    cards = {each.code: card(n, each.text) for n, each in enumerate(content.cards, start=1)}
    gathered = {heading.key: heading.cards for heading in content.headings}

    def cards_of(concluded: Conclusion) -> list[dict[str, Any]]:
        codes = [code for key in concluded.headings for code in gathered[key]] + concluded.cards
        return [cards[code] for code in dict.fromkeys(codes)]

    rows = [
        conclusion(each.number, each.text["es"], cards_of(each), question=f"q{each.question}")
        for each in content.conclusions
    ]
    return whole(list(cards.values()), rows)
