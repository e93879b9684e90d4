"""Repositories of touches, next steps, orders."""
