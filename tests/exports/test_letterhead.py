"""Documents laid out by an organizer's own letterhead: by its looks, and silent on whose it was."""

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from colaboracion.exports import package
from colaboracion.exports.docx import write
from colaboracion.exports.inspection import findings
from colaboracion.exports.letterhead import to_take_away
from tests.exports import reader
from tests.exports.letterheads import changed, repacked, sample
from tests.exports.states import asked, resting_on


@pytest.mark.parametrize("language", ["es", "en"])
def test_the_built_in_one_passes_and_its_explanations_are_in_no_document(language: str) -> None:
    own = to_take_away(language)
    assert findings(own) == []
    assert own == to_take_away(language)
    assert len(docx.Document(io.BytesIO(own)).paragraphs) > len(
        [line for line in reader.paragraphs(own) if "{#p" in line.text]
    ) == 4  # fmt: skip


def test_one_with_a_cover_a_logo_and_a_header_passes_and_lays_out(tmp_path: Any) -> None:
    def dress(document: Any) -> None:
        header = document.sections[0].header.paragraphs[0]
        header.add_run("Organismo · {{ workshop }}")
        cover = document.paragraphs[0].insert_paragraph_before("{{ title }} {{ place_and_dates }}")
        cover.insert_paragraph_before("{% if stamp %}{{ stamp }}{% endif %}")
        sample(document, "List Number").style.font.bold = True
        document.core_properties.author = "Ana"

    file = changed(dress)
    assert findings(file) == []
    path = tmp_path / "own.docx"
    path.write_bytes(file)
    written = write(asked(resting_on("{{ 7*7 }}"), letterhead=str(path)))
    assert write(asked(resting_on("{{ 7*7 }}"), letterhead=str(path))) == written
    lines = [each.text for each in reader.paragraphs(written)]
    assert lines[0].startswith("Borrador n.º 1")
    assert lines[1] == "Conclusiones Ciudad de Panamá, 16\N{EN DASH}17 de julio de 2018"
    assert "Organismo · Taller regional de prueba" in [
        each.text for each in reader.paragraphs(written, "word/header1.xml")
    ]
    assert docx.Document(io.BytesIO(written)).core_properties.author == ""


def test_a_file_saved_as_a_template_is_taken(tmp_path: Any) -> None:
    file = repacked(
        lambda name, content: (
            content.replace(b".document.main+xml", b".template.main+xml")
            if name == "[Content_Types].xml"
            else content
        )
    )
    assert findings(file) == []
    path = tmp_path / "own.dotx"
    path.write_bytes(file)
    assert reader.texts(write(asked(resting_on("a"), letterhead=str(path))), "Title") == [
        "Conclusiones"
    ]


def test_a_document_says_nothing_of_where_its_letterhead_came_from(tmp_path: Any) -> None:
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

    def alter(document: Any) -> None:
        settings = document.part._settings_part
        key = settings.relate_to(
            "file:///C:/Users/Ana/Normal.dotm", relation + "attachedTemplate", is_external=True
        )
        attached = OxmlElement("w:attachedTemplate")
        attached.set(qn("r:id"), key)
        document.settings.element.append(attached)
        document.core_properties.keywords = document.core_properties.last_modified_by = "Ana"

    path = tmp_path / "own.docx"
    path.write_bytes(changed(alter))
    with zipfile.ZipFile(io.BytesIO(write(asked(resting_on("a"), letterhead=str(path))))) as made:
        everything = b"".join(map(made.read, made.namelist()))
    assert b"Ana" not in everything
    assert b"Normal.dotm" not in everything
    assert package.document_in(path.read_bytes()).core_properties.keywords == "Ana"
