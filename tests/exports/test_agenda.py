"""The agenda in the proceedings: an annex of every entry, and its sessions as headings."""

from typing import Any

from tests.exports.gathering import gathered
from tests.exports.pieces import blocks, parts, texts


def _entry(position: int, hours: str, title: str, **more: Any) -> dict[str, Any]:
    starts, _, ends = hours.partition("–")
    row = {"id": f"a{position}", "position": position, "day": "2018-07-17", "printed": hours}
    row |= {"starts": starts or None, "ends": ends or None, "kind": "session"}
    row |= {"title": {"es": title, "en": ""}, "lead": "", "points": [], "continues": None}
    return row | more


def _state() -> dict[str, Any]:
    state = gathered()
    state["sessions"] = [{"title": {"es": "Sesión 8. Trabajo en grupos", "en": ""}}]
    state["columns"][0]["question"] = {"es": "¿Qué cuesta?", "en": ""}
    state["agenda"] = [
        _entry(3, "09:45–11:40", "Sesión 8: Elementos clave", lead="OIM"),
        _entry(1, "16:00–17:00", "Sesión 6: Países", day="2018-07-16", points=["Plenaria"]),
        _entry(2, "08:00–08:45", "Sesión 6 (continuación)", continues="a1"),
        _entry(4, "12:30–13:30", "Almuerzo", kind="break", printed="12:30 – 01:30"),
        _entry(5, "", "Foto", kind="ceremony", printed="al final"),
    ]
    return state


def test_the_annex_has_every_entry_as_it_is_and_as_it_was_printed() -> None:
    annex = parts(blocks(_state(), "proceedings"))["Anexo A. Agenda"]
    assert texts(annex, "subheading") == [
        "Lunes, 16 de julio de 2018",
        "Martes, 17 de julio de 2018",
    ]
    assert texts(annex, "line") == [
        "16:00–17:00  Sesión 6: Países",
        "08:00–08:45  Sesión 6 (continuación)",
        "09:45–11:40  Sesión 8: Elementos clave · Facilita: OIM",
        "12:30–13:30  Almuerzo (impreso: 12:30 – 01:30)",
        "al final  Foto",
    ]
    assert texts(annex, "gap") == []


def test_each_session_of_it_has_its_place_and_the_groups_questions_stand_in_theirs() -> None:
    section = parts(blocks(_state(), "proceedings"))["3. Desarrollo por sesión"]
    assert texts(section, "subheading") == ["Sesión 6: Países", "Sesión 8: Elementos clave"]
    assert texts(section, "line") == ["Plenaria", "Retos y desafíos: ¿Qué cuesta?"]
    assert len(texts(section, "gap")) == 2
