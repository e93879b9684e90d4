"""Which tables have rows of a client (a `client_id`), and what happens to them, as each says itself (`parts.OfClient`).

Import, undo, erasure, hand-over, merge and export ask here instead of keeping lists, so a new table is included in all.
"""

from sqlalchemy import Table

from storage.schema.tables.parts import Follows, OfClient, metadata


def hanging() -> list[Table]:
    """All such tables, referenced ones first: rows are written in this order and deleted in reverse."""
    return [table for table in metadata.sorted_tables if "client_id" in table.c]


def said(table: Table) -> OfClient:
    """What the table says about itself. Raises LookupError if it says nothing."""
    if OfClient not in table.info:
        raise LookupError(f"{table.name} has a client_id, and does not say what becomes of it with the client.")
    saying: OfClient = table.info[OfClient]
    return saying


def parts_of(table: Table) -> list[tuple[Table, str]]:
    """Tables whose rows are parts of this table's rows (for clients, of the client), each with its column."""
    found = []
    for other in hanging():
        leading = [key for key in other.foreign_key_constraints if key.referred_table is table]
        found += [(other, name) for key in leading for name in key.column_keys if name != "workspace_id"]
        if table.name == "clients" and not leading:
            found.append((other, "client_id"))
    return found


def holding(table: Table) -> list[tuple[Table, str]]:
    """Parts that must be gone before a row of the table can be undone or purged."""
    return [(other, column) for other, column in parts_of(table) if said(other).holds]


def going_along(table: Table) -> list[tuple[Table, str]]:
    """Parts that are deleted together with their row."""
    return [(other, column) for other, column in parts_of(table) if not said(other).holds]


def following() -> list[tuple[Table, Follows]]:
    """Tables some of whose rows belong to the client's owner, and which rows these are."""
    return [(table, follows) for table in hanging() if (follows := said(table).follows)]


def moving() -> list[Table]:
    """Tables whose rows move to the remaining card in a merge."""
    return [table for table in hanging() if not said(table).follows_from_it]
