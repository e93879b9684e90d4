"""Clients, contacts, phones, moves between stages and bases, and what was told in the morning."""

from sqlalchemy import BigInteger, Column, Index, Integer, String

from sales.clients.client import Attitude, BuyingRole, NamedBase, Status
from sales.clients.stages import Base, Stage
from sales.reporting.unasked.occasions import Occasion
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from storage.schema.columns import Coded, Graded, Key, LocalDate, MaybeWords, Several, Utc, Yearly
from storage.schema.tables.parts import (
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

clients = business(
    "clients",
    number("owner_id"),
    words("name"),
    Column("search", Key, nullable=False),
    Column("company_key", Key, nullable=False),
    Column("status", Coded(Status), nullable=False),
    flag("do_not_contact"),
    words("business"),
    words("legal_name"),
    words("city"),
    words("region"),
    words("address"),
    words("second_address"),
    words("entrance_note"),
    *place(),
    words("site"),
    words("email"),
    words("messengers"),
    words("tax_number"),
    words("code"),
    words("hours"),
    number("source_id", null=True),
    words("recommended_by"),
    words("terms"),
    words("service"),
    words("supplier"),
    words("potential"),
    words("season"),
    words("satisfaction"),
    words("chain"),
    words("note"),
    Column("tags", Several, nullable=False),
    Column("zone", String),
    Column("named_base", Coded(NamedBase)),
    words("named_reason"),
    Column("named_on", LocalDate),
    # facts: what follows from touches and orders, see sales/clients/facts.py
    count("touches"),
    count("attempts"),
    count("attempts_in_row"),
    Column("last_touch_at", Utc),
    flag("last_touch_timed", raised=True),
    Column("last_talk_at", Utc),
    flag("last_talk_timed", raised=True),
    Column("last_talk", Coded(Outcome)),
    words("last_talk_note"),
    Column("last_visit_at", Utc),
    Column("offer_at", Utc),
    flag("reached_after_offer"),
    flag("interested"),
    flag("decider_reached"),
    flag("agreed"),
    count("orders"),
    Column("order_sum", BigInteger, nullable=False, server_default="0"),
    Column("first_order_on", LocalDate),
    Column("last_order_on", LocalDate),
    Column("order_gap_days", Integer),
    Column("worth", Graded),  # by the bounds of the last night, see sales/standing/worth.py
    Column("created_at", Utc, nullable=False),
    number("created_by"),
    flag("imported"),
    deleted(),
    version(),
    # facts, too
    Column("answer_at", Utc),
    Column("answer", Coded(Outcome)),
    number("talked_with", null=True),
    flag("writable"),
    # what follows from them, see sales/standing/standing.py
    Column("stage", Coded(Stage), nullable=False, server_default=Stage.WHITE),
    Column("base", Coded(Base), nullable=False, server_default=Base.POTENTIAL),
    Column("call_on", LocalDate),
    Column("plan_on", LocalDate),
    Column("order_on", LocalDate),
    Column("rest_until", LocalDate),
    Column("changes_on", LocalDate),
    count("counted"),  # by which rules
    # facts, too
    Column("owed", BigInteger, nullable=False, server_default="0"),
    Column("pay_by", LocalDate),
    words("why_inactive"),
    Column("debt", BigInteger, nullable=False, server_default="0"),
    number("recommender_id", null=True),
    Column("potential_month", BigInteger),  # what the words of `potential` come to
    words("potential_in"),  # the currencies that they may mean
    Column("owned_since", Utc),  # since when it is whose it is; nothing: since it came into the base
    Column("leaves_on", LocalDate),  # for the pool, as whose it is was told
    Column("warned_at", Utc),  # when that was
    part_of("members", "owner_id"),
)
LIVING = "deleted_at IS NULL"
# `deleted_at` is in each index that counts: SQLite needs it there to answer from the index alone.
index("ix_clients_by_name", *clients.c["workspace_id", "owner_id", "search", "deleted_at"], only=LIVING)
# Covers, for a whole company, whom the bot brings up and which stage and base they have.
_ATTENDED = ("search", "status", "do_not_contact", "stage", "base", "deleted_at")
index("ix_clients_of_company", *clients.c["workspace_id", *_ATTENDED], only=LIVING, told=True)
index(
    "ix_clients_by_birth", *clients.c["workspace_id", "owner_id", "imported", "created_at", "deleted_at"], only=LIVING
)
# Covers the funnel.
_STANDING = ("stage", "base", "worth", "named_base", "orders", "order_sum", "status", "source_id", "deleted_at")
index("ix_clients_by_standing", *clients.c["workspace_id", "owner_id", *_STANDING], only=LIVING, told=True)
# Few of a company are key clients.
index("ix_clients_by_base", *clients.c["workspace_id", "base", "owner_id", "deleted_at"], only=LIVING, told=True)
# Cover clients without a step, by their last talk and by their last order.
_LEFT = ("status", "do_not_contact", "owner_id", "deleted_at")
index("ix_clients_talked", *clients.c["workspace_id", "last_talk_at", *_LEFT], only=LIVING, told=True)
index(
    "ix_clients_bought",
    *clients.c["workspace_id", "last_order_on", "last_talk_at", *_LEFT],
    only=f"{LIVING} AND last_order_on IS NOT NULL",
    told=True,
)
index(
    "ix_clients_untouched",
    *clients.c["workspace_id", "owner_id", "status", "do_not_contact", "deleted_at"],
    only=f"{LIVING} AND last_touch_at IS NULL AND last_order_on IS NULL",
    told=True,
)
# Covers all orders and most filters of a whole company's lists: scanning fifty thousand wide rows takes twice as long.
_LASTS = ("last_order_on", "last_talk_at", "last_touch_at", "last_visit_at")
_BY = (*_LASTS, "order_sum", "owed", "pay_by", "call_on", "worth", "search")
_FILTERED = ("status", "do_not_contact", "plan_on", "answer", "rest_until", "stage", "base", "source_id")
index(
    "ix_clients_listed", *clients.c["workspace_id", "owner_id", *_BY, *_FILTERED, "deleted_at"], only=LIVING, told=True
)
for day in ("call_on", "plan_on", "order_on"):
    index(
        f"ix_clients_by_{day}",
        *clients.c["workspace_id", "owner_id", day, "deleted_at"],
        only=f"{LIVING} AND {day} IS NOT NULL",
        told=True,
    )
index(
    "ix_clients_by_owed",
    *clients.c["workspace_id", "owner_id", "owed", "pay_by", "deleted_at"],
    only=f"{LIVING} AND owed > 0",
    told=True,
)
# For finding doubles.
for key in ("company_key", "tax_number", "email"):
    index(
        f"ix_clients_by_{key}",
        *clients.c["workspace_id", key, "owner_id", "deleted_at"],
        only=LIVING,
    )
index(
    "ix_clients_by_recommender",
    *clients.c["workspace_id", "recommender_id", "owner_id", "deleted_at"],
    only=f"{LIVING} AND recommender_id IS NOT NULL",
)
index(
    "ix_clients_by_potential",
    *clients.c["workspace_id", "owner_id", "potential_month", "deleted_at"],
    only=f"{LIVING} AND potential_month IS NOT NULL",
)
index(
    "ix_clients_by_leaves_on",
    *clients.c["workspace_id", "owner_id", "leaves_on", "deleted_at"],
    only=f"{LIVING} AND leaves_on IS NOT NULL",
)
index("ix_clients_by_changes_on", *clients.c["workspace_id", "changes_on"], only="changes_on IS NOT NULL")
# For key clients of all companies whose plan of contacts is due: asked each minute.
index(
    "ix_clients_key_plan",
    clients.c.plan_on,
    only="plan_on IS NOT NULL AND named_base IS NOT NULL AND deleted_at IS NULL",
)
index("ix_clients_deleted", clients.c.deleted_at, only="deleted_at IS NOT NULL")
index("ix_clients_gone", *clients.c["workspace_id", "deleted_at"], only="deleted_at IS NOT NULL")

# The indexes by client cover what lists ask of contacts and phones: whether there is a number, or somebody who decides.
contacts = business(
    "contacts",
    number("client_id"),
    words("name"),
    Column("search", Key, nullable=False),
    words("position"),
    words("email"),
    words("nick"),
    Column("birthday", Yearly),
    Column("role", Coded(BuyingRole), nullable=False),
    flag("role_confirmed"),
    Column("weight", Integer),
    Column("attitude", Coded(Attitude)),
    Column("channel", Coded(Channel)),
    words("hours"),
    words("note"),
    Column("place", Integer, nullable=False),
    deleted(),
    version(),
    part_of("clients", "client_id"),
    Column("left_on", LocalDate),
    Index("ix_contacts_of_client", "workspace_id", "client_id", "role", "deleted_at", "left_on"),
    of_client=OfClient(holds=True, brought=True, exported=True),
)

phones = business(
    "phones",
    number("client_id"),
    number("contact_id"),
    words("typed"),
    Column("e164", Key),
    Column("reversed", Key, nullable=False),  # digits from the last to the first: people remember endings
    Column("extension", MaybeWords, nullable=False, server_default=""),
    Column("place", Integer, nullable=False),
    deleted(),
    version(),
    flag("wrong"),
    part_of("contacts", "contact_id"),
    Index(None, "workspace_id", "contact_id"),
    Index("ix_phones_of_client", "workspace_id", "client_id", "wrong", "deleted_at", "contact_id"),
    of_client=OfClient(holds=True, brought=True, exported=True),
)
index("uq_phones_e164", *phones.c["workspace_id", "e164"], unique=True, only=LIVING)
index("ix_phones_reversed", *phones.c["workspace_id", "reversed"], only=LIVING)
index(
    "ix_contacts_by_birthday",
    *contacts.c["workspace_id", "birthday", "client_id", "deleted_at"],
    only=f"{LIVING} AND birthday IS NOT NULL",
)
index("ix_contacts_left", *contacts.c["workspace_id", "id"], only="left_on IS NOT NULL")
index("ix_contacts_deleted", contacts.c.deleted_at, only="deleted_at IS NOT NULL")
index("ix_phones_deleted", phones.c.deleted_at, only="deleted_at IS NOT NULL")

moves = business(
    "moves",
    number("client_id"),
    number("owner_id"),  # whose it was then
    Column("at", Utc, nullable=False),
    Column("stage_before", Coded(Stage), nullable=False),
    Column("stage", Coded(Stage), nullable=False),
    Column("base_before", Coded(Base), nullable=False),
    Column("base", Coded(Base), nullable=False),
    part_of("clients", "client_id"),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=True, exported=False, follows_from_it=True),
)
# Covers the movement of a period.
Index("ix_moves_at", *moves.c["workspace_id", "at", "client_id", "stage_before", "stage", "base_before", "base"])

# Apart from `moves`: grades change at night and with orders, not with each touch.
worth_moves = business(
    "worth_moves",
    number("client_id"),
    Column("at", Utc, nullable=False),
    Column("worth_before", Graded),
    Column("worth", Graded),
    part_of("clients", "client_id"),
    Index(None, "workspace_id", "client_id"),
    of_client=OfClient(holds=False, brought=False, exported=False, follows_from_it=True),
)
Index("ix_worth_moves_at", *worth_moves.c["workspace_id", "at", "client_id", "worth_before", "worth"])

# Which occasions were shown to members in the morning (sales/reporting/unasked/occasions.py): a row per client, member
# and occasion.
told = business(
    "told",
    number("client_id"),
    number("member_id"),
    Column("occasion", Coded(Occasion), nullable=False),
    count("times"),
    Column("since", Utc, nullable=False),
    Column("last_on", LocalDate, nullable=False),
    Column("rest_until", LocalDate),
    part_of("clients", "client_id"),
    Index("uq_told_once", "workspace_id", "client_id", "member_id", "occasion", unique=True),
    of_client=OfClient(holds=False, brought=False, exported=False, follows_from_it=True),
)
