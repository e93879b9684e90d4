"""Recording touches: the touch itself, what it closes and proposes, its comments, and undoing it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

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
    """A touch that is saved, what its outcome proposes, the step it ended, and the next step if one was planned."""

    client: Client
    touch: Touch
    proposed: Proposal | None
    step: NextStep | None = None
    answered: NextStep | None = None
    follows: NextStep | None = None
    """The next occurrence of a step that comes again."""
    stays: NextStep | None = None
    """A step that was planned anyway, if the attempt plans no other."""
    instead: NextStep | None = None
    """The step that the planned one replaced."""


async def record(unit: UnitOfWork, scope: Scope, draft: TouchDraft, outcome: Outcome, now_local: datetime) -> Recorded:
    """Saves the touch and plans nothing yet. `now_local` carries the zone that a new step is meant in."""
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
    """Records what a colleague heard about somebody else's client in its history, whoever has it by now.

    Whoever asks for this has shown that they know the client's number. Nothing of the history is shown to them.
    """
    heard = TouchDraft(key, client, Channel.OTHER, comment=words)
    recorded = await record(unit, replace(scope, owners=None), heard, Outcome.NOTED, now_local)
    return recorded.client


async def _order(unit: UnitOfWork, scope: Scope, client: Client, touch: Touch, now_local: datetime) -> None:
    """Adds the order of a touch. Its sum is asked afterwards."""
    on = touch.at.astimezone(now_local.tzinfo).date()
    await unit.orders.add(scope, Order(new_id(), client.id, scope.actor, touch.id, on))
    await _wake(unit, scope, client)


async def _wake(unit: UnitOfWork, scope: Scope, client: Client) -> None:
    """Makes an inactive client active: it orders, or turns to us."""
    if client.status is Status.INACTIVE:
        await unit.clients.save(scope, client.awake())


async def answering(unit: UnitOfWork, scope: Scope, touch: Touch) -> Touch:
    """The touch with the planned step that it ends, if any.

    An attempt before an agreed hour does not end that step, but may end another one that is due.
    """
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
    """Whether the step is agreed for a later hour, when somebody waits: an attempt does not end it, nor does anything
    but a visit end a visit.
    """
    if step.due_at is None:
        return False
    if touch.outcome in ATTEMPTS:
        return step.due_at > touch.at + GRACE
    return step.kind is StepKind.VISIT and touch.channel is not Channel.VISIT and step.due_at > touch.at


async def _close(unit: UnitOfWork, scope: Scope, touch: Touch) -> NextStep | None:
    """Ends the step that the touch answers. Gives it as it was, or None."""
    if touch.step is None:
        return None
    return await end(unit, scope, touch.step, touch.outcome, touch.recorded_at, touch.id)


async def end(
    unit: UnitOfWork, scope: Scope, step: int, outcome: Outcome | None, now: datetime, touch: int | None = None
) -> NextStep | None:
    """Ends a planned step: it is moved if nobody was reached or there was no touch, otherwise done. The next occurrence
    is planned if it comes again. Gives the step as it was.
    """
    state = StepState.MOVED if outcome is None or outcome in ATTEMPTS else StepState.DONE
    ended = await unit.steps.close(scope, step, state, now, touch)
    if ended is not None:
        await follow(unit, scope, ended, now)
    return ended


async def plan_proposed(
    unit: UnitOfWork, scope: Scope, done: Recorded, now_local: datetime, calendar: WorkCalendar
) -> Recorded:
    """Plans the next step of an attempt by the same tap, on a working day and for the same reason as the step before.

    For any other outcome a day is chosen first, and a client who wants no contact gets no step. A step that is planned
    anyway stays.
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
    """The step of that kind that is planned by that day anyway, if the attempt's own step says nothing more."""
    same = [one for one in standing if one.kind is wish.kind and today <= one.due_on <= wish.day]
    return None if wish.note else min(same, key=lambda one: one.turn, default=None)


def own_step(
    proposed: Proposal | None, outcome: Outcome, today: date, calendar: WorkCalendar, note: str
) -> Wish | None:
    """What an attempt plans by itself, or None. `note` is what the step before was for."""
    if proposed is None or not commits_at_once(outcome):
        return None
    return Wish(proposed.kind, calendar.next_working(preset_day(proposed.preset, today, calendar)), note=note)


async def asks_to_go_on(
    unit: UnitOfWork, scope: Scope, client: Client, touch: int, outcome: Outcome, rules: Rules
) -> bool:
    """Whether to ask, after that touch, if it is worth going on. It is asked once per client.

    The touch remembers it, so that both are undone together: it belongs to the unit of work that records the touch.
    """
    if not cadence.asks_to_go_on(client, outcome, rules):
        return False
    if any(one.asked for one in await unit.touches.of_client(scope, client.id)):
        return False
    await unit.touches.save(scope, replace(await unit.touches.get(scope, touch), asked=True))
    return True


async def correct(unit: UnitOfWork, scope: Scope, touch: int, outcome: Outcome, now_local: datetime) -> Touch:
    """Corrects the outcome of a touch, which stays the same touch. A second tap on an order adds no second one."""
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
    """Sets the reason for a refusal. A client that closed down becomes inactive, as by *Больше не напоминать*."""
    unit.audit.group(touch)
    told = await unit.touches.save(scope, replace(await unit.touches.get(scope, touch), reason=reason))
    await leading.told_more(unit, scope, told)
    if REASONS[reason].ends:
        await stop_reminding(unit, scope, told.client, now, why=Ending.CLOSED, touch=touch)
    return told


async def add_comment(unit: UnitOfWork, scope: Scope, touch: int, comment: str) -> Touch:
    """Adds to the comment. Whether that is the card's last agreement is counted: two touches
    may have the same minute.
    """
    unit.audit.group(touch)
    before = await unit.touches.get(scope, touch)
    said = f"{before.comment}\n{comment}" if before.comment else comment
    told = await unit.touches.save(scope, replace(before, comment=said))
    await leading.told_more(unit, scope, told)
    return told


async def take_words(unit: UnitOfWork, scope: Scope, touch: int, words: str) -> None:
    """Removes words from the comment that belong to another client. A touch that was undone has none."""
    try:
        before = await unit.touches.get(scope, touch)
    except NotFound:
        return
    lines = f"\n{before.comment}\n".replace(f"\n{words}\n", "\n", 1).strip("\n")
    if lines != before.comment:
        await unit.touches.save(scope, replace(before, comment=lines))


async def colleagues(unit: UnitOfWork, scope: Scope) -> list[Member]:
    """Members who may have been at a client together with the actor."""
    return [one for one in await unit.members.all(scope) if one.id != scope.actor]


async def join(unit: UnitOfWork, scope: Scope, touch: int, member: int | None) -> Touch:
    """Marks that a colleague was there too; None: nobody was. The colleague sees no more by that than before. It is
    undone with the touch.
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
    """Undoes all that was done under the key within ten minutes. Gives the clients concerned."""
    clients = await unit.undo.take_back(scope, key, now - UNDO_WITHIN)
    await unit.clients.count()
    return clients


async def stop_reminding(
    unit: UnitOfWork, scope: Scope, client: int, now: datetime, *, why: str, touch: int | None = None
) -> Client:
    """Makes the client inactive and cancels its open steps. A second tap changes nothing."""
    await cancel_all(unit, scope, client, now, touch=touch)
    before = await unit.clients.get(scope, client)
    after = before.resting(why)
    return before if after == before else await unit.clients.save(scope, after)
