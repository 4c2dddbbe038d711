"""Pages in a real browser: Debian's chromium, without a network."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, Page, expect, sync_playwright
from reporters.html_pages import article, page
from reporters.reporting import everything, hostile
from reporters.test_html_safety import injected

from sourcecheck.model.report import Report

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "google-chrome", "chrome"))), None)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="needs Chromium, of the package chromium in Debian"
)


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


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
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


@pytest.mark.parametrize("report", [article(), everything(), hostile(), injected()])
def test_a_page_runs_nothing_that_it_tells_and_asks_nobody(
    opening: Opening, report: Report
) -> None:
    opened = opening(report)

    opened.page.locator("a.claim[id]").first.click()
    opened.page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    opened.page.wait_for_load_state("networkidle")

    assert opened.page.evaluate("typeof owned") == "undefined"
    assert opened.page.locator("script, style").count() == 2


def test_what_gets_into_a_page_all_the_same_is_refused(chromium: Browser, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    text = page(article()).replace("<main>", "<main><script>owned=1</script><img src=//a.example>")
    file.write_text(text, encoding="utf-8")
    context = chromium.new_context(offline=True)
    opened = context.new_page()
    told: list[str] = []
    opened.on("console", lambda message: told.append(message.text))

    opened.goto(file.as_uri())

    with pytest.raises(Error, match="TrustedHTML"):
        opened.evaluate("document.body.innerHTML = '<b>'")
    assert opened.evaluate("typeof owned") == "undefined"
    refused = ("inline script", "image", "TrustedHTML")
    assert [what for what in refused if not any(what in one for one in told)] == []
    context.close()


def test_a_claim_opens_with_a_click_and_says_what_it_rests_on(opening: Opening) -> None:
    opened = opening(article())
    assert opened.visible(".card") == []

    opened.page.locator("#text-prague").click()

    assert opened.visible(".card") == ["claim-prague"]
    shown = opened.page.locator("#claim-prague").inner_text()
    assert all(one in shown for one in ("sourced", "a link fails", "p. 12", "frei", "footnote"))


def test_the_keyboard_opens_a_claim_and_escape_leads_back(opening: Opening) -> None:
    opened = opening(article())

    opened.page.locator("#text-prague").focus()
    opened.page.keyboard.press("Enter")

    assert opened.visible(".card") == ["claim-prague"]
    assert opened.focused() == "claim-prague"

    opened.page.keyboard.press("Escape")

    assert opened.visible(".card") == []
    assert opened.focused() == "text-prague"


def test_the_tab_key_reaches_every_control_and_shows_where_it_is(opening: Opening) -> None:
    opened = opening(article())
    script = """
        () => {
          const one = document.activeElement;
          const shown = one.type === "radio" ? one.nextElementSibling : one;
          return [one.id || one.name || one.textContent, getComputedStyle(shown).outlineStyle];
        }
    """
    reached: list[str] = []
    for _ in range(18):
        opened.page.keyboard.press("Tab")
        name, outline = opened.page.evaluate(script)
        assert outline == "solid", name
        reached.append(name)

    assert reached == [
        "Skip to the article",
        *("Overview", "Article", "Sources"),
        *("Lead", "End", "Without a section"),
        *("state", "by-section", "by-source", "by-words", "Show all"),
        *("text-formation-of-the-army", "text-lead-prague", "text-prague"),
        *("text-definition", "text-loose"),
        "doi:10.1000/182",
    ]


@pytest.mark.parametrize(
    ("state", "claims"),
    [
        ("sourced", ["text-lead-prague", "text-prague", "text-loose"]),
        ("unsourced", ["text-formation-of-the-army"]),
        ("exempt", ["text-definition"]),
        ("failing", ["text-lead-prague", "text-prague"]),
        (
            "found",
            ["text-formation-of-the-army", "text-lead-prague", "text-prague", "text-loose"],
        ),
    ],
)
def test_claims_can_be_filtered_by_state(opening: Opening, state: str, claims: list[str]) -> None:
    opened = opening(article())

    opened.page.locator(f"label:has([value={state}])").click()

    expect(opened.page.locator("output")).to_have_text(f"{len(claims)} of 5 claims")
    assert opened.visible("a.claim") == claims
    assert opened.page.locator(".between:visible").count() == 0


def test_claims_can_be_filtered_by_section_source_and_words(opening: Opening) -> None:
    opened = opening(article())
    form = opened.page

    form.get_by_label("Section", exact=True).select_option("End")
    form.get_by_label("Source", exact=True).select_option("Radio")
    expect(form.locator("output")).to_have_text("1 of 5 claims")
    assert opened.visible("a.claim") == ["text-prague"]
    assert form.locator(".part:visible h3").all_inner_texts() == ["End"]

    form.get_by_role("button", name="Show all").click()
    expect(form.locator("output")).to_have_text("5 claims")
    assert len(opened.visible("a.claim")) == 5

    form.get_by_label("Words", exact=True).fill("  PRAGUE certain ")
    expect(form.locator("output")).to_have_text("2 of 5 claims")
    assert opened.visible("a.claim") == ["text-lead-prague", "text-prague"]


def test_a_page_can_be_read_without_its_script(opening: Opening) -> None:
    opened = opening(article(), script=False)

    opened.page.locator("#text-prague").click()

    assert opened.page.locator("#claim-prague").is_visible()
    assert opened.page.locator("#filter").is_hidden()


def test_an_address_leads_to_a_claim_or_a_source(opening: Opening) -> None:
    assert opening(article(), "#claim-prague").visible(".card") == ["claim-prague"]

    opened = opening(article(), "#source-slow-2018", width=800)
    opened.page.wait_for_timeout(200)

    top = opened.page.locator("#source-slow-2018").evaluate("e => e.getBoundingClientRect().top")
    assert 0 <= top < 800


@pytest.mark.parametrize("report", [article(), hostile()])
def test_no_line_is_wider_than_a_phone(opening: Opening, report: Report) -> None:
    opened = opening(report, width=320)

    opened.page.locator("a.claim[id]").first.click()

    assert opened.page.evaluate("document.documentElement.scrollWidth") == 320


def test_what_is_pressed_is_large_enough(opening: Opening) -> None:
    opened = opening(article())

    sizes = opened.page.locator(
        "button, select, input, summary, nav a, .link a, .carried a"
    ).evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).filter(one => one.width)"
        ".map(one => Math.min(one.width, one.height))"
    )

    assert min(sizes) >= 24


def test_dark_is_dark(opening: Opening) -> None:
    script = "getComputedStyle(document.documentElement).backgroundColor"

    light, dark = (opening(article(), dark=one) for one in (False, True))

    assert light.page.evaluate(script) == "rgb(252, 251, 248)"
    assert dark.page.evaluate(script) == "rgb(22, 23, 26)"


def test_print_has_every_claim_under_the_number_that_stands_at_its_text(opening: Opening) -> None:
    opened = opening(article())

    opened.page.emulate_media(media="print")

    assert len(opened.visible(".card")) == 5
    assert opened.page.locator("#filter").is_hidden()
    mark = "getComputedStyle(document.querySelector('#text-prague'), '::after').content"
    assert opened.page.evaluate(mark) == '"3"'
    assert "Claim 3" in opened.page.locator("#claim-prague").inner_text()
