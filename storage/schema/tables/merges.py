"""Which clients are one by now, and which are two although they look alike. Both outlive the clients."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

from storage.schema.columns import Utc
from storage.schema.tables.parts import metadata, number

# The first is the second by now: whoever asks for it is given that one, see storage/clients/merging.py.
merged = Table(
    "merged",
    metadata,
    number("workspace_id", key=True),
    number("old_id", key=True),
    number("into_id"),
    Column("at", Utc, nullable=False),
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    Index("ix_merged_into", "workspace_id", "into_id"),
    sqlite_with_rowid=False,
)

# Somebody has said that these two are no doubles; the smaller id first.
apart = Table(
    "apart",
    metadata,
    number("workspace_id", key=True),
    number("one_id", key=True),
    number("other_id", key=True),
    Column("at", Utc, nullable=False),
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    sqlite_with_rowid=False,
)
