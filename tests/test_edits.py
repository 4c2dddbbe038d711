import io
import stat
import subprocess
from pathlib import Path
from textwrap import dedent

import pytest

from sourcecheck.edits.bibtex import add_fields
from sourcecheck.edits.file import patch, replace_file
from sourcecheck.edits.spans import Edit, apply, diff
from sourcecheck.errors import InputError
from sourcecheck.model.name import Name
from sourcecheck.readers.bibtex import read_bibliography

COPY = "https://web.archive.org/web/20190302120000/https://a.example/b"
FIELDS = {"archiveurl": COPY, "archivedate": "2019-03-02"}
UGLY = (
    "Prose, me@a.example\n\n  @online{a,\n  title = {A \\} {@book{b}} \\\n  B},\n"
    "  month = feb # { 3}"
)
SHORT = {"archiveurl": "U", "archivedate": "D"}


def added(text: str, fields: dict[str, str] | None = None) -> str:
    """Return a bibliography with fields added to its first entry."""
    source, *_ = read_bibliography(io.BytesIO(text.encode()), "a.bib").sources
    return apply(text, add_fields(text, [(source, SHORT if fields is None else fields)]))


def test_edits_are_made_by_the_places_of_the_text_before() -> None:
    edits = [Edit(8, 8, "!"), Edit(0, 3, "One"), Edit(3, 4, ""), Edit(8, 8, "?")]

    assert apply("two three", edits) == "Onethre!?e"


def test_without_edits_a_text_stays() -> None:
    assert apply("as it was", []) == "as it was"


@pytest.mark.parametrize(
    "edits", [[Edit(0, 3, ""), Edit(2, 4, "")], [Edit(0, 3, ""), Edit(1, 1, "x")]]
)
def test_edits_that_overlap_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="overlap"):
        apply("two three", edits)


def test_a_difference_can_be_applied_by_git(tmp_path: Path) -> None:
    before, after = "a\nb\x0cb\u2028b\nc", "a\nx\nc"
    (tmp_path / "a.bib").write_text(before, encoding="utf-8")
    subprocess.run(
        ["git", "apply", "-"],  # noqa: S607 -- whichever git the machine has
        cwd=tmp_path,
        input=diff(before, after, "a.bib").encode(),
        check=True,
    )

    assert (tmp_path / "a.bib").read_text(encoding="utf-8") == after


def test_no_difference_is_no_text() -> None:
    assert diff("a\n", "a\n", "a.bib") == ""


@pytest.mark.parametrize(
    ("content", "patched"),
    [
        (b"a\nb\n", b"a\nNEW\nb\n"),
        (b"a\r\nb\r\n", b"a\r\nNEW\r\nb\r\n"),
        (b"a\rb\r", b"a\rNEW\rb\r"),
        (b"a\r\nb\n", b"a\r\nNEW\r\nb\n"),
        (b"\xef\xbb\xbfa\r\nb", b"\xef\xbb\xbfa\r\nNEW\r\nb"),
        ("\ufeffa\r\nb".encode("utf-16-le"), "\ufeffa\r\nNEW\r\nb".encode("utf-16-le")),
        ("\ufeffa\nb".encode("utf-16-be"), "\ufeffa\nNEW\nb".encode("utf-16-be")),
    ],
)
def test_encoding_mark_and_line_ends_of_a_file_stay(content: bytes, patched: bytes) -> None:
    assert patch(content, [Edit(2, 2, "NEW\n")]) == patched


def test_a_file_is_replaced_with_its_permissions(tmp_path: Path) -> None:
    path, link = tmp_path / "a.bib", tmp_path / "link.bib"
    path.write_bytes(b"old")
    path.chmod(0o640)
    link.symlink_to(path)

    replace_file(link, b"new\r\n")

    assert path.read_bytes() == b"new\r\n"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert link.is_symlink()
    assert sorted(tmp_path.iterdir()) == [path, link]


