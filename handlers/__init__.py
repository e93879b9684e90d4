"""Telegram in, Telegram out: one module per conversation, and what they share. No SQL, no rules."""
