"""A touch knows the colleague who was there, too."""

import sqlalchemy as sa
from alembic import op

revision = "0092"
down_revision = "0091"


def upgrade() -> None:
    op.add_column("touches", sa.Column("joint_id", sa.BigInteger()))
    some = sa.text("joint_id IS NOT NULL")
    op.create_index(
        "ix_touches_joint", "touches", ["workspace_id", "joint_id", "at"], sqlite_where=some, postgresql_where=some
    )
