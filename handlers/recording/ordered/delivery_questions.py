"""Whether all has arrived: the touch that answers the step which asks it is asked how content they were, 1 to 10.

A row under *When?*, nobody has to answer. Answers of `after_touch.py`.
"""

from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import planning
from sales.actions import touches
from sales.actions.orders import asked_about, rate
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.ground.errors import NotFound
from sales.recording.plan_draft import PlanDraft
from sales.work.order import BEST
from sales.work.outcomes import ATTEMPTS


async def asking(unit: UnitOfWork, turn: Turn, draft: PlanDraft, done: touches.Recorded) -> PlanDraft:
    """With that question, where the touch has ended such a step and somebody was reached."""
    step = done.answered
    if step is None or not step.note or done.touch.outcome in ATTEMPTS or not done.client.facts.orders:
        return draft
    order = await asked_about(unit, turn.scope, step)
    return draft if order is None else draft.rating(order.id)


async def take_rating(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """A second tap shows where we are."""
    said = draft.said
    if said is None or said.rates is None:
        return await planning.ask_day(unit, turn, draft, client)
    if not value.isdecimal():
        raise NotFound
    unit.audit.group(said.touch)
    order = await rate(unit, turn.scope, said.rates, int(value))
    told = turn.reader._("⭐️ {n} out of {best}", n=order.rating, best=BEST)
    return await planning.ask_day(unit, turn, draft.rating(None), client, note=told)
