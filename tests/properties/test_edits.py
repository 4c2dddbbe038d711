"""What holds for edits of any file."""

import io

from hypothesis import assume, given
from hypothesis import strategies as st

from sourcecheck.edits.bibtex import Values, add_fields
from sourcecheck.edits.file import patch
from sourcecheck.edits.spans import Edit, apply
from sourcecheck.edits.values import change_values
from sourcecheck.model.bibliography import Bibliography
from sourcecheck.model.fix import Fix
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.source import Source
from sourcecheck.readers.bibtex import read_bibliography
from sourcecheck.readers.encoding import read_text
from sourcecheck.readers.identifiers.url import parse_url
from sourcecheck.readers.tex import decode

SPACE = st.sampled_from(["", " ", "  ", "\t", "\n", "\n  ", "\n\t", "\n\n "])
GAP = st.sampled_from(["", " ", "   ", "\n "])
TAIL = st.sampled_from(["", " ", ",", " ,", ",\n", "\n", "\n  ,\n", ", % note\n", " % note\n"])
WORDS = st.text(st.sampled_from("aÄ @,=%#~_&.'\\$\n"), max_size=12)
VALUES = st.one_of(
    WORDS.filter(lambda text: not text.endswith("\\")).map("{{{}}}".format),
    st.sampled_from(['"a"', '"{"} b"', "2018", "feb", 'feb # " 3"', "{a {b {c}} d}", "{}"]),
)
NAMES = st.sampled_from(["title", "TITLE", "url", "Url", "journaltitle", "x-y", "note"])
LINES = st.sampled_from(["\n", "\r\n", "\r"])
BETWEEN = st.sampled_from(["", "\n", "% a comment\n", "Prose.\n", "@string{x = {X}}\n"])


@st.composite
def entries(draw: st.DrawFn) -> str:
    """Return an entry as somebody may have written it."""
    opening, closing = draw(st.sampled_from([("{", "}"), ("(", ")")]))
    fields = draw(st.lists(st.tuples(SPACE, NAMES, GAP, GAP, VALUES), min_size=1, max_size=4))
    body = ",".join(
        f"{space}{name}{before}={after}{value}" for space, name, before, after, value in fields
    )
    key = draw(st.sampled_from(["a", "b", "long-key:2018"]))
    return f"@online{opening}{key},{body}{draw(TAIL)}{closing}\n"


BIBLIOGRAPHIES = st.lists(st.tuples(BETWEEN, entries()).map("".join), min_size=1, max_size=4)
URLS = st.text(st.sampled_from("ab/{}\"\\ %#~_&?=.@,'"), max_size=12).map(
    lambda end: f"https://web.archive.org/web/20190302120000/https://a.example/{end}"
)


TEXTS = st.text(st.sampled_from('aÄ Д@,=%#~_&.(\\$\n{}^"/;'), max_size=12)
WORD = st.text(st.sampled_from('aÄД&%{}\\,="_'), min_size=1, max_size=5).filter(
    lambda word: any(map(str.isalpha, word))
)
FAMILY = st.lists(WORD | st.just("and"), min_size=1, max_size=3).map(" ".join)
NAME_LISTS = st.lists(
    st.builds(Name, FAMILY, given=WORD) | st.builds(Name, literal=FAMILY), min_size=1, max_size=3
).map(tuple)


def read(content: bytes) -> Bibliography:
    return read_bibliography(io.BytesIO(content), "a.bib")


def essence(source: Source) -> tuple[str, str, dict[str, str], int]:
    fields = {name: field.value for name, field in source.fields.items()}
    return source.type, source.key, fields, len(source.repeated)


