"""Whom of the card a report is about: nobody is kept with a touch who is not shown before it is saved."""

from dataclasses import replace
from html import unescape

from handlers.frame.turn import Turn
from handlers.speech import client_words
from sales.actions.ports import UnitOfWork
from sales.sentences.conversation.draft import Report
from sales.sentences.conversation.met import partner


async def named(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """The report with whoever its words name; with nobody where it is not known yet whose it is."""
    if report.client is None:
        return replace(report, contact=None, person="")
    card = await unit.clients.card(turn.scope, report.client, touches=0)
    who = partner(report.text, report.words, card.contacts)
    if who is None:
        return replace(report, contact=None, person="")
    return replace(report, contact=who.id, person=who.name or unescape(client_words.contact_label(turn.reader, who)))
