"""What the columns of a list of participants are called, in Spanish and English, by many hands."""

import re
import unicodedata

_NAMES = {
    "name": (
        "nombre completo|nombres y apellidos|nombre y apellidos|nombre y apellido"
        "|apellidos y nombres|apellido y nombre|apellidos y nombre|participante|persona"
        "|full name|name and surname|participant|participant name|name surname"
        "|nombre del participante|nombre de la persona|nombre de la persona participante"
    ),
    "first_name": (
        "nombre|nombres|primer nombre|nombre de pila|first name|first names|given name|given names"
        "|forename|name|firstname"
    ),
    "last_name": (
        "apellido|apellidos|primer apellido|last name|last names|surname|surnames|family name"
        "|lastname"
    ),
    "category": (
        "categoria|tipo|tipo de participante|calidad|category|type|type of participant|role|rol"
        "|participa como|participates as|perfil|condicion"
    ),
    "country": "pais|delegacion|pais miembro|country|delegation|nacion|state|estado|pais de origen",
    "organization": (
        "organizacion|organismo|organization|organisation|org|agencia|agency"
        "|organizacion que representa|organismo internacional"
    ),
    "institution": (
        "institucion|ministerio|entidad|dependencia|institution|ministry|entity|department"
        "|institucion que representa|oficina|office|direccion general"
    ),
    "post": "cargo|puesto|post|position|job title|title|funcion|titulo del puesto|cargo actual",
    "languages": (
        "idioma|idiomas|lengua|lenguas|language|languages|idioma de trabajo|idiomas de trabajo"
        "|working language|working languages|idioma preferido|preferred language"
    ),
    "email": (
        "correo|correo electronico|email|e mail|mail|correo e|email address|direccion de correo"
        "|correo institucional"
    ),
    "phone": (
        "telefono|celular|movil|phone|telephone|mobile|cell|tel|whatsapp|telefono celular"
        "|phone number|numero de telefono|contacto telefonico"
    ),
    "access_needs": (
        "necesidades|necesidades de acceso|accesibilidad|access needs|accessibility"
        "|necesidades especiales|special needs|requerimientos de accesibilidad|apoyos"
        "|requerimientos especiales|access requirements"
    ),
    "funded": (
        "financiado|financiada|financiamiento|financiacion|funded|funding|costos cubiertos"
        "|gastos cubiertos|costs covered|patrocinado|sponsored|funded by organizers"
        "|financiado por organizadores|financiada por los organizadores|financiado por oim|beca"
    ),
    "funded_reason": (
        "motivo|motivo del financiamiento|motivo de financiacion|justificacion|reason"
        "|funding reason|reason for funding|razon"
    ),
    "group": "grupo|grupo de trabajo|mesa|group|working group|breakout group|table|group id",
    "task": (
        "tarea|papel|funcion en el grupo|tarea en el grupo|task|role in group|group role"
        "|session8 role|rol en el grupo|relatoria"
    ),
}
FIELDS = {name: field for field, names in _NAMES.items() for name in names.split("|")}
# Whatever follows these, the column holds the same.
_BEGINNINGS = tuple(
    (name, field) for name, field in FIELDS.items() if field in {"email", "phone", "access_needs"}
)


def plain(text: str) -> str:
    """Small letters and digits, without accents or signs: «Correo-e.» is «correo e»."""
    bare = unicodedata.normalize("NFKD", text.casefold())
    return " ".join(
        re.findall(r"[^\W_]+", "".join(c for c in bare if not unicodedata.combining(c)))
    )


def field_of(header: str) -> str | None:
    """What a column so called holds, or None."""
    shortened = re.sub(r"\([^)]*\)", " ", header)
    for told in (header, shortened, *re.split(r"[/|·\u2013]| - ", shortened)):
        named = plain(told)
        if named in FIELDS:
            return FIELDS[named]
    whole = plain(shortened)
    return next((field for name, field in _BEGINNINGS if whole.startswith(f"{name} ")), None)
