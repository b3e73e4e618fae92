"""What sets a workshop up: good fields for each command, and which of them people write."""

from typing import Any

from tests.laws.organizing_setup import rehearsed
from tests.room import Room

WRITTEN = {"title_es", "title_en", "place", "controller", "name_es", "name_en", "table"}
WRITTEN |= {"question_es", "question_en", "text_es", "text_en"}


def fields(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for each command; what is taken away was just put there."""
    column = {"name_es": "Otra", "name_en": "", "question_es": "¿?", "question_en": "", "cap": 4}
    texts = {"text_es": "Otra", "text_en": ""}
    made = {
        kind: room.do("ana", f"put_{kind}", **{kind: None}, **more)["row"]
        for kind, more in _MADE.items()
    }
    group = room.do("félix", "add_group")["row"]
    return {
        "edit_workshop": {
            "title_es": "Otro taller",
            "place": "Ciudad de Belice",
            "starts_on": "2018-07-15",
            "timezone": "America/Belize",
            "languages": ["en", "es"],
            "retention_on": "2018-12-31",
            "controller": "La secretaría",
        },
        "set_attribution": {"room": "none", "documents": "none"},
        "edit_session": {"title_es": "Otra sesión", "title_en": ""},
        "put_column": column | {"column": room.column(1), "after": room.column(2)},
        "remove_column": {"column": made["column"]},
        "put_question": texts | {"question": room.question(0), "after": room.question(1)},
        "remove_question": {"question": made["question"]},
        "put_objective": texts
        | {"objective": room.objective(1), "kind": "general", "after": room.objective(0)},
        "remove_objective": {"objective": made["objective"]},
        "edit_group": {"group": group, "table": "Otra mesa", "languages": ["en"]},
        "remove_group": {"group": group},
        "apply_template": {"template": "mapping"},
        "wipe_content": {"title": rehearsed(room)},
        "archive_workshop": {"archived": True},
    }


def make_way(room: Room, name: str) -> None:
    """Take away what keeps a command from being done."""
    if name == "apply_template":
        room.do("ana", "wipe_content", title=rehearsed(room))


_TEXTS = {"text_es": "De más", "text_en": ""}
_MADE: dict[str, dict[str, Any]] = {
    "column": {
        "name_es": "De más",
        "name_en": "",
        "question_es": "",
        "question_en": "",
        "cap": 4,
    },
    "question": _TEXTS,
    "objective": _TEXTS | {"kind": "specific"},
}
