"""A signal: what leads are told of at once beside complaints. Which of them somebody wants is their own choice.

refusal   a key or VIP client refuses
silence   nobody has talked with a key or VIP client for longer than its plan of contacts
order     one of at least the sum that the lead has named
idle      a rep without a touch by noon
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from sales.company.alerts import Alerts
from sales.company.members import Member
from sales.reporting.leading.complaints import hears_of

NOON = time(12)
LATE = timedelta(minutes=30)
"""After noon; what could not be told by then is old news."""
NEWS = timedelta(days=7)
"""So long a silence is news: what was quiet before stands in the list of key clients."""


class SignalKind(StrEnum):
    REFUSAL = "refusal"
    SILENCE = "silence"
    ORDER = "order"
    IDLE = "idle"


OF_TOUCHES = frozenset({SignalKind.REFUSAL, SignalKind.ORDER})
"""They are about a touch: undone, they are told back. A silence is about a client, an idle morning about a member."""


@dataclass(frozen=True, slots=True)
class Signal:
    """`about`: the touch, the client or the member; `on`: the day of the touch, of the plan of contacts, or of the
    morning. Of the same on the same day there is one.
    """

    id: int
    kind: SignalKind
    about: int
    on: date
    client: int | None
    owner: int
    """Whose it is: the client's manager, or who is idle."""
    name: str
    """Of the client, or the member."""
    at: datetime
    taken_by: int | None = None


WANTED: Mapping[SignalKind, Callable[[Alerts, int], bool]] = {
    SignalKind.REFUSAL: lambda alerts, _: alerts.refusals,
    SignalKind.SILENCE: lambda alerts, _: alerts.silences,
    SignalKind.ORDER: lambda alerts, amount: alerts.order_from is not None and amount >= alerts.order_from,
    SignalKind.IDLE: lambda alerts, _: alerts.idle,
}
"""Whether somebody wants to hear of it at once; of an order by its sum, in minor units."""


def hears(member: Member, kind: SignalKind, owner: int, amount: int = 0) -> bool:
    return hears_of(member, owner) and WANTED[kind](member.alerts, amount)
