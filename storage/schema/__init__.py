"""The schema: tables, types of columns, migrations. No query."""
