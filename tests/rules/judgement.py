from sourcecheck.model.evidence import Evidence
from sourcecheck.model.project import Project
from sourcecheck.rules.rule import Rule


def messages(rule: Rule, project: Project, evidence: Evidence | None = None) -> list[str]:
    return [finding.message for finding in rule.check(project, evidence or Evidence())]


def places(rule: Rule, project: Project, evidence: Evidence | None = None) -> list[str]:
    return [str(finding.location) for finding in rule.check(project, evidence or Evidence())]


def hints(rule: Rule, project: Project, evidence: Evidence | None = None) -> list[str]:
    return [finding.hint for finding in rule.check(project, evidence or Evidence())]
