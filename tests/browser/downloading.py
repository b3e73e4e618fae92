"""Taking a document from the panel beside the conclusions, as an organizer does."""

from pathlib import Path

from playwright.sync_api import Page

from tests.browser.people import words


def downloaded(page: Page, kind: str = "docx", document: str = "conclusions") -> bytes:
    """What lies in the file that is saved once the document is chosen and its format pressed."""
    button = page.get_by_role("button", name=words(f"downloads.kind_{kind}"), exact=True)
    if button.count() == 0:
        page.get_by_role("button", name=words("downloads.open")).click()
    page.get_by_role("radio", name=words(f"downloads.of_{document}")).check()
    with page.expect_download() as download:
        button.click()
    return Path(download.value.path()).read_bytes()
