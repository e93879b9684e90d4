"""A next step being planned: from the card, or after a touch (under the touch's id), of which more is asked then."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum
from typing import Any

from sales.clients.client import Client, Ending, Status
from sales.recording.origin import Origin
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.series import Series, of_code
from sales.work.step import DayPreset, NextStep, StepKind, Wish

KIND = "plan"


class Question(StrEnum):
    """What is asked. Values stand in drafts."""

    NOTHING = ""
    WHEN = "when"  # the preset days stand: words are a day, or else a comment
    DATE = "date"
    COMMENT = "comment"
    REASON = "reason"
    AMOUNT = "amount"
    PRODUCT = "product"
    DUE = "due"
    NUMBER = "number"  # which number is wrong; once that is known, what is the right one

    @property
    def awaits_text(self) -> bool:
        return self is not Question.NOTHING


@dataclass(frozen=True, slots=True)
class AfterTouch:
    """The touch that is on disk. `amount` is its order's, in minor units, once it was said; `named`: words that were
    written where its product was asked, and may be one; `asks`: after so many touches without an order it is still
    asked whether to go on; `pay_by`: until when its order is to be paid; `rates`: the delivered order that its step has
    asked about, until they have said how content they are; `visited`: somebody was there; `goods`: what its order is
    made up of, as it is told; `joint`: who was there, too; `number_of`: whose right number is asked; `number`: a right
    one, while it is asked which was wrong; `crossed`: no number is left to cross out; `ended`: the step it has done;
    `here`: whoever visited may still be there; `words`: all that was written, of which a step may have some; `way`: how
    it took place, where nobody had said so; `tried`: on so many days nobody was reached, as long as nobody has said
    what comes next; `follows`: the next one of a step that comes again, and was ended by it.
    """

    touch: int
    outcome: Outcome | None = None
    amount: int | None = None
    named: str = ""
    asks: int = 0
    pay_by: date | None = None
    rates: int | None = None
    visited: bool = False
    goods: tuple[str, ...] = ()
    joint: str = ""
    number_of: int | None = None
    number: str = ""
    crossed: bool = False
    ended: Wish | None = None
    here: bool = False
    words: str = ""
    way: Channel | None = None
    tried: int = 0
    follows: Wish | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The next step. `step` is set once it is saved; `settled`: nothing more is to be planned."""

    kind: StepKind = StepKind.CALL
    proposed: DayPreset | None = None
    step: int | None = None
    day: date | None = None
    at: time | None = None
    after: time | None = None  # said ("after 12:00"), not kept with the step
    settled: bool = False
    note: str = ""  # what the step is for
    beside: tuple[Wish, ...] = ()  # saved with it, and only shown
    stood: bool = False  # the step was there before this conversation: another day moves it
    series: Series | None = None  # it comes again
    heard: tuple[date, time | None] | None = None  # a day that a comment speaks of: offered first
    first: Wish | None = None  # another step, which stands before this one on the card

    @classmethod
    def standing(cls, step: NextStep) -> "Plan":
        day, at = step.due_on, step.due_time
        return cls(step.kind, step=step.id, day=day, at=at, note=step.note, stood=True, series=step.series)

    def on(self, step: NextStep) -> "Plan":
        """The same once its step is saved."""
        day, at = step.due_on, step.due_time
        return replace(self, step=step.id, day=day, at=at, after=None, stood=False, series=step.series)

    def with_beside(self, wish: Wish) -> "Plan":
        """The same with one more step that is saved, and only shown."""
        return replace(self, beside=(*self.beside, wish))

    def of(self, steps: Sequence[NextStep]) -> "Plan":
        """The same once several are saved: the first one's day can be changed, the others stand beside it."""
        first, *others = steps
        beside = tuple(one.wish for one in others)
        return replace(self.on(first), kind=first.kind, note=first.note, beside=beside)

    def off(self) -> "Plan":
        """Nothing is planned, and nothing will be."""
        return replace(
            self, step=None, day=None, at=None, after=None, settled=True, stood=False, series=None, first=None
        )


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """`said` is None when planned from the card."""

    id: int
    client: int
    plan: Plan = Plan()
    said: AfterTouch | None = None
    origin: Origin = Origin.CARD
    ask: Question = Question.NOTHING
    back: str = ""  # the list that the client was opened from

    @property
    def row_kind(self) -> str:
        return KIND

    @property
    def awaits_text(self) -> bool:
        return self.ask.awaits_text

    @property
    def touch(self) -> int | None:
        return self.said.touch if self.said else None

    @property
    def outcome(self) -> Outcome | None:
        return self.said.outcome if self.said else None

    def asking(self, question: Question) -> "PlanDraft":
        return replace(self, ask=question)

    def planned(self, plan: Plan) -> "PlanDraft":
        """With another plan; its question is answered by that."""
        return replace(self, plan=plan, ask=Question.NOTHING)

    def doubted(self, touches: int) -> "PlanDraft":
        """With the question whether to go on after so many."""
        return replace(self, said=self.said and replace(self.said, asks=touches))

    def after_days(self, tried: int) -> "PlanDraft":
        """Of attempts, and nobody there."""
        return replace(self, said=self.said and replace(self.said, tried=tried))

    def settled(self, plan: Plan) -> "PlanDraft":
        """Somebody has said what comes next: that goes on, or leaves off."""
        return self.planned(replace(plan, heard=None)).doubted(0).after_days(0)

    def joined(self, name: str) -> "PlanDraft":
        """With who was there, too."""
        return replace(self, said=self.said and replace(self.said, joint=name))

    def numbered(self, who: int | None = None, *, number: str = "", crossed: bool = False) -> "PlanDraft":
        """With the question about a number, of that person or of whom it is still to be said."""
        said = self.said and replace(self.said, number_of=who, number=number, crossed=crossed)
        return replace(self, said=said, ask=Question.NUMBER)

    def sold(self, amount: int | None) -> "PlanDraft":
        return replace(self, said=self.said and replace(self.said, amount=amount))

    def made_up(self, amount: int | None, goods: Sequence[str]) -> "PlanDraft":
        """The same once its order is made up of these."""
        told = self.said and replace(self.said, amount=amount, goods=tuple(goods), named="")
        return replace(self, said=told)

    def due(self, day: date | None) -> "PlanDraft":
        return replace(self, said=self.said and replace(self.said, pay_by=day))

    def written(self, words: str) -> "PlanDraft":
        return replace(self, said=self.said and replace(self.said, words=words))

    def presumed(self, way: Channel | None) -> "PlanDraft":
        return replace(self, said=self.said and replace(self.said, way=way))

    def rating(self, order: int | None) -> "PlanDraft":
        return replace(self, said=self.said and replace(self.said, rates=order))

    def naming(self, text: str) -> "PlanDraft":
        return replace(self, said=self.said and replace(self.said, named=text))

    def to_data(self) -> dict[str, Any]:
        plan, said = self.plan, self.said
        return {
            "client": self.client,
            "kind": plan.kind.value,
            "proposed": plan.proposed and plan.proposed.value,
            "touch": self.touch,
            "outcome": self.outcome and self.outcome.value,
            "step": plan.step,
            "day": plan.day and plan.day.isoformat(),
            "at": plan.at and plan.at.isoformat(),
            "after": plan.after and plan.after.isoformat(),
            "origin": self.origin.value,
            "ask": self.ask.value,
            "back": self.back,
            "amount": said.amount if said else None,
            "named": said.named if said else "",
            "asks": said.asks if said else 0,
            "rates": said.rates if said else None,
            "visited": said.visited if said else False,
            "goods": list(said.goods) if said else [],
            "joint": said.joint if said else "",
            "number_of": said.number_of if said else None,
            "number": said.number if said else "",
            "crossed": said.crossed if said else False,
            "ended": said.ended.to_data() if said and said.ended else None,
            "here": said.here if said else False,
            "words": said.words if said else "",
            "way": said.way if said else None,
            "tried": said.tried if said else 0,
            "follows": said.follows.to_data() if said and said.follows else None,
            "pay_by": said.pay_by.isoformat() if said and said.pay_by else None,
            "is_settled": plan.settled,
            "note": plan.note,
            "beside": [wish.to_data() for wish in plan.beside],
            "stood": plan.stood,
            "series": plan.series and plan.series.code,
            "first": plan.first and plan.first.to_data(),
            "heard": plan.heard and [plan.heard[0].isoformat(), plan.heard[1] and plan.heard[1].isoformat()],
        }


