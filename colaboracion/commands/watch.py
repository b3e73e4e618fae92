"""Who looks at a command's rows before they change: what others see of them, what can be undone."""

from dataclasses import dataclass
from typing import Protocol

from colaboracion.database import Base


class Watch(Protocol):
    """Who looks at the rows before they change."""

    def touch(self, row: Base) -> None:
        """A row is handed out."""

    def add(self, row: Base) -> None:
        """A row is made."""

    def remove(self, row: Base) -> None:
        """A row that was handed out goes for good."""

    def start_anew(self) -> None:
        """So much changes that everyone takes the whole state again."""


@dataclass(frozen=True)
class Watches:
    """Several who look, as one."""

    each: tuple[Watch, ...]

    def touch(self, row: Base) -> None:
        """A row is handed out."""
        for watch in self.each:
            watch.touch(row)

    def add(self, row: Base) -> None:
        """A row is made."""
        for watch in self.each:
            watch.add(row)

    def remove(self, row: Base) -> None:
        """A row that was handed out goes for good."""
        for watch in self.each:
            watch.remove(row)

    def start_anew(self) -> None:
        """So much changes that everyone takes the whole state again."""
        for watch in self.each:
            watch.start_anew()
