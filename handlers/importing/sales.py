"""A table of sales is sent by a lead: shown as it was understood, put into the base by *Load sales*, as long work.

It is one only where the base has some of its clients: a list of orders may also be all that a new company has, and is
then a file of clients like any other. What it says is kept in the draft.
"""

from collections import Counter

from aiogram import F, Router
from aiogram.types import CallbackQuery

from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.frame.turns import settled
from handlers.importing.screens import accounting
from handlers.importing.screens import sales as sale_screens
from handlers.speech.screen import Screen
from handlers.speech.taps.importing import SalesTap
from sales.actions import jobs, workspaces
from sales.actions.card.accounting import begin
from sales.actions.card.sales import Placed, compared, placed
from sales.actions.importing.planning import entries_for
from sales.actions.ports import UnitOfWork
from sales.company.directories import DirectoryKind, Entry
from sales.ground import ids
from sales.ground.drafts import Draft
from sales.ground.errors import AlreadySaved
from sales.ground.noted import Noted
from sales.importing.accounting.goods import product_of
from sales.importing.accounting.sales_of_file import SalesOfFile
from sales.importing.draft import ImportDraft
from sales.importing.said.clients import Understood
from sales.jobs.job import JobKind

KIND = "sales"


def router() -> Router:
    sales = Router(name="sales")
    sales.callback_query.register(leave, SalesTap.filter(F.act == "no"))
    sales.callback_query.register(load_sales, SalesTap.filter())
    return sales


async def begun(turn: Turn, draft: ImportDraft, about: Understood) -> Screen | None:
    """The preview of a table that was just read; None where it is to be read as a file of clients."""
    table, scope = about.sales, turn.scope.lasting
    if table is None:
        return None
    async with turn.read() as unit:
        rows, unknown = await placed(unit, scope, table)
        if not rows and about.rows:
            return None
        products, new = await _products(unit, turn, rows)
        told = await compared(unit, scope, draft.name, rows, len(unknown), products)
    written = {item.product for row, _ in rows for item in row.items}
    screen = sale_screens.preview(turn.reader, draft.id, table, told, unknown, sorted(written - products.keys()))

    async def keep(unit: UnitOfWork) -> Shown:
        data = {**told.what, "entries": [[entry.id, entry.text, entry.place] for entry in new]}
        await unit.drafts.put(Draft(draft.id, turn.person.id, KIND, data, turn.reader.now, turn.message))
        return Shown(screen, Noted.IMPORT_PREVIEW)

    await settled(turn, keep)
    return screen


async def _products(unit: UnitOfWork, turn: Turn, rows: Placed) -> tuple[dict[str, int], list[Entry]]:
    """Entries by what the table calls them: what names one of the list is it; others are new, while there is room."""
    written = Counter(item.product for row, _ in rows for item in row.items)
    known = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    offered = [one for one in known if not one.retired]
    named = {word: entry.id for word in written if (entry := product_of(word, offered))}
    others = Counter({word: often for word, often in written.items() if word not in named})
    meant, new = entries_for(others, known, DirectoryKind.PRODUCT, turn.scope.lasting)
    return named | meant, new


async def load_sales(_tap: CallbackQuery, callback_data: SalesTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """A second tap, or while another table is being loaded, says so and does nothing."""
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    if row is None or row.kind != KIND:
        return plain(accounting.outdated(turn.reader))
    job = await begin(unit, turn.scope.lasting, JobKind.SALES, SalesOfFile.from_data(row.data), turn.message)
    if await unit.jobs.running(turn.scope, job.kind, job.subject):
        raise AlreadySaved
    await unit.drafts.drop(turn.person.id, row.id)
    new = [Entry(number, DirectoryKind.PRODUCT, None, text, place) for number, text, place in row.data["entries"]]
    await workspaces.bring(unit, turn.scope.lasting, new, turn.reader.now)
    job = await jobs.begin(unit, turn.scope.lasting, job, turn.reader.now)
    return plain(await sale_screens.standing(unit, turn.reader, job))


async def leave(_tap: CallbackQuery, callback_data: SalesTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await unit.drafts.drop(turn.person.id, ids.from_text(callback_data.draft))
    return plain(sale_screens.left(turn.reader))