def asks_when(draft: PlanDraft) -> bool:
    """Whether a touch is saved whose next step nobody has settled."""
    return not (draft.plan.step or draft.plan.settled or draft.outcome is None)


def on_step_screen(draft: PlanDraft) -> bool:
    """Whether it is about a step that stands, and not about what follows a touch."""
    return draft.touch is None and draft.plan.step is not None


def refused(draft: PlanDraft, client: Client) -> bool:
    """Whether to ask *Больше не напоминать?*: a refusal plans nothing, but only a *Да* makes the client inactive."""
    return draft.outcome is Outcome.REFUSED and draft.plan.step is None and client.status is Status.ACTIVE


def ending(draft: PlanDraft) -> Ending:
    """Why a client is brought up no more, where that is said after this touch."""
    if draft.outcome is Outcome.REFUSED:
        return Ending.REFUSED
    return Ending.NO_ORDER if draft.said and draft.said.asks else Ending.UNREACHED


def from_data(draft: int, data: dict[str, Any]) -> PlanDraft:
    outcome = data["outcome"] and Outcome(data["outcome"])
    pay_by = date.fromisoformat(data["pay_by"]) if data.get("pay_by") else None
    told = data["touch"], outcome, data["amount"], data.get("named", ""), data.get("asks", 0), pay_by, data.get("rates")
    there = data.get("visited", False), tuple(data.get("goods", ())), data.get("joint", "")
    number = data.get("number_of"), data.get("number", ""), data.get("crossed", False)
    ended, follows = (Wish.from_data(data[one]) if data.get(one) else None for one in ("ended", "follows"))
    rest = {
        "here": data.get("here", data.get("visited", False)),
        "words": data.get("words", ""),
        "way": Channel(data["way"]) if data.get("way") else None,
        "tried": data.get("tried", 0),
        "follows": follows,
    }
    said = AfterTouch(*told, *there, *number, ended, **rest) if data["touch"] is not None else None
    where = Origin(data["origin"]), Question(data["ask"]), data.get("back", "")
    return PlanDraft(draft, data["client"], _plan(data), said, *where)


def _plan(data: dict[str, Any]) -> Plan:
    return Plan(
        StepKind(data["kind"]),
        data["proposed"] and DayPreset(data["proposed"]),
        data["step"],
        data["day"] and date.fromisoformat(data["day"]),
        data["at"] and time.fromisoformat(data["at"]),
        data["after"] and time.fromisoformat(data["after"]),
        settled=data["is_settled"],
        note=data.get("note", ""),
        beside=tuple(map(Wish.from_data, data.get("beside", ()))),
        stood=data.get("stood", False),
        series=of_code(data["series"]) if data.get("series") else None,
        heard=_heard(data["heard"]) if data.get("heard") else None,
        first=Wish.from_data(data["first"]) if data.get("first") else None,
    )


def _heard(data: Sequence[Any]) -> tuple[date, time | None]:
    day, at = data
    return date.fromisoformat(day), time.fromisoformat(at) if at else None
