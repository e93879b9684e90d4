"""An order's amount and product, asked after the outcome Order saved it; both can be skipped.

Answers of `after_touch.py`.
"""

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, planning
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, pairs
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.actions.orders import set_amount, set_product
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.values import money


async def ask_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client) -> Shown:
    asked = draft.asking(Question.AMOUNT)
    await keep(unit, turn, asked)
    return Shown(_amount(turn.reader, asked, client.name), Noted.SAVED, [client.id])


async def take_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """The amount as a person writes it."""
    if draft.touch is None:
        raise NotFound
    said = money.parse(text, turn.me.workspace.currency)
    await set_amount(unit, turn.scope, draft.touch, said)
    client = await unit.clients.get(turn.scope, draft.client)
    return await skip_amount(unit, turn, draft.sold(said), client, "")


async def skip_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The product is asked only where the company has a list of them."""
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    if not products:
        return await planning.ask_day(unit, turn, draft, client, "")
    asked = draft.asking(Question.PRODUCT)
    await keep(unit, turn, asked)
    return Shown(_product(turn.reader, asked, client.name, products), Noted.PLAN, [client.id])


async def take_product(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """A product, or none where it was skipped."""
    if value and draft.touch:
        await set_product(unit, turn.scope, draft.touch, ids.from_text(value))
    return await planning.ask_day(unit, turn, draft, client, "")


async def where(unit: UnitOfWork, turn: Turn, draft: PlanDraft, name: str) -> Shown:
    """The question that is open, once more."""
    if draft.ask is Question.AMOUNT:
        screen = _amount(turn.reader, draft, name)
    else:
        products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
        screen = _product(turn.reader, draft, name, products)
    return Shown(screen, Noted.PLAN, [draft.client])


def _amount(reader: Reader, draft: PlanDraft, name: str) -> Screen:
    text = reader._("Saved. <b>{name}</b>: order.\nHow much? For example 84 000; a return is negative.", name=name)
    skip = Button(reader.p_("button", "Skip"), tap(draft.id, After.AMOUNT))
    return Screen(text, [[skip, plan_screens.undo(reader, draft)]])


def _product(reader: Reader, draft: PlanDraft, name: str, products: list[Entry]) -> Screen:
    buttons = [Button(one.text or "", tap(draft.id, After.PRODUCT, ids.to_text(one.id))) for one in products]
    skip = Button(reader.p_("button", "Skip"), tap(draft.id, After.PRODUCT))
    text = reader._("Saved. <b>{name}</b>: order.\nWhat was it?", name=name)
    return Screen(text, [*pairs(buttons), [skip, plan_screens.undo(reader, draft)]])
