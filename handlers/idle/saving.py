"""Saves what was said of one client: the client where there was none, the touch, its order and reason, every step."""

from dataclasses import dataclass, replace
from datetime import date

from handlers.card.orders import order_sums
from handlers.frame.turn import Turn
from handlers.recording import remarks
from handlers.recording.touch import answer_owed, plan_of
from sales.actions import clients, touches
from sales.actions.card import contacts, payment_reminders
from sales.actions.card.part_payments import receive, receive_of_new
from sales.actions.orders import await_payment, delivery_first, order_of, pay, sell, set_amount
from sales.actions.ports import UnitOfWork
from sales.actions.steps import drop_all, replan
from sales.actions.steps import move as move_step
from sales.clients.client import Card, Client, ClientField, ContactField
from sales.clients.client_draft import NewClient
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.recording import touch_draft
from sales.recording.plan_draft import Plan, PlanDraft
from sales.recording.touch_draft import TouchDraft
from sales.sentences.conversation import correcting
from sales.sentences.conversation.came import GoesTo
from sales.sentences.conversation.people.newly_known import Known
from sales.sentences.conversation.report import Report
from sales.values import birthdays
from sales.work.outcomes import Outcome
from sales.work.step import NextStep, StepKind


@dataclass(frozen=True, slots=True)
class Done:
    """A report on disk: whose it is now, and the conversation that goes on under its touch."""

    client: Client
    plan: PlanDraft


def owing(turn: Turn, report: Report) -> Report:
    """Of several, none of whom is asked for a day once it is saved."""
    day = turn.me.calendar.next_working(turn.reader.today)
    return correcting.owing_an_answer(report, day, answer_owed(turn.reader))


async def save(unit: UnitOfWork, turn: Turn, report: Report, key: int) -> Done:
    """All of it, undone under the key."""
    client = await _client(unit, turn, report)
    new = await _learnt(unit, turn, client, report)
    report = report if report.contact else replace(report, contact=new.get(report.person) if report.person else None)
    plan = await (_touched(unit, turn, report, client) if report.touched else _wished(unit, turn, report, client))
    for who, _ in report.left:
        await contacts.left(unit, turn.scope, who, turn.reader._("works there no more"), turn.reader.today)
    if report.client is not None and report.card_only and not report.touched:
        await _noted(unit, turn, client, report.remark)
    unit.audit.group(key)
    return Done(client, plan)


async def _noted(unit: UnitOfWork, turn: Turn, client: Client, words: str) -> None:
    """Below what stands in the card's note, under its day."""
    if words:
        told = f"{client.note}\n{turn.reader.dated(turn.reader.today)}: {words}" if client.note else words
        country = turn.me.workspace.country
        await clients.answer(unit, turn.scope, client.id, ClientField.NOTE, told, seen=client.note, country=country)


async def _learnt(unit: UnitOfWork, turn: Turn, client: Client, report: Report) -> dict[str, int]:
    """Whoever is new there, by name, before the touch that may be with them. Somebody new may have two numbers."""
    card = await unit.clients.card(turn.scope, client.id, touches=0) if report.new else None
    new = {one.name: one.id for one in card.contacts} if card else {}
    for one in report.learnt:
        whose = one.contact or (new.get(one.name) if one.name else None)
        new[one.name] = await _learn(unit, turn, client, replace(one, contact=whose))
    return new


async def _learn(unit: UnitOfWork, turn: Turn, client: Client, told: Known) -> int:
    """A number, what they are or that they decide, for somebody who is there; or somebody new with it. Whose it is."""
    who = await _known_or_new(unit, turn, client, told)
    if told.role:
        await contacts.pick(unit, turn.scope, who, ContactField.ROLE, told.role)
    if told.born:
        await contacts.born(unit, turn.scope, who, birthdays.of_code(told.born))
    if told.email or told.nick:
        await contacts.reached_at(unit, turn.scope, who, told.email, told.nick)
    return who


