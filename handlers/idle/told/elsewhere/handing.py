"""A hand-over asked for in words: «передай клиентов Бориса Вере» opens its preview; one tap confirms it.

known whose, to whom, and which of them    the preview    to several  how they are divided
one of these not known, or several called so    asked, with buttons: the rest of what was said is kept
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeAlias

from aiogram import Router
from aiogram.types import CallbackQuery

from handlers.company import team
from handlers.frame import questions
from handlers.frame.shown import Shown, plain
from handlers.frame.turn import Turn
from handlers.idle import whom
from handlers.idle.told import asked
from handlers.idle.told.elsewhere import handing_screens
from handlers.lists import called, clients
from handlers.lists.bulk import acting, dividing
from handlers.lists.bulk.acting_screens import Act
from handlers.recording import remarks
from handlers.speech.taps.jobs import HandTap
from sales.actions.lists import bulk
from sales.actions.ports import UnitOfWork
from sales.clients.finding.analyser import Token, tokens
from sales.clients.groupings import GroupKind
from sales.company.members import Member
from sales.company.teams import seen
from sales.ground import ids
from sales.ground.errors import NotFound
from sales.ground.scope import Right
from sales.sentences.conversation.asking.handing import (
    Colleague,
    Handing,
    as_written,
    asks_to_hand,
    beside_place,
    handing_said,
    without_owning,
)
from sales.sentences.conversation.asking.lists import list_asked
from sales.standing.conditions import About, Among
from sales.standing.open_list import OpenList, Shelf
from sales.standing.sections import EVERYBODY

KIND = "handing"
LONGEST_NAME = 2
"""Words of somebody whom nobody knows."""
IN_COMMON = (GroupKind.CITY, GroupKind.REGION, GroupKind.TAG, GroupKind.BUSINESS)


Named: TypeAlias = Sequence[list[int]]
"""Who may be meant by each name."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A hand-over as far as it is known. `of_all`: whoever has these clients."""

    known: OpenList
    givers: Named
    takers: Named
    by_cities: bool = False
    of_all: bool = False

    @property
    def data(self) -> dict[str, Any]:
        told = {"givers": list(self.givers), "takers": list(self.takers)}
        return {"list": self.known.to_data(), **told, "by_cities": self.by_cities, "of_all": self.of_all}

    @classmethod
    def of(cls, data: Mapping[str, Any]) -> "Asking":
        known = OpenList.of_data(data["list"])
        return cls(known, data["givers"], data["takers"], by_cities=data["by_cities"], of_all=data["of_all"])

    @property
    def settled(self) -> tuple[list[int], list[int]]:
        """Nobody is in doubt."""
        return [one for (one,) in self.givers], [one for (one,) in self.takers]


def router() -> Router:
    said = Router(name="handing")
    said.callback_query.register(take_member, HandTap.filter())
    return said


async def offered(unit: UnitOfWork, turn: Turn, text: str) -> Shown | None:
    """None where the text asks for no hand-over, or may as well tell of a client."""
    if not asks_to_hand(text):
        return None
    people = [one for one in await unit.members.all(turn.scope, former=True) if not one.pool]
    said = handing_said(text, _named(people, text))
    if said is None or not await _is_meant(unit, turn, text, said):
        return None
    turn.needs(Right.HAND_OVER)
    givers, takers = [_those(people, one) for one in (said.givers, said.takers)]
    others = _others(turn, people, [*givers, *takers])
    if others:
        return plain(asked.not_theirs(turn.reader, others))
    if said.mine:
        givers = [[turn.me.member]]
    known = await _which(unit, turn, said.rest)
    if known is None and givers:
        return plain(handing_screens.which(turn.reader, as_written(text, said.rest), givers[0][0]))
    asking = Asking(known or OpenList.on(Shelf.ALL), _ids(givers), _ids(takers), by_cities=said.by_cities)
    if known is None:
        return await _asked(unit, turn, asking, said.unknown or as_written(text, said.rest))
    is_part = known.wanted.conditions != EVERYBODY.conditions
    return await _asked(unit, turn, replace(asking, of_all=is_part and not givers), said.unknown)


async def _is_meant(unit: UnitOfWork, turn: Turn, text: str, said: Handing) -> bool:
    """Where nobody is to get them, and more is said than whose they are, it is about something else: `give Boris's
    clients a call`. So is what is moved to a day, or told of a client.
    """
    if said.unknown and remarks.is_day(turn, said.unknown):
        return False
    if (said.takers and (said.givers or said.mine)) or await _which(unit, turn, said.rest) is not None:
        return bool(said.takers or said.givers) or not await whom.names_in(unit, turn, text)
    is_name = len(said.rest.split()) <= LONGEST_NAME and not (said.givers or said.mine)
    return is_name and bool(said.takers or said.unknown) and not await whom.names_in(unit, turn, text)


def _named(people: Sequence[Member], text: str) -> list[Colleague]:
    """Each word by itself: two names may stand side by side, and words of one name are one."""
    found: list[Colleague] = []
    for word in tokens(without_owning(text)):
        fits = _called(people, text[word.start : word.end])
        before = found[-1] if found and not text[found[-1].end : word.start].strip() else None
        if before and before.members & fits:
            found[-1] = Colleague(before.start, word.end, before.members & fits)
        elif fits:
            found.append(Colleague(word.start, word.end, fits))
    return found


