"""Cards, the headings they are gathered under, and the conclusions that rest on them."""

from sqlalchemy import Column as TableColumn
from sqlalchemy import ForeignKey, Index, String, Table, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from colaboracion.database import Base
from colaboracion.models.boards import Board, Column, Objective, Question
from colaboracion.models.columns import Id, InWorkshop, Json, Milliseconds, Position
from colaboracion.models.workshops import PLENARY

TOPS = (1, 2, 3)
HELD = ("personal", "unclear", "tone", "other")  # why something is held back
CONCLUSION_STATES = (
    "draft",
    "proposed",
    "agreed",
    "agreed_with_changes",
    "with_reservation",
    "pending",
    "withdrawn",
)
HIDDEN_STATES = ("draft", "withdrawn")  # in which a conclusion is for staff only

_cited_clusters = Table(
    "conclusion_clusters",
    Base.metadata,
    TableColumn("conclusion_id", ForeignKey("conclusions.id"), primary_key=True),
    TableColumn("cluster_id", ForeignKey("clusters.id"), primary_key=True, index=True),
)
_cited_cards = Table(
    "conclusion_cards",
    Base.metadata,
    TableColumn("conclusion_id", ForeignKey("conclusions.id"), primary_key=True),
    TableColumn("card_id", ForeignKey("cards.id"), primary_key=True, index=True),
)
_served_objectives = Table(
    "conclusion_objectives",
    Base.metadata,
    TableColumn("conclusion_id", ForeignKey("conclusions.id"), primary_key=True),
    TableColumn("objective_id", ForeignKey("objectives.id"), primary_key=True, index=True),
)


class Card(Base):
    """One idea of one group. Its id is that of the command that posted it.

    `number` counts within the board («G3-07»); `neutral_number` is drawn at random
    within the workshop («T-41») and names the card where its group must not show.
    `top`: 1 to 3, one of its group's first three in the column. `same_as`: the card for which
    it was withdrawn, since both say the same. `split_from`: the card whose second idea it was.
    `addendum`: it was changed after its group had delivered. `entered`: staff typed it for a
    group that works on paper. `mentioned`: it was said aloud while its group presented.
    `objected`: its group says that it does not belong under its heading. `held`: why it is
    held back from everyone but its group and staff.
    """

    __tablename__ = "cards"
    __table_args__ = (
        UniqueConstraint("board_id", "number"),
        UniqueConstraint("workshop_id", "neutral_number"),
        Index("ix_cards_place", "board_id", "column_id", "position"),
    )

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    board_id: Mapped[str] = mapped_column(ForeignKey("boards.id"))
    column_id: Mapped[str] = mapped_column(ForeignKey("columns.id"))
    cluster_id: Mapped[str | None] = mapped_column(ForeignKey("clusters.id"), index=True)
    number: Mapped[int]
    neutral_number: Mapped[int]
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    position: Mapped[Position]
    withdrawn: Mapped[bool] = mapped_column(default=False)
    top: Mapped[int | None]
    same_as: Mapped[str | None] = mapped_column(String(32))
    split_from: Mapped[str | None] = mapped_column(String(32))
    addendum: Mapped[bool] = mapped_column(default=False)
    entered: Mapped[bool] = mapped_column(default=False)
    mentioned: Mapped[bool] = mapped_column(default=False)
    objected: Mapped[bool] = mapped_column(default=False)
    held: Mapped[str | None] = mapped_column(Text)
    posted_at: Mapped[Milliseconds]

    board: Mapped[Board] = relationship()
    column: Mapped[Column] = relationship()
    cluster: Mapped["Cluster | None"] = relationship(back_populates="cards")
    conclusions: Mapped[list["Conclusion"]] = relationship(
        secondary=_cited_cards, back_populates="direct"
    )

    @property
    def is_remark(self) -> bool:
        """Whether it was said in the plenary, and is of no group."""
        return self.board.group.number == PLENARY

    @property
    def typed_by_staff(self) -> bool:
        """Whether staff may word it anew and withdraw it."""
        return self.entered or self.is_remark


