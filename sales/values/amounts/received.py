"""Money that has come, as a folded text tells it: which part of what, before or for what is bought.

«Отдали 20 тыс из 32», `of the 140 they paid 100`, «предоплату 4900», `paid 60, rest on friday`. Who is to pay, or has
not paid, has paid nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from sales.ground.errors import Rejected
from sales.languages.registry import any_of, any_word, any_word_behind
from sales.values import money
from sales.values.amounts.figures import COUNTED_BEHIND, ONE_SUM
from sales.values.money import MULTIPLIERS as THOUSANDS


@dataclass(frozen=True, slots=True)
class Received:
    start: int
    end: int  # of its figures, and those of the whole
    text: str  # for `money.parse`
    whole: str = ""  # of which it is a part
    prepaid: bool = False
    old: bool = False  # of what was owed before
    sure: bool = True  # a word says that it came; else it is of what is bought in the same breath


_WORD = r"[^\W\d][\w'’-]*"
_VERB = any_of(lambda one: f"{one.amounts.handed}|{one.amounts.goes}")
_HANDED = re.compile(rf"(?<!\w)(?:{_VERB})(?!\w)")
_NOT_YET = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.not_yet)})\s+(?:{_WORD}\s+){{0,2}}$")
_TO_COME = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.to_come)})(?!\w)")
_DEPOSIT = any_of(lambda one: one.amounts.deposit)
_SETTLED = re.compile(any_of(lambda one: one.reports.settled))
_IN_CASH = any_word_behind(lambda one: one.amounts.in_cash)
_LEFT = rf"(?:{any_of(lambda one: one.amounts.rest)})(?!\w)"
_REST = re.compile(rf"(?<!\w){_LEFT}")
_OFF_DEBT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.amounts.off_debt)})(?!\w)")
_ENDS = re.compile(r"[.!?;](?=\s|$)|\n")
_CLAUSE_ENDS = re.compile(r"[,.!?;](?=\s)|\n|\s[-–—]\s")
_CLAUSES = re.compile(rf"{_CLAUSE_ENDS.pattern}|(?<=\s)(?:{any_of(lambda one: one.reports.and_)})(?=\s)")
_START = r"(?<![\w.,:/№#-])"
_WHOLE = rf"(?:(?:{any_of(lambda one: one.amounts.that)})\s+){{0,2}}(?P<whole>{ONE_SUM})"
_OF = any_of(lambda one: one.amounts.of_whole)
_ORDER_OF = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.outcome_nouns)})\s+(?:{_OF})\s+$")
"""`Order of £250, £100 deposit` says what is bought."""
_PATTERNS = (
    re.compile(rf"{_START}(?P<sum>{ONE_SUM})(?:\s+[^\W\d]{{1,6}})?\s+(?:{_OF})\s+{_WHOLE}"),
    re.compile(rf"(?<!\w)(?:{_OF})\s+{_WHOLE},?\s+(?:(?!{_LEFT})(?:{_WORD})\s+){{0,4}}(?P<sum>{ONE_SUM})"),
)
_DEPOSITS = (
    re.compile(rf"(?<!\w)(?:{_DEPOSIT})(?:\s+{_WORD}){{0,2}}\s*[-–—:]?\s*(?P<sum>{ONE_SUM})"),
    re.compile(
        rf"{_START}(?P<sum>{ONE_SUM})\s+(?:(?:{any_of(lambda one: one.amounts.as_deposit)})\s+){{0,3}}"
        rf"(?:{_DEPOSIT})(?!\w)"
    ),
)
_PAID = (
    re.compile(rf"(?<!\w)(?P<verb>{_VERB})(?:,?\s+{_WORD},?){{0,3}}\s+(?P<sum>{ONE_SUM})"),
    re.compile(rf"{_START}(?P<sum>{ONE_SUM})\s+(?:{_WORD}\s+)?(?P<verb>{_VERB})(?!\w)"),
)
_OFF_DEBT_PAID = re.compile(
    rf"{_START}(?P<sum>{ONE_SUM})\s+(?:{any_of(lambda one: one.amounts.off_debt)})\s+(?:{_WORD}\s+)?"
    rf"(?P<verb>{_VERB})(?!\w)"
)
"""`£40 from the last delivery came in`."""
_AT_ONCE = any_word_behind(lambda one: one.amounts.at_once)
_OFF_BEHIND = any_word_behind(lambda one: one.amounts.off_behind)
_OFF = any_word(lambda one: f"{one.amounts.off_before}|{one.amounts.off_behind}")
_BARE = re.compile(r"[\d .,]+")
_GOES_ON = re.compile(
    rf"\s*(?:$|[,;.!?:)\n]|[-–—]\s|(?:{_VERB}|{any_of(lambda one: one.amounts.rest)}|"
    rf"{any_of(lambda one: one.amounts.goes_on)}|{any_of(lambda one: one.amounts.in_cash)}|"
    rf"{any_of(lambda one: one.amounts.besides)})(?!\w))"
)
"""Behind a bare figure that is money: no thing that it could count."""


def find(plain: str, taken: Sequence[tuple[int, int]] = ()) -> Received | None:
    """The first that is told so; it lies on nothing that is `taken`."""
    told = chain(_of_whole(plain), _deposits(plain), _paid(plain))
    return next((one for one in told if not any(_lies_on(one, *other) for other in taken)), None)


def _lies_on(told: Received, start: int, end: int) -> bool:
    """A day amid the two figures is on neither: «из 120 отдали сегодня 50»."""
    return start < told.end and told.start < end and not (told.whole and told.start < start and end < told.end)


def paid_of(plain: str, taken: Sequence[tuple[int, int]] = ()) -> Iterator[Received]:
    """Sums that were paid, whatever they are of: «стаканы на 12 000, оплатили 5000»."""
    for found in chain.from_iterable(pattern.finditer(plain) for pattern in _PAID):
        start, end = found.span("sum")
        free = not any(one < end and start < other for one, other in taken)
        ends = max(end, found.end("verb"))
        money_only = _AT_ONCE.match(plain, ends) or (_is_money(plain, found, "sum") and _GOES_ON.match(plain, ends))
        if free and money_only and not _is_denied(plain, *_verb(plain, found)) and not _is_off(plain, found):
            yield Received(start, end, found["sum"].strip())


def beside(plain: str) -> Iterator[str]:
    """What stands before a sum that was paid, and what behind it."""
    for found in chain.from_iterable(pattern.finditer(plain) for pattern in (*_PAID, *_DEPOSITS)):
        if _is_money(plain, found, "sum"):
            yield plain[: found.start()].rstrip(" ,;")
            yield plain[found.end() :].lstrip(" ,;")


def _is_off(plain: str, found: re.Match[str]) -> bool:
    """«Получили скидку 500 р», `got £5 off`."""
    return _OFF.search(found[0]) is not None or _OFF_BEHIND.match(plain, found.end("sum")) is not None


def of_sum(plain: str, part: Received, whole: str, end: int) -> Received | None:
    """What was paid of a sum right before it, as much or less: of «120 тыс, отдали 50» both are thousands."""
    told = replace(part, text=scaled(part.text, whole))
    apart = end > part.start or _ENDS.search(plain, max(end - 1, 0), part.start)
    return None if apart or not _is_at_most(told.text, whole) else told


def _is_at_most(part: str, whole: str) -> bool:
    currency = money.named_in(whole) or money.named_in(part) or "KWD"
    try:
        return 0 < money.parse(part, currency) <= money.parse(whole, currency)
    except Rejected:
        return False


def handed(plain: str, taken: Sequence[tuple[int, int]], *, sure: bool) -> Received | None:
    """Of which nothing else is said: `gave me 40 quid`, «отдал 2000 наличкой». `sure`: another word says that it is
    money.
    """
    for found in chain.from_iterable(pattern.finditer(plain) for pattern in _PAID):
        start, end = found.span("sum")
        free = not any(one < end and start < other for one, other in taken)
        said = not is_bare(found["sum"]) or _IN_CASH.match(plain, end) or _is_paid(found, sure=sure)
        if free and said and _is_money(plain, found, "sum") and not _is_denied(plain, *_verb(plain, found)):
            return Received(start, end, found["sum"].strip())
    return None


def _verb(plain: str, found: re.Match[str]) -> tuple[int, int]:
    return _sentence(plain, found)[0], found.start("verb")


def _is_paid(found: re.Match[str], *, sure: bool) -> bool:
    return len(found["sum"].strip()) > 1 and (sure or _SETTLED.fullmatch(found["verb"]) is not None)


def is_bare(text: str) -> bool:
    """Whether figures say neither their currency nor thousands."""
    return _BARE.fullmatch(text.strip()) is not None


def _of_whole(plain: str) -> Iterator[Received]:
    for found in chain.from_iterable(pattern.finditer(plain) for pattern in _PATTERNS):
        of_order = _ORDER_OF.search(plain, 0, found.start("whole")) is not None
        if not of_order and _has_come(plain, found) and _is_money(plain, found, "sum", "whole"):
            yield Received(*_figures(found), *_scaled(found["sum"], found["whole"]))


def _deposits(plain: str) -> Iterator[Received]:
    for found in chain.from_iterable(pattern.finditer(plain) for pattern in _DEPOSITS):
        start, end = _sentence(plain, found)
        came = _has_come(plain, found)
        if (came or not _TO_COME.search(plain, start, end)) and not COUNTED_BEHIND.match(plain, found.end("sum")):
            yield Received(*found.span("sum"), found["sum"].strip(), prepaid=True, sure=came)


def _paid(plain: str) -> Iterator[Received]:
    """Of which some is left, or that is of a debt: of several sums the one beside which that is said."""
    told = list(chain.from_iterable(pattern.finditer(plain) for pattern in (*_PAID, _OFF_DEBT_PAID)))
    for found in [one for one in told if _OFF_DEBT.search(plain, *_clause(plain, one))] or told:
        start, end = _sentence(plain, found)
        if _is_denied(plain, start, found.start("verb")) or not _is_money(plain, found, "sum"):
            continue
        old = _OFF_DEBT.search(plain, start, end) is not None
        if old or _REST.search(plain, start):
            yield Received(*found.span("sum"), found["sum"].strip(), old=old)


def _has_come(plain: str, found: re.Match[str]) -> bool:
    start, end = _sentence(plain, found)
    handed = _HANDED.finditer(plain, start, end)
    return any(not _is_denied(plain, start, one.start()) for one in handed)


def _is_denied(plain: str, start: int, verb: int) -> bool:
    return _NOT_YET.search(plain[start:verb]) is not None


def _sentence(plain: str, found: re.Match[str]) -> tuple[int, int]:
    before = max((one.end() for one in _ENDS.finditer(plain, 0, found.start())), default=0)
    behind = _ENDS.search(plain, found.end())
    return before, behind.start() if behind else len(plain)


def _clause(plain: str, found: re.Match[str]) -> tuple[int, int]:
    """«Заказ 6200 оплатили и с прошлого раза 3т закинули»: only one of the two sums is of before."""
    before = max((one.end() for one in _CLAUSES.finditer(plain, 0, found.start())), default=0)
    behind = _CLAUSES.search(plain, found.end())
    return before, behind.start() if behind else len(plain)


def _is_money(plain: str, found: re.Match[str], *groups: str) -> bool:
    """Behind bare figures stands no thing that they could count; behind none a percent sign."""
    if any(COUNTED_BEHIND.match(plain, found.end(name)) for name in groups):
        return False
    if any(not is_bare(found[name]) for name in groups):
        return True
    return _GOES_ON.match(plain, max(found.end(name) for name in groups)) is not None


def _figures(found: re.Match[str]) -> tuple[int, int]:
    both = [found.span("sum"), found.span("whole")]
    return min(both)[0], max(both)[1]


def _scaled(part: str, whole: str) -> tuple[str, str]:
    """«20 тыс из 32», «10 из 16 тыс»: thousands that one of the two says are both's."""
    part, whole = part.strip(), whole.strip()
    for one, other in ((part, whole), (whole, part)):
        words = re.sub(r"[\d\s.,]+", " ", one).split()
        if is_bare(other) and len(other) <= 3 and any(word in THOUSANDS for word in words):
            scaled = f"{other} {next(word for word in words if word in THOUSANDS)}"
            return (part, scaled) if one == part else (scaled, whole)
    return part, whole


def scaled(part: str, whole: str) -> str:
    """A part as its whole counts: «40» of «87 тыс» are thousands."""
    return _scaled(part, whole)[0]


def is_rest_then(plain: str, start: int, end: int) -> bool:
    """Whether what is left is told of with a day: in its clause before it, or right behind."""
    before = max((one.end() for one in _CLAUSE_ENDS.finditer(plain, 0, start)), default=0)
    return _REST.search(plain, before, start) is not None or _REST.match(plain, end + 1) is not None
