"""Whoever has no number, or nobody who decides, is told from the indexes of phones and contacts by client."""

from alembic import op

revision = "0103"
down_revision = "0102"


def upgrade() -> None:
    for table, also in (("contacts", "role"), ("phones", "wrong")):
        op.create_index(f"ix_{table}_of_client", table, ["workspace_id", "client_id", also, "deleted_at"])
        op.drop_index(f"ix_{table}_workspace_id_client_id", table)
