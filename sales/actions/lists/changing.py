"""Bulk work that changes each client of a list: a tag, a source, another manager."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from sales.actions.lists.part import Few, Some
from sales.actions.ports import UnitOfWork
from sales.clients.client import Client
from sales.clients.fields import MOST_TAGS
from sales.company.directories import DirectoryKind
from sales.ground.scope import Scope
from sales.jobs.bulk import Value
from sales.jobs.dividing import division_of
from sales.jobs.job import Halted, Why
from sales.standing.client_filter import Key
from sales.values.company_names import search_key


async def tag(unit: UnitOfWork, given: Some) -> Few:
    """Adds the tag. A card that is full of tags stays as it is."""
    return await _changed(
        unit,
        given,
        lambda client: replace(client, tags=(*client.tags, str(given.value))),
        lambda client: len(client.tags) < MOST_TAGS,
    )


async def source(unit: UnitOfWork, given: Some) -> Few:
    if not await is_source(unit, given.scope, given.value):
        raise Halted(Why.GONE)
    entry = int(str(given.value))
    return await _changed(unit, given, lambda client: replace(client, source=entry), lambda _: True)


async def is_source(unit: UnitOfWork, scope: Scope, entry: Value) -> bool:
    return any(one.id == entry for one in await unit.directories.all(scope, DirectoryKind.SOURCE))


async def give(unit: UnitOfWork, given: Some) -> Few:
    """Gives the clients to the takers. Halted if one of these has left or is out of scope, which is locked until the
    commit.
    """
    division = division_of(given.value)
    for taker in await unit.members.hold(given.scope, division.takers):
        if taker.until is not None or not given.scope.sees(taker.id):
            raise Halted(Why.GONE)
    found, after = await unit.lists.clients(given.theirs, given.wanted, given.as_of, given.most)
    shares: dict[int, list[int]] = {}
    for turn, client in enumerate(found, given.turn):
        shares.setdefault(division.to(turn, search_key(client.city)), []).append(client.id)
    moved = [await _given(unit, given, taker, shares[taker]) for taker in sorted(shares)]
    return Few(sum(moved), more=after is not None)


async def _given(unit: UnitOfWork, given: Some, taker: int, clients: Sequence[int]) -> int:
    """Hands over these clients. Each is marked with its taker until accepted."""
    moved = await unit.clients.hand_over(given.theirs, clients, given.member.id, taker)
    await unit.handed.add(given.scope, given.job, given.member.id, taker, clients)
    return moved


async def _changed(
    unit: UnitOfWork, given: Some, change: Callable[[Client], Client], may: Callable[[Client], bool]
) -> Few:
    found, more = await _some(unit, given, may)
    for client in found:
        held = await unit.clients.hold(given.theirs, client)
        await unit.clients.save(given.theirs, change(held))
    await unit.clients.reindex()
    return Few(len(found), more=more)


async def _some(unit: UnitOfWork, given: Some, may: Callable[[Client], bool]) -> tuple[list[int], bool]:
    """The first few that may be changed, in the order in which all lock clients, and whether there are more."""
    found: list[int] = []
    after: Key | None = None
    more = True
    while more and len(found) < given.most:
        some, after = await unit.lists.clients(given.theirs, given.wanted, given.as_of, given.most, after)
        found += [client.id for client in some if may(client)]
        more = after is not None
    return sorted(found), more
