"""What the rules and the handlers need from storage, by subject. Implemented in `storage/`; no SQL here.

Queries take the reader's `Scope` first; what is outside it raises `NotFound`. Saving a changed row raises `Stale`.
"""

from collections.abc import Collection, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from datetime import date, datetime, timedelta
from typing import Protocol

from sales.clients.client import Card, Client, ClientLine, Contact, Page
from sales.clients.doubles.foreign import Foreign
from sales.clients.doubles.likeness import Doubles
from sales.clients.doubles.merge import Merges
from sales.clients.facts import Facts
from sales.clients.finding.candidates import Candidates
from sales.company.directories import Directories
from sales.company.members import Briefing, Invite, Member, Person, Rules, Workspace
from sales.company.teams import Teams
from sales.company.vacations import Vacations
from sales.company.wordings import Wordings
from sales.ground.drafts import Drafts
from sales.ground.port import Audit, Outbox, Undo
from sales.ground.scope import Scope
from sales.importing.port import Imports
from sales.jobs.handed import HandedOver
from sales.jobs.job import Jobs
from sales.recording.spreading import Taken
from sales.reporting.figures.fates import Fates
from sales.reporting.leading.goals import Goals
from sales.reporting.leading.port import Complaints, Plans, Signals
from sales.reporting.port import Funnels, Occasions, Reports, Slices, Sums
from sales.reporting.selection import Exports
from sales.standing.port import Lists, Pool, SavedLists
from sales.values.phones import Phone
from sales.work.debt import Debts
from sales.work.port import Orders
from sales.work.step import NextStep, StepKind, StepState
from sales.work.touch import Attachment, Touch


class Clients(Protocol):
    lists: "ClientLists"

    async def card(self, scope: Scope, client: int, *, touches: int = 3) -> Card: ...
    async def get(self, scope: Scope, client: int) -> Client: ...
    async def hold(self, scope: Scope, client: int) -> Client:
        """The client, locked so that something can be recorded: only this unit of work changes its open steps."""

    async def add(self, scope: Scope, client: Client, contacts: Sequence[Contact] = ()) -> None:
        """Raises PhoneTaken if a phone belongs to a client of the workspace, in or out of scope."""

    async def save(self, scope: Scope, client: Client) -> Client:
        """Saves the client under its next version, except owner, facts and deletion."""

    async def set_facts(self, scope: Scope, client: int, facts: Facts) -> None:
        """Sets derived values and the standing that follows. They are not journaled and make no new version."""

    async def count_in(self, scope: Scope, client: int, touch: Touch) -> Client:
        """The client with a touch that was just added counted in its facts."""

    async def count(self) -> None:
        """Counts at once what a commit would count, for screens that come before it."""

    async def reindex(self) -> None:
        """Writes at once the search words that a commit would write, for lists that are read before it."""

    async def delete(self, scope: Scope, client: int, at: datetime) -> None:
        """Marks the client as deleted: it is hidden everywhere and purged later. `undo` restores it."""

    async def hand_over(self, scope: Scope, clients: Sequence[int] | None, since: int, to: int) -> int:
        """Moves clients (None: all) of member `since` with their open steps to member `to`. Gives their number."""

    async def owned(self, scope: Scope, member: int, most: int) -> list[int]:
        """Some of a member's clients."""


class ClientLists(Protocol):
    """Clients as lines of lists."""

    async def find(self, scope: Scope, words: str, page: int) -> Page:
        """A page of clients by any part of a name, a contact's name, or 4+ digits of a phone. "" finds all, by name."""

    async def named(self, scope: Scope, words: str, most: int = 5) -> list[ClientLine]:
        """Clients with a word of their name that begins with the words. For sentences."""

    async def candidates(self, scope: Scope, text: str) -> Candidates:
        """Clients that some words of the text may name: by all words of their name or of a contact's."""

    async def lines(self, scope: Scope, ids: Sequence[int]) -> list[ClientLine]:
        """Those of these clients that are in scope, by name."""

    async def recent(self, scope: Scope, most: int = 5) -> list[ClientLine]:
        """The clients that the actor touched or opened last, latest first."""

    async def open_card(self, scope: Scope, since: datetime) -> ClientLine | None:
        """The client of the actor's latest screen, if that was a client's and is not older than `since`."""

    async def open_list(self, scope: Scope, since: datetime) -> frozenset[int]:
        """The clients on the actor's latest screen, if that was a list and is not older than `since`."""

    async def by_phone(self, scope: Scope, e164: str) -> ClientLine | Foreign | None:
        """The client with exactly that number in the workspace: a line if in scope, otherwise whose it is."""

    async def totals(self, scope: Scope) -> int: ...


