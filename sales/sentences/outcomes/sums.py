"""What a message says of money, and what came of it beside that: a sum decides whether «взяли» is an order.

Which words are a sum is in `sales/values/amounts`; whose money it is, in the modules around this one.
"""

from dataclasses import dataclass, replace

from sales.sentences.around import amounts, meanings
from sales.sentences.outcomes import debts, paid_parts, paying, promised_parts, quoting, selling, unsold
from sales.sentences.outcomes.paid_parts import Parts
from sales.sentences.outcomes.promised_parts import Promised
from sales.sentences.outcomes.told import Told, told_by
from sales.sentences.pieces import second_order
from sales.sentences.reading import Reading
from sales.values.amounts.found import FoundSum
from sales.values.amounts.received import Received
from sales.work.outcomes import Outcome

_OPEN = {None, Outcome.TALKED}


@dataclass(frozen=True, slots=True)
class Sums:
    """What is told of money: what has come, an order's sum, what is to come in parts."""

    came: Received | None
    amount: FoundSum | None
    parts: Parts | Promised | None
    quoted: bool  # the sum is an offer's
    named: bool
    settled: bool
    earlier: bool  # an order's of before
    wished: FoundSum | None = None  # they would buy for it


def sums_of(reading: Reading, currency: str) -> Sums:
    """In `currency`; a sum in another one is unclear. The marks that are of other money go out of the reading."""
    came, amount, parts = _money(reading, currency)
    quoted = quoting.is_quoted(reading, amount)
    amount = None if quoted or quoting.is_none(reading, amount) else amount
    named, settled = amount is not None or came is not None, paying.is_settled(reading)
    earlier = paying.is_of_earlier(reading, amount, came) or (came is not None and bool(came.whole) and not amount)
    return Sums(came, amount, parts, quoted, named, settled, earlier)


def outcome_of(reading: Reading, sums: Sums) -> tuple[Told, Sums]:
    """What came of it, and what the sums are beside that: without an order nothing is to come of one."""
    paid = any(map(meanings.is_payment, reading.marks))
    sold = sums.amount is not None and not (paid and (reading.owes or paying.is_part(reading, sums.amount)))
    reading.marks = amounts.without_returned(reading, sums.amount)
    reading.marks = amounts.without_terms(reading, sums.amount)
    reading.marks = list(map(meanings.as_sold if sold else meanings.as_unsold, reading.marks))
    reading.marks = selling.beside_refused(reading, sums.amount)
    told = told_by(reading.marks, reading.turn, paid=sums.named)
    told = quoting.talked(told, reading) if sums.quoted else told
    own = paying.is_of_own(sums.amount, sums.came)
    told, amount, wished = selling.ordered(reading, told, sums.amount, paid=own)
    came, parts = sums.came, sums.parts
    if parts and parts.amount and amount is None:
        parts, came = promised_parts.told(reading), None
    came = paying.handed(reading) if came is None and not sums.quoted and told.outcome in _OPEN else came
    return told, replace(sums, came=came, amount=amount, parts=parts, wished=wished)


def _money(reading: Reading, currency: str) -> tuple[Received | None, FoundSum | None, Parts | Promised | None]:
    """What has come, what was bought for how much, and what is to come part by part."""
    reading.marks = debts.without_returns(reading)
    reading.marks = quoting.without_agreed(reading)
    unsold.set_apart(reading)
    second_order.set_apart(reading)
    reading.owes = paying.still_owes(reading)
    came, amount = paying.with_came(reading, currency)
    parts = None if came else paid_parts.told(reading, currency) or promised_parts.told(reading)
    return (parts.came, parts.amount, parts) if parts else (came, amount, None)
