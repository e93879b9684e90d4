"""A next step being planned: after a touch (under the touch's id) or from the card."""

from dataclasses import dataclass
from datetime import date, time
from typing import Any

from sales.clients.client import Client, Status
from sales.work.step import DayPreset, StepKind
from sales.work.touch import Outcome

KIND = "plan"


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """`touch` is None when planned from the card; `step` is set once it is saved; `ask` names an awaited text."""

    id: int
    client: int
    kind: StepKind = StepKind.CALL
    proposed: DayPreset | None = None
    touch: int | None = None
    outcome: Outcome | None = None
    step: int | None = None
    day: date | None = None
    at: time | None = None
    after: time | None = None  # said ("after 12:00"), not kept with the step
    origin: str = ""
    ask: str = ""
    amount: int | None = None  # of the order, in minor units, once it was said
    is_settled: bool = False  # nothing more is to be planned

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return self.ask in ("date", "comment", "amount", "reason")

    def to_data(self) -> dict[str, Any]:
        return {
            "client": self.client,
            "kind": self.kind.value,
            "proposed": self.proposed and self.proposed.value,
            "touch": self.touch,
            "outcome": self.outcome and self.outcome.value,
            "step": self.step,
            "day": self.day and self.day.isoformat(),
            "at": self.at and self.at.isoformat(),
            "after": self.after and self.after.isoformat(),
            "origin": self.origin,
            "ask": self.ask,
            "amount": self.amount,
            "is_settled": self.is_settled,
        }


def refused(plan: PlanDraft, client: Client) -> bool:
    """Whether to ask *Больше не напоминать?*: a refusal plans nothing, but only a *Да* makes the client inactive."""
    return plan.outcome is Outcome.REFUSED and plan.step is None and client.status is Status.ACTIVE


def from_data(draft: int, data: dict[str, Any]) -> PlanDraft:
    return PlanDraft(
        draft,
        data["client"],
        StepKind(data["kind"]),
        data["proposed"] and DayPreset(data["proposed"]),
        data["touch"],
        data["outcome"] and Outcome(data["outcome"]),
        data["step"],
        data["day"] and date.fromisoformat(data["day"]),
        data["at"] and time.fromisoformat(data["at"]),
        data["after"] and time.fromisoformat(data["after"]),
        data["origin"],
        data["ask"],
        data["amount"],
        data["is_settled"],
    )
