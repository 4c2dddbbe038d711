"""What is said of a ledger that is good YAML, and no good ledger."""

from io import BytesIO

import pytest
from readers.ledgers import CLAIM, HEAD, claim, read, refusal

from sourcecheck.errors import InputError
from sourcecheck.readers.ledger import read_ledger

MANY_FAULTS = """\
article:
  titel: Russian Liberation Army
  path: [article.txt]
bibliografy: references.bib
claims:
  - id: Prague Revolt
    text: 1943
    sources:
      - kee: grasmeder-2021
        basis: footnotes
      - grasmeder-2021
    tags: citation needed
  - just words
  - id: war-ended
    text: The war ended.
    exemt: yes
  - text: "  "
    id: war-ended
    repeats: &other war-ended
claims: []
"""
ALL_TOLD = """\
claims.yaml:1:1: error: "article" has no "title"
  hint: add "title: …"
claims.yaml:2:3: error: unknown key "titel" in "article"
  hint: did you mean "title"?
claims.yaml:3:3: error: expected a text for "path" of "article", found a list
  hint: write one text: path: "…"
claims.yaml:4:1: error: unknown key "bibliografy" in the ledger
  hint: did you mean "bibliography"?
claims.yaml:6:5: error: "Prague Revolt" is no claim id: expected lower-case words joined by hyphens
  hint: write "prague-revolt"
claims.yaml:7:5: error: expected a text for "text" of claim "Prague Revolt", found a number
  hint: put it in quotes: text: "1943"
claims.yaml:9:9: error: unknown key "kee" in a citation of claim "Prague Revolt"
  hint: known are: "basis", "key", "locator", "note", "quote"
claims.yaml:9:9: error: a citation of claim "Prague Revolt" has no "key"
  hint: add "key: …"
claims.yaml:10:9: error: "footnotes" is no basis: expected footnote, content, order or editor
  hint: did you mean "footnote"?
claims.yaml:11:9: error: expected a citation under claim "Prague Revolt", found a text
  hint: write "- key: grasmeder-2021"
claims.yaml:12:5: error: expected a list for "tags" of claim "Prague Revolt", found a text
  hint: write each one on a line of its own under "tags:", with "- " before it
claims.yaml:13:5: error: expected a claim, found a text
  hint: a claim starts with "- id: …"
claims.yaml:16:5: error: unknown key "exemt" in claim "war-ended"
  hint: did you mean "exempt"?
claims.yaml:17:5: error: "text" of claim "war-ended" is empty
  hint: write it after "text:"
claims.yaml:18:5: error: the id "war-ended" is given to two claims
  hint: the first one is in line 14
claims.yaml:19:14: error: anchors are not allowed: "&other"
  hint: remove it; put quotes around a text that starts with "&"
claims.yaml:20:1: error: the key "claims" is given twice in one mapping
  hint: the first one is in line 5"""


def test_all_faults_of_a_file_are_told_at_once_in_the_order_of_its_lines() -> None:
    with pytest.raises(InputError) as refused:
        read_ledger(BytesIO(MANY_FAULTS.encode()), "claims.yaml")

    assert str(refused.value) == ALL_TOLD


def test_faults_before_a_place_that_cannot_be_read_are_told_too() -> None:
    faults = refusal("article: {titel: T}\nclaims:\n- {}\n- id: @\n")

    assert faults == [
        ("1:1", '"article" has no "title"', 'add "title: …"'),
        ("1:11", 'unknown key "titel" in "article"', 'did you mean "title"?'),
        ("3:3", 'claim has no "id"', 'add "id: …"'),
        ("3:3", 'claim has no "text"', 'add "text: …"'),
        (
            "4:7",
            'not valid YAML: a text cannot start with "@"',
            'put quotes around the text, or write it below ">-", indented',
        ),
    ]


@pytest.mark.parametrize(
    ("content", "place", "message", "key"),
    [
        ("claims: []", "1:1", 'the ledger has no "article"', "article"),
        ("article: {title: T}", "1:1", 'the ledger has no "claims"', "claims"),
        ("claims: []\narticle: {}", "2:1", '"article" has no "title"', "title"),
        (HEAD + "  - text: Words", "4:5", 'claim has no "id"', "id"),
        (HEAD + "  - id: a", "4:5", 'claim "a" has no "text"', "text"),
        (claim("sources: [{note: n}]"), "6:15", 'a citation of claim "a" has no "key"', "key"),
    ],
)
def test_what_must_be_said_is_missed_where_it_should_stand(
    content: str, place: str, message: str, key: str
) -> None:
    assert refusal(content) == [(place, message, f'add "{key}: …"')]


@pytest.mark.parametrize("empty", ['""', "'  '", '"\\t\\n"', '"\\u00a0"', ">-\n\n"])
@pytest.mark.parametrize(
    ("before", "place", "what", "hint"),
    [
        (HEAD + "  - id: a\n    text: ", "5:5", '"text" of claim "a"', "text"),
        (HEAD + "  - text: b\n    id: ", "5:5", '"id" of claim', "id"),
        (CLAIM + "b\n    repeats: ", "6:5", '"repeats" of claim "a"', "repeats"),
        (CLAIM + "b\n    sources:\n    - key: ", "7:7", '"key" of a citation of claim "a"', "key"),
        ("claims: []\narticle:\n  title: ", "3:3", '"title" of "article"', "title"),
        ("claims: []\narticle:\n  title: T\n  path: ", "4:3", '"path" of "article"', "path"),
        (
            "claims: []\narticle:\n  title: T\n  language: ",
            *("4:3", '"language" of "article"', "language"),
        ),
        (HEAD + "  []\nbibliography: ", "5:1", '"bibliography" of the ledger', "bibliography"),
    ],
)
def test_what_is_needed_or_leads_elsewhere_may_not_be_blank(
    before: str, place: str, what: str, hint: str, empty: str
) -> None:
    faults = refusal(f"{before}{empty}\n")

    assert faults == [(place, f"{what} is empty", f'write it after "{hint}:"')]


