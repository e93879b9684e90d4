"""Putting a report right before it is saved: a question of it each, and what a tap or a text answers.

What is changed is the draft alone; whoever calls keeps and shows it.
"""

from collections.abc import Awaitable, Callable
from functools import partial

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle import sentence_screens
from handlers.idle.told import besides, new_cards, pencil_screens, people
from handlers.idle.told.orders import settling
from handlers.idle.told.whose import asking, numbers
from handlers.speech.screen import Screen
from handlers.speech.taps.everywhere import code_of
from handlers.speech.taps.recording import Said
from sales.actions.ports import UnitOfWork
from sales.clients.client import Contact
from sales.company.directories import DirectoryKind
from sales.days.past_presets import PastPreset, past_preset
from sales.ground import ids
from sales.ground.noted import Noted
from sales.sentences.conversation import correcting
from sales.sentences.conversation.changes import step_changes
from sales.sentences.conversation.correcting import newcomers
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report
from sales.values import money
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason

Ask = Callable[[UnitOfWork, Turn, SentenceDraft, Report], Awaitable[Shown]]


async def parts(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> Shown:
    there = await _people(unit, turn, report)
    known = bool(there or newcomers(report)) and report.touched
    told = await _besides(unit, turn, draft, report)
    sells = bool(report.is_order and await unit.directories.all(turn.scope, DirectoryKind.PRODUCT))
    pays = (report.is_order and not report.is_return) or bool(await settling.owed(unit, turn, report))
    has = pencil_screens.There(known, sells, pays or report.is_booked)
    screen = partial(pencil_screens.parts, there=has, besides=told)
    return await _asked(unit, turn, draft, report, Asked.ANYTHING, screen)


async def _besides(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> besides.Besides:
    return (await besides.of_all(unit, turn, draft.kept)).get(report.id, besides.Besides())


async def _people(unit: UnitOfWork, turn: Turn, report: Report) -> tuple[Contact, ...]:
    if report.client is None:
        return ()
    return (await unit.clients.card(turn.scope, report.client, touches=0)).contacts


async def outcomes(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> Shown:
    return await _asked(unit, turn, draft, report, Asked.NOTHING, pencil_screens.outcomes)


async def channels(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> Shown:
    return await _asked(unit, turn, draft, report, Asked.NOTHING, pencil_screens.channels)


async def reasons(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> Shown:
    return await _asked(unit, turn, draft, report, Asked.NOTHING, pencil_screens.reasons)


async def with_whom(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str = "") -> Shown:
    screen = partial(pencil_screens.people, known=await _people(unit, turn, report), note=note)
    return await _asked(unit, turn, draft, report, Asked.PERSON, screen)


async def leavers(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> Shown:
    screen = partial(pencil_screens.leavers, known=await _people(unit, turn, report))
    return await _asked(unit, turn, draft, report, Asked.NOTHING, screen)


async def name(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str = "") -> Shown:
    """Of somebody new alone."""
    if not report.new:
        return await parts(unit, turn, draft, report)
    return await _asked(unit, turn, draft, report, Asked.NAME, partial(pencil_screens.name, note=note))


async def _asked(
    unit: UnitOfWork,
    turn: Turn,
    draft: SentenceDraft,
    report: Report,
    ask: Asked,
    screen: Callable[..., Screen],
) -> Shown:
    put = draft.asking(ask, report.id)
    await keep(unit, turn, put)
    known = await unit.clients.get(turn.scope, report.client) if report.client is not None else None
    told = sentence_screens.report(turn.reader, report, known, await _besides(unit, turn, draft, report))
    return Shown(screen(turn.reader, put, report, told), Noted.SENTENCE, [known.id] if known else [])


async def when(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str = "") -> Shown:
    put = draft.asking(Asked.TIME, report.id)
    await keep(unit, turn, put)
    name, shown = await named(unit, turn, report)
    return Shown(pencil_screens.times(turn.reader, put, report, name, note), Noted.SENTENCE, shown)


async def how_much(
    unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, note: str = "", typed: str = ""
) -> Shown:
    """`typed`: what was written last, and may be a sum in another currency."""
    put = draft.asking(Asked.SUM, report.id)
    await keep(unit, turn, put)
    name, shown = await named(unit, turn, report)
    currency = turn.me.workspace.currency
    own = money.in_own(typed, currency) if typed else report.in_own(currency)
    return Shown(pencil_screens.sums(turn.reader, put, report, name, note, own=own), Noted.SENTENCE, shown)


async def words(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report) -> Shown:
    """The comment of a touch."""
    put = draft.asking(Asked.COMMENT, report.id)
    await keep(unit, turn, put)
    name, shown = await named(unit, turn, report)
    return Shown(pencil_screens.words(turn.reader, put, report, name), Noted.SENTENCE, shown)


async def named(unit: UnitOfWork, turn: Turn, report: Report) -> tuple[str, list[int]]:
    """What a screen calls whom the report is about, and whose card it shows so."""
    if report.client is None:
        return f"{pencil_screens.NEW} {report.new}", []
    known = await unit.clients.get(turn.scope, report.client)
    return known.name, [known.id]


async def changed(
    unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, step: Said, value: str
) -> SentenceDraft:
    """What a tap puts right; what it does not know changes nothing."""
    done, put = draft.asking(Asked.NOTHING, report.id), PUT_RIGHT.get(step)
    if step is Said.OTHER:
        return done.changed(await asking.tapped(unit, turn, draft, report, value))
    if step is Said.PASSES:
        return await numbers.passed(unit, turn, done, report, value)
    if step is Said.ORDERED:
        return done.changed(await settling.ordered(unit, turn, report, int(value)))
    if step is Said.GIVE:
        return done.changed(await people.given(unit, turn, report, value))
    if step in {Said.PERSON, Said.LEFT}:
        put_person = people.tapped if step is Said.PERSON else people.with_leaver
        return done.changed(put_person(turn, report, await _people(unit, turn, report), value))
    after = put(turn, done, report, value) if put else done
    return await new_cards.joined(unit, turn, after, draft) if step is Said.ABOVE else after


def _outcome(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(correcting.as_outcome(report, code_of(Outcome, value)))


def _no_touch(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.card_alone(report))


def _moment(turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    if not value:
        return draft.changed(correcting.at(report, None))
    past = past_preset(code_of(PastPreset, value), turn.reader.local(turn.reader.now))
    return draft.changed(correcting.at(report, past.at, timed=past.timed))


def _channel(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(correcting.by_channel(report, code_of(Channel, value)))


def _turned(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.turned(report))


def _reason(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(correcting.because(report, code_of(Reason, value) if value else None))


def _as_read(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.in_other_words(report, ""))


def _no_goods(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.without_goods(report))


def _not_due(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.not_due(report))


def _alone(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.planning_nothing(report))


def _over(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(step_changes.over_with(report, ids.from_text(value)))


def _called_off(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(step_changes.called_off(report, ids.from_text(value)))


def _stays(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(step_changes.staying(report, ids.from_text(value)))


def _keeps(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.keeping_the_step(report))


def _no_sum(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.with_sum(report, None))


def _own_sum(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    """`value`: the sum that was asked about, in minor units."""
    return draft.changed(correcting.with_sum(report, int(value)))


def _no_step(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(step_changes.without_step(report, int(value))) if value.isdecimal() else draft


def _forgotten(_turn: Turn, draft: SentenceDraft, report: Report, value: str) -> SentenceDraft:
    return draft.changed(correcting.without_learnt(report, int(value))) if value.isdecimal() else draft


def _no_money(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return draft.changed(correcting.receiving_nothing(report))


def _above(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return correcting.put_above(draft, report)


def _left_out(_turn: Turn, draft: SentenceDraft, report: Report, _value: str) -> SentenceDraft:
    return correcting.left_out(draft, report) if len(draft.reports) > 1 else draft


ASKS: dict[Said, Ask] = {
    Said.REPORT: parts,
    Said.OUTCOMES: outcomes,
    Said.WHOSE: asking.ask,
    Said.TIME: when,
    Said.SUM: how_much,
    Said.CHANNELS: channels,
    Said.PEOPLE: with_whom,
    Said.LEAVERS: leavers,
    Said.REASONS: reasons,
    Said.NAME: name,
    Said.WORDS: words,
}
"""Taps that ask; all others answer."""

PUT_RIGHT: dict[Said, Callable[[Turn, SentenceDraft, Report, str], SentenceDraft]] = {
    Said.OUTCOME: _outcome,
    Said.NO_TOUCH: _no_touch,
    Said.AGO: _moment,
    Said.NO_SUM: _no_sum,
    Said.OWN_SUM: _own_sum,
    Said.STEP: _no_step,
    Said.FORGET: _forgotten,
    Said.ABOVE: _above,
    Said.DROP: _left_out,
    Said.CHANNEL: _channel,
    Said.DIRECTION: _turned,
    Said.REASON: _reason,
    Said.NO_GOODS: _no_goods,
    Said.NO_MONEY: _no_money,
    Said.AS_READ: _as_read,
    Said.ALONE: _alone,
    Said.NOT_DUE: _not_due,
    Said.KEEPS: _keeps,
    Said.CLOSES: _over,
    Said.CALLED_OFF: _called_off,
    Said.STAYS: _stays,
}
"""What needs nothing but the message."""
