"""What the three documents say, block by block, whatever their format."""

import json
import re

import pytest

from colaboracion import frozen
from colaboracion.exports.blocks import KINDS
from colaboracion.exports.papers import DOCUMENTS
from tests.exports.gathering import gathered, heading, unnamed
from tests.exports.pieces import blocks, parts, texts
from tests.exports.states import conclusion, resting_on, whole


def test_points_that_are_open_stand_in_sections_of_their_own_and_in_no_other() -> None:
    rows = [
        conclusion(1, "agreed", []),
        conclusion(2, "reserved", [], state="with_reservation", reservation="salvo c)"),
        conclusion(3, "pending", [], state="pending"),
        conclusion(4, "changed", [], state="agreed_with_changes"),
        conclusion(5, "proposed", [], state="proposed"),
    ]
    found = parts(blocks(whole([], rows)))
    assert list(found)[1:] == [
        *("¿Qué fortalecer?", "¿Qué concluimos?", "Puntos con reserva"),
        *("Puntos propuestos, aún no acordados", "Puntos pendientes"),
    ]
    numbered = {
        name: [(each.label, each.text) for each in told if each.kind == "statement"]
        for name, told in found.items()
    }
    assert numbered["¿Qué fortalecer?"] == [("1", "agreed"), ("4", "changed")]
    assert numbered["Puntos con reserva"] == [("2", "reserved")]
    assert numbered["Puntos propuestos, aún no acordados"] == [("5", "proposed")]
    assert numbered["Puntos pendientes"] == [("3", "pending")]
    assert "Reserva, sin atribución: salvo c)" in texts(found["Puntos con reserva"], "beside")


def test_where_nothing_is_open_there_is_no_section_for_it() -> None:
    found = parts(blocks(resting_on("a")))
    assert list(found)[1:] == ["¿Qué fortalecer?", "¿Qué concluimos?"]


def test_a_question_whose_points_are_all_open_says_where_they_stand() -> None:
    row = conclusion(1, "x", [], state="pending")
    found = parts(blocks(whole([], [row])))
    (line,) = texts(found["¿Qué fortalecer?"], "line")
    assert line.startswith("Los puntos de esta pregunta están más abajo")


def test_the_countries_that_took_part_stand_in_the_alphabetical_order_of_the_language() -> None:
    codes = {"countries": ["US", "SV", "DO", "BZ", "ES"]}
    lines = texts(blocks(resting_on("a", **codes)), "line")
    assert (
        "Los países participantes en el taller fueron los siguientes: Belice, El Salvador, España, "
        "Estados Unidos y República Dominicana." in lines
    )
    lines = texts(blocks(resting_on("a", **codes), languages=["en"]), "line")
    assert (
        "The participating countries were the following: Belize, the Dominican Republic, "
        "El Salvador, Spain and the United States." in lines
    )


def test_one_country_is_one_and_y_gives_way_before_its_own_sound() -> None:
    lines = texts(blocks(resting_on("a", countries=["PA"])), "line")
    assert "El país participante en el taller fue Panamá." in lines
    lines = texts(blocks(resting_on("a", countries=["BZ", "IE"])), "line")
    assert "Los países participantes en el taller fueron los siguientes: Belice e Irlanda." in lines


def test_who_took_part_is_never_guessed_a_draft_says_that_it_is_missing() -> None:
    assert texts(blocks(resting_on("a")), "gap") == [
        "[Por completar: confirmar los países participantes]"
    ]
    version = {"version": "1.0", "kind": "room", "outline": False, "completed_by": ""}
    told = blocks(resting_on("a"), frozen=version | {"sha256": "ab"})
    assert texts(told, "gap") == []
    assert not any("participantes" in text for text in texts(told, "line"))


def test_conclusions_show_no_card_and_no_code() -> None:
    told = blocks(gathered())
    assert "card" not in {block.kind for block in told}
    assert not any(re.search(r"(G\d|PL)-\d\d", block.text) for block in told)


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("languages", [["es"], ["en"], ["es", "en"]])
def test_every_document_says_what_it_is_and_which_version(
    document: str, languages: list[str]
) -> None:
    told = blocks(gathered(), document, languages=languages, number=214)
    assert {block.kind for block in told} <= set(KINDS)
    assert [block.kind for block in told].count("title") == len(languages)
    assert [block.label for block in told if block.kind == "part"] == languages[1:]
    stamps = [text for text in texts(told, "line") if re.search(r"(n\.º|no\.) 214 · 17", text)]
    assert len(stamps) == len(languages)


