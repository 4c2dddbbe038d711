"""What holds for tags in any text."""

from hypothesis import given
from hypothesis import strategies as st

from sourcecheck.readers.tags import find_tags, kind_of

MARKS = st.sampled_from(
    [
        "[citation needed]",
        "[by\N{NO-BREAK SPACE}whom?]",
        "[dubious – discuss] (May 2021)",
        "{{cn|date=May 2021}}",
        "{{Page needed|reason={{tl|x}}}}",
        ".citation needed",
        "источник не указан 225 дней",
        "(lien brisé)",
    ]
)
SCRAPS = st.sampled_from(
    ["[", "]", "{{", "}}", "|", "(", ")", ".", '"', " ", "[1]", "[ru]", "needed", "May 2021"]
)
RUNNING = st.lists(MARKS | SCRAPS | st.text(max_size=5)).map("".join)
PLAIN = st.text(st.characters(exclude_characters="[{("), max_size=40).filter(
    lambda text: not find_tags(text)
)


@given(RUNNING)
def test_tags_stand_in_order_where_they_say_without_overlap(text: str) -> None:
    tags = find_tags(text)

    ends = [0, *(tag.end for tag in tags)]
    assert all(end <= tag.start for end, tag in zip(ends, tags, strict=False))
    assert all(tag.text == text[tag.start : tag.end] for tag in tags)


@given(RUNNING)
def test_a_tag_of_a_text_is_of_the_same_kind_in_a_ledger(text: str) -> None:
    tags = find_tags(text)

    assert all(tag.kind.known for tag in tags)
    assert all(kind_of(tag.text) == tag.kind for tag in tags if not tag.text.startswith("("))


@given(PLAIN, PLAIN)
def test_a_tag_between_any_two_texts_is_found_where_it_stands(before: str, after: str) -> None:
    tags = find_tags(f"{before}[citation needed]{after}")

    assert [(tag.start, tag.text) for tag in tags] == [(len(before), "[citation needed]")]


@given(st.text())
def test_every_text_is_some_kind_of_tag(written: str) -> None:
    kind = kind_of(written)

    assert kind.known or kind.label in " ".join(written.split())
