"""An order's amount and product, asked after the outcome Order saved it; both can be skipped.

Answers of `after_touch.py`.
"""

from dataclasses import replace

from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, planning
from handlers.recording.remarks import keep_remark
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, pairs
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.actions.orders import propose_product, set_amount, set_product, set_product_named
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry, may_name
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.values import money, sums


async def ask_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str = "") -> Shown:
    asked = draft.asking(Question.AMOUNT)
    await keep(unit, turn, asked)
    return Shown(_amount(turn.reader, asked, client.name, note), Noted.SAVED, [client.id])


async def take_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """The amount as a person writes it, alone or with what was sold. Words are kept, also where they hold no sum."""
    if draft.touch is None:
        raise NotFound
    client = await unit.clients.get(turn.scope, draft.client)
    try:
        said = sums.order_sum(text, turn.me.workspace.currency)
    except Rejected as rejected:
        note = await keep_remark(unit, turn, draft, text)
        told = f"{note}\n{errors.sentence(turn.reader, rejected)}"
        return replace(await ask_amount(unit, turn, draft, client, told), keeps=True)
    await set_amount(unit, turn.scope, draft.touch, said)
    with_words = not _is_bare(text, turn.me.workspace.currency)
    if with_words:
        await keep_remark(unit, turn, draft, text)
    known = await _named_product(unit, turn, draft, text)
    going_on = planning.ask_day if known else skip_amount
    return replace(await going_on(unit, turn, draft.sold(said), client, ""), keeps=with_words)


def _is_bare(text: str, currency: str) -> bool:
    """Whether the sum is all that it says."""
    try:
        money.parse(text, currency)
    except Rejected:
        return False
    return True


async def _named_product(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> bool:
    """Whether the words name something of the company's list; it is what was sold."""
    if draft.touch is None:
        return False
    return await set_product_named(unit, turn.scope, draft.touch, text) is not None


async def take_product_words(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """A product of the list; other words are the touch's comment, and the question stays: a tap says they are one."""
    client = await unit.clients.get(turn.scope, draft.client)
    if await _named_product(unit, turn, draft, text):
        return await planning.ask_day(unit, turn, draft, client)
    note = await keep_remark(unit, turn, draft, text)
    asked = draft.naming(text if may_name(text) else "")
    return replace(await again(unit, turn, asked, client, note), keeps=True)


async def take_named(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The words that were written are a product: its order has it, an owner says whether the list gets it."""
    if draft.touch is None or not draft.said or not draft.said.named:
        return await again(unit, turn, draft, client)
    entry = await propose_product(unit, turn.scope, draft.touch, draft.said.named, turn.reader.now)
    told = turn.reader._("📦 {product}: whether it goes into the list, the owner will say.", product=entry.text)
    return await planning.ask_day(unit, turn, draft.naming(""), client, note=told if entry.waits else "")


async def skip_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The product is asked only where the company has a list of them."""
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    if not products:
        return await planning.ask_day(unit, turn, draft, client, "")
    return await again(unit, turn, draft.asking(Question.PRODUCT), client)


async def take_product(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """A product, or none where it was skipped."""
    if value and draft.touch:
        await set_product(unit, turn.scope, draft.touch, ids.from_text(value))
    return await planning.ask_day(unit, turn, draft, client, "")


async def again(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str = "") -> Shown:
    """The question that is open, once more."""
    if draft.ask is Question.AMOUNT:
        return await ask_amount(unit, turn, draft, client, note)
    await keep(unit, turn, draft)
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    return Shown(_product(turn.reader, draft, client.name, products, note), Noted.PLAN, [draft.client])


def _amount(reader: Reader, draft: PlanDraft, name: str, note: str) -> Screen:
    asked = reader._("Saved. <b>{name}</b>: order.\nHow much? For example 84 000; a return is negative.", name=name)
    skip = Button(reader.p_("button", "Skip"), tap(draft.id, After.AMOUNT))
    text = "\n".join(filter(None, [asked, note]))
    return Screen(text, [[skip, plan_screens.undo(reader, draft)]])


def _product(reader: Reader, draft: PlanDraft, name: str, products: list[Entry], note: str) -> Screen:
    buttons = [Button(one.text or "", tap(draft.id, After.PRODUCT, ids.to_text(one.id))) for one in products]
    named = draft.said.named if draft.said else ""
    new = [Button(reader.p_("button", "This is a product"), tap(draft.id, After.NAMED))] if named else []
    skip = Button(reader.p_("button", "Skip"), tap(draft.id, After.PRODUCT))
    asked = reader._("Saved. <b>{name}</b>: order.\nWhat was it?", name=name)
    text = "\n".join(filter(None, [asked, note]))
    return Screen(text, [*pairs(buttons), new, [skip, plan_screens.undo(reader, draft)]])
