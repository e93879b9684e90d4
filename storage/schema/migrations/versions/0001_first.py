"""The schema of 0.1.0."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    people()
    clients()
    work()
    traffic()


def people() -> None:
    op.create_table(
        "workspaces",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.String(), nullable=False),
        sa.Column("currency", sa.String(), nullable=False),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("protect_content", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("rules", sa.Text(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_workspaces"),
    )
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("locale", sa.String(), nullable=False),
        sa.Column("zone", sa.String()),
        sa.Column("blocked_at", sa.DateTime(timezone=True)),
        sa.Column("waiting_draft", sa.BigInteger(), autoincrement=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "members",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger()),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("digest_at", sa.Time(), nullable=False),
        sa.Column("working_days", sa.Text(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True)),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_members_person_id"),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_members_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_members"),
        sqlite_with_rowid=False,
    )
    op.create_index("uq_members_active_person", "members", ["person_id"], unique=True, **where("until IS NULL"))
    op.create_table(
        "invites",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False),
        sa.Column("issued_by", sa.BigInteger(), autoincrement=False),
        sa.Column("expires_at", sa.DateTime(timezone=True)),
        sa.Column("used_at", sa.DateTime(timezone=True)),
        sa.Column("used_by", sa.BigInteger(), autoincrement=False),
        sa.Column("revoked_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("id", name="pk_invites"),
        sa.UniqueConstraint("token_hash", name="uq_invites_token_hash"),
    )
    op.create_index("ix_invites_workspace_id", "invites", ["workspace_id"])
    op.create_table(
        "list_entries",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("code", sa.String()),
        sa.Column("text", sa.Text()),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("retired", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["workspace_id"], ["workspaces.id"], name="fk_list_entries_workspace_id"),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_list_entries"),
        sqlite_with_rowid=False,
    )


def clients() -> None:
    op.create_table(
        "clients",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("owner_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("search", key(), nullable=False),
        sa.Column("company_key", key(), nullable=False),
        sa.Column("status", sa.String(), nullable=False),
        sa.Column("do_not_contact", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("business", sa.Text(), server_default="", nullable=False),
        sa.Column("address", sa.Text(), server_default="", nullable=False),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("accuracy", sa.Float()),
        sa.Column("site", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("tax_number", sa.Text(), server_default="", nullable=False),
        sa.Column("hours", sa.Text(), server_default="", nullable=False),
        sa.Column("source_id", sa.BigInteger(), autoincrement=False),
        sa.Column("recommended_by", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("tags", sa.Text(), nullable=False),
        sa.Column("zone", sa.String()),
        sa.Column("named_base", sa.String()),
        sa.Column("named_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("touches", sa.Integer(), server_default="0", nullable=False),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("attempts_in_row", sa.Integer(), server_default="0", nullable=False),
        sa.Column("last_touch_at", sa.DateTime(timezone=True)),
        sa.Column("last_talk_at", sa.DateTime(timezone=True)),
        sa.Column("last_talk", sa.String()),
        sa.Column("last_talk_note", sa.Text(), server_default="", nullable=False),
        sa.Column("last_visit_at", sa.DateTime(timezone=True)),
        sa.Column("offer_at", sa.DateTime(timezone=True)),
        sa.Column("reached_after_offer", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("interested", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("decider_reached", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("agreed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("orders", sa.Integer(), server_default="0", nullable=False),
        sa.Column("order_sum", sa.BigInteger(), server_default="0", nullable=False),
        sa.Column("first_order_on", sa.Date()),
        sa.Column("last_order_on", sa.Date()),
        sa.Column("order_gap_days", sa.Integer()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("created_by", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "owner_id"],
            ["members.workspace_id", "members.id"],
            name="fk_clients_workspace_id_owner_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_clients"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_clients_by_birth",
        "clients",
        ["workspace_id", "owner_id", "created_at", "deleted_at"],
        **where("deleted_at IS NULL"),
    )
    op.create_index(
        "ix_clients_by_name",
        "clients",
        ["workspace_id", "owner_id", "search", "deleted_at"],
        **where("deleted_at IS NULL"),
    )
    op.create_index("ix_clients_deleted", "clients", ["deleted_at"], **where("deleted_at IS NOT NULL"))
    op.create_index(
        "ix_clients_of_company", "clients", ["workspace_id", "search", "deleted_at"], **where("deleted_at IS NULL")
    )
    op.create_table(
        "contacts",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("search", key(), nullable=False),
        sa.Column("position", sa.Text(), server_default="", nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("role_confirmed", sa.Boolean(), server_default=sa.text("false"), nullable=False),
        sa.Column("weight", sa.Integer()),
        sa.Column("attitude", sa.String()),
        sa.Column("channel", sa.String()),
        sa.Column("hours", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_contacts_workspace_id_client_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_contacts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_contacts_deleted", "contacts", ["deleted_at"], **where("deleted_at IS NOT NULL"))
    op.create_index("ix_contacts_workspace_id_client_id", "contacts", ["workspace_id", "client_id"])
    op.create_table(
        "phones",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contact_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("typed", sa.Text(), server_default="", nullable=False),
        sa.Column("e164", key()),
        sa.Column("reversed", key(), nullable=False),
        sa.Column("extension", sa.Text(), server_default="", nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "contact_id"],
            ["contacts.workspace_id", "contacts.id"],
            name="fk_phones_workspace_id_contact_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_phones"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_phones_deleted", "phones", ["deleted_at"], **where("deleted_at IS NOT NULL"))
    op.create_index("ix_phones_reversed", "phones", ["workspace_id", "reversed"], **where("deleted_at IS NULL"))
    op.create_index("ix_phones_workspace_id_client_id", "phones", ["workspace_id", "client_id"])
    op.create_index("ix_phones_workspace_id_contact_id", "phones", ["workspace_id", "contact_id"])
    op.create_index("uq_phones_e164", "phones", ["workspace_id", "e164"], unique=True, **where("deleted_at IS NULL"))


def work() -> None:
    op.create_table(
        "touches",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("contact_id", sa.BigInteger(), autoincrement=False),
        sa.Column("step_id", sa.BigInteger(), autoincrement=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("latitude", sa.Float()),
        sa.Column("longitude", sa.Float()),
        sa.Column("accuracy", sa.Float()),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_touches_workspace_id_client_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["members.workspace_id", "members.id"],
            name="fk_touches_workspace_id_member_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_touches"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_touches_counted",
        "touches",
        ["workspace_id", "member_id", "at", "channel", "outcome", "client_id", "deleted_at"],
        **where("deleted_at IS NULL"),
    )
    op.create_index("ix_touches_deleted", "touches", ["deleted_at"], **where("deleted_at IS NOT NULL"))
    op.create_index(
        "ix_touches_of_client", "touches", ["workspace_id", "client_id", "at"], **where("deleted_at IS NULL")
    )
    op.create_index(
        "ix_touches_recorded", "touches", ["workspace_id", "member_id", "recorded_at"], **where("deleted_at IS NULL")
    )
    op.create_table(
        "attachments",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("touch_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("file_id", sa.String(), nullable=False),
        sa.Column("seconds", sa.Integer()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "touch_id"],
            ["touches.workspace_id", "touches.id"],
            name="fk_attachments_workspace_id_touch_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_attachments"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_attachments_workspace_id_touch_id", "attachments", ["workspace_id", "touch_id"])
    op.create_table(
        "next_steps",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("due_time", sa.Time()),
        sa.Column("zone", sa.String(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True)),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.String(), nullable=False),
        sa.Column("touch_id", sa.BigInteger(), autoincrement=False),
        sa.Column("closed_at", sa.DateTime(timezone=True)),
        sa.Column("closed_by", sa.BigInteger(), autoincrement=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_next_steps_workspace_id_client_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["members.workspace_id", "members.id"],
            name="fk_next_steps_workspace_id_member_id",
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_next_steps"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_next_steps_closed",
        "next_steps",
        ["workspace_id", "member_id", "closed_at"],
        **where("closed_at IS NOT NULL"),
    )
    op.create_index(
        "ix_next_steps_due", "next_steps", ["workspace_id", "member_id", "due_on"], **where("state = 'open'")
    )
    op.create_index("ix_next_steps_workspace_id_client_id", "next_steps", ["workspace_id", "client_id"])
    op.create_index(
        "uq_next_steps_open_kind",
        "next_steps",
        ["workspace_id", "client_id", "kind"],
        unique=True,
        **where("state = 'open'"),
    )
    op.create_table(
        "orders",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("client_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("touch_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("amount", sa.BigInteger()),
        sa.Column("product_id", sa.BigInteger(), autoincrement=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.Column("deleted_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["workspace_id", "client_id"],
            ["clients.workspace_id", "clients.id"],
            name="fk_orders_workspace_id_client_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "member_id"],
            ["members.workspace_id", "members.id"],
            name="fk_orders_workspace_id_member_id",
        ),
        sa.ForeignKeyConstraint(
            ["workspace_id", "touch_id"], ["touches.workspace_id", "touches.id"], name="fk_orders_workspace_id_touch_id"
        ),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_orders"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_orders_counted",
        "orders",
        ["workspace_id", "member_id", "on", "amount", "deleted_at"],
        **where("deleted_at IS NULL"),
    )
    op.create_index("ix_orders_deleted", "orders", ["deleted_at"], **where("deleted_at IS NOT NULL"))
    op.create_index("ix_orders_workspace_id_client_id", "orders", ["workspace_id", "client_id"])
    op.create_index("uq_orders_touch_id", "orders", ["workspace_id", "touch_id"], unique=True)


def traffic() -> None:
    op.create_table(
        "drafts",
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_drafts_person_id"),
        sa.PrimaryKeyConstraint("person_id", "id", name="pk_drafts"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_drafts_updated_at", "drafts", ["updated_at"])
    op.create_table(
        "audit",
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("group_key", sa.BigInteger(), autoincrement=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("member_id", sa.BigInteger(), autoincrement=False),
        sa.Column("shown", sa.String()),
        sa.Column("clients", sa.Text(), nullable=False),
        sa.Column("changes", sa.Text()),
        sa.Column("undoes", sa.Text()),
        sa.Column("salt", sa.LargeBinary()),
        sa.Column("digest", sa.LargeBinary()),
        sa.Column("place", sa.BigInteger()),
        sa.Column("seal", sa.LargeBinary()),
        sa.PrimaryKeyConstraint("workspace_id", "id", name="pk_audit"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_audit_by_member", "audit", ["workspace_id", "member_id", "at"])
    op.create_index("ix_audit_group", "audit", ["workspace_id", "group_key"], **where("group_key IS NOT NULL"))
    op.create_index("ix_audit_unsealed", "audit", ["at", "workspace_id"], **where("place IS NULL"))
    op.create_index("uq_audit_place", "audit", ["workspace_id", "place"], unique=True, **where("place IS NOT NULL"))
    op.create_table(
        "inbox",
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=True, nullable=False),
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("update_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False),
        sa.Column("payload", sa.Text()),
        sa.Column("state", sa.String(), server_default="new", nullable=False),
        sa.Column("owner", sa.String()),
        sa.Column("lease", sa.Integer(), server_default="0", nullable=False),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("crashes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("error", sa.Text()),
        sa.PrimaryKeyConstraint("seq", name="pk_inbox"),
        sa.UniqueConstraint("bot_id", "update_id", name="uq_inbox_bot_id_update_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_inbox_finished", "inbox", ["finished_at"], **where("finished_at IS NOT NULL"))
    op.create_index("ix_inbox_new", "inbox", ["person_id", "seq"], **where("state = 'new'"))
    op.create_table(
        "outbox",
        sa.Column("id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("person_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("workspace_id", sa.BigInteger(), autoincrement=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("data", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(), server_default="due", nullable=False),
        sa.Column("reason", sa.String()),
        sa.Column("owner", sa.String()),
        sa.Column("lease_until", sa.DateTime(timezone=True)),
        sa.Column("message_id", sa.BigInteger()),
        sa.Column("sent_at", sa.DateTime(timezone=True)),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_outbox"),
        sa.UniqueConstraint("key", name="uq_outbox_key"),
    )
    op.create_index("ix_outbox_waiting", "outbox", ["state", "due_at"], **where("state IN ('due', 'sending')"))


def key() -> sa.types.TypeEngine[str]:
    """Sorted by bytes on both engines."""
    return sa.Text().with_variant(sa.Text(collation="C"), "postgresql")


def where(condition: str) -> dict[str, Any]:
    return {"sqlite_where": sa.text(condition), "postgresql_where": sa.text(condition)}
