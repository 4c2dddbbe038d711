"""Whether a terminal shows links, which no terminal can be asked."""

import os
from collections.abc import Mapping
from typing import TextIO

from sourcecheck.cli.output import has_color

_PROGRAMS = frozenset(
    {"ghostty", "Hyper", "iTerm.app", "rio", "Tabby", "terminology", "vscode", "WezTerm", "zed"}
)
_TERMS = ("alacritty", "contour", "foot", "wezterm", "xterm-ghostty", "xterm-kitty")
_OWN_VARIABLES = ("DOMTERM", "KONSOLE_VERSION", "WT_SESSION")
"""Set by DomTerm, Konsole and the Windows Terminal alone."""
_FIRST_VTE = 5001
"""0.50.1: the library of GNOME's terminal and others; 0.50.0 crashes at a link."""


def has_links(stream: TextIO | None) -> bool:
    """Return whether a stream shows links: a terminal with colours that is known for them.

    FORCE_HYPERLINK is a yes, also where there is no terminal, and "0" a no; both count for more
    than all else, as in the packages supports-hyperlinks for Node.js and Rust. Which terminals
    have links: https://github.com/Alhadis/OSC8-Adoption.
    """
    forced = os.environ.get("FORCE_HYPERLINK")
    if forced:
        return stream is not None and forced.strip() != "0"
    if stream is None or not (has_color(stream) and stream.isatty()):
        return False
    return not os.environ.get("CI") and _knows_links(os.environ)


def _knows_links(environment: Mapping[str, str]) -> bool:
    version = environment.get("VTE_VERSION", "")
    return (
        any(environment.get(name) for name in _OWN_VARIABLES)
        or (version.isdecimal() and int(version) >= _FIRST_VTE)
        or environment.get("TERM_PROGRAM") in _PROGRAMS
        or environment.get("TERM", "").startswith(_TERMS)
    )
