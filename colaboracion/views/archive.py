"""What a workshop's archive holds of each table, and what it leaves out, with the reason.

It is the organizers' own file: whole, so that it comes back as it was; no document in the sense of
attribution. A column is named here or is not in it.
"""

import base64
from collections.abc import Mapping
from typing import Any

from colaboracion.views import View

FORMAT = "colaboracion-archive-2"  # a file that is read in another way gets another number
COLUMNS: dict[str, tuple[str, ...]] = {
    "workshops": (
        *("id", "slug", "title_es", "title_en", "place", "starts_on", "ends_on", "timezone"),
        *("first_language", "attribution_room", "attribution_documents", "countries"),
        *("letterhead", "languages", "retention_on", "controller", "rehearsal", "archived_at"),
        *("agenda_version", "roster", "created_at"),
    ),
    "letterheads": ("id", "content"),
    "sessions": (
        *("id", "title_es", "title_en", "phase", "sharing", "headings_shown", "stage", "timer"),
        *("presenting", "wall", "item_minutes"),
    ),
    "columns": (
        *("id", "session_id", "kind", "position", "name_es", "name_en", "question_es"),
        *("question_en", "cap", "count"),
    ),
    "questions": ("id", "position", "text_es", "text_en"),
    "objectives": ("id", "kind", "position", "text_es", "text_en"),
    "groups": ("id", "number", "table_name", "languages", "aside", "merged_into"),
    "participants": (
        *("id", "number", "first_name", "last_name", "category", "country", "organization"),
        *("institution", "post", "languages", "email", "phone", "access_needs", "group_id"),
        *("task", "funded", "funded_reason", "consents", "checked_in_at", "deletion_asked_at"),
    ),
    "agenda": (
        *("id", "position", "day", "printed", "starts", "ends", "kind", "title_es", "title_en"),
        *("lead", "points", "continues"),
    ),
    "agenda_versions": ("id", "number", "at", "entries"),
    "boards": (
        *("id", "session_id", "group_id", "counts", "last_number", "delivered_at", "read_back"),
        *("everyone", "inbox", "trial", "reasons"),
    ),
    "clusters": ("id", "column_id", "heading", "version", "position", "dissolved", "held"),
    "cards": (
        *("id", "board_id", "column_id", "cluster_id", "number", "neutral_number", "text"),
        *("version", "position", "withdrawn", "top", "same_as", "split_from", "addendum"),
        *("entered", "mentioned", "objected", "held", "posted_at"),
    ),
    "conclusions": (
        *("id", "question_id", "position", "text", "version", "state", "responsible"),
        *("deadline", "reservation", "reserved_by", "translation", "translation_version"),
        *("translation_of", "number", "former_number", "was", "was_version", "pen", "seen"),
    ),
    "conclusion_clusters": ("conclusion_id", "cluster_id"),
    "conclusion_cards": ("conclusion_id", "card_id"),
    "conclusion_objectives": ("conclusion_id", "objective_id"),
    "offers": ("id", "board_id", "column_id", "kind", "text", "version", "state", "card_id", "at"),
    "rankings": (
        *("id", "session_id", "column_id", "basis", "observers", "dots", "options", "state"),
        *("opened_at", "closed_at", "result"),
    ),
    "slips": ("id", "ranking_id", "number", "label", "kind", "void"),
    "rejections": ("id", "one_id", "other_id", "lifted"),
    "snapshots": (
        *("id", "version", "kind", "at", "n", "sha256", "outline", "completed_by", "review"),
        "review_until",
    ),
    "snapshot_contents": ("snapshot_id", "content"),
    "comments": (
        *("id", "snapshot_id", "conclusion_id", "group_id", "delegation", "text", "version"),
        *("state", "at"),
    ),
    "text_versions": ("subject_id", "version", "text", "at"),
    "audiences": ("name", "n"),
}
LEFT_OUT = {
    "codes": "they open seats; a workshop that comes back has new ones",
    "slips.code": "it opens a seat and casts a ballot; new ones are drawn",
    "slips.lookup": "the same, as it is compared",
    "ballots": "they are secret, from organizers too; what was revealed stands with its ranking",
    "export_records": "what left of it here; another installation begins its own",
    "log": "with its times and groups it would count the ballots",
    "workshops.seq": "it counts all commands, and with them the ballots",
    "accepted": "answers to commands of seats that a workshop that comes back does not know",
    "audiences.generation": "it tells apart those who hold codes, and the codes are new",
    "workshops.epoch": "it is new where a workshop comes back, so that browsers begin anew",
    "workshop_id": "the file is of one workshop",
}


def row(table: str, values: Mapping[str, Any]) -> View:
    """One row as the archive holds it."""
    return {column: _told(values[column]) for column in COLUMNS[table]}


def _told(value: Any) -> Any:
    return base64.b64encode(value).decode("ascii") if isinstance(value, bytes) else value
