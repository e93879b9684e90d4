"""What Alembic runs: the steps on the connection that `storage/schema.py` holds, in its transaction."""

from alembic import context

from storage.tables import metadata

if not context.is_offline_mode() and "connection" in context.config.attributes:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=metadata,
        render_as_batch=True,
        compare_type=False,
    )
    context.run_migrations()
