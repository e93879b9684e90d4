"""Since when somebody works there no more: it was words of the note, and lists counted their numbers."""

import sqlalchemy as sa
from alembic import op

from sales.values.person_words import noted_gone

revision = "0110"
down_revision = "0109"

INDEXES = {"contacts": ["role", "deleted_at", "left_on"], "phones": ["wrong", "deleted_at", "contact_id"]}


def upgrade() -> None:
    op.add_column("contacts", sa.Column("left_on", sa.Date()))
    left = sa.text("left_on IS NOT NULL")
    op.create_index("ix_contacts_left", "contacts", ["workspace_id", "id"], sqlite_where=left, postgresql_where=left)
    for table, others in INDEXES.items():
        op.drop_index(f"ix_{table}_of_client", table)
        op.create_index(f"ix_{table}_of_client", table, ["workspace_id", "client_id", *others])
    _fill()


def _fill() -> None:
    """Whose note has said so: since the day of the update."""
    base = op.get_bind()
    contacts = sa.table("contacts", *map(sa.column, ("workspace_id", "id", "note", "left_on")))
    asked = sa.select(contacts.c.workspace_id, contacts.c.id, contacts.c.note).where(contacts.c.note != "")
    gone = [(its, row) for its, row, note in base.execute(asked).all() if noted_gone(note)]
    for its, row in gone:
        one = sa.update(contacts).where(contacts.c.workspace_id == its, contacts.c.id == row)
        base.execute(one.values(left_on=sa.func.current_date()))
