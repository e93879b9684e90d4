"""A unit of work: one transaction, the repositories on it, and one commit that saves everything together."""

from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from typing import TypeVar

from sales.actions import ports
from sales.clients.doubles.likeness import Doubles as DoublesPort
from sales.clients.doubles.merge import Merges as MergesPort
from sales.company.directories import Directories as DirectoriesPort
from sales.company.teams import Teams as TeamsPort
from sales.company.vacations import Vacations as VacationsPort
from sales.company.wordings import Wordings as WordingsPort
from sales.ground import port as ground
from sales.ground.drafts import Draft
from sales.ground.drafts import Drafts as DraftsPort
from sales.ground.scope import Scope
from sales.importing.port import Imports as ImportsPort
from sales.jobs.handed import HandedOver as HandedOverPort
from sales.jobs.job import Jobs as JobsPort
from sales.reporting.figures.fates import Fates as FatesPort
from sales.reporting.leading.goals import Goals as GoalsPort
from sales.reporting.leading.port import Complaints as ComplaintsPort
from sales.reporting.leading.port import Plans as PlansPort
from sales.reporting.leading.port import Signals as SignalsPort
from sales.reporting.port import Funnels as FunnelsPort
from sales.reporting.port import Occasions as OccasionsPort
from sales.reporting.port import Reports as ReportsPort
from sales.reporting.port import Slices as SlicesPort
from sales.reporting.port import Sums as SumsPort
from sales.reporting.selection import Exports as ExportsPort
from sales.standing.port import Lists as ListsPort
from sales.standing.port import Pool as PoolPort
from sales.standing.port import SavedLists as SavedListsPort
from sales.work.debt import Debts as DebtsPort
from sales.work.port import Orders as OrdersPort
from storage.audit.journal import Journal, RowIds
from storage.audit.undo import Undo
from storage.clients.clients import Clients
from storage.clients.contacts import Contacts
from storage.clients.doubles import Doubles
from storage.clients.handed import HandedOver
from storage.clients.merging import Merges
from storage.clients.pool import Pool
from storage.company.directories import Directories
from storage.company.drafts import Drafts
from storage.company.invites import Invites
from storage.company.members import Members
from storage.company.people import People
from storage.company.saved_lists import SavedLists
from storage.company.teams import Teams
from storage.company.vacations import Vacations
from storage.company.wordings import Wordings
from storage.company.workspaces import Workspaces
from storage.engine.transaction import Transaction, together
from storage.importing.imports import Imports
from storage.jobs.jobs import Jobs
from storage.queries.grading import regrading
from storage.queries.listing.lists import Lists
from storage.reporting.exports import Exports
from storage.reporting.fates import Fates
from storage.reporting.funnels import Funnels
from storage.reporting.leading.complaints import Complaints
from storage.reporting.leading.goals import Goals
from storage.reporting.leading.plans import Plans
from storage.reporting.leading.signals import Signals
from storage.reporting.occasions import Occasions
from storage.reporting.reports import Reports
from storage.reporting.slices import Slices
from storage.reporting.sums.reading import Sums
from storage.traffic.claims import DoneMark
from storage.traffic.inbox import DONE, LeaseLost
from storage.traffic.outbox import Outbox
from storage.work.debts import Debts
from storage.work.orders import Orders
from storage.work.steps import Steps
from storage.work.touches import Touches

Port = TypeVar("Port")


def _part(make: Callable[[Transaction, Journal], Port]) -> cached_property[Port]:
    """A repository that is created on first use: most units of work need few of them."""
    return cached_property(lambda unit: make(unit.transaction, unit.journal))


