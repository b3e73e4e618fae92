"""Documents as an organizer takes them away: one press, the name, the wait, and a failure."""

import io
import json
from pathlib import Path

import docx
from playwright.sync_api import Page, Route, expect

from colaboracion.exports import file_name
from tests.browser.looking import fits_sideways, is_accessible
from tests.browser.people import Hall, words

TITLE = "Taller “Río Chagres” (día 1): agua/luz"
NAME = "Conclusiones 1.0 Taller “Río Chagres” (día 1) agua luz"


def _press(page: Page, kind: str) -> None:
    page.get_by_role("button", name=words(f"downloads.kind_{kind}"), exact=True).click()


def _fails(route: Route) -> None:
    error = {"code": "export_slow", "text": "Tardó demasiado.", "fields": {}}
    route.fulfill(status=503, json={"error": error})


def _arrives(route: Route) -> None:
    """A document of a workshop with an awkward title."""
    name = file_name(TITLE, "conclusions", ["es"], "1.0", "pdf")
    route.fulfill(body=b"%PDF", headers={"Content-Disposition": name})


def test_an_organizer_takes_a_document_away_and_a_failure_is_offered_once_more(
    open_hall: Hall,
) -> None:
    ana = open_hall.arrive(open_hall.codes["organizer"]).go("organizer")
    page, panel = ana.page, ana.page.locator(".documents")
    panel.get_by_label(words("downloads.of_cards")).check()
    panel.get_by_label(words("downloads.both")).check()
    with page.expect_download() as download:
        _press(page, "docx")
    document = docx.Document(io.BytesIO(Path(download.value.path()).read_bytes()))
    assert len(document.paragraphs) > 2
    ana.sees(words("downloads.saved", name=download.value.suggested_filename))

    page.route("**/export/pdf?**", _fails)
    _press(page, "pdf")
    ana.sees("Tardó demasiado.")
    is_accessible(page)
    fits_sideways(page)
    page.unroute("**/export/pdf?**")
    held: list[Route] = []
    page.route("**/export/pdf?**", lambda route: held.append(route))  # noqa: PLW0108 (the library looks into it)
    with page.expect_download() as download:
        page.get_by_role("button", name=words("downloads.again")).click()
        label = words("downloads.of_cards"), words("downloads.kind_pdf")
        under_way = words("downloads.as", document=label[0], format=label[1])
        ana.sees(words("downloads.under_way", document=under_way))
        _arrives(held[0])
    assert download.value.suggested_filename == f"{NAME}.pdf"
    ana.sees(words("downloads.saved", name=f"{NAME}.pdf"))

    with page.expect_download() as download:
        page.get_by_role("button", name=words("downloads.take_archive")).click()
    archive = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert {"format", "tables"} <= archive.keys()
    expect(panel.get_by_role("alert")).to_have_count(0)
