"""Documents in another language than that in which conclusions are worded."""

from tests.exports import reader
from tests.exports.states import conclusion, whole
from tests.exports.test_docx import document


def test_a_working_translation_stands_under_the_original_where_it_is_of_use() -> None:
    row = conclusion(1, "Fortalecer", [], translation="To strengthen", translation_of="v")
    state = whole([], [row])
    assert len(reader.texts(document(state), "ListContinue")) == 1
    english = document(state, "en")
    assert reader.texts(english, "ListNumber") == ["1.\tFortalecer"]
    assert reader.texts(english, "ListContinue")[0] == "Working translation: To strengthen"


def test_a_translation_of_a_former_wording_says_so() -> None:
    row = conclusion(1, "Fortalecer", [], translation="To strengthen", translation_of="u")
    line = reader.texts(document(whole([], [row]), "en"), "ListContinue")[0]
    assert line == "Working translation (of an earlier wording): To strengthen"


def test_what_nobody_translated_is_told_to_be_in_another_language_and_is_marked_so() -> None:
    rows = [conclusion(1, "Uno", [], translation="One"), conclusion(2, "Dos", [])]
    (soft,) = reader.texts(document(whole([], rows), "en"), "BodyText3")
    assert soft == "Conclusions are worded in Spanish, the language in which they were agreed."
    assert reader.texts(document(whole([], rows[:1]), "en"), "BodyText3") == []
    assert reader.texts(document(whole([], rows)), "BodyText3") == []
    mirrored = document(whole([], rows, first_language="en"))
    assert reader.texts(mirrored, "BodyText3")[0].startswith("Las conclusiones están redactadas")
    for language, foreign in (("en", "es-ES"), ("es", None)):
        body = reader.part(document(whole([], rows), language), "word/document.xml")
        (run,) = (each for each in body.iter(f"{reader.W}r") if "Dos" in "".join(each.itertext()))
        mark = run.find(f"{reader.W}rPr/{reader.W}lang")
        assert (mark.get(f"{reader.W}val") if mark is not None else None) == foreign
