"""The contract of storage: each file is run on SQLite and on PostgreSQL, and reads back through a second connection."""
