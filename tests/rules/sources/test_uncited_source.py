from dataclasses import replace

from build import project
from rules.judgement import messages, places

from sourcecheck.rules.sources.uncited_source import uncited_source


def test_a_source_that_no_claim_cites_is_reported_at_its_entry() -> None:
    read = project(
        claims="- {id: a, text: One., sources: [{key: cited}]}",
        bibliography="@book{cited, title={T}}\n@book{idle, title={T}}",
    )

    assert messages(uncited_source, read) == ['no claim cites "idle"']
    assert places(uncited_source, read) == [str(read.sources[1].location)]


def test_without_a_ledger_nothing_can_be_uncited() -> None:
    read = replace(project(bibliography="@book{idle, title={T}}"), ledger=None)

    assert messages(uncited_source, read) == []


def test_a_source_marked_as_not_cited_is_left_alone() -> None:
    read = project(
        claims="- {id: a, text: One.}",
        bibliography="""
        @book{a, title={T}, keywords={not cited}}
        @book{b, title={T}, keywords={archival, Not Cited , war}}
        @book{c, title={T}, keywords={archival, not cited here}}
        """,
    )

    assert messages(uncited_source, read) == ['no claim cites "c"']


def test_what_a_cited_source_is_made_of_is_used() -> None:
    read = project(
        claims="- {id: a, text: One., sources: [{key: chapter}, {key: volumes}]}",
        bibliography="""
        @incollection{chapter, title={C}, crossref={WHOLE}, xdata={press, town}}
        @collection{whole, title={W}}
        @xdata{press, publisher={P}}
        @xdata{town, location={L}}
        @set{volumes, entryset={one, two}}
        @book{one, title={T}}
        @book{two, title={T}}
        """,
    )

    assert messages(uncited_source, read) == []
