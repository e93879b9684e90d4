"""Phrases of a report in Russian by what came of the touch; and what lists are called."""