class Unit:
    """What is done together. Left without `commit`, it changes nothing."""

    doubles: cached_property[DoublesPort] = _part(Doubles)
    contacts: cached_property[ports.Contacts] = _part(Contacts)
    orders: cached_property[OrdersPort] = _part(Orders)
    debts: cached_property[DebtsPort] = _part(Debts)
    directories: cached_property[DirectoriesPort] = _part(Directories)
    members: cached_property[ports.Members] = _part(Members)
    invites: cached_property[ports.Invites] = _part(Invites)
    vacations: cached_property[VacationsPort] = _part(Vacations)
    teams: cached_property[TeamsPort] = _part(Teams)
    workspaces: cached_property[ports.Workspaces] = _part(Workspaces)
    people: cached_property[ports.People] = _part(People)
    reports: cached_property[ReportsPort] = _part(Reports)
    slices: cached_property[SlicesPort] = _part(Slices)
    sums: cached_property[SumsPort] = _part(Sums)
    fates: cached_property[FatesPort] = _part(Fates)
    plans: cached_property[PlansPort] = _part(Plans)
    goals: cached_property[GoalsPort] = _part(Goals)
    complaints: cached_property[ComplaintsPort] = _part(Complaints)
    signals: cached_property[SignalsPort] = _part(Signals)
    funnels: cached_property[FunnelsPort] = _part(Funnels)
    occasions: cached_property[OccasionsPort] = _part(Occasions)
    lists: cached_property[ListsPort] = _part(Lists)
    saved_lists: cached_property[SavedListsPort] = _part(SavedLists)
    wordings: cached_property[WordingsPort] = _part(Wordings)
    exports: cached_property[ExportsPort] = _part(Exports)
    imports: cached_property[ImportsPort] = _part(Imports)
    jobs: cached_property[JobsPort] = _part(Jobs)
    handed: cached_property[HandedOverPort] = _part(HandedOver)
    pool: cached_property[PoolPort] = _part(Pool)
    merges: cached_property[MergesPort] = cached_property(lambda unit: unit.merging())
    outbox: cached_property[ground.Outbox] = cached_property(lambda unit: Outbox(unit.transaction, unit.journal.now))
    undo: cached_property[ground.Undo] = _part(Undo)

    def __init__(
        self,
        transaction: Transaction,
        row_ids: RowIds,
        now: datetime,
        scope: Scope | None,
        done: DoneMark | None = None,
        draft: Draft | None = None,
        *,
        reads_only: bool = False,
    ) -> None:
        self._transaction = transaction
        self._now = now
        self._done = done
        self._closed = reads_only
        self._committed = False
        self._unanswered = False
        journal = self.journal = Journal(transaction, row_ids, now, scope)
        self.audit: ground.Audit = journal
        self.drafts: DraftsPort = Drafts(transaction, journal, draft)
        steps, touches = Steps(transaction, journal), Touches(transaction, journal)
        clients = Clients(transaction, journal, steps, touches, reads_only=reads_only)
        self.clients: ports.Clients = clients
        self.touches: ports.Touches = touches
        self.steps: ports.Steps = steps
        self.merging = lambda: Merges(transaction, journal, clients, steps, Orders(transaction, journal))

    @property
    def transaction(self) -> Transaction:
        """For what has no repository: inbox, outbox and other tables that the program itself drives."""
        return self._transaction

    @property
    def is_committed(self) -> bool:
        return self._committed

    @property
    def is_unanswered(self) -> bool:
        """Whether it has saved a change that the person is to hear of."""
        return self._committed and self._unanswered

    async def commit(self) -> None:
        """Saves the changes, their audit row and the update's done-mark together.

        Brings the index, facts and worth of concerned clients up to date first. Raises RuntimeError the second time or
        on a read-only unit, Stale or LeaseLost where a queued write found its row changed.
        """
        if self._closed:
            raise RuntimeError("A unit of work commits once, and one for reading never.")
        self._closed = True
        if self.journal.renamed or self.journal.uncounted:
            await together(self.clients.reindex(), self.clients.count())
        if self.journal.ordered:
            await regrading.regrade(self._transaction, self.journal.workspace, self.journal.ordered, self._now)
        row = self.journal.write()
        if self._done is not None:
            self._mark_done(self._done, row)
            self._unanswered = row is not None
        await self._transaction.commit()
        self._committed = True

    def _mark_done(self, mark: DoneMark, unanswered: int | None) -> None:
        values = {"row": mark.seq, "claimed_by": mark.owner, "claim": mark.lease, "now": self._now}
        values["unanswered"] = unanswered
        self._transaction.later(DONE, values, LeaseLost)
