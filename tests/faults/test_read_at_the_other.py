"""What is changed at one process is read at the other at once, whatever that one had read before.

Nothing joins the two but the database: no event crosses, so whatever is right here was read anew.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import requests

from colaboracion import copies
from colaboracion.file_locks import FileLock, beside
from colaboracion.models.columns import new_id
from tests.services import workshops
from tests.services.server import WITHOUT_REDIS, Server
from tests.services.waiting import until
from tests.sockets.listeners import PATIENCE, Person
from tests.web.test_letterhead import own

Pair = tuple[Server, Server]
ROSA = {"first_name": "Rosa", "last_name": "Paz", "country": "PA"}
LEAST_APART = timedelta(seconds=50)  # between two copies, of which there is one each minute


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pair]:
    """Both make copies, into the same place."""
    folders = [tmp_path_factory.mktemp(name) for name in ("one", "two", "stick")]
    shared = {"DATA_DIR": str(folders[0] / "data"), "BACKUP_DIR": str(folders[2])}
    one, two = (Server(folder, WITHOUT_REDIS | shared) for folder in folders[:2])
    try:
        yield one.wait_until_up(), two.wait_until_up()
    finally:
        one.kill()
        two.kill()


class Both:
    """Somebody who has the same seats at both processes; what the second knows is kept warm."""

    def __init__(self, pair: Pair, code: str) -> None:
        self.here, self.there = (Person(each, code) for each in pair)

    def read(self, place: str, known: str = "", **asked: str) -> requests.Response:
        """From the second; `known`: the version that is there already."""
        url = f"{self.there.url}/w/{self.there.workshop}/{place}"
        asked = {"seat": self.there.seat, "language": "es"} | asked
        headers = {"If-None-Match": known}
        return self.there.http.get(url, params=asked, headers=headers, timeout=60)


@pytest.fixture
def codes(pair: Pair) -> dict[str, Any]:
    return dict(workshops.make(pair[0])["codes"])


@pytest.fixture
def ana(pair: Pair, codes: dict[str, Any]) -> Both:
    """The organizer of a workshop whose groups are open."""
    both = Both(pair, codes["organizer"])
    Person(pair[0], codes["facilitator"]).do("set_phase", phase="writing")
    return both


@pytest.fixture
def bruno(ana: Both, pair: Pair, codes: dict[str, Any]) -> Both:
    """A rapporteur of it."""
    return Both(pair, codes["groups"][0]["code"])


def test_states_and_documents(ana: Both, bruno: Both) -> None:
    known, column = "", bruno.here.column()
    for turn in range(3):
        text = f"tarjeta {turn}"
        (bruno.here, bruno.there)[turn % 2].do("post_card", column=column, text=text)
        told = bruno.read("state", known)
        assert told.status_code == 200
        assert text in {card["text"] for card in told.json()["cards"]}
        known = told.headers["ETag"]
        assert bruno.read("state", known).status_code == 304
        assert text in ana.read("export/json", document="archive").text


def test_a_frozen_version_and_the_letterhead_it_is_laid_out_by(
    ana: Both, bruno: Both, pair: Pair, codes: dict[str, Any]
) -> None:
    staff = Person(pair[0], codes["facilitator"])
    card = bruno.here.do("post_card", column=bruno.here.column(), text="una")["row"]
    staff.do("set_phase", phase="plenary")
    question = staff.state()["questions"][0]["id"]
    drafted = {"question": question, "text": "Se acuerda.", "clusters": [], "cards": [card]}
    made = staff.do("draft_conclusion", **drafted)["row"]
    staff.do("set_conclusion_state", conclusion=made, state="agreed")
    assert ana.read("snapshots/1.0/json").status_code == 404
    staff.do("freeze")
    assert ana.read("snapshots/1.0/json").json()["conclusions"][0]["text"] == "Se acuerda."
    built_in = ana.read("snapshots/1.0/docx").content
    assert ana.read("letterhead").status_code == 404
    file = own()
    sent = ana.here.http.post(
        f"{ana.here.url}/w/{ana.here.workshop}/letterhead",
        data={"seat": "organizer"},
        files={"file": ("propio.docx", file)},
        timeout=60,
    )
    assert sent.ok, sent.text
    assert ana.read("letterhead").content == file
    assert ana.read("snapshots/1.0/docx").content != built_in


def test_a_code_that_was_replaced_and_a_seat_that_was_left(
    ana: Both, bruno: Both, pair: Pair, codes: dict[str, Any]
) -> None:
    former = codes["groups"][0]["code"]
    assert bruno.read("board/1").ok
    column = bruno.there.column()
    made = ana.here.do("replace_code", seat="rapporteur-1", keep=False)
    assert "row" in made
    assert bruno.read("state").status_code == 401
    refused = bruno.there.do("post_card", column=column, text="una")
    assert refused["error"]["code"] == "not_joined"
    joined = bruno.there.http.post(f"{pair[1].url}/join", json={"code": former}, timeout=PATIENCE)
    assert not joined.ok
    seat = {"workshop": ana.here.workshop, "seat": "organizer"}
    ana.there.http = ana.here.http  # one browser at both
    assert ana.read("state").ok
    assert ana.here.http.post(f"{ana.here.url}/leave", json=seat, timeout=PATIENCE).ok
    assert ana.read("state").status_code == 401


def test_suggestions_and_what_is_no_suggestion_any_more(
    bruno: Both, pair: Pair, codes: dict[str, Any]
) -> None:
    staff = Both(pair, codes["facilitator"])
    column = bruno.here.column()
    cards = [
        bruno.here.do("post_card", column=column, text=text)["row"]
        for text in ("Faltan intérpretes en la frontera", "En la frontera faltan intérpretes")
    ]

    def found() -> list[set[str]]:
        told = staff.read("suggestions")
        return [set(each[:2]) for each in told.json()["pairs"]] if told.ok else []

    until(lambda: set(cards) in found(), within=60, what="a suggestion")
    staff.here.do("reject_suggestions", card=cards[0], others=[cards[1]])
    assert staff.read("suggestions").ok
    assert set(cards) not in found()


def test_the_agenda_and_the_list_of_people(ana: Both) -> None:
    assert "Foto" not in ana.read("agenda.ics").text
    base = ana.here.state()["workshops"][0]["agenda_version"]
    entry = {
        "id": new_id(),
        "day": "2026-07-16",
        "title_es": "Foto",
        "starts": "10:00",
        "ends": "11:00",
    }
    assert "error" not in ana.here.do("set_agenda", entries=[entry], base=base)
    assert "Foto" in ana.read("agenda.ics").text
    known = ana.read("participants").headers["ETag"]
    assert "row" in ana.here.do("put_participant", participant=None, **ROSA)
    told = ana.read("participants", known)
    assert [each["first_name"] for each in told.json()["people"]] == ["Rosa"]


def test_a_workshop_that_is_put_away_made_or_wiped(ana: Both, bruno: Both) -> None:
    column = bruno.there.column()
    ana.here.do("archive_workshop", archived=True)
    refused = bruno.there.do("post_card", column=column, text="tarde")
    assert refused["error"]["code"] == "workshop_archived"
    ana.here.do("archive_workshop", archived=False)
    assert "row" in bruno.there.do("post_card", column=column, text="a tiempo")
    ana.there.http = ana.here.http  # one browser at both
    wanted = {"title_es": "Otro", "title_en": "Other", "first_language": "es", "like": False}
    wanted |= {"from": {"workshop": ana.here.workshop, "seat": "organizer"}}
    made = ana.here.http.post(f"{ana.here.url}/workshops", json=wanted, timeout=60)
    links = made.json()["links"]
    for place in (links["page"], links["state"]):
        assert ana.there.http.get(f"{ana.there.url}{place}", timeout=60).ok
    body = {"seat": "organizer", "title": "Otro"}
    slug = made.json()["workshop"]
    assert ana.here.http.post(f"{ana.here.url}/w/{slug}/wipe", json=body, timeout=120).ok
    gone = ana.there.http.get(f"{ana.there.url}{links['state']}", timeout=60)
    assert gone.status_code in {401, 404}


def test_one_of_them_copies_and_both_tell_of_it(pair: Pair) -> None:
    for each in pair:
        health = f"{each.url}/healthz"
        until(lambda u=health: requests.get(u, timeout=10).json()["copies"], what="a copy")
    made = copies.found(Path(pair[0].settings["BACKUP_DIR"]))
    moments = sorted(map(_moment, made))
    assert moments
    assert all(later - earlier > LEAST_APART for earlier, later in pairwise(moments))
    # However few there are by now: to make them falls to one process.
    assert _holders(beside(Path(pair[0].settings["DATA_DIR"]) / "colaboracion.db", "leading")) == 1


def _moment(copy: Path) -> datetime:
    """With its day: midnight may be between two of them."""
    told = re.findall(r"\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d", copy.name)[0]
    return datetime.strptime(told, "%Y-%m-%dT%H-%M-%S").replace(tzinfo=UTC)


def _holders(lock: FileLock) -> int:
    """How many processes hold it, as the system tells."""
    number = str(lock._path.stat().st_ino)
    held = [line.split() for line in Path("/proc/locks").read_text().splitlines()]
    return len([each for each in held if each[1] == "FLOCK" and each[5].endswith(f":{number}")])
