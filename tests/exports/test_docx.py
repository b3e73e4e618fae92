"""The document, read back from its own XML."""

import io
import time
import zipfile
from typing import Any

import docx
import pytest

from colaboracion.exports.docx import write
from tests.exports import reader
from tests.exports.gathering import gathered
from tests.exports.states import asked, card, conclusion, resting_on, whole

LANGUAGES = ("es", "en")


def document(state: dict[str, Any], language: str = "es", **changes: Any) -> bytes:
    return write(asked(state, language, 214, **changes))


def test_it_says_what_where_when_and_that_it_binds_nobody() -> None:
    file = document(resting_on("a"))
    assert reader.texts(file, "Title") == ["Conclusiones"]
    assert reader.texts(file, "Subtitle") == ["Taller regional de prueba"]
    place, stamp, note = reader.texts(file, "Normal")[:3]
    assert place == "Ciudad de Panamá, 16\N{EN DASH}17 de julio de 2018"
    assert stamp == "Borrador n.º 214 · 17 de julio de 2018, 12:31, hora de Panamá"
    assert "no vinculante" in note


def test_in_english_it_says_the_same_in_english() -> None:
    file = document(resting_on("a"), "en")
    assert reader.texts(file, "Title") == ["Conclusions"]
    assert reader.texts(file, "Subtitle") == ["Regional test workshop"]
    assert reader.texts(file, "ListContinue") == ["Agreed: supported by 1 of 5 groups, 1 card"]
    assert "17 July 2018, 12:31" in reader.texts(file, "Normal")[1]


def test_conclusions_stand_numbered_under_their_questions_with_state_and_support() -> None:
    cards = [card(n, f"card {n}") for n in range(1, 7)]
    rows = [
        conclusion(1, "first", cards, groups=4),
        conclusion(2, "second", cards[:1], question="q2", state="agreed_with_changes"),
    ]
    file = document(whole(cards, rows))
    found = [(each.style, each.text) for each in reader.paragraphs(file)[6:]]
    assert found == [
        ("Heading1", "¿Qué fortalecer?"),
        ("ListNumber", "1.\tfirst"),
        ("ListContinue", "Acordada: apoyan 4 de 5 grupos, 6 tarjetas"),
        ("Heading1", "¿Qué concluimos?"),
        ("ListNumber", "2.\tsecond"),
        ("ListContinue", "Acordada con cambios: apoya 1 de 5 grupos, 1 tarjeta"),
    ]


@pytest.mark.parametrize("numbers", [(1, 2, 3), (1, 3, 4), (2, 1, 3), (4, 5, 9)])
def test_they_have_the_numbers_of_the_report(numbers: tuple[int, ...]) -> None:
    rows = [
        conclusion(place, f"n.º {number}", [], number=number, question=question)
        for place, (number, question) in enumerate(zip(numbers, ("q1", "q1", "q2"), strict=True))
    ]
    assert reader.numbered(document(whole([], rows))) == list(numbers)


