"""The two engines: connections, dialects, transactions, migrations run, statistics, backups. No table by name."""
