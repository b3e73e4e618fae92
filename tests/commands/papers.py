"""Documents of the same content say the same time: each command is watched for it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from colaboracion import last_change, state
from colaboracion.database import reading
from tests.room import Room

# They change documents, but not in every scene; what never does is in last_change.UNSEEN.
SOMETIMES = {"set_phase", "set_sharing", "stop_timer", "pause_timer", "resume_timer", "add_time"}
SOMETIMES |= {"resume_stage", "restore_card", "move_cluster", "move_conclusion"}
SOMETIMES |= {"put_participant", "import_participants", "set_consents"}
SOMETIMES |= {"accept_wording", "close_ranking", "order_by_ranking"}
SOMETIMES |= {
    "purge_people",
    "correct_own",
    "set_own_consents",
}  # where somebody agreed to be published


def _papers(room: Room) -> dict[str, Any]:
    with reading() as session:
        return state.documents(session, room.workshop(session))


@contextmanager
def watched(room: Room, name: str) -> Iterator[None]:
    """The time moves with a command that may change documents, and with no other."""
    before = _papers(room)
    yield
    after = _papers(room)
    if name in last_change.UNSEEN:
        assert after | {"n": 0} == before | {"n": 0}
    elif after | {"at": 0} == before | {"at": 0}:
        assert name in SOMETIMES, "no document differs: is it to be in last_change.UNSEEN?"
