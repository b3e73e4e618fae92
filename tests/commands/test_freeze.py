"""freeze: the conclusions of one moment as a numbered version, with its hash, for all to take."""

import hashlib
import json
from typing import Any

import pytest
from sqlalchemy import select

from colaboracion.database import reading, writing
from colaboracion.models import Snapshot, SnapshotContent
from tests.commands import checks
from tests.commands.scene import draft, gather
from tests.commands.timing import Clock
from tests.room import Room


def agreed(room: Room, text: str = "Se acuerda.", place: int = 0, **fields: Any) -> str:
    made = draft(room, text, place, **fields)
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    return made


def kept(room: Room, version: str = "1.0") -> tuple[Any, str]:
    """The row of a version, and the text of its file."""
    with reading() as session:
        query = select(Snapshot, SnapshotContent.content).join(SnapshotContent)
        here = Snapshot.workshop_id == room.workshop(session).id
        row, text = session.execute(query.where(here, Snapshot.version == version)).one()
        return row, text


def told(room: Room, version: str = "1.0") -> Any:
    return json.loads(kept(room, version)[1])


def numbers(rows: Any) -> dict[str, tuple[int | None, int | None]]:
    return {row["text"]: (row["number"], row["former_number"]) for row in rows}


def change_settings(room: Room, **settings: Any) -> None:
    """What there is no command for yet."""
    with writing() as session:
        workshop = room.workshop(session)
        for name, value in settings.items():
            setattr(workshop, name, value)


@pytest.mark.parametrize("audience", ["staff", "public", "seat:1", "group:2"])
def test_everyone_learns_which_version_there_is(room: Room, clock: Clock, audience: str) -> None:
    agreed(room)
    made = room.do("félix", "freeze")
    (row,) = room.rows("snapshots", audience).values()
    assert row == {
        "id": made["row"],
        "version": "1.0",
        "kind": "room",
        "at": clock.now,
        "sha256": hashlib.sha256(kept(room)[1].encode()).hexdigest(),
        "outline": False,
        "completed_by": "",
        "review": "",
        "review_until": "",
    }


def test_its_content_is_what_everyone_saw_at_that_number(room: Room) -> None:
    one, two = room.write("uno", "dos")
    heading = gather(room, one, heading="Un encabezado")
    room.do("félix", "set_phase", phase="plenary")
    first = agreed(room, "Primera", clusters=[heading])
    second = agreed(room, "Segunda", place=1, cards=[two])
    room.do("félix", "set_reservation", conclusion=second, reservation="salvo c)", reserved_by="")
    n = room.state("public")["n"]
    room.do("félix", "freeze")
    content = told(room)
    assert (content["format"], content["version"], content["kind"]) == (1, "1.0", "room")
    assert content["n"] == n
    found = {row["id"]: row for row in content["conclusions"]}
    assert set(found) == {first, second}
    assert (found[first]["cards"], found[first]["clusters"]) == ([one], [heading])
    assert (found[first]["groups"], found[second]["reservation"]) == (1, "salvo c)")
    assert {row["text"] for row in content["cards"]} == {"uno", "dos"}
    assert [row["heading"] for row in content["clusters"]] == ["Un encabezado"]
    assert content["workshop"]["id"] == room.state()["workshops"][0]["id"]
    assert len(content["questions"]) == 2
    assert content["objectives"] == room.state("public")["objectives"]


def test_only_what_the_conclusions_rest_on_is_in_it(room: Room) -> None:
    cited, other, alone = room.write("citada", "del encabezado", "suelta")
    gather(room, cited, other, heading="ajeno")
    room.do("félix", "set_phase", phase="plenary")
    agreed(room, cards=[cited])
    room.do("félix", "freeze")
    content = told(room)
    assert [(row["text"], row["cluster"]) for row in content["cards"]] == [("citada", None)]
    assert content["clusters"] == []
    assert [row["id"] for row in content["columns"]] == [room.column(0)]
    assert not any(text in kept(room)[1] for text in (other, alone, "ajeno", "suelta"))


@pytest.mark.parametrize("state", ["draft", "withdrawn"])
def test_what_is_staffs_only_is_in_no_version(room: Room, state: str) -> None:
    agreed(room)
    secret = agreed(room, "de la mesa")
    room.do("félix", "set_follow_up", conclusion=secret, responsible="nadie", deadline="nunca")
    room.do("félix", "set_conclusion_state", conclusion=secret, state=state)
    room.do("félix", "freeze")
    assert not any(text in kept(room)[1] for text in (secret, "de la mesa", "nadie", "nunca"))


