"""What follows from the facts: stage, base, whose turn it is. Pure; stored with the facts, see `standing.py`."""
