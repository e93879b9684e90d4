"""What is looked up before an action on a list is confirmed: whose clients they are, and the days of planned steps."""

from collections.abc import Mapping
from dataclasses import replace

from handlers.frame import questions
from handlers.frame.turn import Turn
from handlers.lists import clients
from handlers.lists.bulk import spreading_screens
from handlers.speech import client_words
from handlers.speech.words import Html
from sales.actions.lists import bulk, spreading
from sales.actions.people import pool
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.jobs.bulk import Out, Value
from sales.jobs.job import JobKind
from sales.jobs.placed import How
from sales.standing.conditions import ListBroken
from sales.standing.open_list import OpenList

MANY_CLIENTS = 5_000
"""Of more it takes a while to say who has a step already."""
Days = Mapping[Out | How, Html]
"""The days of the steps of those left out for having one, and of those whose step gets something added."""


async def counting(turn: Turn, draft: str) -> None:
    """A tap on a long list is answered at once; what is found out of it comes after that."""
    try:
        async with turn.read() as unit:
            wanted = (await clients.kept(unit, turn, draft)).open.wanted
            many = await unit.lists.count(turn.scope.lasting, wanted, turn.reader.as_of) > MANY_CLIENTS
    except ListBroken:  # which is said when it is opened
        return
    if many:
        await turn.meanwhile(turn.reader._("Counting…"))


async def whose(unit: UnitOfWork, turn: Turn, has: Mapping[int, int]) -> Html:
    """The line that says whose clients they are, so that a lead sees whether it is the right list."""
    names = {one.id: one.name for one in await unit.members.all(turn.scope, former=True)}
    return spreading_screens.whose(turn.reader, has, names)


async def planned(
    unit: UnitOfWork, turn: Turn, kind: JobKind, known: OpenList, value: Value, weighed: bulk.Weighed, back: str
) -> tuple[str, Days]:
    """The draft of the list of clients left out for having a step (its *Back* leads `back`), and the days."""
    days: dict[Out | How, Html] = {}
    draft = ""
    why = next((one for one in (Out.PLANNED, Out.MINDED) if weighed.out.get(one)), None)
    if why:
        theirs = known.wanting(bulk.planned(kind, known.wanted, value, why))
        draft = ids.to_text(await questions.note(unit, turn, clients.KIND, replace(theirs, back=back).to_data()))
        days |= await _days(unit, turn, why, theirs)
    joining = bulk.joining(kind, known.wanted, value) if weighed.joined else None
    if joining:
        days |= await _days(unit, turn, How.JOINED, known.wanting(joining))
    return draft, days


async def _days(unit: UnitOfWork, turn: Turn, of: Out | How, known: OpenList) -> dict[Out | How, Html]:
    placed = await spreading.steps_of(unit, turn.scope.lasting, known.wanted, turn.reader.as_of)
    return {of: spreading_screens.days(turn.reader, placed)} if placed else {}


async def beyond(unit: UnitOfWork, turn: Turn, gains: Mapping[int, int]) -> list[Html]:
    """Lines on members who would get more clients than the rules allow: the lead decides."""
    scope, rules = turn.scope.lasting, turn.me.workspace.rules
    found = await pool.beyond(unit, scope, rules, turn.reader.as_of, gains)
    names = {one.id: one.name for one in await unit.members.all(scope)} if found else {}
    return [client_words.beyond(turn.reader, names[one], n, rules.open_clients) for one, n in found.items()]
