"""What came of a touch that is saved already: put right by one tap, where a message did not say it."""

from dataclasses import replace

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, planning, touch_screens
from handlers.recording.ordered import order_questions
from handlers.speech.taps.everywhere import code_of
from sales.actions import steps, touches
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.recording.proposals import kind_for
from sales.work.outcomes import Outcome


async def ask(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client) -> Shown:
    """The touch is saved; its outcomes are there to be tapped, and a text is a day or a comment."""
    if draft.touch is None:
        raise NotFound
    asked = await steps.preceded(unit, turn.scope, draft.asking(Question.WHEN))
    await keep(unit, turn, asked)
    touch = await unit.touches.get(turn.scope, draft.touch)
    screen = plan_screens.outcomes(turn.reader, asked, client.name, touch.channel)
    return Shown(screen, Noted.SAVED, [client.id])


async def correct(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """The outcome that was tapped, and what is asked after it. A step that was said stays."""
    if draft.touch is None or draft.said is None:
        raise NotFound
    outcome = code_of(Outcome, value)
    touch = await touches.correct(unit, turn.scope, draft.touch, outcome, turn.reader.local(turn.reader.now))
    plan = draft.plan if draft.plan.step else replace(draft.plan, kind=kind_for(outcome, touch.channel))
    told = replace(draft.planned(plan), said=replace(draft.said, outcome=outcome))
    unit.audit.group(draft.id)
    if outcome is Outcome.ORDER:
        return await order_questions.ask_amount(unit, turn, told, client)
    if outcome is Outcome.REFUSED:
        settled = replace(told, plan=replace(plan, settled=True))
        await keep(unit, turn, settled.asking(Question.REASON))
        return Shown(touch_screens.reasons(turn.reader, client.name, draft.id), Noted.SAVED, [client.id])
    told = await planning.doubted(unit, turn, told, await unit.clients.get(turn.scope, client.id))
    if not plan.step:
        return await planning.ask_day(unit, turn, told, client)
    await keep(unit, turn, told)
    return Shown(plan_screens.saved(turn.reader, told, client.name), Noted.SAVED, [client.id])
