"""Slides for the closing plenary, read back by other programs: all of it there, none too small."""

import io
import time
import zipfile
from pathlib import Path
from typing import Any

import pptx
import pytest
from pptx.util import Pt

from colaboracion.exports.pptx import write
from tests.exports.states import asked, card, conclusion, whole
from tests.exports.test_texts import CONTROLS, MARKS, SCRIPTS
from tests.services.office import converted

LONG = "Fortalecer la coordinación entre los consulados y las instituciones de cada país. "


def written(*texts: str, languages: tuple[str, ...] = ("es",), **changes: Any) -> bytes:
    cards = [card(1, "a"), card(2, "b")]
    rows = [conclusion(place, text, cards) for place, text in enumerate(texts)]
    return write(asked(whole(cards, rows, **changes), kind="pptx", languages=languages))


def slides(file: bytes) -> list[list[str]]:
    """The words of each slide but for the stamp: the title, then each paragraph."""
    return [
        [
            paragraph.text.translate(MARKS).replace("\v", "\n")
            for shape in slide.placeholders
            for paragraph in shape.text_frame.paragraphs
        ]
        for slide in pptx.Presentation(io.BytesIO(file)).slides
    ]


def whole_texts(file: bytes) -> list[str]:
    """What each number is followed by, put together again from all slides."""
    found: dict[str, str] = {}
    for title, *paragraphs in slides(file):
        for paragraph in paragraphs:
            number, tab, text = paragraph.partition("\t")
            if tab and title:
                found[number] = found.get(number, "").removesuffix(" …") + text.removeprefix("… ")
    return list(found.values())


def test_a_cover_then_each_question_by_itself_then_what_was_agreed_under_it() -> None:
    first, note, second, third, fourth, *_ = slides(written("Una", "Dos"))
    assert note[0] == "Conclusiones"
    assert "no vinculante" in note[-1]
    assert first[:3] == [
        "Taller regional de prueba",
        "Conclusiones",
        "Ciudad de Panamá, 16\N{EN DASH}17 de julio de 2018",
    ]
    assert second == ["¿Qué fortalecer?"]
    support = "Acordada: apoyan 2 de 5 grupos, 2 tarjetas"
    assert third == ["¿Qué fortalecer?", "1.\tUna", support, "2.\tDos", support]
    assert fourth == ["¿Qué concluimos?"]


def test_a_long_title_stands_whole_on_the_cover_in_smaller_letters() -> None:
    title = "Taller regional de intercambio de experiencias sobre programas de retorno " * 3
    file = pptx.Presentation(io.BytesIO(written("Una", title={"es": title, "en": title})))
    cover = file.slides[0].placeholders[0].text_frame
    assert cover.text == title
    size = cover.paragraphs[0].font.size.pt
    assert 24 <= size < 44
    assert len(title) * 0.55 * size / 860 * size * 1.2 < 258  # so many lines, each so high


def test_at_most_four_stand_on_a_slide() -> None:
    numbers = [
        [text.partition(".")[0] for text in texts if "\t" in text]
        for texts in slides(written(*"abcdef"))
    ]
    assert [each for each in numbers if each] == [["1", "2", "3", "4"], ["5", "6"]]


@pytest.mark.parametrize("text", [LONG * 40, "palabra" * 400, "中文" * 700, "a\n" * 60 + "b"])
def test_a_long_one_goes_on_and_nothing_is_cut(text: str) -> None:
    file = written("Antes", text, "Después")
    before, long, after = whole_texts(file)
    assert (before, after) == ("Antes", "Después")
    assert "".join(long.split()).startswith("".join(text.split()))  # then what supports it
    assert len(slides(file)) > 6


def test_all_but_the_stamp_is_large_enough_for_the_last_row() -> None:
    for slide in pptx.Presentation(io.BytesIO(written(LONG * 9, "b"))).slides:
        for shape in slide.placeholders:
            for paragraph in shape.text_frame.paragraphs:
                assert paragraph.font.size is None or paragraph.font.size >= Pt(24)
            layout = slide.slide_layout.placeholders.get(shape.placeholder_format.idx)
            sizes = layout._element.findall(".//{*}lstStyle//{*}defRPr")
            assert all(int(each.get("sz")) >= 2400 for each in sizes)


