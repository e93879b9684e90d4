"""Alembic's entry: runs the steps on the connection and in the transaction of `storage/engine/upgrade.py`."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
context.run_migrations()
