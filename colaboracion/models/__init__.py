"""The tables, by noun."""

from colaboracion.models.boards import Board, Column, Objective, Question, Session
from colaboracion.models.cards import Card, Cluster, Conclusion, TextVersion
from colaboracion.models.log import Accepted, AudienceNumber, LogEntry
from colaboracion.models.offers import Offer
from colaboracion.models.snapshots import Comment, Snapshot, SnapshotContent
from colaboracion.models.suggestions import Rejection
from colaboracion.models.votes import Ballot, Ranking, Slip
from colaboracion.models.workshops import Code, Group, Letterhead, Workshop

__all__ = [
    "Accepted",
    "AudienceNumber",
    "Ballot",
    "Board",
    "Card",
    "Cluster",
    "Code",
    "Column",
    "Comment",
    "Conclusion",
    "Group",
    "Letterhead",
    "LogEntry",
    "Objective",
    "Offer",
    "Question",
    "Ranking",
    "Rejection",
    "Session",
    "Slip",
    "Snapshot",
    "SnapshotContent",
    "TextVersion",
    "Workshop",
]
