"""Whoever is left without a step, as a lead meets them: from the report and from the morning, in one go.

list      *Without a step · 34* -> all of them, of a member or of the team
spread    *Spread over days* -> whose they are and how many -> each has a day
"""

from collections.abc import Mapping

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.frame import questions
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.lists import called, clients, clients_screens
from handlers.lists.bulk import acting
from handlers.lists.bulk.acting_screens import Act
from handlers.speech.reader import Reader
from handlers.speech.screen import cut
from handlers.speech.taps.lists import IdleTap
from handlers.speech.taps.reports import ReportTap, TeamMorningTap
from handlers.speech.words import Html, fill
from sales.actions.ports import UnitOfWork
from sales.ground import ids
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import WITHOUT_STEP, of

LONGEST_NAME = 40
MOST_NAMES = 8


def router() -> Router:
    idle = Router(name="idle_clients")
    idle.callback_query.register(show_idle, IdleTap.filter())
    return idle


async def show_idle(_tap: CallbackQuery, callback_data: IdleTap, turn: Turn, unit: UnitOfWork) -> Shown:
    known = _list(turn, callback_data)
    if not callback_data.spreads:
        return await clients.opened(unit, turn, known)
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    what_for, shares = await called.what_for(unit, turn, known), await _shares(unit, turn, known)
    return await acting.confirming(unit, turn, Act.SPREAD, known, draft, what_for, shares)


def _list(turn: Turn, asked: IdleTap) -> OpenList:
    """*Back* leads to where it was opened."""
    back = ReportTap(period=asked.period, member=asked.member) if asked.period else TeamMorningTap()
    whose = WITHOUT_STEP
    if asked.member:
        member = ids.from_text(asked.member)
        turn.scope.lasting.must_see(member)
        whose = whose.also(of(member))
    return OpenList(Shelf.IDLE, whose, back=back.pack())


async def _shares(unit: UnitOfWork, turn: Turn, known: OpenList) -> list[Html]:
    """Of one alone it is known."""
    scope = turn.scope.lasting
    has = await unit.lists.by_owner(scope, known.wanted, turn.reader.as_of)
    if len(has) < 2:
        return []
    return [whose(turn.reader, has, {one.id: one.name for one in await unit.members.all(scope, former=True)})]


def whose(reader: Reader, has: Mapping[int, int], names: Mapping[int, str]) -> Html:
    """Без шага: Борис Иванов 23, Анна Петрова 11: whoever has most first."""
    most = sorted(has.items(), key=lambda one: (-one[1], names.get(one[0], "")))
    told = [f"{cut(names.get(one, ''), LONGEST_NAME)} {reader.number(many)}" for one, many in most[:MOST_NAMES]]
    if len(most) > MOST_NAMES:
        told.append(reader._("and {n} more", n=len(most) - MOST_NAMES))
    word = clients_screens.shelf_word(reader, Shelf.IDLE)
    return fill("{word}: {names}", word=word, names=", ".join(told))
