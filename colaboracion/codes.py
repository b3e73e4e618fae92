"""The codes people type or follow: how they are made, printed and compared."""

import re
import secrets
import unicodedata

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.models import Code, Slip

# Read aloud across a room, and written by who hears them: in Spanish each can be spelled in one way
# only (no b or v, h, ll or y, z, no c, g, j or s that could be another), needs no ñ or accent, and
# sounds like no other by less than two sounds. Codes that were given out before stay good.
WORDS = (
    (
        "alamo alga amapola ancla arco arena aroma cacao camino campo canario canela canoa "
        "caracol cardo cascada castor clima colina cometa condor coral corona cristal delfin "
        "delta diamante disco dorado duna faro flamenco flauta flor foca fruta fuente "
        "golondrina gota granada granito iguana isla jade jaguar jardin jugo junco lago "
        "laguna laurel limon lino linterna lirio loma loro madera manantial mandarina "
        "manglar mango mapa marea mariposa melon menta mercado metal mirador mirlo molino "
        "moneda monte mora musgo naranja nido nopal norte nutria olmo onda orca orquidea "
        "ostra palma panal panda pantera papel pelicano pera piano piedra piloto pimienta "
        "piragua planeta plata pluma polen potro pradera prado puerto radio reno romero rosa "
        "rueda salmon sandia tapir tigre tormenta tortuga tren trigo trompeta tronco trueno "
        "tucan tulipan turpial "
    )
    .upper()
    .split()
)
# A longer code where more can be done with it.
_WORD_COUNT = {"organizer": 3, "facilitator": 2, "slip": 2, "person": 2}
_PREFIX = {
    "rapporteur": "G",
    "delegate": "M",
    "interpreter": "I",
    "projector": "P",
    "everyone": "T",
    "observer": "O",  # «ve» and «be» sound alike, and slips have the B
    "person": "D",
    "slip": "B",
}
_LOOKALIKES = str.maketrans("OIL", "011")


def assign(session: OrmSession, code: Code, group: int | None) -> None:
    """Give `code` a text that no other code of the server has."""
    text = _free(session, code.role, group)
    code.text, code.lookup = text, lookup(text)


def assign_each(session: OrmSession, fresh: list[Code], numbers: list[int]) -> None:
    """As `assign`, for many codes of one role at a time: what is taken is asked once for all."""
    left = list(zip(fresh, numbers, strict=True))
    while left:
        for code, number in left:
            code.text = draw(code.role, number)
            code.lookup = lookup(code.text)
        taken = _taken(session, {code.lookup for code in fresh})
        left = [(code, number) for code, number in left if code.lookup in taken]


def _taken(session: OrmSession, lookups: set[str]) -> set[str]:
    found = (select(table.lookup).where(table.lookup.in_(lookups)) for table in (Code, Slip))
    return {taken for query in found for taken in session.scalars(query)}


def assign_slip(session: OrmSession, slip: Slip) -> None:
    """Give `slip` a code that opens nothing else on the server."""
    slip.code = _free(session, "slip", slip.number)
    slip.lookup = lookup(slip.code)


def _free(session: OrmSession, role: str, number: int | None) -> str:
    while True:
        text = draw(role, number)
        taken = (select(table.id).filter_by(lookup=lookup(text)) for table in (Code, Slip))
        if not any(session.scalar(query) for query in taken):
            return text


def draw(role: str, number: int | None) -> str:
    """A new code at random: G3-TUCAN-4821 for group 3's rapporteur."""
    words = [secrets.choice(WORDS) for _ in range(_WORD_COUNT.get(role, 1))]
    prefix = _PREFIX.get(role, "") + (str(number) if number is not None else "")
    digits = f"{secrets.randbelow(10_000):04}"
    return "-".join([*([prefix] if prefix else []), *words, digits])


def lookup(text: str) -> str:
    """A code as compared: small letters, accents, spaces, O for 0 and I or L for 1 don't matter."""
    plain = unicodedata.normalize("NFKD", text).upper()
    return re.sub("[^A-Z0-9]", "", plain).translate(_LOOKALIKES)
