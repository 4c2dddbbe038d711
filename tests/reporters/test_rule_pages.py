from dataclasses import replace
from textwrap import dedent

from build import NOW
from reporters.reporting import finds

from sourcecheck.model.finding import Severity
from sourcecheck.model.record import Lookup, Presence, Record
from sourcecheck.reporters.rule_pages import address, manual, page, table
from sourcecheck.rules.rule import Example

UNSOURCED = replace(
    finds("SC101", "unsourced-claim", Severity.WARNING),
    page="The claim has no source.\n\nWhy: nobody can verify it.\n\nFix: cite one.",
    bad=Example(
        claims="""
        - id: a
          text: One.
        """
    ),
    good=Example(claims="- {id: a, text: One., sources: [{key: k}]}", bibliography="@book{k}"),
)
GONE = replace(
    finds("SC401", "gone-link", Severity.ERROR),
    page="A link leads nowhere.",
    bad=Example(bibliography="@book{k}", answers={"doi:10.1/x": "gone", "doi:10.1/y": "alive"}),
    good=Example(article="One."),
)
UNSOURCED_PAGE = """\
SC101 unsourced-claim (warning)

The claim has no source.

Why: nobody can verify it.

Fix: cite one.

Found in:

```yaml
- id: a
  text: One.
```

Not in:

```yaml
- {id: a, text: One., sources: [{key: k}]}
```

```bibtex
@book{k}
```
"""
GONE_PAGE = """\
SC401 gone-link (error)

A link leads nowhere.

Found in:

```bibtex
@book{k}
```

```console
doi:10.1/x: gone
doi:10.1/y: alive
```

Not in:

```text
One.
```
"""


def test_a_page_has_a_rule_and_its_examples() -> None:
    assert page(UNSOURCED) == UNSOURCED_PAGE
    assert page(GONE) == GONE_PAGE


def test_a_table_has_a_line_for_each_rule() -> None:
    assert table([UNSOURCED, GONE]) == (
        "SC101  warning  unsourced-claim  The claim has no source.\n"
        "SC401  error    gone-link        A link leads nowhere.\n"
    )
    assert table([]) == ""


def test_a_manual_has_all_pages_under_headings_of_their_subjects() -> None:
    second = replace(UNSOURCED, code="SC102")

    assert manual([UNSOURCED, second, GONE]) == (
        "# Rules\n\n"
        "Made by `sourcecheck rules --markdown`. `sourcecheck explain CODE` prints one of them.\n\n"
        "## SC1xx: Claims and their tags\n\n"
        f"### {UNSOURCED_PAGE}\n"
        f"### {UNSOURCED_PAGE.replace('SC101', 'SC102')}\n"
        "## SC4xx: Links and identifiers: do they still lead to the work?\n\n"
        f"### {GONE_PAGE}"
    )


def test_an_example_shows_what_registries_said() -> None:
    silent = Lookup(registry="DataCite", presence=Presence.UNKNOWN, asked=NOW)
    record = Record(registry="Crossref", titles=("Müller",))
    example = Example(records={"doi:10.1/x": (silent, record)}, candidates={"k": (record,)})

    assert "Found in:\n\n" + dedent(
        """\
        ```console
        doi:10.1/x: DataCite: unknown
        doi:10.1/x: {"registry": "Crossref", "titles": ["Müller"]}
        k: {"registry": "Crossref", "titles": ["Müller"]}
        ```
        """
    ) in page(replace(UNSOURCED, bad=example))


def test_a_rule_has_its_heading_in_the_manual() -> None:
    where = address(UNSOURCED, "https://docs.example/rules.html")

    assert where == "https://docs.example/rules.html#sc101-unsourced-claim-warning"
    assert "### SC101 unsourced-claim (warning)\n" in manual([UNSOURCED])
