"""*Repeat* on a list: a step that comes again with each client, by a tapped or written rule.

tap    a weekday, each week or every other one; confirmed like any action (`acting.py`)
text   «по вторникам», `every month on the 5th`; asks for call or visit if the words do not say it
"""

from contextlib import suppress

from aiogram import F, Router
from aiogram.types import CallbackQuery, Message

from handlers.frame import errors, questions
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.lists.bulk import acting, acting_screens
from handlers.lists.bulk.acting_screens import Act
from handlers.speech.taps.lists import ActTap
from sales.actions.lists.repeating import KINDS, of_series
from sales.actions.ports import UnitOfWork
from sales.ground.errors import Rejected
from sales.sentences.conversation.answers import SaidDay, day_said


def router() -> Router:
    repeating = Router(name="repeating")
    repeating.callback_query.register(ask_rule, ActTap.filter((F.act == Act.REPEAT) & F.value.in_({"", "1", "2"})))
    repeating.callback_query.register(take_tapped, ActTap.filter(F.act == Act.REPEAT))
    repeating.message.register(take_rule, Waiting(acting.REPEATING), F.text.as_("text"))
    return repeating


async def ask_rule(_tap: CallbackQuery, callback_data: ActTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Offers the rules; `value` is the number of weeks between two."""
    await questions.ask(unit, turn, acting.REPEATING, {"list": callback_data.draft})
    weeks = 2 if callback_data.value == "2" else 1
    return plain(acting_screens.when(turn.reader, callback_data.draft, weeks, _weekdays(turn)))


async def take_tapped(_tap: CallbackQuery, callback_data: ActTap, turn: Turn, unit: UnitOfWork) -> Shown:
    await questions.let_go(unit, turn, acting.REPEATING)
    return await acting.confirmed_or_broken(unit, turn, Act.REPEAT, callback_data.draft, callback_data.value)


def _weekdays(turn: Turn) -> frozenset[int]:
    return acting_screens.WEEK if turn.scope.of_several else turn.me.calendar.working_days


async def take_rule(_message: Message, turn: Turn, unit: UnitOfWork, text: str) -> Shown:
    """Takes a written rule; asks again with an example if it is none."""
    draft = questions.waiting(turn).data["list"]
    try:
        said = _rule_said(turn, text)
    except Rejected as rejected:
        note = errors.sentence(turn.reader, rejected)
        return plain(acting_screens.when(turn.reader, draft, 1, _weekdays(turn), note=note), clears=True)
    told = [of_series(kind, said.series) for kind in KINDS if said.kind in (kind, None) and said.series]
    await questions.answered(unit, turn)
    if len(told) > 1:
        return plain(acting_screens.which_kind(turn.reader, draft, told), clears=True)
    shown = await acting.confirmed_or_broken(unit, turn, Act.REPEAT, draft, told[0].code)
    return plain(shown.screen, clears=True) if shown.screen else shown


def _rule_said(turn: Turn, text: str) -> SaidDay:
    """The rule in the text. Raises Rejected: "rule" if there is none, "rule_hour" if it has an hour."""
    said = None
    with suppress(Rejected):  # a day that is over is no rule either
        said = day_said(text, turn.reader.local(turn.reader.now), turn.reader.locale)
    if said is None or said.series is None or said.kind not in (*KINDS, None):
        raise Rejected("rule")
    if said.when.at is not None:
        raise Rejected("rule_hour")
    return said
