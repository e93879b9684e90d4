"""Who stands where in a funnel, as rows: by stage each row says it anyway, by base, worth and source a column does."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace

from handlers.files.writing import listed
from handlers.files.writing.report import Row
from handlers.files.writing.workbook import Table
from handlers.frame.turn import Turn
from handlers.lists import funnel, funnel_words
from handlers.lists.funnel_screens import Apart, Look
from handlers.speech.reader import Reader
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.clients.rungs import Ladder, segment
from sales.ground.scope import Scope
from sales.reporting.funnel import BOUGHT, Funnel, rungs_of, standing_on
from sales.standing.client_filter import ClientFilter

AT_ONCE = 500
Part = Sequence[tuple[int, Row]]
"""Rows, each with its client."""


async def clients_in(
    unit: UnitOfWork, turn: Turn, scope: Scope, wanted: ClientFilter
) -> AsyncIterator[Sequence[ClientLine]]:
    more, after = True, None
    while more:
        part = await unit.lists.part(scope, wanted, turn.reader.as_of, AT_ONCE, after)
        yield part.lines
        after = part.after
        more = after is not None


def told(reader: Reader, look: Look) -> str:
    """Which funnel it is: «Воронка, Базы, Сайт, 30 дней»."""
    days = reader.np_("funnel", "{n} day", "{n} days", look.days)
    words = (reader.p_("list", "Funnel"), funnel_words.ladder(reader, look.ladder), look.name, days)
    return ", ".join(filter(None, map(str, words)))


def table(reader: Reader, ladder: Ladder) -> Table:
    headings = {Ladder.BASE: reader.p_("facet", "Base"), Ladder.WORTH: reader.p_("facet", "Worth")}
    return _with(reader, headings.get(ladder))


def of_sources(reader: Reader) -> Table:
    return _with(reader, reader.p_("facet", "Source"))


def _with(reader: Reader, heading: str | None) -> Table:
    sheet = listed.clients(reader)
    return replace(sheet, headings=[*sheet.headings, heading]) if heading else sheet


async def parts(unit: UnitOfWork, turn: Turn, look: Look, of: Funnel, names: Mapping[int, str]) -> AsyncIterator[Part]:
    """Bases are read one after another: no line of a list says its own."""
    reader, wanted = turn.reader, funnel.clients_of(look)
    if look.ladder is Ladder.BASE:
        for rung in rungs_of(look.ladder):
            there = ClientFilter((standing_on(rung), *wanted.conditions))
            word = str(funnel_words.rung(reader, rung))
            async for lines in clients_in(unit, turn, turn.scope, there):
                yield [(one.id, (*row, word)) for one in lines for row in listed.client_rows(reader, one, names)]
        return
    async for lines in clients_in(unit, turn, turn.scope, wanted):
        yield [
            (one.id, (*row, *_worth(reader, look, of, one)))
            for one in lines
            for row in listed.client_rows(reader, one, names)
        ]


def _worth(reader: Reader, look: Look, of: Funnel, line: ClientLine) -> Row:
    """Called as the line of the funnel that counts them; nothing where nobody is graded yet."""
    if look.ladder is not Ladder.WORTH:
        return ()
    if line.worth:
        return (str(funnel_words.rung(reader, segment(line.worth))),)
    word = funnel_words.quiet(reader) if line.stage in BOUGHT else funnel_words.never(reader)
    return (str(word) if of.is_graded else None,)


async def by_source(
    unit: UnitOfWork, turn: Turn, every: Sequence[Apart], names: Mapping[int, str]
) -> AsyncIterator[Part]:
    for source in every:
        wanted = funnel.clients_of(Look(source=source.code))
        async for lines in clients_in(unit, turn, turn.scope, wanted):
            rows = [(one.id, row) for one in lines for row in listed.client_rows(turn.reader, one, names)]
            yield [(client, (*row, source.name)) for client, row in rows]