def test_every_slide_carries_the_stamp_and_its_place() -> None:
    stamps = [
        shape.text_frame.text
        for slide in pptx.Presentation(io.BytesIO(written("a"))).slides
        for shape in slide.shapes
        if shape.name == "Stamp"
    ]
    beginning = "Borrador n.º 1 · 17 de julio de 2018, 12:31, hora de Panamá"
    assert stamps == [f"{beginning} · {n}/6" for n in range(1, 7)]


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "<a:br/> & ]]>", "=1+1", "uno\ndos\n\ntres"])
def test_what_was_typed_stays_as_it_is(text: str) -> None:
    assert whole_texts(written(text, title={"es": text, "en": text})) == [text]


def test_e01_e10_every_control_and_every_script() -> None:
    found = whole_texts(written(*(f"antes{control}después" for control in CONTROLS)))
    assert len(found) == 65
    assert all(text.startswith("antes") and text.endswith("después") for text in found)
    assert whole_texts(written(*SCRIPTS)) == SCRIPTS


def test_in_both_languages_the_second_follows_with_a_cover_of_its_own() -> None:
    file = written("Una", languages=("es", "en"))
    titles = [texts[0] for texts in slides(file)]
    assert titles[0] == "Taller regional de prueba"
    assert titles[len(titles) // 2] == "Regional test workshop"
    spoken = {
        run._r.rPr.get("lang")
        for slide in list(pptx.Presentation(io.BytesIO(file)).slides)[len(titles) // 2 :]
        for shape in slide.placeholders
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
    }
    assert spoken == {"en-GB"}


def test_the_file_names_nobody_and_is_the_same_whenever_it_is_written(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = written("a")
    properties = pptx.Presentation(io.BytesIO(file)).core_properties
    assert (properties.author, properties.last_modified_by) == ("", "")
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        names = "".join(archive.namelist())
        everything = b"".join(map(archive.read, archive.namelist()))
    assert not any(each in names for each in ("app.xml", "thumbnail", "printerSettings"))
    assert b"Steve Canny" not in everything
    assert b"python-pptx" not in everything
    tomorrow = time.time() + 86_400
    monkeypatch.setattr("time.time", lambda: tomorrow)
    assert written("a") == file


def test_another_program_draws_all_of_it(tmp_path: Path) -> None:
    file = converted(written(LONG * 12, "b"), "a.pptx", "pdf", tmp_path)
    assert file.startswith(b"%PDF")
    assert file.count(b"/Type/Page/") + file.count(b"/Type/Page>") == len(
        slides(written(LONG * 12, "b"))
    )


def test_headings_stand_by_column_with_the_groups_behind_them() -> None:
    cards = [card(n, f"card {n}", cluster="h1" if n < 3 else "h2") for n in range(1, 4)]
    state = whole(cards, [])
    names = (("k", "Retos"), ("p", "Prioridades"))
    state["columns"] = [
        {
            "id": id_,
            "position": at,
            "name": {"es": name, "en": name},
            "question": {"es": "", "en": ""},
        }
        for at, (id_, name) in enumerate(names)
    ]
    state["clusters"] = [
        {
            "id": "h1",
            "column": "k",
            "heading": "Ventanilla",
            "position": "a",
            "groups": 2,
            "cards": 2,
        },
        {"id": "h2", "column": "k", "heading": "", "position": "b", "groups": 1, "cards": 1},
    ]
    file = write(asked(state, kind="pptx", document="headings"))
    shown = pptx.Presentation(io.BytesIO(file)).slides[2].placeholders[1].text_frame.paragraphs
    assert shown[2].space_before > shown[1].space_before  # the next heading, and a count
    found = slides(file)
    assert found[0][1] == "Encabezados"
    assert found[1:] == [
        ["Retos"],
        ["Retos", "Ventanilla", "2 de 5 grupos, 2 tarjetas", "card 3", "1 de 5 grupos, 1 tarjeta"],
        ["Prioridades"],
        ["Prioridades", "Todavía no hay encabezados en esta columna."],
    ]
