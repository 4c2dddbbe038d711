"""Whatever stands in an entry: an item is made of it, and what is written is read the same."""

import json
from unicodedata import normalize

from bibliography.reading import sources
from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.bibliography.csl.dates import read_edtf
from sourcecheck.bibliography.csl.items import item
from sourcecheck.bibliography.csl.rich_text import rich
from sourcecheck.bibliography.exchange import biblatex, bibtex, ris
from sourcecheck.bibliography.exchange.tex_text import tex
from sourcecheck.bibliography.markup import clean, escape, text_of

TEX = st.text(
    st.sampled_from([*"ab A1.,-'`~^\"$&%#_<>/i=@ äЖ毛\u2060", "\\", "{", "}"]), max_size=30
)
FIELDS = st.dictionaries(
    st.sampled_from(
        [
            *("title", "subtitle", "author", "editor", "date", "year", "month", "publisher"),
            *("note", "pages", "number", "series", "url", "doi", "library", "langid", "options"),
            *("type", "howpublished", "keywords"),
        ]
    ),
    TEX,
    max_size=6,
)


def _entry(fields: dict[str, str]) -> str:
    values = {name: value for name, value in fields.items() if _is_whole(value)}
    return "@book{key, " + ", ".join(f"{name} = {{{v}}}" for name, v in values.items()) + "}"


def _is_whole(value: str) -> bool:
    depth = 0
    for sign in value:
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth < 0:
            return False
    return depth == 0 and "\\{" not in value and "\\}" not in value and not value.endswith("\\")


@given(TEX)
def test_rich_text_is_text_that_tex_can_say(written: str) -> None:
    found = rich(written)

    assert rich(tex(found)) == found


@given(st.text())
def test_text_comes_back_through_tex_as_it_was(text: str) -> None:
    markup = escape(text).strip()

    assert text_of(rich(tex(markup))) == normalize("NFC", text_of(markup)).strip()
    assert clean(text) == clean(clean(text))


@given(FIELDS)
def test_an_entry_comes_back_from_biblatex_as_the_same_item(fields: dict[str, str]) -> None:
    (source,) = sources(_entry(fields))

    written = "".join(biblatex.write([source]))

    (read,) = sources(written)
    assert item(read) == item(source)
    assert "".join(biblatex.write([read])) == written


@given(FIELDS)
def test_each_entry_is_one_record_in_every_format(fields: dict[str, str]) -> None:
    (source,) = sources(_entry(fields))

    assert len(sources("".join(bibtex.write([source])))) == 1
    assert "".join(ris.write([source])).count("\r\nER  - \r\n") == 1
    assert json.loads(json.dumps(item(source))) == item(source)


@given(st.text(st.sampled_from("0123456789-/.~?%XTyZ: "), max_size=25))
def test_a_date_is_read_or_not(written: str) -> None:
    date = read_edtf(written)

    assert date is None or 1 <= len(date["date-parts"]) <= 2
