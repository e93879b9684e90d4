"""Calling through a list (*Обзвон*): who comes next, who comes round again, who is left out. Each is looked at anew."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

from sales.clients.client import Card
from sales.recording.convenience import AWAKE
from sales.recording.plan_draft import PlanDraft, Question, asks_when
from sales.recording.proposals import channel_for
from sales.standing import people
from sales.work.channels import Channel
from sales.work.step import NextStep, StepKind

KIND = "calling"
MOST = 500


class LeftOut(StrEnum):
    """Why somebody of the list is not called. Values stand in drafts."""

    DONE = "done"
    GONE = "gone"
    DO_NOT_CONTACT = "contact"
    NO_NUMBER = "number"
    NIGHT = "night"


@dataclass(frozen=True, slots=True)
class Entry:
    """A client of the list, by its place among those who had their turn, 0 before it; the step to be answered; not
    before that moment, if there is one.
    """

    client: int
    place: int = 0
    step: int | None = None
    at: datetime | None = None

    def to_data(self) -> list[Any]:
        return [self.client, self.place, self.step, self.at and self.at.isoformat()]


@dataclass(frozen=True, slots=True)
class Calling:
    """`current` is on the screen, its touch draft is `touch`; `said` are the touches saved so far; `turns`: how many
    have had theirs. Who waits for an hour is counted when it comes, so that the first one is the first.

    `day`: that of the day's list it was begun from; None: from a list of clients.
    """

    id: int
    total: int
    begun_at: datetime
    ahead: tuple[Entry, ...]
    day: date | None = None
    current: Entry | None = None
    touch: int | None = None
    said: tuple[int, ...] = ()
    left: tuple[LeftOut, ...] = ()
    turns: int = 0

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        """What is typed or dictated meanwhile is asked about."""
        return self.current is not None

    @property
    def is_over(self) -> bool:
        return self.current is None and not self.ahead

    def following(self, now: datetime) -> "Calling":
        """The next one is current: whose hour has come, else the first without an hour; nobody, if all others wait."""
        due = [entry for entry in self.ahead if entry.at and entry.at <= now]
        ready = due or [entry for entry in self.ahead if entry.at is None]
        chosen = min(ready, key=lambda entry: entry.at or now) if due else next(iter(ready), None)
        rest = tuple(entry for entry in self.ahead if entry is not chosen)
        first = chosen is not None and not chosen.place
        turns = self.turns + first
        current = replace(chosen, place=turns) if chosen and first else chosen
        return replace(self, current=current, touch=None, ahead=rest, turns=turns)

    def put_off(self) -> "Calling":
        """*Позже*: comes round at the end."""
        again = (replace(self.current, at=None),) if self.current else ()
        return replace(self, current=None, touch=None, ahead=(*self.ahead, *again))

    def without(self, why: LeftOut) -> "Calling":
        return replace(self, current=None, touch=None, left=(*self.left, why))

    def saved(self, draft: PlanDraft, zone: str) -> "Calling":
        """The current one's touch is on disk; a step of today comes round at its hour."""
        again = self._again(draft, zone)
        return replace(
            self,
            current=None,
            touch=None,
            said=(*self.said, draft.id),
            ahead=(*self.ahead, *([again] if again else [])),
        )

    def _again(self, draft: PlanDraft, zone: str) -> Entry | None:
        plan, here = draft.plan, self.current
        hour = plan.at or plan.after
        if here is None or plan.step is None or plan.day is None or hour is None or plan.kind is StepKind.VISIT:
            return None
        at = datetime.combine(plan.day, hour, ZoneInfo(zone))
        begun_on = self.begun_at.astimezone(ZoneInfo(zone)).date()
        return Entry(here.client, here.place, plan.step, at) if plan.day == begun_on else None

    def to_data(self) -> dict[str, Any]:
        return {
            "total": self.total,
            "begun_at": self.begun_at.isoformat(),
            "ahead": [entry.to_data() for entry in self.ahead],
            "day": self.day and self.day.isoformat(),
            "current": self.current and self.current.to_data(),
            "touch": self.touch,
            "said": list(self.said),
            "left": [why.value for why in self.left],
            "turns": self.turns,
        }


def from_data(draft: int, data: dict[str, Any]) -> Calling:
    return Calling(
        draft,
        data["total"],
        datetime.fromisoformat(data["begun_at"]),
        tuple(map(_entry, data["ahead"])),
        data["day"] and date.fromisoformat(data["day"]),
        data["current"] and _entry(data["current"]),
        data["touch"],
        tuple(data["said"]),
        tuple(map(LeftOut, data["left"])),
        data.get("turns", 0),
    )


def _entry(data: list[Any]) -> Entry:
    client, place, step, at = data
    return Entry(client, place, step, at and datetime.fromisoformat(at))


def of_clients(draft: int, clients: Iterable[int], now: datetime) -> Calling:
    """Through a list of clients, each once, at most five hundred."""
    every = list(dict.fromkeys(clients))[:MOST]
    return Calling(draft, len(every), now, tuple(map(Entry, every)))


def of_day(draft: int, steps: Iterable[NextStep], now: datetime, today: date) -> Calling:
    """Through the day's open steps, each client once; what has an hour waits for it."""
    first: dict[int, NextStep] = {}
    for step in called(steps):
        first.setdefault(step.client, step)
    every = list(first.values())[:MOST]
    ahead = [Entry(step.client, step=step.id, at=_agreed(step.due_at, now)) for step in every]
    return Calling(draft, len(ahead), now, tuple(ahead), today)


def _agreed(due: datetime | None, now: datetime) -> datetime | None:
    return due if due and due > now else None


def called(steps: Iterable[NextStep]) -> list[NextStep]:
    """What is called through: visits are gone to."""
    return [step for step in steps if step.kind is not StepKind.VISIT]


def why_not(card: Card, entry: Entry, begun_at: datetime, now: datetime, home: str) -> LeftOut | None:
    """Why this client is not called now, as it stands at this moment; None: is called."""
    step = next((one for one in card.steps if one.id == entry.step), None)
    if _is_done(card, entry, begun_at):
        return LeftOut.DONE
    if card.client.do_not_contact:
        return LeftOut.DO_NOT_CONTACT
    if step is not None and channel_for(step.kind) is not Channel.CALL:
        return None
    if not people.called(card.contacts):
        return LeftOut.NO_NUMBER
    there = now.astimezone(ZoneInfo(card.client.zone or home)).time()
    return None if AWAKE.suit(there) else LeftOut.NIGHT


def _is_done(card: Card, entry: Entry, begun_at: datetime) -> bool:
    """The step is closed; or, of a list without steps, somebody has been in touch since it was begun."""
    if entry.step is not None:
        return all(one.id != entry.step for one in card.steps)
    last = card.client.facts.last_touch_at
    return last is not None and last >= begun_at


def is_settled(draft: PlanDraft) -> bool:
    """Whether nothing more is asked of a touch that is saved."""
    return draft.touch is not None and draft.ask is Question.NOTHING and not asks_when(draft)
