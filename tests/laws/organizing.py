"""What an organizer sets up: people on the list and an agenda, as the laws look at them."""

from colaboracion.database import writing
from colaboracion.models import AgendaEntry, AgendaVersion, Participant
from colaboracion.models.columns import new_id, now
from tests.room import Room


def furnish(room: Room) -> None:
    """Two people, of whom one agreed to be published, and an agenda of one entry."""
    with writing() as session:
        workshop = room.workshop(session)
        of_it = {"workshop_id": workshop.id, "category": "member", "country": "PA"}
        for number, published in ((1, True), (2, False)):
            person = Participant(id=new_id(), number=number, **of_it)
            person.first_name, person.last_name = "Ada", f"Zúñiga {number}"
            person.consents = {"publication": published}
            session.add(person)
        workshop.roster = {"version": 2, "people": 2, "present": 0}
        entry = {"position": 1, "day": "2018-07-17", "printed": "09:45 - 11:40", "kind": "session"}
        entry |= {"starts": "09:45", "ends": "11:40", "title_es": "Sesión 8", "lead": "OIM"}
        session.add(AgendaEntry(id=new_id(), workshop_id=workshop.id, **entry))
        kept = AgendaVersion(id=new_id(), workshop_id=workshop.id, number=1, at=now())
        kept.entries = [entry]
        session.add(kept)
        workshop.agenda_version = 1
