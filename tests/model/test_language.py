import pytest

from sourcecheck.model.language import is_tag, tag


@pytest.mark.parametrize(
    "written",
    [
        *("de", "rus", "DE", "de-AT", "es-419", "zh-Hant-TW", "zh-yue", "sl-rozaj-biske"),
        *("de-1996", "de-CH-1901", "sr-cyrl-rs", "en-u-ca-iso8601", "ar-a-bbb-x-a", "en-x-what"),
    ],
)
def test_a_tag_is_well_formed(written: str) -> None:
    assert is_tag(written)


@pytest.mark.parametrize(
    "written",
    [
        *("", "d", "german", "de_AT", "de-", "-de", "de--AT", "de-A", "de-AT-CH", "de-toolongpart"),
        *("de\n", "de ", "de-x", "de-u", "x-private", "ру", "de-١٢٣", '"><script>', "en;"),
    ],
)
def test_what_is_not_well_formed_is_no_tag(written: str) -> None:
    assert not is_tag(written)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("ngerman", "de"),
        ("langrussian", "ru"),
        ("Czech", "cs"),
        ("pt_br", "pt-BR"),
        ("SR-CYRL-rs", "sr-Cyrl-RS"),
        ("de-1996", "de-1996"),
        ("klingonese", ""),
        ("", ""),
        ('de" onclick="x', ""),
    ],
)
def test_a_language_has_its_tag_by_name_or_by_tag(name: str, expected: str) -> None:
    assert tag(name) == expected
