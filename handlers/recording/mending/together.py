"""Who was there, too: a colleague beside whoever has recorded it. From what is saved of a visit, and from *Comment*."""

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import planning
from handlers.recording.mending import other_ways
from handlers.speech.paging import last_page, pager, within
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, cut, pairs
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.actions import touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.members import Member
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question, asks_when

SIZE = 10
NOBODY = "-"
LONGEST_NAME = 40


async def join(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """Asks who it was, or keeps it. A second tap on the same keeps the same."""
    if draft.touch is None:
        raise NotFound
    there = await touches.colleagues(unit, turn.scope)
    if not value or value.isdecimal():
        return Shown(_whom(turn.reader, draft, client, there, int(value or 0)), Noted.PLAN, [client.id])
    member = None if value == NOBODY else ids.from_text(value)
    await touches.join(unit, turn.scope, draft.touch, member)
    done = draft.joined(next((one.name for one in there if one.id == member), "")).asking(Question.NOTHING)
    if asks_when(done):
        return await planning.ask_day(unit, turn, done, client)
    await keep(unit, turn, done)
    return Shown(await other_ways.saved(unit, turn, done, client), Noted.SAVED, [client.id])


def _whom(reader: Reader, draft: PlanDraft, client: Client, there: list[Member], page: int) -> Screen:
    last = last_page(len(there), SIZE)
    number = within(page, last)
    here = there[number * SIZE : (number + 1) * SIZE]
    text = reader._("<b>{name}</b>\nWho was there with you?", name=cut(client.name))
    if not there:
        text = reader._("There is nobody else in the company yet.")
    people = [Button(cut(one.name, LONGEST_NAME), tap(draft.id, After.JOINT, ids.to_text(one.id))) for one in here]
    leaf = pager(number, last, lambda other: tap(draft.id, After.JOINT, str(other)))
    nobody = [[Button(reader.p_("joint", "Nobody"), tap(draft.id, After.JOINT, NOBODY))]]
    alone = nobody if draft.said and draft.said.joint else []
    back = Button(reader.p_("button", "Back"), tap(draft.id, After.SAVED))
    return Screen(text, [*pairs(people), *leaf, *alone, [back]])
