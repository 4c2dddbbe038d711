"""How Sphinx builds the site from these pages: `sphinx-build -W -n docs site`."""

from sphinx.application import Sphinx

from sourcecheck import __version__

project = "sourcecheck"
version = release = __version__
extensions = ["myst_parser"]
exclude_patterns = ["man"]

nitpicky = True
myst_heading_anchors = 3
# An example of what a rule finds is not always well-formed, and is then coloured in part.
suppress_warnings = ["misc.highlighting_failure"]

html_theme = "furo"
html_title = f"sourcecheck {__version__}"
html_show_copyright = False
html_show_sphinx = False


def setup(app: Sphinx) -> None:
    """Have Sphinx give the list of works a title."""
    app.connect("source-read", _entitle)


def _entitle(_: Sphinx, page: str, content: list[str]) -> None:
    """Put a title above the list, which is written without one for any page to take in."""
    if page == "bibliography":
        content[0] = f"# The article's own bibliography\n\n{content[0]}"
