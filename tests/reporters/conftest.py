"""The browser that pages are opened in."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from reporters.html_opened import Opened, Opening
from reporters.html_pages import page

from sourcecheck.model.report import Report

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("needs Chromium, of the package chromium in Debian")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def opening(chromium: Browser, tmp_path: Path) -> Iterator[Opening]:
    """Return what opens a report; when the test ends, no page may have told anything."""
    opened: list[Opened] = []

    def open_(
        report: Report,
        place: str = "",
        width: int = 1280,
        *,
        dark: bool = False,
        script: bool = True,
    ) -> Opened:
        file = tmp_path / f"{len(opened)}.html"
        file.write_text(page(report), encoding="utf-8", errors="backslashreplace")
        context = chromium.new_context(
            viewport={"width": width, "height": 800},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            offline=True,
        )
        one = Opened(context.new_page(), file.as_uri())
        opened.append(one)
        one.page.on("console", lambda message: one.told.append(message.text))
        one.page.on("pageerror", lambda error: one.told.append(str(error)))
        one.page.on("dialog", lambda dialog: one.told.append(dialog.message))
        one.page.on(
            "request",
            lambda sent: one.told.append(sent.url) if not sent.url.startswith("file:") else None,
        )
        one.page.goto(one.address + place)
        return one

    yield open_
    for one in opened:
        one.page.context.close()
        assert one.told == []
