"""Putting a step right that was read, before it is saved; and which of the planned ones stay."""
