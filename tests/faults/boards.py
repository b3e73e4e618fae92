"""What the boards must hold, reckoned from the accepted commands alone: each counts once."""

import random
from typing import Any

from colaboracion.models.columns import new_id

Command = dict[str, Any]
Shown = dict[str, list[tuple[str, str, str]]]  # column → (id, text, state) from top to bottom
KINDS = ["post"] * 4 + ["edit"] * 2 + ["move", "withdraw", "restore"]
RECENT = 40  # cards that are still worked on


class Board:
    """One group's board on paper: it says what the server must answer, and draws commands."""

    def __init__(self, columns: list[str], draw: random.Random) -> None:
        self.draw = draw
        self.order: dict[str, list[str]] = {column: [] for column in columns}
        self.cards: dict[str, dict[str, Any]] = {}
        self._do = {
            "post_card": self._post,
            "edit_card": self._edit,
            "move_card": self._move,
            "withdraw_card": self._withdraw,
            "restore_card": self._restore,
        }

    def take(self, command: Command) -> int:
        """Do what the command says, if it may be done; gives the status of its answer."""
        return self._do[command["name"]](command["id"], **command["fields"])

    def shown(self) -> Shown:
        """The columns as whoever sees everything must see them."""
        return {
            column: [(card, self.cards[card]["text"], self.cards[card]["state"]) for card in ids]
            for column, ids in self.order.items()
        }

    def next(self) -> Command:
        """Some command about what is there."""
        kind = self.draw.choice(KINDS) if self.cards else "post"
        fields: dict[str, Any] = {} if kind == "post" else {"card": self._some()}
        if kind == "edit":
            fields |= {"base": self.cards[fields["card"]]["version"]}
        if kind in {"post", "edit"}:
            fields |= {"text": f"words {new_id()}"}
        if kind in {"post", "move"}:
            fields |= {"column": self.draw.choice(list(self.order))} | self._somewhere()
        return {"id": new_id(), "name": f"{kind}_card", "fields": fields}

    def _some(self) -> str:
        return self.draw.choice(list(self.cards)[-RECENT:])

    def _somewhere(self) -> dict[str, Any]:
        if not self.cards:
            return {}
        return self.draw.choice([{}, {}, {"after": None}, {"after": self._some()}])

    def _post(self, card: str, column: str, text: str, **place: Any) -> int:
        self.cards[card] = {"text": text, "version": card, "state": "standing"}
        self._put(card, column, **place)
        return 200

    def _edit(self, version: str, card: str, text: str, base: str) -> int:
        if self.cards[card]["version"] != base or self.cards[card]["state"] == "withdrawn":
            return 409
        self.cards[card] |= {"text": text, "version": version}
        return 200

    def _move(self, _: str, card: str, column: str, **place: Any) -> int:
        next(ids for ids in self.order.values() if card in ids).remove(card)
        self._put(card, column, **place)
        return 200

    def _put(self, card: str, column: str, **place: Any) -> None:
        """After the card named, first where none is (None), else last."""
        ids = self.order[column]
        after = place.get("after", card)
        where = 0 if after is None else ids.index(after) + 1 if after in ids else len(ids)
        ids.insert(where, card)

    def _withdraw(self, _: str, card: str) -> int:
        self.cards[card]["state"] = "withdrawn"
        return 200

    def _restore(self, _: str, card: str) -> int:
        self.cards[card]["state"] = "standing"
        return 200
