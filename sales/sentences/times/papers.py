"""Days that tell of which paper or order it is: nothing took place then, and nothing is to be done."""

import re

from sales.days.spoken import MONTH
from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before
from sales.sentences.parts import Span

_PAPER_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.paper_of)})$")
_PAPER_FOR = any_word_before(lambda one: one.reports.paper_for)
_SINCE = re.compile(rf"(?:{any_of(lambda one: one.reports.dated)})(?!\w)")
_SINCE_BEFORE = any_word_before(lambda one: one.reports.dated)
_SENDS = any_word(lambda one: one.reports.sends)
_MONTH = re.compile(MONTH)
_SAID_OF_MONEY = re.compile(
    rf"(?<!\w)(?:{any_of(lambda one: one.reports.accountants)})(?:\s+[\w'-]+)?\s+"
    rf"(?:{any_of(lambda one: one.reports.says)})\s+$"
)


def is_day_of(plain: str, time: Expression, part: Span) -> bool:
    """«Счёт от 3 сентября», `can't find the invoice for 3 sept`."""
    from_ = _SINCE.match(plain, time.start) or _SINCE_BEFORE.search(plain, 0, time.start)
    if from_ is not None and _PAPER_OF.search(plain, 0, time.start):
        return True
    sent = _SENDS.search(plain, part.start, time.start)
    for_ = None if sent else _PAPER_FOR.search(plain, part.start, time.start)
    return for_ is not None and _MONTH.search(plain, time.start, time.end) is not None


def is_said_of_money(plain: str, time: Expression, part: Span) -> bool:
    """«Бух говорит в чт», `accounts say thurs`: then it is paid, or a paper is ready."""
    return time.day is not None and _SAID_OF_MONEY.search(plain, part.start, time.start) is not None
