"""The codes people type or follow: how they are made, printed and compared."""

import re
import secrets
import unicodedata

from sqlalchemy import select
from sqlalchemy.orm import Session as OrmSession

from colaboracion.models import Code, Slip

# Short, easily spelled in Spanish and English, without ñ or accents.
WORDS = (
    (
        "abeja aguila albatros alce almeja arco arena azul banano barco bosque brisa cacao caoba "
        "caracol cedro ceiba cereza cielo cima ciruela cobre colibri coral cuarzo delfin duna "
        "faro flor fresa fruta gaviota girasol granito grulla guayaba halcon hoja iguana isla "
        "jade jaguar jardin koala lago laurel lima limon lince lirio loro luna maiz mango mapa "
        "mariposa melon menta mirlo molino monte musgo naranja nido nube oasis olivo onda orca "
        "palma papaya perla pino piragua plata playa pluma prado pradera puente quetzal rana rio "
        "roble romero rosa rubi sabana sal selva sendero sierra sol sauce tapir tigre toronja "
        "tortuga trebol trigo trueno tucan uva vainilla valle vega venado verde viento volcan "
        "yegua yuca zafiro zorro "
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
    "observer": "V",
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
