"""Leaving what is open: /cancel and the word Cancel, whatever the bot had asked."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message

from handlers.frame.filters import Menu
from handlers.frame.turn import Turn, Visit
from handlers.recording import planning
from sales.ground.drafts import Draft
from sales.recording import plan_draft


def router() -> Router:
    leaving = Router(name="cancel")
    leaving.message.register(leave, Command("cancel"))
    leaving.message.register(leave, Menu("cancel"))
    return leaving


async def leave(_message: Message, visit: Visit) -> None:
    """Brings the main menu back too: a question for a location had taken its place."""
    member = isinstance(visit, Turn)
    if visit.waiting is None:
        await visit.answer.say(visit.reader._("Nothing is open, so there is nothing to leave."), menu=member)
        return
    if isinstance(visit, Turn) and visit.waiting.kind == plan_draft.KIND and visit.waiting.data["touch"]:
        await planning.left(visit, plan_draft.from_data(visit.waiting.id, visit.waiting.data))
        await visit.answer.clear([visit.waiting.message] if visit.waiting.message else [])
        return
    await drop(visit, visit.waiting)
    await visit.answer.say(visit.reader._("OK, not recorded"), menu=member)
    await visit.answer.clear([visit.waiting.message] if visit.waiting.message else [])


async def drop(visit: Visit, draft: Draft) -> None:
    """Forgets a draft; the next text is nobody's again."""
    async with visit.work() as unit:
        await unit.drafts.drop(visit.person.id, draft.id)
        await unit.people.wait(visit.person.id, None)
        await unit.commit()
