"""Suggestions as a page is told them, and a stand-in for the process that compares."""

from typing import Any

from colaboracion.suggesting import NoAnswerError
from tests.room import Room
from tests.web.browsers import Browser


class Asked:
    """Stands for the process that compares: keeps the questions, answers without suggestions."""

    def __init__(self) -> None:
        self.questions: list[Any] = []
        self.answer: dict[str, Any] = {"engine": "meaning", "more": False, "sure": 0.7}
        self.answer |= {"pairs": [], "groupings": []}
        self.engine = "meaning"
        self.broken = False

    def ask(self, question: Any) -> Any:
        """As `Suggesting.ask`."""
        self.questions.append(question)
        if self.broken:
            raise NoAnswerError
        return self.answer

    @property
    def texts(self) -> list[str]:
        """Of the cards in the last question."""
        return sorted(text for _, text, _, _ in self.questions[-1]["cards"])


def told_to(room: Room, person: str = "félix") -> Any:
    """What the person's page is told."""
    answer = Browser(room).join(person).get("suggestions")
    assert answer.status_code == 200, answer.get_data(as_text=True)
    return answer.get_json()
