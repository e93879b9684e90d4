"""What the words of a touch say of it, where nobody will confirm it: how it took place and what came of it.

The phrases are those of report sentences. Where these say nothing sure, or one thing and its contrary, the
touch is only noted: an order, a refusal or an offer sent is never guessed. The words are kept by the caller.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sales.days.spoken import MONTH, folded
from sales.languages.registry import any_of
from sales.languages.vocabulary import Meaning
from sales.sentences import marks as sentence_marks
from sales.sentences.around import denial, meanings
from sales.sentences.around.amounts import has_amount
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told, told_by
from sales.sentences.parts import parts_of, unknown_words
from sales.sentences.reading import span_of
from sales.work.channels import Channel, Direction
from sales.work.outcomes import Outcome, contradicts
from sales.work.reasons import Reason

LONGEST_READ = 300
"""Signs."""

Meant = tuple[Channel, Direction, Outcome, Reason | None]

_ON = any_of(lambda one: one.rows.on)
_ORDER_NOUN = re.compile(rf"(?:{any_of(lambda one: one.rows.order_noun)})(?: (?:{_ON}))?")
_FIRST_WORDS = re.compile(rf"(?:\W*(?:{any_of(lambda one: one.rows.before_order)})(?!\w))*\W*")
_TO_DAY = re.compile(rf"\s*(?:(?:{any_of(lambda one: one.rows.to_day)})\s*)?")
_AGREED = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.rows.agreed)})\s+(?:an? )?$")
"""A visit or a call that is to come."""
_SUM_BEHIND = re.compile(rf"\s*(?:{_ON}|:|-|–|—)?\s*[$€£]?\d")
_TO_COME = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.rows.to_come)}|{MONTH})(?!\w)")
_GOODS = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.rows.goods)})")
"""What is put off may be these, and not a visit."""
_NEVER_MORE = re.compile(any_of(lambda one: one.rows.never_more))
_BAN = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.rows.ban)})")


@lru_cache(2048)
def meant_by(written: str, *, cut: bool = False) -> Meant:
    """A noun alone names what was done: «КП» was sent, «звонок» took place; not where it is `cut` off before another
    day: «встреча 15.3».
    """
    plain = folded(written[:LONGEST_READ])
    marks = [mark for mark in _marks(plain) if not (cut and _is_of_next_day(plain, mark))]
    told = told_by(marks)
    if told.outcome is not None and not _is_sure(plain, marks, told):
        told = replace(told, outcome=Outcome.NOTED, reason=None)
    if told.outcome is not None:
        return _channel(told, marks), told.direction, told.outcome, told.reason
    if not cut and _is_only_offer(plain, marks):
        return Channel.OFFER, told.direction, Outcome.SENT, None
    return _channel(told, marks), told.direction, Outcome.NOTED, None


@lru_cache(2048)
def took_place(written: str) -> bool:
    """«Встреча не состоялась», «КП не отправил» alone tell of no touch."""
    means = [mark.means for mark in _marks(folded(written[:LONGEST_READ]))]
    happened = any((one.happened or one.outcome) and one != Meaning(denied=True) for one in means)
    return happened or Meaning(denied=True) not in means


def begins(written: str, *, at_once: bool) -> bool:
    """Whether words behind a day tell of something done on it; `at_once`: the first of them do."""
    plain = folded(written[:LONGEST_READ])
    first = next(iter(_marks(plain)), None)
    if first is None or first.means.step or (at_once and first.start > 0):
        return False
    return bool(first.means.happened or first.means.outcome or first.means.channel)


@lru_cache(64)
def _marks(plain: str) -> list[Mark]:
    marks = denial.spared(plain, sentence_marks.find(plain, surely=True), parts_of(plain))
    nouns = [mark for mark in marks if meanings.is_noun(mark.means)]
    ahead = [mark for mark in nouns if _AGREED.search(plain[: mark.start])]
    paid = has_amount(plain)
    kept = [_as_paid(mark) if paid else mark for mark in marks if mark not in ahead]
    return [meanings.as_channel(mark) if mark in nouns else mark for mark in kept]


def _as_paid(mark: Mark) -> Mark:
    """«Оплатили 15 000»; what one says to be buying is not sold yet."""
    return mark if mark.means.outcome else meanings.as_sold(mark)


def _is_of_next_day(plain: str, mark: Mark) -> bool:
    noun = mark.means.outcome is None or _ORDER_NOUN.fullmatch(plain[mark.start : mark.end])
    return bool(noun and _TO_DAY.fullmatch(plain, mark.end))


def _channel(told: Told, marks: Sequence[Mark]) -> Channel:
    """What is not said is «другое»; an offer is one only where it was sent."""
    said = told.outcome not in {None, Outcome.TALKED, Outcome.NOTED}
    named = told.happened and any(mark.means.happened for mark in marks)
    other = any(mark.means.channel not in {None, Channel.OFFER} for mark in marks)
    return told.channel if said or named or other else Channel.OTHER


def _is_sure(plain: str, marks: Sequence[Mark], told: Told) -> bool:
    said = frozenset(mark.means.outcome for mark in marks if mark.means.outcome and not mark.means.faint)
    if any(contradicts(one, said) for one in said):
        return False
    if told.outcome is Outcome.NOT_NOW:
        return Outcome.NOT_NOW in said
    if told.outcome is Outcome.MOVED:
        return not _GOODS.search(plain)
    if told.outcome is Outcome.REFUSED:
        return not _BAN.search(plain) or bool(_NEVER_MORE.search(plain)) or len(said) > 1
    return told.outcome is not Outcome.ORDER or _is_order(plain, marks, told)


def _is_order(plain: str, marks: Sequence[Mark], told: Told) -> bool:
    """A verb tells of one, a sum, or the word alone; what was returned has cost something."""
    if told.negative:
        return has_amount(plain)
    return any(_tells_of_order(plain, mark) for mark in marks if mark.means.outcome is Outcome.ORDER)


def _tells_of_order(plain: str, mark: Mark) -> bool:
    part = next(part for part in parts_of(plain) if part.holds(mark.start))
    if not _ORDER_NOUN.fullmatch(plain[mark.start : mark.end]):
        return True
    if _TO_COME.search(plain[part.start : part.end]):
        return False
    alone = _FIRST_WORDS.fullmatch(plain[part.start : mark.start])
    return bool(alone or _SUM_BEHIND.match(plain, mark.end))


def _is_only_offer(plain: str, marks: Sequence[Mark]) -> bool:
    offered = any(mark.means.channel is Channel.OFFER for mark in marks)
    known = [span_of(mark) for mark in marks]
    plainly = not any(mark.means.denied or mark.means.step for mark in marks)
    return offered and plainly and not any(unknown_words(plain, part, known) for part in parts_of(plain))
