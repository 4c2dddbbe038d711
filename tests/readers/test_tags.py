"""Tags as a ledger lists them, and as they stand in running text."""

import pytest

from sourcecheck.model.tag import Bucket, InlineTag, TagKind
from sourcecheck.readers.tags import find_tags, kind_of

CITATION_NEEDED = TagKind("citation_needed", Bucket.UNSOURCED, "citation needed")


def found(text: str) -> list[tuple[str, str]]:
    """Return id and text of each tag, its offsets being those of its text."""
    tags = find_tags(text)
    assert [text[tag.start : tag.end] for tag in tags] == [tag.text for tag in tags]
    return [(tag.kind.id, tag.text) for tag in tags]


@pytest.mark.parametrize(
    "written",
    [
        "citation needed",
        "Citation Needed",
        "[citation needed]",
        "[ Citation needed ]",
        "citation\N{NO-BREAK SPACE}needed",
        "  citation \n needed ",
        "citation\N{SOFT HYPHEN} needed\N{ZERO WIDTH SPACE}",
        "{{cn}}",
        "{{Cn|date=May 2021}}",
        "{{ citation_needed | date = May 2021 | reason = {{tl|x}} }}",
        "{{citation-needed}}",
        "{{subst:Citation needed}}",
        "{{safesubst:Template:fact}}",
        "{{Vorlage: Belege fehlen}}",
        "Template:Citation needed",
        "cn",
        "ref-needed",
        "citation needed (May 2021)",
        "citation needed, May 2021",
        "citation needed 6 May 2021",
        "[citation needed] (May 2021)",
        "[citation needed (May 2021)]",
        "{{cn}} (May 2021)",
        "[citation needed – discuss]",
        "источник не указан 225 дней",
        "[Источник не указан 1 день]",
        "источник\N{NO-BREAK SPACE}не\N{NO-BREAK SPACE}указан 2 дня",
        "{{нет АИ 2|12|10|2010}}",
        "réf. nécessaire",
        "re\N{COMBINING ACUTE ACCENT}f. ne\N{COMBINING ACUTE ACCENT}cessaire (mai 2011)",
        "cita requerida, mayo de 2020",
    ],
)
def test_the_kind_of_a_tag_does_not_hang_on_how_it_is_written(written: str) -> None:
    assert kind_of(written) == CITATION_NEEDED


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("by whom", "by whom?"),
        ("quién?", "who?"),
        ("Qui\N{NARROW NO-BREAK SPACE}?", "who?"),
        ("original research", "original research?"),
        ("dubious", "dubious – discuss"),
        ("dubious-discuss", "dubious – discuss"),
        ("(lien brisé)", "dead link"),
        ("page needed (март 2020)", "page needed"),
    ],
)
def test_a_kind_is_labelled_as_english_shows_it(written: str, label: str) -> None:
    assert kind_of(written).label == label


@pytest.mark.parametrize(
    ("written", "label"),
    [
        ("needs  more\ncowbell", "needs more cowbell"),
        ("[Needs_more cowbell]", "Needs_more cowbell"),
        ("{{ill|Foo|ru}}", "ill|Foo|ru"),
        ("[ru]", "ru"),
        ("sic", "sic"),
        ("citation needed (Berlin 1943)", "citation needed (Berlin 1943"),
        ("225", "225"),
        ("", ""),
    ],
)
def test_a_tag_outside_the_vocabulary_is_a_kind_labelled_with_its_text(
    written: str, label: str
) -> None:
    kind = kind_of(written)

    assert kind == TagKind("other", Bucket.OTHER, label, known=False)
    assert not kind.known


def test_a_tag_of_the_vocabulary_is_known_though_its_bucket_is_other() -> None:
    kind = kind_of("needs update")

    assert kind == TagKind("update", Bucket.OTHER, "needs update")
    assert kind.known


def test_a_tag_in_running_text_has_its_offsets_and_its_own_words() -> None:
    text = "patch of the Army.[Citation\N{NO-BREAK SPACE}needed] These volunteers"

    tags = find_tags(text)

    assert tags == (InlineTag(CITATION_NEEDED, "[Citation\N{NO-BREAK SPACE}needed]", 18, 35),)


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("a[citation needed] (May 2021) b", "[citation needed] (May 2021)"),
        ("a[citation needed](mai 2021) b", "[citation needed](mai 2021)"),
        ("a[citation needed (Май 2021)] b", "[citation needed (Май 2021)]"),
        ("a[citation needed – discuss] b", "[citation needed – discuss]"),
        ("a [ citation\nneeded ] b", "[ citation\nneeded ]"),
        ("a[cita requerida] b", "[cita requerida]"),
        ("армия[источник не указан 225 дней] и", "[источник не указан 225 дней]"),
        ("a{{citation needed|date=May 2021}} b", "{{citation needed|date=May 2021}}"),
        ("a{{Cn|reason={{tl|x}} [who?]}}{{x}} b", "{{Cn|reason={{tl|x}} [who?]}}"),
        ("a{{subst:fact}} b", "{{subst:fact}}"),
    ],
)
def test_a_tag_in_brackets_or_braces_is_found(text: str, tag: str) -> None:
    assert found(text) == [("citation_needed", tag)]