async def _known_or_new(unit: UnitOfWork, turn: Turn, client: Client, told: Known) -> int:
    country = turn.me.workspace.country
    if told.contact is not None:
        if told.number:
            await contacts.add_phone(unit, turn.scope, told.contact, told.number, country)
        if told.position:
            await contacts.placed(unit, turn.scope, told.contact, told.position)
        return told.contact
    numbers = (told.number,) if told.number else ()
    person = NewClient(contact=told.name, position=told.position, phones=numbers, email=told.email)
    return (await contacts.add(unit, turn.scope, client.id, person, country)).id


async def _client(unit: UnitOfWork, turn: Turn, report: Report) -> Client:
    if report.client is not None:
        return await unit.clients.get(turn.scope, report.client)
    if not report.new:
        raise NotFound
    country = turn.me.workspace.country
    made = await clients.create(unit, turn.scope, card_of(report), ids.new_id(), country, turn.reader.now)
    return made.client


def card_of(report: Report) -> NewClient:
    """Of somebody new; what no touch has as its comment is the note."""
    new = report.card or NewClient(name=report.new)
    return replace(new, note=report.remark) if report.card_only and not report.touched else new


async def _touched(unit: UnitOfWork, turn: Turn, report: Report, client: Client) -> PlanDraft:
    """The touch with everything that was said of it; without a step that was named, an attempt has its own."""
    local = turn.reader.local(turn.reader.now)
    begun = await begun_of(unit, turn, report, await unit.clients.card(turn.scope, client.id, touches=0))
    begun = replace(begun, channel=report.way)
    done = await touches.record(unit, turn.scope, begun, report.result, local)
    await _end(unit, turn, report, client)
    if report.reason and report.result is Outcome.REFUSED:
        await touches.give_reason(unit, turn.scope, report.id, report.reason, turn.reader.now)
    amount = await _sold(unit, turn, report)
    if report.pays and not report.is_order:
        await pay(unit, turn.scope, report.pays, _paid_on(turn, report))
    received = await _received(unit, turn, report, client)
    await _of_before(unit, turn, report)
    if report.pays or received or amount is not None:
        paid = bool(report.pays) or received
        await payment_reminders.keep_up(unit, turn.scope, client.id, turn.reader, paid=paid)
    if not report.steps and not report.alone:
        done = await touches.plan_proposed(unit, turn.scope, done, local, turn.me.calendar)
    saved = plan_of(turn.reader, begun, done).presumed(report.way if report.is_presumed else None)
    if not report.steps:
        asked = remarks.hearing(turn, _of_said_kind(report, saved), report.remark)
        return asked.sold(amount).due(report.pay_by)
    plan = await _planned(unit, turn, report, done.client, saved.plan, touch=report.id)
    words = "" if report.reworded else report.text
    return replace(saved, plan=plan).sold(amount).due(report.pay_by).written(words)


async def _of_before(unit: UnitOfWork, turn: Turn, report: Report) -> None:
    """Until when orders of before are to be paid, and which of them have arrived; what was paid meanwhile is."""
    for one in report.of_before:
        order = await unit.orders.get(turn.scope, one.order)
        if one.due is not None and order.paid_day is None:
            await payment_reminders.set_day(unit, turn.scope, order, one.due, turn.reader)
            await await_payment(unit, turn.scope, order.id, one.due)
        if one.delivered:
            await order_sums.delivered(unit, turn, order)


async def _end(unit: UnitOfWork, turn: Turn, report: Report, client: Client) -> None:
    """What was planned before, and is over with it."""
    touch = report.id if report.touched else None
    for step in await unit.steps.open_of(turn.scope, client.id):
        if step.id in report.over:
            await touches.end(unit, turn.scope, step.id, report.ends, turn.reader.now, touch)
        elif step.id in report.dropped:
            await drop_all(unit, turn.scope, [step], turn.reader.now)


