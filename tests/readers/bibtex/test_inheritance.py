"""What an entry has from others."""

import pytest
from readers.bibtex.reading import at, read, values

from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name


def inherited(text: str, key: str) -> dict[str, str]:
    """Return the fields of an entry, but for those that name its parents."""
    source = next(source for source in read(text).sources if source.key == key)
    return {name: value for name, value in values(source).items() if name not in NAMING}


NAMING = {"crossref", "xdata"}


@pytest.mark.parametrize("parent_first", [True, False])
def test_a_chapter_inherits_from_its_book(parent_first: bool) -> None:  # noqa: FBT001 - a case
    parent = (
        "@book{p, title={T}, subtitle={S}, author={B, A}, date={2000}, publisher={P}, "
        "doi={10.1000/182}, url={https://a.example/}, note={n}, isbn={9780786496716}}"
    )
    child = "@inbook{c, title={C}, crossref={p}}"

    text = parent + child if parent_first else child + parent

    assert inherited(text, "c") == {
        "title": "C",
        "author": "B, A",
        "date": "2000",
        "publisher": "P",
        "isbn": "9780786496716",
        "booktitle": "T",
        "booksubtitle": "S",
        "bookauthor": "B, A",
    }


def test_what_is_inherited_is_read_and_stands_where_it_is_written() -> None:
    child, _ = read(
        "@inbook{c, crossref=p}\n@book{p, author={B, A},\n isbn={9780786496716}}"
    ).sources

    assert child.authors == (Name("B", "A"),)
    assert child.identifiers == {"isbn": (Identifier(Scheme.ISBN, "9780786496716"),)}
    assert child.locate("isbn") == at(3, 2)
    assert child.location == at(1, 1)


@pytest.mark.parametrize(
    ("child", "parent", "name"),
    [
        ("inproceedings", "proceedings", "booktitle"),
        ("incollection", "collection", "booktitle"),
        ("inreference", "reference", "booktitle"),
        ("inbook", "book", "booktitle"),
        ("inbook", "mvbook", "maintitle"),
        ("book", "mvbook", "maintitle"),
        ("incollection", "mvcollection", "maintitle"),
        ("article", "periodical", "journaltitle"),
        ("book", "book", "title"),
        ("misc", "misc", "title"),
    ],
)
def test_the_title_of_a_whole_is_another_in_its_part(child: str, parent: str, name: str) -> None:
    assert inherited(f"@{child}{{c, crossref=p}}@{parent}{{p, title={{T}}}}", "c") == {name: "T"}


@pytest.mark.parametrize(
    ("own", "whole"),
    [
        ("title={C}, booktitle={Mine}", {"title": "C", "booktitle": "Mine", "year": "1"}),
        ("date={2}", {"date": "2", "booktitle": "T"}),
        ("year={2}", {"year": "2", "booktitle": "T"}),
        ("booktitle={}", {"booktitle": "", "year": "1"}),
    ],
)
def test_own_fields_win(own: str, whole: dict[str, str]) -> None:
    text = f"@inbook{{c, {own}, crossref=p}}@book{{p, title={{T}}, year={{1}}}}"

    assert inherited(text, "c") == whole


def test_shared_fields_come_from_each_xdata_and_win_over_crossref() -> None:
    text = (
        "@misc{a, xdata={x, y,none}, crossref=p, note={own}}"
        "@xdata{x, note={X}, publisher={X}, url={https://x.example/}}"
        "@xdata{y, publisher={Y}, series={Y}, xdata={z}}"
        "@xdata{z, location={Z}, series={Z}}"
        "@misc{p, publisher={P}, location={P}, volume={P}}"
    )

    assert inherited(text, "a") == {
        "note": "own",
        "publisher": "X",
        "url": "https://x.example/",
        "series": "Y",
        "location": "Z",
        "volume": "P",
    }


def test_a_chain_of_parents_hands_down_from_end_to_end() -> None:
    text = (
        "@inbook{s, crossref=v}"
        "@book{v, title={V}, crossref=m}"
        "@mvbook{m, title={M}, date={1990}, publisher={P}}"
    )

    assert inherited(text, "s") == {
        "booktitle": "V",
        "maintitle": "M",
        "date": "1990",
        "publisher": "P",
    }


def test_a_very_long_chain_is_followed() -> None:
    chain = "".join(f"@misc{{k{number}, crossref=k{number + 1}}}\n" for number in range(3000))

    assert inherited(f"{chain}@misc{{k3000, note={{n}}, series={{s}}}}", "k0") == {"series": "s"}


def test_a_circle_ends() -> None:
    text = "@misc{a, crossref=b, series={A}}@misc{b, crossref=c}@misc{c, crossref=a, volume={C}}"

    assert inherited(text, "a") == {"series": "A", "volume": "C"}


@pytest.mark.parametrize("field", ["crossref", "xdata"])
@pytest.mark.parametrize("parent", ["a", "none", "{}", "{ , }", "A"])
def test_who_is_its_own_parent_or_has_none_inherits_nothing(field: str, parent: str) -> None:
    assert inherited(f"@misc{{a, {field}={parent}, note={{n}}}}", "a") == {"note": "n"}


def test_the_first_of_two_parents_of_a_key_hands_down() -> None:
    text = "@misc{a, crossref=p}@misc{p, series={1}}@misc{p, series={2}}"

    assert inherited(text, "a") == {"series": "1"}


@pytest.mark.parametrize("name", ["ids", "options", "related", "shorthand", "sortkey", "xref"])
def test_what_is_about_the_parent_as_an_entry_is_not_inherited(name: str) -> None:
    text = f"@misc{{a, crossref=p, xdata=x}}@misc{{p, {name}={{v}}}}@xdata{{x, {name}={{v}}}}"

    assert inherited(text, "a") == {}


def test_a_repeated_field_is_told_at_its_own_entry_alone() -> None:
    child, parent = read("@misc{a, crossref=p}@misc{p, series={1}, Series={2}}").sources

    assert child.repeated == ()
    assert parent.repeated == (("series", at(1, 42)),)
