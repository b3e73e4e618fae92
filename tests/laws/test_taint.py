"""Law 5, from outside: nobody is sent a word, by whatever way, that they may not know by now.

Every text, code, place and time of a workshop is a word found nowhere else. The workshop
goes through every phase, sharing and attribution; at each moment people write, everyone
fetches what they can, and what they get must be exactly what `knowledge.may_know` says.
"""

from itertools import product
from typing import Any

import pytest

from colaboracion.commands.opening import WRITING_PHASES
from colaboracion.exports import process, writing
from colaboracion.models.boards import PHASES, SHARINGS
from colaboracion.web import joining
from colaboracion.web.guessing import Guesses
from tests.laws.house import House
from tests.laws.scene import GROUPS, word
from tests.room import Room


@pytest.fixture
def _here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are written in this process, and wrong codes are not counted against others."""
    monkeypatch.setattr(process, "run", writing.write)
    monkeypatch.setattr(joining, "_guesses", Guesses())


@pytest.mark.usefixtures("_here")
@pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")
@pytest.mark.parametrize(
    ("attribution", "pried"), [("group", ("writing", "plenary")), ("none", ("plenary", "plenary"))]
)
def test_nobody_is_sent_a_word_too_early(
    room: Room, monkeypatch: pytest.MonkeyPatch, attribution: str, pried: tuple[str, str]
) -> None:
    house = House(room, attribution, monkeypatch)
    _rank(house)
    for phase, sharing in product(PHASES, SHARINGS):
        _go_to(house, phase, sharing)
        _decide(house)
        house.take_home()
        if (phase, sharing) == pried:
            house.pry()
    house.do("facilitator", "show_stage", slide="headings")
    for phase, sharing in product(PHASES, SHARINGS):
        _go_to(house, phase, sharing)


def _rank(house: House) -> None:
    """A slip is cast: who, when and for what is told to nobody, not even that it was."""
    room = house.room
    (ranking,), (slip,) = room.rows("rankings").values(), room.rows("slips").values()
    before = room.states()
    fields = {"ranking": ranking["id"], "choices": {ranking["options"][0]["id"]: 1}}
    house.do("everyone", "cast_ballot", code=slip["code"], **fields)
    assert room.states() == before


def _go_to(house: House, phase: str, sharing: str) -> None:
    """Go there, write and take back, and let everyone look."""
    house.do("facilitator", "set_phase", phase=phase)
    house.do("facilitator", "set_sharing", sharing=sharing)
    if phase in WRITING_PHASES:
        group = GROUPS[SHARINGS.index(sharing)]
        _write(house, f"rapporteur-{group}", group)
        _send_idea(house, group)
    if phase == "closed":
        _offer_late(house, GROUPS[SHARINGS.index(sharing)])
    house.look()


def _send_idea(house: House, group: int) -> None:
    seat = f"rapporteur-{group}"
    house.do(seat, "set_table", inbox=True)
    for name, more in (("take_offer", {"column": house.room.column(0)}), ("decline_offer", {})):
        offer = house.do(f"delegate-{group}", "send_idea", text=word("delegate", group))
        house.do(seat, name, offer=offer, **more)
    house.do(f"delegate-{group}", "send_idea", text=word("delegate", group))
    house.do(seat, "set_table", inbox=False)


def _offer_late(house: House, group: int) -> None:
    for name in ("take_offer", "decline_offer"):
        fields = {"column": house.room.column(0), "text": word("rapporteur", group)}
        offer = house.do(f"rapporteur-{group}", "offer_late", **fields)
        house.do("facilitator", name, offer=offer)
    everyone = {"everyone": True, "board": _board(house, group)}
    house.do("facilitator", "set_table", **everyone)
    text = word("rapporteur", group)  # known to those at its table, whoever of them wrote it
    house.do(f"delegate-{group}", "offer_late", column=house.room.column(0), text=text)
    house.do("facilitator", "set_table", **everyone | {"everyone": False})


def _board(house: House, group: int) -> str:
    boards = house.room.state(f"seat:{group}")["boards"]
    return str(next(board["id"] for board in boards if "inbox" in board))


def _write(house: House, seat: str, group: int) -> None:
    column = house.room.column(0)
    card = house.do(seat, "post_card", column=column, text=word("rapporteur", group))
    text = word("rapporteur", group)
    house.do(seat, "edit_card", card=card, text=text, base=card)
    house.do(seat, "withdraw_card", card=card)
    house.do(seat, "restore_card", card=card)
    for _ in range(2):
        house.do(seat, "explain_cap", column=column, reason=word("rapporteur", group))
    fields = {"cards": [card], "heading": word("facilitator")}
    heading = house.do("facilitator", "gather_cards", **fields)
    for held in ({"card": card}, {"cluster": heading}):
        for reason in ("tone", None):
            house.do("facilitator", "hold_back", **held, reason=reason)
    house.do(seat, "withdraw_card", card=card)


def _decide(house: House) -> None:
    question = house.room.question(0)
    made: dict[str, Any] = {"question": question, "clusters": [], "cards": []}
    conclusion = house.do("facilitator", "draft_conclusion", text=word("facilitator"), **made)
    for state in ("proposed", "withdrawn"):
        house.do("facilitator", "set_conclusion_state", conclusion=conclusion, state=state)
