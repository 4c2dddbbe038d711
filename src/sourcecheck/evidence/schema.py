"""What an evidence store looks like, and how one of an earlier version becomes one of today's."""

import sqlite3

APPLICATION = 0x53434556
"""SQLite's application_id of an evidence store: "SCEV" in ASCII."""

_STEPS = (
    (
        """
        CREATE TABLE resolution (
            number INTEGER PRIMARY KEY,
            scheme TEXT NOT NULL,
            value TEXT NOT NULL,
            verdict TEXT NOT NULL,
            reason TEXT NOT NULL,
            hops TEXT NOT NULL,
            asked TEXT NOT NULL,
            answered INTEGER NOT NULL
        )
        """,
        "CREATE INDEX resolution_identifier ON resolution (scheme, value)",
    ),
    (
        """
        CREATE TABLE copy_lookup (
            number INTEGER PRIMARY KEY,
            archive TEXT NOT NULL,
            page TEXT NOT NULL,
            day TEXT NOT NULL,
            copy TEXT NOT NULL,
            asked TEXT NOT NULL
        )
        """,
        "CREATE INDEX copy_lookup_page ON copy_lookup (page)",
    ),
    (
        """
        CREATE TABLE record_lookup (
            number INTEGER PRIMARY KEY,
            scheme TEXT NOT NULL,
            value TEXT NOT NULL,
            registry TEXT NOT NULL,
            presence TEXT NOT NULL,
            reason TEXT NOT NULL,
            records TEXT NOT NULL,
            asked TEXT NOT NULL
        )
        """,
        "CREATE INDEX record_lookup_question ON record_lookup (scheme, value)",
    ),
    (
        """
        CREATE TABLE run (
            number INTEGER PRIMARY KEY,
            project TEXT NOT NULL,
            at TEXT NOT NULL,
            sourced INTEGER NOT NULL,
            unsourced INTEGER NOT NULL,
            exempt INTEGER NOT NULL,
            verdicts TEXT,
            severities TEXT NOT NULL
        )
        """,
        "CREATE INDEX run_project ON run (project)",
    ),
)
"""The statements that lead from each version to the next; a store begins at 0, empty.

What has been released stays as it is: stores out there have taken that step.
"""
VERSION = len(_STEPS)
"""Of the schema (SQLite's user_version)."""


def version(connection: sqlite3.Connection) -> int:
    """Return the version of a file's schema; 0 if it is empty or not ours."""
    return number(connection, "PRAGMA user_version")


def upgrade(connection: sqlite3.Connection) -> None:
    """Take an empty file, or a store of an earlier version, to the present one.

    Within one transaction: it happens as a whole or not at all, and two runs do it once. Another
    program's database is left as it is.
    """
    connection.execute("BEGIN IMMEDIATE")
    if not number(connection, "SELECT count(*) FROM sqlite_master"):
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    if is_ours(connection):
        for statements in _STEPS[version(connection) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {max(VERSION, version(connection))}")
    connection.execute("COMMIT")


def is_ours(connection: sqlite3.Connection) -> bool:
    """Tell whether a file is an evidence store."""
    return number(connection, "PRAGMA application_id") == APPLICATION


def number(connection: sqlite3.Connection, query: str) -> int:
    """Return the one number that a query finds."""
    return int(connection.execute(query).fetchone()[0])
