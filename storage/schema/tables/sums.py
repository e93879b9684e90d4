"""Each member's figures per day, kept for reports: days that are over are added up instead of counted anew.

What makes a kept day doubtful is in `storage/schema/doubt.py`; who counts it, in `storage/reporting/sums`.
"""

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, Integer, String, Table

from sales.reporting.counts import OF_DAYS
from sales.work.channels import Channel
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables.parts import business, count, metadata, number, part_of

BY_CHANNEL = {channel: f"by_{channel}" for channel in Channel}
SUMMED = (*OF_DAYS, *BY_CHANNEL.values())
"""The figures that are kept."""

# A company's day that is kept, with the time zone and the version of the counting rules.
summed = Table(
    "summed",
    metadata,
    number("workspace_id", key=True),
    Column("day", LocalDate, primary_key=True),
    Column("since", Utc, nullable=False),
    Column("until", Utc, nullable=False),
    Column("ahead", Integer, nullable=False),  # seconds that its clocks were ahead of UTC
    Column("zone", String, nullable=False),
    Column("counting", Integer, nullable=False),
    Column("made_at", Utc, nullable=False),  # by the database's clock
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
    Index("ix_summed_until", "workspace_id", "until"),
    sqlite_with_rowid=False,
)

# A member who did nothing that day has no row.
sums = Table(
    "sums",
    metadata,
    number("workspace_id", key=True),
    number("member_id", key=True),
    Column("day", LocalDate, primary_key=True),
    *(Column(name, BigInteger, nullable=False) if name == "amount" else count(name) for name in SUMMED),
    part_of("members", "member_id"),
    sqlite_with_rowid=False,
)

# The member's kept day may be outdated. Rows are only added and deleted, so that writers do not block each other.
doubtful = business("doubtful", number("member_id"), Column("day", LocalDate, nullable=False))
Index("ix_doubtful_day", *doubtful.c["workspace_id", "member_id", "day"])
