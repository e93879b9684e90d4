"""A step put off to a later day, with no touch in between: it remembers its first promise, and how often it was.

Another hour, an earlier day, a day put right in the conversation that chose it are none; the memory goes along.
"""

from dataclasses import replace
from datetime import UTC, datetime

from sales.work.step import NextStep


def put_off(step: NextStep, before: NextStep, at: datetime) -> NextStep:
    """The step that takes the place of another one, at that moment."""
    if step.due_on <= before.due_on:
        return remembering(step, before)
    promised, again = before.promised_for, before.postponed + 1
    return replace(remembering(step, before), promised_on=promised, postponed=again, postponed_at=at.astimezone(UTC))


def remembering(step: NextStep, before: NextStep) -> NextStep:
    """The step with what the other one knew of that, of who has set it, and of when it comes again."""
    first = replace(step, promised_on=before.promised_on, assigned_by=before.assigned_by)
    if step.series is None and before.series is not None:
        first = replace(first, series=before.series, slot=before.slot)
    return replace(first, postponed=before.postponed, postponed_at=before.postponed_at, promised_by=before.promised_by)
