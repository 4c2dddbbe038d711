"""The rules: pure functions from a project and its evidence to findings, one rule a file.

Each folder holds the rules about one subject, which is also the first digit of their codes:
`claims` SC1xx, `citations` SC2xx, `sources` SC3xx, `links` SC4xx. A file placed there is
found by itself.
"""

from functools import cache
from importlib import import_module
from pkgutil import walk_packages

from sourcecheck.rules.rule import Rule


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule, in the order of their codes."""
    modules = (import_module(found.name) for found in walk_packages(__path__, f"{__name__}."))
    rules = {
        one.code: one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, Rule)
    }
    return tuple(rules[code] for code in sorted(rules))
