"""What a contact is called in Telegram."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("contacts", sa.Column("nick", sa.Text(), server_default="", nullable=False))
