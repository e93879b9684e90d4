"""A key client has terms of service, and the day it was named or looked at again."""

import sqlalchemy as sa
from alembic import op

revision = "0089"
down_revision = "0087"


def upgrade() -> None:
    op.add_column("clients", sa.Column("service", sa.Text(), server_default="", nullable=False))
    op.add_column("clients", sa.Column("named_on", sa.Date()))