@pytest.mark.parametrize(
    "text", ["a[citation needed] (1943) b", "a[citation needed] (Berlin 1943) b"]
)
def test_a_figure_in_parentheses_that_is_no_month_does_not_belong_to_the_tag(text: str) -> None:
    assert found(text) == [("citation_needed", "[citation needed]")]


def test_a_link_said_to_be_dead_in_parentheses_is_a_tag_with_all_that_they_hold() -> None:
    text = "siehe dort (Seite nicht mehr abrufbar, Suche in Webarchiven), (Lien\nbrisé)."

    assert found(text) == [
        ("dead_link", "(Seite nicht mehr abrufbar, Suche in Webarchiven)"),
        ("dead_link", "(Lien\nbrisé)"),
    ]


def test_several_tags_are_found_in_their_order() -> None:
    text = "It was declared[by whom?] so.[citation needed][dubious – discuss] He left.{{cn}}"

    assert found(text) == [
        ("by_whom", "[by whom?]"),
        ("citation_needed", "[citation needed]"),
        ("dubious", "[dubious – discuss]"),
        ("citation_needed", "{{cn}}"),
    ]


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("of the Army.citation needed These volunteers", "citation needed"),
        ("in December 1943,citation needed only to be", "citation needed"),
        ("often impossible).citation needed", "citation needed"),
        ("formed in 1943citation\N{NO-BREAK SPACE}needed only", "citation\N{NO-BREAK SPACE}needed"),
        ("conquest of Europe”.citation needed By", "citation needed"),
        ('of "plutocracies."citation needed By', "citation needed"),
        ('of "plutocracies"citation needed By', "citation needed"),
        ("of the Army.citation needed (May 2021) These", "citation needed (May 2021)"),
        ("l'armée.réf. nécessaire Ces", "réf. nécessaire"),
        ("el ejército.cita requerida Estos", "cita requerida"),
        ("армии.источник не указан 225 дней Эти", "источник не указан 225 дней"),
        ("армии источник не указан 1 день", "источник не указан 1 день"),
        ("источник не указан 225 дней", "источник не указан 225 дней"),
    ],
)
def test_a_tag_that_lost_its_brackets_is_found_where_they_stood(text: str, tag: str) -> None:
    assert found(text) == [("citation_needed", tag)]


@pytest.mark.parametrize(
    "text",
    [
        "There is no citation needed here.",
        "citation needed",
        "Citation needed is what they wrote.",
        "No recitation needed, no resuscitation needed.",
        "They wrote. Citation needed, said the sign.",
        'They wrote "citation needed" on the wall.',
        "They wrote ”citation needed” and »citation needed«.",
        "They asked (citation needed or not).",
        "a.citation neededs and a.citation_needed",
        "When asked by whom? they did not say who, which, where or why.",
        "The answer was vague; check it. Or verify, clarify, specify and update the fact.",
        "Источник не указан в книге; источник не указан 225 раз.",
        "el enlace roto y la cita requerida por la ley",
    ],
)
def test_prose_that_uses_the_words_of_a_tag_has_none(text: str) -> None:
    assert find_tags(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Antilevsky\N{NO-BREAK SPACE}[ru], Domanov [de]",
        "Aok[sic] 2",
        "the Army.[1][12] of[a] the[note 2] East[N 1][lower-alpha 1]",
        "Origins[edit]",
        "they [...] left […]",
        '"[the army] was [t]here"',
        "in [when] or [who] or [which] they [check] a [fact]",
        "[or] [full] [cn] [cb] [dl] [vn] [huh]",
        "[the source was needed]",
        "{{ill|Foo|ru}} {{sfn|Müller|2012}} {{{1|}}} {{",
        "[citation needed",
        "{{citation needed|date=May 2021",
        "[[File:needed.jpg]]",
    ],
)
def test_other_words_in_brackets_and_braces_are_no_tags(text: str) -> None:
    assert find_tags(text) == ()
