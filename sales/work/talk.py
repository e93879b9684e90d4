"""A talk that is planned with a client anyway: what else is to be said is said then, instead of a call of its own. And
who is not simply called: who waits for an answer to a complaint, or has just refused.

An offer to be sent is no talk, and what comes again would say it again each time.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeAlias

from sales.work.step import NextStep, StepKind

TALKS = frozenset({StepKind.CALL, StepKind.VISIT, StepKind.PAYMENT})
SOON = timedelta(weeks=12)
"""Nobody waits longer with what is to be said."""


@dataclass(frozen=True, slots=True)
class Talking:
    """A talk is planned with it soon; or none is."""

    there: bool


@dataclass(frozen=True, slots=True)
class Minded:
    """Some open step says that it is for that; or none does."""

    words: str
    there: bool

    def __post_init__(self) -> None:
        if not self.words:
            raise ValueError("It says nothing.")


@dataclass(frozen=True, slots=True)
class Aggrieved:
    """A complaint of theirs is open; or none is."""

    there: bool


@dataclass(frozen=True, slots=True)
class Refused:
    """Their last answer was a refusal, and the rest that follows it goes on; or it is not so."""

    there: bool


Between: TypeAlias = Talking | Minded | Aggrieved | Refused
"""How it stands between us and them."""


def is_talk(step: NextStep, today: date) -> bool:
    return step.series is None and step.kind in TALKS and step.due_on <= today + SOON
