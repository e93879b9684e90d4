"""What is done with all clients of a list, as long work: a step for each, a tag, a source, another manager.

Each part takes some clients for whom it is still to be done, so those already done drop out by themselves. So the work
can go on after a crash, does nothing twice, and includes clients who join the list meanwhile. It goes member by member,
since the member decides where there is room and who gives clients up.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeAlias, TypeGuard
from zoneinfo import ZoneInfo

from sales.actions.lists import changing, keeping, repeating, spreading, told_of
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
from sales.jobs.for_members import with_some
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
"""Names of what is counted beside those who are left out."""
_REST = (Out.NUMBERLESS.value, Out.SO_ALREADY.value, Out.AGAIN.value)
"""Each list has one of these parts. It is not counted, but is what the others leave: counting it takes longest."""


@dataclass(frozen=True, slots=True)
class Way:
    """How one kind of work is done. `todo` are clients for whom it is still to be done, `out` those left out by reason;
    `some` does the next few.

    `joins` are further clients, for whom it is added to what is planned, or None. If `spares`, those who just refused
    are left in peace, and those with an open complaint hear of nothing else.
    """

    todo: Callable[[Value], Conditions]
    out: Callable[[Value], Mapping[Out, Conditions]]
    some: Callable[[UnitOfWork, Some], Awaitable[Few]]
    joins: Callable[[Value], Conditions | None] = lambda _: None
    spares: bool = False


@dataclass(frozen=True, slots=True)
class Weighed:
    """For how many clients it is done: `anew`, and `joined` to what is planned. `owed` of the first wait for an answer
    to a complaint. `out` counts those left out by reason, `whose` the first by member, if asked.
    """

    anew: int
    joined: int
    out: Mapping[str, int]
    owed: int = 0
    whose: Mapping[int, int] = field(default_factory=dict)

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
    """Conditions for clients with no talk ahead, nor a step for that reason. Without a reason: nothing is planned."""
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
    """Clients with a step for that reason, or any if there is none; those talked with anyway, if only separate calls
    are wanted.
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
    """The same clients without the list's order. A list by distance contains only clients whose place is known."""
    return (wanted.also(Having(PLACE)) if wanted.spot else wanted).by(Order.NAME)


async def todo(unit: UnitOfWork, scope: Scope, kind: JobKind, wanted: ClientFilter, value: Value, as_of: AsOf) -> int:
    """The number of clients for whom it is done. For a company that is faster than counting the others by reason."""
    counted = await unit.lists.counts(scope, dict(enumerate(concerned(kind, wanted, value))), as_of)
    return sum(counted.values())


async def weighed(
    unit: UnitOfWork,
    scope: Scope,
    kind: JobKind,
    wanted: ClientFilter,
    value: Value,
    as_of: AsOf,
    *,
    tells_whose: bool = False,
) -> Weighed:
    """The parts of the list. Each client is in one: the last part is what all others leave."""
    wanted = frozen(wanted)
    asked = {name: wanted.also(*of_it) for name, of_it in _parts(WAYS[kind], wanted, value).items()}
    rest = next(name for name in _REST if asked.pop(name, None))
    done = {name: asked.pop(name) for name in (_ANEW, _JOINED) if name in asked} if tells_whose else {}
    whose = {name: await unit.lists.shares(scope, those, as_of) for name, those in done.items()}
    parts = await unit.lists.counts(scope, {_ALL: wanted, **asked}, as_of)
    parts |= {name: sum(has.values()) for name, has in whose.items()}
    total, owed = parts.pop(_ALL), parts.pop(_OWED, 0)
    parts[rest] = total - sum(parts.values())
    anew, joined = parts.pop(_ANEW), parts.pop(_JOINED, 0)
    out = {why: number for why, number in parts.items() if number}
    return Weighed(anew, joined, out, owed, sum(map(Counter, whose.values()), Counter()))


def _parts(way: Way, wanted: ClientFilter, value: Value) -> dict[str, Conditions]:
    """The parts of a list by name: for whom it is done, and who is left out for which reason."""
    parts: dict[str, Conditions] = {why.value: of_it for why, of_it in way.out(value).items()}
    todo, joins = way.todo(value), way.joins(value)
    parts |= {_ANEW: todo} if joins is None else {_ANEW: todo, _JOINED: joins}
    if not way.spares:
        return parts
    if not _wants_refusals(wanted):  # the rarest condition comes first, here and below
        parts |= {_ANEW: (*todo, Refused(there=False)), Out.REFUSED: (Refused(there=True), *todo)}
    if joins is not None:
        parts |= {_JOINED: (*joins, Aggrieved(there=False)), Out.AGGRIEVED: (Aggrieved(there=True), *joins)}
    return parts | {_OWED: (Aggrieved(there=True), *parts[_ANEW])}


