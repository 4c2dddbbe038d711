import pytest
from bibliography.setting import works

from sourcecheck.bibliography.exchange.wikidata import remarks, write

ARTICLE = (
    "@article{a, author={von Salm, Ana and {Office} and others}, title={T}, journaltitle={J}, "
    "volume={4}, number={2}, pages={1--9}, doi={10.1234/x|y}, date={1943-09}, langid={german}, "
    "isbn={978-3-16-148410-0}, pmid={123}}"
)
TITLED = ("CREATE", 'LAST\tLen\t"T"')


def commands(entry: str) -> list[str]:
    return "".join(write(works(entry))).splitlines()


def statements(fields: str, type_: str = "book") -> list[str]:
    """Return the commands after those that every book with this title has."""
    made = commands(f"@{type_}{{a, title={{T}}, {fields}}}")
    assert made[:2] == [*TITLED]
    assert made[3] == 'LAST\tP1476\tund:"T"'
    return made[4:]


def test_an_article_is_made_an_item_with_all_that_is_text() -> None:
    assert commands(ARTICLE) == [
        "CREATE",
        'LAST\tLde\t"T"',
        "LAST\tP31\tQ13442814",
        'LAST\tP1476\tde:"T"',
        "LAST\tP407\tQ188",
        'LAST\tP2093\t"Ana von Salm"\tP1545\t"1"',
        'LAST\tP2093\t"Office"\tP1545\t"2"',
        "LAST\tP577\t+1943-09-00T00:00:00Z/10",
        'LAST\tP304\t"1-9"',
        'LAST\tP478\t"4"',
        'LAST\tP433\t"2"',
        'LAST\tP698\t"123"',
        'LAST\tP356\t"10.1234/X¦Y"',
    ]


@pytest.mark.parametrize(
    ("fields", "made"),
    [
        ("isbn={9783161484100}", ['LAST\tP212\t"978-3-16-148410-0"']),
        ("isbn={0-19-852663-6}", ['LAST\tP957\t"0-19-852663-6"']),
        (
            "isbn={0-19-852663-6; 978-0-19-852663-6}",
            ['LAST\tP212\t"978-0-19-852663-6"'],
        ),
        ("isbn={979-10-90636-07-1}", ['LAST\tP212\t"979-10-90636-07-1"']),
        ("isbn={123}", []),
        ("edition={2}, pagetotal={300}", ['LAST\tP393\t"2"', "LAST\tP1104\t300"]),
        ("edition={Second}, pagetotal={xii, 300}", []),
        ("url={https://a.example/?a=b|c}", ['LAST\tP953\t"https://a.example/?a=b%7Cc"']),
        ("url={javascript:alert(1)}", []),
    ],
)
def test_numbers_and_addresses_have_the_form_that_wikidata_asks_for(
    fields: str, made: list[str]
) -> None:
    assert statements(fields) == made


@pytest.mark.parametrize(
    ("date", "made"),
    [
        ("1943", "+1943-00-00T00:00:00Z/9"),
        ("1943-09", "+1943-09-00T00:00:00Z/10"),
        ("1943-09-14", "+1943-09-14T00:00:00Z/11"),
        ("1943-21", "+1943-00-00T00:00:00Z/9"),
        ("0843", "+0843-00-00T00:00:00Z/9"),
        ("1943~", "+1943-00-00T00:00:00Z/9"),
    ],
)
def test_a_date_has_its_precision(date: str, made: str) -> None:
    assert statements(f"date={{{date}}}") == [f"LAST\tP577\t{made}"]


@pytest.mark.parametrize("date", ["1941/1943", "1943/..", "194X", "-0043", "Spring 1944"])
def test_a_date_that_is_no_one_value_is_left_out_and_told(date: str) -> None:
    book = f"@book{{a, title={{T}}, date={{{date}}}}}"

    assert not any("P577" in command for command in commands(book))
    assert list(remarks(works(book))) == [
        "references.bib:1:1: note: a: its date is no single year, month or day, and is left out"
    ]


def test_what_an_item_does_not_say_is_told() -> None:
    book = f"@book{{a, title={{{'word ' * 60}}}, date={{1943~}}}}"

    label = next(command for command in commands(book) if "Len" in command)
    assert label == f'LAST\tLen\t"{("word " * 50).strip()}"'
    assert list(remarks(works(book))) == [
        "references.bib:1:1: note: a: its date is uncertain, which the item does not say",
        "references.bib:1:1: note: a: its label is cut after 250 characters",
    ]


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("@book{a, author={Doe, J.}}", "it has no title"),
        ("@unpublished{a, title={T}, library={BArch, RH 20-2/558}}", "an archive holds it"),
        ("@unpublished{a, title={T}}", "it is not published"),
        ("@misc{a, title={T}}", "what kind of work it is cannot be told (document)"),
        ("@performance{a, title={T}}", "what kind of work it is cannot be told (performance)"),
    ],
)
def test_a_work_that_is_no_item_is_told(entry: str, reason: str) -> None:
    assert commands(entry) == []
    assert list(remarks(works(entry))) == [
        f"references.bib:1:1: note: a: no item for Wikidata is made of it: {reason}"
    ]


def test_nothing_is_told_of_a_work_that_is_said_in_full() -> None:
    assert list(remarks(works(ARTICLE))) == []


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("a | b", "a ¦ b"),
        ('"Praise" and "blame"', '"Praise" and "blame"'),
        ("a\tb\n\nCREATE", "a b CREATE"),
        ("a\x01\x1b[31mb", "a[31mb"),
        ("\\emph{a} <i>b</i> /* c */", "a <i>b</i> /* c */"),
        ("كتاب 日本語", "كتاب 日本語"),
    ],
)
def test_a_title_stays_in_its_column(title: str, shown: str) -> None:
    made = commands(f"@book{{a, title={{{title}}}}}")

    assert made == [
        "CREATE",
        f'LAST\tLen\t"{shown}"',
        "LAST\tP31\tQ3331189",
        f'LAST\tP1476\tund:"{shown}"',
    ]
