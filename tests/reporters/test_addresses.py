import pytest
from build import identifier

from sourcecheck.reporters.addresses import address


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("https://a.example/b#c", "https://a.example/b#c"),
        ("url:HTTP://a.example", "HTTP://a.example"),
        ("doi:10.1000/182", "https://doi.org/10.1000/182"),
        ("doi:10.1000/a<b>#c", "https://doi.org/10.1000/a%3Cb%3E%23c"),
        ("isbn:9783161484100", ""),
        ("url:ftp://a.example", ""),
        ("url:javascript:alert(1)", ""),
        ("https://user:secret@a.example", ""),
        ("https://a.example/?token=s3cret", ""),
    ],
)
def test_a_reader_is_led_to_the_web_and_nowhere_with_a_secret(written: str, expected: str) -> None:
    assert address(identifier(written)) == expected
