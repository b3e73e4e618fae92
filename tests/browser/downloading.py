"""Taking a document from the panel beside the conclusions, as an organizer does."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.people import words


def downloaded(page: Page, kind: str = "docx") -> bytes:
    """What lies in the file that one press saves."""
    button = page.get_by_role("button", name=words(f"downloads.kind_{kind}"), exact=True)
    if button.count() == 0:
        page.get_by_role("button", name=words("downloads.open")).click()
    with page.expect_download() as download:
        button.click()
    return Path(download.value.path()).read_bytes()
