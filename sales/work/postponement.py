"""Postponement: a step is put off to a later day, with no touch in between.

The step keeps the day it was first promised for, and how often it was put off. Another hour, an earlier day, or a day
corrected in the conversation that chose it is no postponement, but the memory is kept.
"""

from dataclasses import replace
from datetime import UTC, datetime

from sales.work.step import NextStep


def put_off(step: NextStep, before: NextStep, at: datetime) -> NextStep:
    """The step that replaces `before` at that moment, counted as a postponement if its day is later."""
    if step.due_on <= before.due_on:
        return remembering(step, before)
    promised, again = before.promised_for, before.postponed + 1
    return replace(remembering(step, before), promised_on=promised, postponed=again, postponed_at=at.astimezone(UTC))


def remembering(step: NextStep, before: NextStep) -> NextStep:
    """The step with the memory of `before`: its postponements, who assigned it, and its series."""
    first = replace(step, promised_on=before.promised_on, assigned_by=before.assigned_by)
    if step.series is None and before.series is not None:
        first = replace(first, series=before.series, slot=before.slot)
    return replace(first, postponed=before.postponed, postponed_at=before.postponed_at, promised_by=before.promised_by)
