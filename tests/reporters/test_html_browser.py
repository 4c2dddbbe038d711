"""Pages in a real browser: what a reader does, and what a page must not do."""

from pathlib import Path

import pytest
from build import project
from playwright.sync_api import Browser, Error, expect
from reporters.html_opened import Opening
from reporters.html_pages import article, over_time, page
from reporters.reporting import everything, hostile
from reporters.test_html_safety import injected
from trends import WEEK

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.report import Report


@pytest.mark.parametrize(
    "report", [article(), everything(), hostile(), injected(), over_time(*WEEK)]
)
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


@pytest.mark.parametrize("width", [360, 1280])
def test_the_claim_that_a_card_is_about_is_marked_and_in_sight(
    opening: Opening, width: int
) -> None:
    opened = opening(article(), width=width)
    current = opened.page.locator("[aria-current]")

    opened.page.locator("#text-lead-prague").click()
    expect(current).to_have_attribute("id", "text-lead-prague")
    opened.page.locator("#claim-lead-prague").get_by_role("link", name="prague", exact=True).click()
    expect(current).to_have_attribute("id", "text-prague")

    text, card = (
        opened.page.locator(one).bounding_box() for one in ("#text-prague", ".card:target")
    )
    assert text
    assert card
    assert text["y"] >= 0
    assert text["y"] + text["height"] <= card["y"] or text["x"] + text["width"] <= card["x"]

    opened.page.keyboard.press("Escape")
    expect(current).to_have_count(0)


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


@pytest.mark.parametrize("width", [360, 1280])
def test_the_claim_of_an_address_is_in_sight_though_it_stands_far_below(
    opening: Opening, width: int
) -> None:
    words = " ".join(["many words"] * 9)
    texts = [f"Claim {number} of {words}." for number in range(400)]
    claims = "".join(f"- {{id: c{number}, text: {text}}}\n" for number, text in enumerate(texts))
    paragraphs = "\n\n".join(" ".join(texts[start : start + 10]) for start in range(0, 400, 10))
    report = judge(project(claims, article=paragraphs), Evidence(), ())

    opened = opening(report, "#claim-c371", width=width)
    opened.page.wait_for_timeout(400)

    box = opened.page.locator("#text-c371").bounding_box()
    assert box
    assert 0 <= box["y"] < (800 if width > 1000 else 300)  # above the card


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
