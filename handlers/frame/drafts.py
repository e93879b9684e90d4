"""Saving the draft of an open conversation, and directing the person's next text to it."""

from typing import Any, Protocol

from handlers.frame.turn import Turn
from sales.actions.ports import UnitOfWork
from sales.ground.drafts import Draft


class Conversation(Protocol):
    """A draft of any kind; the kinds are in `sales`."""

    @property
    def id(self) -> int: ...

    @property
    def row_kind(self) -> str: ...

    @property
    def awaits_text(self) -> bool:
        """Whether its open question is to be answered in words."""

    def to_data(self) -> dict[str, Any]: ...


async def keep(unit: UnitOfWork, turn: Turn, draft: Conversation) -> None:
    """Saves the draft with the message that shows it; the person's next text goes to it if it awaits one."""
    row = Draft(draft.id, turn.person.id, draft.row_kind, draft.to_data(), turn.reader.now, turn.message)
    await unit.drafts.put(row)
    now = turn.waiting.id if turn.waiting else None
    wanted = draft.id if draft.awaits_text else None
    if wanted != now and (wanted is not None or now == draft.id):
        await unit.people.wait(turn.person.id, wanted)