def _called(people: Sequence[Member], word: str) -> frozenset[int]:
    return frozenset(member for naming in team.named(people, word) for member in naming.clients)


def _those(people: Sequence[Member], named: Sequence[Colleague]) -> list[list[Member]]:
    """Who may be meant by each: of whoever has left only where nobody else is called so."""
    every = [[one for one in people if one.id in naming.members] for naming in named]
    return [[one for one in some if one.until is None] or some for some in every]


def _others(turn: Turn, people: Sequence[Member], named: Sequence[Sequence[Member]]) -> list[Member]:
    """Whom the reader does not lead, where nobody else may be meant."""
    own = {one.id for one in seen(turn.scope.lasting, people)}
    return [one for some in named if own.isdisjoint(one.id for one in some) for one in some]


def _ids(named: Sequence[Sequence[Member]]) -> list[list[int]]:
    return [[one.id for one in some] for some in named]


async def _which(unit: UnitOfWork, turn: Turn, rest: str) -> OpenList | None:
    """Which of them: of a list, or with a city, a region, a tag, a line of business; None if it is not known."""
    words = tokens(rest)
    known, among = OpenList.on(Shelf.ALL), []
    for kind in IN_COMMON if words else ():
        found, left = _in_common(await _words(unit, turn, kind), words)
        if found:
            among.append(Among(About(kind.value), frozenset(found)))
            words = left
    said = " ".join(word.word for word in words)
    if beside_place(said):
        asking = (list_asked(one, bare=True) for one in (said, beside_place(said), rest))
        listed = next(filter(None, asking), None)
        if listed is None:
            return None
        known = listed
    return known.wanting(known.wanted.also(*among)) if among else known


async def _words(unit: UnitOfWork, turn: Turn, kind: GroupKind) -> Collection[str]:
    scope, every = turn.scope.lasting, OpenList.on(Shelf.ALL).wanted
    return (await unit.lists.by_word(scope, bulk.frozen(every), turn.reader.as_of, kind)).keys()


def _in_common(known: Collection[str], words: Sequence[Token]) -> tuple[set[str], list[Token]]:
    """Of the words on cards those that are said whole, in whatever case, the longest first; and what is left."""
    found, left = set(), list(words)
    for one in sorted(filter(None, known), key=len, reverse=True):
        same = [next((word for word in left if set(word.forms) & set(part.forms)), None) for part in tokens(one)]
        if same and all(same):
            found.add(one)
            left = [word for word in left if word not in same]
    return found, left


async def _asked(unit: UnitOfWork, turn: Turn, asking: Asking, unknown: str = "") -> Shown:
    """Asks for whoever is not known alone; then shows the preview."""
    own = seen(turn.scope.lasting, await unit.members.all(turn.scope, former=True))
    for gets, named in ((False, asking.givers), (True, asking.takers)):
        doubtful = next((some for some in named if len(some) > 1), None)
        if doubtful is None and (named or (asking.of_all and not gets)):
            continue
        row = ids.to_text(await questions.note(unit, turn, KIND, asking.data))
        there = [one for one in own if (one.id in doubtful if doubtful else one.until is None and not one.pool)]
        free = [one for one in there if doubtful or [one.id] not in asking.givers]
        screen = handing_screens.who_gets if gets else handing_screens.who_has
        return plain(screen(turn.reader, free, row, "" if doubtful else unknown))
    return await _shown(unit, turn, asking)


async def _shown(unit: UnitOfWork, turn: Turn, asking: Asking) -> Shown:
    known, (givers, takers) = asking.known, asking.settled
    if givers:
        known = known.wanting(known.wanted.also(Among(About.MANAGER, frozenset(givers))))
    draft = ids.to_text(await questions.note(unit, turn, clients.KIND, known.to_data()))
    if len(takers) > 1:
        shown = await dividing.among(unit, turn, draft, takers, by_cities=asking.by_cities)
    else:
        shown = await acting.confirming(unit, turn, Act.GIVE, known, draft, takers[0])
    of_whom = await called.whole(unit, turn, known)
    return shown.drawn(lambda screen: handing_screens.above(screen, of_whom))


async def take_member(_tap: CallbackQuery, callback_data: HandTap, turn: Turn, unit: UnitOfWork) -> Shown:
    """Whoever is tapped takes the place of the first that was in doubt."""
    turn.needs(Right.HAND_OVER)
    row = await unit.drafts.get(turn.person.id, ids.from_text(callback_data.draft))
    member = ids.from_text(callback_data.member)
    if row is None or row.kind != KIND:
        raise NotFound
    turn.scope.lasting.must_see(member)
    asking = Asking.of(row.data)
    if callback_data.gets:
        return await _asked(unit, turn, replace(asking, takers=_settled(asking.takers, member)))
    return await _asked(unit, turn, replace(asking, givers=_settled(asking.givers, member)))


def _settled(named: Named, member: int) -> Named:
    at = next((at for at, some in enumerate(named) if len(some) > 1), 0)
    return [*named[:at], [member], *named[at + 1 :]]
