"""The closing dialogue: those at its screens, what is worded, and the numbers that all read."""

import json
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Locator, expect

from colaboracion.demo.content import load
from colaboracion.demo.person import Person
from colaboracion.demo.script import Script
from tests.browser.people import PHONE, Hall, Someone, words

READ_QR = Path(__file__).parents[1] / "js" / "read-qr.js"
QUESTIONS = {1: "strengthen", 2: "conclude"}
_LATER = {"draft_conclusion", "set_conclusion_state"}  # what the room does before our eyes


@dataclass(frozen=True)
class Item:
    """One of the ten: its number in the room, the heading it is drafted from, how it ends."""

    number: int
    question: int
    heading: str
    text: str
    state: str


def items() -> list[Item]:
    """The demonstration's conclusions, under each question in the order of their headings."""
    content = load()
    headings = {each.key: each.heading["es"] for each in content.headings}
    order = sorted(content.conclusions, key=lambda each: (each.question, each.headings[0]))
    return [
        Item(
            number,
            each.question,
            headings[each.headings[0]],
            each.text["es"],
            "pending" if each.state == "proposed" else each.state,
        )
        for number, each in enumerate(order, start=1)
    ]


def gather(hall: Hall) -> None:
    """Sixty-five cards, delivered, under twenty-two headings that the room has seen."""
    script = Script(load(), hall.desk.state())
    people = {"facilitator": Person(hall.server.url, hall.codes["facilitator"], "es")}
    for group in load().groups:
        rapporteur = Person(hall.server.url, hall.group_code(group), "es")
        people[rapporteur.seat] = rapporteur
    for scene in (scene for act in script.acts() for scene in act):
        for command in scene.commands:
            if command["name"] not in _LATER:
                people[scene.seat].send(command)


class Dialogue:
    """The facilitator, the scribe, the wall, two seats and a delegate's phone."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.wall = hall.arrive(hall.codes["projector"])
        self.ana = hall.arrive(hall.codes["facilitator"]).go("conclusions")
        self.scribe = hall.arrive(hall.codes["organizer"]).go("conclusions")
        self.seats = [hall.rapporteur(1).go("plenary"), hall.rapporteur(2).go("plenary")]
        self.phone = hall.arrive(hall.codes["everyone"], **PHONE).go("plenary")

    def draft(self, question: int, headings: list[str]) -> None:
        """Choose headings and make a draft of each, under their question."""
        for heading in headings:
            name = re.compile(re.escape(heading))
            self.ana.page.get_by_role("checkbox", name=name).first.check()
        self.ana.presses(words("conclusions.draft_each"))
        self.ana.presses(words(f"template.closing_{QUESTIONS[question]}"))

    def word(self, item: Item) -> None:
        """Show it to the room, word it before its eyes, and say where it stands."""
        shown = row(self.ana, item.heading)
        shown.get_by_role("button", name=words("conclusions.propose_and_show")).click()
        self.all_see(item, item.heading)
        row(self.scribe, item.heading).locator(".conclusion-text").click()
        self.scribe.page.get_by_label(words("conclusions.text"), exact=True).fill(item.text)
        for one in (self.wall, *self.seats, self.phone):
            expect(one.page.locator("ins:visible").first).to_be_visible(timeout=15_000)
        self.scribe.presses(words("conclusions.pen_done"))
        expect(shown.locator("ins").first).to_be_visible()
        shown.get_by_label(words("conclusions.state"), exact=True).select_option(item.state)
        self.all_see(item, item.text)

    def all_see(self, item: Item, text: str) -> None:
        """The wall, both seats and the phone show this one, under its number."""
        expect(self.wall.page.locator(".one-number")).to_have_text(str(item.number))
        expect(self.wall.page.locator(".one .card-text:visible").first).to_have_text(text)
        for reader in (*self.seats, self.phone):
            shown = reader.page.locator(".followed-one")
            expect(shown.locator(".conclusion-number")).to_have_text(str(item.number))
            expect(shown.locator(".card-text").first).to_have_text(text)

    def all_read(self, texts: dict[int, str]) -> None:
        """Every list of the conclusions, on every screen, gives each text the same number."""
        told = {str(number): text for number, text in texts.items()}
        for someone in (self.ana, self.scribe):
            expect(_numbers(someone)).to_have_text(list(told))
            assert _read(someone) == told
        for reader in (*self.seats, self.phone):
            reader.go("conclusions")
            expect(_numbers(reader)).to_have_text(list(told))
            assert _read(reader) == told
            reader.go("plenary")


def row(someone: Someone, text: str) -> Locator:
    """The conclusion on a staff's page that had this text when it was looked for."""
    texts = someone.page.locator(".conclusion-text", has_text=text)
    found = someone.page.locator("[data-conclusion]").filter(has=texts).first
    return someone.page.locator(f"[data-conclusion='{found.get_attribute('data-conclusion')}']")


def _numbers(someone: Someone) -> Locator:
    return someone.page.locator(".conclusion-rows .conclusion-number")


def _read(someone: Someone) -> dict[str, str]:
    """{number: text} of the list of conclusions on a page."""
    rows = someone.page.locator(".conclusion-rows > li").all()
    return {
        each.locator(".conclusion-number").inner_text(): each.locator(
            ".card-text"
        ).first.inner_text()
        for each in rows
    }


def read_back(wall: Someone) -> dict[str, str]:
    """{number: text} of what stands on the wall now, while the list is read back."""
    shown = wall.page.locator(".conclusion:visible").all()
    return {
        each.locator(".conclusion-number").inner_text(): each.locator(
            ".card-text"
        ).first.inner_text()
        for each in shown
    }


def read_picture(wall: Someone) -> str:
    """The address that a phone's camera reads from the wall."""
    picture = wall.page.locator("svg.qr-code")
    size = int(str(picture.get_attribute("viewBox")).split()[2])
    drawn = json.dumps({"size": size, "path": picture.locator("path").get_attribute("d")})
    command = ["node", str(READ_QR)]
    done = subprocess.run(command, input=drawn, capture_output=True, text=True, check=True)
    return done.stdout.strip()
