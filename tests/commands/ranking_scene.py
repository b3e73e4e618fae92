"""What tests of rankings begin with: headings, a ranking of them, its slips."""

from typing import Any

from sqlalchemy import select

from colaboracion.database import reading
from colaboracion.models import Ballot
from tests.commands.scene import gather
from tests.room import Room


def headings(room: Room) -> list[str]:
    """The first column: headings a and b, and a card «suelta» by itself; the plenary is open."""
    one, two, alone = room.write("uno", "dos", "suelta")
    found = [gather(room, one, heading="a"), gather(room, two, heading="b"), alone]
    room.do("félix", "set_phase", phase="plenary")
    return found


def opened(room: Room, basis: str = "delegation", **fields: Any) -> str:
    """Félix opens a ranking of the first column; gives its id."""
    asked = {"column": room.column(0), "basis": basis} | fields
    return str(room.do("félix", "open_ranking", **asked)["row"])


def issued(room: Room, ranking: str, *labels: str, kind: str = "member") -> list[Any]:
    """Slips for these delegations, as staff see them, in the order of their numbers."""
    each = [{"label": label, "kind": kind} for label in labels]
    room.do("félix", "issue_slips", ranking=ranking, labels=each)
    rows = [row for row in room.rows("slips").values() if row["ranking"] == ranking]
    return sorted(rows, key=lambda row: row["number"])[-len(labels) :]


def cast(room: Room, ranking: str, slip: Any, choices: dict[str, int], **more: Any) -> Any:
    """Someone of everyone else casts a slip."""
    fields = {"ranking": ranking, "code": slip["code"], "choices": choices}
    return room.do("dora", "cast_ballot", **fields | more)


def revealed(room: Room, ranking: str) -> Any:
    """Close it and reveal it; gives the result as everyone sees it."""
    room.do("félix", "close_ranking", ranking=ranking)
    room.do("félix", "reveal_ranking", ranking=ranking)
    return room.rows("rankings", "public")[ranking]["result"]


def ballots(room: Room, ranking: str) -> list[Ballot]:
    """The ballots that count, as the tables have them."""
    with reading() as session:
        query = select(Ballot).filter_by(ranking_id=ranking, void=False)
        return list(session.scalars(query))


def prepared(room: Room) -> dict[str, dict[str, Any]]:
    """Good fields for the commands of rankings, about one that was revealed, one of slips and one
    of groups that were just closed: only one is ever open, and that may be opened.
    """
    room.do("félix", "set_phase", phase="plenary")
    ordered, papers = opened(room), None
    revealed(room, ordered)
    papers = opened(room)
    void, renewed, typed = (slip["id"] for slip in issued(room, papers, "1", "2", "3"))
    room.do("félix", "close_ranking", ranking=papers)
    groups = opened(room, "group")
    option = room.rows("rankings")[groups]["options"][0]["id"]
    room.do("félix", "close_ranking", ranking=groups)
    closed_at = room.rows("rankings")[groups]["closed_at"]
    room.do("félix", "set_phase", phase="writing")
    return {
        "open_ranking": {"column": room.column(0), "basis": "group", "dots": 3},
        "close_ranking": {"ranking": groups},
        "reveal_ranking": {"ranking": papers},
        "order_by_ranking": {"ranking": ordered},
        "issue_slips": {"ranking": papers, "labels": [{"label": "4"}]},
        "void_slip": {"slip": void},
        "reissue_slip": {"slip": renewed},
        "cast_ballot": {"ranking": groups, "choices": {option: 2}, "cast_at": closed_at},
        "enter_ballot": {"slip": typed, "choices": {option: 2}},
    }


def afresh(room: Room, name: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The same for another person, after someone has done it."""
    if name == "open_ranking":
        for ranking in room.rows("rankings"):
            room.do("félix", "close_ranking", ranking=ranking)
    if name in {"reissue_slip", "enter_ballot"}:
        papers = room.rows("slips")[fields["slip"]]["ranking"]
        return fields | {"slip": issued(room, papers, "another")[0]["id"]}
    return fields
