"""What saving a report does besides what its words say: it ends a planned step, an attempt plans one, and a new step
takes the place of another. All of it is shown before it is saved.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import time

from handlers.frame.turn import Turn
from handlers.idle import saving
from sales.actions import touches
from sales.actions.card import payment_reminders
from sales.actions.card.part_payments import Part, parts_of, payable
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card, Client, Status
from sales.ground.errors import Rejected
from sales.recording.proposals import proposal
from sales.recording.slots import slot_of
from sales.sentences.conversation.came import GoesTo
from sales.sentences.conversation.changes.step_changes import takes_place_of
from sales.sentences.conversation.report import Report
from sales.work.channels import Direction
from sales.work.outcomes import ATTEMPTS
from sales.work.reasons import REASONS
from sales.work.step import NextStep, StepKind, Wish


@dataclass(frozen=True, slots=True)
class Besides:
    """`ended`: the planned step that is done by it; `own`: what an attempt plans by itself, and `after` which hour, as
    it is said; `instead`: of which steps what is planned takes the place; `closed`: the client is not brought up any
    more.
    """

    ended: Wish | None = None
    own: Wish | None = None
    after: time | None = None
    instead: tuple[Wish, ...] = ()
    closed: bool = False
    gone: frozenset[int] = frozenset()  # the steps of before that are closed by it
    paid: tuple[Wish, ...] = ()  # reminders of a payment that has come
    woken: bool = False  # a client who rested is brought up again
    received: tuple[Part, ...] = ()  # of which orders so much has come
    moved: NextStep | None = None  # the planned step that an attempt moves
    taken: tuple[NextStep, ...] = ()  # those of which a step that was said takes the place
    over: tuple[NextStep, ...] = ()  # those that are over with it because somebody said so
    stays: tuple[NextStep, ...] = ()  # and those that stay planned
    dropped: tuple[NextStep, ...] = ()  # those that take place no more, and were not done


async def of_all(unit: UnitOfWork, turn: Turn, reports: Sequence[Report]) -> dict[int, Besides]:
    """By report, in the order of saving: what one of a client ends or plans, the next one of that client finds so."""
    found: dict[int, Besides] = {}
    for one in reports:
        earlier = [before for before in reports if before.id in found and before.client == one.client]
        planned = [wish for before in earlier for wish in _planned(before, found[before.id].own)]
        card = await _card(unit, turn, one)
        left = _after(card, [found[before.id] for before in earlier]) if card else None
        found[one.id] = await _of(unit, turn, one, left, planned if card else [])
    return found


def _after(card: Card, before: Sequence[Besides]) -> Card:
    """The card as the reports of before leave it."""
    gone = {step for one in before for step in one.gone}
    client = card.client
    for one in before:
        client = client.awake() if one.woken else client.resting("") if one.closed else client
    return replace(card, client=client, steps=tuple(step for step in card.steps if step.id not in gone))


async def _card(unit: UnitOfWork, turn: Turn, report: Report) -> Card | None:
    """Of somebody new there is none yet."""
    return await unit.clients.card(turn.scope, report.client, touches=0) if report.client is not None else None


async def _of(unit: UnitOfWork, turn: Turn, report: Report, card: Card | None, before: Sequence[Wish]) -> Besides:
    ended = await _ended(unit, turn, report, card) if card else None
    own, after = _own(turn, report, card, ended)
    attempted = report.touched and report.result in ATTEMPTS
    places = [(wish.kind, slot_of(wish.note, wish.series)) for wish in _planned(report, own)]
    others = [step for step in (card.steps if card else ()) if step is not ended]
    told = [step for step in others if any(takes_place_of(wish, step) for wish in report.steps)]
    taken = [step for step in others if (step.kind, step.slot) in places or step in told]
    received = await _received(unit, turn, report)
    taken += [step for step in await _over_by_rest(unit, turn, report, received) if step not in (ended, *taken)]
    over = [step for step in (card.steps if card else ()) if step.id in report.over and step not in (ended, *taken)]
    moved = ended if ended and attempted else None
    is_done = report.ends is not None and not attempted
    instead = [step.wish for step in (*([moved] if moved else []), *taken, *([] if is_done else over))]
    instead += [wish for wish in before if (wish.kind, slot_of(wish.note, wish.series)) in places]
    done = ended.wish if ended and not attempted else None
    by_money = await _paid(unit, turn, report, received)
    paid = [step for step in by_money if step not in (ended, *taken, *over)] if card else []
    others = [step for step in others if step not in (*taken, *over, *paid)]
    dropped = tuple(step for step in others if step.id in report.dropped)
    gone = frozenset(step.id for step in (ended, *taken, *over, *paid, *dropped) if step)
    done_too, closed = tuple(step.wish for step in (*paid, *(over if is_done else ()))), not places and _closes(report)
    stays = tuple(step for step in (card.steps if card and not closed else ()) if step.id not in gone)
    woken = card is not None and not closed and _wakes(report, card.client, plans=bool(places))
    by_words = tuple(told), tuple(over), stays, dropped
    return Besides(done, own, after, tuple(instead), closed, gone, done_too, woken, received, moved, *by_words)


async def _received(unit: UnitOfWork, turn: Turn, report: Report) -> tuple[Part, ...]:
    """Of what was owed before; of what the message tells of itself, the report says it."""
    told = report.receives
    if told is None or told.to is not GoesTo.OWED or report.client is None:
        return ()
    order = None if told.order is None else await unit.orders.get(turn.scope, told.order)
    try:
        waiting = await payable(unit, turn.scope, report.client, order)
    except Rejected:  # accounting tells of it by now
        return ()
    return tuple(parts_of(waiting, told.amount, told.order))


async def _over_by_rest(unit: UnitOfWork, turn: Turn, report: Report, received: Sequence[Part]) -> list[NextStep]:
    """Reminders of what was owed, where one is planned of the rest."""
    if not received or not report.client or all(step.kind is not StepKind.PAYMENT for step in report.steps):
        return []
    return await payment_reminders.given_way(unit, turn.scope, report.client, turn.reader)


async def _paid(unit: UnitOfWork, turn: Turn, report: Report, received: Sequence[Part]) -> list[NextStep]:
    paying = {part.order.id: part.amount for part in received}
    if report.pays and not report.is_order:
        paying = {report.pays: report.amount or 0}
    if report.client is None or not paying:
        return []
    return await payment_reminders.over_with(unit, turn.scope, report.client, turn.reader, paying)


def _closes(report: Report) -> bool:
    return report.touched and report.is_refused and report.reason is not None and REASONS[report.reason].ends


def _wakes(report: Report, client: Client, *, plans: bool) -> bool:
    """Whoever rests is brought up again with an order, a step, or once they turn to us."""
    turned = report.touched and (report.is_order or report.direction is Direction.INCOMING)
    return client.status is Status.INACTIVE and (plans or turned)


def _planned(report: Report, own: Wish | None) -> tuple[Wish, ...]:
    return report.steps or ((own,) if own else ())


async def _ended(unit: UnitOfWork, turn: Turn, report: Report, card: Card) -> NextStep | None:
    if not report.touched:
        return None
    begun = await saving.begun_of(unit, turn, report, card)
    touch = begun.touch(turn.scope.actor, report.result, turn.reader.local(turn.reader.now))
    step = (await touches.answering(unit, turn.scope, touch)).step
    return next((one for one in card.steps if one.id == step), None)


def _own(turn: Turn, report: Report, card: Card | None, ended: NextStep | None) -> tuple[Wish | None, time | None]:
    if not report.touched or report.steps or report.alone or (card and card.client.do_not_contact):
        return None, None
    local = turn.reader.local(turn.reader.now)
    proposed = proposal(report.result, report.channel, report.direction, local)
    wish = touches.own_step(proposed, report.result, local.date(), turn.me.calendar, ended.note if ended else "")
    standing = [one for one in (card.steps if card else ()) if one is not ended]
    if wish and touches.staying(standing, wish, local.date()):
        return None, None
    return wish, proposed.after if proposed and wish and wish.day == local.date() else None
