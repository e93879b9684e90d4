"""What is done with clients: touches, next steps, orders, debts, complaints, signals, hand-overs."""

from sqlalchemy import BigInteger, Column, ForeignKeyConstraint, Index, Integer, String, Time

from sales.jobs.handed import Answer
from sales.reporting.leading.signals import SignalKind
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind, StepState
from storage.schema.columns import Coded, Key, LocalDate, Received, Recurring, Utc
from storage.schema.tables.parts import (
    Follows,
    OfClient,
    business,
    count,
    deleted,
    flag,
    index,
    number,
    part_of,
    place,
    version,
    words,
)

touches = business(
    "touches",
    number("client_id"),
    number("member_id"),
    number("contact_id", null=True),
    number("step_id", null=True),
    Column("channel", Coded(Channel), nullable=False),
    Column("direction", Coded(Direction), nullable=False),
    Column("outcome", Coded(Outcome), nullable=False),
    Column("reason", Coded(Reason)),
    words("comment"),
    Column("at", Utc, nullable=False),
    Column("recorded_at", Utc, nullable=False),
    flag("timed", raised=True),
    *place(),
    deleted(),
    version(),
    flag("asked"),
    number("covered_id", null=True),
    Column("away", Integer),
    number("joint_id", null=True),
    Column("far_first", Integer),
    part_of("clients", "client_id"),
    part_of("members", "member_id"),
    of_client=OfClient(holds=True, brought=True, exported=True),
)
# Not partial: SQLite uses it for the foreign key when a client is deleted.
Index("ix_touches_of_client", *touches.c["workspace_id", "client_id", "at", "deleted_at"])
# Covers what reports count: a company's quarter may have a hundred thousand touches.
index(
    "ix_touches_counted",
    *touches.c["workspace_id", "member_id", "at", "channel", "outcome", "client_id", "deleted_at"],
    *touches.c["contact_id", "recorded_at", "away", "accuracy"],
    only="deleted_at IS NULL",
)
index("ix_touches_recorded", *touches.c["workspace_id", "member_id", "recorded_at"], only="deleted_at IS NULL")
index("ix_touches_covered", *touches.c["workspace_id", "covered_id", "at"], only="covered_id IS NOT NULL")
index("ix_touches_joint", *touches.c["workspace_id", "joint_id", "at"], only="joint_id IS NOT NULL")
index("ix_touches_deleted", touches.c.deleted_at, only="deleted_at IS NOT NULL")

attachments = business(
    "attachments",
    number("touch_id"),
    number("client_id"),
    Column("kind", String, nullable=False),
    Column("file_id", String, nullable=False),
    Column("seconds", Integer),
    Column("created_at", Utc, nullable=False),
    part_of("touches", "touch_id"),
    Index(None, "workspace_id", "touch_id"),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=False, exported=False),
)

next_steps = business(
    "next_steps",
    number("client_id"),
    number("member_id"),
    Column("kind", Coded(StepKind), nullable=False),
    Column("due_on", LocalDate, nullable=False),
    Column("due_time", Time),
    Column("zone", String, nullable=False),
    Column("due_at", Utc),
    words("note"),
    Column("state", Coded(StepState), nullable=False),
    number("touch_id", null=True),
    Column("closed_at", Utc),
    number("closed_by", null=True),
    version(),
    Column("created_at", Utc, nullable=False),
    words("slot"),
    Column("remind_at", Utc),
    Column("promised_on", LocalDate),
    count("postponed"),
    Column("postponed_at", Utc),
    number("assigned_by", null=True),
    Column("series", Recurring),
    number("promised_by", null=True),
    part_of("clients", "client_id"),
    part_of("members", "member_id"),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=True, brought=True, exported=True, follows=Follows("member_id", only="state = 'open'")),
)
index(
    "uq_next_steps_open",
    *next_steps.c["workspace_id", "client_id", "kind", "slot"],
    unique=True,
    only="state = 'open'",
)
# Covers what lists ask of open steps; SQLite needs `state` in it to answer from the index alone.
index(
    "ix_next_steps_open",
    *next_steps.c["workspace_id", "client_id", "due_on", "due_at", "kind", "series", "state"],
    only="state = 'open'",
)
# For agreed hours of all companies without a reminder yet: asked each minute.
index("ix_next_steps_agreed", next_steps.c.due_at, only="state = 'open' AND due_at IS NOT NULL AND remind_at IS NULL")
index("ix_next_steps_soonest", *next_steps.c["workspace_id", "due_on", "client_id"], only="state = 'open'")
index("ix_next_steps_due", *next_steps.c["workspace_id", "member_id", "due_on"], only="state = 'open'")
index("ix_next_steps_closed", *next_steps.c["workspace_id", "member_id", "closed_at"], only="closed_at IS NOT NULL")
# Equal in all rows of one step that was put off, see storage/reporting/fates.py.
_ALIKE = ("client_id", "slot", "promised_on", "postponed")
index(
    "ix_next_steps_postponed",
    *next_steps.c["workspace_id", "member_id", "postponed_at", *_ALIKE, "created_at", "id"],
    only="postponed_at IS NOT NULL",
)
index(
    "ix_next_steps_dropped",
    *next_steps.c["workspace_id", "member_id", "closed_at", "client_id", "state", "closed_by"],
    only="state = 'cancelled' AND closed_by IS NULL",
)
# Cover what is counted of promises: the first promised day, and whether they were kept.
_PROMISE = ("state", "closed_at", "closed_by", "touch_id", "client_id", "promised_by")
Index("ix_next_steps_promised", *next_steps.c["workspace_id", "member_id", "due_on", "promised_on", *_PROMISE])
index(
    "ix_next_steps_promised_first",
    *next_steps.c["workspace_id", "member_id", "promised_on", "due_on", *_PROMISE],
    only="promised_on IS NOT NULL",
)
index(
    "ix_next_steps_left",
    *next_steps.c["workspace_id", "promised_by", "due_on", "promised_on", *_PROMISE[:-1]],
    only="promised_by IS NOT NULL",
)
# For steps of all companies that a lead has set: asked each minute.
index("ix_next_steps_assigned", *next_steps.c["state", "due_on", "closed_at"], only="assigned_by IS NOT NULL")

