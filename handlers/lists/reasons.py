"""Words for why a client is brought up, with worth and birthday, and for what a step is planned then."""

from collections.abc import Mapping
from datetime import datetime
from html import unescape

from handlers.frame.turn import Turn
from handlers.lists import called
from handlers.lists.choosing.grouped import capital
from handlers.speech import client_words, codes
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import cut
from handlers.speech.words import Html, Words, fill
from sales.actions.ports import UnitOfWork
from sales.clients.client import ClientLine
from sales.clients.facts import Facts
from sales.reporting.unasked.occasions import Born, Occasion
from sales.standing.open_list import OpenList, Shelf
from sales.work.outcomes import REFUSALS

LONGEST_PERSON = 24
SIGNS: Mapping[Occasion, str] = {
    Occasion.PAY: "💰",
    Occasion.BIRTHDAY: "🎂",
    Occasion.ORDER: "🛒",
    Occasion.CALL: "🔔",
    Occasion.BACK: "🟠",
    Occasion.PLAN: "📅",
    Occasion.IDLE: "⚠️",
}
SHELVES: Mapping[Occasion, Shelf | None] = {
    Occasion.PAY: None,
    Occasion.BIRTHDAY: None,
    Occasion.ORDER: Shelf.EXPECTED,
    Occasion.CALL: Shelf.DUE,
    Occasion.BACK: Shelf.BACK,
    Occasion.PLAN: Shelf.BY_PLAN,
    Occasion.IDLE: Shelf.IDLE,
}
"""Where all of them stand as a list."""
MOST_TOLD = 500
"""Clients whose steps each say the reason in words; the steps of further ones say only what the list is for."""
_OF_SHELF = {shelf: occasion for occasion, shelf in SHELVES.items() if shelf}


@told_once
def named(say: Words) -> Mapping[Occasion, Html]:
    return {
        Occasion.PAY: say.p_("list", "To pay"),
        Occasion.BIRTHDAY: say.p_("list", "Birthdays"),
        Occasion.ORDER: say.p_("list", "Order expected"),
        Occasion.CALL: say.p_("list", "Due for a call"),
        Occasion.BACK: say.p_("list", "After a refusal"),
        Occasion.PLAN: say.p_("list", "Plan of contacts"),
        Occasion.IDLE: say.p_("list", "Without a step"),
    }


def why(reader: Reader, occasion: Occasion, facts: Facts, born: Born | None = None) -> Html:
    """Half a line on the reason; empty if there is nothing to add."""
    match occasion:
        case Occasion.PAY:
            return _owed(reader, facts)
        case Occasion.BIRTHDAY:
            return birthday(reader, born) if born else Html("")
        case Occasion.ORDER:
            return client_words.rhythm(reader, facts, under=True)
        case Occasion.CALL if facts.answer not in REFUSALS:
            return _quiet(reader, facts)
        case Occasion.CALL | Occasion.BACK:
            return reader._("refused {age} ago", age=client_words.age(reader, facts.answer_at))
    silent = reader._("no contact for {age}", age=client_words.age(reader, _contact_at(facts)))
    return silent if occasion is Occasion.PLAN else _last(reader, facts)


def what_for(reader: Reader, occasion: Occasion, facts: Facts, born: Born | None = None) -> str:
    """The note of a step planned for that reason; it must hold on whatever day it is read."""
    if born and occasion is Occasion.BIRTHDAY:
        return unescape(reader._("birthday: {name}", name=born.name))
    told = why(reader, occasion, facts, born)
    match occasion:
        case Occasion.ORDER:
            told = client_words.rhythm(reader, facts)
        case Occasion.CALL | Occasion.PLAN:
            told = fill("{reason}, {why}", reason=named(reader, occasion), why=told)
        case Occasion.IDLE:
            told = called.purpose_of(reader, Shelf.IDLE)
    return capital(_plain(told))


async def of_each(unit: UnitOfWork, turn: Turn, known: OpenList) -> dict[int, str]:
    """What a step planned from such a list says of each of its clients, by id: «берут каждые 5 недель, прошло 7».

    Empty for a list of no occasion, and for clients without a step, of whom there is no more to say.
    """
    occasion = _OF_SHELF.get(known.shelf) if known.is_shelf else None
    if occasion in (None, Occasion.IDLE):
        return {}
    found = await unit.lists.part(turn.scope.lasting, known.wanted, turn.reader.as_of, MOST_TOLD)
    return {line.id: _plain(why(turn.reader, occasion, line.facts)) for line in found.lines}


def _plain(told: str) -> str:
    return unescape(told).replace("\N{NO-BREAK SPACE}", " ")


def _contact_at(facts: Facts) -> datetime | None:
    """The last contact; attempts count only if there was no talk before them."""
    tried = facts.attempts_in_row and facts.last_talk_at
    return facts.last_talk_at if tried else facts.last_touch_at


def _owed(reader: Reader, facts: Facts) -> Html:
    """For example: ❗️ 120 000 ₽, 13 нояб. The warning is for a day that is over."""
    if facts.pay_by is None:
        return Html("")
    sign = "❗️ " if facts.pay_by < reader.today else ""
    return fill("{sign}{sum}, {day}", sign=sign, sum=reader.money(facts.owed), day=reader.short_day(facts.pay_by))


def _quiet(reader: Reader, facts: Facts) -> Html:
    """не брали 9 мес."""
    return reader._("no order for {age}", age=client_words.age(reader, facts.last_order_on))


def birthday(reader: Reader, born: Born) -> Html:
    """Whose birthday it is, with the day unless it is today."""
    name = cut(born.name, LONGEST_PERSON) if born.name else reader._("No name")
    return name if born.on == reader.today else fill("{name}, {day}", name=name, day=reader.weekday(born.on))


def weighed(reader: Reader, line: ClientLine, reason: Html) -> Html:
    """не брали 9 мес., крупный"""
    worth = client_words.money(reader, line.worth.money) if line.worth else ""
    return Html(", ".join(filter(None, [reason, worth])))


def _last(reader: Reader, facts: Facts) -> Html:
    """просит КП, 12 дн."""
    if facts.last_talk and facts.last_talk_at:
        outcome = codes.small(codes.outcome(reader, facts.last_talk))
        return fill("{outcome}, {age}", outcome=outcome, age=client_words.age(reader, facts.last_talk_at))
    return _quiet(reader, facts) if facts.last_order_on else Html("")
