"""The server's clock in the hands of a test, and what a session shows of it."""

from typing import Any

from tests.room import Room

MINUTE = 60_000


class Clock:
    """Stands still until it is set on."""

    def __init__(self) -> None:
        self.now = 1_800_000_000_000

    def __call__(self) -> int:
        """What the server takes for now."""
        return self.now

    def goes_on(self, minutes: float) -> None:
        """So much later."""
        self.now += round(minutes * MINUTE)


def session(room: Room, audience: str = "public") -> Any:
    """The session as an audience sees it."""
    return room.state(audience)["sessions"][0]
