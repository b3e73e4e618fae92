"""Pages: each opens for its seats, runs only our own scripts, and holds no secret."""

import base64
import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.room import SEATS, Room
from tests.web.browsers import PAGE, Browser, code_of, codes_of

EVERYONE = set(SEATS.values())
PAGES = {
    "organizer": {"organizer"},
    "desk": {"organizer", "facilitator"},
    "remote": {"organizer", "facilitator"},
    "conclusions": EVERYONE,
    "plenary": EVERYONE,
    "fates": {"organizer", "facilitator", "rapporteur-1", "rapporteur-2", "delegate-1"},
    "projector": EVERYONE,
    "board/1": {"rapporteur-1"},
    "board/2": {"rapporteur-2"},
    "table/1": {"delegate-1"},
}
POLICY = (
    "default-src 'none'; script-src 'self' 'sha256-{}'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
)


def _html_of(room: Room, page: str) -> str:
    """A page as somebody gets it who may."""
    seats = PAGES.get(page, EVERYONE)
    person = next(person for person, seat in SEATS.items() if seat in seats)
    return Browser(room).join(person).open(page).get_data(as_text=True)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("person", SEATS)
def test_each_page_opens_for_its_seats_only(room: Room, page: str, person: str) -> None:
    answer = Browser(room).join(person).open(page)
    opened = SEATS[person] in PAGES[page]
    assert (answer.status_code == 200) == opened
    assert opened or answer.status_code in {401, 403}


@pytest.mark.parametrize("page", PAGES)
def test_nothing_opens_for_a_stranger(room: Room, page: str) -> None:
    answer = Browser(room).open(page)
    assert answer.status_code == 401
    assert b'href="/join"' in answer.data


@pytest.mark.parametrize("person", SEATS)
def test_no_page_holds_a_code(room: Room, person: str) -> None:
    browser = Browser(room).join(person)
    for page in PAGES:
        html = browser.open(page).get_data(as_text=True)
        assert not [code for code in codes_of(room) if code in html]


@pytest.mark.parametrize("page", PAGES)
def test_no_page_holds_what_was_written(room: Room, page: str) -> None:
    room.write("solo para el grupo uno")
    assert "solo para el grupo" not in _html_of(room, page)


@pytest.mark.parametrize("page", PAGES)
def test_the_policy_names_our_files_and_the_import_map(room: Room, page: str) -> None:
    html = _html_of(room, page)
    (imports,) = re.findall(r'<script type="importmap">(.*?)</script>', html, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(imports.encode()).digest()).decode()
    answer = Browser(room).join("ana").open("desk")
    assert answer.headers["Content-Security-Policy"] == POLICY.format(digest)


@pytest.mark.parametrize("place", ["/join", "/nowhere", "/healthz", "/w/nowhere/state"])
def test_every_answer_has_the_policy(room: Room, place: str) -> None:
    headers = room.app.test_client().get(place, headers=PAGE).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; ")
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_only_our_own_scripts(room: Room, page: str) -> None:
    scripts = re.findall(r"<script([^>]*)>(.*?)</script>", _html_of(room, page), re.DOTALL)
    kinds = [re.sub(r'"/static/[^"]+"', "ours", kind).strip() for kind, _ in scripts]
    assert kinds == [
        'type="importmap"',
        'type="application/json" id="boot"',
        'type="application/json" id="words"',
        'type="module" src=ours',
    ]
    assert scripts[3][1] == ""


@pytest.mark.parametrize("page", PAGES)
def test_a_page_has_no_inline_style_or_handler(room: Room, page: str) -> None:
    markup = re.sub(r"<script.*?</script>", "", _html_of(room, page), flags=re.DOTALL)
    assert re.findall(r"<style|\sstyle=|\son[a-z]+=|javascript:", markup) == []


@pytest.mark.parametrize("page", PAGES)
def test_every_file_that_a_page_names_is_there(room: Room, page: str) -> None:
    client = room.app.test_client()
    named = set(re.findall(r'"(/static/[^"]+)"', _html_of(room, page)))
    assert len(named) > 10
    for place in named:
        answer = client.get(place, buffered=True)
        assert answer.status_code == 200, place
        assert "immutable" in answer.headers["Cache-Control"]


