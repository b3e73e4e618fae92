"""The moments that decide what is seen: phase, sharing, attribution, headings shown or not."""

from dataclasses import dataclass
from itertools import product

from colaboracion.models.boards import PHASES, SHARINGS

# Whether the words of groups are open to all: with which phase, under which sharing. Groups see
# each other's words live, or once a facilitator has opened the plenary, never before.
WORDS_OPEN = {
    "prepared": {"plenary": False, "live": True},
    "writing": {"plenary": False, "live": True},
    "plenary": {"plenary": True, "live": True},
    "closed": {"plenary": True, "live": True},
}
_OTHER = {"group": "none", "none": "group"}


@dataclass(frozen=True)
class Moment:
    """What everyone may see hangs on these, and on nothing else."""

    phase: str
    sharing: str
    attribution: str  # in the room
    headings_shown: bool

    @property
    def words_open(self) -> bool:
        """Whether groups' words may be seen beyond the group and the staff."""
        return WORDS_OPEN[self.phase][self.sharing]

    @property
    def in_documents(self) -> str:
        """Attribution on paper: always the other one, so that mistaking the two is noticed."""
        return _OTHER[self.attribution]

    def names_groups(self, *, on_paper: bool) -> bool:
        """Whether a reader may be told which group something is of."""
        return (self.in_documents if on_paper else self.attribution) == "group"


MOMENTS = [Moment(*each) for each in product(PHASES, SHARINGS, ("group", "none"), (False, True))]
