"""Words of clients as rows: the index of names, by which clients are found, and the groupings (tags, cities and
others).
"""

from sqlalchemy import Column, Index, Table

from sales.clients.finding.entries import NameKind
from sales.clients.groupings import GroupKind
from storage.schema.columns import Coded, Key
from storage.schema.tables.parts import OfClient, metadata, number, part_of

names = Table(
    "names",
    metadata,
    number("workspace_id", key=True),
    Column("word", Key, primary_key=True),
    number("owner_id", key=True),
    number("client_id", key=True),
    Column("kind", Coded(NameKind), primary_key=True),
    part_of("clients", "client_id"),
    Index(None, "workspace_id", "client_id"),
    info={OfClient: OfClient(holds=False, brought=True, exported=False, follows_from_it=True)},
    sqlite_with_rowid=False,
)

groupings = Table(
    "groupings",
    metadata,
    number("workspace_id", key=True),
    Column("kind", Coded(GroupKind), primary_key=True),
    Column("word", Key, primary_key=True),
    number("client_id", key=True),
    part_of("clients", "client_id"),
    Index(None, "workspace_id", "client_id"),
    info={OfClient: OfClient(holds=False, brought=True, exported=False, follows_from_it=True)},
    sqlite_with_rowid=False,
)
