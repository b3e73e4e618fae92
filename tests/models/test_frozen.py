"""What a frozen version holds: what everyone saw then, and of the rest only what it rests on."""

import hashlib
import json

import pytest

from tests.commands.freeze_scene import agreed, change_settings, kept, told
from tests.commands.scene import gather
from tests.room import Room


@pytest.mark.parametrize("shown", [True, False])
def test_its_content_is_what_everyone_saw_at_that_number(room: Room, shown: bool) -> None:  # noqa: FBT001
    one, two = room.write("uno", "dos")
    heading = gather(room, one, heading="Un encabezado")
    room.do("félix", "set_phase", phase="plenary")
    if shown:
        room.do("félix", "show_stage", slide="headings")
    first = agreed(room, "Primera", clusters=[heading])
    second = agreed(room, "Segunda", place=1, cards=[two])
    room.do("félix", "set_reservation", conclusion=second, reservation="salvo c)", reserved_by="")
    seen = room.state("public")
    room.do("félix", "freeze")
    content = told(room)
    assert (content["format"], content["version"], content["kind"]) == (1, "1.0", "room")
    assert content["n"] == seen["n"]
    assert {row["id"] for row in content["conclusions"]} == {first, second}
    apart = {"number", "former_number"}  # the first version numbers anew
    for kind in ("conclusions", "clusters", "questions", "objectives"):
        rows = {row["id"]: row for row in seen[kind]}
        for row in content[kind]:
            told_then = rows[row["id"]]
            assert all(row[name] == told_then[name] for name in row.keys() - apart), kind
    assert [row["heading"] for row in content["clusters"]] == ["Un encabezado"] * shown
    assert {row["text"] for row in content["cards"]} == {"uno", "dos"}
    assert content["workshop"]["id"] == seen["workshops"][0]["id"]


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
