"""What not everybody may do is refused by the act itself, whoever asks: before anything is looked at or written."""

from collections.abc import Callable
from inspect import signature
from typing import Any, cast

import pytest

from sales.actions import clients, jobs, leading, members, vacations, workspaces
from sales.actions.card import debts, sales, wordings
from sales.actions.lists import keeping
from sales.actions.people import handed, teams
from sales.actions.ports import UnitOfWork
from sales.ground.errors import NotAllowed, NotFound
from sales.ground.scope import Right, Role, scope_of
from sales.jobs.job import Job, JobKind
from tests.sales.making import MORNING, client, step

ACTS: dict[Right, tuple[Callable[..., Any], ...]] = {
    Right.PEOPLE: (
        members.invite,
        members.replace_account,
        members.revoke,
        members.change_role,
        members.rename,
        members.remove,
        teams.begin,
        teams.rename,
        teams.remove,
        teams.put,
        teams.let_lead,
    ),
    Right.RULES: (
        workspaces.set_rules,
        workspaces.protect,
        workspaces.set_days_off,
        workspaces.set_zone,
        workspaces.add_entry,
        workspaces.decide,
        workspaces.rename_entry,
        workspaces.retire_entry,
    ),
    Right.TEAM_CLIENTS: (
        clients.name_base,
        clients.stays_key,
        wordings.share,
        keeping.share,
        leading.take_complaint,
        leading.take_signal,
        leading.remind_of_signal,
        leading.remind_of_complaint,
    ),
    Right.TEAM_REPORT: (leading.led, leading.led_team),
    Right.GOALS: (leading._may_agree,),
    Right.VACATIONS: (vacations._may,),
    Right.IMPORT_FOR_OTHERS: (sales.placed, debts.compared),
    Right.HAND_OVER: (clients.hand_over, handed._leads),
}
REP = scope_of(1, 7, Role.REP)
NOBODY = cast("UnitOfWork", None)


@pytest.mark.parametrize(("right", "act"), [(right, act) for right, acts in ACTS.items() for act in acts])
async def test_a_rep_does_nothing_of_what_leads_and_owners_may(right: Right, act: Callable[..., Any]) -> None:
    """There is no unit of work that could be asked."""
    with pytest.raises(NotAllowed) as refused:
        await act(**{name: REP if name == "scope" else None for name in signature(act).parameters})
    assert refused.value.right is right


async def test_who_works_with_a_colleagues_client_sets_nobody_a_step() -> None:
    await leading.assign(NOBODY, REP, client(), step(), MORNING)


def test_what_others_do_in_long_work_is_no_business_of_another_team() -> None:
    job = Job(1, 1, 9, 9, None, JobKind.GIVE, 1, {}, 1)
    jobs._needs(scope_of(1, 7, Role.LEAD, led=frozenset({9})), job)
    with pytest.raises(NotFound):
        jobs._needs(scope_of(1, 7, Role.LEAD, led=frozenset({8})), job)


def test_a_scope_is_narrowed_to_whom_it_sees_and_who_covers_looks_after_nobody() -> None:
    rep = scope_of(1, 7, Role.REP, frozenset({8}))
    assert [sorted(rep.of(one).owners or ()) for one in (8, 9)] == [[8], []]
    assert rep.of_these((7, 9)).owners == frozenset({7})
    assert (rep.of_several, scope_of(1, 7, Role.LEAD).of_several) == (False, True)
