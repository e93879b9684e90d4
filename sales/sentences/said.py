"""What one message was understood to say: the shape, with no rules. How it is read is in `sentence.py`."""

from dataclasses import dataclass, replace
from datetime import date, time
from fractions import Fraction

from sales.days.when import Past, When
from sales.values.amounts.received import Received
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind


@dataclass(frozen=True, slots=True)
class Named:
    """Words of a text that name clients: several, where they fit more than one."""

    start: int
    end: int
    clients: tuple[int, ...] = ()
    sure: bool = True  # or they are only like these clients' names
    full: bool = False  # all words of the name, wherever they stand
    person: bool = False  # they name somebody of a client who is named before


@dataclass(frozen=True, slots=True)
class SaidStep:
    """A next step that was said. Without a `kind` the outcome says what kind; without a `day` it is to be asked for."""

    kind: StepKind | None = None
    day: date | None = None
    at: time | None = None
    note: str = ""  # what for, as it was written: «выставить счёт»
    asked: bool = False  # a day was said that was not understood: none is proposed
    share: Fraction | None = None  # of an order's sum, that is to be paid then
    part: int = 0  # and which of its parts that is


@dataclass(frozen=True, slots=True)
class Sentence:
    """What was said of one client: a touch, steps, or both.

    Every word is in a field, in `comment` or in the note of a step. What could not be understood of time and money is
    named in `unclear`, and no field is filled from it.
    """

    client_words: str  # as written; empty where the client was left out
    channel: Channel
    direction: Direction
    outcome: Outcome | None  # None: nothing took place, or nobody said what came of it: see `happened`
    past: Past | None
    steps: tuple[SaidStep, ...]
    comment: str
    clients: tuple[int, ...] = ()  # whom the words name, where the caller said so
    likely: bool = False  # these are only like the words
    reason: Reason | None = None  # of a refusal
    amount_text: str = ""  # of an order, for `money.parse` in the workspace's currency; a return has its minus
    happened: bool = False  # a touch took place: a verb of the past or an outcome says so
    unclear: tuple[str, ...] = ()  # words of time or money, as written
    no_contact: bool = False  # they wish not to be contacted any more: to be asked about
    apart: bool = False  # what is told of this client stands in a sentence, a line or under a heading of its own
    settles: bool = False  # the sum may be an order's that is owed already
    earlier: bool = False  # and of an earlier one at any rate
    old_debt: bool = False  # the payment that is to come is of an order of before
    came: Received | None = None  # money of it, or of what was owed before
    unsold: str = ""  # the comment with the words of an order's sum, where there is one
    text: str = ""  # the part of the message that it was read from
    dated: bool = False  # one of its words is a day or an hour, whosever it is
    newcomer: bool = False  # it says that whoever it is about is new
    unsaid: bool = False  # no word says how the touch took place
    absent: bool = False  # all that was heard is that somebody is away
    left: tuple[date, ...] = ()  # days on which what was planned is not to be any more
    moved: tuple[StepKind, ...] = ()  # of which kinds what was planned may be that is to be on another day now
    called_off: tuple[StepKind, ...] = ()  # the same of what does not take place at all
    doubted: str = ""  # the sum of an order that is named in `unclear`, as `amount_text` would have it
    paid_on: date | None = None  # the day on which money came

    @property
    def tells(self) -> bool:
        """Whether anything was understood; else it is a name, with or without words that say nothing we know."""
        return self.outcome is not None or self.happened or bool(self.steps)

    @property
    def is_return(self) -> bool:
        return self.amount_text.startswith("-")

    @property
    def is_apart(self) -> bool:
        """Whether it is a report of its own, and no mention in somebody else's: it tells, or names a day."""
        return self.tells or self.dated or self.apart

    @property
    def when(self) -> When | None:
        """The day of the first step."""
        first = self.steps[0] if self.steps else None
        return When(first.day, first.at, "") if first and first.day else None

    @property
    def step_kind(self) -> StepKind | None:
        return self.steps[0].kind if self.steps else None

    def with_words(self, words: str) -> "Sentence":
        """The same with more in its comment."""
        unsold = ", ".join(filter(None, (self.unsold, words))) if self.unsold else ""
        told = self.comment, self.text
        comment, text = (", ".join(filter(None, (had.rstrip(" ,;"), words))) for had in told)
        return replace(self, comment=comment, unsold=unsold, text=text)

    @property
    def as_planned(self) -> "Sentence":
        """Where nothing took place there is no touch to comment on: the words are what the first step is for."""
        if self.happened or self.outcome or not self.steps or not self.comment:
            return self
        first, *others = self.steps
        note = ", ".join(filter(None, (first.note, self.comment)))
        return replace(self, steps=(replace(first, note=note), *others), comment="")
