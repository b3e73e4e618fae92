"""What stands in the cells of a file, as the list of participants keeps it; None: not clear."""

import re
from functools import cache

from babel import Locale
from babel.core import get_global

from colaboracion.countries import CODES, all_names
from colaboracion.imports.headers import plain

_ALSO = {
    "US": "ee uu|eeuu|eua|e u a|estados unidos de america|united states of america|u s a|u s|eu",
    "DO": "rep dominicana|r dominicana|dominicana|rep dom|dominican rep",
    "GB": "inglaterra|gran bretana|england|great britain|reino unido de gran bretana",
    "NL": "holanda|holland",
    "MX": "estados unidos mexicanos",
    "SV": "salvador",
    "KR": "corea|korea",
    "TT": "trinidad y tobago|trinidad and tobago|trinidad",
}
_BEFORE = re.compile(
    r"^(republica (bolivariana |oriental )?del?|republic of( the)?|el|la|los|the) "
)
_CATEGORIES = {
    "member": (
        "miembro|pais miembro|delegacion|delegado|delegada|delegate|member|member country|member "
        "state|estado miembro|representante|gobierno|government|delegation|participante|participant"
    ),
    "observer_country": "pais observador|observer country|estado observador|observer state",
    "observer_organization": (
        "organismo observador|organizacion observadora|observer organization|observer organisation"
        "|organismo internacional|organizacion internacional|international organization"
        "|international organisation|agencia de naciones unidas|un agency|organismo|agencia"
    ),
    "civil_society": (
        "sociedad civil|civil society|rrocm|ong|ngo|organizacion no gubernamental"
        "|organizacion de sociedad civil|organizacion de la sociedad civil|osc|cso"
    ),
    "expert": (
        "experto|experta|expert|experto invitado|experta invitada|guest expert|invited expert"
        "|ponente|speaker|invitado especial|consultor|consultora|consultant|panelista"
    ),
    "staff": (
        "organizacion|organizador|organizadora|organizer|organiser|staff|equipo|facilitacion"
        "|facilitador|facilitadora|facilitator|interpretacion|interprete|interpreter|secretaria"
        "|secretaria tecnica|secretariat|technical secretariat|relatoria|apoyo|logistica"
    ),
}
_OBSERVERS = {"observacion", "observador", "observadora", "observer", "observers", "observadores"}
_YES = {"si", "s", "yes", "y", "x", "true", "verdadero", "1", "v", "ok"}
_YES |= {"financiado", "financiada", "funded", "cubierto", "oim", "iom", "organizadores", "beca"}
_NO = {
    "no",
    "n",
    "false",
    "falso",
    "0",
    "f",
    "autofinanciado",
    "autofinanciada",
    "propio",
    "propios",
    "ninguno",
    "none",
}
_NO |= {"self funded", "self", "por su cuenta", "recursos propios", "own", "own funds", "no aplica"}
_NOTHING = {"", "n a", "na", "nd", "no aplica", "sin dato", "pendiente", "none", "ninguno"}
_TASKS = {
    "rapporteur": "relator|relatora|relatoria|rapporteur|reporter|relator a|si|x",
    "deputy": "suplente|deputy|suplencia|relator suplente|relatora suplente|alterno|alterna",
}
_TONGUES = {
    "castellano": "es",
    "esp": "es",
    "spa": "es",
    "ing": "en",
    "eng": "en",
    "creole": "ht",
    "kreyol": "ht",
}
_BOTH = {"bilingue", "bilingual", "ambos", "both"}


def is_nothing(text: str) -> bool:
    """Whether somebody wrote that there is nothing: «-», «N/A»."""
    return plain(text) in _NOTHING


def country(text: str) -> str | None:
    """ISO 3166, two letters: by the name in either language, or by two or three letters."""
    if text.strip().upper() == text.strip() and text.strip() in CODES:
        return text.strip()
    named = plain(text)
    return _countries().get(named) or _countries().get(_BEFORE.sub("", named))


def category(text: str, *, has_country: bool) -> str | None:
    """As what somebody takes part. An observer is of a country, where one is told."""
    named = plain(text)
    if named in _OBSERVERS:
        return "observer_country" if has_country else "observer_organization"
    return _categories().get(named)


def funded(text: str) -> bool | None:
    """Whether the organizers cover the costs."""
    named = plain(text) or ("si" if text.strip() in {"✓", "✔", "☑", "✗"} else "")
    if named in _YES:
        return True
    return False if named in _NO else None


def task(text: str) -> str | None:
    """What somebody does in the group."""
    named = plain(text)
    return next((each for each, names in _TASKS.items() if named in names.split("|")), None)


def group(text: str) -> int | None:
    """The number in «Grupo 3», «G3», «Mesa 3»."""
    found = re.fullmatch(r"[^\d]{0,20}0*(\d{1,3})", text.strip())
    return int(found[1]) if found else None


def languages(text: str) -> list[str] | None:
    """Two or three letters of each language, in the order told; None where one is not known."""
    if plain(text) in _BOTH:
        return ["es", "en"]
    parts = [plain(each) for each in re.split(r"[,;/+&\n]|\s[yeé]\s|\sand\s|\s-\s", text)]
    known = [_languages().get(each) for each in parts if each]
    found = list(dict.fromkeys(each for each in known if each))
    return found if found and all(known) else None


@cache
def _countries() -> dict[str, str]:
    named = {plain(name): code for code, names in _ALSO.items() for name in names.split("|")}
    for code, others in get_global("territory_aliases").items():
        if len(code) == 3 and code.isalpha() and len(others) == 1 and others[0] in CODES:
            named[code.lower()] = str(others[0])
    for language in ("es", "en"):
        for code, name in Locale.parse(language).territories.items():
            if code in CODES:
                named[plain(str(name))] = str(code)
        for code, name in all_names(language).items():
            named[plain(name)] = code
    return named


@cache
def _categories() -> dict[str, str]:
    return {name: each for each, names in _CATEGORIES.items() for name in names.split("|")}


@cache
def _languages() -> dict[str, str]:
    named = dict(_TONGUES)
    for language in ("es", "en", "fr", "pt"):
        for code, name in Locale.parse(language).languages.items():
            if re.fullmatch("[a-z]{2,3}", str(code)):
                named.setdefault(plain(str(name)), str(code))
                if len(str(code)) == 2:
                    named.setdefault(str(code), str(code))
    return named
