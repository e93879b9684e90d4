"""Recording touches: the touch itself, what it closes and proposes, comments to it, and taking it back."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from sales.actions import leading
from sales.actions.ports import UnitOfWork
from sales.actions.steps import cancel_all, follow, next_of, plan
from sales.clients.client import Client, Ending, Status
from sales.company.members import Member, Rules
from sales.days.calendar import WorkCalendar, preset_day
from sales.ground.errors import NotFound
from sales.ground.ids import new_id
from sales.ground.scope import Scope
from sales.recording.proposals import Proposal, commits_at_once, proposal
from sales.recording.slots import slot_of
from sales.recording.touch_draft import TouchDraft
from sales.standing import cadence
from sales.work.channels import Channel, Direction
from sales.work.order import Order
from sales.work.outcomes import ATTEMPTS, REFUSALS, Outcome
from sales.work.reasons import REASONS, Reason
from sales.work.step import GRACE, NextStep, StepKind, StepState, Wish
from sales.work.touch import Attachment, Touch

UNDO_WITHIN = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Recorded:
    """A touch on disk, what its outcome proposes, the step it has ended, and the next one where it is planned."""

    client: Client
    touch: Touch
    proposed: Proposal | None
    step: NextStep | None = None
    answered: NextStep | None = None
    follows: NextStep | None = None
    """The next one of a step that comes again."""
    stays: NextStep | None = None
    """What was planned anyway, where an attempt plans no other."""
    instead: NextStep | None = None
    """What the planned one took the place of."""


async def record(unit: UnitOfWork, scope: Scope, draft: TouchDraft, outcome: Outcome, now_local: datetime) -> Recorded:
    """Saves the touch; nothing is planned yet. `now_local` is the moment in the zone that a new step is meant in."""
    unit.audit.group(draft.id)
    client = await unit.clients.hold(scope, draft.client)
    touch = draft.touch(scope.actor, outcome, now_local, covered=scope.covered(client.owner))
    touch = await answering(unit, scope, touch)
    await unit.touches.add(scope, touch)
    for attachment in draft.attachments:
        await unit.touches.attach(scope, touch.id, attachment)
    if outcome is Outcome.ORDER:
        await _order(unit, scope, client, touch, now_local)
    elif touch.direction is Direction.INCOMING:
        await _wake(unit, scope, client)
    if outcome is Outcome.COMPLAINT:
        await leading.complained(unit, scope, client, touch)
    await leading.refused(unit, scope, client, touch)
    after = await unit.clients.count_in(scope, client.id, touch)
    answered = await _close(unit, scope, touch)
    proposed = proposal(outcome, touch.channel, touch.direction, now_local)
    return Recorded(after, touch, proposed, answered=answered, follows=await next_of(unit, scope, answered))


async def hear(unit: UnitOfWork, scope: Scope, key: int, client: int, words: str, now_local: datetime) -> Client:
    """What a colleague heard of somebody else's client stands in its history, whoever has it by now.

    Whoever asks for this has shown to know the client's number; nothing of it is told.
    """
    heard = TouchDraft(key, client, Channel.OTHER, comment=words)
    recorded = await record(unit, replace(scope, owners=None), heard, Outcome.NOTED, now_local)
    return recorded.client


async def _order(unit: UnitOfWork, scope: Scope, client: Client, touch: Touch, now_local: datetime) -> None:
    """An order is on disk with its touch; the amount is asked afterwards."""
    on = touch.at.astimezone(now_local.tzinfo).date()
    await unit.orders.add(scope, Order(new_id(), client.id, scope.actor, touch.id, on))
    await _wake(unit, scope, client)


async def _wake(unit: UnitOfWork, scope: Scope, client: Client) -> None:
    """Whoever orders, or turns to us, is brought up again."""
    if client.status is Status.INACTIVE:
        await unit.clients.save(scope, client.awake())


async def answering(unit: UnitOfWork, scope: Scope, touch: Touch) -> Touch:
    """With the planned step that it ends, if any: an attempt before the hour that was agreed ends one of no hour."""
    if touch.step is None:
        return touch
    standing = await unit.steps.hold(scope, touch.client)
    step = next((one for one in standing if one.id == touch.step), None)
    if step is None or not _is_ahead(step, touch):
        return touch
    due = (one for one in standing if one.kind is step.kind and one.is_due(touch.at) and not _is_ahead(one, touch))
    other = next(due, None)
    return replace(touch, step=other.id if other else None)


def _is_ahead(step: NextStep, touch: Touch) -> bool:
    """What was agreed for a later hour is not answered by an attempt, nor a visit by whatever is no visit: somebody
    waits for it.
    """
    if step.due_at is None:
        return False
    if touch.outcome in ATTEMPTS:
        return step.due_at > touch.at + GRACE
    return step.kind is StepKind.VISIT and touch.channel is not Channel.VISIT and step.due_at > touch.at


async def _close(unit: UnitOfWork, scope: Scope, touch: Touch) -> NextStep | None:
    """The planned step is done; where nobody was reached, it is moved. The step as it was, if this has ended it; one
    that comes again has its next by then.
    """
    if touch.step is None:
        return None
    return await end(unit, scope, touch.step, touch.outcome, touch.recorded_at, touch.id)


async def end(
    unit: UnitOfWork, scope: Scope, step: int, outcome: Outcome | None, now: datetime, touch: int | None = None
) -> NextStep | None:
    """A planned step is over with what came of a touch; with none, or where nobody was reached, it is moved."""
    state = StepState.MOVED if outcome is None or outcome in ATTEMPTS else StepState.DONE
    ended = await unit.steps.close(scope, step, state, now, touch)
    if ended is not None:
        await follow(unit, scope, ended, now)
    return ended


async def plan_proposed(
    unit: UnitOfWork, scope: Scope, done: Recorded, now_local: datetime, calendar: WorkCalendar
) -> Recorded:
    """An attempt's next step is planned by the same tap, on a working day, for what the one before was for; any other
    outcome's waits for its day, and so does any with who asked to be left alone. What is planned anyway stays.
    """
    note = done.answered.note if done.answered else ""
    wish = own_step(done.proposed, done.touch.outcome, now_local.date(), calendar, note)
    if wish is None or done.client.do_not_contact:
        return done
    standing = await unit.steps.hold(scope, done.client.id)
    stays = staying(standing, wish, now_local.date())
    instead = next((one for one in standing if (one.kind, one.slot) == (wish.kind, slot_of(wish.note))), None)
    step = stays or await plan(unit, scope, done.client, wish, now_local, touch=done.touch.id)
    if done.answered and done.answered.assigned_by is not None:
        await unit.steps.assign(scope, step.id, done.answered.assigned_by)
    return replace(done, stays=stays) if stays else replace(done, step=step, instead=instead)


def staying(standing: Iterable[NextStep], wish: Wish, today: date) -> NextStep | None:
    """What is planned of that kind for that day or before, where the attempt's own step says no more than that."""
    same = [one for one in standing if one.kind is wish.kind and today <= one.due_on <= wish.day]
    return (
        None if wish.note else min(same, key=lambda one: (one.due_on, one.due_time or time.max, one.id), default=None)
    )


