"""The letters of the lead's day by their kind in the outbox; written when they are sent, from how things stand then."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any

from handlers.frame.shown import Shown
from handlers.reporting.leading import asking
from handlers.reporting.leading.at_once import complaints, signals
from sales.actions import leading
from sales.actions.ports import UnitOfWork
from sales.company.members import Me
from sales.reporting.leading.signals import SignalKind

Write = Callable[[UnitOfWork, Me, datetime, Mapping[str, Any]], Awaitable[Shown | None]]

COMPLAINT_OFF = "complaint_off"
COMPLAINT_ANSWERED = "complaint_answered"
SIGNAL_OFF = "signal_off"
STEP_TOLD = "step_told"

WRITES: dict[str, Write] = {
    leading.COMPLAINT: complaints.alert,
    leading.COMPLAINT_TAKEN: complaints.taken,
    leading.COMPLAINT_WAITS: complaints.waits,
    COMPLAINT_OFF: complaints.withdrawn,
    COMPLAINT_ANSWERED: complaints.answered,
    **dict.fromkeys(leading.SIGNALS.values(), signals.signal),
    leading.SIGNAL_TAKEN: signals.taken,
    leading.SIGNAL_WAITS: signals.waits,
    SIGNAL_OFF: signals.undone,
    leading.STEP_SET: asking.step_set,
    STEP_TOLD: asking.step_told,
    leading.NUDGE: asking.nudge,
    leading.PLAN_SET: asking.plan_set,
}
"""Those that nobody is to be sent any more answer None, or NotFound."""
AT_ONCE = frozenset({leading.COMPLAINT, leading.SIGNALS[SignalKind.REFUSAL], leading.SIGNALS[SignalKind.ORDER]})
"""On days off too; at night these wait as all others do."""
CAN_WAIT = frozenset(WRITES) - AT_ONCE
