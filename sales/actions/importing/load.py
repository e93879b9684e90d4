"""Loading a file, from the last tap before it to the last client that it completes.

begin -> look -> stage, part by part -> show, in one commit -> fill, part by part
         (or give up: nobody has ever seen any of it)

Until `show` nobody can see the new clients, and a crash leaves nothing. A crash after it leaves an import whose draft
says `filling`: `go_on` makes the same fillings again, and fills in what is still empty.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from sales.actions import workspaces
from sales.actions.importing import looking, sight
from sales.actions.importing.acting import Acting
from sales.actions.importing.looking import Seen
from sales.actions.importing.planning import PART
from sales.actions.importing.sight import Loaded, Recipe
from sales.actions.importing.telling import tell_owners
from sales.actions.ports import UnitOfWork
from sales.company.directories import Entry
from sales.ground import ids
from sales.ground.errors import Conflict, NotFound, Rejected
from sales.ground.noted import Noted
from sales.ground.scope import Scope
from sales.importing.draft import ImportDraft
from sales.importing.making.filling import Filling
from sales.importing.port import Record, Span, Which
from sales.importing.said.clients import BadRow

FILLED_AT_ONCE = 50
"""Known clients that are completed before others get their turn: each takes several statements."""


class Talk(Protocol):
    """The conversation that a load belongs to.

    `waits` and `has_written` may raise if the person wants to stop: then nothing of the load is kept.
    """

    async def look(self, draft: ImportDraft) -> Seen:
        """The file compared with the base as it is now."""

    async def waits(self) -> None:
        """Waits a while, since the company loads another file. It is called until that is done."""

    async def has_written(self, clients: int) -> None:
        """Takes note that so many more clients are written."""

    async def keep(self, unit: UnitOfWork, draft: ImportDraft) -> None:
        """Saves, with the rest, what the conversation goes on from."""


@dataclass(frozen=True, slots=True)
class BroughtIn:
    """An import that everybody can see, and what is left to do of it."""

    draft: ImportDraft
    seen: Seen
    fillings: Sequence[Filling]
    bad: tuple[BadRow, ...]


@dataclass(frozen=True, slots=True)
class Load:
    """One load of one file."""

    acting: Acting
    talk: Talk
    now: datetime

    async def show(self, draft: ImportDraft) -> BroughtIn:
        """Brings in the new clients: all of them or, whatever is raised, none."""
        span = await self._begun()
        try:
            seen = await self.talk.look(draft)
            recipe, entries = await looking.recipe(self.acting, draft, seen, span, self.now)
            loaded = await self._staged(seen, recipe)
            bad = await seen.read.file.ask(sight.bad_rows)
            done = _done(draft, seen, loaded, {"bad": len(bad), "proposed": sum(one.waits for one in entries)})
            await self._shown(recipe, entries, seen, loaded, done)
        except Exception:
            await self._give_up(span)
            raise
        return BroughtIn(done, seen, loaded.plan.fillings, bad)

    async def go_on(self, draft: ImportDraft) -> BroughtIn:
        """What is left to do after a crash: the import is there, but known clients may not all be completed."""
        seen = await self.talk.look(draft)
        recipe, _ = await looking.recipe(self.acting, draft, seen, Span(ids.new_id(), 0), self.now)
        async with aclosing(seen.read.file.parts(sight.load, recipe)) as parts:
            plans = [part.plan async for part in parts if isinstance(part, Loaded)]
        bad = await seen.read.file.ask(sight.bad_rows)
        return BroughtIn(draft, seen, plans[0].fillings, bad)

    async def take(self, draft: ImportDraft) -> BroughtIn:
        """Prepares to take the file's values where the base has others. It is saved before anything changes, so a crash
        goes on with it.
        """
        counts = {**(draft.loaded or {}), "taken": 0, "takeable": 0, "differ": 0}
        taking = replace(draft, taking=True, filling=True, loaded=counts, differ=(), different=())
        async with self.acting.apart() as unit:
            await self.talk.keep(unit, taking)
            await unit.commit()
        return await self.go_on(taking)

    async def fill(self, brought: BroughtIn) -> ImportDraft:
        """Completes known clients. The update counts as handled only with the last of them."""
        if not brought.draft.filling:
            return brought.draft
        missed = 0
        for start in range(0, len(brought.fillings), FILLED_AT_ONCE):
            missed += await self._fill(brought.seen.read.key, brought.fillings[start : start + FILLED_AT_ONCE])
        counts = dict(brought.draft.loaded or {})
        taken = {"taken": len(brought.fillings) - missed} if brought.draft.taking else {}
        filled = counts.get("filled", 0) - (0 if taken else missed)
        loaded = {**counts, "filled": filled, "missed": missed, **taken}
        done = replace(brought.draft, filling=False, taking=False, loaded=loaded)
        async with self.acting.work() as unit:
            await self.talk.keep(unit, done)
            unit.audit.shown(Noted.IMPORT)
            await unit.commit()
        return done

    async def _begun(self) -> Span:
        """The ids of this load, once no other load of the company runs."""
        while True:
            async with self.acting.apart() as unit:
                span = await unit.imports.loads.begin(self.acting.scope.lasting)
                await unit.commit()
            if span is not None:
                return span
            await self.talk.waits()

    async def _staged(self, seen: Seen, recipe: Recipe) -> Loaded:
        async with aclosing(seen.read.file.parts(sight.load, recipe)) as parts:
            async for part in parts:
                if isinstance(part, Loaded):
                    return part
                async with self.acting.apart() as unit:
                    await unit.imports.loads.stage(self.acting.scope.lasting, recipe.span, part)
                    await unit.commit()
                await self.talk.has_written(PART)
        raise Rejected("file_heavy")

    async def _shown(
        self, recipe: Recipe, entries: Sequence[Entry], seen: Seen, loaded: Loaded, done: ImportDraft
    ) -> None:
        """Makes it all visible in one commit: clients, directory entries, the record, and notices to the new owners."""
        scope, owners = self.acting.scope.lasting, loaded.plan.owners
        about = {"sha256": seen.read.digest, **(done.loaded or {})}
        async with (self.acting.apart if done.filling else self.acting.work)() as unit:
            await still_here(unit, scope, owners)
            await workspaces.bring(unit, scope, entries, self.now)
            await unit.imports.loads.show(scope, recipe.span, Record(seen.read.key, about, loaded.made))
            await tell_owners(unit, self.acting.me, self.now, "imported", owners)
            unit.audit.shown(Noted.IMPORT)
            await self.talk.keep(unit, done)
            await unit.commit()

    async def _give_up(self, span: Span) -> None:
        async with self.acting.apart() as unit:
            await unit.imports.loads.give_up(self.acting.scope.lasting, span)
            await unit.commit()

    async def _fill(self, key: int, some: Sequence[Filling]) -> int:
        """The number of clients that could not be completed, since somebody else changed them first. If one stops the
        others, each is tried alone.
        """
        try:
            async with self.acting.apart() as unit:
                unit.audit.group(key)
                for one in some:
                    await fill(unit, self.acting.scope.lasting, one)
                await unit.commit()
        except (Conflict, NotFound):
            return 1 if len(some) == 1 else sum([await self._fill(key, [one]) for one in some])
        return 0


def _done(draft: ImportDraft, seen: Seen, loaded: Loaded, more: Mapping[str, int]) -> ImportDraft:
    """The draft after its file is loaded."""
    plan = loaded.plan
    return replace(
        draft,
        done=Which(seen.read.key, loaded.made.first),
        loaded={**plan.counts, **more},
        filling=bool(plan.fillings),
        to_check=tuple(plan.to_check),
        differ=tuple(plan.differ),
        different=tuple((one.client, one.field, one.known, one.told) for one in plan.different),
    )


async def still_here(unit: UnitOfWork, scope: Scope, owners: Collection[int]) -> None:
    """Rejected if a member who gets clients was removed while they were being written."""
    for member in await unit.members.hold(scope, {scope.actor, *owners}):
        if member.until is not None or not scope.sees(member.id):
            raise Rejected("owner_gone", name=member.name)


async def fill(unit: UnitOfWork, scope: Scope, one: Filling) -> None:
    """Completes one client: an ordinary change, with the import's key in the audit."""
    if one.client is not None:
        await unit.clients.save(scope, one.client)
    for contact in one.contacts:
        await unit.contacts.add(scope, contact)
    for contact in one.known:
        await unit.contacts.save(scope, contact)
    for contact_id, phone in one.phones:
        await unit.contacts.add_phone(scope, contact_id, phone)
    for touch in one.touches:
        await unit.touches.add(scope, touch)
    for order in one.orders:
        await unit.orders.add(scope, order)
    for step in one.steps:
        await unit.steps.add(scope, step)
