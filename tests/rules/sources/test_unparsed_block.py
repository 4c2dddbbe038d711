from build import project
from rules.judgement import messages, places

from sourcecheck.rules.sources.unparsed_block import unparsed_block


def test_a_block_is_reported_with_its_first_line_and_the_reason() -> None:
    read = project(
        bibliography="@book{good, title={T}}\n\n@book{bad, title={T\n@book{next, title={T}}\n"
    )
    (block,) = read.bibliographies[0].unparsed

    assert messages(unparsed_block, read) == [
        f"cannot read “@book{{bad, title={{T”: {block.reason}"
    ]
    assert places(unparsed_block, read) == [str(block.location)]
