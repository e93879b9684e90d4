"""How it stands between us and a client: a talk that is planned, a step with a note, an open complaint, a recent
refusal.

What else is to be said waits for a planned talk instead of a call of its own. Who has an open complaint or has just
refused is not simply called. An offer to be sent is no talk, and a series is none either, since each occurrence would
say it again.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from sales.work.step import NextStep, StepKind

TALKS = frozenset({StepKind.CALL, StepKind.VISIT, StepKind.PAYMENT})
SOON = timedelta(weeks=12)
"""A talk later than this is too far away to wait for."""


@dataclass(frozen=True, slots=True)
class Talking:
    """Whether a talk with the client is planned soon."""

    there: bool


@dataclass(frozen=True, slots=True)
class Minded:
    """Whether an open step has these words as its note. ValueError for no words."""

    words: str
    there: bool

    def __post_init__(self) -> None:
        if not self.words:
            raise ValueError("It says nothing.")


@dataclass(frozen=True, slots=True)
class Aggrieved:
    """Whether the client has an open complaint."""

    there: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """Whether the client's last answer was a refusal, and the rest after it goes on."""

    there: bool


Between: TypeAlias = Talking | Minded | Aggrieved | Refused
"""A condition about how it stands between us and a client."""


def is_talk(step: NextStep, today: date) -> bool:
    """Whether the step is such a talk."""
    return step.series is None and step.kind in TALKS and step.due_on <= today + SOON
