"""What the card adds to a report before it is shown: whom it is about, and how it took place where no word says so."""

from collections.abc import Sequence
from dataclasses import replace
from html import unescape

from handlers.frame.turn import Turn
from handlers.speech import client_words
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.clients.client import Contact
from sales.recording.touch_draft import visited
from sales.sentences.conversation import correcting
from sales.sentences.conversation.people.met import gone, partner
from sales.sentences.conversation.people.newly_known import Known, learnt
from sales.sentences.conversation.report import Report


async def named(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """The report with whoever its words name, and what they tell of people there that the card has not; with nobody
    where it is not known yet whose it is.
    """
    if report.client is None:
        return replace(correcting.as_planned(report, visit=False), contact=None, person="", learnt=(), left=())
    card, country = await unit.clients.card(turn.scope, report.client, touches=0), turn.me.workspace.country
    who = partner(report.text, report.words, card.contacts, report.outcome, report.reason)
    known = learnt(report.text, card.contacts, country, who.id if who else None, report.words)
    free = [one for one in known if not await clients.who_has(unit, turn.scope, [one.number], country)]
    absent = tuple((one.id, _called(turn, one)) for one in gone(report.text, report.words, card.contacts))
    owned = tuple(_owned(turn, one, card.contacts) for one in free)
    told = correcting.as_planned(report, visit=visited(card, report.at or turn.reader.now))
    told = replace(told, contact=None, person="", learnt=owned, left=absent)
    return told if who is None else replace(told, contact=who.id, person=_called(turn, who))


def _owned(turn: Turn, one: Known, people: Sequence[Contact]) -> Known:
    """A number of somebody of the card is shown with the name."""
    whose = next((who for who in people if who.id == one.contact), None)
    return replace(one, name=_called(turn, whose)) if whose and not one.name else one


def with_person(turn: Turn, report: Report, who: Contact | None) -> Report:
    """Whoever was tapped; None: nobody in particular."""
    return correcting.with_person(report, who.id if who else None, _called(turn, who) if who else "")


def _called(turn: Turn, who: Contact) -> str:
    return who.name or unescape(client_words.contact_label(turn.reader, who))
