"""Our items beside those that pandoc makes of the same entries: every difference has its reason."""

import re
import subprocess
import unicodedata
from typing import Any

import pytest
from bibliography.reading import REFERENCES, UGLY, csl_items, pandoc, pandoc_items, sources

from sourcecheck.bibliography.exchange.csl_json import write

_TAG = re.compile(r'</?span(?: class="nocase")?>')
_TITLES = {
    *("title", "title-short", "container-title", "volume-title", "collection-title"),
    *("event", "event-title", "original-title"),
}
_INITIALS = re.compile(r"(?<=\b\w\.)(?=\w\.)")

ALWAYS = {
    "page-first": "pandoc leaves it to the processor, which computes it from the pages",
    "event-title": "pandoc gives it the name that it had before CSL 1.0.2, which we give as well",
}
"""What only we have, wherever it stands."""

REASONS = {
    "type": "CSL 1.0.2 has a type for it, or the entry shows what it is",
    "archive": "an archival reference is read; pandoc knows a call-number only",
    "date": "pandoc does not read this form",
    "state": "a state that stands for the year is told where the date is, and only there",
    "doubt": '"?" is a doubt as "~" is, and CSL has one flag for both',
    "short": "not every colon stands before a subtitle",
    "role": "the role is one that CSL knows",
    "lost": "pandoc drops it",
    "medium": "it says what a recording or a picture is, not who published it",
    "part": "CSL 1.0.2 has a variable for the part of a volume",
    "author": "an author is not named again as the author of the whole",
    "text": "it is text, which pandoc takes for markup, or leaves as TeX",
    "key": "it is biblatex's key for a wording",
    "language": "pandoc does not know this name of babel's",
    "case": "letters of this script have no case: no name is a particle for its small letter",
}

EXPLAINED: dict[tuple[str, str], str] = {
    ("newser", "collection-title"): "key",
    ("eid", "number"): "lost",
    ("preprint", "type"): "type",
    ("inpress", "issued"): "date",
    ("issuetitle", "volume-title"): "lost",
    ("periodical", "type"): "type",
    ("volume", "container-author"): "author",
    ("parted", "part-number"): "part",
    ("parted", "volume"): "part",
    ("inbook", "container-author"): "author",
    ("suppbook", "container-title"): "lost",
    ("dictionary", "type"): "type",
    ("patent", "publisher"): "lost",
    ("blog", "type"): "type",
    ("misc", "issued"): "doubt",
    ("misc", "type"): "type",
    ("miscweb", "URL"): "lost",
    ("miscweb", "publisher"): "lost",
    ("miscweb", "type"): "type",
    ("standard", "type"): "type",
    ("video", "medium"): "medium",
    ("video", "publisher"): "medium",
    ("artwork", "medium"): "medium",
    ("artwork", "publisher"): "medium",
    ("performance", "type"): "type",
    ("roles", "compiler"): "role",
    ("roles", "contributor"): "role",
    ("roles", "editor"): "role",
    ("openend", "issued"): "date",
    ("uncertain", "issued"): "doubt",
    ("both", "issued"): "doubt",
    ("decade", "issued"): "date",
    ("century", "issued"): "date",
    ("unspecified", "issued"): "date",
    ("bcyear", "issued"): "date",
    ("literal", "issued"): "date",
    ("oldcirca", "issued"): "date",
    ("oldrange", "issued"): "date",
    ("oldday", "issued"): "date",
    ("oldmonths", "issued"): "date",
    ("forthcoming", "issued"): "state",
    ("forthcoming", "status"): "state",
    ("cyrillic", "title-short"): "short",
    ("arabic", "author"): "case",
    ("chinese", "language"): "language",
    ("colon", "title-short"): "short",
    ("formula", "title"): "text",
    ("hostile", "title"): "text",
    **{
        (key, variable): "archive"
        for key in ("barch", "tna", "garf")
        for variable in ("archive", "archive_location", "archive-place", "call-number")
    },
    ("garf", "type"): "type",
    ("located", "archive"): "archive",
    ("located", "archive_location"): "archive",
    ("located", "call-number"): "archive",
    ("set", "type"): "type",
}
"""Key and variable of what differs in the ugly file, and why."""


