"""What organizers set up, as the laws let it happen."""

from collections.abc import Iterator
from random import Random
from typing import Any

from colaboracion.database import writing
from tests.room import Room

Act = tuple[str, str, dict[str, Any]]
OF_ORGANIZERS = {
    *("edit_workshop", "set_attribution", "edit_session", "archive_workshop"),
    *("put_column", "remove_column", "put_question", "remove_question"),
    *("put_objective", "remove_objective", "edit_group", "remove_group"),
    *("apply_template", "wipe_content"),
}
# No index finds what stands in a column wherever it is written: that it is nothing has to be read.
READS_ALL = {"remove_column", "wipe_content", "apply_template"}
_TEXTS = {"text_es": "x", "text_en": ""}
_COLUMN = {"name_es": "x", "name_en": "", "question_es": "x", "question_en": "", "cap": 5}


def rehearsed(room: Room) -> str:
    """Let the workshop be a rehearsal, whatever was written in it; gives its title."""
    with writing() as session:
        workshop = room.workshop(session)
        workshop.rehearsal = True
        return workshop.title_es or workshop.title_en


def attempted(to: Any) -> dict[str, dict[str, Any]]:
    """What someone sends who may not, about things that they have got hold of."""
    return {
        "edit_workshop": {"place": "x"},
        "set_attribution": {"room": "none", "documents": "none"},
        "edit_session": {"title_es": "x"},
        "put_column": _COLUMN | {"column": to.column},
        "remove_column": {"column": to.column},
        "put_question": _TEXTS | {"question": to.question},
        "remove_question": {"question": to.question},
        "put_objective": _TEXTS | {"objective": to.objective, "kind": "general"},
        "remove_objective": {"objective": to.objective},
        "edit_group": {"group": to.group, "table": "x"},
        "remove_group": {"group": to.group},
        "apply_template": {"template": "mapping"},
        "wipe_content": {"title": "x"},
        "archive_workshop": {"archived": True},
    }


def fields(draw: Random, room: Room) -> dict[str, dict[str, Any]]:
    """Mostly sensible fields for each command; what an archived workshop refuses proves nothing."""
    state = room.state()
    (workshop,) = state["workshops"]
    place, languages = f"x {draw.random()}", draw.choice([["en"], ["es"]])

    def one(kind: str) -> str:
        return str(draw.choice(state[kind])["id"])

    def further(kind: str, place: str, most: int) -> str:
        """One that came later: the others' histories make use of the first ones."""
        rows = [row["id"] for row in state[kind] if row[place] > most]
        return str(draw.choice(rows or ["0" * 32]))

    texts = {"text_es": place, "text_en": ""}
    objective = draw.choice([None, *(row["id"] for row in state["objectives"][:1])])
    kind = draw.choice(["general", "specific"])
    return {
        "edit_workshop": {"place": place, "languages": languages},
        "set_attribution": {"room": workshop["attribution_room"], "documents": "none"},
        "edit_session": {"title_en": place},
        "put_column": (_COLUMN | {"column": None, "name_en": place}),
        "remove_column": {"column": further("columns", "position", 3)},
        "put_question": texts | {"question": draw.choice([None, one("questions")])},
        "remove_question": {"question": further("questions", "position", 2)},
        "put_objective": texts | {"objective": objective, "kind": kind},
        "remove_objective": {"objective": objective or "0" * 32},
        "edit_group": {"group": one("groups"), "languages": languages},
        "remove_group": {"group": further("groups", "number", 5)},
        "apply_template": {"template": "none"},  # all that the history knows of would be gone
        "wipe_content": {"title": "none"},
        "archive_workshop": {"archived": False},
    }


def story(room: Room) -> Iterator[None]:
    """The settings, from the most that groups are named to the least, and the end of it all."""
    room.do("ana", "edit_workshop", title_en="", place="x", retention_on="2019-01-01")
    yield
    room.do("ana", "edit_session", title_es="x", title_en="")
    yield
    for kind, more in (
        ("column", _COLUMN | {"after": None}),
        ("question", _TEXTS | {"after": room.question(0)}),
        ("objective", _TEXTS | {"kind": "general"}),
    ):
        made = room.do("ana", f"put_{kind}", **{kind: None}, **more)["row"]
        yield
        room.do("ana", f"remove_{kind}", **{kind: made})
        yield
    group = room.do("félix", "add_group")["row"]
    yield
    room.do("ana", "edit_group", group=group, table="x", languages=["en"])
    yield
    room.do("ana", "remove_group", group=group)
    yield
    room.do("ana", "set_attribution", room="none", documents="none")
    yield
    room.do("ana", "wipe_content", title=rehearsed(room))
    yield
    room.do("ana", "apply_template", template="commitments")
    yield
    for archived in (True, False):
        room.do("ana", "archive_workshop", archived=archived)
        yield


def acts(room: Room) -> Iterator[Act]:
    """Each command once, for `test_cost`."""
    yield "ana", "edit_workshop", {"title_es": "x", "timezone": "America/Belize"}
    yield "ana", "edit_session", {"title_es": "x"}
    more = (("column", _COLUMN), ("question", _TEXTS), ("objective", _TEXTS | {"kind": "general"}))
    for kind, given in more:
        known = {row["id"] for row in room.state()[f"{kind}s"]}
        yield "ana", f"put_{kind}", given | {kind: None}
        (made,) = {row["id"] for row in room.state()[f"{kind}s"]} - known
        yield "ana", f"remove_{kind}", {kind: made}
    last = max(room.state()["groups"], key=lambda row: int(row["number"]))["id"]
    yield "ana", "edit_group", {"group": last, "table": "x"}
    yield "ana", "remove_group", {"group": last}
    yield "ana", "set_attribution", {"room": "none", "documents": "none"}
    yield "ana", "wipe_content", {"title": rehearsed(room)}
    yield "ana", "apply_template", {"template": "country_sheet"}
    yield "ana", "archive_workshop", {"archived": True}
