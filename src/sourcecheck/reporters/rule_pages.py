"""The rules as text: a table, one page, or the whole manual (docs/rules.md)."""

import json
from collections.abc import Iterable, Iterator
from textwrap import dedent

from sourcecheck.evidence.records.serial import as_json
from sourcecheck.model.record import Lookup
from sourcecheck.rules.rule import Example, Rule

_SUBJECTS = {
    "SC1": "Claims and their tags",
    "SC2": "Citations: the tie between claim and source",
    "SC3": "Sources as written in the bibliography",
    "SC4": "Links and identifiers: do they still lead to the work?",
    "SC5": "Records: do registries describe the same works?",
    "SC6": "Suppressions: what is allowed to stand",
}


def table(rules: Iterable[Rule]) -> str:
    """Return a line for each rule: code, severity, name and what it finds."""
    listed = list(rules)
    width = max((len(one.name) for one in listed), default=0)
    return "".join(
        f"{one.code}  {one.severity:<7}  {one.name:<{width}}  {one.summary}\n" for one in listed
    )


def page(rule: Rule) -> str:
    """Return the page of one rule in Markdown: what it finds, why, how to mend it, examples."""
    parts = [
        f"{rule.code} {rule.name} ({rule.severity})",
        rule.page,
        "Found in:",
        *_blocks(rule.bad),
        "Not in:",
        *_blocks(rule.good),
    ]
    return "\n\n".join(parts) + "\n"


def address(rule: Rule, documentation: str) -> str:
    """Return where the page of a rule is, given the address of the manual as it is shown."""
    heading = f"{rule.code} {rule.name} {rule.severity}"
    return f"{documentation}#{heading.lower().replace(' ', '-')}"


def manual(rules: Iterable[Rule]) -> str:
    """Return the pages of all rules, under a heading for each subject."""
    parts = [
        "# Rules\n",
        "Made by `sourcecheck rules --markdown`. `sourcecheck explain CODE` prints one of them.\n",
    ]
    subject = ""
    for rule in rules:
        if rule.code[:3] != subject:
            subject = rule.code[:3]
            parts.append(f"## {subject}xx: {_SUBJECTS[subject]}\n")
        parts.append(f"### {page(rule)}")
    return "\n".join(parts)


def _blocks(example: Example) -> Iterator[str]:
    """Yield an example as fenced blocks, one a file."""
    parts = {
        "yaml": example.claims,
        "bibtex": example.bibliography,
        "text": example.article,
        "markdown": example.document,
        "console": "\n".join(_answers(example)),
    }
    for name, text in parts.items():
        if text:
            yield f"```{name}\n{dedent(text).strip()}\n```"


def _answers(example: Example) -> Iterator[str]:
    """Yield what was answered of the identifiers and titles in an example, one a line."""
    for name, verdict in example.answers.items():
        yield f"{name}: {verdict}"
    for name, said in (*example.records.items(), *example.candidates.items()):
        for one in said:
            record = one.record if isinstance(one, Lookup) else one
            if record:
                yield f"{name}: {json.dumps(as_json(record), ensure_ascii=False)}"
            elif isinstance(one, Lookup):
                yield f"{name}: {one.registry}: {one.presence}"
