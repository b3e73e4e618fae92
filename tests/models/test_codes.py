"""Codes: typed in any way, unlike each other, longer where more can be done with them."""

from types import SimpleNamespace

import pytest
from flask import Flask
from sqlalchemy import select

from colaboracion import codes, template
from colaboracion.database import writing
from colaboracion.models import Code
from colaboracion.template import make_workshop


@pytest.mark.parametrize(
    "typed",
    ["G3-TUCAN-4801", "g3 tucan 4801", "G3TUCÁN48O1", " g3-tucan-48ol ", "G3\u2013TUCAN\u2013480I"],
)
def test_it_is_the_same_code_however_it_is_typed(typed: str) -> None:
    assert codes.lookup(typed) == codes.lookup("G3-TUCAN-4801")


def test_a_workshop_gets_an_address_that_no_other_has(
    app: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = iter(["aaaaaa", "aaaaaa", "bbbbbb"])
    draw = SimpleNamespace(token_hex=lambda size: next(drawn) if size == 3 else "e")
    monkeypatch.setattr(template, "secrets", draw)
    with app.app_context(), writing() as session:
        slugs = [make_workshop(session).slug for _ in range(2)]
        assert slugs == ["taller-aaaaaa", "taller-bbbbbb"]
        session.rollback()


def test_it_says_the_group_and_what_it_opens() -> None:
    assert codes.draw("rapporteur", 3).startswith("G3-")
    assert codes.draw("delegate", 3).startswith("M3-")


def test_it_is_longer_where_more_can_be_done() -> None:
    parts = {role: codes.draw(role, None).count("-") for role in ("organizer", "facilitator")}
    assert parts == {"organizer": 3, "facilitator": 2}


def test_no_two_words_look_alike() -> None:
    assert len({codes.lookup(word) for word in codes.WORDS}) == len(codes.WORDS) >= 100


def test_a_code_that_is_taken_is_drawn_again(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    with app.app_context(), writing() as session:
        first, second = session.scalars(select(Code).limit(2))
        drawn = iter([first.text, first.text, "G1-NUEVO-0001"])
        monkeypatch.setattr(codes, "draw", lambda *_: next(drawn))
        codes.assign(session, second, 1)
        assert second.text == "G1-NUEVO-0001"
        session.rollback()
