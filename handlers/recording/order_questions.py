"""An order's amount and product, asked after the outcome Order saved it. Both can be skipped."""

from dataclasses import replace

from handlers.frame.drafts import keep
from handlers.frame.turn import Turn
from handlers.recording import plan_screens
from handlers.recording.plan_screens import tap
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, pairs
from sales.actions.orders import set_amount, set_product
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.recording.plan_draft import PlanDraft
from sales.values import money


async def ask_amount(unit: UnitOfWork, turn: Turn, plan: PlanDraft, name: str) -> Screen:
    await keep(unit, turn, replace(plan, ask="amount"))
    return amount_screen(turn.reader, plan, name)


def amount_screen(reader: Reader, plan: PlanDraft, name: str) -> Screen:
    text = reader._("Saved. <b>{name}</b>: order.\nHow much? For example 84 000; a return is negative.", name=name)
    skip = Button(reader.p_("button", "Skip"), tap(plan.id, "am"))
    return Screen(text, [[skip, plan_screens.undo(reader, plan)]])


def product_screen(reader: Reader, plan: PlanDraft, name: str, products: list[Entry]) -> Screen:
    buttons = [Button(one.text or "", tap(plan.id, "pr", ids.to_text(one.id))) for one in products]
    skip = Button(reader.p_("button", "Skip"), tap(plan.id, "pr"))
    text = reader._("Saved. <b>{name}</b>: order.\nWhat was it?", name=name)
    return Screen(text, [*pairs(buttons), [skip, plan_screens.undo(reader, plan)]])


async def amount(unit: UnitOfWork, turn: Turn, plan: PlanDraft, text: str) -> Screen:
    """The amount as a person writes it."""
    if plan.touch is None:
        raise NotFound
    said = money.parse(text, turn.me.workspace.currency)
    await set_amount(unit, turn.scope, plan.touch, said)
    return await _product_or_day(unit, turn, replace(plan, amount=said))


async def answered(unit: UnitOfWork, turn: Turn, plan: PlanDraft, step: str, value: str) -> Screen:
    """A tap on Skip or on a product."""
    if step == "am":
        return await _product_or_day(unit, turn, plan)
    if value and plan.touch:
        await set_product(unit, turn.scope, plan.touch, ids.from_text(value))
    return await _day(unit, turn, plan)


async def where(unit: UnitOfWork, turn: Turn, plan: PlanDraft, name: str) -> Screen:
    if plan.ask == "amount":
        return amount_screen(turn.reader, plan, name)
    return product_screen(turn.reader, plan, name, await unit.directories.all(turn.scope, DirectoryKind.PRODUCT))


async def _product_or_day(unit: UnitOfWork, turn: Turn, plan: PlanDraft) -> Screen:
    """The product is asked only where the company has a list of them."""
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    if not products:
        return await _day(unit, turn, plan)
    client = await unit.clients.get(turn.scope, plan.client)
    await keep(unit, turn, replace(plan, ask="product"))
    unit.audit.shown("plan", [plan.client])
    return product_screen(turn.reader, plan, client.name, products)


async def _day(unit: UnitOfWork, turn: Turn, plan: PlanDraft) -> Screen:
    client = await unit.clients.get(turn.scope, plan.client)
    asked = replace(plan, ask="")
    await keep(unit, turn, asked)
    unit.audit.shown("plan", [plan.client])
    return plan_screens.days(turn.reader, asked, client.name, turn.me.calendar)
