"""What may still name somebody of the list: told with its place, changed by nobody."""

from typing import Any

import pytest

from colaboracion import leaving
from colaboracion.database import reading
from colaboracion.naming import Names, Person
from tests.laws.organizing_leaving import person
from tests.room import Room

ADA = Person("a", "Ada María", "Zúñiga de la Costa", "ada@mides.example", "+507 6123-4567")
LI = Person("l", "Li", "Wu")
BO = Person("b", "Boris", "Costa")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Lo dijo Ada Zúñiga.", {"a": True}),
        ("ZUNIGA, ADA", {"a": True}),
        ("la delegada Zuñiga pidió más tiempo", {"a": False}),
        ("Ada lo dijo", {}),  # a first name alone tells nobody
        ("la costa del Pacífico", {}),
        ("Costa Rica y Panamá", {"a": False, "b": False}),  # people decide
        ("Boris Costa", {"a": False, "b": True}),
        ("escriba a ADA@mides.example", {"a": True}),
        ("llame al 507 61234567", {"a": True}),
        ("en 2018 fueron 61234 personas", {}),
        ("Wu Li", {"l": True}),
        ("Wu", {}),
        ("", {}),
    ],
)
def test_a_text_names_whom_a_reader_would_see(text: str, named: dict[str, bool]) -> None:
    found = Names.of([ADA, LI, BO]).in_text(text)
    assert {each.person: each.sure for each in found} == named


def _found(room: Room) -> list[dict[str, Any]]:
    with reading() as session:
        return leaving.found(session, room.workshop(session))


def test_every_place_where_people_type_is_looked_through(room: Room) -> None:
    person(room)
    (card,) = room.write("Ada Zúñiga propone un registro")
    room.do("bruno", "edit_card", card=card, text="Un registro", base=card)
    room.do("bruno", "edit_card", card=card, text="Un registro, dice Ada Zúñiga",
            base=room.card(card)["version"])  # fmt: skip
    heading = room.do("félix", "gather_cards", cards=[card], heading="Lo de Zúñiga")["row"]
    fields = {"question": room.question(0), "text": "x", "clusters": [heading], "cards": []}
    drafted = room.do("félix", "draft_conclusion", **fields)["row"]
    follow = {"responsible": "Ada Zúñiga", "deadline": "marzo"}
    room.do("félix", "set_follow_up", conclusion=drafted, **follow)
    found = _found(room)
    places = {(each["kind"], each["field"], each["code"]) for each in found}
    assert places >= {
        ("cards", "text", "G1-01"),
        ("text_versions", "text", "G1-01"),
        ("clusters", "heading", None),
        ("conclusions", "responsible", None),
    }
    former = [each for each in found if each["kind"] == "text_versions" and each["code"]]
    assert [each["text"] for each in former] == ["Ada Zúñiga propone un registro"]
    assert {each["people"][0]["sure"] for each in found} == {True, False}
    assert room.card(card)["text"] == "Un registro, dice Ada Zúñiga"


def test_without_a_list_nothing_is_found(room: Room) -> None:
    room.write("Ada Zúñiga propone un registro")
    assert _found(room) == []


def test_who_answers_for_the_data_and_the_list_itself_are_not_told(room: Room) -> None:
    person(room)
    assert _found(room) == []
