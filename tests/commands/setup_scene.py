"""What sets a workshop up: good fields for each command, and which of them people write."""

from typing import Any

from tests.room import Room

WRITTEN = {"title_es", "title_en", "place", "controller"}
COMMANDS = ("edit_workshop", "set_attribution", "edit_session", "archive_workshop")


def fields(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for each command."""
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
        "archive_workshop": {"archived": True},
    }
