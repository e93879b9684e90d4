"""The plainest way to say what is planned with a client of a made-up company."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from sales.standing import conditions
from sales.standing.client_filter import AsOf
from sales.values.company_names import search_key
from sales.work import talk
from sales.work.outcomes import ATTEMPTS, REFUSALS, Outcome
from sales.work.step import GRACE, NextStep, Plan, StepKind
from tests.storage.queries.listing.made_up import Known


def _late_step(step: NextStep, as_of: AsOf) -> bool:
    return step.due_at < as_of.now - GRACE if step.due_at else step.due_on < as_of.today


def _planned(known: Known, wanted: conditions.Planned, as_of: AsOf) -> bool:
    week = as_of.today + timedelta(days=7)
    plans = {
        Plan.NONE: not known.steps,
        Plan.ANY: bool(known.steps),
        Plan.OVERDUE: any(_late_step(step, as_of) for step in known.steps),
        Plan.TODAY: any(step.due_on <= as_of.today for step in known.steps),
        Plan.WEEK: any(step.due_on <= week for step in known.steps),
        Plan.AGAIN: any(step.series for step in known.steps),
        Plan.ONCE: not any(step.series for step in known.steps),
    }
    return plans[wanted.plan]


def _late(known: Known, wanted: conditions.Late, as_of: AsOf) -> bool:
    return any(step.member == wanted.member and _late_step(step, as_of) for step in known.steps)


def _talk(step: NextStep, as_of: AsOf) -> bool:
    talks = {StepKind.CALL, StepKind.VISIT, StepKind.PAYMENT}
    return step.kind in talks and not step.series and step.due_on <= as_of.today + timedelta(days=84)


def _minds(step: NextStep, words: str) -> bool:
    is_spelt_alike = not step.series and search_key(step.note) == search_key(words)
    return words in step.note.split("; ") or is_spelt_alike


def _aggrieved(known: Known) -> bool:
    """Whoever was reached after it was answered; there are no quotes among these touches."""
    silent = {*ATTEMPTS, Outcome.COMPLAINT}
    settled = [one.at for one in known.touches if one.outcome not in silent]
    return any(all(at <= one.at for at in settled) for one in known.complaints)


def _refused(known: Known, as_of: AsOf) -> bool:
    rest = known.standing.rest_until
    return known.client.facts.answer in REFUSALS and rest is not None and rest > as_of.today


PLANNING: dict[type[Any], Callable[[Known, Any, AsOf], bool]] = {
    conditions.Planned: _planned,
    conditions.Late: _late,
    talk.Talking: lambda known, wanted, as_of: any(_talk(one, as_of) for one in known.steps) is wanted.there,
    talk.Aggrieved: lambda known, wanted, _: _aggrieved(known) is wanted.there,
    talk.Refused: lambda known, wanted, as_of: _refused(known, as_of) is wanted.there,
    talk.Minded: lambda known, wanted, _: any(_minds(one, wanted.words) for one in known.steps) is wanted.there,
}