def test_former_words_are_in_no_version(room: Room) -> None:
    made = agreed(room, "Texto primero")
    page = {"conclusion": made, "page": "a" * 32}
    room.do("félix", "take_pen", **page)
    room.do("félix", "edit_conclusion", conclusion=made, text="Otro", base=made)
    assert room.rows("conclusions", "public")[made]["was"] == "Texto primero"
    room.do("félix", "freeze")
    assert not any(text in kept(room)[1] for text in ("Texto primero", "a" * 32))


def test_what_is_held_back_or_withdrawn_is_in_no_version(room: Room) -> None:
    held, withdrawn, under, stays = room.write("personal", "retirada", "bajo reserva", "queda")
    heading = gather(room, under, heading="Encabezado reservado")
    room.do("félix", "set_phase", phase="plenary")
    agreed(room, clusters=[heading], cards=[held, withdrawn, stays])
    room.do("félix", "hold_back", card=held, reason="personal")
    room.do("félix", "hold_back", cluster=heading, reason="tone")
    room.do("bruno", "withdraw_card", card=withdrawn)
    room.do("félix", "freeze")
    text = kept(room)[1]
    assert "queda" in text
    secrets = ("personal", "retirada", "Encabezado reservado", held, withdrawn, heading)
    assert not any(secret in text for secret in secrets)


def test_before_the_plenary_it_holds_no_card(room: Room) -> None:
    (card,) = room.write("aún del grupo")
    agreed(room, cards=[card])
    room.do("félix", "freeze")
    content = told(room)
    assert (content["cards"], content["conclusions"][0]["cards"]) == ([], [])
    assert content["conclusions"][0]["groups"] == 1


@pytest.mark.parametrize("attribution", ["group", "none"])
def test_it_names_groups_only_where_documents_do(room: Room, attribution: str) -> None:
    (card,) = room.write("uno")
    room.do("félix", "set_phase", phase="plenary")
    agreed(room, cards=[card])
    other = "none" if attribution == "group" else "group"
    change_settings(room, attribution_documents=attribution, attribution_room=other)
    room.do("félix", "freeze")
    content = told(room)
    (row,) = content["cards"]
    named = attribution == "group"
    assert ("group" in row, row["code"][0]) == (named, "G" if named else "T")
    assert bool(content["groups"]) == named


def test_no_time_no_rank_and_no_pen_of_anybody_is_in_it(room: Room) -> None:
    (card,) = room.write("uno")
    room.do("bruno", "mark_top", card=card, top=1)
    room.do("félix", "set_phase", phase="plenary")
    agreed(room, cards=[card])
    room.do("félix", "freeze")
    content = told(room)
    assert set(content["cards"][0]) <= {
        *("id", "column", "code", "text", "version", "cluster", "group", "kind")
    }
    assert not content["conclusions"][0].keys() & {"seen", "pen", "was", "was_version", "changed"}


