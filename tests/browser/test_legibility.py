"""The last row can read the wall: rendered sizes, on projectors that are switched (J01, J06)."""

import pytest

from tests.browser.people import COLUMNS, Hall, Someone
from tests.browser.walls import SIZES, is_legible, is_settled, resize

TWO_LINES = "Contar con un mecanismo de seguimiento después del retorno, con plazos y presupuesto"
HEADING = "Fortalecer la cooperación regional y el intercambio de datos"
WORD = "Interinstitucionalizaciónsinprecedentes"
LONG_HEADING = (
    "Una sola puerta de entrada para quien regresa, con la misma lista de requisitos en " * 2
)
LAST = "Estas son las últimas palabras de la tarjeta."
LONGEST = ("Palabra tras palabra, y cada una se lee. " * 60)[: 2000 - len(LAST)] + LAST
CARD_140 = (
    "Un acuerdo entre países que diga quién acompaña a quién, desde cuándo y con qué. " * 2
)[:140]
DEEP, TOO_FAR = {"height": 1.8, "distance": 12}, {"height": 1.5, "distance": 30}


@pytest.fixture
def full_hall(open_hall: Hall) -> Hall:
    """Seven cards of two lines in each column, five headings over them, and four conclusions."""
    groups = [open_hall.device(open_hall.group_code(number)) for number in range(1, 6)]
    desk = open_hall.desk
    for kind in COLUMNS:
        cards = [groups[at % 5].posts(TWO_LINES, kind) for at in range(7)]
        for gathered in (cards[:3], *([card] for card in cards[3:])):
            cluster = desk.sends("gather_cards", cards=gathered, cluster=None)
            desk.sends("name_heading", cluster=cluster, heading=HEADING, base=cluster)
    question = desk.state()["questions"][0]["id"]
    for cluster in [row["id"] for row in desk.state()["clusters"]][:4]:
        fields = {"question": question, "text": TWO_LINES, "clusters": [cluster], "cards": []}
        conclusion = desk.sends("draft_conclusion", **fields)
        desk.sends("set_conclusion_state", conclusion=conclusion, state="agreed")
    for group in groups:
        group.sends("deliver", read_back=True)
    desk.sends("start_timer", minutes=25)
    return open_hall.open("plenary")


def _wall(hall: Hall) -> Someone:
    """With moving pictures turned off, as on many machines that are lent."""
    wall = hall.arrive(hall.codes["projector"], reduced_motion="reduce")
    wall.page.locator(".wall-slide").wait_for()
    return wall


def test_what_fits_at_the_usual_sizes_is_the_same_on_every_projector(full_hall: Hall) -> None:
    wall, desk = _wall(full_hall), full_hall.desk
    column = desk.state()["columns"][0]["id"]
    desk.sends("show_stage", slide="boards", column=column)
    for size in SIZES:
        resize(wall.page, size)
        is_legible(wall.page, 3.3, parts=7, number="")
    desk.sends("show_stage", slide="headings")
    for size in reversed(SIZES):
        resize(wall.page, size)
        is_legible(wall.page, 3.3, parts=15, columns=3, number="")


@pytest.mark.parametrize("room", [None, DEEP, TOO_FAR], ids=["usual", "deep", "too far"])
def test_every_slide_is_read_from_the_last_row(
    full_hall: Hall, room: dict[str, float] | None
) -> None:
    wall, desk = _wall(full_hall), full_hall.desk
    least = {None: 3.3, 12: 5.54, 30: 7}[room and room["distance"]]
    if room:
        desk.sends("set_wall", **room)
    sizes = list(SIZES)
    for slide in ("progress", "boards", "headings", "conclusions", "neutral", "join", "gallery"):
        desk.sends("show_stage", slide=slide)
        wall.page.locator(f".wall-{slide}").wait_for()
        sizes.reverse()  # from one to another and back, without a reload
        for size in sizes:
            resize(wall.page, size)
            told = is_legible(wall.page, least, least=max(2.7, 0.8 * least))
            if slide == "headings":
                assert told["columns"] == (1 if room else 3), told
                assert told["parts"] >= 3, told


@pytest.mark.parametrize("room", [None, TOO_FAR], ids=["usual", "too far"])
def test_long_texts_go_on_from_page_to_page(open_hall: Hall, room: dict[str, float] | None) -> None:
    group, desk = open_hall.device(open_hall.group_code(1)), open_hall.desk
    headed = group.posts(CARD_140)
    for text in (LONGEST, WORD, CARD_140):
        group.posts(text)
    cluster = desk.sends("gather_cards", cards=[headed], cluster=None)
    desk.sends("name_heading", cluster=cluster, heading=LONG_HEADING, base=cluster)
    desk.sends("set_wall", **(room or {}))
    open_hall.open("plenary")
    desk.sends("show_stage", slide="headings")  # they are shown over their cards from now on
    wall = _wall(open_hall)
    resize(wall.page, "1024x768")
    desk.sends("show_stage", slide="boards", page=0)
    wall.page.locator(".wall-boards").wait_for()
    first = is_settled(wall.page, 7 if room else 3.3)
    count, ends = int(first["number"].split("/")[1]), set()
    assert count > 1
    for page in range(count):
        desk.sends("show_stage", slide="boards", page=page)
        told = is_legible(wall.page, 7 if room else 3.3, number=f"{page + 1}/{count}")
        assert told["parts"] > 0
        ends |= set(told["ends"])
    assert {text.strip()[-20:] for text in (LONGEST, WORD, CARD_140, LONG_HEADING)} <= ends