def _wants_refusals(wanted: ClientFilter) -> bool:
    """Whether the list means refusals: clients were picked one by one, or refusals asked for."""
    return any(isinstance(one, Picked) or (_of_stage(one) and Stage.ORANGE in one.values) for one in wanted.conditions)


def _of_stage(one: Condition) -> TypeGuard[Among]:
    return isinstance(one, Among) and one.about is About.STAGE


def concerned(kind: JobKind, wanted: ClientFilter, value: Value) -> list[ClientFilter]:
    """The clients of a list for whom it is done, as lists."""
    parts = _parts(WAYS[kind], frozen(wanted), value)
    return [frozen(wanted).also(*parts[name]) for name in (_ANEW, _JOINED) if name in parts]


def joining(kind: JobKind, wanted: ClientFilter, value: Value) -> ClientFilter | None:
    """The clients of a list to whose step it is added. They all have a step, which narrows the search."""
    return next((one.also(Planned(Plan.ANY)) for one in concerned(kind, wanted, value)[1:]), None)


def planned(kind: JobKind, wanted: ClientFilter, value: Value, why: Out) -> ClientFilter:
    """The clients of a list who are left out for their step, next step first."""
    wanted = frozen(wanted)
    of_it = [one for one in WAYS[kind].out(value)[why] if one not in wanted.conditions]
    return wanted.also(*of_it).by(Order.NEXT_STEP)


async def step(unit: UnitOfWork, scope: Scope, job: Job, now: datetime, most: int) -> Part:
    """Does the next few clients of a member, then those of the next member. The cursor is the member."""
    bulk = Bulk.of(job.what)
    members = [one for one in await _members(unit, scope) if job.cursor is None or one.id >= job.cursor]
    if not members:
        return Part(0, over=True, cursor=job.cursor)
    member, *rest = members
    few = await WAYS[job.kind].some(unit, await _some(unit, scope, job, bulk, member, now, most))
    what = with_some(noted(job.what, few.how, placed_on(few.days)), member.id, few.done, few.days)
    if few.more:
        return Part(few.done, over=False, cursor=member.id, noted=what)
    return Part(few.done, over=not rest, cursor=rest[0].id if rest else member.id, noted=what)


async def _members(unit: UnitOfWork, scope: Scope) -> list[Member]:
    """Members who may have clients of the list, including those who have left: their clients wait for somebody."""
    every = await unit.members.all(scope, former=True)
    return sorted(seen(scope, every), key=lambda one: one.id)


async def _some(unit: UnitOfWork, scope: Scope, job: Job, bulk: Bulk, member: Member, now: datetime, most: int) -> Some:
    """What the next few are taken from. Halted if the list is broken: it must not become wider."""
    try:
        wanted = frozen(await keeping.opened(unit, scope, bulk.wanted))
    except ListBroken as broken:
        raise Halted(Why.BROKEN) from broken
    as_of = AsOf(now, now.astimezone(ZoneInfo(bulk.zone)).date())
    todo, *joining = concerned(job.kind, wanted, bulk.value)
    given = Some(scope, member, todo, bulk.value, as_of, most, job.id, job.done, owed=bulk.owed)
    return replace(given, joining=joining[0] if joining else None)


async def back(unit: UnitOfWork, scope: Scope, job: Job) -> Part:
    """Undoes it client by client, where nobody has worked with the client since."""
    return await unit.jobs.take_back(scope, job)


async def tell(unit: UnitOfWork, job: Job, now: datetime) -> None:
    """Tells others, only if clients changed hands, or have something planned."""
    if job.kind is JobKind.GIVE:
        await given_away.tell(unit, job, now)
    await told_of.tell(unit, job, now)


async def takers(unit: UnitOfWork, scope: Scope, wanted: ClientFilter, as_of: AsOf) -> list[Member]:
    """Members who may get the clients of a list, except one who has all of them already."""
    has = await unit.lists.by_owner(scope.lasting, frozen(wanted), as_of)
    return [one for one in seen(scope.lasting, await unit.members.all(scope)) if has.keys() != {one.id}]


async def value_of(unit: UnitOfWork, scope: Scope, kind: JobKind, value: Value) -> None:
    """NotFound if what is to be given does not exist: an entry, a colleague."""
    if kind is JobKind.SOURCE and not await changing.is_source(unit, scope, value):
        raise NotFound
    if kind is JobKind.REPEAT:
        repeating.repeat_of(str(value))
    if kind is JobKind.GIVE:
        there = {one.id for one in seen(scope.lasting, await unit.members.all(scope))}
        if not there.issuperset(division_of(value).takers):
            raise NotFound
