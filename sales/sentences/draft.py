"""A sentence that was understood, waiting for one tap: client, what came of it, what is next."""

from dataclasses import dataclass
from datetime import date, datetime
from datetime import time as clock_time
from typing import Any

from sales.recording.proposals import kind_for
from sales.sentences.said import Sentence
from sales.work.step import StepKind, Wish
from sales.work.touch import Channel, Direction, Outcome, Reason

KIND = "sentence"


@dataclass(frozen=True, slots=True)
class SentenceDraft:
    """`client` is None while several fit. No `outcome`: only a next step. `amount` in minor units."""

    id: int
    client: int | None
    choices: tuple[int, ...]
    channel: Channel
    direction: Direction
    outcome: Outcome | None
    reason: Reason | None = None
    amount: int | None = None
    at: datetime | None = None
    kind: StepKind = StepKind.CALL
    day: date | None = None
    time: clock_time | None = None
    comment: str = ""
    happened: bool = False  # a touch took place, whether or not it was said what came of it
    product: int | None = None  # of an order: an entry of the company's list
    product_text: str = ""
    timed: bool = True  # not only the day of `at` was said

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return False

    @property
    def wish(self) -> Wish | None:
        """The next step it names, if it names a day."""
        return Wish(self.kind, self.day, self.time) if self.day else None

    def to_data(self) -> dict[str, Any]:
        return {
            "client": self.client,
            "choices": list(self.choices),
            "channel": self.channel.value,
            "direction": self.direction.value,
            "outcome": self.outcome and self.outcome.value,
            "reason": self.reason and self.reason.value,
            "amount": self.amount,
            "at": self.at and self.at.isoformat(),
            "kind": self.kind.value,
            "day": self.day and self.day.isoformat(),
            "time": self.time and self.time.isoformat(),
            "comment": self.comment,
            "happened": self.happened,
            "product": self.product,
            "product_text": self.product_text,
            "timed": self.timed,
        }


def from_data(draft: int, data: dict[str, Any]) -> SentenceDraft:
    return SentenceDraft(
        draft,
        data["client"],
        tuple(data["choices"]),
        Channel(data["channel"]),
        Direction(data["direction"]),
        data["outcome"] and Outcome(data["outcome"]),
        data["reason"] and Reason(data["reason"]),
        data["amount"],
        data["at"] and datetime.fromisoformat(data["at"]),
        StepKind(data["kind"]),
        data["day"] and date.fromisoformat(data["day"]),
        data["time"] and clock_time.fromisoformat(data["time"]),
        data["comment"],
        data["happened"],
        data.get("product"),
        data.get("product_text", ""),
        data.get("timed", True),
    )


def draft_of(draft: int, said: Sentence, clients: tuple[int, ...]) -> SentenceDraft:
    """The draft of a sentence. Where it names no kind of step, the outcome does. What was bought is for the caller."""
    kind = said.step_kind or (kind_for(said.outcome, said.channel) if said.outcome else StepKind.CALL)
    return SentenceDraft(
        draft,
        clients[0] if len(clients) == 1 else None,
        clients,
        said.channel,
        said.direction,
        said.outcome,
        said.reason,
        at=said.past.at if said.past else None,
        kind=kind,
        day=said.when.day if said.when else None,
        time=said.when.at if said.when else None,
        comment=said.comment,
        happened=said.happened,
        timed=said.past is None or said.past.timed,
    )
