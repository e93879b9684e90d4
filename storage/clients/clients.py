"""Clients: reading cards, writing, deleting, counting facts. Lists and searches are in `client_lists.py`."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Select, Update, and_, bindparam, exists, select, update

from sales.actions import ports
from sales.clients.client import Card, Client, Contact
from sales.clients.facts import Facts, after_touch
from sales.company.members import Rules
from sales.ground.errors import AlreadySaved, NotFound, Stale
from sales.ground.scope import Scope
from sales.standing.people import people_of
from sales.standing.standing import COUNTED, standing
from sales.work.outcomes import Outcome
from sales.work.touch import Touch
from storage.audit.journal import Journal
from storage.clients import counting
from storage.clients.client_lists import ClientLists
from storage.clients.contacts import Contacts
from storage.clients.hand_over import HandOver
from storage.clients.kept import BESIDE, KEPT, OF_COMPANY, Kept, kept_of, kept_with_people, note_move
from storage.engine.dialects import insert_new
from storage.engine.transaction import Transaction, together
from storage.queries.client_rows import CLIENT, CONTACT, KNOWN, card_rows, contacts_of
from storage.queries.finding import index
from storage.queries.scoped import InScope, Repository, Scoped, part_of_client
from storage.queries.values import client_values, facts_values, standing_values
from storage.schema.tables import clients, contacts, orders, touches, workspaces
from storage.work.steps import Steps
from storage.work.touches import Touches

_c, _o, _t = clients.c, orders.c, touches.c


@Scoped
def _client(mine: InScope) -> Select[Any]:
    return select(*KEPT).join(workspaces, OF_COMPANY).where(mine, _c.id == bindparam("row"))


@Scoped
def _held(mine: InScope) -> Select[Any]:
    """The client with its contacts, locked: whoever records something of it at the same time is waited for."""
    joined = clients.join(workspaces, OF_COMPANY).outerjoin(contacts, KNOWN)
    known = select(*KEPT, *CONTACT).select_from(joined).where(mine, _c.id == bindparam("row"))
    return known.with_for_update(key_share=True, of=clients)


@Scoped
def _card(mine: InScope) -> Select[Any]:
    beside = card_rows().add_columns(*BESIDE).join_from(clients, workspaces, OF_COMPANY)
    return beside.where(mine, _c.id == bindparam("row"))


@Scoped
def _returned(mine: InScope) -> Select[Any]:
    """Whether goods were returned in the client's last talk."""
    told = orders.join(touches, and_(_o.workspace_id == _t.workspace_id, _o.touch_id == _t.id))
    back = (part_of_client(orders), _o.amount < 0, _o.deleted_at.is_(None), _t.at == _c.last_talk_at)
    return select(exists().select_from(told).where(*back).correlate(clients)).where(mine, _c.id == bindparam("row"))


@Scoped
def _save(mine: InScope) -> Update:
    return update(clients).where(mine, _c.id == bindparam("row"), _c.version == bindparam("seen"))


@Scoped
def _set_facts(mine: InScope) -> Update:
    return update(clients).where(mine, _c.id == bindparam("row"))


_NEW = insert_new(clients)


