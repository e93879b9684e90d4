"""What each member's days came to, kept for reports: days that are over add up, and need not be counted again.

What makes a kept day doubtful is said in `storage/schema/doubt.py`; who counts it, in `storage/reporting/sums`.
"""

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, Integer, String, Table

from sales.reporting.counts import OF_DAYS
from sales.work.channels import Channel
from storage.schema.columns import LocalDate, Utc
from storage.schema.tables.parts import business, count, metadata, number, part_of

BY_CHANNEL = {channel: f"by_{channel}" for channel in Channel}
SUMMED = (*OF_DAYS, *BY_CHANNEL.values())
"""The figures that are kept."""

# A company's day of which all is kept, by the clocks of which zone and by which rules of counting.
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

# Whoever did nothing that day has no row.
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

# What is kept of that member's day may be wrong by now. Only added and taken away: nobody waits for anybody.
doubtful = business("doubtful", number("member_id"), Column("day", LocalDate, nullable=False))
Index("ix_doubtful_day", *doubtful.c["workspace_id", "member_id", "day"])
