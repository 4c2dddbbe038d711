import pytest

from sourcecheck.bibliography.citeproc.style import NAMES, find_style, read_locale, read_style
from sourcecheck.errors import ConfigError, InputError

RIGHTS = b'license="http://creativecommons.org/licenses/by-sa/3.0/"'
NOTES = {"chicago-notes"}
NUMBERED = {"vancouver", "ieee", "nature", "gost"}
IN_ORDER_OF_CITATION = {"vancouver", "ieee", "nature"}
OTHERS = "any other can be given as the path or URL of a .csl file"


def csl(body: str, attributes: str = "") -> bytes:
    return f'<style xmlns="http://purl.org/net/xbiblio/csl" {attributes}>{body}</style>'.encode()


def dependent(parent: str) -> bytes:
    return csl(f'<info><link href="{parent}" rel="independent-parent"/></info>')


@pytest.mark.parametrize("name", NAMES)
def test_a_style_that_is_shipped_has_its_licence_and_makes_lists(name: str) -> None:
    style = find_style(name)

    assert style.name == name
    assert RIGHTS in style.xml
    assert style.has_notes == (name in NOTES)
    assert style.numbers == (name in NUMBERED)
    assert style.sorts == (name not in IN_ORDER_OF_CITATION)


@pytest.mark.parametrize("name", ["APA", "modern-language-association"])
def test_a_style_is_found_in_capitals_and_by_its_name_in_the_repository(name: str) -> None:
    assert find_style(name).name == name


def test_an_unknown_style_is_told_with_the_nearest_known_one() -> None:
    with pytest.raises(ConfigError) as raised:
        find_style("vancouvre")

    assert str(raised.value) == (
        f'error: there is no style "vancouvre"\n  hint: did you mean "vancouver"?; {OTHERS}'
    )


def test_a_style_that_is_like_none_is_told_with_all_that_are_known() -> None:
    with pytest.raises(ConfigError) as raised:
        find_style("../../etc/passwd")

    assert str(raised.value) == (
        'error: there is no style "../../etc/passwd"\n'
        f"  hint: known are: {', '.join(NAMES)}; {OTHERS}"
    )


def test_a_style_of_the_same_form_as_one_of_ours_is_that() -> None:
    style = read_style(dependent("http://www.zotero.org/styles/apa"), "psychology.csl")

    assert style == find_style("apa")._replace(name="psychology.csl")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            dependent("http://www.zotero.org/styles/cell"),
            (
                'x.csl: error: only names another style, "cell", that it is the same as\n  hint: '
                'give that one instead: download "http://www.zotero.org/styles/cell", or name the '
                "URL of its .csl file"
            ),
        ),
        (
            csl("<citation/>"),
            "x.csl: error: has no <bibliography>: it cites, but makes no lists",
        ),
        (
            b"<html/>",
            "x.csl: error: is no CSL style: its outermost element should be <style>",
        ),
        (b"", "x.csl: error: is not well-formed XML: no element found: line 1, column 0"),
        (
            b'<!DOCTYPE s [<!ENTITY a "b">]><s>&a;</s>',
            "x.csl: error: declares a document type or entities, which no CSL style needs",
        ),
    ],
)
def test_what_is_no_style_for_a_list_is_told(content: bytes, message: str) -> None:
    with pytest.raises(InputError) as raised:
        read_style(content, "x.csl")

    assert str(raised.value) == message


def test_a_style_can_be_had_without_its_sorting_and_its_dashes() -> None:
    listing = '<bibliography subsequent-author-substitute="-"><sort/><layout/></bibliography>'
    style = read_style(csl(listing), "x.csl")

    arranged = style.arranged(sorts=False, groups=True)

    assert arranged.xml == (
        b'<style xmlns="http://purl.org/net/xbiblio/csl">'
        b"<bibliography><layout /></bibliography></style>"
    )
    assert style.arranged(sorts=True, groups=False) == style


@pytest.mark.parametrize(
    ("written", "code"), [("cs", "cs"), ("de_at", "de-AT"), ("EN-gb", "en-GB")]
)
def test_a_locale_is_a_language_perhaps_with_a_country(written: str, code: str) -> None:
    assert read_locale(written) == code


@pytest.mark.parametrize("written", ["", "tlh", "x-y", "de-", "german", "en\n"])
def test_a_locale_that_csl_does_not_know_is_no_locale(written: str) -> None:
    with pytest.raises(ConfigError, match="there is no locale"):
        read_locale(written)
