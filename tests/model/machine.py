"""The machine that does things to both: who does what to whom, how much time passes, what goes wrong."""

import shutil
from collections import Counter
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from sales.actions import clients, members, steps, touches
from sales.actions.people import teams
from sales.clients.client import ClientField
from sales.clients.client_draft import NewClient
from sales.days.periods import between
from sales.ground.errors import NotAllowed, NotFound, Stale
from sales.ground.ids import new_id
from sales.ground.scope import Role
from sales.recording.touch_draft import TouchDraft
from sales.work.outcomes import ATTEMPTS, Outcome
from sales.work.step import StepKind, Wish
from tests.model.model import Known, Model
from tests.model.world import Act, Fault, World
from tests.storage.sample_company import ZONE

NAMES = ("Ольга", "Лев", "Анна", "Борис")
TEAMS = "Север", "Юг"
WHO, FAULT = st.sampled_from(NAMES), st.sampled_from(Fault)
DAYS = 30
AGO = (1, 0, 3, 0)
FEW = 4
"""Clients: much happens to each."""
MOSTLY_OWNER, TEAM = st.sampled_from(("Ольга", "Ольга", "Ольга", "Лев")), st.sampled_from(TEAMS)
WHICH = st.integers(0, 50)
NOTE = st.sampled_from(("", "договор", "счёт"))
KIND = st.sampled_from((StepKind.CALL, StepKind.OFFER))
"""Few, so that steps of one kind and several notes meet."""


