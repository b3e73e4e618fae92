"""The name a document is saved under."""

import pytest

from colaboracion.exports import file_name
from tests.exports.states import whole

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


def names(title: str, language: str) -> tuple[str, str]:
    return file_name(whole([], [], title={"es": title, "en": title}), language)


@pytest.mark.parametrize(("title", "expected"), TITLES)
def test_e06_any_title_gives_a_plain_name_and_the_real_one(title: str, expected: str) -> None:
    plain, real = names(title, "es")
    assert plain.startswith("Conclusiones")
    assert plain.removesuffix(".docx").replace("-", "").isalnum()
    assert plain.isascii()
    assert real == f"{expected}.docx"


def test_a_long_title_gives_a_name_that_file_systems_take() -> None:
    _, real = names("🇵🇦" * 500, "en")
    assert len(real.encode()) < 256
