import json
from typing import Any

import pytest
from bibliography.setting import works

from sourcecheck.bibliography.exchange.jsonld import write

T = "title={T}"


def described(entry: str) -> dict[str, Any]:
    """Return what is said of the only work, whose key is "a"."""
    document = json.loads("".join(write(works(entry))))
    assert document.keys() == {"@context", "@graph"}
    assert document["@context"] == "https://schema.org"
    [node] = document["@graph"]
    assert node.pop("@id") == "#a"
    return dict(node)


@pytest.mark.parametrize(
    ("entry", "node"),
    [
        (
            (
                "@book{a, author={von Salm, Ana and {Office} and others}, editor={Doe, J.}, "
                f"{T}, date={{1943~}}, publisher={{P}}, location={{Bonn}}, edition={{2}}, "
                "pagetotal={300}, isbn={0-19-852663-6}, langid={german}, doi={10.1/a<b}, "
                "url={https://a.example/}}"
            ),
            {
                "@type": "Book",
                "author": [
                    {
                        "@type": "Person",
                        "name": "Ana von Salm",
                        "familyName": "von Salm",
                        "givenName": "Ana",
                    },
                    {"@type": "Organization", "name": "Office"},
                ],
                "editor": [
                    {"@type": "Person", "name": "J. Doe", "familyName": "Doe", "givenName": "J."}
                ],
                "name": "T",
                "inLanguage": "de",
                "numberOfPages": "300",
                "bookEdition": "2",
                "isbn": "0-19-852663-6",
                "url": "https://a.example/",
                "datePublished": "1943",
                "publisher": {"@type": "Organization", "name": "P", "location": "Bonn"},
            },
        ),
        (
            (
                f"@article{{a, {T}, journaltitle={{J}}, volume={{4}}, number={{2}}, pages={{1-9}}, "
                "issn={0162-2889}, date={1943-09}, doi={10.1234/x}}"
            ),
            {
                "@type": "ScholarlyArticle",
                "name": "T",
                "pagination": "1-9",
                "datePublished": "1943-09",
                "isPartOf": {
                    "@type": "PublicationIssue",
                    "issueNumber": "2",
                    "isPartOf": {
                        "@type": "PublicationVolume",
                        "volumeNumber": "4",
                        "isPartOf": {"@type": "Periodical", "name": "J", "issn": ["0162-2889"]},
                    },
                },
                "sameAs": "https://doi.org/10.1234/x",
            },
        ),
        (
            f"@incollection{{a, {T}, booktitle={{B}}, isbn={{0-19-852663-6}}, date={{1941/1943}}}}",
            {
                "@type": "Chapter",
                "name": "T",
                "datePublished": "1941/1943",
                "isPartOf": {"@type": "Book", "name": "B", "isbn": "0-19-852663-6"},
            },
        ),
        (
            (
                f"@unpublished{{a, {T}, author={{Plato}}, number={{Ia 3}}, date={{1943-09-14}}, "
                "library={BArch, RH 20-2/558}}"
            ),
            {
                "@type": ["ArchiveComponent", "Manuscript"],
                "author": [{"@type": "Person", "name": "Plato", "familyName": "Plato"}],
                "name": "T",
                "identifier": "Ia 3",
                "dateCreated": "1943-09-14",
                "holdingArchive": {
                    "@type": "ArchiveOrganization",
                    "name": "Bundesarchiv",
                    "location": "Freiburg im Breisgau",
                },
                "itemLocation": "RH 20-2/558",
            },
        ),
        (
            f"@unpublished{{a, {T}, library={{Family}}, librarylocation={{Box 3}}}}",
            {
                "@type": ["ArchiveComponent", "Manuscript"],
                "name": "T",
                "holdingArchive": {"@type": "ArchiveOrganization", "name": "Family"},
                "itemLocation": "Box 3",
            },
        ),
        ("@misc{a}", {"@type": "CreativeWork"}),
    ],
)
def test_each_kind_of_work_is_described(entry: str, node: dict[str, Any]) -> None:
    assert described(entry) == node


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("1943/..", "1943/.."),
        ("../1943", "../1943"),
        ("-0043", "-0043"),
        ("1943-21", "1943"),
        ("Spring 1944", "Spring 1944"),
    ],
)
def test_a_date_is_written_as_iso_8601_has_it(date: str, written: str) -> None:
    assert described(f"@book{{a, date={{{date}}}}}") == {
        "@type": "Book",
        "datePublished": written,
    }


def test_no_title_ends_the_script_that_may_hold_it() -> None:
    title = "</script><script>alert(1)</script> \\write18{rm}"

    made = "".join(write(works(f"@book{{a, title={{{title}}}}}")))

    assert "</script>" not in made
    assert json.loads(made)["@graph"][0]["name"] == "</script><script>alert(1)</script> write18rm"


def test_a_bibliography_without_works_is_an_empty_graph() -> None:
    assert json.loads("".join(write([]))) == {"@context": "https://schema.org", "@graph": []}


def test_a_key_is_an_address_within_the_document() -> None:
    made = json.loads("".join(write(works("@book{a:Ж, title={T}}"))))

    assert made["@graph"][0]["@id"] == "#a%3A%D0%96"
