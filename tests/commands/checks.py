"""What every command is checked for: refusals that change nothing, texts, ids, counts."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import func, select

from colaboracion.database import reading
from colaboracion.errors import Refusal
from colaboracion.models import Accepted, Code, LogEntry, TextVersion
from tests.room import Room

not_staff = pytest.mark.parametrize(
    "person", ["bruno", "delia", "dora", "interpreter", "projector"]
)
not_the_rapporteur = pytest.mark.parametrize(
    "person", ["carla", "delia", "dora", "ana", "félix", "interpreter", "projector"]
)
shut_phases = pytest.mark.parametrize(
    ("phase", "code"), [("prepared", "not_open"), ("closed", "closed")]
)
malformed_ids = pytest.mark.parametrize(
    "bad",
    ["", "a" * 31, "a" * 33, "A" * 32, "a" * 32 + "\n", "\ud800" * 32, 7, True, float("nan"), []],
)
typed_texts = pytest.mark.parametrize(
    ("typed", "kept"),
    [
        pytest.param("ñ" * 2000, "ñ" * 2000, id="2000 ñ"),
        pytest.param("😀" * 2000, "😀" * 2000, id="2000 emoji"),
        pytest.param(" " + "ñ" * 2000 + "\n", "ñ" * 2000, id="blanks do not count"),
        pytest.param("\n\t hola \u00a0", "hola", id="blanks around"),
        pytest.param("a\x00b\x1b\x7fc", "abc", id="control characters"),
        pytest.param("idea \ud83d.", "idea \ufffd.", id="half an emoji"),
        pytest.param("uno\r\ndos", "uno\ndos", id="CR LF"),
        pytest.param("uno\x0bdos", "uno\ndos", id="soft break"),
        pytest.param("Participacio\u0301n", "Participacio\u0301n", id="NFD"),
        pytest.param("<b>&amp; {n} %s 'x'; --", "<b>&amp; {n} %s 'x'; --", id="marks"),
    ],
)
too_long_texts = pytest.mark.parametrize(
    "text", [pytest.param("ñ" * 2001, id="2001 ñ"), pytest.param("😀" * 2001, id="2001 emoji")]
)
empty_texts = pytest.mark.parametrize("text", ["", " \n\t", "\x00"])


@contextmanager
def refused(room: Room, code: str, **fields: Any) -> Iterator[None]:
    """What is done inside is refused in these words, stores nothing and sends nothing.

    The staff see every row, so their state stands for all.
    """
    before = room.state(), _stored(room)
    room.packets.clear()
    with pytest.raises(Refusal) as refusal:
        yield
    assert refusal.value.code == code
    assert refusal.value.fields.items() >= fields.items()
    assert (room.state(), _stored(room)) == before
    assert room.packets == []


def miscounted(room: Room) -> list[Any]:
    """Columns and boards whose counts differ from a recount of the standing cards."""
    seen = room.state()
    cards = [card for card in seen["cards"] if card["state"] == "standing"]
    by_column = Counter(card["column"] for card in cards)
    by_board = Counter((card["group"], card["column"]) for card in cards)
    columns = [each for each in seen["columns"] if each["count"] != by_column[each["id"]]]
    boards = [
        board
        for board in seen["boards"]
        for column in seen["columns"]
        if board["counts"].get(column["id"], 0) != by_board[board["group"], column["id"]]
    ]
    return columns + boards


def _stored(room: Room) -> list[Any]:
    """What no view shows: the log, kept texts, kept answers, codes."""
    with reading() as session:
        here = {"workshop_id": room.workshop(session).id}
        counts = [
            session.scalar(select(func.count()).select_from(model).filter_by(**here))
            for model in (Accepted, LogEntry, TextVersion)
        ]
        codes = select(Code.seat, Code.text, Code.generation).filter_by(**here).order_by(Code.seat)
        return [*counts, [tuple(row) for row in session.execute(codes)]]
