"""Which client a report is about instead of the one that was read."""

from dataclasses import replace

from handlers.frame.drafts import keep
from handlers.frame.shown import Shown
from handlers.frame.turn import Turn
from handlers.idle.told import new_cards, people
from handlers.idle.told.orders import settling
from handlers.idle.told.whose import screens
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.clients.finding.analyser import share_a_word
from sales.ground import ids
from sales.ground.noted import Noted
from sales.sentences.conversation import correcting
from sales.sentences.conversation.changes import step_changes
from sales.sentences.conversation.draft import Asked, SentenceDraft
from sales.sentences.conversation.report import Report

MOST = 6
"""Clients to choose among, on one screen."""


async def ask(
    unit: UnitOfWork,
    turn: Turn,
    draft: SentenceDraft,
    report: Report,
    lines: list[ClientLine] | None = None,
    typed: str = "",
) -> Shown:
    """Which client is it about instead: whoever is called alike, then whoever was seen last; or somebody new, called as
    was `typed`.
    """
    put = draft.asking(Asked.CLIENT, report.id, typed=typed)
    await keep(unit, turn, put)
    known = lines if lines is not None else await near(unit, turn, report)
    shown = [one for one in known if one.id != report.client][:MOST]
    screen = screens.whose(turn.reader, put, report, shown)
    return Shown(screen, Noted.SENTENCE, [line.id for line in shown])


async def near(unit: UnitOfWork, turn: Turn, report: Report) -> list[ClientLine]:
    alike = await unit.clients.lists.lines(turn.scope, report.choices)
    for word in report.words.split()[:MOST]:
        alike += await unit.clients.lists.named(turn.scope, word, MOST)
    recent = await unit.clients.lists.recent(turn.scope, MOST)
    return list({line.id: line for line in (*alike, *recent)}.values())


async def tapped(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, report: Report, value: str) -> Report:
    new = await another(unit, turn, report, ids.from_text(value) if value else None)
    if value or not draft.typed:
        return new
    told = new if share_a_word(report.words, draft.typed) else correcting.not_called_so(new)
    return correcting.called(told, draft.typed)


async def another(unit: UnitOfWork, turn: Turn, report: Report, client: int | None) -> Report:
    """The report as another client's; of None, a new one's who is called as it was written. Words that turn out to be
    no name of whoever it is are the comment's.
    """
    told, called = correcting.of_client(report, client, new="" if client is not None else report.words), True
    if client is not None and not (report.likely and client in report.choices):
        called = share_a_word(report.words, (await unit.clients.get(turn.scope, client)).name)
        told = told if called else correcting.not_called_so(told)
    told = await settling.settled(unit, turn, told)
    told = replace(await people.named(unit, turn, told if called else replace(told, words="")), words=told.words)
    if client is not None and report.card:
        told = step_changes.put_back(await people.of_new_card(unit, turn, report.card, told))
    return await new_cards.filled(unit, turn, told)
