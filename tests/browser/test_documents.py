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
        page.get_by_role("button", name=words("downloads.again")).press("Enter")
        label = words("downloads.of_cards"), words("downloads.kind_pdf")
        under_way = words("downloads.as", document=label[0], format=label[1])
        line = panel.locator(".downloading > *")
        expect(line).to_contain_text(words("downloads.under_way", document=under_way))
        expect(line).to_be_focused()
        _arrives(held[0])
    assert download.value.suggested_filename == f"{NAME}.pdf"
    expect(line).to_contain_text(words("downloads.saved", name=f"{NAME}.pdf"))
    expect(line).to_be_focused()

    with page.expect_download() as download:
        page.get_by_role("button", name=words("downloads.take_archive")).click()
    archive = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert {"format", "tables"} <= archive.keys()
    expect(panel.get_by_role("alert")).to_have_count(0)


def test_a_frozen_version_is_offered_before_what_stands_now(open_hall: Hall) -> None:
    desk = open_hall.desk
    question = desk.state()["questions"][0]["id"]
    drafted = {"question": question, "text": "Crear un fondo.", "clusters": [], "cards": []}
    desk.sends(
        "set_conclusion_state", conclusion=desk.sends("draft_conclusion", **drafted), state="agreed"
    )
    ana = open_hall.arrive(open_hall.codes["organizer"]).go("organizer")
    panel = ana.page.locator(".documents")
    expect(panel.get_by_label(words("downloads.of_conclusions"))).to_be_checked()
    expect(panel.get_by_label(words("downloads.as_now"))).to_have_count(0)
    desk.sends("freeze")
    expect(panel.get_by_label(words("common.version_room", version="1.0"))).to_be_checked()
    panel.get_by_role("button", name=words("downloads.more")).click()
    for standing, version in (("frozen", "1.0"), ("now", "")):
        if standing == "now":
            panel.get_by_label(words("downloads.as_now")).check()
        with ana.page.expect_download() as download:
            _press(ana.page, "json")
        content = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
        assert content["version"] == version
    panel.get_by_label(words("downloads.of_proceedings")).check()
    expect(panel.get_by_label(words("downloads.as_now"))).to_have_count(0)


def test_a_letterhead_is_not_thrown_away_by_one_press(open_hall: Hall) -> None:
    ana = open_hall.arrive(open_hall.codes["organizer"]).go("organizer")
    panel = ana.page.locator("details.letterhead")
    panel.locator("summary").press("Enter")
    with ana.page.expect_download() as download:
        panel.get_by_role("link", name=words("letterhead.fetch_built_in")).click()
    ana.sees(words("downloads.saved", name=download.value.suggested_filename))
    panel.locator("input[type=file]").set_input_files(
        {"name": "propio.docx", "mimeType": "", "buffer": Path(download.value.path()).read_bytes()}
    )
    remove = panel.get_by_role("button", name=words("letterhead.remove"))
    remove.first.press("Enter")
    expect(panel).to_contain_text(words("letterhead.remove_sure", name="propio.docx"))
    is_accessible(ana.page)
    ana.page.keyboard.press("Escape")
    expect(remove).to_be_focused()
    remove.press("Enter")
    ana.page.keyboard.press("Enter")
    expect(panel).to_contain_text(words("letterhead.none"))
    expect(panel.locator("summary")).to_be_focused()
    expect(panel).to_have_attribute("open", "")
