"""Entries that lean on others, and rare fields, beside pandoc: each difference has its reason."""

import pytest
from bibliography.reading import HERE, csl_items, pandoc_items
from bibliography.setting import lines
from bibliography.test_oracle import differences

UGLIER = HERE / "uglier.bib"
EXPLAINED = {
    ("heft", "type"): "CSL 1.0.2 has a type for a periodical",
    ("heft", "container-title"): "what is a periodical itself stands in no other",
    ("heft", "title-short"): "a periodical is not called by half of its name",
    ("kurz", "author"): "BibTeX knows no particle that is joined to the name",
    ("neuausgabe", "author"): "a processor finds a particle after the given names itself",
    ("braced", "author"): "braces keep a family name whole",
    ("prinz", "author"): "braces at a letter are not the end of a name",
    ("lage", "page"): "spaces around a dash are no part of the pages",
    ("nurjahr", "accessed"): "February has no such day: the date is kept in the words given",
    ("unmoeglich", "issued"): "February has no such day: the date is kept in the words given",
}


def test_each_difference_from_pandoc_is_explained() -> None:
    assert differences(UGLIER.read_text(encoding="utf-8")) == EXPLAINED.keys()


def test_each_work_that_pandoc_reads_is_an_item() -> None:
    content = UGLIER.read_text(encoding="utf-8")

    assert csl_items(content).keys() == pandoc_items(content).keys()


@pytest.mark.parametrize("style", ["ieee", "apa", "vancouver", "gost", "chicago-notes"])
def test_a_particle_after_the_given_names_is_printed_as_pandoc_prints_its_own(style: str) -> None:
    content = "@book{a, author = {Goethe, Johann Wolfgang von}, title = {T}, date = {1808}}"
    ours, theirs = csl_items(content)["a"], pandoc_items(content)["a"]

    assert ours["author"] != theirs["author"]
    assert lines(ours, style=style) == lines(theirs, style=style)
