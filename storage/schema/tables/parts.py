"""What tables are put together from: the one metadata, its naming, and the columns that many tables have."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    Table,
    text,
)

from storage.schema.columns import Utc, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


@dataclass(frozen=True, slots=True)
class Follows:
    """Whose a row is stands in that column, and changes with whose the client is, for rows of that condition."""

    column: str
    only: str


@dataclass(frozen=True, slots=True)
class OfClient:
    """What becomes of a table's rows with the client they hang on. Whoever does it asks `of_client.py`.

    They are hidden with it, erased with it, and swept with an import that is taken away: of these there is no choice.
    """

    holds: bool
    """What a row is part of is neither taken back nor purged without it; one that holds nothing goes along."""
    brought: bool
    """A file may bring such rows."""
    exported: bool
    follows: Follows | None = None
    """What a hand-over changes."""
    follows_from_it: bool = False
    """It tells what the client is, or was: made anew for whichever card the rest goes to, and never moved."""


def business(name: str, *rest: Any, of_client: OfClient | None = None) -> Table:
    """A table of a workspace's own, kept in the order of its key."""
    keys = number("workspace_id", key=True), number("id", key=True)
    info = {OfClient: of_client} if of_client else {}
    return Table(name, metadata, *keys, *rest, info=info, sqlite_with_rowid=False)


def part_of(table: str, column: str) -> ForeignKeyConstraint:
    """The row that this one can't be without, in the same workspace."""
    return ForeignKeyConstraint(["workspace_id", column], [f"{table}.workspace_id", f"{table}.id"])


def number(name: str, *, null: bool = False, key: bool = False) -> Column[int]:
    """An id of ours or of Telegram's: 64 bits, given and not counted."""
    return Column(name, BigInteger, nullable=null, primary_key=key, autoincrement=False)


def words(name: str) -> Column[str]:
    return Column(name, Words, nullable=False, server_default="")


def count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, server_default="0")


def flag(name: str, *, raised: bool = False) -> Column[bool]:
    return Column(name, Boolean, nullable=False, server_default=text("true" if raised else "false"))


def place() -> tuple[Column[float], ...]:
    return Column("latitude", Float), Column("longitude", Float), Column("accuracy", Float)


def version() -> Column[int]:
    return Column("version", Integer, nullable=False, server_default="1")


def deleted() -> Column[Any]:
    """A mark: hidden everywhere, purged later."""
    return Column("deleted_at", Utc)


def index(name: str, *columns: Column[Any], only: str, unique: bool = False) -> Index:
    """An index of some rows."""
    return Index(name, *columns, unique=unique, sqlite_where=text(only), postgresql_where=text(only))
