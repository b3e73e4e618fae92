"""What an organizer has put into a workshop before people come: its people and its agenda."""

from typing import Any

NAMES = (
    ("Denise", "Tillett", "BZ", "en"),
    ("Íñigo", "Peñate Güell", "SV", "es"),
    ("María de los Ángeles", "Ibáñez Santamaría de la Fuente", "PA", "es"),
    ("Óscar", "Acuña", "MX", "es"),
    ("Zoe", "Thompson", "US", "en"),
    ("Lucía", "Núñez", "HN", "es"),
    ("Álvaro", "Mejía", "GT", "es"),
    ("Paul", "Fraser", "CA", "en"),
    ("Begoña", "Solís", "CR", "es"),
    ("Rosa", "Báez", "DO", "es"),
)
AGENDA = (
    ("2018-07-16", "08:00", "08:15", "registration", "Inscripción", "Registration", ""),
    (
        "2018-07-16",
        "08:15",
        "08:45",
        "ceremony",
        "Palabras de bienvenida",
        "Welcome",
        "ST-CRM, OIM",
    ),
    ("2018-07-16", "08:45", "10:00", "session", "Sesión 1: Expectativas", "Session 1", "OIM"),
    ("2018-07-16", "10:00", "10:15", "break", "Pausa para café", "Coffee break", ""),
    ("2018-07-17", "09:45", "11:40", "session", "Sesión 8: Trabajo en grupos", "Session 8", ""),
    ("2018-07-17", "12:30", "12:45", "closing", "Cierre del taller", "Close", "Panamá"),
)


def commands() -> list[tuple[str, dict[str, Any]]]:
    """What the organizer sends."""
    entries = [_entry(at, *row) for at, row in enumerate(AGENDA)]
    people = [("put_participant", _person(*row)) for row in NAMES]
    observer = _person("Ana", "Ríos", "", "es") | {"organization": "ACNUR"}
    observer |= {"category": "observer_organization"}
    return [("set_agenda", {"entries": entries, "base": 0}), *people, ("put_participant", observer)]


def _entry(at: int, *told: str) -> dict[str, Any]:
    names = ("day", "starts", "ends", "kind", "title_es", "title_en", "lead")
    return {"id": f"{at + 1:032x}", "printed": f"{told[1]} – {told[2]}"} | dict(
        zip(names, told, strict=True)
    )


def _person(first: str, last: str, country: str, spoken: str) -> dict[str, Any]:
    return {
        "participant": None,
        "first_name": first,
        "last_name": last,
        "country": country,
        "category": "member",
        "languages": [spoken],
        "funded": True,
    }
