"""A draft: an unfinished conversation as a row. What is in `data` belongs to the conversation's own module."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Draft:
    id: int
    person: int
    kind: str
    data: dict[str, Any]
    updated_at: datetime
    message: int | None = None
    """The Telegram message that shows it, once known: what the bot asked is cleared up there."""
