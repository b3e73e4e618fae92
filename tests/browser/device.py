"""A seat at a device that no test looks at: it speaks HTTP alone and says what the server holds."""

import secrets
from typing import Any

import requests

MOST_AT_ONCE = 100  # commands in one request


class Device:
    """Joined by a code; sends commands and reads its seat's state."""

    def __init__(self, url: str, code: str) -> None:
        self._url = url
        self._http = requests.Session()
        joined = self._http.post(f"{url}/join", json={"code": code}, timeout=10)
        joined.raise_for_status()
        self._joined = joined.json()

    def sends(self, name: str, **fields: object) -> str:
        """Send a command that the server must accept; gives its id."""
        command = {"seat": self._joined["seat"], "id": secrets.token_hex(16)}
        command |= {"name": name, "fields": fields}
        answer = self.post(command)
        assert answer.ok, answer.text
        return str(answer.json()["id"])

    def sends_all(self, name: str, each: list[dict[str, Any]]) -> list[str]:
        """Send many of one kind, which the server must accept; gives their ids in order."""
        ids: list[str] = []
        for start in range(0, len(each), MOST_AT_ONCE):
            commands = [
                {"seat": self._joined["seat"], "id": secrets.token_hex(16)}
                | {"name": name, "fields": fields}
                for fields in each[start : start + MOST_AT_ONCE]
            ]
            answer = self.post(commands)
            assert all(one["status"] == 200 for one in answer.json()), answer.text
            ids += [str(one["id"]) for one in answer.json()]
        return ids

    def post(self, command: dict[str, Any] | list[dict[str, Any]]) -> requests.Response:
        """Send a command, whatever comes of it."""
        address = self._url + self._joined["links"]["commands"]
        return self._http.post(address, json=command, timeout=10)

    def posts(self, text: str, column: str = "key_element") -> str:
        """Post a card to the column of that kind; gives its id."""
        (found,) = [row["id"] for row in self.state()["columns"] if row["kind"] == column]
        return self.sends("post_card", column=found, text=text)

    def edits(self, card: str, text: str) -> None:
        """Give a card another text."""
        (found,) = [row for row in self.state()["cards"] if row["id"] == card]
        self.sends("edit_card", card=card, text=text, base=found["version"])

    def state(self) -> dict[str, Any]:
        """Everything that the seat sees."""
        return self._read(self._joined["links"]["state"])

    def texts(self, group: int, column: str = "key_element") -> list[str]:
        """The standing cards of a group's column, in order."""
        state = self.state()
        (column_id,) = [row["id"] for row in state["columns"] if row["kind"] == column]
        (group_id,) = [row["id"] for row in state["groups"] if row["number"] == group]
        cards = [row for row in state["cards"] if row["state"] == "standing"]
        cards = [row for row in cards if (row["group"], row["column"]) == (group_id, column_id)]
        return [row["text"] for row in sorted(cards, key=lambda row: str(row["position"]))]

    def code_of(self, seat: str) -> str:
        """The code that opens a seat now; for the organizer's device."""
        path = self._joined["links"]["state"].replace("/state?", "/codes?")
        (code,) = [row["code"] for row in self._read(path)["codes"] if row["seat"] == seat]
        return str(code)

    def _read(self, path: str) -> dict[str, Any]:
        answer = self._http.get(self._url + path, timeout=10)
        answer.raise_for_status()
        return dict(answer.json())
