from build import project
from rules.judgement import messages, places

from sourcecheck.rules.citations.inferred_citation import inferred_citation


def test_only_the_basis_order_is_reported() -> None:
    read = project(
        claims="""
        - id: a
          text: One.
          sources:
            - {key: v}
            - {key: w, basis: footnote}
            - {key: x, basis: content}
            - {key: y, basis: order}
            - {key: z, basis: editor}
        """
    )

    assert messages(inferred_citation, read) == [
        'only the order of the references ties "y" to this claim'
    ]
    assert places(inferred_citation, read) == [str(read.claims[0].citations[3].location)]
