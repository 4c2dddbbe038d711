"""A page in a real browser: Debian's chromium, without a network."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Page


@dataclass
class Opened:
    """A page in the browser, and what it did that nobody should see."""

    page: Page
    address: str
    told: list[str] = field(default_factory=list)
    """Errors, messages to the console, dialogs, and requests for anything but the page."""

    def visible(self, selector: str) -> list[str]:
        """Return the ids of the elements that can be seen."""
        script = "all => all.filter(one => one.checkVisibility()).map(one => one.id)"
        ids: list[str] = self.page.locator(selector).evaluate_all(script)
        return ids

    def focused(self) -> str:
        """Return the id of the element that has the focus."""
        return str(self.page.evaluate("document.activeElement.id"))


Opening = Callable[..., Opened]
"""Opens a report, at a place in it, in a window of a width, perhaps dark or without scripts."""
