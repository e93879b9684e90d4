"""Backups: made while the bot works, verified, thinned out, restored; and moving to another engine."""
