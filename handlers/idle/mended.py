"""What is written while one report of several is open: how it should be. A day, a sum or a name puts that right and
leaves the rest; anything else is the report anew, of the same client unless it names another.
"""

from dataclasses import replace

from aiogram import F, Router
from aiogram.types import Message

from handlers.frame.drafts import keep
from handlers.frame.filters import Waiting
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import sentence, sentence_taps, whom
from handlers.idle.told import people, settling
from handlers.recording import touch_screens
from sales.actions.ports import UnitOfWork
from sales.days import when
from sales.ground.errors import Rejected
from sales.sentences.conversation import draft as sentence_draft
from sales.sentences.conversation.answers import SaidDay, day_said
from sales.sentences.conversation.draft import Report, report_of
from sales.sentences.said import Named
from sales.values import money
from sales.work.outcomes import Outcome
from sales.work.step import Wish


def router() -> Router:
    mended = Router(name="mended")
    mended.message.register(take_words, Waiting(sentence_draft.KIND), F.text.as_("text"))
    return mended


async def take_words(_message: Message, text: str, turn: Turn, unit: UnitOfWork) -> Shown:
    row = turn.waiting
    draft = sentence_draft.from_data(row.id, row.data) if row else None
    report = draft.of(draft.mending) if draft and draft.mending else None
    if draft is None or report is None:
        return plain(touch_screens.outdated(turn.reader))
    told = await settling.settled(unit, turn, await _mended(unit, turn, report, text))
    changed = replace(draft.changed(await people.named(unit, turn, told)), mending=None)
    await keep(unit, turn, changed)
    return replace(await sentence_taps.where(unit, turn, changed), fresh=True)


async def _mended(unit: UnitOfWork, turn: Turn, report: Report, text: str) -> Report:
    of_time = _of_time(turn, report, text)
    if of_time is not None:
        return of_time
    try:
        amount = money.parse(text, turn.me.workspace.currency)
        return replace(report, amount=amount, outcome=Outcome.ORDER, happened=True, pays=None)
    except Rejected:
        pass
    names = await whom.names_in(unit, turn, text)
    if names and whom.is_name(text, names):
        return replace(_of_client(report, names[0]), words=text.strip())
    return await _anew(unit, turn, report, text, names)


def _of_time(turn: Turn, report: Report, text: str) -> Report | None:
    """A day to come is the step's, one that was the touch's."""
    now = turn.reader.local(turn.reader.now)
    try:
        said = day_said(text, now, turn.reader.locale)
        return _on(turn, report, said) if said else None
    except Rejected:
        past = when.parse_past(text, now, turn.reader.locale)
        return replace(report, at=past.at, timed=past.timed, happened=True)


def _on(turn: Turn, report: Report, said: SaidDay) -> Report:
    told = when.on_working_day(said.when, turn.me.calendar)
    day = turn.me.calendar.next_working(told.day) if said.series else told.day
    first, *others = report.steps or (Wish(report.kind, day, told.at, report.note),)
    first = replace(first, kind=said.kind or first.kind, day=day, at=told.at, series=said.series)
    return replace(report, steps=(first, *others), undated=False, note="", unclear=())


def _of_client(report: Report, name: Named) -> Report:
    client = name.clients[0] if len(name.clients) == 1 and name.sure else None
    return replace(report, client=client, choices=name.clients, new="", likely=not name.sure)


async def _anew(unit: UnitOfWork, turn: Turn, report: Report, text: str, names: list[Named]) -> Report:
    """What says nothing we know is a remark."""
    own = report.words or report.new or "—"
    known = (report.client,) if report.client is not None else ()
    spoken = names or [Named(0, len(own), known)]
    said = next(iter(whom.read(turn, text if names else f"{own} {text}", spoken)), None)
    if said is None or not said.tells:
        return replace(report, comment=", ".join(filter(None, (report.comment, text))))
    new = "" if names else report.new
    told = report_of(report.id, said, said.clients, turn.reader.today, turn.me.calendar, new=new)
    return await sentence.ordered(unit, turn, said, told)
