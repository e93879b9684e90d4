"""Whose a day or an hour is: the one place where it is decided whether it becomes our step.

It is ours where its clause says that we do something then (a call, a visit, an offer, a payment to remind of, an
errand, what was agreed or is awaited), or where it stands bare, with nothing in its clause but phrases we know, names
and fillers, behind an outcome that goes on: «думают, в пт». In every other clause it is words only: where what governs
it is unknown, is somebody else's doing or thing (a delivery, a stock-take), hangs on an «если», or is past. To ask is
better than to be wrong.
"""

import re

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.sentences.around.goods import deliveries
from sales.sentences.around.meanings import is_promise
from sales.sentences.around.planned import Planned
from sales.sentences.around.reached import their_doing
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span, unknown_words
from sales.sentences.reading import Reading, span_of
from sales.sentences.times import absences, papers, when_back
from sales.sentences.times.day_clauses import clause_of, is_before_client, is_plain, parts_beside, says_nothing, unknown
from sales.values.person_words import is_first_name
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_WILLS = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.doing.wills)})(?:\s+[\w'-]+)?\s+$")
_UNMET = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.doing.unmet)})(?:\s+[\w'-]+)?\s+$")
_VOWS = any_word(lambda one: one.doing.vows)
_NAMED_WILL = re.compile(rf"(\w+)(?:{any_of(lambda one: one.doing.will)})\s+$")
_COLLECTS = re.compile(any_of(lambda one: one.doing.collects))
_FETCHES = re.compile(any_of(lambda one: one.doing.fetches))
_THEMSELVES = re.compile(rf"(?:\s+[\w'-]+){{0,2}}?\s+(?:{any_of(lambda one: one.reports.himself)})(?!\w)")
_WE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.we)})(?:'?(?:d|ll|m|re))?\s+$")
_THEIRS = any_word(lambda one: one.doing.theirs)
_OUR_VOW = re.compile(any_of(lambda one: one.doing.our_vow))
_OUR_THINGS = any_word(lambda one: one.doing.our_things)
_GIVEN_BACK = any_word(lambda one: one.doing.given_back)
_OURS = re.compile(any_of(lambda one: one.doing.ours))
_HIMSELF = any_word(lambda one: one.reports.himself)
_US = any_word_before(lambda one: one.doing.us)
_TOGETHER = any_word(lambda one: one.doing.together)
_OTHERS = any_word(lambda one: one.doing.others)
_THEY_DO = re.compile(rf"\s+(?:[\w'-]+\s+)?(?:{any_of(lambda one: one.doing.others)})(?!\w)")
_MONEY = any_word(lambda one: one.doing.money)
_PAYS = any_word(lambda one: f"{one.doing.money}|{one.doing.vows}|{one.reports.says}")
_HERE = any_word(lambda one: one.doing.here)
_OWN_DAYS = any_word(lambda one: one.doing.own_days)
_GREETS = any_word(lambda one: one.doing.greets)
_GOODS = any_word(lambda one: one.doing.goods)
_ELSEWHERE = any_word(lambda one: one.doing.elsewhere)
_SINCE = re.compile(rf"(?:{any_of(lambda one: one.doing.since)})\s")
_FOR_US = any_word_behind(lambda one: one.doing.for_us)
_WAITS = any_word(lambda one: one.doing.waits)
_AWAITS = any_word(lambda one: one.doing.awaits)
_ARRANGED = any_word(lambda one: one.doing.arranged)
_RETURNS = re.compile(any_of(lambda one: one.doing.returns))
_HANGS = any_word(lambda one: one.doing.hangs)
_THEN = any_word(lambda one: one.doing.then)
_PAST_BEHIND = any_word_behind(lambda one: one.doing.past_behind)
_TODAY = any_word(lambda one: one.times.days.today)
_STOPS = frozenset({Outcome.ORDER, Outcome.REFUSED})
"""Behind these nothing of ours follows of itself: the day of an order is its delivery's."""
_DUE = frozenset(
    {Outcome.MOVED, Outcome.THINKING, Outcome.NOT_NOW, Outcome.WANTS_OFFER, Outcome.SENT, Outcome.COMPLAINT}
)
"""Behind these «до пятницы» says when to go on; else it is when they need it."""
_NEEDS = frozenset({Outcome.INTERESTED, Outcome.READY, Outcome.ORDER})
_AWAY = frozenset({None, Outcome.GATEKEEPER, Outcome.NOT_IN, Outcome.NO_ANSWER})
_NEAR = 12
"""Letters behind a verb in which it stands with whom: `speak to his dad`."""
_OF_HANGING = 5
"""Words of a part that is but the condition of the next: «если не позвонит — набрать в среду»."""


def is_ours(reading: Reading, step: Planned, told: Told) -> bool:
    time = step.time
    if time is None:
        return True
    if hangs(reading, time.start) or is_before_client(reading, time) or absences.is_payment_of(reading, step):
        return False
    if any(is_our_doing(reading, mark, time) for mark in step.marks) or when_back.is_of_ours(reading, time.start):
        return True
    return not step.marks and (_is_asked_of_us(reading, step, time, told) or _stands_bare(reading, time, told))


def is_our_doing(reading: Reading, mark: Mark, time: Expression | Mark) -> bool:
    """What we do: nobody else's word or thing stands between it and its day."""
    said = reading.plain[mark.start : mark.end]
    if is_promise(mark) or mark.means.step is StepKind.PAYMENT:
        return not is_of_goods(reading, time)
    if _HERE.search(said):
        return True
    if mark.means.awaited or _GOODS.fullmatch(said) or _is_of_others(reading, mark, said):
        return False
    if deliveries.is_rearranged(reading, mark) or is_theirs_then(reading, mark, time):
        return False
    between = Span(min(mark.end, time.end), max(mark.start, time.start))
    if _GREETS.search(said):
        return True
    together = _TOGETHER.search(said) is not None or when_back.is_then(reading, time.start)
    theirs = not together and _OTHERS.search(reading.plain, between.start, between.end) is not None
    return not theirs and not _is_own_day(reading, between)


def is_of_goods(reading: Reading, time: Expression | Mark) -> bool:
    """«Оплата по факту, привезут в пн», «долг 5000, отгрузка в ср»: between money and the day stands another doing."""
    part = reading.part_of(time.start)
    money = [match.end() for match in _MONEY.finditer(reading.plain, part.start, time.start)]
    within = Span(money[-1] if money else part.start, time.start)
    doings = [*_OTHERS.finditer(reading.plain, within.start, within.end)]
    doings += _OWN_DAYS.finditer(reading.plain, within.start, within.end)
    paid = [span_of(mark) for mark in reading.marks if mark.means.step is StepKind.PAYMENT]
    free = (one for one in doings if not any(span.overlaps(Span(*one.span())) for span in paid))
    return any(_PAYS.fullmatch(one[0]) is None for one in free)


def is_theirs_then(reading: Reading, mark: Mark, time: Expression | Mark) -> bool:
    """«Договор завтра скинет она»; `collect sat`, and no other word: they fetch what they bought."""
    if mark.end > time.start:
        return False
    part = reading.part_of(time.start)
    of_thing = mark.means.step in {StepKind.OTHER, StepKind.OFFER}
    if of_thing and _THEY_DO.match(reading.plain, time.end, part.end):
        return True
    before, behind = reading.plain[part.start : mark.start], reading.plain[time.end : part.end]
    rest = before + reading.plain[mark.end : time.start] + behind
    return _FETCHES.fullmatch(reading.plain, mark.start, mark.end) is not None and not rest.strip()


def hangs(reading: Reading, place: int) -> bool:
    """«Если не ответит, в чт набрать», `ring him fri am if not`; but not `when she's back on the 15th`."""
    part = reading.part_of(place)
    if when_back.is_then(reading, place):
        return False
    if _HANGS.search(reading.plain, part.start, part.end):
        return True
    return any(_is_condition(reading, beside) for beside in parts_beside(reading, part))


def _is_of_others(reading: Reading, mark: Mark, said: str) -> bool:
    """«Обещал поменять», `she'll pop in`, `call us`."""
    before = reading.plain[reading.part_of(mark.start).start : mark.start]
    themselves = _THEMSELVES.match(reading.plain, mark.end) or (reading.sold and _COLLECTS.fullmatch(said))
    theirs = bool(themselves) and _WE.search(before) is None and not _OURS.fullmatch(said)
    if theirs or _UNMET.search(before) or _THEIRS.search(said) or their_doing.is_of(reading, mark):
        return True
    named = _NAMED_WILL.search(before)
    if named is not None and is_first_name(named[1]) and not _TOGETHER.search(said):
        return True
    if _TOGETHER.search(said) and not _ELSEWHERE.search(reading.plain, mark.start, mark.end + _NEAR):
        return False
    if _FOR_US.match(reading.plain, mark.end):
        return True
    will = _WILLS.search(before)
    if will is None or _US.search(before, 0, will.start()):
        return False
    return not _is_our_promise(reading, mark, before[: will.start()], will[0])


def _is_our_promise(reading: Reading, mark: Mark, before: str, will: str) -> bool:
    """«Обещал привезти образцы», `promised to send a quote`: such things are ours, whoever was told of them."""
    part = reading.part_of(mark.start)
    told = _OUR_VOW.match(will) is not None and not unknown_words(before, Span(0, len(before)), ())
    things = _OUR_THINGS.search(reading.plain, mark.start, part.end) is not None
    return told and things and _GIVEN_BACK.search(reading.plain, mark.start, part.end) is None


def _is_asked_of_us(reading: Reading, step: Planned, time: Expression, told: Told) -> bool:
    """What they want of us by a day, what was agreed for it, and what we or they wait for."""
    clause = clause_of(reading, time)
    before = Span(clause.start, time.start)
    bound = _is_due(time)
    if step.owed or step.pays:
        return True
    if their_doing.is_in(reading, clause):
        return False
    wishes = [mark for mark in reading.marks if before.holds(mark.start) and mark.means.outcome is Outcome.WANTS_OFFER]
    if (wishes or step.papers) and (bound or _is_surely_ahead(reading, time) or is_plain(reading, time)):
        return True
    if is_our_vow(reading, clause, told) or _is_vowed_to_pay(reading, clause):
        return True
    if _is_own_day(reading, clause) or _OTHERS.search(reading.plain, before.start, before.end):
        return False
    return _is_agreed(reading, clause, time) or (
        bound and _WAITS.search(reading.plain, clause.start, clause.end) is not None
    )


def is_our_vow(reading: Reading, clause: Span, told: Told) -> bool:
    """«Я обещал привезти», `promised liam a sample`, and after a complaint what was promised to them."""
    vow = _VOWS.search(reading.plain, clause.start, clause.end)
    if vow is None:
        return False
    us = told.outcome is Outcome.COMPLAINT or _US.search(reading.plain, 0, vow.start()) is not None
    return us or _is_of_our_things(reading, clause, vow)


def _is_of_our_things(reading: Reading, clause: Span, vow: re.Match[str]) -> bool:
    """Nobody is named before it."""
    first = not reading.plain[clause.start : vow.start()].strip() and _OUR_VOW.match(vow[0]) is not None
    behind = (reading.plain, vow.end(), clause.end)
    return first and _OUR_THINGS.search(*behind) is not None and _GIVEN_BACK.search(*behind) is None


def _is_vowed_to_pay(reading: Reading, clause: Span) -> bool:
    """«Счёт в оплате, обещают в пт»: nothing else stands there."""
    pays = any(mark.means.step is StepKind.PAYMENT for mark in reading.marks)
    vow = _VOWS.search(reading.plain, clause.start, clause.end) if pays else None
    return vow is not None and all(_VOWS.fullmatch(word) or says_nothing(word) for word in unknown(reading, clause))


def is_to_be_done(reading: Reading, time: Expression, told: Told) -> bool:
    """After a complaint what is due, or was promised, is no call."""
    complains, clause = told.outcome is Outcome.COMPLAINT, clause_of(reading, time)
    vow = is_our_vow(reading, clause, told) and not _is_their_promise(reading, clause)
    return vow or (complains and _is_due(time))


def is_then(reading: Reading, place: int) -> bool:
    """`Back on the 14th, speak then`: the day just said is meant."""
    part = reading.part_of(place)
    return _THEN.search(reading.plain, part.start, part.end) is not None and not hangs(reading, place)


def _is_agreed(reading: Reading, clause: Span, time: Expression) -> bool:
    """«Подтвердили среду», `booked me in for tues`, «ждёт в пн»: nothing unknown stands between it and its day, and of
    what they await nothing else at all.
    """
    within = (reading.plain, clause.start, clause.end)
    spans = (
        Span(min(said.end(), time.end), max(said.start(), time.start))
        for words in (_ARRANGED, _WAITS)
        for said in words.finditer(*within)
    )
    awaits = _AWAITS.search(*within)
    return any(_is_known(reading, span) for span in spans) or (
        awaits is not None and _is_known(reading, clause, awaits[0])
    )


def _is_known(reading: Reading, span: Span, besides: str = "") -> bool:
    return all(says_nothing(word) or _TOGETHER.search(word) or word == besides for word in unknown(reading, span))


def _stands_bare(reading: Reading, time: Expression, told: Told) -> bool:
    away = told.outcome in _AWAY and (told.absent or told.outcome is not None)
    clause = clause_of(reading, time)
    needed = any(clause.start <= mark.start < time.start and _is_need(mark) for mark in reading.marks)
    of_money = papers.is_said_of_money(reading.plain, time, reading.part_of(time.start))
    if needed or of_money or _is_their_promise(reading, clause):
        return False
    if _PAST_BEHIND.match(reading.plain, time.end) or _is_own_day(reading, clause):
        return False
    since = _SINCE.match(reading.plain, time.start) and not time.hour and told.outcome is not Outcome.MOVED
    if since or told.outcome in _STOPS or not (is_plain(reading, time) or (away and is_plain(reading, time, _RETURNS))):
        return False
    if told.outcome is None and not told.absent:
        known = told.happened or reading.unmade
        return known or all(is_plain(reading, one) for one in reading.times)
    if _is_due(time):
        return told.outcome in _DUE or away
    known = away or told.outcome is Outcome.MOVED
    within = (reading.plain, clause.start, clause.end)
    return known or not (_OTHERS.search(*within) or _THEIRS.search(*within))


def _is_their_promise(reading: Reading, clause: Span) -> bool:
    """«Обещал сам перезвонить в ср», «обещали набрать в пт»; behind «я» it is a call of ours."""
    asked = (mark for mark in reading.marks if clause.holds(mark.start) and mark.means.outcome is Outcome.CALL_BACK)
    vowed = any(_VOWS.match(reading.plain, mark.start) for mark in asked)
    return vowed or _HIMSELF.search(reading.plain, clause.start, clause.end) is not None


def _is_need(mark: Mark) -> bool:
    """`Want 5 boxes tomorrow`: that is when they need them."""
    return mark.means.outcome in _NEEDS and mark.means.guess and mark.means.step is None


def _is_due(time: Expression) -> bool:
    return any(said is not None and said.bound for said in (time.day, time.hour))


def _is_surely_ahead(reading: Reading, time: Expression) -> bool:
    """«Завтра», `today`: nobody has asked for it then."""
    today = _TODAY.fullmatch(reading.plain, time.start, time.end) is not None
    return today or (time.day is not None and time.day.back is None)


def _is_own_day(reading: Reading, span: Span) -> bool:
    """But for where somebody is meanwhile: «в отпуске до 5-го»."""
    absent = [span_of(mark) for mark in reading.marks if mark.means.absent]
    found = (Span(*match.span()) for match in _OWN_DAYS.finditer(reading.plain, span.start, span.end))
    return any(not any(one.overlaps(place) for place in absent) for one in found)


def _is_condition(reading: Reading, part: Span) -> bool:
    words = reading.plain[part.start : part.end]
    return _HANGS.match(words.lstrip()) is not None and len(words.split()) <= _OF_HANGING