class Contacts(Protocol):
    async def add(self, scope: Scope, contact: Contact) -> None: ...
    async def save(self, scope: Scope, contact: Contact) -> Contact: ...
    async def delete(self, scope: Scope, contact: int, at: datetime) -> None: ...
    async def get(self, scope: Scope, contact: int) -> Contact: ...
    async def add_phone(self, scope: Scope, contact: int, phone: Phone) -> None: ...
    async def delete_phone(self, scope: Scope, phone: int) -> None: ...
    async def mark_phone(self, scope: Scope, phone: int, *, wrong: bool) -> None: ...


class Touches(Protocol):
    async def add(self, scope: Scope, touch: Touch) -> None:
        """Raises AlreadySaved if the id exists, as by a repeated tap."""

    async def get(self, scope: Scope, touch: int) -> Touch: ...
    async def save(self, scope: Scope, touch: Touch) -> Touch: ...
    async def attach(self, scope: Scope, touch: int, attachment: Attachment) -> None: ...
    async def of_client(self, scope: Scope, client: int) -> list[Touch]:
        """All touches of a client, oldest first, without attachments. For counting its facts again."""

    async def some(self, scope: Scope, touches: Collection[int]) -> dict[int, Touch]:
        """Those of these touches that exist, by id, without attachments."""

    async def page(self, scope: Scope, client: int, page: int, size: int = 8) -> tuple[list[Touch], int]:
        """A page of touches, latest first, and their number."""

    async def done(
        self, scope: Scope, member: int, since: datetime, until: datetime, page: int, size: int = 8
    ) -> tuple[list[tuple[Touch, str]], int]:
        """The touches of a member over [since, until), latest first, each with its client's name; and their number."""

    async def by_day(
        self, scope: Scope, member: int, since: datetime, until: datetime, offset: timedelta
    ) -> Mapping[date, Taken]:
        """What a member did by day, on a clock with that offset from UTC. Imported touches do not count."""

    async def last_by(self, scope: Scope, since: datetime, client: int = 0) -> Touch | None:
        """The actor's own latest touch recorded since then, with that client if one is given. Imported touches do not
        count.
        """


class Steps(Protocol):
    async def get(self, scope: Scope, step: int) -> NextStep: ...
    async def open_of(self, scope: Scope, client: int) -> list[NextStep]: ...
    async def open_since(self, scope: Scope, client: int, since: datetime) -> list[NextStep]:
        """Open steps planned after that moment, nearest first."""

    async def open_of_many(self, scope: Scope, clients: Collection[int]) -> list[NextStep]:
        """Open steps, nearest first."""

    async def hold(self, scope: Scope, client: int) -> Collection[NextStep]:
        """The client's open steps, locked: only this unit of work changes them."""

    async def add(self, scope: Scope, step: NextStep) -> None:
        """Raises StepTaken if the client has an open step of this kind and slot."""

    async def put(self, scope: Scope, step: NextStep) -> None:
        """Adds the step. An open one of the same kind and slot becomes `moved`."""

    async def close(
        self, scope: Scope, step: int, state: StepState, at: datetime, by: int | None = None
    ) -> NextStep | None:
        """Closes the step and gives it as it was, or None if it was not open."""

    def reword(self, scope: Scope, step: NextStep, note: str, slot: str) -> None:
        """Gives an open step that is held another note and slot."""

    async def taken(self, scope: Scope, member: int, since: date, until: date) -> Mapping[date, Taken]:
        """What a member's days hold already, without the day `until`."""

    async def remind(self, scope: Scope, step: int, at: datetime) -> bool:
        """Sets the next reminder. False if the step is not open. It cannot be undone."""

    async def assign(self, scope: Scope, step: int, by: int) -> bool:
        """Notes the lead who has set the step. False if it is not open. It cannot be undone."""

    async def day(self, scope: Scope, member: int, day: date) -> list[tuple[NextStep, ClientLine]]:
        """Open steps due by that day, and those due or overdue then that were closed on it."""

    async def open_kind(self, scope: Scope, client: int, kind: StepKind) -> NextStep | None: ...


