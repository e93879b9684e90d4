"""A sentence as a report: of which client it is, what was bought for how much, and what the card adds."""

from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.idle import whom
from handlers.idle.told import new_cards, people
from handlers.idle.told.orders import settling
from handlers.recording import comments
from sales.actions.ports import UnitOfWork
from sales.days.repeats import Plainly
from sales.ground.errors import Rejected
from sales.sentences.conversation.changes.step_changes import beside_absence, one_each, put_off
from sales.sentences.conversation.draft import report_of
from sales.sentences.conversation.report import Report
from sales.sentences.said import Sentence
from sales.values import money
from sales.work.outcomes import Outcome


async def report(unit: UnitOfWork, turn: Turn, said: Sentence, number: int, again: Plainly) -> Report:
    known, new = await _about(unit, turn, said)
    if new and not said.newcomer and (alike := await whom.misspelt(unit, turn, new)):
        said, known, new = replace(said, likely=True), alike, ""
    report = report_of(number, said, known, turn.reader.today, turn.me.calendar, new=new, series=again.series)
    report = settling.in_parts(turn, report, said)
    report = replace(one_each(report.in_words(again.restored)), came=settling.came(turn, said.came))
    if (said.left or said.absent or said.moved or said.called_off) and report.client is not None:
        planned = (await unit.clients.card(turn.scope, report.client, touches=0)).steps
        report = beside_absence(report, planned) if said.absent else put_off(report, said, planned)
    settled = await settling.settled(unit, turn, await ordered(unit, turn, said, report))
    return await new_cards.filled(unit, turn, await people.named(unit, turn, settled))


async def _about(unit: UnitOfWork, turn: Turn, said: Sentence) -> tuple[tuple[int, ...], str]:
    """The clients that the sentence may be about, or the name of a new one; where it names none, the open card's.

    Right after a touch, words without a name are about that touch: they are offered to it as a comment. So are those
    that no capital letter makes a name, be it after a touch or with a card open.
    """
    if said.clients or said.newcomer:
        return said.clients, said.client_words if said.newcomer else ""
    since = turn.reader.now - comments.FRESH
    touch = await unit.touches.last_by(turn.scope, since)
    line = await unit.clients.lists.open_card(turn.scope, since)
    if said.client_words:
        is_name = not said.client_words[:1].islower() or (touch is None and line is None)
        return (), said.client_words if is_name else ""
    return ((line.id,) if line and touch is None else ()), ""


async def ordered(unit: UnitOfWork, turn: Turn, said: Sentence, report: Report) -> Report:
    """The report with what was bought for how much. A sum that the currency can't hold stays in the comment."""
    if said.outcome is not Outcome.ORDER:
        return report
    try:
        report = replace(report, amount=money.parse(said.amount_text, turn.me.workspace.currency))
    except Rejected:
        report = replace(report, comment=", ".join(filter(None, (report.comment, said.amount_text))))
    return await settling.bought(unit, turn, report)
