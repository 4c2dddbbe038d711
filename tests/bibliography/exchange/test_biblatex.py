"""Entries of biblatex: what is written is read as the same works."""

from pathlib import Path

import pytest
from bibliography.reading import REFERENCES, UGLY, csl_items, pandoc_items, sources

from sourcecheck.bibliography.exchange.biblatex import write


def written(content: str) -> str:
    return "".join(write(sources(content)))


def test_an_entry_is_normalised() -> None:
    content = r"""@Book ( Key,
      year = 1999 , MONTH = oct, TITLE = "The {NATO} \& " # {\foo{it}},
      author = {Jane Doe and {Barnes and Noble} and J. von Roe and others},
      publisher = {{Simon and Schuster}}, crossref = {whole}, url = {https://example.org/a_b%20c},
      pages = {1–2}, note = {\url{https://example.org/~x_y}}, options = {useprefix=true}
    )
    @book{whole, location = {London}}"""

    assert (
        written(content).partition("\n\n")[0]
        == r"""@book{Key,
  author    = {Doe, Jane and {Barnes and Noble} and von Roe, J. and others},
  title     = {The {NATO} \& it},
  pages     = {1--2},
  publisher = {{Simon and Schuster}},
  location  = {London},
  year      = {1999},
  month     = {October},
  url       = {https://example.org/a_b%20c},
  note      = {\url{https://example.org/~x_y}},
  options   = {useprefix=true},
}"""
    )


def test_code_is_not_passed_on() -> None:
    assert written(r"@book{k, title = {T}, execute = {\write18{rm}}}") == (
        "@book{k,\n  title = {T},\n}\n"
    )


@pytest.mark.parametrize("path", [REFERENCES, UGLY], ids=["references", "ugly"])
def test_what_is_written_is_read_as_the_same_items(path: Path) -> None:
    content = path.read_text(encoding="utf-8")

    assert csl_items(written(content)) == csl_items(content)


@pytest.mark.parametrize("path", [REFERENCES, UGLY], ids=["references", "ugly"])
def test_what_was_written_is_written_again_byte_for_byte(path: Path) -> None:
    once = written(path.read_text(encoding="utf-8"))

    assert written(once) == once


def test_pandoc_reads_what_is_written_as_it_read_the_original() -> None:
    content = REFERENCES.read_text(encoding="utf-8")

    assert pandoc_items(written(content)) == pandoc_items(content)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Jane Doe", "Doe, Jane"),
        ("Plato", "Plato"),
        ("King, Jr., Martin", "King, Jr., Martin"),
        ("{World Health Organization}", "{World Health Organization}"),
        ("{Doe, Roe and Poe}, Jane", "{Doe, Roe and Poe}, Jane"),
        ("Jane {van Doe}", "family=van Doe, given=Jane"),
        ("{Gabriel García} Márquez", "Márquez, Gabriel García"),
        ("family=Doe, given=Jane, prefix=Van", "family=Doe, given=Jane, prefix=Van"),
        (
            "family=Doe, given=Jane, prefix=van, useprefix=true",
            "family=Doe, given=Jane, prefix=van, useprefix=true",
        ),
        ('family={"Doe}, given=Jane, prefix=Van', 'family={"Doe}, given=Jane, prefix=Van'),
        ("AT\\&T, X", "AT\\&T, X"),
    ],
)
def test_a_name_is_in_the_usual_form_or_in_parts(name: str, expected: str) -> None:
    assert written(f"@book{{k, author = {{{name}}}}}") == (
        f"@book{{k,\n  author = {{{expected}}},\n}}\n"
    )


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        (r"title = {a\}b}", r"title = {a\textbraceright{}b}"),
        (r"url = {https://example.org/\{a}", "url = {https://example.org/\\%7Ba}"),
        (r"url = {https://example.org/\}a\{}", "url = {https://example.org/\\%7Da\\%7B}"),
        ("date = {1999~/..}", "date = {1999~/..}"),
        (r"date = {\write18{rm}}", r"date = {write18{rm}}"),
        (
            r"note = {See \url{https://example.org/~a_b}, {NATO}}",
            r"note = {See \url{https://example.org/~a_b}, {NATO}}",
        ),
        (
            r"note = {\emph{see \url{https://example.org/}}}",
            r"note = {\emph{see https://example.org/}}",
        ),
        ("related = {a_b,c}", "related = {a_b,c}"),
        (r"title = {\input{x} \write18{rm}}", "title = {x write18{rm}}"),
        ("file = {C:\\a_b.pdf}", "file = {C:\\a_b.pdf}"),
    ],
)
def test_nothing_in_a_value_breaks_the_entry(field: str, expected: str) -> None:
    assert written(f"@book{{k, {field}}}") == f"@book{{k,\n  {expected},\n}}\n"