class Members(Protocol):
    """The members of companies. Only `all` and `get` are for everybody; actions check rights."""

    async def briefing(self, people: Sequence[int]) -> dict[int, Briefing]:
        """Accounts, active members and waiting drafts of the people who write now, in one statement."""

    async def all(self, scope: Scope, *, former: bool = False) -> list[Member]: ...
    async def get(self, scope: Scope, member: int) -> Member: ...
    async def hold(self, scope: Scope, members: Collection[int]) -> list[Member]:
        """These members as they are now, locked until this unit of work ends."""

    async def lasting(self, member: Member) -> Scope:
        """The member's scope by role and teams, regardless of absences."""

    async def add(self, member: Member) -> None: ...
    async def save(self, member: Member) -> Member: ...
    async def person_of(self, scope: Scope, member: int) -> Person | None: ...


class Invites(Protocol):
    """Links that make their first opener a member. Anybody may open them; actions check other rights."""

    async def add(self, invite: Invite) -> None: ...
    async def opened(self, token_hash: bytes, now: datetime) -> Invite | None:
        """The link, unless it is used, expired, or from somebody who has left. A founding link dies with the first
        company.
        """

    async def use(self, invite: Invite, person: int, at: datetime) -> None:
        """Raises Stale if somebody was faster."""

    async def pending(self, scope: Scope, now: datetime) -> list[Invite]: ...
    async def revoke(self, scope: Scope, invite: int, at: datetime) -> None: ...


class Workspaces(Protocol):
    async def any(self) -> bool: ...
    async def get(self, workspace: int) -> Workspace:
        """The company, for whoever holds a link to it. Everybody else has it in `Me`."""

    async def add(self, workspace: Workspace) -> None:
        """Adds the company with the directories that it starts with."""

    async def save(self, scope: Scope, workspace: Workspace) -> Workspace: ...
    async def set_rules(self, scope: Scope, rules: Rules) -> None: ...


class People(Protocol):
    async def get(self, person: int) -> Person | None: ...
    async def put(self, person: Person) -> None:
        """Inserts or updates the person, except `blocked` and the waiting draft."""

    async def wait(self, person: int, draft: int | None) -> None:
        """Sends the next text of this person to that draft, or to none."""

    async def leave(self, person: int, draft: int) -> None:
        """Undoes `wait` if it was for that draft: another may be waiting by now."""

    async def blocked(self, person: int, at: datetime | None) -> None: ...


class UnitOfWork(Protocol):
    """One transaction. It rolls back unless `commit` was called, and commits once."""

    clients: Clients
    contacts: Contacts
    touches: Touches
    steps: Steps
    orders: Orders
    debts: Debts
    directories: Directories
    members: Members
    invites: Invites
    vacations: Vacations
    teams: Teams
    workspaces: Workspaces
    people: People
    drafts: Drafts
    audit: Audit
    undo: Undo
    outbox: Outbox
    reports: Reports
    slices: Slices
    sums: Sums
    fates: Fates
    plans: Plans
    goals: Goals
    complaints: Complaints
    signals: Signals
    funnels: Funnels
    occasions: Occasions
    lists: Lists
    saved_lists: SavedLists
    wordings: Wordings
    imports: Imports
    jobs: Jobs
    handed: HandedOver
    pool: Pool
    merges: Merges
    doubles: Doubles
    exports: Exports

    async def commit(self) -> None:
        """Saves the effect, the audit row and, if bound to an update, the update's done-mark together."""


class Work(Protocol):
    """Opens a unit of work: `async with work(scope) as unit: ...`."""

    def __call__(self, scope: Scope | None = None) -> AbstractAsyncContextManager[UnitOfWork]: ...
