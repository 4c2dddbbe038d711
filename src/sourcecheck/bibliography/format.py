"""The formats that a bibliography is set in, in a style; their names are those of pandoc."""

PLAIN = frozenset(("markdown", "plain", "rst"))
"""What has neither hanging lines nor anchors."""
BINARY = frozenset(("docx", "odt", "epub"))
"""What no terminal shows."""
STYLED = PLAIN | BINARY | {"html", "latex", "rtf"}
"""All of them."""
