"""The name of an open list: the one it was given, else its shelf and filters in words. Used above the clients, in
steps' notes and in confirmations.
"""

from collections.abc import Iterable, Sequence
from html import unescape

from handlers.frame.turn import Turn
from handlers.lists import clients_screens, funnel_words
from handlers.lists.choosing import ago_words, condition_words
from handlers.lists.choosing.choices import Facet, choices, facet_word, lack_word
from handlers.lists.choosing.grouped import capital
from handlers.lists.choosing.sums import money_word
from handlers.speech import client_words
from handlers.speech.reader import Reader, told_once
from handlers.speech.screen import clipped
from handlers.speech.words import Html, Words
from sales.actions.ports import UnitOfWork
from sales.clients.rungs import RUNGS, Segment
from sales.clients.stages import Base
from sales.reporting.funnel import standing_on
from sales.standing.choosing import is_chosen
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import (
    About,
    Among,
    Attention,
    Bought,
    Condition,
    Found,
    Graded,
    Lacking,
    Late,
    Longer,
    Never,
    NoneOf,
    NotAmong,
    Owing,
    Picked,
    Planned,
    Recommended,
    Share,
    Shifted,
    Summed,
    Within,
    Worded,
)
from sales.standing.open_list import SHELVES, OpenList, Shelf
from sales.standing.sections import EVER
from sales.values.inflection import amid, is_bent
from sales.work.step import Plan
from sales.work.talk import Minded, Talking

LONGEST = 80


async def title(unit: UnitOfWork, turn: Turn, known: OpenList) -> str:
    """For example «Без шага, Пермь, крупные», as plain text, without the words that were searched for in it."""
    return await whole(unit, turn, known.wanting(known.wanted.without(Worded)) if known.added else known)


async def whole(unit: UnitOfWork, turn: Turn, known: OpenList) -> str:
    """The name, including the words that were searched for."""
    if known.name:
        return clipped(known.name, LONGEST)
    begun = known.is_shelf and (known.shelf is not Shelf.ALL or not known.added)
    shelf = clients_screens.shelf_word(turn.reader, known.shelf) if begun else ""
    words = ", ".join(filter(None, [shelf, *await _added(unit, turn, known, known.wanted.conditions)]))
    return clipped(capital(unescape(words or clients_screens.by_filter(turn.reader))), LONGEST)


async def what_for(unit: UnitOfWork, turn: Turn, known: OpenList) -> str:
    """What a call with each of them is for; empty if the list does not say, as one behind a figure."""
    if known.back and any(isinstance(one, Picked | Late | Found) for one in known.wanted.conditions):
        return ""
    if known.name:
        return clipped(known.name, LONGEST)
    purpose = purpose_of(turn.reader, known.shelf) if known.is_shelf else ""
    offer = await _offer(unit, turn, known)
    lasting = [
        one for one in known.wanted.conditions if not (_says_nothing(one) or (offer and isinstance(one, Bought)))
    ]
    added = ", ".join(await _added(unit, turn, known, lasting))
    return clipped(capital(unescape(" · ".join(filter(None, [purpose, offer, added])))), LONGEST)


async def _offer(unit: UnitOfWork, turn: Turn, known: OpenList) -> str:
    """What is to be offered: products that they do not buy."""
    lacked = [one for one in known.wanted.conditions if isinstance(one, Bought) and not one.ever]
    names = [amid(name) for one in lacked for name in await _chosen(unit, turn, Facet.NOT_BUYS, one)]
    return turn.reader.p_("what for", "offer {goods}", goods=Html(", ".join(names))) if names else ""


def _says_nothing(condition: Condition) -> bool:
    """Whether the condition tells nothing to whoever reads the step: that it is planned, active, one's own."""
    whose = (About.STATUS, About.MANAGER)
    is_anybody = isinstance(condition, Within) and condition.days >= EVER
    is_whose = isinstance(condition, Among) and condition.about in whose
    return isinstance(condition, Planned | NoneOf) or is_anybody or is_whose


async def _added(unit: UnitOfWork, turn: Turn, known: OpenList, conditions: Iterable[Condition]) -> list[str]:
    """The conditions besides the shelf's own, in words."""
    own = SHELVES[known.shelf].conditions if known.is_shelf else ()
    told = [word for one in conditions if one not in own for word in await _words(unit, turn, one)]
    return list(dict.fromkeys(filter(None, told)))


@told_once
def purpose_of(say: Words) -> dict[Shelf, Html]:
    """What a call is for by the shelf; empty if that says nothing."""
    return {
        Shelf.ALL: Html(""),
        Shelf.IDLE: say.p_("what for", "agree on what comes next"),
        Shelf.DUE: say.p_("list", "Due for a call"),
        Shelf.UNSEEN: say.p_("what for", "ask how things are"),
        Shelf.UNTOUCHED: say.p_("what for", "get to know each other"),
        Shelf.INACTIVE: Html(""),
        Shelf.EXPECTED: say.p_("list", "Order expected"),
        Shelf.BACK: say.p_("list", "After a refusal"),
        Shelf.BY_PLAN: say.p_("list", "Plan of contacts"),
        Shelf.KEY: say.p_("what for", "ask how things are"),
        Shelf.OWING: say.p_("what for", "ask about the payment"),
        Shelf.ASLEEP: say.p_("what for", "ask why they buy no more"),
        Shelf.LAPSED: say.p_("what for", "ask why they buy no more"),
        Shelf.LEAVING: say.p_("what for", "ask how things are"),
        Shelf.POOL: Html(""),
    }