def test_a_file_that_was_written_after_the_start_is_not_kept(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build = room.app.extensions["build"]
    (tmp_path / "new.css").write_text("")
    monkeypatch.setitem(room.app.extensions, "static_folder", tmp_path)
    answer = room.app.test_client().get(f"/static/{build}/new.css", buffered=True)
    assert answer.status_code == 200
    assert "immutable" not in answer.headers.get("Cache-Control", "")


def test_a_file_of_another_build_is_not_kept(room: Room) -> None:
    answer = room.app.test_client().get("/static/another/css/base.css", buffered=True)
    assert "immutable" not in answer.headers.get("Cache-Control", "")


@pytest.mark.parametrize("page", PAGES)
def test_no_page_is_kept(room: Room, page: str) -> None:
    for person in SEATS:
        assert Browser(room).join(person).open(page).headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("language", ["es", "en"])
def test_a_page_is_in_the_persons_language(room: Room, language: str) -> None:
    felix = Browser(room)
    felix.enter(code_of(room, "félix"), language=language)
    answer = felix.open("desk")
    assert f'<html lang="{language}">' in answer.get_data(as_text=True)


def test_the_projector_has_a_language_of_its_own(room: Room) -> None:
    ana = Browser(room)
    ana.enter(code_of(room, "ana"), language="en")
    assert b'<html lang="es">' in ana.open("projector").data
    assert b'<html lang="en">' in ana.open("projector?language=en").data
    assert b'<html lang="es">' in ana.open("projector?language=fr").data


def test_the_projector_page_is_public_in_an_organizers_browser(room: Room) -> None:
    boot = _boot(Browser(room).join("ana").open("projector").get_data(as_text=True))
    assert (boot["seat"], boot["role"], boot["group"]) == ("projector", "projector", None)


def test_the_boot_data_tells_who_one_is(room: Room) -> None:
    boot = _boot(_html_of(room, "board/1"))
    told = {name: boot[name] for name in ("workshop", "seat", "role", "group", "language")}
    assert told == {
        "workshop": room.slug,
        "seat": "rapporteur-1",
        "role": "rapporteur",
        "group": 1,
        "language": "es",
    }


def test_the_join_page_knows_no_workshop(room: Room) -> None:
    boot = _boot(room.app.test_client().get("/").get_data(as_text=True))
    assert (boot["workshop"], boot["seat"]) == (None, None)


@pytest.mark.parametrize(
    "folder", ["", "/parts", "/board", "/desk", "/projector", "/plenary", "/remote"]
)
def test_the_components_need_no_seat_and_open_no_door(room: Room, folder: str) -> None:
    answer = room.app.test_client().get(f"/components{folder}")
    html = answer.get_data(as_text=True)
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert "connect-src 'none'" in answer.headers["Content-Security-Policy"]
    assert _boot(html)["workshop"] == "-"
    assert not [known for known in (room.slug, *codes_of(room)) if known in html]


def test_text_in_the_boot_data_cannot_leave_its_place(room: Room) -> None:
    html = _html_of(room, "desk")
    (boot,) = re.findall('id="boot">(.*)</script>\n', html)
    assert "<" not in boot


def test_the_named_seat_is_used_where_several_fit(room: Room) -> None:
    browser = Browser(room).join("ana", "félix", "dora")
    seats = [
        _boot(browser.open(page).get_data(as_text=True))["seat"]
        for page in ("plenary", "plenary?seat=everyone", "desk?seat=facilitator")
    ]
    assert seats == ["organizer", "everyone", "facilitator"]


def _boot(html: str) -> dict[str, object]:
    (boot,) = re.findall('id="boot">(.*?)</script>', html, re.DOTALL)
    return dict(json.loads(boot))


def test_a_page_comes_packed_where_the_browser_unpacks(room: Room) -> None:
    browser = Browser(room).join("dora")
    plain = browser.open("plenary")
    packed = browser.open("plenary", **{"Accept-Encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers
    assert gzip.decompress(packed.data) == plain.data
    assert len(packed.data) < 15_000
    assert "Accept-Encoding" in plain.headers["Vary"]
