"""The two database engines: connections, dialects, transactions, schema upgrades, planner statistics.

No table is named here.
"""
