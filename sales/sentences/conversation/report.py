"""What was said of one client: what came of it and what is next, until it is saved."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sales.clients.client_draft import NewClient
from sales.recording.sold import Sold
from sales.sentences.conversation.came import Came, GoesTo, OfBefore
from sales.sentences.conversation.people.newly_known import Held, Known
from sales.values import money
from sales.work.channels import MANNER, Channel, Direction, Manner
from sales.work.outcomes import PUT_OFF, Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind, Wish

_WITHOUT_CALL = frozenset({Outcome.NOTED, Outcome.MOVED})


@dataclass(frozen=True, slots=True)
class Report:
    """What was said of one client. Its touch has its id. `client` is None while several fit, and for a `new` one."""

    id: int
    client: int | None
    choices: tuple[int, ...]
    channel: Channel
    direction: Direction
    outcome: Outcome | None
    reason: Reason | None = None
    amount: int | None = None  # minor units
    at: datetime | None = None
    kind: StepKind = StepKind.CALL  # of the step that is asked for where none was said
    steps: tuple[Wish, ...] = ()
    comment: str = ""
    happened: bool = False  # a touch took place, whether or not it was said what came of it
    goods: tuple[Sold, ...] = ()  # of an order: entries of the company's list
    goods_text: str = ""
    timed: bool = True  # not only the day of `at` was said
    new: str = ""  # what a client is called who is not there yet
    unclear: tuple[str, ...] = ()
    no_contact: bool = False
    words: str = ""  # by which the client was called
    unsold: str = ""  # the comment with the words of the sum, for where it is no order after all
    pays: int | None = None  # the order that is owed, where the sum is its money and no new order's
    likely: bool = False  # the choices are only like the words by which the client was called
    undated: bool = False  # a step was said, and not its day: that is asked once the rest is saved
    note: str = ""  # what that step is for
    settles: bool = False  # the sum may be an order's that is owed already
    earlier: bool = False  # and of an earlier one at any rate
    text: str = ""  # the part of the message that it was made of
    contact: int | None = None  # with whom it was, where the words say so
    person: str = ""  # how that one is called
    left_out: bool = False  # shown, and not saved
    learnt: tuple[Known, ...] = ()  # what the card of a client we know gets besides
    left: tuple[tuple[int, str], ...] = ()  # contacts of the card who work there no more, and their names
    card: NewClient | None = None  # of a new client: what of the words fills a field
    goods_paid: str = ""  # the goods with the sum of each, where that is known of all of them
    unsaid: bool = False  # no word says how it took place: as it was planned, else see `way`
    alone: bool = False  # an attempt plans nothing by itself
    keeps: bool = False  # the planned step that it would answer stays
    doubted: str = ""  # the sum that stands last among what is `unclear`
    came: Came | None = None  # money of it, or of what was owed before
    reworded: str = ""  # the comment as it was written anew, in place of what was read
    due: date | None = None  # until when it is to be paid, where nothing reminds of it
    priced: str = ""  # in which words the sum was told last, where it was asked for
    unread: tuple[str, ...] = ()  # words of time or money in the comment, of which no field was filled
    over: tuple[int, ...] = ()  # planned steps that are over with it besides the one that it answers
    card_only: bool = False  # somebody new of whom nothing but the card is told: the comment is its note
    shifted: tuple[int, ...] = ()  # planned steps that are moved by a tap, and not by the words
    held: tuple[Held, ...] = ()  # numbers that stay in the words: they are other clients'
    paid: int = 0  # how much of its order has come, as somebody has tapped it: at most what it comes to
    delivered: bool = False  # its goods have arrived
    undue: bool = False  # by when it is to be paid was taken away: what reminds of the money has its day to itself
    beside: str = ""  # words of the comment that were written under a question, and answered nothing
    dropped: tuple[int, ...] = ()  # planned steps that were called off: nobody did them
    paid_on: date | None = None  # the day on which money came, where the words say it
    planned: bool = False  # how it took place was planned for that day
    picked: bool = False  # how it took place was tapped
    of_before: tuple[OfBefore, ...] = ()  # by when orders of before are to be paid, and which of them have arrived

    @property
    def is_order(self) -> bool:
        """Whether a sum and products are of it: nobody who puts right what came of it keeps them."""
        return self.result is Outcome.ORDER

    def in_own(self, currency: str) -> int | None:
        """The sum of its order, where that names another currency, as if it were in this one: it is asked about. What
        was returned is no order before that is answered.
        """
        asked = self.amount is None and (self.is_order or is_returned(self.doubted))
        return money.in_own(self.doubted, currency) if asked else None

    @property
    def pay_by(self) -> date | None:
        """Until when an order of a known sum is to be paid: the payment is reminded of then; of parts, the last one."""
        to_pay = max((step.day for step in self.reminders), default=self.due)
        return to_pay if self.is_order and self.prepaid < (self.amount or 0) else None

    @property
    def reminders(self) -> tuple[Wish, ...]:
        """The steps that remind of its order's money. What is left of an order of before has that day to itself."""
        of_before = (
            self.came is not None and self.came.to is not GoesTo.OWN and bool(self.came.order or self.came.whole)
        )
        return () if of_before or self.undue else tuple(step for step in self.steps if step.kind is StepKind.PAYMENT)

    @property
    def prepaid(self) -> int:
        """How much of its order has come already, as somebody has tapped it."""
        return min(self.paid, max(self.amount or 0, 0)) if self.is_order else 0

    @property
    def received(self) -> int | None:
        """The money that it tells of, whatever it is of; of an order that tells of none, nobody knows."""
        if self.came is not None:
            return self.came.amount
        return self.amount if self.pays or not self.is_order else None

    @property
    def is_refused(self) -> bool:
        """Whether a reason is of it."""
        return self.result is Outcome.REFUSED

    @property
    def is_return(self) -> bool:
        return self.is_order and (self.amount or 0) < 0

    @property
    def remark(self) -> str:
        """The comment that goes with what came of it: no word is lost with a sum that is not kept."""
        read = self.comment if self.is_order or not self.unsold else self.unsold
        return ", ".join(filter(None, (self.reworded or read, self.priced, self.beside)))

    @property
    def touched(self) -> bool:
        """Whether it tells of a touch. Words that say nothing we know are one's comment, whatever it was."""
        return self.happened or self.outcome is not None or not (self.steps or self.undated or self.card_only)

    @property
    def tells(self) -> bool:
        return self.happened or self.outcome is not None or bool(self.steps) or self.undated

    @property
    def result(self) -> Outcome:
        """What is saved as the outcome: where none was said, what the words come to."""
        if self.outcome is not None:
            return self.outcome
        if self.direction is Direction.INCOMING:
            return Outcome.TALKED
        return Outcome.SENT if self.happened and MANNER[self.channel] is Manner.WRITTEN else Outcome.NOTED

    @property
    def way(self) -> Channel:
        """The channel that is saved. What is only noted needs no call: a driver brought the money. What was moved is no
        visit: that is to come.
        """
        by_habit = not self.is_told_how and (self.channel is Channel.CALL or self.result is Outcome.MOVED)
        return Channel.OTHER if by_habit and self.result in _WITHOUT_CALL else self.channel

    @property
    def is_told_how(self) -> bool:
        """Whether a word or a tap says how it took place."""
        return self.picked or not self.unsaid

    @property
    def is_presumed(self) -> bool:
        """Whether no word says how it took place, and something is recorded all the same."""
        return self.touched and self.unsaid and (self.picked or self.way is not Channel.OTHER)

    @property
    def is_guessed(self) -> bool:
        """Whether nothing at all says how it took place: neither a word, nor the plan of that day, nor a tap."""
        return self.is_presumed and not (self.planned or self.picked)

    @property
    def ends(self) -> Outcome | None:
        """What a planned step is over with; None: with nothing that does it, they asked for another time."""
        return self.result if self.touched and self.result not in PUT_OFF else None

    @property
    def as_remark(self) -> "Report":
        """Where nobody is asked for the day of its step: what it is for is a remark."""
        if self.touched:
            return self
        return replace(self, undated=False, comment=", ".join(filter(None, (self.note, self.comment))), note="")

    def in_words(self, written: Callable[[str], str]) -> "Report":
        """What was read of other words than those that were written, in these."""
        steps = tuple(replace(one, note=written(one.note)) for one in self.steps)
        unclear = tuple(map(written, self.unclear))
        unread = tuple(map(written, self.unread))
        told = replace(self, steps=steps, unclear=unclear, note=written(self.note), text=written(self.text))
        return replace(told, comment=written(self.comment), unsold=written(self.unsold), unread=unread)

    @property
    def not_understood(self) -> tuple[str, ...]:
        """What is asked about, and what only the comment says."""
        asked = "; ".join(self.unclear)
        return (*self.unclear, *(one for one in self.unread if one in self.remark and one not in asked))

    @property
    def receives(self) -> Came | None:
        """Money that is recorded as received, and not only as words. Another outcome has no order for it."""
        if self.came is None or self.came.refused or (self.came.to is GoesTo.OWN and not self.is_order):
            return None
        return self.came if self.came.to is not GoesTo.NOTHING else None

    @property
    def is_booked(self) -> bool:
        """Whether its money is of a debt that accounting tells, which takes it off."""
        return self.came is not None and self.came.booked and not self.came.refused

    @property
    def is_settled(self) -> bool:
        """Whether it is known whose it is."""
        return self.client is not None or bool(self.new)


def is_returned(amount: str) -> bool:
    return amount.startswith(("-", "−"))
