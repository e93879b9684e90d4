"""Whatever people do in whatever order, and whatever goes wrong meanwhile: the base says what the model says."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from sales.actions import steps, touches
from sales.ground import scope
from storage.audit import undo
from storage.clients import counting
from storage.clients.clients import Clients
from storage.company.members import Members
from storage.engine.transaction import Transaction
from storage.unit import Unit
from tests import examples
from tests.model.machine import Machine
from tests.model.world import Fault

pytestmark = [pytest.mark.long, pytest.mark.timeout(900)]

OFTEN = {*(fault.name for fault in Fault), "NotFound", "NotAllowed", "Stale", "taken back", "attempt", "talk"}
"""What has to come up, or the model has been looking away."""


@pytest.fixture(autouse=True)
def ready(ready_file: Path) -> None:
    Machine.ready = ready_file
    Machine.reached.clear()


def test_the_base_says_what_the_model_says() -> None:
    _run(examples.of(60), Phase.generate)
    assert {what for what in OFTEN if Machine.reached[what] < 5} == set()


def _run(times: int, *phases: Phase) -> None:
    wanted = settings(
        max_examples=times,
        stateful_step_count=30,
        deadline=None,
        database=None,
        report_multiple_bugs=False,
        phases=phases,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Machine, settings=wanted)


async def _nothing(*_: object, **__: object) -> None:
    """Is done."""


def _everybody(workspace: int, member: int, role: scope.Role) -> scope.Scope:
    return scope.Scope(workspace, member, None, role)


async def _committed_anyhow(self: Transaction) -> None:
    if not self._is_spoilt:
        await self.commit()
    await self._line.end()


async def _unsaved(_: Members, member: object) -> object:
    return member


def _uncounted(at: pytest.MonkeyPatch) -> None:
    """Neither at the touch nor at the commit."""
    at.setattr(Clients, "set_facts", _nothing)
    at.setattr(counting, "write", lambda *_: None)


HUNTS = 8
"""One begins somewhere else than another, and now and then one passes a mutant by."""

Seed = Callable[[pytest.MonkeyPatch], None]
MUTANTS: dict[str, Seed] = {
    "a rep sees everybody's clients": lambda at: at.setattr(scope, "scope_of", _everybody),
    "everybody may do everything": lambda at: at.setattr(scope.Scope, "may", lambda *_: True),
    "what is deleted is still there": lambda at: at.setattr(Clients, "delete", _nothing),
    "undo works for ever": lambda at: at.setattr(touches, "UNDO_WITHIN", touches.UNDO_WITHIN * 10_000),
    "undo changes nothing": lambda at: at.setattr(undo.Undo, "_reverse", _nothing),
    "a touch leaves the step open that it answers": lambda at: at.setattr(touches, "_close", _nothing),
    "a step for something else moves this one": lambda at: at.setattr(steps, "slot_of", lambda _: ""),
    "what was not committed stays": lambda at: at.setattr(Transaction, "end", _committed_anyhow),
    "an update that is handled again takes effect again": lambda at: at.setattr(Unit, "_mark_done", lambda *_: None),
    "a role is changed on the screen only": lambda at: at.setattr(Members, "save", _unsaved),
    "touches are not counted": _uncounted,
    "what is done is not noted": lambda at: at.setattr("storage.audit.journal.Journal.write", lambda _: None),
}


@pytest.mark.parametrize("mutant", MUTANTS)
def test_a_mutant_is_found(mutant: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine is not blind: each of these is one small thing gone wrong."""
    MUTANTS[mutant](monkeypatch)
    for _ in range(HUNTS):
        try:
            _run(60, Phase.generate)
        except Exception:  # noqa: BLE001 - in whatever way it shows
            return
    pytest.fail(f"nobody noticed that {mutant}")
