"""The machine is not blind: each of these is one small thing gone wrong, met on a walk that is always the same.

Chance finds them too, but not every time: a step that a touch answers has to be planned first, by who may.
"""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from sales.actions import steps, touches
from sales.ground import scope
from sales.ground.scope import Role
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from storage.audit import undo
from storage.clients import counting
from storage.clients.clients import Clients
from storage.company.members import Members
from storage.engine.transaction import Transaction
from storage.unit import Unit
from tests.model.machine import Machine
from tests.model.world import Fault, World

pytestmark = [
    pytest.mark.long,
    pytest.mark.filterwarnings("ignore:Using .assume. outside"),  # the walk takes the machine's rules by hand
]


async def _nothing(*_: object, **__: object) -> None:
    """Is done."""


def _everybody(workspace: int, member: int, role: Role, *_: object, **__: object) -> scope.Scope:
    return scope.Scope(workspace, member, None, role)


async def _committed_anyhow(self: Transaction) -> None:
    if not self._is_spoilt:
        await self.commit()
    await self._line.end()


async def _unled(_: Members, known: object) -> object:
    return known


async def _unsaved(_: Members, member: object) -> object:
    return member


def _uncounted(at: pytest.MonkeyPatch) -> None:
    """Neither at the touch nor at the commit."""
    at.setattr(Clients, "set_facts", _nothing)
    at.setattr(counting, "write", lambda *_: None)


def _undoubted(at: pytest.MonkeyPatch) -> None:
    """The base says of no change which kept day it makes doubtful."""
    begins = World.__init__

    def without(self: World, file: Path) -> None:
        with closing(sqlite3.connect(file)) as base:
            for (name,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                base.execute(f"DROP TRIGGER {name}")
            base.commit()
        begins(self, file)

    at.setattr(World, "__init__", without)


Seed = Callable[[pytest.MonkeyPatch], None]
MUTANTS: dict[str, Seed] = {
    "a rep sees everybody's clients": lambda at: at.setattr("sales.company.members.scope_of", _everybody),
    "everybody may do everything": lambda at: at.setattr(scope.Scope, "may", lambda *_: True),
    "what is deleted is still there": lambda at: at.setattr(Clients, "delete", _nothing),
    "undo works for ever": lambda at: at.setattr(touches, "UNDO_WITHIN", touches.UNDO_WITHIN * 10_000),
    "undo changes nothing": lambda at: at.setattr(undo.Undo, "_reverse", _nothing),
    "a touch leaves the step open that it answers": lambda at: at.setattr(touches, "_close", _nothing),
    "a step for something else moves this one": lambda at: at.setattr(steps, "slot_of", lambda _: ""),
    "what was not committed stays": lambda at: at.setattr(Transaction, "end", _committed_anyhow),
    "an update that is handled again takes effect again": lambda at: at.setattr(Unit, "_mark_done", lambda *_: None),
    "a role is changed on the screen only": lambda at: at.setattr(Members, "save", _unsaved),
    "a lead sees every team": lambda at: at.setattr(Members, "_with_led", _unled),
    "who is moved stays in the team before": lambda at: at.setattr("sales.company.teams.moved", lambda one, _: one),
    "a lead gives clients to another team": lambda at: at.setattr(scope.Scope, "must_see", lambda *_: None),
    "touches are not counted": _uncounted,
    "what is kept of a day outlives what was done": _undoubted,
    "what is done is not noted": lambda at: at.setattr("storage.audit.journal.Journal.write", lambda _: None),
}

Deed = Callable[[Machine], None]
NONE, CRASH, AGAIN = Fault.NONE, Fault.CRASH, Fault.AGAIN
WALK: tuple[Deed, ...] = (
    lambda at: at.makes_a_client(who="Анна", fault=CRASH),
    lambda at: at.makes_a_client(who="Анна", fault=NONE),
    lambda at: at.plans(who="Анна", which=0, fault=AGAIN, kind=StepKind.CALL, note="договор", days=3),
    lambda at: at.plans(who="Анна", which=0, fault=NONE, kind=StepKind.CALL, note="счёт", days=5),
    lambda at: at.records_a_touch(who="Анна", which=0, fault=NONE, outcome=Outcome.TALKED, answers=True),
    lambda at: at.records_a_touch(who="Анна", which=0, fault=AGAIN, outcome=Outcome.ORDER, answers=False),
    lambda at: at.takes_back(somebody="Анна", is_own=True, after=0, which=0, fault=NONE),
    lambda at: at.renames(who="Анна", which=0, fault=NONE),
    lambda at: at.takes_back(somebody="Анна", is_own=True, after=11, which=0, fault=NONE),
    lambda at: at.changes_a_role(who="Анна", whom="Лев", role=Role.REP, fault=NONE),
    lambda at: at.changes_a_role(who="Ольга", whom="Борис", role=Role.LEAD, fault=NONE),
    lambda at: at.hands_over(who="Борис", which=0, fault=NONE, to="Лев"),
    lambda at: at.deletes(who="Лев", which=0, fault=NONE),
    lambda at: at.makes_a_client(who="Анна", fault=NONE),
    lambda at: at.begins_a_team(who="Ольга", team="Север", fault=NONE),
    lambda at: at.lets_lead(who="Ольга", whom="Борис", team="Север", fault=NONE),
    lambda at: at.moves_to_a_team(who="Ольга", whom="Анна", team="Север", fault=AGAIN),
    lambda at: at.hands_over(who="Борис", which=1, fault=NONE, to="Лев"),
    lambda at: at.moves_to_a_team(who="Ольга", whom="Анна", team="", fault=NONE),
    lambda at: at.removes_a_team(who="Ольга", team="Север", fault=NONE),
    lambda at: at.makes_a_client(who="Анна", fault=NONE),
    lambda at: at.records_a_touch(who="Анна", which=2, fault=NONE, outcome=Outcome.TALKED, answers=False),
    lambda at: at.time_passes(minutes=1440),
    lambda at: at.records_a_touch(who="Анна", which=2, fault=NONE, outcome=Outcome.TALKED, answers=False),
    lambda at: at.takes_back(somebody="Анна", is_own=True, after=0, which=2, fault=NONE),
    lambda at: at.hands_over(who="Ольга", which=2, fault=NONE, to="Борис"),
    lambda at: at.deletes(who="Борис", which=2, fault=NONE),
)
"""Anna's clients, met by everything that a mutant breaks."""


def test_nothing_is_wrong_on_the_walk(ready_file: Path) -> None:
    _walk(ready_file)


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_mutant_is_found(mutant: str, ready_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    MUTANTS[mutant](monkeypatch)
    with pytest.raises(Exception):  # noqa: B017, PT011 - in whatever way it shows
        _walk(ready_file)


def _walk(ready: Path) -> None:
    Machine.ready = ready
    machine = Machine()
    machine.founds()
    try:
        for deed in WALK:
            deed(machine)
            machine.everybody_sees_what_is_theirs()
            machine.days_came_to_what_was_done()
    finally:
        machine.teardown()
