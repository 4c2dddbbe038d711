import pytest
from readers.documents.reading import found, local


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("`text <https://a.org/x>`_", "1:8 https://a.org/x"),
        ("`text <https://a.org/x>`__", "1:8 https://a.org/x"),
        ("`<https://a.org/x>`__", "1:3 https://a.org/x"),
        ("`text over\nlines <https://a.org/x\ny>`__", "2:8 https://a.org/xy"),
        ("`text <https://a.org/x\\_>`_", "1:8 https://a.org/x_"),
        (".. _name: https://a.org/x", "1:11 https://a.org/x"),
        (".. _a name: https://a.org/\n   x", "1:13 https://a.org/x"),
        (".. _`a: name`: https://a.org/x", "1:16 https://a.org/x"),
        (".. __: https://a.org/x", "1:8 https://a.org/x"),
        ("__ https://a.org/x", "1:4 https://a.org/x"),
        ("See https://a.org/x_(y).", "1:5 https://a.org/x_(y)"),
        ("<https://a.org/x>", "1:2 https://a.org/x"),
        (":doi:`10.1000/182`", "1:7 doi:10.1000/182"),
        (":doi:`the paper <10.1000/182>`", "1:18 doi:10.1000/182"),
        (":doi:`10.1002/a<1::b>c`", "1:7 doi:10.1002/a<1::b>c"),
        (":arxiv:`2101.00001`", "1:9 arxiv:2101.00001"),
        (":pmid:`17433110`", "1:8 pmid:17433110"),
        ("doi:10.1000/182.", "1:1 doi:10.1000/182"),
        (".. image:: https://a.org/i.png", "1:12 https://a.org/i.png"),
        (".. image:: i.png\n   :target: https://a.org", "2:13 https://a.org"),
        (".. |l| image:: https://a.org/i.png", "1:16 https://a.org/i.png"),
        (".. note:: https://a.org", "1:11 https://a.org"),
        (".. versionadded:: 1\n   https://a.org", "2:4 https://a.org"),
        (".. py:function:: f\n\n   https://a.org", "3:4 https://a.org"),
        (".. [1] https://a.org", "1:8 https://a.org"),
        ("..\n\nhttps://a.org", "3:1 https://a.org"),
        ("- a::\n\n    https://no.org\n\n  https://a.org", "5:3 https://a.org"),
    ],
)
def test_a_link_is_found_where_its_target_is_written(text: str, expected: str) -> None:
    links = found(text.encode(), "a.rst")

    assert links == [expected]


@pytest.mark.parametrize(
    "text",
    [
        ".. https://a.org",
        ".. a comment\n   over lines: https://a.org",
        "..\n   https://a.org",
        "``https://a.org``",
        "code::\n\n    https://a.org\n\n    https://b.org",
        "::\n\n  https://a.org",
        ".. code-block:: sh\n   :linenos:\n\n   curl https://a.org",
    ],
)
def test_comments_and_code_are_passed_over(text: str) -> None:
    links = found(text.encode(), "a.rst")

    assert links == []


def test_code_is_read_on_request() -> None:
    links = found(b"::\n\n  https://a.org ``https://b.org``", "a.rst", code=True)

    assert links == ["3:3 https://a.org", "3:19 https://b.org"]


def test_local_targets_are_kept_and_names_of_other_targets_are_not() -> None:
    text = b"`a <b.html#c>`_ `d <e_>`_\n\n.. _f: g_\n\n.. image:: h.png\n   :target: i_\n"

    links = local(text, "a.rst")

    assert links == ["1:5 b.html#c", "5:12 h.png"]
