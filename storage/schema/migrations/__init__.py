"""The schema's history, forward only: one module per step, written once. Run by `storage/engine/upgrade.py`.

A new step is `versions/0002_what_it_brings.py` with `revision`, `down_revision` and `upgrade()`, and the same change in
`schema/tables`: a test compares the two. Tables are changed by `op.batch_alter_table`, the only way on SQLite. Rows are
converted through `op.get_bind()`.
"""
