"""Repositories of clients and contacts, their lists, hand-over."""
