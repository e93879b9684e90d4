"""What is done with all clients of a list, as long work: a step for each, a tag, a source, another manager.

Each part takes some of those with whom it is still to be done: what is done falls out by itself, so that the work goes
on however it was killed, does nothing twice, and takes along whoever has come to the list meanwhile. Member by member,
for whose clients they are decides where there is room, and who gives them up.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias, TypeGuard
from zoneinfo import ZoneInfo

from sales.actions.lists import changing, keeping, repeating, spreading
from sales.actions.lists.part import Few, Some
from sales.actions.people import given_away
from sales.actions.ports import UnitOfWork
from sales.clients.client import Lack
from sales.clients.stages import Stage
from sales.company.members import Member
from sales.company.pool import Pooled
from sales.company.teams import seen
from sales.ground.errors import NotFound
from sales.ground.scope import Scope
from sales.jobs.bulk import Bulk, Out, Value
from sales.jobs.dividing import division_of
from sales.jobs.job import Halted, Job, JobKind, Part, Why
from sales.jobs.placed import noted, placed_on
from sales.standing.client_filter import AsOf, ClientFilter, Order
from sales.standing.conditions import (
    About,
    Among,
    Attention,
    Condition,
    Having,
    Lacking,
    ListBroken,
    NotAmong,
    Picked,
    Planned,
)
from sales.standing.sections import KEPT_UP, SOMEBODYS
from sales.work.step import Plan
from sales.work.talk import Aggrieved, Minded, Refused, Talking

Conditions: TypeAlias = tuple[Condition, ...]
NUMBER = frozenset({Lack.PHONE})
PLACE = frozenset({Lack.PLACE})
_ANEW, _JOINED, _OWED, _ALL = "anew", "joined", "owed", "all"
"""What is counted beside those who are left out."""
_LIKELY = (_ANEW, _JOINED, _OWED, Out.PLANNED.value, Out.MINDED.value, Out.NUMBERLESS.value)
"""What most of a list falls into; to count the rest of 50,000 takes as long as these."""


@dataclass(frozen=True, slots=True)
class Way:
    """`todo`: with whom it is still to be done; `out`: with whom it is not, and why. `some` does the next few. `joins`:
    for whom it is added to what is planned with them, None for nobody: they are others than those of `todo`. `spares`:
    who has just refused is left in peace, and who has complained hears of nothing else.
    """

    todo: Callable[[Value], Conditions]
    out: Callable[[Value], Mapping[Out, Conditions]]
    some: Callable[[UnitOfWork, Some], Awaitable[Few]]
    joins: Callable[[Value], Conditions | None] = lambda _: None
    spares: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """How many of a list it is done with: anew, and `joined` to what is planned; `owed`: who of the first waits for an
    answer to a complaint. Who is left out, by why.
    """

    anew: int
    joined: int
    out: Mapping[str, int]
    owed: int = 0

    @property
    def todo(self) -> int:
        return self.anew + self.joined


def _is(about: About, value: Value | Attention) -> Among:
    return Among(about, frozenset({value}))


def _changed(about: About, some: Callable[[UnitOfWork, Some], Awaitable[Few]]) -> Way:
    return Way(
        lambda value: (NotAmong(about, frozenset({value})),),
        lambda value: {Out.SO_ALREADY: (_is(about, value),)},
        some,
    )


def _called(value: Value) -> Conditions:
    return KEPT_UP, *_nothing(value), Having(NUMBER), SOMEBODYS


def _nothing(value: Value) -> Conditions:
    """Whom nobody is going to talk with anyway, nor about that; of a list that says no reason: nothing is planned."""
    reason = spreading.reason_of(value)
    return (Minded(reason, there=False), Talking(there=False)) if reason else (Planned(Plan.NONE),)


def _talked_with(value: Value) -> Conditions | None:
    if spreading.is_anew_only(value) or not spreading.reason_of(value):
        return None
    return KEPT_UP, Minded(spreading.reason_of(value), there=False), Talking(there=True), SOMEBODYS


def _not_called(value: Value) -> Mapping[Out, Conditions]:
    nothing = _nothing(value)
    return {
        Out.ASKED: (_is(About.STATUS, Attention.DO_NOT_CONTACT),),
        Out.INACTIVE: (_is(About.STATUS, Attention.INACTIVE),),
        **_has_step(value),
        Out.NUMBERLESS: (KEPT_UP, *nothing, Lacking(NUMBER), SOMEBODYS),
        Out.POOLED: (KEPT_UP, *nothing[:1], Pooled()),
    }


def _has_step(value: Value) -> Mapping[Out, Conditions]:
    """Whose step is for that; of a list that says no reason: who has any. And who is talked with anyway, if only calls
    of their own are wanted.
    """
    reason = spreading.reason_of(value)
    if not reason:
        return {Out.PLANNED: (KEPT_UP, Planned(Plan.ANY))}
    minded = Out.MINDED, (KEPT_UP, Minded(reason, there=True))
    talks = Out.PLANNED, (KEPT_UP, Minded(reason, there=False), Talking(there=True), SOMEBODYS)
    return dict([minded, talks] if spreading.is_anew_only(value) else [minded])


def _not_repeated(_: Value) -> Mapping[Out, Conditions]:
    return {
        Out.ASKED: (_is(About.STATUS, Attention.DO_NOT_CONTACT),),
        Out.INACTIVE: (_is(About.STATUS, Attention.INACTIVE),),
        Out.AGAIN: (KEPT_UP, Planned(Plan.AGAIN)),
        Out.POOLED: (KEPT_UP, Planned(Plan.ONCE), Pooled()),
    }


WAYS: dict[JobKind, Way] = {
    JobKind.SPREAD: Way(_called, _not_called, spreading.some, _talked_with, spares=True),
    JobKind.REPEAT: Way(lambda _: (KEPT_UP, Planned(Plan.ONCE), SOMEBODYS), _not_repeated, repeating.some),
    JobKind.TAG: _changed(About.TAG, changing.tag),
    JobKind.SOURCE: _changed(About.SOURCE, changing.source),
    JobKind.GIVE: Way(
        lambda value: (NotAmong(About.MANAGER, frozenset(division_of(value).takers)),),
        lambda value: {Out.SO_ALREADY: (Among(About.MANAGER, frozenset(division_of(value).takers)),)},
        changing.give,
    ),
}


def frozen(wanted: ClientFilter) -> ClientFilter:
    """The same clients, in no order of their own: one by distance holds only those whose place is known."""
    return (wanted.also(Having(PLACE)) if wanted.spot else wanted).by(Order.NAME)


async def todo(unit: UnitOfWork, scope: Scope, kind: JobKind, wanted: ClientFilter, value: Value, as_of: AsOf) -> int:
    """With how many it is done: of a whole company that is told much sooner than why the others are left out."""
    counted = await unit.lists.counts(scope, dict(enumerate(concerned(kind, wanted, value))), as_of)
    return sum(counted.values())


async def weighed(
    unit: UnitOfWork, scope: Scope, kind: JobKind, wanted: ClientFilter, value: Value, as_of: AsOf
) -> Weighed:
    """Nobody is in two parts: where the likely ones come to all of a list, the others are of nobody."""
    wanted = frozen(wanted)
    asked = {name: wanted.also(*of_it) for name, of_it in _parts(WAYS[kind], wanted, value).items()}
    likely = {name: asked.pop(name) for name in _LIKELY if name in asked}
    clients = await unit.lists.counts(scope, {_ALL: wanted, **likely}, as_of)
    total, owed = clients.pop(_ALL), clients.pop(_OWED, 0)
    if sum(clients.values()) < total:
        clients |= await unit.lists.counts(scope, asked, as_of)
    anew, joined = clients.pop(_ANEW), clients.pop(_JOINED, 0)
    return Weighed(anew, joined, {why: number for why, number in clients.items() if number}, owed)


def _parts(way: Way, wanted: ClientFilter, value: Value) -> dict[str, Conditions]:
    """What a list falls into: with whom it is done, and by why who is left out."""
    parts: dict[str, Conditions] = {why.value: of_it for why, of_it in way.out(value).items()}
    todo, joins = way.todo(value), way.joins(value)
    parts |= {_ANEW: todo} if joins is None else {_ANEW: todo, _JOINED: joins}
    if not way.spares:
        return parts
    if not _wants_refusals(wanted):
        parts |= {_ANEW: (*todo, Refused(there=False)), Out.REFUSED: (*todo, Refused(there=True))}
    if joins is not None:
        parts |= {_JOINED: (*joins, Aggrieved(there=False)), Out.AGGRIEVED: (*joins, Aggrieved(there=True))}
    return parts | {_OWED: (*parts[_ANEW], Aggrieved(there=True))}


def _wants_refusals(wanted: ClientFilter) -> bool:
    """Whoever picked clients one by one, or asked for those that refused, means them."""
    return any(isinstance(one, Picked) or (_of_stage(one) and Stage.ORANGE in one.values) for one in wanted.conditions)


def _of_stage(one: Condition) -> TypeGuard[Among]:
    return isinstance(one, Among) and one.about is About.STAGE


def concerned(kind: JobKind, wanted: ClientFilter, value: Value) -> list[ClientFilter]:
    """With whom of a list it is done, as lists."""
    parts = _parts(WAYS[kind], frozen(wanted), value)
    return [frozen(wanted).also(*parts[name]) for name in (_ANEW, _JOINED) if name in parts]


def joining(kind: JobKind, wanted: ClientFilter, value: Value) -> ClientFilter | None:
    """Those of a list to whose step it would be added."""
    return next(iter(concerned(kind, wanted, value)[1:]), None)


def planned(kind: JobKind, wanted: ClientFilter, value: Value, why: Out) -> ClientFilter:
    """Those of a list who are left out as they have a step: whose is next comes first."""
    wanted = frozen(wanted)
    of_it = [one for one in WAYS[kind].out(value)[why] if one not in wanted.conditions]
    return wanted.also(*of_it).by(Order.NEXT_STEP)


async def step(unit: UnitOfWork, scope: Scope, job: Job, now: datetime, most: int) -> Part:
    """The next few clients of a member; after the last of them the next member's. The cursor is the member."""
    bulk = Bulk.of(job.what)
    members = [one for one in await _members(unit, scope) if job.cursor is None or one.id >= job.cursor]
    if not members:
        return Part(0, over=True, cursor=job.cursor)
    member, *rest = members
    few = await WAYS[job.kind].some(unit, await _some(unit, scope, job, bulk, member, now, most))
    what = noted(job.what, few.how, placed_on(few.days))
    if few.more:
        return Part(few.done, over=False, cursor=member.id, noted=what)
    return Part(few.done, over=not rest, cursor=rest[0].id if rest else member.id, noted=what)


