import pytest
from build import project

from sourcecheck.model.project import ClaimState, Project

CLAIMS = """
- {id: own, text: One., sources: [{key: a}, {key: b}]}
- {id: lead, text: Two., repeats: middle}
- {id: middle, text: Three., repeats: own}
- {id: both, text: Four., repeats: own, sources: [{key: c}]}
- {id: bare, text: Five.}
- {id: bare-lead, text: Six., repeats: bare}
- {id: dangling, text: Seven., repeats: nowhere}
- {id: circle-a, text: Eight., repeats: circle-b}
- {id: circle-b, text: Nine., repeats: circle-a}
- {id: self, text: Ten., repeats: self}
- {id: exempt, text: Eleven., exempt: a definition}
- {id: exempt-lead, text: Twelve., repeats: exempt}
- {id: exempt-chain, text: Thirteen., repeats: exempt-lead}
- {id: exempt-sourced, text: Fourteen., repeats: exempt, sources: [{key: a}]}
- {id: exempt-blank, text: Fifteen., exempt: ""}
- {id: sourced-exempt, text: Sixteen., exempt: known to all, sources: [{key: a}]}
- {id: twice, text: Seventeen., sources: [{key: a}, {key: a, locator: p. 2}]}
"""
STATES = {
    "own": (ClaimState.SOURCED, ["a", "b"]),
    "lead": (ClaimState.SOURCED, ["a", "b"]),
    "middle": (ClaimState.SOURCED, ["a", "b"]),
    "both": (ClaimState.SOURCED, ["c"]),
    "bare": (ClaimState.UNSOURCED, []),
    "bare-lead": (ClaimState.UNSOURCED, []),
    "dangling": (ClaimState.UNSOURCED, []),
    "circle-a": (ClaimState.UNSOURCED, []),
    "circle-b": (ClaimState.UNSOURCED, []),
    "self": (ClaimState.UNSOURCED, []),
    "exempt": (ClaimState.EXEMPT, []),
    "exempt-lead": (ClaimState.EXEMPT, []),
    "exempt-chain": (ClaimState.EXEMPT, []),
    "exempt-sourced": (ClaimState.SOURCED, ["a"]),
    "exempt-blank": (ClaimState.EXEMPT, []),
    "sourced-exempt": (ClaimState.EXEMPT, ["a"]),
    "twice": (ClaimState.SOURCED, ["a", "a"]),
}


@pytest.fixture(scope="module")
def read() -> Project:
    return project(CLAIMS)


@pytest.mark.parametrize(("claim", "state"), [(key, state) for key, (state, _) in STATES.items()])
def test_a_claim_has_its_own_state_or_that_of_what_it_repeats(
    read: Project, claim: str, state: ClaimState
) -> None:
    assert read.state(read.claim[claim]) is state


@pytest.mark.parametrize(("claim", "keys"), [(key, keys) for key, (_, keys) in STATES.items()])
def test_a_claim_is_supported_by_its_own_citations_or_those_of_what_it_repeats(
    read: Project, claim: str, keys: list[str]
) -> None:
    assert [citation.key for citation in read.support(read.claim[claim])] == keys


@pytest.mark.parametrize(
    ("claim", "origin"),
    [
        ("own", "own"),
        ("lead", "own"),
        ("both", "both"),
        ("bare-lead", "bare-lead"),
        ("dangling", "dangling"),
        ("circle-a", "circle-a"),
        ("self", "self"),
    ],
)
def test_the_origin_of_a_claim_is_the_nearest_one_with_citations_of_its_own(
    read: Project, claim: str, origin: str
) -> None:
    assert read.origin(read.claim[claim]).id == origin


def test_every_state_of_the_table_is_that_of_a_claim(read: Project) -> None:
    assert [claim.id for claim in read.claims] == list(STATES)


def test_claims_rest_on_a_source_once_each_in_their_order(read: Project) -> None:
    resting = {key: [claim.id for claim in claims] for key, claims in read.resting.items()}

    assert resting == {
        "a": ["own", "lead", "middle", "exempt-sourced", "sourced-exempt", "twice"],
        "b": ["own", "lead", "middle"],
        "c": ["both"],
    }


def test_a_very_long_chain_of_repeats_is_followed() -> None:
    links = "\n".join(f"- {{id: c-{n}, text: T., repeats: c-{n + 1}}}" for n in range(3000))
    read = project(f"{links}\n- {{id: c-3000, text: T., sources: [{{key: a}}]}}")

    assert read.state(read.claims[0]) is ClaimState.SOURCED


def test_a_key_given_twice_means_its_first_source() -> None:
    read = project(bibliography="@book{k, title={One}}\n@book{k, title={Two}}")

    assert [source.title for source in read.sources] == ["One", "Two"]
    assert read.source["k"].title == "One"


def test_an_identifier_names_all_sources_that_give_it_each_once() -> None:
    read = project(
        bibliography="""
        @book{one, doi={10.1000/1}, url={https://doi.org/10.1000/1}}
        @book{two, doi={10.1000/1}, url={https://a.example}}
        """
    )

    mentions = {
        str(key): [one.source.key for one in found if one.source]
        for key, found in read.mentions.items()
    }

    assert mentions == {"doi:10.1000/1": ["one", "two"], "https://a.example": ["two"]}


def test_a_project_may_be_empty() -> None:
    read = Project()

    assert read.claims == ()
    assert read.sources == ()
    assert read.mentions == {}
    assert read.resting == {}