def own_step(
    proposed: Proposal | None, outcome: Outcome, today: date, calendar: WorkCalendar, note: str
) -> Wish | None:
    """What an attempt plans by itself; `note`: what the step before was for."""
    if proposed is None or not commits_at_once(outcome):
        return None
    return Wish(proposed.kind, calendar.next_working(preset_day(proposed.preset, today, calendar)), note=note)


async def asks_to_go_on(
    unit: UnitOfWork, scope: Scope, client: Client, touch: int, outcome: Outcome, rules: Rules
) -> bool:
    """Whether to ask after that touch if it is worth going on: once of a client. The touch remembers it, so that both
    are taken back together: it belongs to the unit of work that records the touch.
    """
    if not cadence.asks_to_go_on(client, outcome, rules):
        return False
    if any(one.asked for one in await unit.touches.of_client(scope, client.id)):
        return False
    await unit.touches.save(scope, replace(await unit.touches.get(scope, touch), asked=True))
    return True


async def correct(unit: UnitOfWork, scope: Scope, touch: int, outcome: Outcome, now_local: datetime) -> Touch:
    """What came of it after all: the touch stays the same one. A second tap on an order makes no second one."""
    unit.audit.group(touch)
    before = await unit.touches.get(scope, touch)
    if before.outcome is outcome:
        return before
    after = await unit.touches.save(scope, replace(before, outcome=outcome))
    if outcome is Outcome.ORDER:
        await _order(unit, scope, await unit.clients.get(scope, after.client), after, now_local)
    if outcome is Outcome.COMPLAINT:
        await leading.complained(unit, scope, await unit.clients.get(scope, after.client), after)
    if outcome in REFUSALS:
        await leading.refused(unit, scope, await unit.clients.get(scope, after.client), after)
    await unit.clients.count()
    return after


