"""When a contact's birthday is."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.add_column("contacts", sa.Column("birthday", sa.String()))
