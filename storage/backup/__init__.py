"""Copies of the base: made while the bot works, checked, kept for a while, put back."""
