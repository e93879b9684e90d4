"""Of which order money is, that has come or is to come: of the one that is told of, or of one of before."""

import re
from collections.abc import Sequence

from sales.languages.registry import any_of, any_word
from sales.sentences.around import amounts
from sales.sentences.around.planned import Planned
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.sentences.reading import OWED, Reading
from sales.values.amounts import received
from sales.values.amounts.received import Received
from sales.values.amounts.sums import FoundSum
from sales.work.step import StepKind

_OF_BEFORE = any_word(lambda one: one.amounts.old_debt)
_DEBT = any_word(lambda one: one.amounts.debt)
_CLAUSE = re.compile(rf"[,;\n!?]|\.(?=\s|$)|\s[-–—]\s|(?<=\s)(?:{any_of(lambda one: one.reports.and_)})(?=\s)")
_SENTENCE = re.compile(r"[;\n!?]|\.(?=\s|$)")


def with_came(reading: Reading, currency: str) -> tuple[Received | None, FoundSum | None]:
    """A part of what was owed, or of what is bought, that has come; and the order's sum, which is another one. With
    no word of what was bought it is read as any money that comes.
    """
    part = received.find(reading.plain, amounts.taken(reading))
    other = amounts.amount(reading, currency, part)
    if part is None and (of_own := _paid_of_own(reading, currency)):
        return of_own
    if part is None or other is not None or part.whole:
        return part, other
    alone = amounts.amount(reading, currency)
    if not part.sure:
        return None, alone
    return part, alone if amounts.is_of_earlier(reading, alone) else None


def _paid_of_own(reading: Reading, currency: str) -> tuple[Received, FoundSum] | None:
    """`Signed £120, they paid £50`: what is paid right behind an order's sum is of that order."""
    paid = list(received.paid_of(reading.plain, amounts.taken(reading)))
    for part in paid:
        whole = amounts.amount(reading, currency, part)
        if whole is None or whole.unclear or any(one.start < whole.end and whole.start < one.end for one in paid):
            continue
        told = received.of_sum(reading.plain, part, whole.text, whole.end)
        if told is not None:
            return told, whole
    return None


def without_debts(reading: Reading) -> list[Mark]:
    """«Вернули 3 тыс долга»: no goods came back."""
    clauses = ((mark, _around(_CLAUSE, reading.plain, mark.start)) for mark in reading.marks)
    return [
        mark
        for mark, clause in clauses
        if not (mark.means.negative and _DEBT.search(reading.plain, clause.start, clause.end))
    ]


def is_of_before(reading: Reading, planned: Sequence[Planned], amount: FoundSum | None, came: Received | None) -> bool:
    """«Хвост за август до 5-го», `paid £50 off the old bill, rest by the 15th`: the order of today has no such day."""
    days = [step.time.start for step in planned if step.kind is StepKind.PAYMENT and step.time]
    return any(_is_of_before(reading, day, amount, came) for day in days)


def _is_of_before(reading: Reading, day: int, amount: FoundSum | None, came: Received | None) -> bool:
    clause = _around(_CLAUSE, reading.plain, day)
    if _OF_BEFORE.search(reading.plain, clause.start, clause.end):
        return amount is None or not clause.holds(amount.start)
    said = _around(_SENTENCE, reading.plain, day)
    if amount is not None and said.holds(amount.start):
        return False
    before = (rule.search(reading.plain, said.start, day) for rule in (_OF_BEFORE, OWED))
    return any(before) or (came is not None and came.old and said.holds(came.start))


def _around(ends: re.Pattern[str], plain: str, place: int) -> Span:
    start = max((match.end() for match in ends.finditer(plain, 0, place)), default=0)
    behind = ends.search(plain, place)
    return Span(start, behind.start() if behind else len(plain))
