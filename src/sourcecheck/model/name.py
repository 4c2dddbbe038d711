"""The name of a person or an office."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an author or editor, in CSL's parts; an office has only a `literal`."""

    family: str = ""
    given: str = ""
    particle: str = ""
    """Non-dropping part before the family name: "von", "de la"."""
    suffix: str = ""
    """Part after the name: "Jr.", "III"."""
    literal: str = ""
    """A corporate name, kept whole: "AOK 2, Abt. Ia"."""

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        whole = " ".join(part for part in (self.given, self.particle, self.family) if part)
        return f"{whole}, {self.suffix}" if self.suffix else whole
