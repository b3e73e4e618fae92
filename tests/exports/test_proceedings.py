"""What the proceedings say, section by section, and where they leave a gap."""

from tests.exports.gathering import gathered, ranking
from tests.exports.pieces import blocks, parts, texts
from tests.exports.states import whole


def test_proceedings_have_their_sections_and_annexes_and_say_where_to_write() -> None:
    found = parts(blocks(gathered(), "proceedings"))
    names = list(found)[1:]
    assert [name.split(".")[0] for name in names] == [
        *"12345678",
        *(f"Anexo {letter}" for letter in "ABCDE"),
    ]
    empty = [name for name in names if not found[name]]
    assert empty == []
    to_write = [name for name in names if texts(found[name], "gap")]
    assert [name.split(".")[0] for name in to_write] == [
        *"123467",
        *("Anexo A", "Anexo B", "Anexo D", "Anexo E"),
    ]


def test_where_there_is_no_card_no_group_is_said_to_have_written_any() -> None:
    assert not any("escribieron" in each.text for each in blocks(whole([], []), "proceedings"))
    assert any("escribieron" in each.text for each in blocks(gathered(), "proceedings"))


def test_proceedings_have_the_four_points_of_every_country() -> None:
    told = parts(blocks(gathered(countries=["PA", "BZ"]), "proceedings"))
    section = told["4. Presentaciones por país"]
    assert texts(section, "subheading") == ["Belice", "Panamá"]
    points = "programas o fondos, en qué consisten, población meta y lecciones aprendidas"
    assert texts(section, "gap") == [f"[Por completar: {points}]"] * 2


def test_proceedings_hold_what_the_workshop_set_out_to_do_and_what_was_asked() -> None:
    state = gathered()
    state["objectives"] = [
        {"position": place, "text": {"es": f"Objetivo {place}", "en": ""}} for place in (1, 0, 2)
    ]
    state["sessions"] = [{"title": {"es": "Sesión 8", "en": ""}}]
    state["columns"][0]["question"] = {"es": "¿Qué cuesta?", "en": ""}
    found = parts(blocks(state, "proceedings"))
    assert texts(found["1. Antecedentes y objetivos"], "line") == [
        *("Objetivo 0", "Objetivo 1", "Objetivo 2")
    ]
    section = found["3. Desarrollo por sesión"]
    assert texts(section, "subheading") == ["Sesión 8"]
    assert texts(section, "line") == ["Retos y desafíos: ¿Qué cuesta?"]


def test_results_are_told_by_heading_with_how_many_groups_and_which_cards() -> None:
    section = parts(blocks(gathered(), "proceedings"))["5. Resultados del trabajo en grupos"]
    assert texts(section, "line") == ["5 tarjetas, 5 grupos, 2 encabezados"]
    assert texts(section, "lead") == ["Primero", "Segundo", "Sin encabezado"]
    assert texts(section, "beside") == [
        "2 de 5 grupos, 2 tarjetas: G1-01, G4-01",
        "1 de 5 grupos, 2 tarjetas: G1-02, PL-01",
        "1 tarjeta: G4-02",
    ]


def test_a_ranking_is_told_once_it_was_revealed_and_held_words_are_not() -> None:
    state = gathered()
    state["rankings"] = [
        ranking(),
        ranking(id="s", result=None, state="closed", options=[{"id": "o", "text": "secreto"}]),
    ]
    section = parts(blocks(state, "proceedings"))["5. Resultados del trabajo en grupos"]
    assert texts(section, "lead")[-1] == (
        "Orden indicativo. Boletas recibidas: 4 de 5. Solo ordena los encabezados; no decide nada."
    )
    assert texts(section, "beside")[-3:] == [
        "1. Primero: 7 puntos",
        "2. (retenido): 1 punto",
        "2. Segundo: 1 punto",
    ]
    assert "secreto" not in str(section)


def test_what_observers_ranked_is_told_apart() -> None:
    apart = {"ballots": 2, "of": None, "options": [{"id": "o3", "dots": 2, "rank": 1}]}
    state = gathered()
    state["rankings"] = [ranking(result=ranking()["result"] | {"observers": apart})]
    section = parts(blocks(state, "proceedings"))["5. Resultados del trabajo en grupos"]
    assert texts(section, "lead")[-1] == "Observadores, aparte. Boletas recibidas: 2"
    assert texts(section, "beside")[-1] == "1. Segundo: 2 puntos"


def test_conclusions_in_the_proceedings_name_the_cards_that_the_annex_holds() -> None:
    found = parts(blocks(gathered(), "proceedings"))
    beside = texts(found["8. Conclusiones y próximos pasos"], "beside")
    assert "Se basa en G1-01, G1-02" in beside
    listed = {block.label for block in found["Anexo C. Tarjetas completas"]}
    assert {"G1-01", "G1-02"} < listed