class Cluster(Base):
    """A heading in the plenary and the cards gathered under it; the cards stay as they are.

    `held`: why its words are held back from everyone but staff.
    """

    __tablename__ = "clusters"
    __table_args__ = (Index("ix_clusters_place", "column_id", "position"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    column_id: Mapped[str] = mapped_column(ForeignKey("columns.id"))
    heading: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    position: Mapped[Position]
    dissolved: Mapped[bool] = mapped_column(default=False)
    held: Mapped[str | None] = mapped_column(Text)

    column: Mapped[Column] = relationship()
    cards: Mapped[list[Card]] = relationship(back_populates="cluster")
    conclusions: Mapped[list["Conclusion"]] = relationship(
        secondary=_cited_clusters, back_populates="clusters"
    )

    @property
    def standing(self) -> list[Card]:
        """Its cards that were not withdrawn."""
        return [card for card in self.cards if not card.withdrawn]


class Conclusion(Base):
    """What the room agrees, citing the headings and single cards it comes from.

    `responsible`, `deadline`: who follows it up, until when, as it was said. `reserved_by`: the
    delegation that asked to be named with its `reservation`. `translation`: a working one, of the
    version `translation_of` of the text. `number`: the one that stands still once wording has
    begun, or None; `former_number`: the one it had until the freeze numbered all anew. `was`: the
    text of `was_version` that the room compares the wording with; empty where nothing is compared.
    `pen`: {} or {page, since}: which open page words it, as a page calls itself. `seen`:
    {card id: version} of its cards as they were when they were cited or last looked at.
    """

    __tablename__ = "conclusions"
    __table_args__ = (Index("ix_conclusions_place", "question_id", "position"),)

    id: Mapped[Id]
    workshop_id: Mapped[InWorkshop]
    question_id: Mapped[str] = mapped_column(ForeignKey("questions.id"))
    position: Mapped[Position]
    text: Mapped[str] = mapped_column(Text)
    version: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(Text)
    responsible: Mapped[str] = mapped_column(Text, default="")
    deadline: Mapped[str] = mapped_column(Text, default="")
    reservation: Mapped[str] = mapped_column(Text, default="")
    reserved_by: Mapped[str] = mapped_column(Text, default="")
    translation: Mapped[str] = mapped_column(Text, default="")
    translation_version: Mapped[str] = mapped_column(Text, default="")
    translation_of: Mapped[str] = mapped_column(Text, default="")
    number: Mapped[int | None]
    former_number: Mapped[int | None]
    was: Mapped[str] = mapped_column(Text, default="")
    was_version: Mapped[str] = mapped_column(Text, default="")
    pen: Mapped[Json] = mapped_column(default=dict)
    seen: Mapped[Json] = mapped_column(default=dict)

    question: Mapped[Question] = relationship()
    clusters: Mapped[list[Cluster]] = relationship(
        secondary=_cited_clusters, back_populates="conclusions"
    )
    direct: Mapped[list[Card]] = relationship(secondary=_cited_cards, back_populates="conclusions")
    objectives: Mapped[list[Objective]] = relationship(secondary=_served_objectives)

    @property
    def cards(self) -> list[Card]:
        """All standing cards it rests on, each once: under its headings, or by themselves."""
        gathered = [card for cluster in self.clusters for card in cluster.standing]
        alone = [card for card in self.direct if not card.withdrawn]
        return list({card.id: card for card in gathered + alone}.values())

    @property
    def versions(self) -> dict[str, str]:
        """Which text each of its cards has now."""
        return {card.id: card.version for card in self.cards}

    @property
    def changed(self) -> list[str]:
        """Cards that were worded anew, came or went since they were seen here."""
        now = self.versions
        return sorted(card for card in {*now, *self.seen} if now.get(card) != self.seen.get(card))

    @property
    def cited_clusters(self) -> list[str]:
        """The headings it cites, by their ids."""
        return sorted(cluster.id for cluster in self.clusters)

    @property
    def cited_cards(self) -> list[str]:
        """The cards it cites by themselves, by their ids."""
        return sorted(card.id for card in self.direct)

    @property
    def served_objectives(self) -> list[str]:
        """The objectives of the workshop that it serves, by their ids."""
        return sorted(objective.id for objective in self.objectives)


class TextVersion(Base):
    """Every text a card, heading, conclusion, comment or reason ever had: nothing is thrown away.

    The version is the id of the command that wrote it.
    """

    __tablename__ = "text_versions"

    subject_id: Mapped[str] = mapped_column(Text, primary_key=True)
    version: Mapped[str] = mapped_column(Text, primary_key=True)
    workshop_id: Mapped[InWorkshop]
    text: Mapped[str] = mapped_column(Text)
    at: Mapped[Milliseconds]