class Machine(RuleBasedStateMachine):
    ready: ClassVar[Path]
    """A base with the schema and no row in it."""
    reached: ClassVar[Counter[str]] = Counter()

    @initialize()
    def founds(self) -> None:
        self._folder = Path(mkdtemp(prefix="touchbase-model-"))
        self.world = World(Path(shutil.copy(self.ready, self._folder / "touchbase.db")))
        roles = dict(zip(NAMES, (Role.OWNER, Role.LEAD, Role.REP, Role.REP), strict=True))
        self.model = Model(roles, self.world.clock.now())

    def teardown(self) -> None:
        if hasattr(self, "world"):
            self.world.close()
            shutil.rmtree(self._folder)

    @precondition(lambda self: len(self.model.clients) < FEW)
    @rule(who=WHO, fault=FAULT)
    def makes_a_client(self, who: str, fault: Fault) -> None:
        client, name = new_id(), f"Клиент {len(self.model.clients)}"
        new = NewClient(name=name)
        act: Act = lambda unit, scope: clients.create(unit, scope, new, client, "RU", self.world.now())  # noqa: E731
        if self._done(who, act, fault):
            self.model.begins(client, who, client).name = name

    @precondition(lambda self: self.model.clients)
    @rule(who=WHO, which=WHICH, fault=FAULT)
    def renames(self, who: str, which: int, fault: Fault) -> None:
        client, known = self._client(which)
        name, key = f"Клиент с именем {self.model.noted}", new_id()

        async def act(unit: Any, scope: Any) -> None:
            unit.audit.group(key)
            await clients.answer(unit, scope, client, ClientField.NAME, name, seen=known.name, country="RU")

        if self._done(who, act, fault, client):
            self.model.begins(key, who, client).name = name

    @precondition(lambda self: self.model.clients)
    @rule(who=WHO, which=WHICH, fault=FAULT)
    def deletes(self, who: str, which: int, fault: Fault) -> None:
        client, key = self._client(which)[0], new_id()
        act: Act = lambda unit, scope: clients.delete(unit, scope, client, key, self.world.clock.now())  # noqa: E731
        if self._done(who, act, fault, client):
            self.model.begins(key, who, client).is_deleted = True

    @precondition(lambda self: self.model.clients)
    @rule(
        who=WHO,
        which=WHICH,
        fault=FAULT,
        outcome=st.sampled_from((Outcome.TALKED, Outcome.NO_ANSWER, Outcome.ORDER)),
        answers=st.booleans(),
    )
    def records_a_touch(self, who: str, which: int, fault: Fault, outcome: Outcome, answers: bool) -> None:
        """Of today, or of some days ago."""
        client, known = self._client(which)
        draft = new_id()
        ended = next(iter(known.steps), None) if answers else None
        at = self.world.clock.now() - timedelta(days=AGO[which % len(AGO)])

        async def act(unit: Any, scope: Any) -> None:
            opened = await unit.steps.open_of(scope, client)
            step = next((one.id for one in opened if (one.kind, one.note) == ended), None)
            await touches.record(unit, scope, TouchDraft(draft, client, step=step, at=at), outcome, self.world.now())

        if self._done(who, act, fault, client):
            known = self.model.begins(draft, who, client)
            known.touches[draft], known.did[draft] = outcome, (who, at)
            known.steps = {one: day for one, day in known.steps.items() if one != ended}
            self.reached["attempt" if outcome in ATTEMPTS else "talk"] += 1

    @precondition(lambda self: self.model.clients)
    @rule(who=WHO, which=WHICH, fault=FAULT, kind=KIND, note=NOTE, days=st.integers(0, 30))
    def plans(self, who: str, which: int, fault: Fault, kind: StepKind, note: str, days: int) -> None:
        client, key = self._client(which)[0], new_id()
        day = self.world.now().date() + timedelta(days=days)

        async def act(unit: Any, scope: Any) -> None:
            unit.audit.group(key)
            known = await unit.clients.get(scope, client)
            await steps.plan(unit, scope, known, Wish(kind, day, note=note), self.world.now())

        if self._done(who, act, fault, client):
            self.model.begins(key, who, client).steps[kind, note] = day

    @precondition(lambda self: self.model.clients)
    @rule(who=WHO, which=WHICH, fault=FAULT, to=WHO)
    def hands_over(self, who: str, which: int, fault: Fault, to: str) -> None:
        client, known = self._client(which)
        assume(known.owner != to)
        key, member = new_id(), self.world.members[to]
        act: Act = lambda unit, scope: clients.hand_over(unit, scope, client, member, key)  # noqa: E731
        if self.model.roles[who] is Role.REP:
            self._refused(who, act, NotAllowed)
        elif self.model.sees(who, client) and not self.model.reaches(who, to):
            self._refused(who, act, NotFound)
        elif self._done(who, act, fault, client):
            self.model.begins(key, who, client).owner = to

    @precondition(lambda self: self.model.deeds)
    @rule(
        somebody=WHO,
        is_own=st.sampled_from((True, True, False)),
        after=st.sampled_from((0, 0, 11)),
        which=WHICH,
        fault=FAULT,
    )
    def takes_back(self, somebody: str, is_own: bool, after: int, which: int, fault: Fault) -> None:
        """The last thing that was done to a client, some minutes later."""
        self._passes(after)
        deed = self.model.last(self._client(which)[0])
        assume(deed is not None)
        assert deed is not None
        who = deed.who if is_own else somebody
        act: Act = lambda unit, scope: touches.undo(unit, scope, deed.key, self.world.clock.now())  # noqa: E731
        if who != deed.who or not self.model.reaches(who, self.model.clients[deed.client].owner):
            self._refused(who, act, NotFound)
        elif self.model.is_over(deed):
            self._refused(who, act, Stale)
        elif self._done(who, act, fault):
            self.model.take_back(deed)
            self.reached["taken back"] += 1

    @rule(who=WHO, whom=st.sampled_from(NAMES[1:]), role=st.sampled_from((Role.REP, Role.LEAD)), fault=FAULT)
    def changes_a_role(self, who: str, whom: str, role: Role, fault: Fault) -> None:
        assume(self.model.roles[whom] is not role)
        member = self.world.members[whom]
        act: Act = lambda unit, scope: members.change_role(unit, scope, member, role, self.world.clock.now())  # noqa: E731
        if self.model.roles[who] is not Role.OWNER:
            self._refused(who, act, NotAllowed)
        elif self._done(who, act, fault):
            self.model.changes_role(whom, role)

    @rule(who=MOSTLY_OWNER, team=TEAM, fault=FAULT)
    def begins_a_team(self, who: str, team: str, fault: Fault) -> None:
        assume(team not in self.model.teams)
        begun: list[int] = []

        async def act(unit: Any, scope: Any) -> None:
            begun.append((await teams.begin(unit, scope, team)).id)

        if self._owner_did(who, act, fault):
            self.model.teams[team] = begun[0]
            self.model.noted += 1

    @precondition(lambda self: self.model.teams)
    @rule(who=MOSTLY_OWNER, whom=WHO, team=st.sampled_from((*TEAMS, "")), fault=FAULT)
    def moves_to_a_team(self, who: str, whom: str, team: str, fault: Fault) -> None:
        """To none of them, where it has no name."""
        assume(team != self.model.team_of.get(whom, "") and (not team or team in self.model.teams))
        member, number = self.world.members[whom], self.model.teams.get(team)
        act: Act = lambda unit, scope: teams.put(unit, scope, member, number)  # noqa: E731
        if self._owner_did(who, act, fault):
            self.model.team_of[whom] = team
            self.model.noted += 1

    @precondition(lambda self: self.model.teams)
    @rule(who=MOSTLY_OWNER, whom=st.sampled_from(("Лев", *NAMES)), team=TEAM, fault=FAULT)
    def lets_lead(self, who: str, whom: str, team: str, fault: Fault) -> None:
        """Or no more."""
        assume(team in self.model.teams)
        member, number, leads = self.world.members[whom], self.model.teams[team], (whom, team) not in self.model.leads
        now = self.world.clock.now()
        act: Act = lambda unit, scope: teams.let_lead(unit, scope, member, number, leads=leads, now=now)  # noqa: E731
        if self.model.roles[who] is Role.OWNER and self.model.roles[whom] is Role.REP:
            self._refused(who, act, NotFound)
        elif self._owner_did(who, act, fault):
            self.model.leads ^= {(whom, team)}
            self.model.noted += 1

    @precondition(lambda self: self.model.teams)
    @rule(who=MOSTLY_OWNER, team=TEAM, fault=FAULT)
    def removes_a_team(self, who: str, team: str, fault: Fault) -> None:
        assume(team in self.model.teams)
        number, now = self.model.teams[team], self.world.clock.now()
        act: Act = lambda unit, scope: teams.remove(unit, scope, number, now)  # noqa: E731
        if self._owner_did(who, act, fault):
            self.model.removes(team)

    @precondition(lambda self: self._beyond_leads())
    @rule(which=WHICH)
    def a_lead_reaches_beyond_the_team(self, which: int) -> None:
        beyond = self._beyond_leads()
        who, client = beyond[which % len(beyond)]
        act: Act = lambda unit, scope: clients.delete(unit, scope, client, new_id(), self.world.clock.now())  # noqa: E731
        assert not self._done(who, act, Fault.NONE, client)

    def _beyond_leads(self) -> list[tuple[str, int]]:
        every = [client for client, known in self.model.clients.items() if not known.is_deleted]
        leads = [who for who in NAMES if self.model.roles[who] is Role.LEAD]
        return [(who, client) for who in leads for client in every if not self.model.sees(who, client)]

    @rule(minutes=st.sampled_from((1, 5, 1440)))
    def time_passes(self, minutes: int) -> None:
        self._passes(minutes)

    def _passes(self, minutes: int) -> None:
        self.world.clock.moves(timedelta(minutes=minutes))
        self.model.now = self.world.clock.now()
        if minutes:  # upkeep keeps what days came to, and counts again what has become doubtful
            self.reached["kept"] += self.world.keeps_days() > 0

    @invariant()
    def everybody_sees_what_is_theirs(self) -> None:
        if not hasattr(self, "world"):
            return
        for who in NAMES:
            seen, mine = self.world.sees(who, self.model.clients), self.model.visible(who)
            assert seen.keys() == set(mine)
            for client in mine:
                known = self.model.clients[client]
                assert (seen[client].name, seen[client].touches) == (known.name, known.touches)
                assert (seen[client].steps, seen[client].counted) == (known.steps, len(known.touches))
        assert self.world.noted() == self.model.noted

    @invariant()
    def days_came_to_what_was_done(self) -> None:
        """Whatever is kept of them, and whoever has the clients by now."""
        if not hasattr(self, "world"):
            return
        today = self.world.now().date()
        period = between(today - timedelta(days=DAYS), today)
        for who in NAMES:
            assert self.world.days(who, period) == self.model.days(who, period.since, ZoneInfo(ZONE))

    def _client(self, which: int) -> tuple[int, Known]:
        every = list(self.model.clients.items())
        return every[which % len(every)]

    def _done(self, who: str, act: Act, fault: Fault, client: int | None = None) -> bool:
        """Whether it took effect. To whom may not see the client there is none."""
        if client is not None and not self.model.sees(who, client):
            self._refused(who, act, NotFound)
            known = self.model.clients[client]
            self.reached["another team's"] += self.model.roles[who] is Role.LEAD and not known.is_deleted
            return False
        self.reached[fault.name] += 1
        self.world.does(who, act, fault)
        return fault is not Fault.CRASH

    def _owner_did(self, who: str, act: Act, fault: Fault) -> bool:
        if self.model.roles[who] is Role.OWNER:
            return self._done(who, act, fault)
        self._refused(who, act, NotAllowed)
        return False

    def _refused(self, who: str, act: Act, error: type[Exception]) -> None:
        self.reached[error.__name__] += 1
        with suppress(error):
            self.world.does(who, act, Fault.NONE)
            raise AssertionError(f"{who} was not refused")
