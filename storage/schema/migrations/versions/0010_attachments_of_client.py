"""Attachments are found by their client, as all else that hangs on one."""

from alembic import op

revision = "0010"
down_revision = "0004"


def upgrade() -> None:
    op.create_index("ix_attachments_workspace_id_client_id", "attachments", ["workspace_id", "client_id"])
