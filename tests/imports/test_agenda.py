"""A pasted agenda: entries as printed, and exactly what is doubtful in it, nothing mended."""

from datetime import date
from itertools import count

import pytest

from colaboracion.agenda.findings import findings
from colaboracion.imports.agenda import Read, read
from tests.imports.agenda_texts import ENGLISH, NOTE

_DAY = date(2018, 7, 16)


def _read(text: str) -> Read:
    return read(text, _DAY, (f"{at:032x}" for at in count(1)))


def _told(result: Read) -> list[tuple[str, list[str]]]:
    """Each finding with the titles it is about, as far as their colon."""
    titles = {each.id: each.title("es").partition(":")[0] for each in result.entries}
    found = findings(result.entries, "2018-07-16", "2018-07-17")
    return [(each.code, [titles[one] for one in each.entries]) for each in found]


def test_of_the_notes_agenda_exactly_this_is_doubtful() -> None:
    result = _read(NOTE)
    assert _told(result) == [
        ("ambiguous_hour", ["Almuerzo", "Sesión 5", "Pausa Café", "Sesión 6"]),
        ("out_of_order", ["Sesión 4.b", "Sesión 4", "Almuerzo"]),
        ("overlap", ["Sesión 4.b", "Sesión 5", "Pausa Café"]),
        ("empty_hour", ["Sesión 4", "Almuerzo"]),
        ("gap", ["Pausa Café", "Sesión 6"]),
        ("continued", ["Sesión 6", "Sesión 6 (continuación) – De otras regiones"]),
    ]
    told = {each.code: each.told for each in findings(result.entries)}
    hours = {"printed": "02:00 – 03:45", "read": "14:00–15:45", "before": "11:30", "after": "12:30"}
    assert told["out_of_order"] == hours
    assert told["empty_hour"] == {"from": "11:30", "to": "12:30", "minutes": 60}
    assert told["gap"] == {"from": "15:45", "to": "16:00", "minutes": 15}
    assert (result.doubts, result.passed_over) == ([], ["AGENDA preliminar"])


def test_printed_times_are_kept_and_hours_read_by_the_order_of_the_day() -> None:
    entries = {each.title("es").partition(":")[0]: each for each in _read(NOTE).entries}
    assert len(_read(NOTE).entries) == 18
    odd, lunch = entries["Sesión 4.b"], entries["Almuerzo"]
    assert (odd.printed, odd.starts, odd.ends) == ("02:00 – 03:45", "14:00", "15:45")
    assert (lunch.printed, lunch.starts, lunch.ends) == ("12:30 – 01:30", "12:30", "13:30")
    assert entries["Sesión 7"].day == "2018-07-17"
    assert (odd.lead, odd.points) == ("Equipo", ["A quiénes llega"])
    assert entries["Bienvenida"].points == ["Secretaría", "Presidencia"]
    kinds = {each.kind for each in entries.values()}
    assert kinds == {"registration", "ceremony", "break", "session", "closing"}


def test_an_english_one_with_its_own_ways_of_writing_hours() -> None:
    result = _read(ENGLISH)
    assert result.language == "en"
    assert [(each.day[-2:], each.starts, each.ends) for each in result.entries] == [
        ("16", "08:30", "09:00"),
        ("16", "09:00", "10:30"),
        ("16", "10:30", "10:45"),
        ("16", "14:00", "15:45"),
        ("17", "09:00", "10:00"),
        ("17", "14:00", None),
    ]
    assert result.entries[4].continues == result.entries[3].id
    assert result.entries[1].lead == "The team"
    assert ("unresolved", [""]) not in _told(result)
    codes = [code for code, _ in _told(result)]
    assert codes == ["empty_hour", "unresolved", "continued"]


@pytest.mark.parametrize(
    ("line", "starts", "ends"),
    [
        ("Tarde\n02:00 – 05:00 Grupos", "14:00", "17:00"),
        ("05:30 p.m. - 7 p.m. Recepción", "17:30", "19:00"),
        ("11:30 – 12:30 p.m. Panel", "11:30", "12:30"),
        ("12:00 m. - 1:00 Almuerzo", "12:00", "13:00"),
        ("de 9:00 a 10:15 hrs. Apertura", "09:00", "10:15"),
        ("10.00–09.00 Al revés", "10:00", "21:00"),
        ("13:00 – 12:00 Al revés", None, None),
    ],
)
def test_one_line_alone(line: str, starts: str | None, ends: str | None) -> None:
    (entry,) = _read(line).entries
    assert (entry.starts, entry.ends) == (starts, ends)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9:00 – 10:00 Sin día", "no_day"),
        ("Lunes 17 de julio de 2018\n9:00 – 10:00 Es martes", "weekday"),
    ],
)
def test_what_only_the_lines_show_is_told(text: str, reason: str) -> None:
    assert [each.told["reason"] for each in _read(text).doubts] == [reason]


def test_text_without_hours_gives_nothing_and_says_what_it_passed_over() -> None:
    result = _read("3 talleres\n16-17 de julio 2018\n4.10 Un apartado")
    assert (result.entries, len(result.passed_over)) == ([], 3)


@pytest.mark.parametrize(
    ("line", "starts"),
    [
        ("10h Sesión", "10:00"),
        ("8h00 Sesión", "08:00"),
        ("• 11:00-12:00 Sesión", "11:00"),
        ("- 09:00–10:00 Sesión", "09:00"),
        ("| 12:00-13:00 | Sesión |", "12:00"),
        ("[09:00–10:00] Sesión", "09:00"),
        ("De las 14:00 a las 15:00 Sesión", "14:00"),
        ("0900-1000 Sesión", "09:00"),
        ("12 md Sesión", "12:00"),
        ("08:00\t09:00\tSesión", "08:00"),
        ("08:00 –\n09:00\nSesión", "08:00"),
    ],
)
def test_usual_shapes_of_hours_begin_an_entry(line: str, starts: str) -> None:
    result = _read(f"Lunes 16 de julio 2018\n07:00 – 07:30 Registro\n{line}")
    told = [(each.starts, each.title_es) for each in result.entries[1:]]
    assert (told, result.doubts) == ([(starts, "Sesión")], [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Registro 08:00-09:00", "hour_inside"),
        ("Receso a las 3 p.m.", "hour_inside"),
        ("Día de las conclusiones", "day_inside"),
    ],
)
def test_what_may_be_more_than_a_point_is_told(line: str, reason: str) -> None:
    result = _read(f"Lunes 16 de julio 2018\n07:00 – 07:30 Registro\n{line}")
    (doubt,) = result.doubts
    assert (doubt.told["reason"], doubt.entries) == (reason, [result.entries[0].id])


@pytest.mark.parametrize(
    ("heading", "day"),
    [
        ("DAY TWO – Tuesday, July 17, 2018", 17),
        ("Día 2: martes 17 de julio de 2018 – Ciudad de México", 17),
        ("SEGUNDO DÍA", 17),
        ("PRIMER DÍA", 16),
        ("Martes", 17),
        ("07/17/2018", 17),
    ],
)
def test_headings_of_days(heading: str, day: int) -> None:
    (entry,) = _read(f"{heading}\n07:00 – 07:30 Registro").entries
    assert entry.day == f"2018-07-{day}"


def test_entries_beyond_the_most_are_passed_over_and_said() -> None:
    result = _read("Martes\n" + "\n".join(f"09:00 – 10:00 N{at}" for at in range(203)))
    assert (len(result.entries), len(result.passed_over)) == (200, 3)
