"""Phrases of a report in English by what came of the touch; and what lists are called."""
