"""What a client is worth, by the bounds of its company's last night."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"


def upgrade() -> None:
    op.add_column("clients", sa.Column("worth", sa.Text().with_variant(sa.Text(collation="C"), "postgresql")))
    op.add_column("workspaces", sa.Column("graded_on", sa.Date()))
    op.add_column("workspaces", sa.Column("worth_a", sa.BigInteger()))
    op.add_column("workspaces", sa.Column("worth_b", sa.BigInteger()))
    op.add_column("workspaces", sa.Column("grading_until", sa.DateTime(timezone=True)))
