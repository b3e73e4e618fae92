"""Nobody takes two connections of a database at once."""

import threading
from collections.abc import Iterable
from typing import Any

from sqlalchemy import Engine, event


def one_for_each(engines: Iterable[Engine]) -> None:
    """From now on a thread that holds a connection of theirs is refused a second."""
    holders: dict[Any, int] = {}

    def take(_: object, record: Any, __: object) -> None:
        thread = threading.get_ident()
        assert thread not in holders.values(), "holds a connection and asks for another"
        holders[record] = thread

    for engine in engines:
        event.listen(engine, "checkout", take)
        event.listen(engine, "checkin", lambda _, record: holders.pop(record, None))
