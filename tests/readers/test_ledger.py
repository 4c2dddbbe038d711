"""What is read from a ledger, and where it stands."""

import codecs
import gc
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest
from readers.ledgers import CLAIM, HEAD, read

from sourcecheck.errors import InputError
from sourcecheck.model.citation import Basis, Citation
from sourcecheck.model.claim import Claim
from sourcecheck.model.ledger import Article, Ledger
from sourcecheck.model.location import Location
from sourcecheck.model.tag import Bucket, Tag, TagKind
from sourcecheck.readers.tags import kind_of

WHOLE = """\
# yaml-language-server: $schema=claims.schema.json
article:
  title: Russian Liberation Army
  url: https://en.wikipedia.org/wiki/Russian_Liberation_Army
  path: article.txt
  license: CC BY-SA 4.0
  language: en
bibliography: references.bib
claims:
  - id: eighth-army-report-1943
    section: Origins
    text: >-
      In an October 1943 report, the 8th Army concluded grimly:
      "All local volunteers are unreliable".
    tags: [citation needed, "[by whom?]"]
    sources:
      - key: barch-rh20-8-979
        locator: Ia 4844/3
        quote: Alle landeseigenen Verbände sind unzuverlässig.
        basis: content
        note: high; the number is misprinted
      - {key: grasmeder-2021, locator: 171}
  - id: lead
    text: The Germans doubted their reliability.
    repeats: eighth-army-report-1943
    exempt: a summary
"""


def at(line: int, column: int) -> Location:
    return Location("claims.yaml", line, column)


def test_every_key_of_a_ledger_is_read_with_its_line_and_column() -> None:
    citation_needed = TagKind("citation_needed", Bucket.UNSOURCED, "citation needed")
    by_whom = TagKind("by_whom", Bucket.ATTRIBUTION, "by whom?")

    whole = read(WHOLE)

    assert whole == Ledger(
        path="claims.yaml",
        article=Article(
            title="Russian Liberation Army",
            url="https://en.wikipedia.org/wiki/Russian_Liberation_Army",
            path="article.txt",
            license="CC BY-SA 4.0",
            language="en",
            location=at(2, 1),
            path_location=at(5, 3),
        ),
        bibliography="references.bib",
        bibliography_location=at(8, 1),
        claims=(
            Claim(
                id="eighth-army-report-1943",
                section="Origins",
                text="In an October 1943 report, the 8th Army concluded grimly: "
                '"All local volunteers are unreliable".',
                location=at(10, 5),
                text_location=at(12, 5),
                tags=(
                    Tag(citation_needed, "citation needed", at(15, 12)),
                    Tag(by_whom, "by whom?", at(15, 29)),
                ),
                citations=(
                    Citation(
                        key="barch-rh20-8-979",
                        location=at(17, 9),
                        locator="Ia 4844/3",
                        quote="Alle landeseigenen Verbände sind unzuverlässig.",
                        basis=Basis.CONTENT,
                        note="high; the number is misprinted",
                    ),
                    Citation("grasmeder-2021", at(22, 10), locator="171"),
                ),
            ),
            Claim(
                id="lead",
                section="",
                text="The Germans doubted their reliability.",
                location=at(23, 5),
                text_location=at(24, 5),
                repeats="eighth-army-report-1943",
                exempt="a summary",
            ),
        ),
    )


def test_what_a_ledger_need_not_say_is_absent() -> None:
    whole = read(HEAD + "  - id: a\n    text: Words.\n")

    claim = Claim(id="a", section="", text="Words.", location=at(4, 5), text_location=at(5, 5))
    article = Article(title="An article", location=at(1, 1))
    assert whole == Ledger(path="claims.yaml", article=article, claims=(claim,))


def test_a_ledger_may_have_no_claims_yet() -> None:
    whole = read("article: {title: An article}\nclaims: []\n")

    assert whole.claims == ()


def test_the_keys_of_a_ledger_may_stand_in_any_order() -> None:
    lines = WHOLE.splitlines(keepends=True)

    turned = read("".join(lines[8:] + lines[7:8] + lines[1:7]))

    assert [claim.id for claim in turned.claims] == ["eighth-army-report-1943", "lead"]
    assert (turned.article.title, turned.article.location) == (
        "Russian Liberation Army",
        at(20, 1),
    )


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Plain words", "Plain words"),
        ("Plain words\n      over two lines", "Plain words over two lines"),
        ('"He said: \\"No\\"\\u2026 \\\n      and left"', 'He said: "No"… and left'),
        ("'the army''s # men: all'", "the army's # men: all"),
        (">-\n      folded: lines\n      'are' one\n", "folded: lines 'are' one"),
        (">\n      kept line end\n", "kept line end\n"),
        ("|-\n      [1] as\n       it stands\n", "[1] as\n it stands"),
        ("|2-\n        indented", "  indented"),
        ("http://example.org/a:b#c", "http://example.org/a:b#c"),
        ("words # a comment", "words"),
        ("1943-09-26", "1943-09-26"),
        ("12:30", "12:30"),
        ("yes", "yes"),
        ("1_943", "1_943"),
        ('"1943"', "1943"),
        ("'null'", "null"),
        ("|-\n      1943", "1943"),
        ("Праге помогла РОА 😀", "Праге помогла РОА 😀"),
        ('"a\\0b\\a"', "a\0b\a"),
        ("a\ufeffb", "a\ufeffb"),
    ],
)
def test_a_text_may_be_written_in_every_style_of_yaml(written: str, text: str) -> None:
    (claim,) = read(CLAIM + written + "\n").claims

    assert (claim.text, claim.text_location) == (text, at(5, 5))


