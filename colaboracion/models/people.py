"""Who takes part: the consolidated list of participants, and what each agreed to.

No row of it is in any audience's state. Organizers fetch the list at an address of its own, a
person the own row; papers name only those who agreed to be published.
"""

from sqlalchemy import JSON, ForeignKey, Index, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from colaboracion.database import Base
from colaboracion.models.columns import Id, InWorkshop, Json, Milliseconds

# What someone takes part as. Rights never follow from it: they come from the code alone.
CATEGORIES = (
    "member",
    "observer_country",
    "observer_organization",
    "civil_society",
    "expert",
    "staff",
)
TASKS = ("", "rapporteur", "deputy")  # what someone does in the group
CONSENTS = ("list", "publication", "photos")  # shared among participants; published; pictured
FUNDED_PER_COUNTRY = 3  # delegates whose costs the organizers cover; more need a reason


class Participant(Base):
    """One person of the list.

    `number`: counts within the workshop, never given again; the seat `person-<number>` shows the
    own data. `country`: ISO 3166, two letters, or empty. `consents`: {consent: true | false}, what
    was not asked yet is absent. `funded_reason`: why a country has more funded delegates than are
    covered. `checked_in_at`: when the person was seen at the door. `deletion_asked_at`: when the
    person asked to be taken out of the list.
    """

    __tablename__ = "participants"
    __table_args__ = (
        UniqueConstraint("workshop_id", "number"),
        Index("ix_participants_group", "group_id"),
    )

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    number: Mapped[int]
    first_name: Mapped[str] = mapped_column(Text)
    last_name: Mapped[str] = mapped_column(Text)
    category: Mapped[str] = mapped_column(Text)
    country: Mapped[str] = mapped_column(Text, default="")
    organization: Mapped[str] = mapped_column(Text, default="")
    institution: Mapped[str] = mapped_column(Text, default="")
    post: Mapped[str] = mapped_column(Text, default="")
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    email: Mapped[str] = mapped_column(Text, default="")
    phone: Mapped[str] = mapped_column(Text, default="")
    access_needs: Mapped[str] = mapped_column(Text, default="")
    group_id: Mapped[str | None] = mapped_column(ForeignKey("groups.id"))
    task: Mapped[str] = mapped_column(Text, default="")
    funded: Mapped[bool] = mapped_column(default=False)
    funded_reason: Mapped[str] = mapped_column(Text, default="")
    consents: Mapped[Json] = mapped_column(default=dict)
    checked_in_at: Mapped[Milliseconds | None]
    deletion_asked_at: Mapped[Milliseconds | None]
