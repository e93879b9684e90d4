"""The schema: tables, column types, triggers, migrations. No queries."""
