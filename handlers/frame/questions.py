"""A question whose answer is typed: the draft that waits for it. What is asked belongs to the conversations."""

from typing import Any

from handlers.frame.turn import Exchange
from sales.actions.ports import UnitOfWork
from sales.ground.drafts import Draft
from sales.ground.errors import NotFound
from sales.ground.ids import new_id


async def ask(unit: UnitOfWork, turn: Exchange, kind: str, data: dict[str, Any], draft: int | None = None) -> int:
    """The next text of this person goes to a draft of that kind; its id."""
    number = new_id() if draft is None else draft
    await note(unit, turn, kind, data, number)
    await unit.people.wait(turn.person.id, number)
    return number


async def note(unit: UnitOfWork, turn: Exchange, kind: str, data: dict[str, Any], draft: int | None = None) -> int:
    """A draft that waits for a tap, not for a text; its id."""
    number = new_id() if draft is None else draft
    await unit.drafts.put(Draft(number, turn.person.id, kind, data, turn.reader.now, turn.message))
    return number


async def answered(unit: UnitOfWork, turn: Exchange) -> None:
    """The question is answered: its draft is gone, texts are nobody's again."""
    if turn.waiting is not None:
        await unit.drafts.drop(turn.person.id, turn.waiting.id)
        await unit.people.wait(turn.person.id, None)


async def let_go(unit: UnitOfWork, turn: Exchange, *kinds: str) -> None:
    """A tap has answered or left a question of such a kind; questions of others go on waiting."""
    if turn.waiting is not None and turn.waiting.kind in kinds:
        await answered(unit, turn)


async def clear(turn: Exchange) -> None:
    """What the bot asked, and was answered by a text, is cleared up."""
    if turn.waiting is not None and turn.waiting.message is not None:
        await turn.answer.clear([turn.waiting.message])


def waiting(turn: Exchange) -> Draft:
    """The draft that the filter has let this text through for."""
    if turn.waiting is None:
        raise NotFound
    return turn.waiting
