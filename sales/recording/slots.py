"""What tells the open steps of a client apart: a kind, and a slot beside it."""

from sales.values.company_names import search_key

LONGEST_SLOT = 100
"""An index takes no longer ones."""


def slot_of(note: str) -> str:
    """The same for the same note, however it is spelt; empty for a step that does not say what it is for."""
    return search_key(note)[:LONGEST_SLOT]
