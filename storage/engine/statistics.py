"""What SQLite's planner is told of sizes. It is told once and for good, as things are in a large company.

Without statistics it takes all rows of a company for ten and walks through them by the primary key. Statistics
gathered (ANALYZE) on the first day, when there are ten, would make it believe that for ever. PostgreSQL gathers its
own, all the time.
"""

from collections.abc import Iterator

from sqlalchemy import Column, Connection, Table, text

from storage.schema.tables import metadata

COMPANIES = 10
OF_ONE_COMPANY = 100_000
SIZES = {"members": 20, "list_entries": 20, "saved_lists": 20, "wordings": 20, "loads": 1, "names": 1_500_000}
"""Tables with so many rows of one company."""
OF_ONE_MEMBER = 500
OF_ONE_CLIENT = 3
SHARING = {
    "member_id": OF_ONE_MEMBER,
    "owner_id": OF_ONE_MEMBER,
    "imported": OF_ONE_MEMBER,
    "client_id": OF_ONE_CLIENT,
    "word": 50,
    "contact_id": 2,
    "group_key": 2,
}
"""How many rows have the same value; of what is not here, one, or as many as have the columns before."""
SPARSE = {"ix_clients_untouched": 10, "ix_clients_by_leaves_on": 10}
"""Indexes of one row of so many."""
NO_SKIPPING = "noskipscan"
"""A company is always told: going through all of them, member by member, finds nothing sooner."""
TELL = text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (:tbl, :idx, :stat)")


def tell(connection: Connection) -> None:
    """Whatever was told before is forgotten."""
    connection.execute(text("ANALYZE alembic_version"))  # the smallest table: only to make the place to tell it
    connection.execute(text("DELETE FROM sqlite_stat1"))
    connection.execute(TELL, [told for table in metadata.sorted_tables for told in _of(table)])


def _of(table: Table) -> Iterator[dict[str, str]]:
    """The primary key bears the table's name, for it is the table."""
    if "workspace_id" in table.primary_key.columns:
        yield {"tbl": table.name, "idx": table.name, "stat": _sizes(table, list(table.primary_key.columns))}
        for index in table.indexes:
            sizes = _sizes(table, list(index.columns), SPARSE.get(str(index.name), 1))
            yield {"tbl": table.name, "idx": str(index.name), "stat": f"{sizes} {NO_SKIPPING}"}


def _sizes(table: Table, columns: list[Column[object]], one_of: int = 1) -> str:
    """Of the whole index, then of what shares its first column, its first two, and so on."""
    of_one_company = SIZES.get(table.name, OF_ONE_COMPANY) // one_of
    sizes = [of_one_company * COMPANIES]
    for column in columns:
        shared = of_one_company if column.name == "workspace_id" else SHARING.get(column.name, 1)
        sizes.append(min(sizes[-1], shared))
    return " ".join(map(str, sizes))
