"""issue_slips: one for each delegation, each with a code of its own that only staff read."""

import pytest

from colaboracion import codes
from tests.commands import checks
from tests.commands.ranking_scene import headings, issued, opened, revealed
from tests.room import Room


def test_they_are_numbered_on_and_have_codes_of_their_own(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    issued(room, ranking, "Costa Rica", "Panamá")
    issued(room, ranking, " Perú\n")
    rows = sorted(room.rows("slips").values(), key=lambda row: row["number"])
    assert [(row["number"], row["label"]) for row in rows] == [
        (1, "Costa Rica"),
        (2, "Panamá"),
        (3, "Perú"),
    ]
    assert len({codes.lookup(row["code"]) for row in rows}) == 3
    assert all(row["code"].startswith(f"B{row['number']}-") for row in rows)


def test_only_staff_see_them(room: Room) -> None:
    headings(room)
    issued(room, opened(room), "Costa Rica")
    for name, state in room.states().items():
        assert bool(state["slips"]) == (name == "staff"), name


def test_observers_only_where_they_are_counted_apart(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    with checks.refused(room, "no_observers"):
        issued(room, ranking, "OEA", kind="observer")


@pytest.mark.parametrize("basis", ["group", "person"])
def test_groups_and_devices_need_none(room: Room, basis: str) -> None:
    headings(room)
    ranking = opened(room, basis)
    with checks.refused(room, "no_slips"):
        issued(room, ranking, "1")


def test_after_the_reveal_there_are_no_more(room: Room) -> None:
    headings(room)
    ranking = opened(room)
    revealed(room, ranking)
    with checks.refused(room, "ranking_revealed"):
        issued(room, ranking, "1")


@pytest.mark.parametrize(
    ("labels", "code"),
    [
        ([], "bad_fields"),
        ([{"label": "x"}] * 201, "bad_fields"),
        ([{"label": " "}], "empty_text"),
        ([{"label": "x" * 81}], "too_long"),
        ([{"label": "x", "kind": "guest"}], "bad_fields"),
        (["x"], "bad_fields"),
    ],
)
def test_what_labels_may_be(room: Room, labels: object, code: str) -> None:
    headings(room)
    ranking = opened(room)
    with checks.refused(room, code):
        room.do("félix", "issue_slips", ranking=ranking, labels=labels)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    headings(room)
    ranking = opened(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "issue_slips", ranking=ranking, labels=[{"label": "1"}])
