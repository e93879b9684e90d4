"""The schema's history, forward only: one module a step, written once. `storage/engine/upgrade.py` runs them.

A new step is `versions/0002_what_it_brings.py` with its `revision`, its `down_revision` and `upgrade()`, beside the
same change in `schema/tables`: a test compares the two. Tables are changed in `op.batch_alter_table`, the only way
that SQLite knows. `op.get_bind()` moves the rows along.
"""
