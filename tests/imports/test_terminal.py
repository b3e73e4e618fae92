"""`import` on the terminal, beside a server that runs: a whole demonstration goes from one laptop
to another, and is joined there at once.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests

from tests.services import workshops
from tests.services.server import Server

ROLES = ("organizer", "everyone", 1)


@pytest.fixture(scope="module")
def laptops(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Server, Server]]:
    """One on which the demonstration was played, and a spare one; both run."""
    first, spare = (Server(tmp_path_factory.mktemp(name), {}) for name in ("first", "spare"))
    try:
        first.wait_until_up(60).cli("demo")
        yield first, spare.wait_until_up(60)
    finally:
        first.kill()
        spare.kill()


Codes = dict[str, Any]


def _entered(server: Server, codes: Codes, role: str | int) -> tuple[requests.Session, Any]:
    """A browser with that role's seat, and what it was told."""
    code = codes[role] if isinstance(role, str) else codes["groups"][role - 1]["code"]
    browser = requests.Session()
    joined = browser.post(f"{server.url}/join", json={"code": code})
    assert joined.ok
    return browser, joined.json()


def _archive(server: Server, codes: Codes) -> bytes:
    browser, joined = _entered(server, codes, "organizer")
    address = f"{server.url}/w/{joined['workshop']}/export/json?document=archive"
    return browser.get(address).content


def _state(server: Server, codes: Codes, role: str | int) -> Any:
    browser, joined = _entered(server, codes, role)
    state = browser.get(server.url + joined["links"]["state"]).json()
    state.pop("version")
    return state


def test_the_demonstration_goes_to_another_laptop(
    laptops: tuple[Server, Server], tmp_path: Path
) -> None:
    first, spare = laptops
    (told,) = first.codes()
    codes, path = told["codes"], tmp_path / "archive.json"
    path.write_bytes(_archive(first, codes))
    shown = spare.cli("import", str(path))
    assert "Groups: 5 · cards: 65 · headings: 22 · conclusions: 10" in shown
    assert "give the command again with --yes" in shown
    assert "Imported: /w/" in spare.cli("import", str(path), "--yes")
    here = {each["workshop"]: each["codes"] for each in spare.codes()}
    assert len(here) == 2
    of_it = here[told["workshop"]]
    for role in ROLES:
        assert _state(spare, of_it, role) == _state(first, codes, role)
    assert _archive(spare, of_it) == path.read_bytes()
    with pytest.raises(AssertionError, match="is on this server already: /w/") as failed:
        first.cli("import", str(path), "--yes")
    assert "Traceback" not in str(failed.value)


def test_a_file_that_is_none_is_told(laptops: tuple[Server, Server], tmp_path: Path) -> None:
    (tmp_path / "cut").write_bytes(b'{"format": ')
    for name, told in (("cut", "damaged or incomplete"), ("absent", "cannot be read")):
        with pytest.raises(AssertionError, match=told) as failed:
            laptops[1].cli("import", str(tmp_path / name), "--yes")
        assert "Traceback" not in str(failed.value)


def test_by_the_button_it_comes_after_a_look(laptops: tuple[Server, Server]) -> None:
    first, spare = laptops
    told = workshops.make(first)
    content = _archive(first, told["codes"])
    ana, joined = _entered(spare, spare.codes()[0]["codes"], "organizer")
    asked = f"{spare.url}/w/{joined['workshop']}/archive?seat=organizer"

    def sends(**form: str) -> requests.Response:
        return ana.post(
            asked, data=form, files={"file": content}, headers={"Accept-Language": "en"}
        )

    before = len(spare.codes())
    seen = sends().json()
    assert any("Groups: 5 · cards: 0" in line for line in seen["lines"])
    assert len(spare.codes()) == before
    done = sends(store="1")
    assert (done.status_code, done.json()["slug"]) == (201, seen["slug"])
    assert ana.get(f"{spare.url}/w/{seen['slug']}/codes?seat=organizer").ok  # its organizer too
    again = sends(store="1")
    assert again.status_code == 422
    assert "is on this server already" in again.json()["error"]["text"]
    other, _ = _entered(spare, spare.codes()[0]["codes"], "facilitator")
    assert other.post(asked.replace("organizer", "facilitator")).status_code == 403
