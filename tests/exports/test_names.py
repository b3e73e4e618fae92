"""The name a document is saved under."""

import pytest
from werkzeug.http import parse_options_header

from colaboracion.exports import file_name, moment
from tests.exports.states import asked, resting_on

TITLES = [
    (
        "Taller “Río Chagres” (día 1): agua/luz",
        "Conclusiones Taller “Río Chagres” (día 1) agua luz",
    ),
    ("Taller\r\nSet-Cookie: a=b", "Conclusiones Taller Set-Cookie a=b"),
    ("../../etc/passwd", "Conclusiones .. .. etc passwd"),
    ("שלום \u202excod", "Conclusiones שלום xcod"),
    ("\ud800\x00", "Conclusiones"),
    ("", "Conclusiones"),
]


@pytest.mark.parametrize(("title", "name"), TITLES)
def test_e06_any_title_gives_a_plain_name_and_the_real_one(title: str, name: str) -> None:
    header = file_name(title, "conclusions", ["es"])
    header.encode("ascii")
    assert "\n" not in header
    plain = header.split('filename="')[1].split('"')[0]
    assert plain.startswith("Conclusiones")
    assert plain.removesuffix(".docx").replace("-", "").isalnum()
    kind, options = parse_options_header(header)
    assert kind == "attachment"
    assert options["filename"] == f"{name}.docx"


def test_a_long_title_gives_a_name_that_file_systems_take() -> None:
    _, options = parse_options_header(file_name("🇵🇦" * 500, "conclusions", ["en"]))
    assert len(options["filename"].encode()) < 256


def test_what_differs_has_another_name() -> None:
    def name(*languages: str, **options: str) -> str:
        order = asked(resting_on("a"), number=4, kind="csv", languages=languages, options=options)
        return file_name("T", "cards", languages, moment(order), "csv").split('"')[1]

    assert name("es") == "Todas-las-tarjetas-n-4-T.csv"
    assert name("es", "en") == "Todas-las-tarjetas-n-4-T-es-en.csv"
    assert name("en", "es", separator="comma") == "All-cards-n-4-commas-T-en-es.csv"
    assert name("es", separator="x") == name("es")


def test_a_long_title_ends_with_a_whole_word_that_leads_nothing() -> None:
    header = file_name(
        "Taller regional de intercambio de experiencias sobre programas", "conclusions", ["es"]
    )
    assert header.endswith(
        "Conclusiones%20Taller%20regional%20de%20intercambio%20de%20experiencias.docx"
    )
