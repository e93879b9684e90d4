"""Inbox, outbox, drafts, loads, jobs, and the audit."""

from sqlalchemy import (
    BigInteger,
    Column,
    ForeignKey,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    String,
    Table,
    UniqueConstraint,
)

from sales.jobs.job import JobKind, JobState, Why
from storage.schema.columns import Coded, Json, Utc, Words
from storage.schema.tables.parts import business, count, flag, index, metadata, number

drafts = Table(
    "drafts",
    metadata,
    Column("person_id", BigInteger, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    number("id", key=True),
    Column("kind", String, nullable=False),
    Column("data", Json, nullable=False),
    Column("message_id", BigInteger),
    Column("updated_at", Utc, nullable=False),
    Index(None, "updated_at"),
    sqlite_with_rowid=False,
)

# An import being written or undone: nobody sees clients with ids from `id` to `last`, see storage/importing/loads.py.
loads = business(
    "loads",
    number("last"),
    number("member_id"),
    Column("lease_until", Utc, nullable=False),
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
)

# Jobs (long work). Until it is `told`, something is left to do for it.
jobs = business(
    "jobs",
    number("member_id"),
    number("person_id"),
    number("message_id", null=True),
    Column("kind", Coded(JobKind), nullable=False),
    number("subject"),
    Column("what", Json, nullable=False),
    count("total"),
    Column("state", Coded(JobState), nullable=False),
    Column("why", Coded(Why)),
    flag("backwards"),
    flag("stopping"),
    number("cursor", null=True),
    count("done"),
    count("returned"),
    count("kept"),
    Column("finished_at", Utc),
    flag("told"),
    count("failures"),
    Column("owner", String),
    count("lease"),
    Column("lease_until", Utc),
    Column("created_at", Utc, nullable=False),
    ForeignKeyConstraint(["workspace_id"], ["workspaces.id"]),
)
index("uq_jobs_running", *jobs.c["workspace_id", "kind", "subject"], unique=True, only="state = 'running'")
# For the jobs that a member can still undo: asked whenever a list's actions are opened.
index("ix_jobs_ended", *jobs.c["workspace_id", "member_id", "finished_at", "id"], only="finished_at IS NOT NULL")

audit = business(
    "audit",
    number("group_key", null=True),
    Column("at", Utc, nullable=False),
    number("member_id", null=True),
    Column("shown", String),
    Column("clients", Json, nullable=False),
    Column("changes", Json),
    Column("undoes", Json),  # ids of the rows that this one took back
    Column("salt", LargeBinary),
    Column("digest", LargeBinary),  # of salt and changes: stays when they are erased
    Column("place", BigInteger),  # in the workspace's chain, from 1; given by the sealing loop
    Column("seal", LargeBinary),
)
Index("ix_audit_by_member", *audit.c["workspace_id", "member_id", "at"])
index("ix_audit_group", *audit.c["workspace_id", "group_key"], only="group_key IS NOT NULL")
index("ix_audit_unsealed", *audit.c["at", "workspace_id"], only="place IS NULL")
index("uq_audit_place", *audit.c["workspace_id", "place"], unique=True, only="place IS NOT NULL")

inbox = Table(
    "inbox",
    metadata,
    Column("seq", BigInteger().with_variant(Integer, "sqlite"), primary_key=True, autoincrement=True),
    number("bot_id"),
    number("update_id"),
    number("person_id", null=True),
    Column("payload", Json),
    Column("state", String, nullable=False, server_default="new"),  # new, done, dead
    Column("owner", String),
    count("lease"),
    Column("lease_until", Utc),
    count("attempts"),
    count("crashes"),
    count("precedence"),  # see storage/traffic/claims.py
    Column("received_at", Utc, nullable=False),
    Column("finished_at", Utc),
    Column("error", Words),
    number("unanswered", null=True),  # the audit row of what it changed, until its answer is out
    UniqueConstraint("bot_id", "update_id"),
    sqlite_autoincrement=True,
)
index("ix_inbox_new", *inbox.c["person_id", "seq"], only="state = 'new'")
index("ix_inbox_finished", inbox.c.finished_at, only="finished_at IS NOT NULL")
index("ix_inbox_unanswered", inbox.c.person_id, only="unanswered IS NOT NULL")

# When the bot last wrote and heard Telegram, and which troubles its operator was told of: storage/traffic/signs.py.
signs = Table(
    "signs",
    metadata,
    Column("what", String, primary_key=True),
    Column("at", Utc, nullable=False),
    flag("told"),
)

outbox = Table(
    "outbox",
    metadata,
    number("id", key=True),
    Column("key", String, nullable=False),
    number("person_id"),
    number("workspace_id", null=True),
    Column("kind", String, nullable=False),
    Column("data", Json, nullable=False),
    Column("due_at", Utc, nullable=False),
    Column("state", String, nullable=False, server_default="due"),  # due, sending, sent, uncertain, skipped
    Column("reason", String),
    Column("owner", String),
    Column("lease_until", Utc),
    Column("message_id", BigInteger),
    Column("sent_at", Utc),
    Column("created_at", Utc, nullable=False),
    Column("urgency", Integer, nullable=False, server_default="3"),  # see storage/traffic/outbox.py
    flag("again"),  # it may have arrived: it goes out once more, marked
    UniqueConstraint("key"),
)
index("ix_outbox_waiting", *outbox.c["state", "urgency", "due_at"], only="state IN ('due', 'sending')")

# One row: which process sends the outbox, until when Telegram wants silence, and how many answers all have sent.
dispatch = Table(
    "dispatch",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("owner", String),
    Column("lease_until", Utc),
    Column("silent_until", Utc),
    Column("answers", BigInteger, nullable=False, server_default="0"),
)
