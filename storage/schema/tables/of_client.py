"""What hangs on a client: every table with a `client_id`, and what each says of itself (`parts.OfClient`).

Import, undo, erasure, hand-over, merge and export ask here and keep no lists of their own: a new table is taken along
by all.
"""

from sqlalchemy import Table

from storage.schema.tables.parts import Follows, OfClient, metadata


def hanging() -> list[Table]:
    """All of them. What others are part of comes before these: rows are written in this order, and go in reverse."""
    return [table for table in metadata.sorted_tables if "client_id" in table.c]


def said(table: Table) -> OfClient:
    """What the table says of itself. One that says nothing may not hang on clients: LookupError."""
    if OfClient not in table.info:
        raise LookupError(f"{table.name} has a client_id, and does not say what becomes of it with the client.")
    saying: OfClient = table.info[OfClient]
    return saying


def parts_of(table: Table) -> list[tuple[Table, str]]:
    """What a row of the table (of clients: the client) is made up of: other tables, and the column that leads here."""
    found = []
    for other in hanging():
        leading = [key for key in other.foreign_key_constraints if key.referred_table is table]
        found += [(other, name) for key in leading for name in key.column_keys if name != "workspace_id"]
        if table.name == "clients" and not leading:
            found.append((other, "client_id"))
    return found


def holding(table: Table) -> list[tuple[Table, str]]:
    """Those parts without which a row of the table neither is taken back nor purged."""
    return [(other, column) for other, column in parts_of(table) if said(other).holds]


def going_along(table: Table) -> list[tuple[Table, str]]:
    return [(other, column) for other, column in parts_of(table) if not said(other).holds]


def following() -> list[tuple[Table, Follows]]:
    """Tables of which some rows are whose the client is, and which."""
    return [(table, follows) for table in hanging() if (follows := said(table).follows)]


def moving() -> list[Table]:
    """Tables whose rows go to the card that two have become."""
    return [table for table in hanging() if not said(table).follows_from_it]
