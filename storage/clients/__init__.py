"""Repositories of clients and contacts: cards, lists, doubles, merging, hand-over, pool, facts."""
