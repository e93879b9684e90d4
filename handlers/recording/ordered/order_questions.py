"""An order's amount and products, asked after the outcome Order saved it; both can be skipped.

Answers of `after_touch.py`. One product is a tap, and the days follow; *Another product* asks for more, and a text
names several at once, each with its quantity and sum. Of an order of before: `card/orders/order_sums.py`.
"""

from dataclasses import replace

from handlers.frame import errors
from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.recording import plan_screens, planning
from handlers.recording.remarks import keep_remark
from handlers.speech import goods
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Screen, pairs
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.actions.card import payment_reminders
from sales.actions.orders import named_as_sold, order_of, propose_product, sell, sell_not, set_amount, tells_only_goods
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.company.directories import DirectoryKind, Entry, may_name
from sales.ground import ids
from sales.ground.errors import NotFound, Rejected
from sales.ground.noted import Noted
from sales.recording.plan_draft import PlanDraft, Question
from sales.recording.sold import Sold, is_bare, sum_said
from sales.values import money
from sales.values.amounts import sums
from sales.work.order import Order


async def ask_amount(
    unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str = "", own: int | None = None
) -> Shown:
    """`own`: a sum was said in another currency; as many of this one are a tap away."""
    asked = draft.asking(Question.AMOUNT)
    await keep(unit, turn, asked)
    return Shown(_amount(turn.reader, asked, client.name, note, own), Noted.SAVED, [client.id])


async def take_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """The amount as a person writes it, alone or with what was sold. Words are kept, also where they hold no sum."""
    if draft.touch is None:
        raise NotFound
    client, currency = await unit.clients.get(turn.scope, draft.client), turn.me.workspace.currency
    sold = await named_as_sold(unit, turn.scope, text, currency)
    try:
        said = sum_said(text, sold, currency)
    except Rejected as rejected:
        note = await keep_remark(unit, turn, draft, text)
        told = f"{note}\n{errors.sentence(turn.reader, rejected)}"
        own = money.in_own(text, currency, sums.order_sum)
        return replace(await ask_amount(unit, turn, draft, client, told, own), keeps=True)
    await set_amount(unit, turn.scope, draft.touch, said, turn.reader.now)
    await payment_reminders.keep_up(unit, turn.scope, client.id, turn.reader)
    with_words = not (is_bare(text, currency) or await tells_only_goods(unit, turn.scope, text, sold))
    if with_words:
        await keep_remark(unit, turn, draft, text)
    if not sold:
        return replace(await skip_amount(unit, turn, draft.sold(said), client, ""), keeps=with_words)
    known = await _sold(unit, turn, draft, sold)
    return replace(await planning.ask_day(unit, turn, known, client), keeps=with_words)


async def _sold(unit: UnitOfWork, turn: Turn, draft: PlanDraft, sold: list[Sold]) -> PlanDraft:
    """With these in its order."""
    if draft.touch is None:
        raise NotFound
    return await _told(unit, turn, draft, await sell(unit, turn.scope, draft.touch, sold))


async def _told(unit: UnitOfWork, turn: Turn, draft: PlanDraft, order: Order) -> PlanDraft:
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    return draft.made_up(order.amount, goods.told(turn.reader, order, entries))


async def take_product_words(unit: UnitOfWork, turn: Turn, draft: PlanDraft, text: str) -> Shown:
    """Products of the list; other words are the touch's comment, and the question stays: a tap says they are one."""
    client = await unit.clients.get(turn.scope, draft.client)
    sold = await named_as_sold(unit, turn.scope, text, turn.me.workspace.currency)
    if sold:
        return await planning.ask_day(unit, turn, await _sold(unit, turn, draft, sold), client)
    note = await keep_remark(unit, turn, draft, text)
    asked = draft.naming(text if may_name(text) else "")
    return replace(await again(unit, turn, asked, client, note), keeps=True)


