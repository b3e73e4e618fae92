"""Frozen versions, which all may know of, and the comments on them, which are staff's only."""

from colaboracion.lenses import Lens
from colaboracion.models import Comment, Snapshot
from colaboracion.seats import Audience
from colaboracion.views import View


def snapshot(row: Snapshot, audience: Audience, through: Lens) -> View:
    """Which version there is; its content has an address of its own."""
    return {
        "id": row.id,
        "version": row.version,
        "kind": row.kind,
        "at": row.at,
        "sha256": row.sha256,
        "outline": row.outline,
        "completed_by": row.completed_by,
        "review": row.review,
        "review_until": row.review_until,
    }


def comment(row: Comment, audience: Audience, through: Lens) -> View | None:
    """What a delegation said, with the group whose seat it came from."""
    if audience.kind != "staff":
        return None
    return {
        "id": row.id,
        "snapshot": row.snapshot_id,
        "conclusion": row.conclusion_id,
        "group": row.group_id,
        "delegation": row.delegation,
        "text": row.text,
        "version": row.version,
        "state": row.state,
        "at": row.at,
    }