@given(BIBLIOGRAPHIES.map("".join), st.data(), URLS, LINES, st.booleans())
def test_fields_are_added_and_everything_else_is_read_as_before(
    text: str,
    data: st.DataObject,
    url: str,
    line: str,
    marked: bool,  # noqa: FBT001 -- drawn
) -> None:
    content = (b"\xef\xbb\xbf" if marked else b"") + text.replace("\n", line).encode()
    before = read(content)
    chosen = (
        data.draw(st.sets(st.sampled_from(range(len(before.sources))))) if before.sources else ()
    )
    fields = {"archiveurl": url, "archivedate": "2019-03-02"}
    wanted = [(one, fields) for index, one in enumerate(before.sources) if index in chosen]

    after = read(patch(content, add_fields(read_text(io.BytesIO(content), "a.bib"), wanted)))

    assert [block.excerpt for block in after.unparsed] == [
        block.excerpt for block in before.unparsed
    ]
    assert len(after.sources) == len(before.sources)
    for index, (old, new) in enumerate(zip(before.sources, after.sources, strict=True)):
        kind, key, values, repeated = essence(old)
        if index in chosen:
            assert new.get("archivedate") == "2019-03-02"
            copy = new.get("archiveurl")
            assert parse_url(copy, "archiveurl") == Identifier(Scheme.URL, copy)
            values = values | {name: new.get(name) for name in fields}
        assert essence(new) == (kind, key, values, repeated)


@given(BIBLIOGRAPHIES.map("".join), TEXTS, NAME_LISTS)
def test_texts_and_names_are_added_and_read_as_they_were_meant(
    text: str, publisher: str, people: tuple[Name, ...]
) -> None:
    before = read(text.encode())
    fields: Values = {"publisher": publisher, "author": people}
    wanted = [(one, fields) for one in before.sources]

    after = read(apply(text, add_fields(text, wanted)).encode())

    assert len(after.sources) == len(before.sources)
    for old, new in zip(before.sources, after.sources, strict=True):
        kind, key, values, repeated = essence(old)
        assert decode(new.get("publisher")) == " ".join(publisher.split())
        assert list(map(str, new.authors)) == [" ".join(str(one).split()) for one in people]
        given_now = {name: new.get(name) for name in ("publisher", "author")}
        assert essence(new) == (kind, key, values | given_now, repeated)


@given(BIBLIOGRAPHIES.map("".join), LINES)
def test_an_edit_inserts_and_takes_nothing_away(text: str, line: str) -> None:
    content = text.replace("\n", line).encode()
    sources = read(content).sources
    read_as = read_text(io.BytesIO(content), "a.bib")
    edits = add_fields(read_as, [(source, {"archivedate": "2019"}) for source in sources])

    patched = patch(content, edits)

    assert all(edit.start == edit.end for edit in edits)
    assert len(edits) == len(sources)
    assert patched == apply(read_as, edits).replace("\n", line).encode()


@given(st.text(st.sampled_from("ab\r\n"), max_size=20), st.data())
def test_an_edit_changes_no_byte_outside_its_span(text: str, data: st.DataObject) -> None:
    content = text.encode()
    read_as = read_text(io.BytesIO(content), "a.txt")
    start = data.draw(st.integers(0, len(read_as)))
    end = data.draw(st.integers(start, len(read_as)))

    patched = patch(content, [Edit(start, end, "XYZ")])

    before, _, after = patched.partition(b"XYZ")
    assert content.startswith(before)
    assert content.endswith(after)
    assert read_text(io.BytesIO(patched), "a.txt") in {
        apply(read_as, [Edit(start, end, "XYZ")]),
        f"{read_as[:start]}XYZ\n{read_as[end:]}",
    }


NEW_VALUES = st.one_of(st.just(""), WORDS, st.sampled_from(["{", "}", "a}{b", '"', "{a} b", "\\"]))


@given(BIBLIOGRAPHIES.map("".join), st.data(), NEW_VALUES)
def test_a_value_is_changed_and_everything_else_is_read_as_before(
    text: str, data: st.DataObject, new: str
) -> None:
    before = read(text.encode())
    fields = [(one, name) for one in before.sources if not one.repeated for name in one.fields]
    assume(fields)
    source, name = data.draw(st.sampled_from(fields))
    fix = Fix(source.locate(name), name, source.get(name), " ".join(new.split()))

    after = read(apply(text, change_values(text, [fix])).encode())

    changed = [one.fields.get(name) for one in after.sources if one.key == source.key]
    assert [(one.type, one.key) for one in after.sources] == [
        (one.type, one.key) for one in before.sources
    ]
    assert len(after.unparsed) == len(before.unparsed)
    assert any((one.value if one else "") in {fix.new, fix.old} for one in changed)
    for one, other in zip(before.sources, after.sources, strict=True):
        untouched = [field for field in one.fields if field != name]
        assert [one.get(field) for field in untouched] == [other.get(field) for field in untouched]
