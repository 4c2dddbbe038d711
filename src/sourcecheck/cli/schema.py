"""`sourcecheck schema`: the format of a ledger, for editors."""


def schema() -> None:
    """Print the JSON schema of claims.yaml.

    Example: [bold]sourcecheck schema > claims.schema.json[/bold]
    """
    # Imported where they are used: `sourcecheck --help` needs none of them.
    from importlib.resources import files

    from sourcecheck.cli.output import write

    path = files("sourcecheck.readers") / "ledger.schema.json"
    write([path.read_text("utf-8")], encoding="utf-8")
