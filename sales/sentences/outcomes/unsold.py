"""Sums of what nobody has bought: it was turned down, or the order is put off, cancelled or in doubt.

`Didn't take the tape for £30, took bags £18` is an order of £18, «заказ на 4000 отложили до июня» none.
"""

import re
from collections.abc import Iterator

from sales.languages.registry import any_of, any_word
from sales.sentences.around.meanings import as_words
from sales.sentences.marks import Mark
from sales.sentences.outcomes.debts import clauses
from sales.sentences.parts import Span
from sales.sentences.reading import Reading
from sales.work.outcomes import Outcome

_NOT_TAKEN = any_word(lambda one: one.amounts.not_taken)
_ORDERS = any_word(lambda one: one.amounts.orders)
_GONE = any_word(lambda one: one.amounts.gone)
_TO_ORDER = re.compile(
    rf"\d[^\d]*(?<!\w)(?:{any_of(lambda one: one.amounts.to_order)})\s+"
    rf"(?:{any_of(lambda one: one.amounts.orders)})(?!\w)"
)
"""`£5 off their next order`."""
_TAKING = any_word(lambda one: one.amounts.taking)
_MOVED_GOODS = any_word(lambda one: one.reports.moved_goods)


def set_apart(reading: Reading) -> None:
    """Neither their sums nor what would say that they were bought is of any order."""
    reading.unsold = tuple(_regions(reading.plain))
    told = [mark for mark in reading.marks if any(one.holds(mark.start) for one in reading.unsold)]
    reading.marks = [as_words(mark, None) if mark in told and _is_sale(mark) else mark for mark in reading.marks]


def _is_sale(mark: Mark) -> bool:
    return mark.means.takes or mark.means.outcome is Outcome.ORDER


def _regions(plain: str) -> Iterator[Span]:
    for clause in clauses(plain):
        region = _turned_down(plain, clause) or _gone(plain, clause)
        if region:
            yield region


def _turned_down(plain: str, clause: Span) -> Span | None:
    """«От плёнки за 3 тыс отказались»; what they took in the same breath begins or ends it."""
    said = _NOT_TAKEN.search(plain, clause.start, clause.end)
    if said is None:
        return None
    took = _TAKING.search(plain, clause.start, said.start())
    behind = _TAKING.search(plain, said.end(), clause.end)
    return Span(said.start() if took else clause.start, behind.start() if behind else clause.end)


def _gone(plain: str, clause: Span) -> Span | None:
    """But for «доставку заказа на 4000 перенесли»: that stands."""
    order = _ORDERS.search(plain, clause.start, clause.end)
    if order is None or _MOVED_GOODS.search(plain, clause.start, clause.end):
        return None
    is_gone = _GONE.search(plain, clause.start, clause.end) or _TO_ORDER.search(plain, clause.start, clause.end)
    return clause if is_gone else None
