"""A company that was made up once, again under other ids: SQLite writes its images itself, without an index to keep in
order meanwhile. A million clients take minutes so; made up one by one they would take half an hour.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import BigInteger, Column

from storage.schema.tables import metadata

TELEGRAMS = frozenset({("people", "id"), ("members", "person_id")})

COUNTED = frozenset({"product_id"})
"""Small numbers, the same in each company."""


@contextmanager
def without_indexes(connection: sqlite3.Connection) -> Iterator[None]:
    """They are made at the end, each in one go; and so are triggers, which would look for each row without them."""
    every = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('index', 'trigger') AND sql IS NOT NULL ORDER BY type"
    ).fetchall()
    for kind, name, _ in every:
        connection.execute(f'DROP {kind} "{name}"')
    yield
    for _, _, sql in every:
        connection.execute(sql)


def write(connection: sqlite3.Connection, tables: Sequence[str], first: int, other: int, people: int) -> None:
    """Of the company `first` as the company `other`; its `people` come so many behind the first one's."""
    for table in tables:
        connection.execute(_statement(table), {"first": first, "shift": first ^ other, "people": people})


def _statement(table: str) -> str:
    columns = list(metadata.tables[table].columns)
    names = ", ".join(f'"{column.name}"' for column in columns)
    key = ", ".join(_image(column) for column in metadata.tables[table].primary_key.columns)
    return (
        f'INSERT INTO "{table}" ({names}) SELECT {", ".join(map(_image, columns))} FROM "{table}" '
        f"WHERE {_whose(table)} ORDER BY {key}"
    )


def _whose(table: str) -> str:
    if table == "people":
        return "id IN (SELECT person_id FROM members WHERE workspace_id = :first)"
    return "id = :first" if table == "workspaces" else "workspace_id = :first"


def _image(column: Column[object]) -> str:
    """An id of ours is another one, for all that name it; SQLite knows no exclusive or but as this difference."""
    name = f'"{column.name}"'
    if (column.table.name, column.name) in TELEGRAMS:
        return f"{name} + :people"
    return f"({name} | :shift) - ({name} & :shift)" if _is_ours(column) else name


def _is_ours(column: Column[object]) -> bool:
    named = column.name in {"id", "created_by"} or column.name.endswith("_id")
    return named and isinstance(column.type, BigInteger) and column.name not in COUNTED