def test_all_cards_stand_by_group_as_they_were_put_and_by_heading() -> None:
    found = parts(blocks(gathered(), "cards"))
    assert list(found)[1:] == ["Por grupo", "Por encabezado"]
    assert texts(found[""], "line")[-1] == "5 tarjetas, 5 grupos, 2 encabezados"
    column = "Retos y desafíos"
    assert texts(found["Por grupo"], "subheading") == [
        f"Grupo 1 · {column}",
        *("Grupo 2", "Grupo 3"),
        f"Grupo 4 · {column}",
        *("Grupo 5", "Observaciones de la plenaria"),
    ]
    assert texts(found["Por grupo"], "card") == ["b", "a", "c", "d", "e"]
    assert texts(found["Por encabezado"], "subheading") == [
        f"{column} · {name}" for name in ("Primero", "Segundo", "Sin encabezado")
    ]
    assert texts(found["Por encabezado"], "card") == ["a", "c", "b", "e", "d"]


def test_a_group_that_takes_no_part_is_told_of_only_for_the_cards_it_left() -> None:
    state = gathered()
    for place, left in ((0, "aside"), (2, "aside"), (3, "merged_into")):
        state["groups"][place][left] = "g2"
    names = texts(parts(blocks(state, "cards"))["Por grupo"], "subheading")
    numbers = [name[:7] for name in names if name.startswith("Grupo")]
    assert numbers == ["Grupo 1", "Grupo 2", "Grupo 4", "Grupo 5"]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_where_documents_name_no_group_none_is_told_of_anywhere(document: str) -> None:
    told = blocks(unnamed(), document)
    for text in (f"{block.text} {block.label}" for block in told):
        assert not re.search(r"Grupo \d|G\d-\d\d|\(\d", text)
    if document == "cards":
        assert list(parts(told))[1:] == ["Por encabezado"]


def test_before_headings_are_shown_cards_stand_by_column_once() -> None:
    state = unnamed()
    state["clusters"] = []
    told = parts(blocks(state, "cards"))
    assert list(told)[1:] == ["Por columna"]
    assert sorted(texts(told["Por columna"], "card")) == ["a", "b", "c", "d", "e"]
    state = gathered()
    state["clusters"] = []
    assert list(parts(blocks(state, "cards")))[1:] == ["Por grupo"]


def test_a_card_whose_heading_is_not_told_of_is_not_lost() -> None:
    state = gathered()
    state["clusters"] = [heading("h1", "Primero", 2)]
    found = parts(blocks(state, "cards"))["Por encabezado"]
    assert sorted(texts(found, "card")) == ["a", "b", "c", "d", "e"]


def test_a_workshop_without_a_card_says_so_in_every_document() -> None:
    said = "Todavía no hay tarjetas que mostrar."
    assert said in texts(blocks(whole([], []), "cards"), "line")
    found = parts(blocks(whole([], []), "proceedings"))
    assert texts(found["Anexo C. Tarjetas completas"], "line") == [said]


def test_e11_as_many_cards_are_listed_as_are_counted() -> None:
    for state in (gathered(), unnamed()):
        found = parts(blocks(state, "cards"))
        assert len(texts(found["Por encabezado"], "card")) == 5
        annex = parts(blocks(state, "proceedings"))["Anexo C. Tarjetas completas"]
        assert len(texts(annex, "card")) == 5


@pytest.mark.parametrize("document", DOCUMENTS)
def test_a_version_frozen_before_countries_were_known_still_gives_documents(document: str) -> None:
    state = gathered() | {"objectives": []}
    head = {"version": "1.0", "kind": "room", "at": 1, "outline": False, "completed_by": ""}
    told = json.loads(frozen.spelled(frozen.content(state | {"n": 4}, head)))
    told["workshop"].pop("countries", None)
    kept = frozen.as_state(told)
    version = {name: head[name] for name in ("version", "kind", "outline", "completed_by")}
    assert blocks(kept, document, frozen=version | {"sha256": "ab"})


@pytest.mark.parametrize(
    ("ends_on", "spanish", "english"),
    [
        ("2018-07-16", "16 de julio de 2018", "16 July 2018"),
        ("2018-07-17", "16\N{EN DASH}17 de julio de 2018", "16\N{EN DASH}17 July 2018"),
        (
            "2018-08-02",
            "16 de julio de 2018 \N{EN DASH} 2 de agosto de 2018",
            "16 July 2018 \N{EN DASH} 2 August 2018",
        ),
    ],
)
def test_dates_are_written_out(ends_on: str, spanish: str, english: str) -> None:
    state = resting_on("a", ends_on=ends_on)
    for language, dates in (("es", spanish), ("en", english)):
        lines = texts(blocks(state, languages=[language]), "line")
        assert lines[0] == f"Ciudad de Panamá, {dates}"
