"""Where everything is kept: schema, queries, unit of work. SQLite by default, PostgreSQL by URL. No rules."""
