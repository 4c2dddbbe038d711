"""Pages in a real browser: on a phone, dark, printed, in forced colours, right to left."""

import pytest
from build import project
from reporters.html_opened import Opening
from reporters.html_pages import article, over_time
from reporters.reporting import hostile
from trends import WEEK, point

from sourcecheck.checking import judge
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.report import Report


@pytest.mark.parametrize("report", [article(), hostile(), over_time(*WEEK)])
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


@pytest.mark.parametrize("report", [article(), hostile(), over_time(*WEEK)])
def test_print_is_as_wide_as_its_sheet(opening: Opening, report: Report) -> None:
    opened = opening(report, width=672)  # A4 without its margins

    opened.page.emulate_media(media="print")

    assert opened.page.evaluate("document.documentElement.scrollWidth") == 672


def test_forced_colours_are_the_readers_own_and_leave_the_states_apart(opening: Opening) -> None:
    opened = opening(article())
    style = "getComputedStyle(document.querySelector('#text-{}')).{}"

    opened.page.emulate_media(forced_colors="active")

    colors = [opened.page.evaluate(style.format(one, "color")) for one in ("prague", "definition")]
    lines = [
        opened.page.evaluate(style.format(one, "textDecorationStyle"))
        for one in ("loose", "formation-of-the-army", "definition", "prague")
    ]
    assert colors == ["rgb(0, 0, 0)"] * 2
    assert lines == ["solid", "dashed", "dotted", "double"]


def test_an_article_from_right_to_left_is_read_so_and_its_tags_from_left_to_right(
    opening: Opening,
) -> None:
    claims = "- {id: a, section: بداية, text: كان الجيش كبيرا جدا.}"
    read = project(claims, article="كان الجيش كبيرا جدا.[who?]")
    opened = opening(judge(read, Evidence(), ()))
    side = "all => all.map(one => getComputedStyle(one).direction)"

    paragraphs = opened.page.locator(".text p, .text h3, .card blockquote").evaluate_all(side)
    tag = opened.page.locator(".text .tag").evaluate("one => getComputedStyle(one).unicodeBidi")

    assert paragraphs == ["rtl"] * 3
    assert tag == "plaintext"


def test_a_chart_is_drawn_where_its_figures_say(opening: Opening) -> None:
    opened = opening(over_time(point(0, 4), point(1, 9), point(4, 19)))
    places = (
        "all => all.map(one => one.getBoundingClientRect()).map(one => [one.x + one.width / 2, "
    )
    places += "one.y + one.height / 2])"

    [frame] = opened.page.locator(".plot").evaluate_all(
        "all => all.map(one => one.getBoundingClientRect()).map(one => "
        "[one.x, one.y, one.width, one.height])"
    )
    marks = opened.page.locator(".plot circle").evaluate_all(places)

    left, top, width, height = frame
    drawn = [(round((x - left) / width, 2), round((y - top) / height, 2)) for x, y in marks]
    assert drawn == [(0, 0.75), (0.25, 0.5), (1, 0)]


def test_the_figures_of_a_chart_can_be_reached_by_the_keyboard(opening: Opening) -> None:
    opened = opening(over_time(*WEEK), width=340)

    opened.page.locator(".days").focus()

    assert opened.page.evaluate("document.activeElement.className") == "days"
    assert opened.page.locator(".days td").first.inner_text() == "40 %\n8 of 20"
