"""The tables, by noun."""

from colaboracion.models.agenda import AgendaEntry, AgendaVersion
from colaboracion.models.boards import Board, Column, Objective, Question, Session
from colaboracion.models.cards import Card, Cluster, Conclusion, TextVersion
from colaboracion.models.log import Accepted, AudienceNumber, ExportRecord, LogEntry
from colaboracion.models.offers import Offer
from colaboracion.models.people import Participant
from colaboracion.models.snapshots import Comment, Snapshot, SnapshotContent
from colaboracion.models.suggestions import Rejection
from colaboracion.models.votes import Ballot, Ranking, Slip
from colaboracion.models.workshops import Code, Group, Letterhead, Workshop

__all__ = [
    "Accepted",
    "AgendaEntry",
    "AgendaVersion",
    "AudienceNumber",
    "Ballot",
    "Board",
    "Card",
    "Cluster",
    "Code",
    "Column",
    "Comment",
    "Conclusion",
    "ExportRecord",
    "Group",
    "Letterhead",
    "LogEntry",
    "Objective",
    "Offer",
    "Participant",
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
