"""The rules: pure functions from a project and its evidence to findings, one rule a file.

Each folder holds the rules about one subject, which is also the first digit of their codes:
`claims` SC1xx, `citations` SC2xx, `sources` SC3xx, `links` SC4xx, `records` SC5xx, `suppressions`
SC6xx. A file placed there is found by itself. `comparison` holds no rules: it tells how alike two
works are.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from sourcecheck.rules.rule import Rule

_FOLDERS = {
    "SC1": "claims",
    "SC2": "citations",
    "SC3": "sources",
    "SC4": "links",
    "SC5": "records",
    "SC6": "suppressions",
}
"""How the codes begin of the rules in each folder."""


@cache
def catalogue(codes: tuple[str, ...] = ("SC",)) -> tuple[Rule, ...]:
    """Return the rules whose codes begin in one of these ways, in the order of their codes.

    By default that is every rule. Only the folders that may have them are loaded, for what
    compares works takes longer to load than a run about links takes to judge.
    """
    folders = (
        folder
        for beginning, folder in _FOLDERS.items()
        if any(beginning.startswith(code) or code.startswith(beginning) for code in codes)
    )
    found = (one for folder in folders for one in _rules(folder) if one.code.startswith(codes))
    return tuple(sorted(found, key=lambda one: one.code))


def find_rule(written: str) -> Rule | None:
    """Return the rule with this code or name, in letters of either case; None if there is none."""
    # By a code the one folder is found that may have it; to load them all takes a while.
    likely = catalogue((written.upper(),)) if written else ()
    known = (*likely, *(() if likely else catalogue()))
    return next((one for one in known if written.lower() in {one.code.lower(), one.name}), None)


@cache
def _rules(folder: str) -> tuple[Rule, ...]:
    package = import_module(f"{__name__}.{folder}")
    found = iter_modules(package.__path__, f"{package.__name__}.")
    modules = [import_module(one.name) for one in found]
    rules = {
        one.code: one
        for module in modules
        for one in vars(module).values()
        if isinstance(one, Rule)
    }
    return tuple(rules.values())
