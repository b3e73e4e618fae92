"""Whether the values of an archive agree with each other, where no table says that they must."""

from collections.abc import Iterator
from typing import Any

from colaboracion.imports.refusals import ImportRefused

Tables = dict[str, list[dict[str, Any]]]


def require(tables: Tables) -> None:
    """All of them; ImportRefused with the place of the first that does not."""
    for where in (*_numbers(tables), *_headings(tables), *_merged(tables)):
        raise ImportRefused("does_not_fit", why=where)


def _numbers(tables: Tables) -> Iterator[str]:
    """A board's next card would get a number that is taken."""
    last = {board["id"]: board["last_number"] for board in tables["boards"]}
    for number, card in enumerate(tables["cards"]):
        if card["number"] > last[card["board_id"]]:
            yield f"$.cards[{number}].number > $.boards[…].last_number"


def _headings(tables: Tables) -> Iterator[str]:
    """A card under a heading of another column."""
    column = {cluster["id"]: cluster["column_id"] for cluster in tables["clusters"]}
    for number, card in enumerate(tables["cards"]):
        if card["cluster_id"] and column[card["cluster_id"]] != card["column_id"]:
            yield f"$.cards[{number}].cluster_id ≠ column_id"


def _merged(tables: Tables) -> Iterator[str]:
    """A group that went on as itself."""
    for number, group in enumerate(tables["groups"]):
        if group["merged_into"] == group["id"]:
            yield f"$.groups[{number}].merged_into = id"