def test_its_spelling_is_the_only_one(room: Room) -> None:
    agreed(room, "Señalar «ñandú» 😀 </script>")
    room.do("félix", "freeze")
    row, text = kept(room)
    again = json.dumps(json.loads(text), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert text == again
    assert "Señalar «ñandú» 😀 </script>" in text
    assert row.sha256 == hashlib.sha256(text.encode("utf-8")).hexdigest()


def test_versions_are_counted_on_past_nine(room: Room) -> None:
    for n in range(12):
        agreed(room, f"Conclusión {n}")
        room.do("félix", "freeze")
    found = {row["version"] for row in room.rows("snapshots").values()}
    assert found == {f"1.{n}" for n in range(12)}
    assert len(told(room, "1.11")["conclusions"]) == 12
    with checks.refused(room, "nothing_changed"):
        room.do("félix", "freeze")


def test_an_earlier_version_stays_as_it_was(room: Room) -> None:
    made = agreed(room)
    room.do("félix", "freeze")
    before = kept(room)[1]
    room.do("félix", "edit_conclusion", conclusion=made, text="Otra cosa", base=made)
    room.do("ana", "freeze")
    assert kept(room)[1] == before
    assert told(room, "1.1")["conclusions"][0]["text"] == "Otra cosa"


def test_nothing_to_freeze_is_refused(room: Room) -> None:
    draft(room)
    withdrawn = agreed(room)
    room.do("félix", "set_conclusion_state", conclusion=withdrawn, state="withdrawn")
    with checks.refused(room, "nothing_to_freeze"):
        room.do("félix", "freeze")


def test_what_has_not_changed_is_not_frozen_again(room: Room, clock: Clock) -> None:
    agreed(room)
    room.do("félix", "freeze")
    clock.goes_on(1)
    draft(room, "de la mesa")  # nothing that all see
    room.do("félix", "start_timer", minutes=5)
    with checks.refused(room, "nothing_changed"):
        room.do("félix", "freeze")


def test_the_final_one_after_the_rooms_is_a_change_and_only_that_way(room: Room) -> None:
    agreed(room)
    room.do("félix", "freeze")
    room.do("félix", "freeze", kind="final")
    assert [told(room, version)["kind"] for version in ("1.0", "1.1")] == ["room", "final"]
    for kind in ("room", "final"):
        with checks.refused(room, "nothing_changed"):
            room.do("félix", "freeze", kind=kind)


def test_an_outline_says_who_completes_it(room: Room) -> None:
    agreed(room)
    room.do("félix", "freeze", outline=True, completed_by="  Relatoría ")
    (row,) = room.rows("snapshots", "public").values()
    assert (row["outline"], row["completed_by"]) == (True, "Relatoría")
    content = told(room)
    assert (content["outline"], content["completed_by"]) == (True, "Relatoría")


def test_an_outline_that_nobody_completes_is_refused(room: Room) -> None:
    agreed(room)
    with checks.refused(room, "empty_text"):
        room.do("félix", "freeze", outline=True)
    with checks.refused(room, "too_long", limit=200):
        room.do("félix", "freeze", outline=True, completed_by="ñ" * 201)


def test_the_first_one_numbers_all_anew_and_its_content_has_both_numbers(room: Room) -> None:
    made = agreed(room, "una")
    room.do("félix", "show_stage", slide="conclusions")
    agreed(room, "del principio", after=None)
    room.do("félix", "freeze")
    found = numbers(told(room)["conclusions"])
    assert {text: number for text, (number, _) in found.items()} == {"del principio": 1, "una": 2}
    assert all(former for _, former in found.values())
    assert numbers(room.rows("conclusions", "public").values()) == found
    assert room.rows("conclusions")[made]["number"] == 2


def test_a_later_one_leaves_the_numbers_as_they_are(room: Room) -> None:
    made = agreed(room, "una")
    room.do("félix", "freeze")
    agreed(room, "del principio", after=None)
    room.do("félix", "set_conclusion_state", conclusion=made, state="withdrawn")
    agreed(room, "otra")
    room.do("félix", "freeze")
    found = {
        text: number for text, (number, _) in numbers(told(room, "1.1")["conclusions"]).items()
    }
    assert found == {"del principio": 2, "otra": 3}


def test_it_is_not_taken_back(room: Room) -> None:
    agreed(room)
    done = room.do("félix", "freeze")["id"]
    with checks.refused(room, "not_undoable"):
        room.do("félix", "undo", command=done)


@checks.not_staff
def test_it_is_for_staff(room: Room, person: str) -> None:
    agreed(room)
    with checks.refused(room, "forbidden"):
        room.do(person, "freeze")


@pytest.mark.parametrize("kind", ["", "ROOM", "draft", None, 1, ["room"]])
def test_an_unknown_kind_is_refused(room: Room, kind: Any) -> None:
    agreed(room)
    with checks.refused(room, "bad_fields"):
        room.do("félix", "freeze", kind=kind)


def test_each_workshop_counts_its_own(room: Room, elsewhere: Room) -> None:
    for each in (elsewhere, room):
        agreed(each, each.slug)
        each.do("félix", "freeze")
    assert [row["version"] for row in room.rows("snapshots").values()] == ["1.0"]
    assert elsewhere.slug not in kept(room)[1]


def test_every_seat_hears_of_it_in_one_event(room: Room) -> None:
    agreed(room)
    room.packets.clear()
    room.do("félix", "freeze")
    audiences = [packet.audience for packet in room.packets]
    assert len(audiences) == len(set(audiences))
    assert {"staff", "public", "seat:1", "group:2"} <= set(audiences)
