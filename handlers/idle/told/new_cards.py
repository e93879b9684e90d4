"""The card of a new client as a message fills it. A number that somebody has already stays in the words."""

from dataclasses import replace

from handlers.frame.turn import Turn
from sales.actions import clients
from sales.actions.ports import UnitOfWork
from sales.clients.client_draft import NewPerson
from sales.sentences.conversation.new_cards import card_of
from sales.sentences.conversation.report import Report
from sales.values.company_names import search_key


async def filled(unit: UnitOfWork, turn: Turn, report: Report) -> Report:
    if not report.new:
        return report
    country = turn.me.workspace.country
    card = card_of(report.text, report.new, country)
    taken = [one for one in card.phones if await clients.who_has(unit, turn.scope, [one], country)]
    free = tuple(one for one in card.phones if one not in taken)
    others = tuple(_without(one, taken) for one in card.others)
    comment = report.comment if report.tells or search_key(report.comment) != search_key(card.address) else ""
    words = ", ".join(filter(None, (comment, *taken)))
    return replace(report, new=card.name, card=replace(card, phones=free, others=others), comment=words)


def _without(person: NewPerson, taken: list[str]) -> NewPerson:
    return replace(person, phones=tuple(one for one in person.phones if one not in taken))
