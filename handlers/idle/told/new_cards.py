"""The card of a new client as a message fills it, and what it tells of people of one we know, once two are joined. A
number that somebody has already stays in the words.
"""

from dataclasses import replace

from handlers.finding import new_client
from handlers.frame.turn import Turn
from handlers.idle.told import people
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.clients.client_draft import NewPerson
from sales.ground.errors import Rejected
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.new_cards import card_of
from sales.sentences.conversation.people.met import met_first
from sales.sentences.conversation.report import Report
from sales.values.company_names import search_key
from sales.values.phones import digits
from sales.work.channels import Channel, Direction


async def filled(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    if not report.new:
        return report
    country = turn.me.workspace.country
    card = card_of(report.text, report.new, country)
    held = [its for one in card.phones if (its := await people.held(unit, turn, one))]
    taken = [its.number for its in held]
    free = tuple(one for one in card.phones if one not in taken)
    others = tuple(_without(one, taken) for one in card.others)
    comment = report.comment if report.tells or search_key(report.comment) != search_key(card.address) else ""
    words = ", ".join(filter(None, (comment, *(one for one in taken if digits(one) not in digits(comment)))))
    met = met_first(report.text, report.words, (), report.outcome)
    person = met if met in {card.contact, *(one.name for one in others)} else ""
    told = replace(report, new=card.name, card=replace(card, phones=free, others=others), comment=words)
    return replace(told, contact=None, person=person, held=tuple(held))


async def alone(unit: UnitOfWork, turn: Turn, number: int, line: str) -> Report | None:
    """Of a line that tells of nothing but whom it names, as it is written for *New client*; None where it names nobody,
    or the number of somebody who is there.
    """
    country = turn.me.workspace.country
    try:
        new = new_client.as_client(new_client.read(line, country))
    except Rejected:
        return None
    if not new.name or await clients.who_has(unit, turn.scope, new.phones, country):
        return None
    told = Report(number, None, (), Channel.CALL, Direction.OUTGOING, None, new=new.name, words=new.name, text=line)
    return replace(told, card=replace(new, note=""), comment=new.note, card_only=True)


async def joined(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, before: SentenceDraft) -> SentenceDraft:
    """The message with whatever has more words than before read again for people and for what fills a card."""
    for one in draft.reports:
        had = before.of(one.id)
        if had is not None and one.text != had.text:
            told = people.kept_of(had, await people.named(unit, turn, one))
            draft = draft.changed(await _refilled(unit, turn, told))
    return draft


async def _refilled(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """By the words by which the client was called in the text; the name and the comment stay as they were shown."""
    told = await filled(unit, turn, replace(report, new=report.new and (report.words or report.new)))
    card = told.card and replace(told.card, name=report.new)
    return replace(told, new=report.new, comment=report.comment, card=card)


def _without(person: NewPerson, taken: list[str]) -> NewPerson:
    return replace(person, phones=tuple(one for one in person.phones if one not in taken))
