"""Open steps of one kind stand beside each other where each says what it is for."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

steps = sa.table(
    "next_steps",
    sa.column("workspace_id", sa.BigInteger()),
    sa.column("id", sa.BigInteger()),
    sa.column("note", sa.Text()),
    sa.column("state", sa.String()),
    sa.column("slot", sa.Text()),
)


def upgrade() -> None:
    op.add_column("next_steps", sa.Column("slot", sa.Text(), server_default="", nullable=False))
    _name_slots()
    op.drop_index("uq_next_steps_open_kind", table_name="next_steps")
    is_open = sa.text("state = 'open'")
    op.create_index(
        "uq_next_steps_open",
        "next_steps",
        ["workspace_id", "client_id", "kind", "slot"],
        unique=True,
        sqlite_where=is_open,
        postgresql_where=is_open,
    )


def _name_slots() -> None:
    """What is open says what it is for already: a plain call planned later shall not take its place."""
    noted = sa.select(steps.c.workspace_id, steps.c.id, steps.c.note)
    rows = op.get_bind().execute(noted.where(steps.c.state == "open", steps.c.note != "")).all()
    named = [{"its": its, "row": row, "to": _slot(note)} for its, row, note in rows]
    one = (steps.c.workspace_id == sa.bindparam("its"), steps.c.id == sa.bindparam("row"))
    if named:
        op.get_bind().execute(sa.update(steps).where(*one).values(slot=sa.bindparam("to")), named)


def _slot(note: str) -> str:
    return " ".join(note.casefold().replace("ё", "е").split())[:100]
