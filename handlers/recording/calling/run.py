"""How calling through goes on: what is saved becomes a line, whoever is next comes beneath it.

One is under way per person, the one begun last: its draft outlives a restart and the night.
"""

from dataclasses import replace
from datetime import datetime

from handlers.frame.drafts import keep
from handlers.frame.shown import Beneath, Shown, plain
from handlers.frame.turn import Turn
from handlers.recording import touch_screens
from handlers.recording.calling import run_screens
from handlers.speech.screen import Screen
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording import calling, plan_draft, touch_draft
from sales.recording.calling import Calling, LeftOut
from sales.recording.origin import Origin
from sales.recording.plan_draft import PlanDraft
from sales.recording.touch_draft import TouchDraft
from sales.work.outcomes import Outcome


async def under_way(unit: UnitOfWork, turn: Turn) -> Calling | None:
    rows = await unit.drafts.latest(turn.person.id, calling.KIND, 1)
    return calling.from_data(rows[0].id, rows[0].data) if rows else None


async def forward(unit: UnitOfWork, turn: Turn, run: Calling) -> Shown:
    """Whoever is next, looked at anew; what came of it all where nobody is left, or all others wait for their hour."""
    now = turn.reader.now
    while (run := run.following(now)).current is not None:
        card = await _card(unit, turn, run.current.client)
        why = calling.why_not(card, run.current, run.begun_at, now, turn.me.workspace.zone) if card else LeftOut.GONE
        if card and why is None:
            return await _begin(unit, turn, run, card)
        run = run.without(why or LeftOut.GONE)
    return await finish(unit, turn, run)


async def _card(unit: UnitOfWork, turn: Turn, client: int) -> Card | None:
    """One's own, or of whoever is covered; handed over, deleted or covered no more, it is nobody's to call."""
    try:
        return await unit.clients.card(turn.scope.worked, client, touches=touch_screens.EARLIER)
    except NotFound:
        return None


async def _begin(unit: UnitOfWork, turn: Turn, run: Calling, card: Card) -> Shown:
    step = run.current.step if run.current else None
    draft = touch_draft.begin(ids.new_id(), card, turn.reader.now, step=step, origin=Origin.CALLING)
    await keep(unit, turn, draft)
    return await _present(unit, turn, replace(run, touch=draft.id), card, draft)


async def _present(unit: UnitOfWork, turn: Turn, run: Calling, card: Card, draft: TouchDraft) -> Shown:
    await keep(unit, turn, run)
    workspace = turn.me.workspace
    screen = touch_screens.outcomes(turn.reader, card, draft, workspace.zone, workspace.rules)
    return Shown(run_screens.within(turn.reader, run, screen), Noted.TOUCH, [draft.client])


async def counted(unit: UnitOfWork, turn: Turn, run: Calling) -> Calling:
    """Whose touch is saved while its day is still asked counts as called, and makes room for the next."""
    row = await unit.drafts.get(turn.person.id, run.touch) if run.touch else None
    if row is None or row.kind != plan_draft.KIND:
        return run
    return run.saved(plan_draft.from_data(row.id, row.data), turn.reader.zone)


async def again(unit: UnitOfWork, turn: Turn, before: Calling) -> Shown:
    """Whoever was on the screen, if nothing was saved of them meanwhile; else the next."""
    run = await counted(unit, turn, before)
    row = await unit.drafts.get(turn.person.id, run.touch) if run.touch else None
    card = await _card(unit, turn, run.current.client) if run.current else None
    if row is None or card is None or row.kind != touch_draft.KIND:
        return await forward(unit, turn, run)
    return await _present(unit, turn, run, card, touch_draft.from_data(row.id, row.data))


async def drawn(unit: UnitOfWork, turn: Turn, draft: TouchDraft, screen: Screen) -> Screen:
    """The touch screen of whoever is being called, with where one is in the list and the ways to leave."""
    run = await under_way(unit, turn) if draft.origin is Origin.CALLING else None
    if run is None or run.touch != draft.id:
        return screen
    await keep(unit, turn, run)
    return run_screens.within(turn.reader, run, screen)


