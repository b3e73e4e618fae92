"""Who has the pen, and what is marked as changed, as the laws let it happen."""

from collections.abc import Iterator
from typing import Any

from tests.room import Room

PAGE, OTHER_PAGE = "1" * 32, "2" * 32


def fields(conclusion: str, page: str = PAGE) -> dict[str, dict[str, Any]]:
    """Good fields for each command."""
    named = {"conclusion": conclusion}
    pen = named | {"page": page}
    return {"take_pen": pen, "lay_pen": pen, "accept_wording": named}


def each(conclusion: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Each command once, by staff."""
    for name, given in fields(conclusion).items():
        yield "félix", name, given


def story(room: Room) -> Iterator[None]:
    """A conclusion worded by two pages, in and out of sight, accepted, settled, taken back."""
    drafted = {"question": room.question(0), "text": "x", "clusters": [], "cards": []}
    made = room.do("félix", "draft_conclusion", **drafted)["row"]
    base = made
    for state in ("draft", "proposed", "agreed", "withdrawn", "proposed"):
        done = room.do("félix", "set_conclusion_state", conclusion=made, state=state)["id"]
        yield
        for page in (PAGE, OTHER_PAGE):
            room.do("félix", "take_pen", conclusion=made, page=page)
            yield
            edit = {"conclusion": made, "text": f"{state} {page}", "base": base}
            base = room.do("ana", "edit_conclusion", **edit)["id"]
            yield
            room.do("félix", "lay_pen", conclusion=made, page=PAGE)
            yield
        if state == "draft":
            continue
        for _ in range(2):
            done = room.do("félix", "undo", command=done)["id"]
            yield
        room.do("félix", "accept_wording", conclusion=made)
        yield
