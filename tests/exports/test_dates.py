"""Local dates, whatever clock the server keeps: what was written late on the last day of a month
in Panama was not written in the next one.
"""

import csv
import io
import json
import re
import time
import zipfile
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from colaboracion import archive, execute, state
from colaboracion.database import reading
from colaboracion.exports import KINDS, Order
from colaboracion.exports.writing import write
from tests.exports import pdf_reader
from tests.room import Room

PANAMA = ZoneInfo("America/Panama")
LATE = datetime(2018, 7, 31, 23, 30, 12, tzinfo=PANAMA)
AT = int(LATE.timestamp() * 1000)
LOCAL = {"es": ("31 de julio de 2018", "23:30"), "en": ("31 July 2018", "23:30")}
OTHERS = ("1 de agosto", "1 August", "04:30", "13:30")
DOCUMENTS = [(kind, document) for kind, of in KINDS.items() for document in of.documents]

# Dates are the writers' matter, whatever the database.
pytestmark = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True, scope="session")


@pytest.fixture(params=["UTC", "Asia/Tokyo"])
def _server_elsewhere(request: pytest.FixtureRequest) -> Iterator[None]:
    """The server's own clock is another than the room's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", request.param)
        time.tzset()
        yield
    time.tzset()


@pytest.fixture
def late(room: Room, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """A workshop in which the last thing done was to write a card, half an hour before midnight:
    as documents see it, and as its organizers do.
    """
    monkeypatch.setattr(execute, "now", lambda: AT)
    (card,) = room.write("de noche")
    drafted: dict[str, Any] = {"question": room.question(0), "text": "y", "clusters": []}
    made = room.do("félix", "draft_conclusion", **drafted, cards=[card])["row"]
    room.do("félix", "set_conclusion_state", conclusion=made, state="agreed")
    room.do("félix", "set_phase", phase="plenary")
    with reading() as session:
        workshop = room.workshop(session)
        taken = {"archive": archive.whole(session, workshop)}
        return taken | {"papers": state.documents(session, workshop)}


@pytest.mark.usefixtures("_server_elsewhere")
@pytest.mark.parametrize(("kind", "document"), DOCUMENTS)
def test_e09_a_document_tells_the_local_date_and_time(
    late: dict[str, Any], kind: str, document: str
) -> None:
    whole = late["archive" if document == "archive" else "papers"]
    for language, local in LOCAL.items():
        order = Order(kind, document, [language], whole, whole["at"], whole["n"])
        told = READ[kind](write(order))
        assert all(each in told for each in local), told[:600]
        assert [each for each in OTHERS if each in told] == []


def _of_xml(file: bytes) -> str:
    """The words of an office document, from all of its parts."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        pages = [parts.read(name).decode() for name in parts.namelist() if name.endswith(".xml")]
    return "\n".join(re.sub("<[^>]*>", "", page) for page in pages if "dcterms" not in page)


def _of_xlsx(file: bytes) -> str:
    book = openpyxl.load_workbook(io.BytesIO(file))
    return "\n".join(
        str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row
    )


def _of_csv(file: bytes) -> str:
    table = csv.reader(io.StringIO(file.decode("utf-8-sig")), delimiter=";")
    return "\n".join(" ".join(row) for row in table)


def _of_json(file: bytes) -> str:
    """Moments without a zone of their own, and the zone that they are to be told in."""
    told = json.loads(file)
    archived = told.get("tables")
    workshop = archived["workshops"][0] if archived else told["workshop"]
    moments = [told["at"], *(card["posted_at"] for card in archived["cards"])] if archived else []
    zone = ZoneInfo(workshop["timezone"])
    local = [datetime.fromtimestamp(at / 1000, zone) for at in moments or [told["at"]]]
    return "\n".join(f"{at:%d de julio de %Y, %d July %Y, %H:%M}" for at in local)


READ: dict[str, Callable[[bytes], str]] = {
    "docx": _of_xml,
    "pptx": _of_xml,
    "xlsx": _of_xlsx,
    "csv": _of_csv,
    "json": _of_json,
    "md": bytes.decode,
    "pdf": pdf_reader.whole_text,
}
