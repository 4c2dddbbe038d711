"""What is said of a ledger where a value is of another type than it must be."""

from typing import NamedTuple

import pytest
from readers.ledgers import CLAIM, HEAD, claim, refusal


class Slot(NamedTuple):
    """A ledger up to the value of one key."""

    before: str
    key: str
    place: str
    owner: str


ARTICLE = "claims: []\narticle:\n  title: T\n  "
CITATION = CLAIM + "b\n    sources:\n    - key: k\n      "
OF_CITATION = 'a citation of claim "a"'
TEXTS = [
    Slot("claims: []\narticle:\n  title: ", "title", "3:3", '"article"'),
    *(
        Slot(f"{ARTICLE}{key}: ", key, "4:3", '"article"')
        for key in ("url", "path", "license", "language")
    ),
    Slot(HEAD + "  []\nbibliography: ", "bibliography", "5:1", "the ledger"),
    Slot(HEAD + "  - text: b\n    id: ", "id", "5:5", "claim"),
    Slot(CLAIM, "text", "5:5", 'claim "a"'),
    Slot(CLAIM + "b\n    section: ", "section", "6:5", 'claim "a"'),
    Slot(CLAIM + "b\n    repeats: ", "repeats", "6:5", 'claim "a"'),
    Slot(CLAIM + "b\n    sources:\n    - key: ", "key", "7:7", OF_CITATION),
    *(Slot(f"{CITATION}{key}: ", key, "8:7", OF_CITATION) for key in ("quote", "basis", "note")),
]
LISTS = [
    Slot("article: {title: T}\nclaims: ", "claims", "2:1", "the ledger"),
    Slot(CLAIM + "b\n    tags: ", "tags", "6:5", 'claim "a"'),
    Slot(CLAIM + "b\n    sources: ", "sources", "6:5", 'claim "a"'),
]


@pytest.mark.parametrize(
    ("written", "found", "hint"),
    [
        ("1943", "a number", 'put it in quotes: {}: "1943"'),
        ("-1.5e3", "a number", 'put it in quotes: {}: "-1.5e3"'),
        (".inf", "a number", 'put it in quotes: {}: ".inf"'),
        ("0o17", "a number", 'put it in quotes: {}: "0o17"'),
        ("1" * 100, "a number", 'put it in quotes: {}: "' + "1" * 59 + '…"'),
        ("true", "true or false", 'put it in quotes: {}: "true"'),
        ("FALSE", "true or false", 'put it in quotes: {}: "FALSE"'),
        ("null", "nothing", 'put it in quotes: {}: "null"'),
        ("~", "nothing", 'put it in quotes: {}: "~"'),
        ("", "nothing", 'write it after "{}:"'),
        ("[words]", "a list", 'write one text: {}: "…"'),
        ("{words: x}", "a mapping", 'write one text: {}: "…"'),
    ],
)
@pytest.mark.parametrize("slot", TEXTS, ids=lambda slot: slot.key)
def test_what_should_be_a_text_must_be_one(slot: Slot, written: str, found: str, hint: str) -> None:
    message = f'expected a text for "{slot.key}" of {slot.owner}, found {found}'

    faults = refusal(f"{slot.before}{written}\n")

    assert faults == [(slot.place, message, hint.format(slot.key))]


@pytest.mark.parametrize(
    ("written", "found", "hint"),
    [
        ("", "nothing", 'write it after "locator:"'),
        ("false", "true or false", 'put it in quotes: locator: "false"'),
        ("[1, 2]", "a list", 'write one text: locator: "…"'),
        ("{from: 1}", "a mapping", 'write one text: locator: "…"'),
    ],
)
def test_a_locator_is_a_text_or_a_number(written: str, found: str, hint: str) -> None:
    message = f'expected a text for "locator" of a citation of claim "a", found {found}'

    faults = refusal(claim(f"sources: [{{key: k, locator: {written}}}]"))

    assert faults == [("6:24", message, hint)]


@pytest.mark.parametrize(
    ("written", "found", "hint"),
    [
        ("true", "true or false", 'put it in quotes: exempt: "true"'),
        ("1", "a number", 'put it in quotes: exempt: "1"'),
        ("[common knowledge]", "a list", 'write one text: exempt: "…"'),
    ],
)
def test_an_exemption_is_a_reason_or_nothing(written: str, found: str, hint: str) -> None:
    message = f'expected a text for "exempt" of claim "a", found {found}'

    assert refusal(claim(f"exempt: {written}")) == [("6:5", message, hint)]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", "nothing"),
        ("12", "a number"),
        ("true", "true or false"),
        ("words", "a text"),
        ("{key: k}", "a mapping"),
    ],
)
@pytest.mark.parametrize("slot", LISTS, ids=lambda slot: slot.key)
def test_what_should_be_a_list_must_be_one(slot: Slot, written: str, found: str) -> None:
    message = f'expected a list for "{slot.key}" of {slot.owner}, found {found}'
    hint = f'write each one on a line of its own under "{slot.key}:", with "- " before it'

    assert refusal(f"{slot.before}{written}\n") == [(slot.place, message, hint)]


@pytest.mark.parametrize(
    ("written", "found"),
    [("", "nothing"), ("12", "a number"), ("A title", "a text"), ("[title]", "a list")],
)
def test_the_article_is_a_mapping(written: str, found: str) -> None:
    message = f'expected a mapping for "article" of the ledger, found {found}'

    faults = refusal(f"claims: []\narticle: {written}\n")

    assert faults == [("2:1", message, 'write its keys below "article:", indented')]


@pytest.mark.parametrize(
    ("written", "found"),
    [("", "nothing"), ("12", "a number"), ("words", "a text"), ("[id, a]", "a list")],
)
def test_a_claim_is_a_mapping(written: str, found: str) -> None:
    message = f"expected a claim, found {found}"

    faults = refusal(f"article: {{title: T}}\nclaims:\n- # the first\n  {written}\n")

    place = "4:3" if written else "3:2"
    assert faults == [(place, message, 'a claim starts with "- id: …"')]


@pytest.mark.parametrize(
    ("written", "found", "hint"),
    [
        ("vlasov-1943", "a text", 'write "- key: vlasov-1943"'),
        ("k" * 100, "a text", f'write "- key: {"k" * 59}…"'),
        ("1943", "a number", 'write "- key: …"'),
        ("[vlasov]", "a list", 'write "- key: …"'),
    ],
)
def test_a_citation_is_a_mapping(written: str, found: str, hint: str) -> None:
    message = f'expected a citation under claim "a", found {found}'

    assert refusal(claim(f"sources: [{written}]")) == [("6:15", message, hint)]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("404", "expected a tag, found a number"),
        ("null", "expected a tag, found nothing"),
        ("{citation: needed}", "expected a tag, found a mapping"),
        ("[citation needed]", "expected a tag, found a list"),
        ('""', "this tag is empty"),
        ('" [ ] "', "this tag is empty"),
    ],
)
def test_a_tag_is_a_text_with_words(written: str, message: str) -> None:
    hint = "write it as the article shows it: tags: [citation needed]"

    assert refusal(claim(f"tags: [{written}]")) == [("6:12", message, hint)]
