from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from build import project
from evidence.asking import exchange
from rules.answers import answered, together
from rules.judgement import hints, messages

from sourcecheck.evidence.engine.journey import Trail
from sourcecheck.evidence.pages.fragments import judge_fragments
from sourcecheck.evidence.pages.verdicts import judge
from sourcecheck.rules.links.archived_only_link import archived_only_link
from sourcecheck.rules.links.suspect_link import suspect_link
from sourcecheck.rules.links.unarchived_link import unarchived_link

URL = "https://radio.example/1"
COPY = f"https://web.archive.org/web/20190302120000/{URL}"
HTML = b"<h2 id=notes>Notes</h2><p>On 5 May 1945 it came.</p>"


def pdf(pages: int) -> bytes:
    """Return a PDF file of so many empty pages."""
    file = BytesIO()
    with pypdfium2.PdfDocument.new() as document:
        for _ in range(pages):
            document.new_page(100, 100)
        document.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("part", "media_type", "body", "advice"),
    [
        (
            "#sources",
            "text/html",
            HTML,
            'the page is there: give the anchor that the passage has now, or leave the "#…" out',
        ),
        (
            "#:~:text=9%20May",
            "text/html",
            HTML,
            "the page is there: give words that it says now, or leave the text fragment out",
        ),
        (
            "#page=3",
            "application/pdf",
            pdf(2),
            "the file is there: give the page as the file counts it, not as it is printed",
        ),
    ],
)
def test_a_part_that_a_living_page_lacks_is_told_with_what_to_do_about_it(
    part: str, media_type: str, body: bytes, advice: str
) -> None:
    trail = Trail(exchanges=(exchange(body=body, headers={"content-type": media_type}),))
    judgement = judge_fragments(trail, judge(trail), [part[1:]])[part[1:]]
    page = URL + part
    answers = together(
        answered(page, judgement.verdict, judgement.reason), answered(COPY, "alive", "200 OK")
    )
    known = replace(answers, copies=dict.fromkeys(answers.resolutions))
    read = project(bibliography=f"@online{{radio, url={{{page}}}, archiveurl={{{COPY}}}}}")

    assert hints(suspect_link, read, known) == [advice]
    assert messages(archived_only_link, read, known) == []
    assert messages(unarchived_link, read, known) == []
