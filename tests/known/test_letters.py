"""Letters that have broken systems like this one: on both databases, counted alike everywhere."""

import json
import subprocess
from collections.abc import Callable

import pytest

from colaboracion.errors import BadText
from colaboracion.texts import LIMIT, clean
from tests.services import workshops
from tests.services.server import ROOT, Server
from tests.sockets.listeners import Person

FAMILY = (
    "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"  # seven code points, one letter
)
EXCESS = """import { excessOf } from "./static/js/text.js";
const texts = JSON.parse(process.argv[1]);
console.log(JSON.stringify(texts.map(excessOf)));"""


@pytest.fixture(params=["sqlite", "postgresql"])
def writer(
    request: pytest.FixtureRequest, running: Callable[..., Server], server: Callable[..., Server]
) -> Person:
    """A rapporteur on each of the two databases, the groups open."""
    if request.param == "sqlite":
        here = running()
    else:
        here = server(DATABASE_URL=request.getfixturevalue("postgres")())
    codes = workshops.make(here)["codes"]
    Person(here, codes["facilitator"]).do("set_phase", phase="writing")
    return Person(here, codes["groups"][0]["code"])


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("idea \ud83d.", "idea \ufffd."), ("a\x00b", "ab"), ("ñ\x00\udc00", "ñ\ufffd")],
)
def test_u01_u02_half_an_emoji_and_nul_are_kept_alike(
    writer: Person, typed: str, kept: str
) -> None:
    column = writer.state()["columns"][0]["id"]
    card = writer.do("post_card", column=column, text=typed)["row"]
    writer.do("edit_card", card=card, text=f"{typed}!", base=card)
    writer.do("explain_cap", column=column, reason=typed)
    (found,) = [row for row in writer.state()["cards"] if row["id"] == card]
    assert found["text"] == f"{kept}!"
    (board,) = [row for row in writer.state()["boards"] if "reasons" in row]
    assert board["reasons"][column] == kept


@pytest.mark.parametrize("letter", ["ñ", "😀", FAMILY])
def test_u03_browser_and_server_count_alike(letter: str) -> None:
    many = letter * (LIMIT + 1)
    texts = [many[: LIMIT + more] for more in (-1, 0, 1)]
    said = subprocess.run(
        ["node", "--input-type=module", "-e", EXCESS, "--", json.dumps(texts)],
        cwd=ROOT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(said.stdout) == [_excess(text) for text in texts] == [0, 0, 1]


def _excess(text: str) -> int:
    try:
        clean(text)
    except BadText as refusal:
        return int(refusal.fields["length"]) - LIMIT
    return 0


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_u11_a_database_that_cannot_hold_every_letter_is_refused_in_words(
    server: Callable[..., Server], postgres: Callable[..., str], encoding: str
) -> None:
    url = postgres(f"ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    started = server(wait=False, DATABASE_URL=url)
    assert started.process.wait(20) == 1
    assert encoding in started.log
    assert "UTF8" in started.log
