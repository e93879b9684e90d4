"""The facets by which lists are filtered, and the choices of each with their conditions."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any

from handlers.frame.turn import Turn
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.grouped import among, taken, words_of
from handlers.lists.choosing.recommenders import recommenders
from handlers.lists.choosing.sums import sums
from handlers.speech import client_words
from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words
from sales.actions.ports import UnitOfWork
from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.stages import Base, Stage
from sales.company.directories import DirectoryKind, Entry
from sales.company.teams import seen
from sales.ground import ids
from sales.standing.client_filter import ClientFilter
from sales.standing.conditions import (
    About,
    Among,
    Attention,
    Bought,
    Condition,
    Graded,
    Lacking,
    Last,
    Longer,
    Never,
    Owing,
    Planned,
    Recommended,
    Share,
    Summed,
    Within,
)
from sales.standing.sections import EVERYBODY
from sales.work.step import Plan

DAYS = (30, 90, 180, 365)
ANY = frozenset(Grade)


class Facet(StrEnum):
    STAGE = "stage"
    BASE = "base"
    SOURCE = "source"
    BUYS = "buys"
    NOT_BUYS = "not_buys"
    TAG = "tag"
    CITY = "city"
    REGION = "region"
    BUSINESS = "business"
    RECOMMENDED = "recommended"
    WORTH = "worth"
    TOUCH = "touch"
    ORDER = "order"
    SUM = "sum"
    STEP = "step"
    STATUS = "status"
    MISSING = "missing"
    MANAGER = "manager"


OF_TEAM = frozenset({Facet.MANAGER})
GROUPED = {one: About(one) for one in (Facet.TAG, Facet.CITY, Facet.REGION, Facet.BUSINESS)}
"""Facets whose choices are words on cards."""
_OfList = Callable[[UnitOfWork, Turn, ClientFilter], Awaitable[Iterable[Choice]]]
OF_LIST: Mapping[Facet, _OfList] = {Facet.SUM: sums, Facet.RECOMMENDED: recommenders}
"""Facets whose choices depend on what else the list wants."""
OF_PRODUCTS = (Facet.BUYS, Facet.NOT_BUYS)
"""Shown as two sides of one screen."""


@told_once
def facet_word(say: Words) -> Mapping[Facet, Html]:
    return {
        Facet.STAGE: say.p_("facet", "Stage"),
        Facet.BASE: say.p_("facet", "Base"),
        Facet.SOURCE: say.p_("facet", "Source"),
        Facet.BUYS: say.p_("facet", "Buy it"),
        Facet.NOT_BUYS: say.p_("facet", "Don't buy it"),
        Facet.TAG: say.p_("facet", "Tag"),
        Facet.CITY: say.p_("facet", "City"),
        Facet.REGION: say.p_("facet", "Region"),
        Facet.BUSINESS: say.p_("facet", "Line of business"),
        Facet.RECOMMENDED: say.p_("facet", "Who recommended"),
        Facet.WORTH: say.p_("facet", "Worth"),
        Facet.TOUCH: say.p_("facet", "Last touch"),
        Facet.ORDER: say.p_("facet", "Last order"),
        Facet.SUM: say.p_("facet", "Sum"),
        Facet.STEP: say.p_("facet", "Step"),
        Facet.STATUS: say.p_("facet", "Status"),
        Facet.MISSING: say.p_("facet", "Missing"),
        Facet.MANAGER: say.p_("facet", "Manager"),
    }


async def choices(unit: UnitOfWork, turn: Turn, facet: Facet, wanted: ClientFilter = EVERYBODY) -> list[Choice]:
    """All choices of a facet in display order, including those not offered any more.

    For words on cards: those of clients that the list would contain without this facet, and those chosen.
    """
    if facet in OF_LIST:
        return list(await OF_LIST[facet](unit, turn, wanted))
    about = GROUPED.get(facet)
    if about is None:
        return list(await _CHOICES[facet](unit, turn))
    offered = await words_of(unit, turn, wanted.without(about), about)
    there = {one.condition for one in offered}
    return [*offered, *(one for one in taken(wanted, about) if one.condition not in there)]


def facet_of(condition: Condition) -> Facet | None:
    """The facet in which the condition would be chosen; None if there is none."""
    match condition:
        case Among(about):
            return Facet(about)
        case Bought(_, ever):
            return Facet.BUYS if ever else Facet.NOT_BUYS
        case Within() | Longer() | Never():
            return next((one for one in Facet if one.value == condition.last.value), None)
    return _OF_KIND.get(type(condition))


async def _stages(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    return [
        Choice(one, f"{client_words.STAGE_SIGNS[one]} {client_words.stage(turn.reader, one)}", among(About.STAGE, one))
        for one in Stage
    ]


async def _bases(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    return [Choice(one, client_words.base(turn.reader, one), among(About.BASE, one)) for one in Base]


async def _sources(unit: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    return [_of_entry(turn.reader, one, among(About.SOURCE, one.id)) for one in entries]


async def _buying(unit: UnitOfWork, turn: Turn, *, ever: bool) -> Iterable[Choice]:
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    return [_of_entry(turn.reader, one, Bought(frozenset({one.id}), ever)) for one in entries]


def _of_entry(reader: Reader, entry: Entry, condition: Condition) -> Choice:
    return Choice(ids.to_text(entry.id), client_words.source(reader, entry), condition, past=entry.retired)


async def _worths(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    say = turn.reader
    large, small, ordinary = frozenset({Grade.A}), frozenset({Grade.C}), frozenset({Grade.B})
    return [
        Choice("large", say.p_("worth", "large ones"), Graded(large, ANY, ANY)),
        Choice("middle", say.p_("worth", "middling ones"), Graded(ordinary, ANY, ANY)),
        Choice("small", say.p_("worth", "small ones"), Graded(small, ANY, ANY)),
        Choice("often", say.p_("worth", "those who buy often"), Graded(ANY, large, ANY)),
        Choice("quiet", say.p_("worth", "quiet for long"), Graded(ANY, ANY, small)),
        Choice("asleep", say.p_("worth", "large and quiet for long"), Graded(large, ANY, small)),
    ]


async def _since(_: UnitOfWork, turn: Turn, last: Last) -> Iterable[Choice]:
    say = turn.reader
    longer = [Choice(f"longer{n}", say.p_("ago", "longer than {n} days ago", n=n), Longer(last, n)) for n in DAYS]
    within = [Choice(f"within{n}", say.p_("ago", "in the last {n} days", n=n), Within(last, n)) for n in DAYS[:3]]
    return [*longer, *within, Choice("never", say.p_("ago", "never"), Never(last))]


async def _steps(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    words = {
        Plan.NONE: turn.reader.p_("plan", "nothing planned"),
        Plan.ANY: turn.reader.p_("plan", "there is one"),
        Plan.OVERDUE: turn.reader.p_("plan", "overdue"),
        Plan.TODAY: turn.reader.p_("plan", "today or before"),
        Plan.WEEK: turn.reader.p_("plan", "within a week"),
        Plan.AGAIN: turn.reader.p_("plan", "comes again"),
        Plan.ONCE: turn.reader.p_("plan", "nothing comes again"),
    }
    return [Choice(plan, word, Planned(plan)) for plan, word in words.items()]


async def _statuses(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    words = {
        Attention.ACTIVE: turn.reader.p_("status", "Active"),
        Attention.INACTIVE: turn.reader.p_("status", "Inactive"),
        Attention.DO_NOT_CONTACT: turn.reader.p_("status", "Asked not to be contacted"),
    }
    return [Choice(one, word, among(About.STATUS, one)) for one, word in words.items()]


async def _missing(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    return [Choice(one, lack_word(turn.reader, one), Lacking(frozenset({one}))) for one in Lack]


@told_once
def lack_word(say: Words) -> Mapping[Lack, Html]:
    return {
        Lack.PERSON: say.p_("lack", "no contact person"),
        Lack.DECIDER: say.p_("lack", "no decision maker"),
        Lack.PHONE: say.p_("lack", "no number"),
        Lack.EMAIL: say.p_("lack", "no e-mail"),
        Lack.CITY: say.p_("lack", "no city"),
        Lack.ADDRESS: say.p_("lack", "no address"),
        Lack.PLACE: say.p_("lack", "not on the map"),
        Lack.BUSINESS: say.p_("lack", "no line of business"),
        Lack.TAX_NUMBER: say.p_("lack", "no tax number"),
        Lack.HOURS: say.p_("lack", "no working hours"),
        Lack.SOURCE: say.p_("lack", "no source"),
        Lack.TERMS: say.p_("lack", "no terms"),
        Lack.SUPPLIER: say.p_("lack", "supplier unknown"),
        Lack.POTENTIAL: say.p_("lack", "potential unknown"),
        Lack.TAGS: say.p_("lack", "no tags"),
        Lack.NOTE: say.p_("lack", "no note"),
    }


async def _managers(unit: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    return [
        Choice(ids.to_text(member.id), member.name, among(About.MANAGER, member.id), past=member.until is not None)
        for member in seen(turn.scope, await unit.members.all(turn.scope, former=True))
    ]


_OF_KIND: Mapping[type[Any], Facet] = {
    Graded: Facet.WORTH,
    Summed: Facet.SUM,
    Owing: Facet.SUM,
    Share: Facet.SUM,
    Planned: Facet.STEP,
    Lacking: Facet.MISSING,
    Recommended: Facet.RECOMMENDED,
}
_Offered = Callable[[UnitOfWork, Turn], Awaitable[Iterable[Choice]]]
_CHOICES: Mapping[Facet, _Offered] = {
    Facet.STAGE: _stages,
    Facet.BASE: _bases,
    Facet.SOURCE: _sources,
    Facet.BUYS: lambda unit, turn: _buying(unit, turn, ever=True),
    Facet.NOT_BUYS: lambda unit, turn: _buying(unit, turn, ever=False),
    Facet.WORTH: _worths,
    Facet.TOUCH: lambda unit, turn: _since(unit, turn, Last.TOUCH),
    Facet.ORDER: lambda unit, turn: _since(unit, turn, Last.ORDER),
    Facet.STEP: _steps,
    Facet.STATUS: _statuses,
    Facet.MISSING: _missing,
    Facet.MANAGER: _managers,
}
