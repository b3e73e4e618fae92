"""What is taken home, on a phone: joined for it, fetched, checked by its hash, and compared."""

import hashlib
from pathlib import Path

from playwright.sync_api import Route, expect

from tests.browser.looking import fits_sideways, is_accessible, speaks_only
from tests.browser.people import PHONE, Hall, words


def test_a_phone_joins_fetches_the_version_and_reads_what_changed(open_hall: Hall) -> None:
    hall, desk = open_hall, open_hall.desk
    question = desk.state()["questions"][0]["id"]
    drafted = {"question": question, "text": "Crear el fondo regional.", "clusters": []}
    made = desk.sends("draft_conclusion", **drafted, cards=[])
    desk.sends("set_conclusion_state", conclusion=made, state="agreed")
    desk.sends("freeze", outline=True, completed_by="Relatoría")

    dora = hall.visitor(**PHONE).go("take-home")
    dora.page.get_by_label(words("join.title")).fill(hall.codes["everyone"])
    dora.page.keyboard.press("Enter")
    dora.page.wait_for_url("**/take-home")
    dora.sees(words("common.version_room", version="1.0"))
    dora.sees(words("common.version_outline", who="Relatoría"))
    (row,) = desk.state()["snapshots"]
    dora.page.get_by_role("button", name=words("downloads.more")).click()
    with dora.page.expect_download() as download:
        dora.page.get_by_role("link", name=words("downloads.kind_json")).click()
    assert hashlib.sha256(Path(download.value.path()).read_bytes()).hexdigest() == row["sha256"]
    dora.page.route("**/snapshots/1.0/pdf?**", lambda route: route.abort())
    dora.page.get_by_role("link", name=words("downloads.kind_pdf")).tap()
    dora.sees(words("downloads.not_reached"))
    is_accessible(dora.page)
    dora.page.unroute("**/snapshots/1.0/pdf?**")
    with dora.page.expect_download() as download:
        dora.page.get_by_role("button", name=words("downloads.again")).tap()
    dora.sees(words("downloads.saved", name=download.value.suggested_filename))
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF")
    dora.page.locator("summary").click()
    dora.sees(row["sha256"])

    desk.sends("edit_conclusion", conclusion=made, text="Crear el fondo común.", base=made)
    second = desk.sends("freeze")
    dora.sees(words("common.version_room", version="1.1"))
    asked: list[str] = []

    def fails(route: Route) -> None:
        asked.append(route.request.url)
        route.abort()

    dora.page.route("**/snapshots/**", fails)
    dora.presses(words("versions.what_changed", **{"from": "1.0", "to": "1.1"}))
    dora.sees(words("versions.not_reached"))
    desk.sends("open_review", snapshot=second, until="lunes")
    dora.sees("lunes")  # the page is drawn again
    assert len(asked) <= 4  # each of both once, and for the review
    dora.page.unroute("**/snapshots/**")
    dora.presses(words("versions.try_again"))
    changed = dora.page.locator(".version-row")
    expect(changed.locator("del")).to_contain_text("regional")
    expect(changed.locator("ins")).to_contain_text("común")
    speaks_only(dora.page, "es")
    fits_sideways(dora.page)
    is_accessible(dora.page)
