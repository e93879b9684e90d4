"""Words that a rep brings wait for an owner's answer."""

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"


def upgrade() -> None:
    op.add_column("list_entries", sa.Column("proposed_by", sa.BigInteger()))