def test_claims_in_braces_stand_where_their_braces_do() -> None:
    (first, second) = read(
        HEAD + "  [{id: a, text: One, tags: [who?]},\n   {text: Two, id: b}]\n"
    ).claims

    assert (first.location, first.text_location) == (at(4, 4), at(4, 12))
    assert first.tags[0].location == at(4, 30)
    assert (second.id, second.location, second.text_location) == ("b", at(5, 4), at(5, 5))


def test_a_ledger_may_be_written_as_json() -> None:
    (claim,) = read('{"article":{"title":"T"},"claims":[{"id":"a","text":"One"}]}').claims

    assert (claim.text, claim.location) == ("One", at(1, 36))


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + WHOLE.encode(),
        WHOLE.replace("\n", "\r\n").encode(),
        WHOLE.replace("\n", "\r").encode(),
        codecs.BOM_UTF16_LE + WHOLE.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + WHOLE.encode("utf-16-be"),
        WHOLE.encode() + b"...\n",
        WHOLE.encode().removesuffix(b"\n"),
    ],
)
def test_encoding_and_line_ends_change_nothing(content: bytes) -> None:
    assert read(content) == read(WHOLE)


@pytest.mark.parametrize("start", ["---\n", "%YAML 1.1\n---\n", "%YAML 1.2\n---\n"])
def test_a_ledger_may_start_as_a_document_of_yaml(start: str) -> None:
    (claim,) = read(start + CLAIM + "Words\n").claims

    assert (claim.text, claim.location.line) == ("Words", 4 + start.count("\n"))


@pytest.mark.parametrize(
    ("written", "locator"),
    [
        ("171", "171"),
        ("007", "007"),
        ("3.10", "3.10"),
        ("1.0", "1.0"),
        ("0x1F", "0x1F"),
        ("28–31", "28–31"),
        ('""', ""),
    ],
)
def test_a_locator_that_is_a_number_is_kept_as_it_is_written(written: str, locator: str) -> None:
    (claim,) = read(CLAIM + f"b\n    sources: [{{key: k, locator: {written}}}]\n").claims

    assert claim.citations == (Citation("k", at(6, 16), locator=locator),)


@pytest.mark.parametrize("written", ["", "~", "null", '""', "# not said"])
def test_an_exemption_without_a_reason_is_empty(written: str) -> None:
    (claim,) = read(CLAIM + f"b\n    exempt: {written}\n").claims

    assert claim.exempt == ""


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("citation needed", "citation needed"),
        ('"[citation needed]"', "citation needed"),
        ('"[ citation\\u00a0needed ]"', "citation needed"),
        ("'[page needed][dubious]'", "page needed][dubious"),
        ("Beleg fehlt", "Beleg fehlt"),
    ],
)
def test_a_tag_is_kept_as_shown_without_its_brackets(written: str, text: str) -> None:
    (claim,) = read(CLAIM + f"b\n    tags: [{written}]\n").claims

    assert claim.tags == (Tag(kind_of(text), text, at(6, 12)),)


def test_a_text_of_fifty_megabytes_is_read_whole() -> None:
    text = "Власов " * 4_000_000 + "end"
    content = (CLAIM + f">-\n      {text}\n").encode()

    (claim,) = read(content).claims

    assert len(content) > 50_000_000
    assert claim.text == text


@pytest.mark.parametrize("enabled", [True, False])
@pytest.mark.parametrize("content", [WHOLE, "claims: ["])
def test_the_garbage_collector_is_left_as_it_was(content: str, *, enabled: bool) -> None:
    before = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        with suppress(InputError):
            read(content)
        after = gc.isenabled()
    finally:
        (gc.enable if before else gc.disable)()

    assert after is enabled


def test_every_claim_of_the_real_article_is_read() -> None:
    content = Path(__file__).parents[2].joinpath("claims.yaml").read_bytes()

    claims = read(content).claims

    tags = Counter(tag.text for claim in claims for tag in claim.tags)
    assert (len(claims), tags) == (66, {"citation needed": 7, "by whom?": 1})
    assert all(
        content.splitlines()[claim.location.line - 1].strip() == f"- id: {claim.id}".encode()
        for claim in claims
    )