async def _words(unit: UnitOfWork, turn: Turn, condition: Condition) -> Iterable[str]:
    """The condition in words for a title; nothing if it has none."""
    match condition:
        case Among():
            return await _among(unit, turn, condition)
        case Bought():
            facet = Facet.BUYS if condition.ever else Facet.NOT_BUYS
            return [_bought(turn.reader, facet, await _chosen(unit, turn, facet, condition))]
        case Recommended(by):
            lines = await unit.clients.lists.lines(turn.scope, [by])
            return [turn.reader.p_("list", "recommended by {name}", name=lines[0].name) if lines else ""]
        case Owing() | Share() | Summed():
            return [money_word(turn.reader, condition)]
        case Graded():
            return await _valued(unit, turn, condition)
    return _said(turn.reader, condition)


async def told(unit: UnitOfWork, turn: Turn, condition: Condition) -> str:
    """Any condition in words, including rules and figures that titles leave out."""
    words = ", ".join(filter(None, await _words(unit, turn, condition)))
    if words or not isinstance(condition, NotAmong):
        return words or condition_words.of(turn.reader, condition)
    among = await told(unit, turn, Among(condition.about, condition.values))
    return turn.reader.p_("list", "not: {words}", words=among)


def _bought(reader: Reader, facet: Facet, names: Sequence[str]) -> str:
    """«Берут стаканы»; «берут: мука» where the language would inflect the name."""
    if not names:
        return ""
    goods = Html(", ".join(map(amid, names)))
    if any(is_bent(reader.locale, unescape(name)) for name in names):
        return f"{amid(facet_word(reader, facet))}: {goods}"
    if facet is Facet.BUYS:
        return reader.p_("list", "buy {goods}", goods=goods)
    return reader.p_("list", "don't buy {goods}", goods=goods)


async def _valued(unit: UnitOfWork, turn: Turn, condition: Graded) -> Iterable[str]:
    """Worth in words; a segment is named as in the funnel."""
    segment = next((one for one in Segment if standing_on(one) == condition), None)
    if segment:
        return [funnel_words.rung(turn.reader, segment)]
    return await _chosen(unit, turn, Facet.WORTH, condition)


async def _among(unit: UnitOfWork, turn: Turn, condition: Among) -> Iterable[str]:
    match condition.about:
        case About.TAG | About.CITY | About.REGION | About.BUSINESS:
            return map(capital, sorted(condition.values))
        case About.STATUS:
            return [_status(turn.reader, one) for one in sorted(condition.values)]
        case About.BASE:
            bases = [client_words.base(turn.reader, one) for one in Base if one in condition.values]
            return [turn.reader.p_("list", "{base} base", base=one) for one in bases]
    return await _chosen(unit, turn, Facet(condition.about), condition)


async def _chosen(unit: UnitOfWork, turn: Turn, facet: Facet, condition: Condition) -> list[str]:
    of_it = ClientFilter((condition,))
    return [one.label for one in await choices(unit, turn, facet) if is_chosen(of_it, one.condition)]


def _said(reader: Reader, condition: Condition) -> Iterable[str]:
    match condition:
        case Lacking(what):
            return [lack_word(reader, one) for one in sorted(what)]
        case Planned() | Talking(there=True) | Minded(there=True):
            return [_ahead(reader, condition)]
        case Longer() | Within() | Never():
            return [ago_words.of(reader, condition)]
        case Shifted(ladder, place, came):
            rung = next(one for one in RUNGS[ladder] if one == place)
            word = reader.p_("list", "came") if came else reader.p_("list", "went")
            return [f"{word}: {funnel_words.rung(reader, rung)}"]
        case Worded() | Picked() | NoneOf():
            return [_looked_for(reader, condition)]
    return []


def _ahead(reader: Reader, condition: Planned | Talking | Minded) -> Html:
    match condition:
        case Planned(plan):
            return _plan(reader, plan)
        case Minded(words):
            return reader.p_("list", "step: “{words}”", words=words)
    return reader.p_("list", "talk planned")


def _looked_for(reader: Reader, condition: Worded | Picked | NoneOf) -> str:
    if isinstance(condition, NoneOf):
        return reader.p_("list", "as the morning has it")
    if isinstance(condition, Picked):
        return reader.p_("list", "picked: {n}", n=reader.number(len(condition.clients)))
    return f"«{' '.join(sorted(condition.pieces))}»"


@told_once
def _plan(say: Words) -> dict[Plan, Html]:
    return {
        Plan.NONE: say.p_("list", "nothing planned"),
        Plan.ANY: say.p_("list", "with a step"),
        Plan.OVERDUE: say.p_("list", "step overdue"),
        Plan.TODAY: say.p_("list", "step today or before"),
        Plan.WEEK: say.p_("list", "step within a week"),
        Plan.AGAIN: say.p_("list", "something comes again"),
        Plan.ONCE: say.p_("list", "nothing comes again"),
    }


@told_once
def _status(say: Words) -> dict[Attention, Html]:
    return {
        Attention.ACTIVE: say.p_("list", "active ones"),
        Attention.INACTIVE: say.p_("list", "inactive ones"),
        Attention.DO_NOT_CONTACT: say.p_("list", "asked to be left in peace"),
    }