async def take_named(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The words that were written are a product: its order has it, an owner says whether the list gets it."""
    if draft.touch is None or not draft.said or not draft.said.named:
        return await again(unit, turn, draft, client)
    entry = await propose_product(unit, turn.scope, draft.touch, draft.said.named, turn.reader.now)
    told = turn.reader._("📦 {product}: whether it goes into the list, the owner will say.", product=entry.text)
    known = await _told(unit, turn, draft, await order_of(unit, turn.scope, draft.touch))
    return await planning.ask_day(unit, turn, known, client, note=told if entry.waits else "")


async def tap_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """`value`: a sum in minor units; none is skipped."""
    if draft.touch is None or not value:
        return await skip_amount(unit, turn, draft, client, "")
    await set_amount(unit, turn.scope, draft.touch, int(value), turn.reader.now)
    await payment_reminders.keep_up(unit, turn.scope, client.id, turn.reader)
    return await skip_amount(unit, turn, draft.sold(int(value)), client, "")


async def skip_amount(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    """The product is asked only where the company has a list of them."""
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    if not products:
        return await planning.ask_day(unit, turn, draft, client, "")
    return await again(unit, turn, draft.asking(Question.PRODUCT), client)


async def take_product(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """A product, or none where it was skipped. The first one is enough; once more are asked for, there may be more."""
    if not (value and draft.touch):
        return await planning.ask_day(unit, turn, draft, client, "")
    known = await _sold(unit, turn, draft, [Sold(ids.from_text(value))])
    if draft.ask is Question.PRODUCT and draft.said and draft.said.goods:
        return await again(unit, turn, known, client)
    return await planning.ask_day(unit, turn, known, client)


async def ask_more(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, _value: str) -> Shown:
    return await again(unit, turn, draft.asking(Question.PRODUCT), client)


async def take_out(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, value: str) -> Shown:
    """That product was not sold after all."""
    if draft.touch is None:
        raise NotFound
    order = await sell_not(unit, turn.scope, draft.touch, ids.from_text(value))
    return await again(unit, turn, (await _told(unit, turn, draft, order)).asking(Question.PRODUCT), client)


async def again(unit: UnitOfWork, turn: Turn, draft: PlanDraft, client: Client, note: str = "") -> Shown:
    """The question that is open, once more."""
    if draft.ask is Question.AMOUNT:
        return await ask_amount(unit, turn, draft, client, note)
    await keep(unit, turn, draft)
    products = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    order = await order_of(unit, turn.scope, draft.touch) if draft.touch and draft.said and draft.said.goods else None
    return Shown(_product(turn.reader, draft, client.name, products, order, note), Noted.PLAN, [draft.client])


def _amount(reader: Reader, draft: PlanDraft, name: str, note: str, own: int | None) -> Screen:
    asked = reader._(
        "Saved. <b>{name}</b>: order.\nHow much? For example {sum}; a return is negative: −{less}.",
        name=name,
        sum=reader.example(),
        less=reader.example(3),
    )
    skip = Button(reader.p_("button", "Skip"), tap(draft.id, After.AMOUNT))
    text = "\n".join(filter(None, [asked, note]))
    word = reader._("It's {sum}", sum=reader.money(own)) if own is not None else ""
    owned = [Button(word, tap(draft.id, After.AMOUNT, str(own)))] if word else []
    return Screen(text, [owned, [skip, plan_screens.undo(reader, draft)]])


def _product(
    reader: Reader, draft: PlanDraft, name: str, products: list[Entry], order: Order | None, note: str
) -> Screen:
    """What is in the order already stands above, and a tap takes it out."""
    taken = order.products if order else frozenset[int]()
    buttons = goods.buttons(
        products,
        taken,
        put_in=lambda one: tap(draft.id, After.PRODUCT, ids.to_text(one)),
        take_out=lambda one: tap(draft.id, After.NOT_SOLD, ids.to_text(one)),
    )
    named = draft.said.named if draft.said else ""
    new = [Button(reader.p_("button", "This is a product"), tap(draft.id, After.NAMED))] if named else []
    skip = Button(reader.p_("button", "Skip"), tap(draft.id, After.PRODUCT))
    done = Button(reader.p_("button", "Done"), tap(draft.id, After.BACK))
    asked = reader._("Saved. <b>{name}</b>: order.\nWhat was it?", name=name)
    text = "\n".join(
        filter(None, [asked, *goods.lines(draft.said.goods if draft.said else ()), goods.hint(reader), note])
    )
    return Screen(text, [*pairs(buttons), new, [done if taken else skip, plan_screens.undo(reader, draft)]])
