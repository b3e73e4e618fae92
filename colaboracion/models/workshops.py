"""The workshop itself, its groups, and the codes people join by."""

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Json, Milliseconds


class Workshop(Base):
    """One workshop; `seq` numbers its commands and never leaves the server.

    `epoch` is new after every restore and import, so that browsers take the whole state.
    `countries`: codes (ISO 3166, two letters) of those that took part, as staff ticked them.
    `letterhead`: {} or {id, name, at}: the file by which documents are laid out, and since when.
    `languages`: those it is held in, the first being `first_language`. `retention_on`: the day on
    which its people are forgotten, an ISO date or empty. `controller`: who answers for their data.
    `rehearsal`: what is written is for practice, and may be wiped in one action. `agenda_version`:
    the number of the agenda that holds, 0 without one. `roster`: {} or {version, people, present}:
    counts of the list of participants, so that pages that show it know when to fetch it again.
    """

    __tablename__ = "workshops"

    id: Mapped[Id]
    slug: Mapped[str] = mapped_column(Text, unique=True)
    title_es: Mapped[str] = mapped_column(Text)
    title_en: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    starts_on: Mapped[str] = mapped_column(Text)  # ISO dates as the organizers wrote them
    ends_on: Mapped[str] = mapped_column(Text)
    timezone: Mapped[str] = mapped_column(Text)
    first_language: Mapped[str] = mapped_column(Text)
    attribution_room: Mapped[str] = mapped_column(Text)  # group | none
    attribution_documents: Mapped[str] = mapped_column(Text)
    countries: Mapped[list[str]] = mapped_column(JSON, default=list)
    letterhead: Mapped[Json] = mapped_column(default=dict)
    languages: Mapped[list[str]] = mapped_column(JSON, default=lambda: ["es", "en"])
    retention_on: Mapped[str] = mapped_column(Text, default="")
    controller: Mapped[str] = mapped_column(Text, default="")
    rehearsal: Mapped[bool] = mapped_column(default=False)
    archived_at: Mapped[Milliseconds | None]
    agenda_version: Mapped[int] = mapped_column(default=0)
    roster: Mapped[Json] = mapped_column(default=dict)
    epoch: Mapped[str] = mapped_column(Text)
    seq: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[Milliseconds]


class Letterhead(Base):
    """A Word file by which documents are laid out, as it was sent; only the latest one is kept.

    Apart from its workshop, so that no state has to read it.
    """

    __tablename__ = "letterheads"

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    content: Mapped[bytes] = mapped_column(LargeBinary)


PLENARY = 0  # the number of the group that the plenary itself is


class Group(Base):
    """A breakout group at its table.

    `aside`: it does not take part, and counts in no «n of m groups». `merged_into`: the group
    whose people its people joined; they count as one. The group numbered 0 is the plenary
    itself: its board holds the remarks, it has no table and no seat, and counts nowhere.
    """

    __tablename__ = "groups"
    __table_args__ = (UniqueConstraint("workshop_id", "number"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    number: Mapped[int]
    table_name: Mapped[str | None] = mapped_column(Text)
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)  # spoken at the table
    aside: Mapped[bool] = mapped_column(default=False)
    merged_into: Mapped[str | None] = mapped_column(String(32))

    @property
    def counted_as(self) -> str | None:
        """The id of the group as which its cards count; None where they count for none."""
        if self.aside or self.number == PLENARY:
            return None
        return self.merged_into or self.id


class Code(Base):
    """What opens one seat. `generation` counts the times that its people were sent out."""

    __tablename__ = "codes"
    __table_args__ = (
        UniqueConstraint("workshop_id", "seat"),
        Index("ix_codes_lookup", "lookup", unique=True),
    )

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    seat: Mapped[str] = mapped_column(Text)  # organizer, rapporteur-3, person-17, …
    role: Mapped[str] = mapped_column(Text)
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    participant_id: Mapped[str | None] = mapped_column(String(32))  # whose own data it opens
    text: Mapped[str] = mapped_column(Text)  # as printed: G3-TUCAN-4821
    lookup: Mapped[str] = mapped_column(Text)  # as compared, whatever way it was typed
    generation: Mapped[int] = mapped_column(default=0)