class Clients(Repository):
    """Clients within one unit of work."""

    def __init__(
        self, transaction: Transaction, journal: Journal, steps: Steps, touches: Touches, *, reads_only: bool = False
    ) -> None:
        super().__init__(transaction, journal)
        self.lists: ports.ClientLists = ClientLists(transaction, journal)
        self._contacts = Contacts(transaction, journal)
        self._steps = steps
        self._touches = touches
        self._hand_over = HandOver(transaction, journal)
        self._reads_only = reads_only
        self._read: dict[tuple[int, int], Client] = {}
        """By id and version: the state before a change, for the journal, without reading it again."""
        self._kept: dict[int, Kept] = {}
        """By id, as they are including queued writes."""

    async def card(self, scope: Scope, client: int, *, touches: int = 3) -> Card:
        rows, steps, *last = await together(
            self._rows(_card, scope, row=client),
            self._steps.open_of(scope, client),
            *([self._touches.last_of(scope, client, touches)] if touches else []),
        )
        if not rows:
            raise NotFound
        known = contacts_of(row[len(CLIENT) :] for row in rows)
        kept = kept_of(rows[0], rows[0][-len(BESIDE) :], people_of(known))
        known_now = await self._as_of_today(scope, kept)
        returned = await self._has_returned(scope, known_now)
        return Card(known_now, known, tuple(steps), tuple(*last), returned)

    async def _has_returned(self, scope: Scope, client: Client) -> bool:
        """Whether goods were returned in the last talk; asked only if that talk told of an order."""
        if client.facts.last_talk is not Outcome.ORDER:
            return False
        row = await self._row(_returned, scope, row=client.id)
        return bool(row and row[0])

    async def hold(self, scope: Scope, client: int) -> Client:
        rows, _ = await together(self._rows(_held, scope, row=client), self._steps.hold(scope, client))
        if not rows:
            raise NotFound
        return await self._counted(scope, kept_with_people(rows))

    async def get(self, scope: Scope, client: int) -> Client:
        row = await self._row(_client, scope, row=client)
        if row is None:
            raise NotFound
        return await self._counted(scope, kept_of(row, row[len(CLIENT) :]))

    async def _counted(self, scope: Scope, kept: Kept) -> Client:
        """The client with up-to-date facts: counted now if the stored ones are outdated."""
        client = kept.client
        if kept.is_outdated or client.id in self._journal.uncounted:
            one, now = [client.id], self._journal.now
            asked = counting.counted(self._transaction, scope.workspace, one, now, reads_only=self._reads_only)
            ((before, kept),) = await asked
            self._write_counted(scope, before, kept)
        return self._remember(kept)

    async def _as_of_today(self, scope: Scope, kept: Kept) -> Client:
        """The client, with its stored standing updated to today, so that lists agree with the card."""
        client = await self._counted(scope, kept)
        kept = self._kept[client.id]
        if kept.now(self._journal.now) != kept.standing:
            today = kept.told(client, client.facts, self._journal.now)
            self._write_counted(scope, kept, today)
            self._remember(today)
        return client

    def _write_counted(self, scope: Scope, before: Kept, after: Kept) -> None:
        if not self._reads_only:
            counting.write(self._transaction, scope.workspace, [(before, after)], self._journal.now)
            self._journal.counted(after.client.id)

    def _remember(self, kept: Kept) -> Client:
        client = kept.client
        self._read[client.id, client.version] = client
        self._kept[client.id] = kept
        return client

    async def add(self, scope: Scope, client: Client, contacts: Sequence[Contact] = ()) -> None:
        """Adds a client with its contacts. Facts and standing of a client without history are the same by all rules."""
        scope.must_see(client.owner)
        client = replace(client, facts=replace(client.facts, writable=people_of(contacts).writable))
        now = self._journal.now
        values = client_values(client) | {"owner_id": client.owner}
        birth = {"created_at": client.created_at, "created_by": scope.actor, "counted": COUNTED}
        follows = facts_values(client.facts) | standing_values(standing(client, Rules(), now.date(), UTC))
        row = {"workspace_id": scope.workspace, "id": client.id, **values, **follows, **birth}
        self._transaction.later(_NEW, row, AlreadySaved)
        self._journal.added("clients", scope.workspace, client.id, values, client=client.id)
        await self._contacts.add_all(scope.workspace, contacts)
        self._journal.counted(client.id)

    async def save(self, scope: Scope, client: Client) -> Client:
        """Saves all fields but owner, facts and deletion, which have methods of their own. Raises Stale."""
        old = self._read.get((client.id, client.version)) or await self.get(scope, client.id)
        if old.version != client.version:
            raise Stale
        kept = self._kept[client.id]
        saved = replace(client, version=client.version + 1)
        before, after = client_values(old), client_values(client)
        differs = {name: value for name, value in after.items() if value != before[name]}
        follows = self._follow(scope, kept, kept.told(saved, kept.client.facts, self._journal.now))
        self._save(scope, client, differs | follows)
        self._journal.changed("clients", scope.workspace, client.id, before, after, saved.version, client=client.id)
        return self._kept[client.id].client

    def _save(self, scope: Scope, client: Client, values: dict[str, Any]) -> None:
        """Queues the update, for the version that was read; otherwise the next hop raises Stale."""
        version = {"seen": client.version, "version": client.version + 1}
        self._write(_save, scope, Stale, row=client.id, **version, **values)

    def _follow(self, scope: Scope, before: Kept, after: Kept) -> dict[str, Any]:
        """The columns of standing and rules that change; records a move of stage or base."""
        note_move(self._transaction, scope.workspace, before, after, self._journal.now)
        self._remember(after)
        return before.differs(after)

    async def set_facts(self, scope: Scope, client: int, facts: Facts) -> None:
        if client not in self._kept:
            await self.get(scope, client)
        kept = self._kept[client]
        follows = self._follow(scope, kept, kept.told(kept.client, facts, self._journal.now))
        self._write(_set_facts, scope, NotFound, row=client, **facts_values(facts), **follows)
        self._journal.counted(client)

    async def count_in(self, scope: Scope, client: int, touch: Touch) -> Client:
        """Updates the facts by a new touch: adds it if it is the latest, else counts anew (as for an order)."""
        if client not in self._kept or self._kept[client].people is None:
            await self.hold(scope, client)
        kept = self._kept[client]
        before = kept.client.facts
        latest = before.last_touch_at is None or touch.at > before.last_touch_at
        if kept.people and latest and touch.outcome is not Outcome.ORDER:
            await self.set_facts(scope, client, after_touch(before, touch, kept.people, kept.company.zone))
        else:
            await self.count()
        return self._kept[client].client

    async def count(self) -> None:
        """Counts all clients anew that the journal has marked."""
        for some in counting.parts(self._journal.uncounted):
            both = await counting.counted(self._transaction, self._journal.workspace, some, self._journal.now)
            counting.write(self._transaction, self._journal.workspace, both, self._journal.now)
            for _, after in both:
                self._remember(after)
            for client in some:
                self._journal.counted(client)

    async def reindex(self) -> None:
        if renamed := self._journal.renamed:
            await index.refresh(self._transaction, self._journal.workspace, renamed)
            renamed.clear()

    async def delete(self, scope: Scope, client: int, at: datetime) -> None:
        """Marks the client as deleted; its phone numbers are free for others at once."""
        found = await self.get(scope, client)
        await self._contacts.free_phones(scope, client, at)
        self._save(scope, found, {"deleted_at": at})
        version, none = found.version + 1, {"deleted_at": None}
        self._journal.changed("clients", scope.workspace, client, none, {"deleted_at": at}, version, client=client)

    async def owned(self, scope: Scope, member: int, most: int) -> list[int]:
        return await self._hand_over.owned(scope, member, most)

    async def hand_over(self, scope: Scope, clients: Sequence[int] | None, since: int, to: int) -> int:
        return await self._hand_over.move(scope, clients, since, to)