async def _received(unit: UnitOfWork, turn: Turn, report: Report, client: Client) -> bool:
    """What has come of the order itself, and of what was owed before. Where that is more by now, somebody was faster:
    the words are in the comment.
    """
    told, today = report.receives, _paid_on(turn, report)
    if report.prepaid:
        own = await order_of(unit, turn.scope, report.id)
        await receive_of_new(unit, turn.scope, own, report.prepaid, today)
    if told is None:
        return bool(report.prepaid)
    try:
        if told.to is GoesTo.OWN:
            own = await order_of(unit, turn.scope, report.id)
            await receive_of_new(unit, turn.scope, own, told.amount, today)
        else:
            await receive(unit, turn.scope, client.id, told.amount, today, told.order)
    except Rejected:
        return bool(report.prepaid)
    if any(step.kind is StepKind.PAYMENT for step in report.steps):
        await payment_reminders.take_over(unit, turn.scope, client.id, turn.reader)
    return True


def _paid_on(turn: Turn, report: Report) -> date:
    """The day that is said of the money, else that of the touch."""
    return report.paid_on or (turn.reader.local(report.at).date() if report.at else turn.reader.today)


def _of_said_kind(report: Report, draft: PlanDraft) -> PlanDraft:
    """«Обещали заплатить»: the day that is asked is of what was said, and not of what usually follows."""
    told = report.undated and draft.plan.step is None and (report.kind is StepKind.PAYMENT or report.unclear)
    return draft.planned(replace(draft.plan, kind=report.kind, note=report.note)) if told else draft


async def _sold(unit: UnitOfWork, turn: Turn, report: Report) -> int | None:
    if not report.is_order:
        return None
    if report.amount is not None:
        await set_amount(unit, turn.scope, report.id, report.amount, turn.reader.now)
    if report.goods:
        await sell(unit, turn.scope, report.id, report.goods)
    if report.pay_by:
        order = await order_of(unit, turn.scope, report.id)
        await await_payment(unit, turn.scope, order.id, report.pay_by)
    if report.delivered:
        await order_sums.delivered(unit, turn, await order_of(unit, turn.scope, report.id))
    return report.amount


async def _wished(unit: UnitOfWork, turn: Turn, report: Report, client: Client) -> PlanDraft:
    plan = Plan(report.kind, note=report.note)
    await _end(unit, turn, report, client)
    return PlanDraft(report.id, client.id, await _planned(unit, turn, report, client, plan))


async def _planned(
    unit: UnitOfWork, turn: Turn, report: Report, client: Client, plan: Plan, touch: int | None = None
) -> Plan:
    """Every step that was said. The first one's day can be changed at once, the others stand beside it."""
    local = turn.reader.local(turn.reader.now)
    steps: list[NextStep] = []
    for wish in report.steps:
        if wish.moves and touch is None:
            steps.append(await move_step(unit, turn.scope, client, wish.moves, wish, local))
        else:
            steps.append(await replan(unit, turn.scope, client, wish.moves, wish, local, touch=touch))
    return plan.of(steps) if steps else plan


async def begun_of(unit: UnitOfWork, turn: Turn, report: Report, card: Card) -> TouchDraft:
    """Which planned step it answers, says the card; with whom it was and when, only the words."""
    fits = touch_draft.of_channel(card, report.channel, turn.reader.now)
    first = await delivery_first(unit, turn.scope, fits, turn.reader.now)
    begun = said_over(touch_draft.begin(report.id, fits, turn.reader.now, step=first), report)
    return replace(begun, step=None) if report.keeps else begun


def said_over(begun: TouchDraft, report: Report) -> TouchDraft:
    """What was not said is not taken from the plan: nobody was shown it before it was saved."""
    told = replace(begun, channel=report.channel, direction=report.direction, comment=report.remark)
    return replace(told, at=report.at, timed=report.timed, contact=report.contact)
