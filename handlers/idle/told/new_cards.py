"""The card of a new client as a message fills it, and what it tells of people of one we know, once two are joined. A
number that somebody has already stays in the words.
"""

from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.idle.told import people
from sales.actions.ports import UnitOfWork
from sales.clients.client_draft import NewPerson
from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.new_cards import card_of
from sales.sentences.conversation.report import Report
from sales.values.company_names import search_key
from sales.values.phones import digits


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
    return replace(
        report, new=card.name, card=replace(card, phones=free, others=others), comment=words, held=tuple(held)
    )


async def joined(unit: UnitOfWork, turn: Turn, draft: SentenceDraft, before: SentenceDraft) -> SentenceDraft:
    """The message with whatever has more words than before read again for people and for what fills a card."""
    for one in draft.reports:
        had = before.of(one.id)
        if had is not None and one.text != had.text:
            told = await people.named(unit, turn, one)
            draft = draft.changed(await _refilled(unit, turn, told))
    return draft


async def _refilled(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    """By the words by which the client was called in the text; the name and the comment stay as they were shown."""
    told = await filled(unit, turn, replace(report, new=report.new and (report.words or report.new)))
    card = told.card and replace(told.card, name=report.new)
    return replace(told, new=report.new, comment=report.comment, card=card)


def _without(person: NewPerson, taken: list[str]) -> NewPerson:
    return replace(person, phones=tuple(one for one in person.phones if one not in taken))
