import json

from hypothesis import given, settings
from hypothesis import strategies as st

from sourcecheck.evidence.records.serial import as_json, from_json
from sourcecheck.model.identifier import Identifier, Scheme
from sourcecheck.model.name import Name
from sourcecheck.model.record import Record, Update, UpdateKind

_TEXT = st.text(max_size=5)
_IDENTIFIERS = st.lists(
    st.builds(
        Identifier, st.sampled_from([Scheme.DOI, Scheme.ISBN, Scheme.ARXIV, Scheme.PMID]), _TEXT
    ),
    max_size=2,
).map(tuple)
_TEXTS = st.lists(_TEXT, max_size=2).map(tuple)
_NAMES = st.lists(st.builds(Name, _TEXT, _TEXT, _TEXT, _TEXT, _TEXT), max_size=2).map(tuple)
RECORDS = st.builds(
    Record,
    registry=st.text(min_size=1, max_size=5),
    identifiers=_IDENTIFIERS,
    type=_TEXT,
    titles=_TEXTS,
    authors=_NAMES,
    editors=_NAMES,
    years=st.lists(st.integers(), max_size=2).map(tuple),
    containers=_TEXTS,
    volume=_TEXT,
    issue=_TEXT,
    pages=_TEXT,
    publisher=_TEXT,
    updates=st.lists(
        st.builds(
            Update,
            st.sampled_from(UpdateKind),
            st.none() | st.builds(Identifier, st.just(Scheme.DOI), _TEXT),
            st.none() | st.dates(),
            _TEXT,
        ),
        max_size=2,
    ).map(tuple),
    published_as=_IDENTIFIERS,
    url=_TEXT,
)


@settings(max_examples=50)
@given(RECORDS)
def test_a_record_comes_back_as_it_was(record: Record) -> None:
    written = json.dumps(as_json(record))

    assert from_json(json.loads(written)) == record
