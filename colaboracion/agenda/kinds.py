"""What an entry's title says of it: its kind, whether it goes on with another, its language."""

import re
import unicodedata

_SESSION = re.compile(r"\b(sesion|session|modulo|module|panel|taller|workshop)\s+\d")
_BREAK = r"\b(pausa|cafe|almuerzo|receso|refrigerio|desayuno|cena|coffee|lunch|break|dinner)\b"
_KINDS = (
    ("registration", r"\b(inscripcion|registro|acreditacion|registration|check-in)\b"),
    (
        "break",
        _BREAK,
    ),
    ("closing", r"\b(cierre|clausura|closing|closure|closes)\b"),
    ("ceremony", r"\b(bienvenida|apertura|inauguracion|inaugural|welcome|opening|foto)\b"),
)
_CONTINUED = re.compile(r"\(?\b(continuacion|continua|cont\.|continued|continuation)(?:\W|$)")
_LABEL = re.compile(r"\b(sesion|session|modulo|module|panel)\s+(\d+(?:\.?\s?[a-z]\b)?)")
_SPANISH = re.compile(r"\b(sesion|pausa|almuerzo|facilita|lunes|martes|de|la|los|las|del|con)\b")
_ENGLISH = re.compile(r"\b(session|break|lunch|facilitator|monday|tuesday|of|the|and|with|for)\b")


def kind_of(title: str) -> str:
    """One of ENTRY_KINDS; whatever bears a number as a session is one."""
    plain = _plain(title)
    if _SESSION.search(plain):
        return "session"
    return next((kind for kind, words in _KINDS if re.search(words, plain)), "session")


def continued(title: str) -> str:
    """Where a title says that it goes on: by what the earlier one is known; else nothing."""
    plain = _plain(title)
    if not (found := _CONTINUED.search(plain)):
        return ""
    labelled = _LABEL.search(plain)
    return " ".join(labelled.groups()) if labelled else plain[: found.start()].strip(" -:(")


def is_of(title: str, label: str) -> bool:
    """Whether a title bears that label itself: «sesion 6» is not «sesion 6.b»."""
    plain = _plain(title)
    labelled = _LABEL.search(plain)
    if labelled:
        return " ".join(labelled.groups()) == label
    return bool(label) and plain.startswith(label)


def language_of(text: str) -> str:
    """«es» or «en», whichever has more of its little words."""
    plain = _plain(text)
    return "en" if len(_ENGLISH.findall(plain)) > len(_SPANISH.findall(plain)) else "es"


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text).lower()
    return "".join(each for each in decomposed if not unicodedata.combining(each))
