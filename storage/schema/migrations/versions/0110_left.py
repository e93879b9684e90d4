"""Since when somebody works there no more: it was words of the note, and lists counted their numbers. Lists by name
stand in the order of what they show of it.
"""

import sqlalchemy as sa
from alembic import op

from sales.values.company_names import kindless, search_key
from sales.values.person_words import noted_gone

revision = "0110"
down_revision = "0109"

FEW = 5_000
INDEXES = {"contacts": ["role", "deleted_at", "left_on"], "phones": ["wrong", "deleted_at", "contact_id"]}


def upgrade() -> None:
    op.add_column("contacts", sa.Column("left_on", sa.Date()))
    left = sa.text("left_on IS NOT NULL")
    op.create_index("ix_contacts_left", "contacts", ["workspace_id", "id"], sqlite_where=left, postgresql_where=left)
    for table, others in INDEXES.items():
        op.drop_index(f"ix_{table}_of_client", table)
        op.create_index(f"ix_{table}_of_client", table, ["workspace_id", "client_id", *others])
    living = sa.text("deleted_at IS NULL")
    columns = ["workspace_id", "search", "status", "do_not_contact", "deleted_at"]
    op.drop_index("ix_clients_of_company", "clients")
    op.create_index("ix_clients_of_company", "clients", columns, sqlite_where=living, postgresql_where=living)
    _fill()
    _sort()


def _fill() -> None:
    """Whose note has said so: since the day of the update."""
    base = op.get_bind()
    contacts = sa.table("contacts", *map(sa.column, ("workspace_id", "id", "note", "left_on")))
    asked = sa.select(contacts.c.workspace_id, contacts.c.id, contacts.c.note).where(contacts.c.note != "")
    gone = [(its, row) for its, row, note in base.execute(asked).all() if noted_gone(note)]
    for its, row in gone:
        one = sa.update(contacts).where(contacts.c.workspace_id == its, contacts.c.id == row)
        base.execute(one.values(left_on=sa.func.current_date()))


def _sort() -> None:
    """Less its legal form, and what kind of business it is."""
    base = op.get_bind()
    clients = sa.table("clients", *map(sa.column, ("workspace_id", "id", "name", "search")))
    one = sa.update(clients).where(clients.c.workspace_id == sa.bindparam("its"), clients.c.id == sa.bindparam("row"))
    put = one.values(search=sa.bindparam("told"))
    known = base.execute(sa.select(clients.c.workspace_id, clients.c.id, clients.c.name, clients.c.search)).all()
    told = [
        {"its": its, "row": row, "told": f"{search_key(short)} {search}"}
        for its, row, name, search in known
        if (short := kindless(name)) != name
    ]
    for start in range(0, len(told), FEW):
        base.execute(put, told[start : start + FEW])