async def _members(unit: UnitOfWork, scope: Scope) -> list[Member]:
    """Whose clients they may be; those who have left, too: their clients wait for somebody."""
    every = await unit.members.all(scope, former=True)
    return sorted(seen(scope, every), key=lambda one: one.id)


async def _some(unit: UnitOfWork, scope: Scope, job: Job, bulk: Bulk, member: Member, now: datetime, most: int) -> Some:
    """What is gone or unknown stops the work: a list is never wider than it was."""
    try:
        wanted = frozen(await keeping.opened(unit, scope, bulk.wanted))
    except ListBroken as broken:
        raise Halted(Why.BROKEN) from broken
    as_of = AsOf(now, now.astimezone(ZoneInfo(bulk.zone)).date())
    todo, *joining = concerned(job.kind, wanted, bulk.value)
    given = Some(scope, member, todo, bulk.value, as_of, most, job.id, job.done, owed=bulk.owed, light=bulk.light)
    return replace(given, joining=joining[0] if joining else None)


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Client by client, where nobody has worked with it since."""
    return await unit.jobs.take_back(scope, job)


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """Only where clients have changed hands anybody else hears of it."""
    if job.kind is JobKind.GIVE:
        await given_away.tell(unit, job, now)


async def takers(unit: UnitOfWork, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> list[Member]:
    """Who may get a list's clients: whoever has all of them already is none of these."""
    has = await unit.lists.by_owner(scope.lasting, frozen(wanted), as_of)
    return [one for one in seen(scope.lasting, await unit.members.all(scope)) if has.keys() != {one.id}]


async def value_of(unit: UnitOfWork, scope: Scope, kind: JobKind, value: Value) -> None:
    """NotFound where what is to be given is not there: an entry, a colleague."""
    if kind is JobKind.SOURCE and not await changing.is_source(unit, scope, value):
        raise NotFound
    if kind is JobKind.REPEAT:
        repeating.repeat_of(str(value))
    if kind is JobKind.GIVE:
        there = {one.id for one in seen(scope.lasting, await unit.members.all(scope))}
        if not there.issuperset(division_of(value).takers):
            raise NotFound
