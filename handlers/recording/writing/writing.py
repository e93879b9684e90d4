"""*Write* on a card: the texts that are ready, one of them filled in for this client. What is saved is `touch.py`'s.

Below those that somebody has written (/settings) stand ours, but for the one whose name was taken.
"""

from collections.abc import Sequence
from dataclasses import replace

from handlers.frame.turn import Turn
from handlers.recording.writing import writing_screens
from handlers.recording.writing.writing_screens import Offered
from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Screen
from handlers.speech.taps.recording import Step
from sales.actions.ports import UnitOfWork
from sales.clients.client import Card
from sales.company.wordings import Ready, filled, within
from sales.ground import ids
from sales.ground.errors import Rejected
from sales.languages.blanks import Blank
from sales.recording.touch_draft import TouchDraft
from sales.values import company_names
from sales.values.company_names import search_key
from sales.values.person_words import addressed
from sales.work.order import Bought

MOST_PRODUCTS = 5


async def screen(unit: UnitOfWork, turn: Turn, card: Card, draft: TouchDraft) -> Screen:
    """A text that has nothing to say to this client is not offered."""
    if draft.sent:
        return writing_screens.taken(turn.reader, card, draft)
    written = [codes.wording(turn.reader, one) for one in await unit.wordings.all(turn.scope)]
    said = await _said(unit, turn, card, draft)
    own = [Offered(ids.to_text(one.id), one.name) for one in written if filled(one.text, said)]
    taken = {search_key(one.name) for one in written}
    ours = [Offered(one.value, turn.reader.p_("wording", one.value)) for one in _ready(card)]
    texts = [*own, *(one for one in ours if search_key(one.name) not in taken)]
    return writing_screens.offered(turn.reader, card, draft, turn.me.workspace.zone, texts, own=bool(written))


async def chosen(unit: UnitOfWork, turn: Turn, card: Card, draft: TouchDraft, wording: str) -> TouchDraft:
    """With that text for this client. Rejected where there is nothing to be said to them by it."""
    if wording in {*Ready}:
        _, text = codes.ready(turn.reader.locale, Ready(wording))
    else:
        text = codes.wording(turn.reader, await unit.wordings.get(turn.scope, ids.from_text(wording))).text
    sent = filled(text, await _said(unit, turn, card, draft))
    if not sent:
        raise Rejected("wording_bare")
    return replace(draft, sent=sent)


def changed(draft: TouchDraft, step: Step) -> TouchDraft:
    """By a tap there: another text, or all outcomes."""
    writes = draft.writes and step is not Step.OTHER_OUTCOME
    return replace(draft, sent="" if step is Step.WORDINGS else draft.sent, writes=writes)


def _ready(card: Card) -> list[Ready]:
    """Who has bought nothing is reminded of no order, and whom no offer was sent, of none."""
    facts = card.client.facts
    out = {one for one, told in ((Ready.ORDER, facts.orders), (Ready.OFFER, facts.offer_at)) if not told}
    return [one for one in Ready if one not in out]


async def _said(unit: UnitOfWork, turn: Turn, card: Card, draft: TouchDraft) -> dict[Blank, str]:
    client, facts = card.client, card.client.facts
    who = next((one for one in card.contacts if one.id == draft.contact), None)
    bought = await unit.orders.products(turn.scope, client.id) if facts.orders else []
    return {
        Blank.NAME: addressed(who.name) if who else "",
        Blank.CLIENT: company_names.short(client.name),
        Blank.ORDERED: _day(turn.reader, card),
        Blank.PRODUCT: ", ".join(_last(bought)[:MOST_PRODUCTS]),
        Blank.ME: turn.me.member.name,
        Blank.COMPANY: turn.me.workspace.name,
    }


def _last(bought: Sequence[Bought]) -> list[str]:
    """All that was in the last order that says what was in it, by name, as it is written within a sentence."""
    return sorted(within(one.name) for one in bought if one.last_on == bought[0].last_on)


def _day(reader: Reader, card: Card) -> str:
    day = card.client.facts.last_order_on
    return reader.said_day(day) if day else ""
