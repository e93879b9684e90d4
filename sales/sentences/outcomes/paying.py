"""Money that has come, as a report tells it: all of an order, a part of it, or of what was owed before."""

import re
from collections.abc import Sequence

from sales.languages.registry import any_of, any_word
from sales.sentences.around import amounts
from sales.sentences.around.meanings import is_payment
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.sentences.reading import OWED, Reading
from sales.values.amounts import received
from sales.values.amounts.found import FoundSum
from sales.values.amounts.received import Received
from sales.work.outcomes import Outcome

_PART_OF = re.compile(
    rf"\d\s*(?:[^\W\d]\w{{0,4}}\s+)?(?:{any_of(lambda one: one.amounts.part_of)})\s+(?:[^\W\d]\w{{0,4}}\s+)?[£$€]?\d"
)
_REST_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.rest_of)})[£$€]?\s*$")
_MONEY = any_word(lambda one: f"{one.reports.settled}|{one.reports.money_came}")
_OTHER_SUM = re.compile(r"[$€£₽]\s?\d|\d\s?[$€£₽]")
_SETTLED = any_word(lambda one: one.reports.settled)
_PAID_FOR = re.compile(rf"(?:\s*[^\W\d]+\.?)?\s+(?:{any_of(lambda one: one.reports.paid_for)})\s")
_PAID_BEFORE = any_word(lambda one: one.reports.paid_before)
_IN_PART = any_word(lambda one: one.amounts.in_part)
_NOTHING_OWED = any_word(lambda one: one.amounts.nothing_owed)


def with_came(reading: Reading, currency: str) -> tuple[Received | None, FoundSum | None]:
    """A part of what was owed, or of what is bought, that has come; and the order's sum, which is another one. With
    no word of what was bought it is read as any money that comes.
    """
    part = received.find(reading.plain, amounts.taken(reading))
    other = amounts.amount(reading, currency, part)
    if part is None and (of_own := _of_own(reading, currency)):
        return of_own
    if part is None and other is not None and not other.unclear:
        return _whole(reading, other), other
    if part is None or other is not None or part.whole:
        return part, other
    alone = amounts.amount(reading, currency)
    if not part.sure:
        return None, alone
    return part, alone if is_of_earlier(reading, alone) else None


def _of_own(reading: Reading, currency: str) -> tuple[Received, FoundSum] | None:
    """`Signed £120, they paid £50`: what is paid right behind an order's sum is of that order."""
    paid = list(received.paid_of(reading.plain, amounts.taken(reading)))
    for part in paid:
        whole = amounts.amount(reading, currency, part)
        if whole is None or (whole.unclear and not whole.foreign) or _is_over(whole, paid):
            continue
        told = received.of_sum(reading.plain, part, whole.text, whole.end)
        if told is not None:
            return told, whole
    return None


def _is_over(whole: FoundSum, paid: Sequence[Received]) -> bool:
    return any(one.start < whole.end and whole.start < one.end for one in paid)


def is_of_own(amount: FoundSum | None, part: Received | None) -> bool:
    """Whether what was paid stands behind the sum that it is of."""
    return amount is not None and part is not None and not (part.old or part.whole) and part.start >= amount.end


def handed(reading: Reading) -> Received | None:
    """Of which nobody says what it is for: it may be of what was owed before."""
    return received.handed(reading.plain, amounts.taken(reading), sure=any(map(is_payment, reading.marks)))


def _whole(reading: Reading, amount: FoundSum) -> Received | None:
    """«Взяли 5 пачек 2300 наличкой, долга нет»: the order is paid."""
    bought = any(mark.means.outcome is Outcome.ORDER or _is_taking(mark) for mark in reading.marks)
    returned = any(mark.means.negative for mark in reading.marks)
    if not bought or returned or _IN_PART.search(reading.plain) or not _NOTHING_OWED.search(reading.plain):
        return None
    return Received(amount.start, amount.end, amount.text)


def _is_taking(mark: Mark) -> bool:
    return mark.means.takes and not is_payment(mark)


def is_part(reading: Reading, amount: FoundSum) -> bool:
    """`Paid £500 of the 1200`, «оплатили 10 из 16 тыс»: what is owed is paid in parts, and nothing was ordered.

    `Rest of the 3300 came thru`: how much came nobody says.
    """
    of_whole = _REST_OF.search(reading.plain[: amount.start]) is not None
    return of_whole or _PART_OF.search(reading.plain, max(0, amount.start - 1)) is not None


def still_owes(reading: Reading) -> bool:
    """But for `paid the outstanding 840`: that is what was owed till now."""
    paid = [Span(mark.start, mark.end) for mark in reading.marks if is_payment(mark)]
    told = (found.start() for found in OWED.finditer(reading.plain))
    return reading.owes and any(not any(one.holds(place) for one in paid) for place in told)


def is_settled(reading: Reading) -> bool:
    """«Оплатили 67 тыс» with no word of an order: the money may be of one that is owed."""
    ordered = any(mark.means.outcome is Outcome.ORDER for mark in reading.marks)
    return not ordered and _SETTLED.search(reading.plain) is not None


def is_of_earlier(reading: Reading, amount: FoundSum | None, part: Received | None = None) -> bool:
    """«Оплатили 12 300 за прошлую партию», `paid 2600`: nothing was ordered today, or nobody says what.

    `part`: what has come.
    """
    if amount is None or not (_SETTLED.search(reading.plain) or any(map(is_payment, reading.marks))):
        return False
    told = reading.part_of(amount.start)
    if is_part(reading, amount):
        return True
    if _is_paid_besides(reading, amount) or _is_taken_besides(reading):
        return False
    before = _PAID_BEFORE.search(reading.plain, told.start, told.end) is not None
    return before or (not is_of_own(amount, part) and _is_only_paid(reading, amount))


def _is_paid_besides(reading: Reading, amount: FoundSum) -> bool:
    """`Took 3 cases £66 and paid off the £40 from last time`."""
    paid = [mark.start for mark in reading.marks if is_payment(mark)]
    paid += [match.start() for match in _SETTLED.finditer(reading.plain)]
    first = min(paid, default=0)
    return first >= amount.end and _OTHER_SUM.search(reading.plain, first) is not None


def _is_taken_besides(reading: Reading) -> bool:
    """«Закинули 31 за тот раз и ещё берут плёнку 10 рул по 640»: the sum is of what is taken."""
    told = [mark for mark in reading.marks if _is_taking(mark) or is_payment(mark)]
    return bool(told) and _is_taking(told[-1])


def _is_only_paid(reading: Reading, amount: FoundSum) -> bool:
    """Money that has come, and no word of what was bought for it: `paid £570 for cups`, «взяли и оплатили»."""
    came = any(is_payment(mark) and _MONEY.search(reading.plain, mark.start, mark.end) for mark in reading.marks)
    if not (came or is_settled(reading)) or _PAID_FOR.match(reading.plain, amount.end):
        return False
    taken = [mark for mark in reading.marks if mark.means.takes or mark.means.outcome is Outcome.ORDER]
    paid = [mark for mark in taken if _MONEY.search(reading.plain, mark.start, mark.end)]
    if len(paid) < len(taken) or _is_of_things_before(reading, amount, paid):
        return False
    return not (amounts.is_of_things(reading, amount) or amounts.is_of_counted(reading, amount))


def _is_of_things_before(reading: Reading, amount: FoundSum, paid: Sequence[Mark]) -> bool:
    """`Buying 6 more, £228, and he squared up the old balance`: the money that came is another sum."""
    return bool(paid) and paid[0].start >= amount.end and amounts.is_of_so_many(reading, Span(0, amount.start))