@pytest.mark.parametrize("key", ["section: ''", "sources: [{key: k, quote: '', note: ' '}]"])
def test_what_only_describes_may_be_blank(key: str) -> None:
    assert len(read(claim(key)).claims) == 1


KNOWN_IN_CLAIM = 'known are: "exempt", "id", "repeats", "section", "sources", "tags", "text"'


@pytest.mark.parametrize(
    ("written", "shown", "hint"),
    [
        ("source: []", "source", 'did you mean "sources"?'),
        ("Tags: []", "Tags", 'did you mean "tags"?'),
        ("status: done", "status", KNOWN_IN_CLAIM),
        ("<<: {section: x}", "<<", KNOWN_IN_CLAIM),
        ("1943: x", "1943", KNOWN_IN_CLAIM),
        ("'': x", "", KNOWN_IN_CLAIM),
        ('"\\e[2Jte\\nxt": x', r"\x1b[2Jte\nxt", KNOWN_IN_CLAIM),
        ("x" * 200 + ": x", "x" * 59 + "…", KNOWN_IN_CLAIM),
    ],
)
def test_an_unknown_key_is_shown_with_the_known_one_nearest_to_it(
    written: str, shown: str, hint: str
) -> None:
    assert refusal(claim(written)) == [("6:5", f'unknown key "{shown}" in claim "a"', hint)]


@pytest.mark.parametrize(
    ("content", "place", "message", "hint"),
    [
        (
            "claims: []\narticle: {title: T, pth: a}\n",
            "2:21",
            'unknown key "pth" in "article"',
            'did you mean "path"?',
        ),
        (
            "claims: []\narticle: {title: T}\nid: x\n",
            "3:1",
            'unknown key "id" in the ledger',
            'known are: "article", "bibliography", "claims"',
        ),
        (
            claim("sources: [{key: k, id: x}]"),
            "6:24",
            'unknown key "id" in a citation of claim "a"',
            'known are: "basis", "key", "locator", "note", "quote"',
        ),
    ],
)
def test_unknown_keys_are_found_at_every_level(
    content: str, place: str, message: str, hint: str
) -> None:
    assert refusal(content) == [(place, message, hint)]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Prague_Uprising 1945", 'write "prague-uprising-1945"'),
        ("-a--b-", 'write "a-b"'),
        ("Déjà vu", 'write "deja-vu"'),
        ("Straße", 'write "strasse"'),
        ('"a\\n"', 'write "a"'),
        ("Прага", 'write it like "prague-uprising"'),
        ("Прага-1945", 'write it like "prague-uprising"'),
        ("§§", 'write it like "prague-uprising"'),
    ],
)
def test_an_id_that_is_not_kebab_case_is_refused_with_one_that_is(written: str, hint: str) -> None:
    message = '"{}" is no claim id: expected lower-case words joined by hyphens'

    faults = refusal(HEAD + f"  - text: b\n    id: {written}\n")

    assert faults == [("5:5", message.format(written.strip('"')), hint)]


def test_an_id_is_given_once_though_it_is_written_in_one_line_twice() -> None:
    faults = refusal("article: {title: T}\nclaims: [{id: a, text: b}, {text: c, id: a}]\n")

    assert faults == [("2:38", 'the id "a" is given to two claims', "the first one is in line 2")]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("Footnote", 'did you mean "footnote"?'),
        ("guess", 'known are: "content", "editor", "footnote", "order"'),
        ('""', 'known are: "content", "editor", "footnote", "order"'),
    ],
)
def test_a_basis_is_one_of_four(written: str, hint: str) -> None:
    message = '"{}" is no basis: expected footnote, content, order or editor'

    faults = refusal(claim(f"sources: [{{key: k, basis: {written}}}]"))

    assert faults == [("6:24", message.format(written.strip('"')), hint)]


LISTED = "see https://www.iana.org/assignments/language-subtag-registry"


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("German", 'write "de"'),
        ("brazilian", 'write "pt-BR"'),
        ("en_us", 'write "en-US"'),
        ("Deutsch", LISTED),
        ("de, fr", LISTED),
        ("de-", LISTED),
    ],
)
def test_a_language_is_a_tag(written: str, hint: str) -> None:
    message = f'"{written}" is no tag of a language: expected one like "en" or "pt-BR"'

    faults = refusal(f"claims: []\narticle:\n  title: T\n  language: {written}\n")

    assert faults == [("4:3", message, hint)]


def test_a_language_that_tries_to_be_more_is_shown_and_refused() -> None:
    faults = refusal('claims: []\narticle: {title: T, language: "de\\" onclick=x\\e[2J"}\n')

    message = '"de" onclick=x\\x1b[2J" is no tag of a language: expected one like "en" or "pt-BR"'
    assert faults == [("2:21", message, LISTED)]


def test_norwegian_is_a_language_and_no_denial() -> None:
    assert read("claims: []\narticle: {title: T, language: no}\n").article.language == "no"


def test_very_many_faults_are_told_each() -> None:
    count = 5_000
    claims = "".join(f"  - {{id: C{number}, txt: t}}\n" for number in range(count))

    faults = refusal(HEAD + claims)

    assert len(faults) == 3 * count
    assert faults[-1] == (
        f"{count + 3}:{len(str(count)) + 13}",
        f'unknown key "txt" in claim "C{count - 1}"',
        'did you mean "text"?',
    )
