"""What a list can be filtered by: the facets, and the choices of each in words. A choice means its condition."""

from collections.abc import Awaitable, Callable, Iterable, Mapping
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from handlers.frame.turn import Turn
from handlers.lists.choosing.choice import Choice
from handlers.lists.choosing.sums import sums
from handlers.speech import client_words
from handlers.speech.reader import Reader, told_once
from handlers.speech.words import Html, Words, fill
from sales.actions.ports import UnitOfWork
from sales.clients.client import Lack
from sales.clients.grades import Grade
from sales.clients.groupings import GroupKind
from sales.clients.stages import Base, Stage
from sales.company.directories import DirectoryKind, Entry
from sales.company.teams import seen
from sales.ground import ids
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
    Share,
    Summed,
    Within,
)
from sales.work.step import Plan

MOST_WORDS = 24
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
    WORTH = "worth"
    TOUCH = "touch"
    ORDER = "order"
    SUM = "sum"
    STEP = "step"
    STATUS = "status"
    MISSING = "missing"
    MANAGER = "manager"


OF_TEAM = frozenset({Facet.MANAGER})
OF_PRODUCTS = (Facet.BUYS, Facet.NOT_BUYS)
"""Two sides of one button: whoever looks for those who buy this and not that goes over without leaving."""


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
        Facet.WORTH: say.p_("facet", "Worth"),
        Facet.TOUCH: say.p_("facet", "Last touch"),
        Facet.ORDER: say.p_("facet", "Last order"),
        Facet.SUM: say.p_("facet", "Sum"),
        Facet.STEP: say.p_("facet", "Step"),
        Facet.STATUS: say.p_("facet", "Status"),
        Facet.MISSING: say.p_("facet", "Missing"),
        Facet.MANAGER: say.p_("facet", "Manager"),
    }


async def choices(unit: UnitOfWork, turn: Turn, facet: Facet) -> list[Choice]:
    """In the order in which they are shown; also those that are not offered any more."""
    return list(await _CHOICES[facet](unit, turn))


def of_word(word: str) -> str:
    """Short enough for a button, the same for ever."""
    return blake2b(word.encode(), digest_size=5).hexdigest()


def facet_of(condition: Condition) -> Facet | None:
    """Where it would be chosen, if anywhere."""
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
        Choice(one, f"{client_words.STAGE_SIGNS[one]} {client_words.stage(turn.reader, one)}", _among(About.STAGE, one))
        for one in Stage
    ]


async def _bases(_: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    return [Choice(one, client_words.base(turn.reader, one), _among(About.BASE, one)) for one in Base]


async def _sources(unit: UnitOfWork, turn: Turn) -> Iterable[Choice]:
    entries = await unit.directories.all(turn.scope, DirectoryKind.SOURCE, retired=True)
    return [_of_entry(turn.reader, one, _among(About.SOURCE, one.id)) for one in entries]


async def _buying(unit: UnitOfWork, turn: Turn, *, ever: bool) -> Iterable[Choice]:
    entries = await unit.directories.all(turn.scope, DirectoryKind.PRODUCT, retired=True)
    return [_of_entry(turn.reader, one, Bought(frozenset({one.id}), ever)) for one in entries]


def _of_entry(reader: Reader, entry: Entry, condition: Condition) -> Choice:
    return Choice(ids.to_text(entry.id), client_words.source(reader, entry), condition, past=entry.retired)


async def _words(unit: UnitOfWork, turn: Turn, kind: GroupKind, about: About) -> Iterable[Choice]:
    """Those that most clients share."""
    found = await unit.lists.words(turn.scope, kind, MOST_WORDS)
    return [
        Choice(of_word(word), fill("{word} · {n}", word=capital(word), n=turn.reader.number(n)), _among(about, word))
        for word, n in found
    ]


def capital(word: str) -> str:
    """Kept folded, shown as a name: Ростов-на-Дону is as good as may be."""
    return word[:1].upper() + word[1:]


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
    return [Choice(one, word, _among(About.STATUS, one)) for one, word in words.items()]


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
        Choice(ids.to_text(member.id), member.name, _among(About.MANAGER, member.id), past=member.until is not None)
        for member in seen(turn.scope, await unit.members.all(turn.scope, former=True))
    ]


def _among(about: About, value: object) -> Among:
    return Among(about, frozenset({value}))


_OF_KIND: Mapping[type[Any], Facet] = {
    Graded: Facet.WORTH,
    Summed: Facet.SUM,
    Owing: Facet.SUM,
    Share: Facet.SUM,
    Planned: Facet.STEP,
    Lacking: Facet.MISSING,
}
_Offered = Callable[[UnitOfWork, Turn], Awaitable[Iterable[Choice]]]
_CHOICES: Mapping[Facet, _Offered] = {
    Facet.STAGE: _stages,
    Facet.BASE: _bases,
    Facet.SOURCE: _sources,
    Facet.BUYS: lambda unit, turn: _buying(unit, turn, ever=True),
    Facet.NOT_BUYS: lambda unit, turn: _buying(unit, turn, ever=False),
    Facet.TAG: lambda unit, turn: _words(unit, turn, GroupKind.TAG, About.TAG),
    Facet.CITY: lambda unit, turn: _words(unit, turn, GroupKind.CITY, About.CITY),
    Facet.REGION: lambda unit, turn: _words(unit, turn, GroupKind.REGION, About.REGION),
    Facet.BUSINESS: lambda unit, turn: _words(unit, turn, GroupKind.BUSINESS, About.BUSINESS),
    Facet.WORTH: _worths,
    Facet.TOUCH: lambda unit, turn: _since(unit, turn, Last.TOUCH),
    Facet.ORDER: lambda unit, turn: _since(unit, turn, Last.ORDER),
    Facet.SUM: sums,
    Facet.STEP: _steps,
    Facet.STATUS: _statuses,
    Facet.MISSING: _missing,
    Facet.MANAGER: _managers,
}
