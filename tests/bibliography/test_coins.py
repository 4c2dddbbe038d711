from html import unescape
from urllib.parse import parse_qsl

import pytest
from bibliography.setting import works

from sourcecheck.bibliography.coins import coins

START = '<span class="Z3988" title="'


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (
            (
                "@article{a, author={{Office} and Berg, Anna}, title={T \\& <U>}, "
                "journaltitle={J}, volume={4}, number={2}, pages={1--9}, doi={10.1234/x}, "
                "date={1943-09-04}}"
            ),
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:journal",
                "rft.genre": "article",
                "rft.atitle": "T & <U>",
                "rft.jtitle": "J",
                "rft.volume": "4",
                "rft.issue": "2",
                "rft.pages": "1-9",
                "rft.date": "1943-09-04",
                "rft.au": "Berg, Anna",
                "rft_id": "info:doi/10.1234/x",
            },
        ),
        (
            "@incollection{a, title={T}, booktitle={B}, isbn={0-85045-524-3}, date={../1943}}",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
                "rft.genre": "bookitem",
                "rft.btitle": "B",
                "rft.atitle": "T",
                "rft.isbn": "0-85045-524-3",
            },
        ),
        (
            "@book{a, title={T}, author={de Beauvoir, Simone}}",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
                "rft.genre": "book",
                "rft.btitle": "T",
                "rft.au": "de Beauvoir, Simone",
            },
        ),
        (
            "@book{a, title={T}, author={King, Jr., Martin Luther}}",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:book",
                "rft.genre": "book",
                "rft.btitle": "T",
                "rft.au": "King Jr., Martin Luther",
            },
        ),
        (
            "@online{a, title={T}, url={https://a.example/}, langid={german}}",
            {
                "rft_val_fmt": "info:ofi/fmt:kev:mtx:dc",
                "rft.title": "T",
                "rft.identifier": "https://a.example/",
                "rft.language": "de",
                "rft_id": "https://a.example/",
            },
        ),
    ],
)
def test_a_work_is_described_as_reference_managers_read_it(
    entry: str, told: dict[str, str]
) -> None:
    [work] = works(entry)

    span = coins(work.item)

    assert span.startswith(START)
    assert span.endswith('"></span>')
    pairs = parse_qsl(unescape(span.removeprefix(START).removesuffix('"></span>')))
    assert dict(pairs) == {"ctx_ver": "Z39.88-2004", **told}