def _compared(variable: str, value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return a value without what always differs, and why it does."""
    if variable == "language":
        # "english" does not say in which country; pandoc adds one.
        return value.lower().split("-")[0]
    if variable in _TITLES:
        # We keep the capitals of titles, and mark those that stand in braces. Pandoc writes
        # English titles in lower case but for what is in braces: it cannot know a name.
        value = _TAG.sub("", value).casefold()
    if isinstance(value, list):
        # Pandoc puts spaces between initials, which is the style's business, and leaves the
        # dotless i of "\'\i" as it is.
        return [{part: _compared_name(text) for part, text in one.items()} for one in value]
    if isinstance(value, str):
        # Straight apostrophes are typographic ones for pandoc; a tie is a space for us.
        return value.replace("’", "'").replace("\u00a0", " ")
    return value


def _compared_name(part: Any) -> Any:  # noqa: ANN401 - JSON
    if not isinstance(part, str):
        return part
    straight = part.replace("’", "'")
    return unicodedata.normalize("NFC", _INITIALS.sub(" ", straight).replace("ı́", "í"))


def differences(content: str) -> set[tuple[str, str]]:
    """Return key and variable of what is not the same in our items and in pandoc's."""
    ours, theirs = csl_items(content), pandoc_items(content)
    return {
        (key, variable)
        for key in ours.keys() & theirs.keys()
        for variable in (ours[key].keys() | theirs[key].keys()) - ALWAYS.keys()
        if _compared(variable, ours[key].get(variable, ""))
        != _compared(variable, theirs[key].get(variable, ""))
    }


def test_each_difference_from_pandoc_in_an_ugly_file_is_explained() -> None:
    found = differences(UGLY.read_text(encoding="utf-8"))

    assert found == EXPLAINED.keys()
    assert set(EXPLAINED.values()) == REASONS.keys()


def test_each_work_that_pandoc_reads_is_an_item_and_one_more() -> None:
    content = UGLY.read_text(encoding="utf-8")

    ours, theirs = csl_items(content), pandoc_items(content)

    # Pandoc takes "@commentary" for a comment.
    assert ours.keys() ^ theirs.keys() == {"commentary"}
    assert len(ours) == 115


def test_the_articles_references_differ_only_where_an_archive_holds_them() -> None:
    found = differences(REFERENCES.read_text(encoding="utf-8"))

    archival = {key for key, variable in found if variable == "archive"}
    assert len(archival) == 10
    assert found - {
        (key, variable)
        for key in archival
        for variable in ("archive", "archive_location", "archive-place", "call-number")
    } == {("roa-predateli-ili-patrioty", "title-short")}


def test_what_looks_like_markup_is_shown_as_text_by_pandoc() -> None:
    title = r"<i>a</i> <{/}b> <script>alert(1)</script> \&lt; $x$ \emph{c}"
    command = [pandoc(), "--citeproc", "--from", "csljson", "--to", "html", "--wrap", "none"]
    shown = "".join(write(sources(f"@book{{key, title = {{{title}}}, langid = {{german}}}}")))

    run = subprocess.run(command, input=shown.encode(), capture_output=True, check=True)

    assert (
        "<em>&lt;\u2060i&gt;a&lt;\u2060/i&gt; &lt;\u2060/b&gt; "
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp;lt; x <em>c</em></em>"
    ) in run.stdout.decode()


@pytest.mark.parametrize(
    ("written", "capitals"),
    [
        ("The Unknown {Eastern Front}", 'The Unknown <span class="nocase">Eastern Front</span>'),
        ("It's Too Early To Forgive Vlasov", "It's Too Early To Forgive Vlasov"),
    ],
)
def test_a_title_keeps_its_capitals_where_pandoc_takes_them_away(
    written: str, capitals: str
) -> None:
    content = f"@book{{key, title = {{{written}}}, langid = {{english}}}}"

    assert csl_items(content)["key"]["title"] == capitals
    assert pandoc_items(content)["key"]["title"] != capitals
