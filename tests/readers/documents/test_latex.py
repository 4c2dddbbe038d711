import pytest
from readers.documents.reading import document, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"\url{https://a.org/a\_b\%20c}", "1:6 https://a.org/a_b%20c"),
        (r"\url{https://a.org/a_b%20c}", "1:6 https://a.org/a_b%20c"),
        (r"\url|https://a.org/x|", "1:6 https://a.org/x"),
        (r"\href{https://a.org/x#y}{text}", "1:7 https://a.org/x#y"),
        (r"\href[page=2]{https://a.org/{x}y}{text}", "1:15 https://a.org/{x}y"),
        (r"\nolinkurl{https://a.org/~x}", "1:12 https://a.org/~x"),
        (r"\url{https://a.org/\textasciitilde x}", "1:6 https://a.org/~x"),
        (r"\doi{10.1000/a\_b}", "1:6 doi:10.1000/a_b"),
        (r"\href{https://doi.org/10.1000/182}{x}", "1:7 doi:10.1000/182"),
        ("see https://a.org/x.", "1:5 https://a.org/x"),
        (r"\footnote{https://a.org/x}", "1:11 https://a.org/x"),
        ("doi:10.1000/182.", "1:1 doi:10.1000/182"),
        (r"50\% of https://a.org", "1:9 https://a.org"),
        ("\\href{%\nhttps://a.org}{x}", "2:1 https://a.org"),
    ],
)
def test_a_link_is_found_where_its_target_is_written(text: str, expected: str) -> None:
    links = found(text.encode(), "a.tex")

    assert links == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "% https://a.org",
        r"x % \url{https://a.org}",
        r"\\% \url{https://a.org}",
        r"\verb|https://a.org|",
        r"\verb+https://a.org+",
        "\\begin{verbatim}\nhttps://a.org\n\\end{verbatim}",
        "\\begin{lstlisting}[x]\nhttps://a.org\n\\end{lstlisting}",
        r"\cite{a} \ref{b} \hyperref[x]{y}",
        r"\newcommand{\x}[1]{\href{https://a.org/#1}{#1}}",
    ],
)
def test_comments_and_code_are_passed_over(text: str) -> None:
    read = document(text.encode(), "a.tex")

    assert (read.links, read.malformed_links) == ((), ())


def test_code_is_read_on_request() -> None:
    links = found(rb"\verb|https://a.org|", "a.tex", code=True)

    assert links == ["1:7 https://a.org"]