@pytest.mark.parametrize(
    "state", ["proposed", "agreed", "agreed_with_changes", "with_reservation", "pending"]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_state_has_its_word(state: str, language: str) -> None:
    words = reader.texts(
        document(whole([], [conclusion(1, "x", [], state=state)]), language), "ListContinue"
    )
    assert words
    assert words[0][0].isupper()


@pytest.mark.parametrize(
    ("language", "words"),
    [("es", "Acordada: nueva en plenaria"), ("en", "Agreed: new in the plenary")],
)
def test_what_cites_nothing_says_that_it_is_new(language: str, words: str) -> None:
    file = document(whole([], [conclusion(1, "x", [])]), language)
    assert reader.texts(file, "ListContinue") == [words]


def test_what_rests_only_on_cards_that_are_gone_is_not_new() -> None:
    file = document(whole([], [conclusion(1, "x", [], new=False)]))
    assert reader.texts(file, "ListContinue") == ["Acordada"]


def test_who_follows_it_up_and_until_when_are_the_next_steps() -> None:
    row = conclusion(1, "x", [], responsible="Panamá", deadline="próxima reunión técnica")
    file = document(whole([], [row]))
    assert reader.texts(file, "Heading1")[-1] == "Próximos pasos"
    line = reader.texts(file, "Normal")[-1]
    assert line == "Conclusión 1. Responsable: Panamá · Plazo: próxima reunión técnica"


def test_only_what_was_said_of_it_is_told() -> None:
    file = document(whole([], [conclusion(1, "x", [], deadline="May")]), "en")
    assert reader.texts(file, "Normal")[-1] == "Conclusion 1. Deadline: May"


@pytest.mark.parametrize(
    ("who", "words"),
    [("", "Reserva, sin atribución: salvo c)"), ("Belice", "Reserva de Belice: salvo c)")],
)
def test_a_reservation_is_attributed_only_where_a_name_was_typed(who: str, words: str) -> None:
    row = conclusion(1, "x", [], reservation="salvo c)", reserved_by=who)
    assert reader.texts(document(whole([], [row])), "ListContinue")[1:] == [words]


def test_groups_are_named_only_where_documents_may_name_them() -> None:
    cards = [
        card(1, "a", code="G1-01", group="g1", position="a"),
        card(2, "b", code="G5-01", group="g5", position="a"),
    ]
    rows = [conclusion(1, "x", cards), conclusion(2, "x", cards[:1])]
    state = whole(cards, rows, attribution_documents="group")
    assert reader.texts(document(state), "ListContinue") == [
        "Acordada: apoyan 2 de 5 grupos (grupos 1 y 5), 2 tarjetas",
        "Acordada: apoya 1 de 5 grupos (grupo 1), 1 tarjeta",
    ]


def test_a_question_without_conclusions_says_so() -> None:
    assert "Todavía no hay conclusiones para esta pregunta." in reader.texts(
        document(whole([], [])), "Normal"
    )


def test_every_page_carries_the_stamp() -> None:
    (footer,) = reader.paragraphs(document(resting_on("a")), "word/footer1.xml")
    assert footer.text.startswith("Borrador n.º 214 · 17 de julio de 2018, 12:31")


def test_another_reader_finds_the_headings_and_the_list() -> None:
    state = resting_on("a", "b")
    opened = docx.Document(io.BytesIO(document(state)))
    styles = [paragraph.style.name for paragraph in opened.paragraphs]
    assert styles[0] == "Title"
    assert styles.count("Heading 1") == 2
    assert styles.count("List Number") == 1
    listed = docx.Document(io.BytesIO(document(state, document="cards"))).paragraphs
    assert [paragraph.style.name for paragraph in listed].count("List Bullet 2") == 2


def test_what_leads_stays_on_the_page_of_what_it_leads() -> None:
    opened = docx.Document(io.BytesIO(document(gathered(), document="cards")))
    (*_, count) = (each for each in opened.paragraphs if each.text == "1 de 5 grupos, 2 tarjetas")
    assert count.style.paragraph_format.keep_with_next


@pytest.mark.parametrize(("language", "spelling"), [("es", "es-ES"), ("en", "en-GB")])
def test_the_document_says_its_language_and_its_typeface(language: str, spelling: str) -> None:
    styles = reader.part(document(resting_on("a"), language), "word/styles.xml")
    defaults = styles.find(f"{reader.W}docDefaults/{reader.W}rPrDefault/{reader.W}rPr")
    assert defaults.find(f"{reader.W}lang").get(f"{reader.W}val") == spelling
    fonts = defaults.find(f"{reader.W}rFonts").attrib
    assert set(fonts.values()) == {"Atkinson Hyperlegible Next"}


def test_the_typeface_has_a_fallback_where_it_is_not_installed() -> None:
    table = reader.part(document(resting_on("a")), "word/fontTable.xml")
    names = {font.get(f"{reader.W}name"): font.find(f"{reader.W}altName") for font in table}
    assert "Calibri" in names["Atkinson Hyperlegible Next"].get(f"{reader.W}val")


def test_the_file_names_no_author_no_device_and_no_program() -> None:
    file = document(resting_on("a"))
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = archive.namelist()
        everything = b"".join(archive.read(name) for name in names)
        assert {entry.create_system for entry in archive.infolist()} == {0}
    assert not any("app.xml" in name or "thumbnail" in name for name in names)
    assert b"python-docx" not in everything
    assert b"Macintosh" not in everything
    properties = docx.Document(io.BytesIO(file)).core_properties
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.created.isoformat() == "2018-07-17T17:31:00+00:00"


def test_the_same_content_gives_the_same_bytes_whenever_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    state = resting_on("a", "b")
    first = document(state)
    tomorrow = time.time() + 86_400
    monkeypatch.setattr("time.time", lambda: tomorrow)
    assert document(state) == first


@pytest.mark.parametrize(
    ("language", "words"), [("es", "Observación de la plenaria:"), ("en", "Remark of the plenary:")]
)
def test_a_remark_is_shown_as_one(language: str, words: str) -> None:
    cards = [card(1, "said", kind="remark", group=None, code="PL-01"), card(2, "written")]
    state = whole(cards, [conclusion(1, "x", cards, groups=1)])
    file = document(state, language, document="cards")
    assert reader.texts(file, "ListBullet2") == [
        "T-02\u2002written",
        f"PL-01\u2002{words}\u2002said",
    ]


def _frozen(**changes: Any) -> dict[str, Any]:
    told = {"version": "1.0", "kind": "room", "outline": False, "completed_by": ""}
    return told | {"sha256": "ab" * 32} | changes


@pytest.mark.parametrize(
    ("language", "kind", "name"),
    [
        ("es", "room", "Versión de sala 1.0 · 17 de julio de 2018, 12:31"),
        ("es", "final", "Versión final 1.0 · 17 de julio de 2018, 12:31"),
        ("en", "room", "Room version 1.0 · 17 July 2018, 12:31"),
    ],
)
def test_a_frozen_version_says_which_on_every_page_and_its_hash(
    language: str, kind: str, name: str
) -> None:
    state, frozen = resting_on("a"), _frozen(kind=kind)
    file = write(asked(state, language, 214, frozen=frozen))
    zone = {"es": "hora de Panamá", "en": "Panama time"}[language]
    assert reader.texts(file, "Normal")[1] == f"{name}, {zone}"
    assert reader.texts(file, "BodyText3")[-1].endswith("ab" * 32)
    (footer,) = reader.paragraphs(file, "word/footer1.xml")
    assert footer.text.startswith(name)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", "La sala aprobó el esquema. Lo completa: Relatoría"),
        ("en", "The room adopted the outline. To be completed by: Relatoría"),
    ],
)
def test_an_outline_says_so_and_who_completes_it(language: str, words: str) -> None:
    frozen = _frozen(outline=True, completed_by="Relatoría")
    file = write(asked(resting_on("a"), language, 214, frozen=frozen))
    assert words in reader.texts(file, "BodyText3")
