"""What an order of a message is made up of, put right before it is saved, as it is asked after one is: by taps, or in
words with how much of each and for how much (`recording/ordered/order_questions.py`).
"""

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import pencil, pencil_screens
from handlers.idle.told.orders import settling
from handlers.speech import goods
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen, pairs
from handlers.speech.taps.recording import Said
from handlers.speech.taps.recording import said as tap
from handlers.speech.words import fill
from sales.actions.orders import named_as_sold, tells_only_goods
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.ground.noted import Noted
from sales.recording.sold import Sold
from sales.sentences.conversation import correcting
from sales.sentences.conversation.changes import order_changes, step_changes
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report


async def ask(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, _value: str, note: str = "") -> Shown:
    if not report.is_order:
        return await pencil.parts(unit, turn, draft, report)
    put = draft.asking(Asked.GOODS, report.id)
    await keep(unit, turn, put)
    name, shown = await pencil.named(unit, turn, report)
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    return Shown(_screen(turn.reader, put, report, name, entries, note), Noted.SENTENCE, shown)


async def put_in(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    """`value`: a product of the list."""
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT)
    sold = [Sold(one.id) for one in entries if ids.to_text(one.id) == value]
    told = await _made_up(unit, turn, order_changes.sold_too(report, sold))
    return await ask(unit, turn, draft.changed(told), told, "")


async def take_out(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Shown:
    told = await _made_up(unit, turn, order_changes.sold_not(report, ids.from_text(value)))
    return await ask(unit, turn, draft.changed(told), told, "")


async def written(unit: UnitOfWork, turn: Turn, report: Report, text: str) -> Report:
    """Rejected where the words name nothing of the list; what else they say is the comment's."""
    sold = await named_as_sold(unit, turn.scope, text, turn.me.workspace.currency)
    if not sold:
        raise Rejected("product")
    told = await _made_up(unit, turn, order_changes.sold_too(report, sold))
    only_goods = await tells_only_goods(unit, turn.scope, text, sold)
    return told if only_goods else step_changes.with_words_beside(told, " ".join(text.split()))


async def _made_up(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    called = {one.id: one.text or "" for one in entries}
    known = [one for one in report.goods if one.product in called]
    return settling.made_up(turn, report, known, called) if known else correcting.without_goods(report)


def _screen(reader: Reader, draft: SentenceDraft, report: Report, name: str, entries: list[Entry], note: str) -> Screen:
    """What is in the order stands above, and a tap takes it out."""
    about = ids.to_text(report.id)
    buttons = goods.buttons(
        entries,
        {one.product for one in report.goods},
        put_in=lambda one: tap(draft.id, Said.SOLD, about + ids.to_text(one)),
        take_out=lambda one: tap(draft.id, Said.NOT_SOLD, about + ids.to_text(one)),
    )
    known = (report.goods_paid or report.goods_text).split("; ") if report.goods else []
    sum_ = [reader._("Amount: {sum}", sum=reader.money(report.amount))] if report.amount is not None else []
    asked = [fill("<b>{name}</b>", name=name), *sum_, *goods.lines(known), goods.hint(reader), note]
    return Screen("\n".join(filter(None, asked)), [*pairs(buttons), [pencil_screens.back(reader, draft, report)]])
