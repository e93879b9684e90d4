"""Persistence: schema, queries, unit of work. SQLite by default, PostgreSQL by URL. No business rules."""