# Complaints that leads were told of; `id` is the touch's. Whether one is open follows from the touches after it.
complaints = business(
    "complaints",
    number("client_id"),
    Column("at", Utc, nullable=False),
    number("taken_by", null=True),
    Column("taken_at", Utc),
    Column("withdrawn_at", Utc),
    ForeignKeyConstraint(["workspace_id", "id"], ["touches.workspace_id", "touches.id"]),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=False, exported=False),
)
# For complaints of all companies that may have been withdrawn: asked each minute.
index("ix_complaints_raised", complaints.c.at, only="withdrawn_at IS NULL")

# Signals to leads, see sales/reporting/leading/signals.py. `about`: the id of a touch, a client or a member.
signals = business(
    "signals",
    Column("kind", Coded(SignalKind), nullable=False),
    number("about"),
    Column("on", LocalDate, nullable=False),
    number("client_id", null=True),
    Column("at", Utc, nullable=False),
    number("taken_by", null=True),
    Column("taken_at", Utc),
    Column("withdrawn_at", Utc),
    part_of("clients", "client_id"),
    Index("uq_signals_once", "workspace_id", "kind", "about", "on", unique=True),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=False, exported=False),
)
# For signals of all companies that may have been undone: asked each minute.
index("ix_signals_raised", signals.c.at, only="withdrawn_at IS NULL")

debts = business(
    "debts",
    number("client_id"),
    Column("entity", Key, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("as_of", LocalDate, nullable=False),
    Column("overdue_days", Integer),
    deleted(),
    version(),
    part_of("clients", "client_id"),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=False, exported=False),
)
index("ix_debts_deleted", debts.c.deleted_at, only="deleted_at IS NOT NULL")

orders = business(
    "orders",
    number("client_id"),
    number("member_id"),
    number("touch_id", null=True),
    Column("on", LocalDate, nullable=False),
    Column("amount", BigInteger),
    version(),
    deleted(),
    Column("pay_by", LocalDate),
    Column("paid_on", LocalDate),
    Column("delivered_on", LocalDate),
    Column("rating", Integer),
    number("asked_by", null=True),
    Column("document", Key, nullable=False, server_default=""),  # of the accounting system, with its year
    Column("receipts", Received, nullable=False, server_default=""),
    part_of("clients", "client_id"),
    part_of("members", "member_id"),
    part_of("touches", "touch_id"),
    Index("uq_orders_touch_id", "workspace_id", "touch_id", unique=True),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=True, brought=True, exported=True),
)
index(
    "ix_orders_counted", *orders.c["workspace_id", "member_id", "on", "amount", "deleted_at"], only="deleted_at IS NULL"
)
index("ix_orders_of_document", *orders.c["workspace_id", "document"], only="deleted_at IS NULL AND document <> ''")
index("ix_orders_deleted", orders.c.deleted_at, only="deleted_at IS NOT NULL")

# The products of an order.
items = business(
    "items",
    number("client_id"),
    number("order_id"),
    number("product_id"),
    Column("quantity", BigInteger),
    Column("amount", BigInteger),
    Column("place", Integer, nullable=False),
    deleted(),
    version(),
    part_of("orders", "order_id"),
    Index(None, "workspace_id", "order_id"),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=True, exported=True),
)
index(
    "ix_items_of_product",
    *items.c["workspace_id", "product_id", "client_id", "order_id", "amount", "deleted_at"],
    only="deleted_at IS NULL",
)
index("ix_items_deleted", items.c.deleted_at, only="deleted_at IS NOT NULL")

# Clients that were handed over: by which job, to whom, and the new owner's answer, see sales/jobs/handed.py.
handed = business(
    "handed",
    number("client_id"),
    number("job_id"),
    number("member_id"),
    number("from_id"),
    Column("at", Utc, nullable=False),
    Column("answer", Coded(Answer)),
    Column("answered_at", Utc),
    words("question"),
    Column("replied_at", Utc),
    words("reply"),
    number("replied_by", null=True),
    version(),
    part_of("clients", "client_id"),
    Index(None, "workspace_id", "client_id"),
    Index(None, "workspace_id", "job_id", "member_id"),
    of_client=OfClient(holds=False, brought=False, exported=False),
)

# Clients taken out of the pool, counted per member and day; kept even if the taking is undone.
takings = business(
    "takings",
    number("client_id"),
    number("member_id"),
    Column("on", LocalDate, nullable=False),
    Column("at", Utc, nullable=False),
    part_of("clients", "client_id"),
    part_of("members", "member_id"),
    Index(None, "workspace_id", "client_id"),
    Index("ix_takings_of_day", "workspace_id", "member_id", "on"),
    of_client=OfClient(holds=False, brought=False, exported=False, follows_from_it=True),
)
