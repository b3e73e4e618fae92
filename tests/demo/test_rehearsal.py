"""A rehearsal on a real server: made after a workshop, filled, wiped and filled once more."""

from collections.abc import Callable

import requests

from tests.services import workshops
from tests.services.server import Server


def test_it_is_filled_and_wiped_as_often_as_one_likes(running: Callable[..., Server]) -> None:
    server = running()
    browser = requests.Session()
    code = workshops.first(server)["codes"]["organizer"]
    joined = browser.post(f"{server.url}/join", json={"code": code}, timeout=10).json()
    source = {"workshop": joined["workshop"], "seat": "organizer"}
    wanted = {"from": source, "like": True, "first_language": "es", "rehearsal": True}
    titles = {"title_es": "Ensayo", "title_en": ""}
    made = browser.post(f"{server.url}/workshops", json=wanted | titles, timeout=10).json()
    seat = {"seat": "organizer"}

    def cards() -> int:
        state = browser.get(server.url + made["links"]["state"], timeout=10).json()
        return len(state["cards"])

    for turn in ("a", "b"):
        place = f"{server.url}/w/{made['workshop']}/rehearsal"
        assert browser.post(place, json=seat, timeout=90).status_code == 204
        assert cards() > 60
        wipe = {"id": turn * 32, "name": "wipe_content", "fields": {"title": "ensayo "}}
        url = server.url + made["links"]["commands"]
        assert browser.post(url, json=seat | wipe, timeout=10).status_code == 200
        assert cards() == 0