async def go_on(
    unit: UnitOfWork, turn: Turn, draft: TouchDraft | PlanDraft, shown: Shown, note: str = "", *, anew: bool = True
) -> Shown:
    """After an answer: once nothing more is asked of the touch, it is a line, and the next client comes beneath."""
    return await after(unit, turn, draft.id, shown, note, anew=anew) if draft.origin is Origin.CALLING else shown


async def after(unit: UnitOfWork, turn: Turn, touch: int, shown: Shown, note: str = "", *, anew: bool = True) -> Shown:
    """`anew`: whoever is called by now may stand higher up than the end of the chat, and comes there again."""
    row = await unit.drafts.get(turn.person.id, touch)
    draft = plan_draft.from_data(row.id, row.data) if row and row.kind == plan_draft.KIND else None
    run = await under_way(unit, turn)
    if run is None or draft is None or draft.origin is not Origin.CALLING or not calling.is_settled(draft):
        return shown
    client = await unit.clients.get(turn.scope, draft.client)
    line = run_screens.line(turn.reader, draft, client.name, shown.screen, note)
    told = replace(shown, screen=line, noted=Noted.SAVED, clients=[client.id])
    if not anew and run.touch != draft.id:
        return told
    beneath = await _beneath(unit, turn, run, draft)
    then = [*shown.then, *([Beneath(beneath.screen)] if beneath.screen else [])]
    return replace(told, clients=[client.id, *beneath.clients], then=then)


async def count_beside(unit: UnitOfWork, turn: Turn, draft: TouchDraft) -> None:
    """Another person of somebody called before: the touch counts, and the list stands on the message where it stood."""
    run = await under_way(unit, turn) if draft.origin is Origin.CALLING else None
    row = await unit.drafts.get(turn.person.id, run.id) if run and run.touch != draft.id else None
    if run and row:
        await unit.drafts.put(replace(row, data=replace(run, said=(*run.said, draft.id)).to_data()))


async def _beneath(unit: UnitOfWork, turn: Turn, run: Calling, draft: PlanDraft) -> Shown:
    """What was said of an earlier one leaves the one that is on the screen where it is."""
    if run.touch == draft.id:
        return await forward(unit, turn, run.saved(draft, turn.reader.zone))
    return await again(unit, turn, run)


async def finish(unit: UnitOfWork, turn: Turn, run: Calling) -> Shown:
    """What came of it. Who waits for an hour can still be gone on to; where nobody does, it is over."""
    if run.is_over:
        await unit.drafts.drop(turn.person.id, run.id)
    else:
        await keep(unit, turn, run)
    if turn.waiting is not None and turn.waiting.id in (run.id, run.touch):
        await unit.people.wait(turn.person.id, None)
    waits = sorted((entry for entry in run.ahead if entry.at), key=lambda one: (one.at or run.begun_at, one.place))
    first = await _card(unit, turn, waits[0].client) if waits and run.current is None else None
    screen = run_screens.finished(turn.reader, run, await _achieved(unit, turn, run), first, _hour(waits))
    return Shown(screen, Noted.LEFT, [first.client.id]) if first else plain(screen)


def _hour(waits: list[calling.Entry]) -> datetime | None:
    return waits[0].at if waits else None


async def _achieved(unit: UnitOfWork, turn: Turn, run: Calling) -> run_screens.Achieved:
    """Counted by what is on disk: what was taken back does not count, what was corrected counts as it is now."""
    outcomes, sums = [], []
    for touch in run.said:
        try:
            outcomes.append((await unit.touches.get(turn.scope, touch)).outcome)
        except NotFound:
            continue
        order = await unit.orders.by_touch(turn.scope, touch) if outcomes[-1] is Outcome.ORDER else None
        sums += [order.amount or 0] if order else []
    return run_screens.Achieved(tuple(outcomes), sum(sums))
