"""Reports for the reporters' tests: a small project with everything in it, and findings made up."""

import json
from collections.abc import Iterator, Sequence

from build import NOW, identifier, project

from sourcecheck.checking import judge
from sourcecheck.model.archived_copy import read_copy
from sourcecheck.model.evidence import Evidence
from sourcecheck.model.finding import Severity
from sourcecheck.model.location import Location
from sourcecheck.model.project import Project
from sourcecheck.model.report import Report
from sourcecheck.model.resolution import Hop, Resolution, Verdict
from sourcecheck.rules.rule import Example, Fault, Rule, rule

CLAIMS = """
- id: formation-of-the-army
  section: Lead
  text: >-
    The Russian Liberation Army (German: Russische Befreiungsarmee; Russian: Русская освободительная
    армия) was a collaborationist formation that fought under German command.
  tags: [citation needed, "by whom?"]
- {id: lead-prague, section: Lead, text: It freed Prague., repeats: prague}
- id: prague
  section: End
  text: The first division freed Prague.
  tags: [citation needed]
  sources:
    - {key: ellis-2013, locator: p. 12, quote: frei, basis: footnote, note: certain}
    - {key: radio-2018, basis: content}
    - {key: portal-2018}
- {id: definition, section: End, text: An army is an army., exempt: a definition}
- {id: loose, text: It was large., sources: [{key: ellis-2013, basis: editor}]}
"""
BIBLIOGRAPHY = """\
@article{ellis-2013, title={Cauldron}, doi={10.1000/182}, url={https://a.example/cauldron}}
@online{radio-2018, title={Radio}, url={https://b.example/gone}}
@online{portal-2018, title={Portal}, url={https://c.example/walled}}
@online{paper-2018, title={Paper}, url={https://d.example/moved}}
@online{home-2018, title={Home}, url={https://e.example/home}}
@online{slow-2018, title={Slow}, url={https://f.example/slow}}
@online{desk-2018, title={Desk}, url={https://g.example/desk}}
@online{intranet-2018, title={Intranet}, url={https://g.example/intranet}}
"""
ANSWERS = {
    "doi:10.1000/182": ("alive", "registered at doi.org"),
    "https://a.example/cauldron": ("alive", "200 OK"),
    "https://b.example/gone": ("gone", "404 Not Found"),
    "https://c.example/walled": ("blocked", "403 Forbidden"),
    "https://d.example/moved": ("moved", "moved permanently to https://d.example/new"),
    "https://e.example/home": ("suspect", "leads to the home page"),
    "https://f.example/slow": ("unreachable", "no answer within 20 s"),
    "https://g.example/desk": ("unchecked", "offline: no stored answer"),
    "https://g.example/intranet": ("unchecked", "offline: no stored answer"),
}
COPIES = {
    "https://b.example/gone": "https://web.archive.org/web/20190302120000/http://b.example/gone",
    "https://e.example/home": "",
}


def finds(code: str, name: str, severity: Severity, *faults: Fault) -> Rule:
    """Return a rule that finds these faults in any project."""

    @rule(code, name, severity, bad=Example(), good=Example())
    def judge_anything(_project: Project, _evidence: Evidence) -> Iterator[Fault]:
        return iter(faults)

    return judge_anything


def at(line: int, column: int, path: str = "claims.yaml") -> Location:
    """Return a place in the ledger, or in another file."""
    return Location(path, line, column)


def everything(rules: Sequence[Rule] | None = None) -> Report:
    """Return a report with every verdict, state, basis and severity, of `RULES` or others."""
    resolutions = [
        Resolution(
            identifier=identifier(written),
            verdict=Verdict(verdict),
            reason=reason,
            hops=(Hop("https://d.example/moved", 301), Hop("https://d.example/new", 200))
            if verdict == "moved"
            else (),
            asked=NOW,
        )
        for written, (verdict, reason) in ANSWERS.items()
    ]
    evidence = Evidence(
        {one.identifier: one for one in resolutions},
        {one.identifier: one.asked for one in resolutions[:-2]},
        copies={identifier(page): read_copy(copy) for page, copy in COPIES.items()},
    )
    return judge(project(CLAIMS, BIBLIOGRAPHY), evidence, rules or RULES)


def many(number: int, severity: Severity = Severity.NOTE) -> Report:
    """Return a report with so many findings that are the same."""
    fault = Fault("fault", at(4, 5), claim="a")
    rule = finds("SC101", "fault", severity, *[fault] * number)
    return judge(project("- {id: a, text: One.}"), Evidence(), [rule])


def hostile() -> Report:
    """Return a report whose every word tries to be more than text."""
    yaml = json.dumps(HOSTILE.replace("\ud800", ""))
    read = project(f"- {{id: a, section: {yaml}, text: {yaml}, exempt: {yaml}}}")
    faults = [
        Fault(HOSTILE, at(4, 5, HOSTILE), claim=HOSTILE, hint=HOSTILE),
        Fault(HOSTILE, at(4, 5), claim="a", source=HOSTILE, hint=HOSTILE),
        *(Fault(one, at(5, 1), source=one, hint=one) for one in FORMULAS),
    ]
    return judge(read, Evidence(), [finds("SC101", "fault", Severity.ERROR, *faults)])


HOSTILE = (
    "::error file=a::owned %0A::set-output name=a::b\r\n::error::two\n##[error]three "
    "a|b \\| `c` ``d`` <script>alert(1)</script> <!-- &amp; ]]> --> [click](https://evil.example) "
    "![x](y) @everyone #1 GH-2 *bold* __init__ ~~no~~ $x$ \x1b[31m \0 \x9b \u202etxt "
    "\ud800 \ufffe end"
)
FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=2", "＝3", "'quoted", '"=4"')


RULES = [
    finds(
        "SC901",
        "unsourced-claim",
        Severity.WARNING,
        Fault("no source", at(4, 5), claim="formation-of-the-army"),
        Fault("repeats a tagged claim", at(10, 43), claim="lead-prague"),
    ),
    finds(
        "SC902",
        "missing-locator",
        Severity.NOTE,
        Fault(
            'no locator: "radio-2018" is four hours long and nobody can be asked to listen to it',
            at(17, 10),
            claim="prague",
            source="radio-2018",
            hint="give the minute and the second at which it is said, as `locator`, in the "
            "form that the station itself uses",
        ),
        Fault("no locator", at(20, 5), claim="loose"),
    ),
    finds(
        "SC903",
        "gone-link",
        Severity.ERROR,
        Fault("gone", at(2, 41, "references.bib"), source="radio-2018", hint="look elsewhere"),
    ),
]
