"""What an organizer sets up: people on the list and an agenda, as the laws look at them."""

from colaboracion.database import writing
from colaboracion.models import AgendaEntry, AgendaVersion, Participant
from colaboracion.models.columns import new_id, now
from tests.room import Room


def furnish(room: Room) -> None:
    """Two more people, of whom one agreed to be published, and one more entry and version of the
    agenda.
    """
    with writing() as session:
        workshop = room.workshop(session)
        of_it = {"workshop_id": workshop.id, "category": "member", "country": "PA"}
        known = workshop.roster.get("people", 0)
        for number, published in ((known + 1, True), (known + 2, False)):
            person = Participant(id=new_id(), number=number, **of_it)
            person.first_name, person.last_name = "Ada", f"Zúñiga {number}"
            person.consents = {"publication": published}
            session.add(person)
        workshop.roster = {"version": known + 2, "people": known + 2, "present": 0}
        entry = {"position": 1, "day": "2018-07-17", "printed": "09:45 - 11:40", "kind": "session"}
        entry |= {"starts": "09:45", "ends": "11:40", "title_es": "Sesión 8", "lead": "OIM"}
        session.add(AgendaEntry(id=new_id(), workshop_id=workshop.id, **entry))
        workshop.agenda_version += 1
        kept = AgendaVersion(id=new_id(), workshop_id=workshop.id, at=now())
        kept.number, kept.entries = workshop.agenda_version, [entry]
        session.add(kept)