def test_a_file_that_cannot_be_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "folder" / "a.bib"

    with pytest.raises(InputError) as raised:
        replace_file(path, b"new")

    assert str(raised.value) == f"{path}: error: cannot be written: no such file or directory"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            """
            @online{a,
              title = {T},
              url = {https://a.example/b},
            }
            """,
            """
            @online{a,
              title = {T},
              url = {https://a.example/b},
              archiveurl = {U},
              archivedate = {D},
            }
            """,
            id="comma at the end",
        ),
        pytest.param(
            """
            @online{a,
            \ttitle={T},
            \turl={V}
            }
            """,
            """
            @online{a,
            \ttitle={T},
            \turl={V},
            \tarchiveurl={U},
            \tarchivedate={D}
            }
            """,
            id="no comma at the end",
        ),
        pytest.param(
            """
            @online{a,
              title = {T},
              url   = {V}}

            @book{b, title={B}}
            """,
            """
            @online{a,
              title = {T},
              url   = {V},
              archiveurl = {U},
              archivedate = {D}}

            @book{b, title={B}}
            """,
            id="brace on the last line",
        ),
        pytest.param(
            """
            @online{a,
              journaltitle = {T},
              url          = {V},
            }
            """,
            """
            @online{a,
              journaltitle = {T},
              url          = {V},
              archiveurl   = {U},
              archivedate  = {D},
            }
            """,
            id="equals signs aligned",
        ),
        pytest.param(
            """
            @online{a,
              journaltitle= {T},
              url=          {V},
            }
            """,
            """
            @online{a,
              journaltitle= {T},
              url=          {V},
              archiveurl=   {U},
              archivedate=  {D},
            }
            """,
            id="values aligned",
        ),
        pytest.param(
            """
            @online{a
              , title = "T"
              , year  = 2018
              , url   = "V"
              }
            """,
            """
            @online{a
              , title = "T"
              , year  = 2018
              , url   = "V"
              , archiveurl = "U"
              , archivedate = "D"
              }
            """,
            id="comma first, quotes",
        ),
        pytest.param(
            "@online{a, title={T}, url={V}}",
            "@online{a, title={T}, url={V}, archiveurl={U}, archivedate={D}}",
            id="one line",
        ),
        pytest.param(
            "@online(a,title={T},url={V},)",
            "@online(a,title={T},url={V},archiveurl={U},archivedate={D},)",
            id="one line in parentheses, no spaces",
        ),
        pytest.param(
            "@ONLINE{a,\n TITLE = {T},\n URL = {V},\n}",
            "@ONLINE{a,\n TITLE = {T},\n URL = {V},\n ARCHIVEURL = {U},\n ARCHIVEDATE = {D},\n}",
            id="names in capitals",
        ),
        pytest.param(
            "@Online{a,\n Title = {T},\n Url = {V}\n}",
            "@Online{a,\n Title = {T},\n Url = {V},\n Archiveurl = {U},\n Archivedate = {D}\n}",
            id="names with capitals",
        ),
        pytest.param(
            "@online{a,\n  url = {V}, % the new address\n}",
            "@online{a,\n  url = {V}, % the new address\n"
            "  archiveurl = {U},\n  archivedate = {D},\n}",
            id="a comment behind the last comma",
        ),
        pytest.param(
            f"{UGLY},\n}}",
            f"{UGLY},\n  archiveurl = {{U}},\n  archivedate = {{D}},\n}}",
            id="ugly values",
        ),
    ],
)
def test_fields_are_added_in_the_style_of_their_entry(before: str, after: str) -> None:
    assert added(dedent(before)) == dedent(after)


def test_a_value_cannot_end_before_its_end() -> None:
    text = added('@online{a, url="V"}', {"archiveurl": 'https://a.example/{"}\\ b#%7B$1_&~'})

    assert text == ('@online{a, url="V", archiveurl="https://a.example/%7B%22%7D%5C%20b#%7B$1_&~"}')


def test_text_is_written_in_tex_and_an_address_as_it_is() -> None:
    fields = {"journaltitle": "Peace & War_1", "doi": "10.1000/a_b&c", "pages": "1--2"}

    assert added("@article{a, title={T}}", fields) == (
        "@article{a, title={T}, journaltitle={Peace \\& War\\_1}, doi={10.1000/a_b&c},"
        " pages={1--2}}"
    )


def test_a_value_with_quotation_marks_stands_in_braces_among_quoted_ones() -> None:
    assert added('@book{a, title="T"}', {"publisher": 'The "Press"', "date": "2013"}) == (
        '@book{a, title="T", publisher={The "Press"}, date="2013"}'
    )


def test_names_are_added_as_names() -> None:
    source, *_ = read_bibliography(io.BytesIO(b"@book{a, title={T}}"), "a.bib").sources
    names = (Name("Berg", "Jan", "van der"), Name(literal="Office of War"))
    edits = add_fields("@book{a, title={T}}", [(source, {"author": names})])

    assert apply("@book{a, title={T}}", edits) == (
        "@book{a, title={T}, author={van der Berg, Jan and {Office of War}}}"
    )


def test_a_longer_name_than_its_column_keeps_one_space() -> None:
    text = "@book{a,\n  author = {A},\n  doi    = {D},\n}"

    assert added(text, {"journaltitle": "J", "date": "2013"}) == (
        "@book{a,\n  author = {A},\n  doi    = {D},\n  journaltitle = {J},\n  date   = {2013},\n}"
    )


def test_several_entries_are_edited_at_once_and_the_rest_stays() -> None:
    text = (
        "@string{x = {X}}\n@online{a, url={V}}\n% Note\n@book{b, title=x}\n@online{c, url={W},}\n"
    )
    sources = read_bibliography(io.BytesIO(text.encode()), "a.bib").sources
    wanted = [(source, {"archiveurl": source.key}) for source in sources if source.key != "b"]

    assert apply(text, add_fields(text, wanted)) == (
        "@string{x = {X}}\n@online{a, url={V}, archiveurl={a}}\n% Note\n@book{b, title=x}\n"
        "@online{c, url={W}, archiveurl={c},}\n"
    )


def test_no_additions_are_no_edits() -> None:
    assert add_fields("@online{a, url={V}}", []) == []


@pytest.mark.parametrize(
    "text", ["", "\n@online{a, url={V}}", "@online{b, url={V}}", "@online{a, x}"]
)
def test_an_entry_that_is_not_where_it_was_is_told(text: str) -> None:
    [source] = read_bibliography(io.BytesIO(b"@online{a, url={V}}"), "a.bib").sources

    with pytest.raises(InputError) as raised:
        add_fields(text, [(source, FIELDS)])

    assert str(raised.value) == (
        'a.bib:1:1: error: the fields of "a" are not here any more\n'
        "  hint: the file was changed meanwhile: start again"
    )
