"""GET state: each seat's own, sent again only when it changed."""

import gzip
import json

import pytest

from colaboracion.database import writing
from colaboracion.models import Workshop
from colaboracion.template import make_workshop
from tests.laws.test_cost import counted
from tests.room import SEATS, Room
from tests.web.browsers import Browser, codes_of

SECRET = "todavía no para todos"
KNOWING = {"ana", "félix", "bruno", "delia"}


@pytest.fixture
def other(room: Room) -> Room:
    """A second workshop on the same server."""
    with writing() as session:
        workshop: Workshop = make_workshop(session)
        slug = workshop.slug
    return Room(room.app, slug)


def test_it_is_what_the_seats_audience_sees(room: Room) -> None:
    room.write("uno")
    told = Browser(room).join("bruno").get("state").get_json()
    assert told.pop("version")
    assert told == room.state("seat:1")


@pytest.mark.parametrize("person", SEATS)
def test_it_tells_each_seat_what_is_its_own(room: Room, person: str) -> None:
    room.write(SECRET)
    told = Browser(room).join(person).get("state").get_json()
    assert (SECRET in str(told)) == (person in KNOWING)


def test_its_rows_are_read_once_for_all_who_come_and_again_after_a_change(room: Room) -> None:
    browsers = [Browser(room).join(person) for person in SEATS]
    for text in (SECRET, f"{SECRET}, otra vez"):
        room.write(text)
        with counted() as cost:
            told = [browser.get("state").get_json() for browser in browsers]
        assert len([each for each in cost.statements if "FROM cards" in each]) == 1
        for person, each in zip(SEATS, told, strict=True):
            version = each.pop("version")
            assert each == room.state(version.split(".")[1]), person
            assert (text in str(each)) == (person in KNOWING)


@pytest.mark.parametrize("person", SEATS)
def test_it_holds_no_code(room: Room, person: str) -> None:
    told = Browser(room).join(person).get("state").get_data(as_text=True)
    assert not [code for code in codes_of(room) if code in told]


@pytest.mark.parametrize("seat", ["organizer", "facilitator", "rapporteur-1", "staff", "x", "\0"])
def test_it_is_refused_for_a_seat_that_is_not_held(room: Room, seat: str) -> None:
    answer = Browser(room).join("delia").get(f"state?seat={seat}")
    assert (answer.status_code, answer.get_json()["error"]["code"]) == (401, "not_joined")


def test_it_is_sent_again_only_when_it_changed(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    first = bruno.get("state")
    version = first.headers["ETag"]
    assert version == f'"{first.get_json()["version"]}"'
    same = bruno.get("state", **{"If-None-Match": version})
    assert (same.status_code, same.data, same.headers["ETag"]) == (304, b"", version)
    room.write("algo")
    assert bruno.get("state", **{"If-None-Match": version}).status_code == 200


@pytest.mark.parametrize("version", ['"1"', "1", '""', "x, y", '"a.seat:1.0.b"'])
def test_it_is_sent_whole_for_any_other_version(room: Room, version: str) -> None:
    bruno = Browser(room).join("bruno")
    assert bruno.get("state", **{"If-None-Match": version}).status_code == 200


def test_a_version_of_another_seat_counts_for_nothing(room: Room) -> None:
    browser = Browser(room).join("ana", "bruno")
    version = browser.get("state?seat=organizer").headers["ETag"]
    told = browser.get("state?seat=rapporteur-1", **{"If-None-Match": version})
    assert told.status_code == 200


def test_what_others_do_unseen_changes_no_version(room: Room) -> None:
    room.write()
    carla = Browser(room).join("carla")
    version = carla.get("state").headers["ETag"]
    written = room.post("bruno", SECRET)
    room.do("bruno", "edit_card", card=written, text="otra", base=written)
    changed = carla.get("state").headers["ETag"]
    room.do("bruno", "edit_card", card=written, text="más", base=room.card(written)["version"])
    assert carla.get("state").headers["ETag"] == changed != version


def test_it_is_packed_for_those_who_can_unpack_it(room: Room) -> None:
    bruno = Browser(room).join("bruno")
    packed = bruno.get("state", **{"Accept-Encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(packed.data)) == bruno.get("state").get_json()


def test_it_is_kept_by_this_browser_only(room: Room) -> None:
    answer = Browser(room).join("bruno").get("state")
    assert answer.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in answer.headers["Vary"]


def test_two_workshops_in_one_browser_do_not_mix(room: Room, other: Room) -> None:
    browser = Browser(room).join("ana")
    assert browser.client.get(f"/w/{other.slug}/state?seat=organizer").status_code == 401
    Browser.join(_in(browser, other), "bruno")
    here = browser.client.get(f"/w/{room.slug}/state").get_json()
    there = browser.client.get(f"/w/{other.slug}/state").get_json()
    assert [each["workshops"][0]["slug"] for each in (here, there)] == [room.slug, other.slug]
    assert browser.client.get(f"/w/{other.slug}/state?seat=organizer").status_code == 401


def _in(browser: Browser, other: Room) -> Browser:
    """The same browser with the same cookies, in another workshop."""
    same = Browser(other)
    same.client = browser.client
    return same


def test_the_projector_is_public_in_an_organizers_browser_too(room: Room) -> None:
    room.write(SECRET)
    ana = Browser(room).join("ana")
    assert SECRET in ana.get("state?seat=organizer").get_data(as_text=True)
    assert SECRET not in ana.get("state?seat=projector").get_data(as_text=True)
