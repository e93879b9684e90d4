"""A member's vacation: one's own from /settings, anybody's from /team for leads and owners.

look      the vacation that is ahead or has begun; where there is none, its first day is asked
days      a day -> the last one -> who covers -> saved        text    both days in words -> who covers
end       asked first
"""

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.company.absence import vacation_screens
from handlers.company.absence.vacation_screens import NOBODY, Days
from handlers.frame import questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.speech import weeks
from handlers.speech.screen import Screen
from handlers.speech.taps.company import VacationAct, VacationTap
from handlers.speech.taps.evening import day_of
from sales.actions import members, vacations
from sales.actions.ports import UnitOfWork
from sales.company.members import Member
from sales.company.vacations import Vacation
from sales.days.days_ahead import days_ahead
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right

KIND = "vacation"
STAMP = len("yymmdd")


def router() -> Router:
    away = Router(name="vacations")
    away.callback_query.register(answer_tap, VacationTap.filter())
    away.message.register(take_days, Waiting(KIND), F.text.as_("text"))
    return away


async def answer_tap(_tap: CallbackQuery, callback_data: VacationTap, turn: Turn, unit: UnitOfWork) -> Shown:
    member = await _whose(unit, turn, ids.from_text(callback_data.member))
    days = _days(callback_data.span)
    await questions.let_go(unit, turn, KIND)
    match callback_data.act:
        case VacationAct.DAYS:
            return plain(await _ask_days(unit, turn, member, days, callback_data.leaf))
        case VacationAct.WHOM if days:
            page = int(callback_data.by) if callback_data.by.isdecimal() else 0
            return plain(await _ask_whom(unit, turn, member, days, page))
        case VacationAct.SAVE if days:
            return plain(await _save(unit, turn, member, days, callback_data.by))
        case VacationAct.END:
            await vacations.end(unit, turn.scope, member.id, turn.reader.now)
            return plain(vacation_screens.ended(turn.reader, member, own=_is_own(turn, member)))
    return plain(await _look(unit, turn, member, ends=callback_data.act is VacationAct.ASK_TO_END))


async def take_days(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    member = await _whose(unit, turn, questions.waiting(turn).data["member"])
    days = days_ahead(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    await questions.answered(unit, turn)
    return plain(await _ask_whom(unit, turn, member, days, 0), clears=True)


async def _whose(unit: UnitOfWork, turn: Turn, member: int) -> Member:
    """One's own, or a colleague's for whoever may."""
    if member != turn.me.member.id:
        turn.needs(Right.VACATIONS)
        turn.scope.lasting.must_see(member)
    return await members.active(unit, turn.scope, member)


def _is_own(turn: Turn, member: Member) -> bool:
    return member.id == turn.me.member.id


async def _look(unit: UnitOfWork, turn: Turn, member: Member, *, ends: bool = False) -> Screen:
    found = await vacations.of(unit, turn.scope, member.id, turn.reader.now)
    if found is None:
        return await _ask_days(unit, turn, member, (), "")
    if ends:
        return vacation_screens.asks_to_end(turn.reader, member, found, own=_is_own(turn, member))
    return await _told(unit, turn, member, found)


async def _told(unit: UnitOfWork, turn: Turn, member: Member, found: Vacation, above: str = "") -> Screen:
    by = (await unit.members.get(turn.scope, found.substitute)).name if found.substitute else ""
    return vacation_screens.vacation(turn.reader, member, found, by, own=_is_own(turn, member), above=above)


async def _ask_days(unit: UnitOfWork, turn: Turn, member: Member, days: Days, leaf: str) -> Screen:
    await questions.ask(unit, turn, KIND, {"member": member.id})
    calendar = turn.me.workspace.calendar(member.working_days)
    wanted = day_of(leaf) if leaf else max(turn.reader.today, *days) if days else turn.reader.today
    first = weeks.first_monday(turn.reader, wanted)
    return vacation_screens.asks_days(turn.reader, member, days[:1], calendar, first, own=_is_own(turn, member))


async def _ask_whom(unit: UnitOfWork, turn: Turn, member: Member, days: Days, page: int) -> Screen:
    others = await vacations.who_could(unit, turn.scope, member.id, days[0], days[-1])
    return vacation_screens.asks_whom(turn.reader, member, days, others, page, own=_is_own(turn, member))


async def _save(unit: UnitOfWork, turn: Turn, member: Member, days: Days, by: str) -> Screen:
    substitute = None if by == NOBODY else ids.from_text(by)
    saved = await vacations.take(unit, turn.scope, member.id, (days[0], days[-1]), substitute, turn.reader.now)
    return await _told(unit, turn, member, saved, above=turn.reader._("Saved."))


def _days(stamps: str) -> Days:
    """What no button of ours carries is NotFound."""
    if len(stamps) not in (0, STAMP, 2 * STAMP):
        raise NotFound
    return tuple(day_of(stamps[start : start + STAMP]) for start in range(0, len(stamps), STAMP))
