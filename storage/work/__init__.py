"""Repositories of touches, next steps, orders and debts."""
