"""name_heading: words for a heading; the cards' own words stay."""

import pytest

from colaboracion.errors import BadText, Conflict, Unknown
from tests.commands import checks
from tests.commands.scene import GONE, gather, kept_texts
from tests.room import Room


@pytest.fixture
def cluster(room: Room) -> str:
    """A heading without a name over one card."""
    return str(room.do("félix", "gather_cards", cards=room.write("uno"))["row"])


def test_it_names_and_renames(room: Room, cluster: str) -> None:
    first = room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    room.do("ana", "name_heading", cluster=cluster, heading="Dos", base=first["id"])
    assert room.rows("clusters")[cluster]["heading"] == "Dos"


def test_empty_means_unnamed(room: Room, cluster: str) -> None:
    first = room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    room.do("félix", "name_heading", cluster=cluster, heading=" ", base=first["id"])
    assert room.rows("clusters")[cluster]["heading"] == ""


def test_a_colleagues_name_is_not_overwritten_unseen(room: Room, cluster: str) -> None:
    room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    with pytest.raises(Conflict) as conflict:
        room.do("ana", "name_heading", cluster=cluster, heading="Otro", base=cluster)
    assert conflict.value.fields["text"] == "Uno"


def test_a_name_that_is_too_long_is_refused(room: Room, cluster: str) -> None:
    with pytest.raises(BadText):
        room.do("félix", "name_heading", cluster=cluster, heading="x" * 2001, base=cluster)


def test_a_dissolved_heading_cannot_be_named(room: Room, cluster: str) -> None:
    room.do("félix", "release_cards", cards=[card["id"] for card in room.state()["cards"]])
    with pytest.raises(Unknown):
        room.do("félix", "name_heading", cluster=cluster, heading="x", base=cluster)


def test_every_wording_is_kept(room: Room, cluster: str) -> None:
    first = room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    room.do("félix", "name_heading", cluster=cluster, heading="Dos", base=first["id"])
    assert kept_texts(room, cluster) == {"", "Uno", "Dos"}


def test_the_current_words_and_version_come_back(room: Room, cluster: str) -> None:
    current = room.do("ana", "name_heading", cluster=cluster, heading="Uno", base=cluster)["id"]
    with checks.refused(room, "conflict", text="Uno", version=current):
        room.do("félix", "name_heading", cluster=cluster, heading="Otro", base=cluster)


def test_the_id_that_a_colleague_just_used_is_taken(room: Room, cluster: str) -> None:
    with checks.refused(room, "id_taken"):
        room.do("ana", "name_heading", id=cluster, cluster=cluster, heading="x", base=cluster)


@pytest.mark.parametrize("audience", ["public", "seat:1", "group:1"])
def test_others_read_it_once_headings_are_shown(room: Room, cluster: str, audience: str) -> None:
    room.do("félix", "set_phase", phase="plenary")
    room.do("félix", "show_stage", slide="headings")
    room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    assert room.rows("clusters", audience)[cluster]["heading"] == "Uno"


def test_others_hear_nothing_before(room: Room, cluster: str) -> None:
    room.packets.clear()
    room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    assert {packet.audience for packet in room.packets} == {"staff"}


def test_the_cards_stay_as_they_are(room: Room, cluster: str) -> None:
    before = room.state()["cards"]
    room.do("félix", "name_heading", cluster=cluster, heading="Uno", base=cluster)
    assert room.state()["cards"] == before


@checks.typed_texts
def test_it_stays_as_typed(room: Room, cluster: str, typed: str, kept: str) -> None:
    room.do("félix", "name_heading", cluster=cluster, heading=typed, base=cluster)
    assert room.rows("clusters")[cluster]["heading"] == kept


@checks.too_long_texts
def test_a_long_name_changes_nothing(room: Room, cluster: str, text: str) -> None:
    with checks.refused(room, "too_long", limit=2000, length=2001):
        room.do("félix", "name_heading", cluster=cluster, heading=text, base=cluster)


@checks.not_staff
def test_it_is_for_staff(room: Room, cluster: str, person: str) -> None:
    with checks.refused(room, "forbidden"):
        room.do(person, "name_heading", cluster=cluster, heading="no", base=cluster)


@checks.malformed_ids
@pytest.mark.parametrize("field", ["cluster", "base"])
def test_malformed_ids_are_refused(room: Room, cluster: str, field: str, bad: object) -> None:
    fields = {"cluster": cluster, "heading": "no", "base": cluster}
    with checks.refused(room, "bad_fields"):
        room.do("félix", "name_heading", **fields | {field: bad})


@pytest.mark.parametrize("where", ["nowhere", "elsewhere"])
def test_a_heading_of_elsewhere_is_unknown(room: Room, elsewhere: Room, where: str) -> None:
    foreign = gather(elsewhere, elsewhere.post("bruno", "x")) if where == "elsewhere" else GONE
    with checks.refused(room, "unknown"):
        room.do("félix", "name_heading", cluster=foreign, heading="no", base=foreign)