async def give_reason(unit: UnitOfWork, scope: Scope, touch: int, reason: Reason, now: datetime) -> Touch:
    """Why they refused. A client that closed down is not brought up any more, as *Больше не напоминать* does it."""
    unit.audit.group(touch)
    told = await unit.touches.save(scope, replace(await unit.touches.get(scope, touch), reason=reason))
    await leading.told_more(unit, scope, told)
    if REASONS[reason].ends:
        await stop_reminding(unit, scope, told.client, now, why=Ending.CLOSED, touch=touch)
    return told


async def add_comment(unit: UnitOfWork, scope: Scope, touch: int, comment: str) -> Touch:
    """Adds to what was said before. Whether that is the card's last agreement is counted: two may be of one minute."""
    unit.audit.group(touch)
    before = await unit.touches.get(scope, touch)
    said = f"{before.comment}\n{comment}" if before.comment else comment
    told = await unit.touches.save(scope, replace(before, comment=said))
    await leading.told_more(unit, scope, told)
    return told


async def take_words(unit: UnitOfWork, scope: Scope, touch: int, words: str) -> None:
    """Words that were kept with a touch, and are of another client's: they go out of its comment as they came in.
    A touch that was taken back meanwhile has none.
    """
    try:
        before = await unit.touches.get(scope, touch)
    except NotFound:
        return
    lines = f"\n{before.comment}\n".replace(f"\n{words}\n", "\n", 1).strip("\n")
    if lines != before.comment:
        await unit.touches.save(scope, replace(before, comment=lines))


async def colleagues(unit: UnitOfWork, scope: Scope) -> list[Member]:
    """With whom one can be at a client."""
    return [one for one in await unit.members.all(scope) if one.id != scope.actor]


async def join(unit: UnitOfWork, scope: Scope, touch: int, member: int | None) -> Touch:
    """A colleague was there, too; None: nobody was after all. Whose touch and whose client it is stays: the colleague
    sees no more by it than before. Taken back with the touch.
    """
    unit.audit.group(touch)
    if member is not None and member not in {one.id for one in await colleagues(unit, scope)}:
        raise NotFound
    before = await unit.touches.get(scope, touch)
    if before.member != scope.actor:
        raise NotFound
    return before if before.joint == member else await unit.touches.save(scope, replace(before, joint=member))


async def attach(unit: UnitOfWork, scope: Scope, touch: int, attachment: Attachment) -> Touch:
    unit.audit.group(touch)
    await unit.touches.attach(scope, touch, attachment)
    return await unit.touches.get(scope, touch)


async def undo(unit: UnitOfWork, scope: Scope, key: int, now: datetime) -> list[int]:
    """Takes back everything done under the key within ten minutes; the clients it concerned."""
    clients = await unit.undo.take_back(scope, key, now - UNDO_WITHIN)
    await unit.clients.count()
    return clients


async def stop_reminding(
    unit: UnitOfWork, scope: Scope, client: int, now: datetime, *, why: str, touch: int | None = None
) -> Client:
    """The client becomes inactive, and its open steps are cancelled. A second tap changes nothing."""
    await cancel_all(unit, scope, client, now, touch=touch)
    before = await unit.clients.get(scope, client)
    after = before.resting(why)
    return before if after == before else await unit.clients.save(scope, after)
