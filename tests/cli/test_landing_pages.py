from pathlib import Path

from cli.running import Command, write_settings
from web import Web, answer, redirect, registered

BIBLIOGRAPHY = "@article{ellis, title={T}, doi={10.1000/182}}\n"


def test_a_lost_landing_page_is_a_note_and_fails_nothing(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_settings(folder, web.url(""))
    (folder / "a.bib").write_text(BIBLIOGRAPHY)
    web.script("/api/handles/10.1000/182", [registered()])
    web.script("/10.1000/182", [redirect(302, "/press")])
    web.script("/press", [answer(404)])

    ran = sourcecheck("links", "--landing-pages", "--quiet", "--select", "SC4", "a.bib")

    assert ran == (
        0,
        (
            "a.bib:1:28: note: doi:10.1000/182 is registered, but its page is gone: "
            f"leads to {web.url('/press')}: 404 Not Found [SC409 lost-landing-page]\n"
        ),
        "",
    )


def test_without_the_option_no_landing_page_is_asked(
    sourcecheck: Command, folder: Path, web: Web
) -> None:
    write_settings(folder, web.url(""))
    (folder / "a.bib").write_text(BIBLIOGRAPHY)
    web.script("/api/handles/10.1000/182", [registered()])

    sourcecheck("links", "a.bib")

    assert web.paths == ["/api/handles/10.1000/182?type=URL"]
