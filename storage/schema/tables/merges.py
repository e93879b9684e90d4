"""Clients that were merged, and pairs that are not the same although they look alike. Rows outlive the clients."""

from sqlalchemy import Column, ForeignKeyConstraint, Index, Table

from storage.schema.columns import Utc
from storage.schema.tables.parts import metadata, number

# `old_id` was merged into `into_id`: whoever asks for the one gets the other, see storage/clients/merging.py.
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

# Somebody has said that these two are not the same; `one_id` is the smaller id.
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
