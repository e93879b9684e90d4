"""Table sizes for SQLite's query planner, set once, as in a large company, instead of measured.

Without statistics it assumes ten rows per company and scans them by the primary key. ANALYZE on the first day would
make it believe that for good. PostgreSQL keeps its own statistics.
"""

from collections.abc import Iterator

from sqlalchemy import Column, Connection, Table, text

from storage.schema.tables import metadata

COMPANIES = 10
OF_ONE_COMPANY = 100_000
SIZES = {"members": 20, "list_entries": 20, "saved_lists": 20, "wordings": 20, "loads": 1, "names": 1_500_000}
"""Rows of one company in a table; others have OF_ONE_COMPANY."""
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
"""How many rows share one value of a column; for other columns one, or as many as share the columns before."""
SPARSE = {"ix_clients_untouched": 10, "ix_clients_by_leaves_on": 10, "ix_contacts_left": 10}
"""Partial indexes, which hold one row of so many."""
NO_SKIPPING = "noskipscan"
"""Forbids skip-scans: each query names its company, so skipping through the first column never helps."""
TELL = text("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (:tbl, :idx, :stat)")


def tell(connection: Connection) -> None:
    """Replaces the planner's statistics by ours."""
    connection.execute(text("ANALYZE alembic_version"))  # the smallest table: only to make the place to tell it
    connection.execute(text("DELETE FROM sqlite_stat1"))
    connection.execute(TELL, [told for table in metadata.sorted_tables for told in _of(table)])


def _of(table: Table) -> Iterator[dict[str, str]]:
    """Rows of sqlite_stat1 for a table. The primary key goes by the table's name: the tables are WITHOUT ROWID."""
    if "workspace_id" in table.primary_key.columns:
        yield {"tbl": table.name, "idx": table.name, "stat": _sizes(table, list(table.primary_key.columns))}
        for index in table.indexes:
            sizes = _sizes(table, list(index.columns), SPARSE.get(str(index.name), 1))
            yield {"tbl": table.name, "idx": str(index.name), "stat": f"{sizes} {NO_SKIPPING}"}


def _sizes(table: Table, columns: list[Column[object]], one_of: int = 1) -> str:
    """A `stat` value: the rows of the whole index, then how many share the first column, the first two, and so on."""
    of_one_company = SIZES.get(table.name, OF_ONE_COMPANY) // one_of
    sizes = [of_one_company * COMPANIES]
    for column in columns:
        shared = of_one_company if column.name == "workspace_id" else SHARING.get(column.name, 1)
        sizes.append(min(sizes[-1], shared))
    return " ".join(map(str, sizes))
