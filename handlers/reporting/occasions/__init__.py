"""Reasons to call, in the morning's list and opened from it."""
