"""Questions that are answered in words: the drafts that wait for the answer. Conversations say what is asked."""

from typing import Any

from handlers.frame.turn import Exchange
from sales.actions.ports import UnitOfWork
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from sales.ground.ids import new_id


async def ask(unit: UnitOfWork, turn: Exchange, kind: str, data: dict[str, Any], draft: int | None = None) -> int:
    """Saves a draft of that kind that waits for the person's next text; returns its id."""
    number = new_id() if draft is None else draft
    await note(unit, turn, kind, data, number)
    await unit.people.wait(turn.person.id, number)
    return number


async def note(unit: UnitOfWork, turn: Exchange, kind: str, data: dict[str, Any], draft: int | None = None) -> int:
    """Saves a draft that waits for a tap instead of a text; returns its id."""
    number = new_id() if draft is None else draft
    await unit.drafts.put(Draft(number, turn.person.id, kind, data, turn.reader.now, turn.message))
    return number


async def answered(unit: UnitOfWork, turn: Exchange) -> None:
    """Drops the draft of the answered question, so that no draft waits for texts."""
    if turn.waiting is not None:
        await unit.drafts.drop(turn.person.id, turn.waiting.id)
        await unit.people.wait(turn.person.id, None)


async def let_go(unit: UnitOfWork, turn: Exchange, *kinds: str) -> None:
    """Drops the waiting draft if it is of one of these kinds: a tap has answered or left its question."""
    if turn.waiting is not None and turn.waiting.kind in kinds:
        await answered(unit, turn)


async def clear(turn: Exchange) -> None:
    """Deletes the message with the question that a text has answered."""
    if turn.waiting is not None and turn.waiting.message is not None:
        await turn.answer.clear([turn.waiting.message])


def waiting(turn: Exchange) -> Draft:
    """The waiting draft, for which the filter has passed this text. Raises NotFound if there is none."""
    if turn.waiting is None:
        raise NotFound
    return turn.waiting
