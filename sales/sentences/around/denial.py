"""What the words around a phrase take back: «заказ отменили» is no order, «не отказались» no refusal, «КП не отправил»
nothing sent. Phrases that deny by themselves («не отвечает») are in the tables.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from sales.days.time_expressions import Expression
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.languages.vocabulary import Meaning
from sales.sentences.around.meanings import is_noun, is_promise
from sales.sentences.marks import Mark
from sales.sentences.parts import Span
from sales.work.channels import Channel, Direction
from sales.work.outcomes import ATTEMPTS, TRAITS, Outcome
from sales.work.reasons import Reason

_NOT = rf"(?:{any_of(lambda one: one.reports.not_)})"
_NONE = rf"(?:{any_of(lambda one: one.reports.none)})"
_DENIED = re.compile(rf"(?<!\w)(?:{_NOT}(?!\s+(?:{any_of(lambda one: one.reports.only)}))(?:\s+[\w-]+)?|{_NONE})\s+$")
_ABSENT = any_of(lambda one: one.reports.absent)
_DENYING = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.so)}|[\w-]+\s+)?(?P<word>{_NOT}|{_ABSENT})(?!\w)")
_SWALLOWED = re.compile(rf"(?<!\w){_NOT}(?!\w)")
_TAKES_PLACE = any_word_behind(lambda one: one.reports.takes_place)
"""Verbs of taking place or sending: «КП не подошло» was sent."""
_MEANT_TO = any_word_before(lambda one: one.reports.meant_to)
_PASSIVE = re.compile(rf"\s+(?:[\w-]+\s+)?\w{{2,}}(?:{any_of(lambda one: one.reports.passive)})(?!\w)")
_UNDONE = any_word(lambda one: one.reports.undone)
_OPEN = rf"(?:{any_of(lambda one: one.reports.open)})"
_TOPIC = any_of(lambda one: one.claims.topic)
_BEFORE_ORDER = re.compile(rf"(?<!\w){_OPEN}(?:\s+(?!(?:{_TOPIC})\s)[\w-]+){{0,4}}\s+$")
"""«После обеда про заказ»: that hour is not what they wait for."""
_BEHIND_ORDER = re.compile(
    rf"\s+(?!(?:(?:{any_of(lambda one: one.reports.on)})\s+)?[\d$€£])(?:[\w-]+\s+)?{_OPEN}(?!\w)"
)
_ELSEWHERE = any_word(lambda one: one.reports.elsewhere)
_WAS = re.compile(any_of(lambda one: one.reports.was))
_ONLY_IF = any_word(lambda one: one.reports.only_if)
_CONDITION = any_word(lambda one: one.reports.condition)
"""«Если дадим отсрочку, подпишут»: they think."""
_AHEAD = any_word_before(lambda one: one.reports.ahead)
_ONE_THING = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.one_thing)})")
_ONE_THING_BEFORE = any_word_before(lambda one: one.reports.one_thing)
"""«Отказался от встречи», «от встречи отказались»: not from us."""
_REFUSING = re.compile(any_of(lambda one: one.reports.refusing))
_ONE_DEED = re.compile(rf"\s+(?:{any_of(lambda one: one.reports.one_deed)})")
"""«Отказываются платить», `refused to talk`."""
_OFF = re.compile(rf"(?:\s+[\w'-]+){{0,4}}?\s+(?:{any_of(lambda one: one.reports.off)})(?!\w)")
_THEN = any_word(lambda one: one.reports.then)
_BUT = any_word(lambda one: one.reports.but)
_TRIGGER = re.compile(
    rf"(?<!\w)(?:{_NOT}|{_NONE}|{_OPEN}(?!\w)|{any_of(lambda one: one.reports.refusing)})(?!\w)|"
    rf"(?<!\w){_WAS.pattern}\s|{_UNDONE.pattern}|{_ELSEWHERE.pattern}|{_THEN.pattern}|"
    rf"{_BUT.pattern}"
)

_SUBJECT = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.of_something)})\s")
_BESIDE = re.compile(rf"\s*(?:(?:{any_of(lambda one: one.reports.so_as_to)})\s+)?")
_HAPPENED = Meaning(denied=True)
"""What is left of «не звонил»: nothing took place."""
_SAID = Meaning(outcome=Outcome.TALKED, faint=True, denied=True)
"""What is left of «заказ отменили»: somebody said so."""
_REFUSAL = re.compile(any_of(lambda one: one.reports.refusal_stem))
_NOUNS = re.compile(any_of(lambda one: one.reports.outcome_nouns))


def spared(plain: str, marks: Sequence[Mark], parts: Sequence[Span]) -> list[Mark]:
    """The phrases of a folded text, without the meaning of those that it takes back."""
    if not marks or not _TRIGGER.search(plain):
        return list(marks)
    text = _Text(plain, marks, parts)
    told = [text.spared(mark) for mark in marks]
    return [mark for mark in told if mark.means.denied or not any(_inside(mark, one) for one in told)]


def _is_word_of_theirs(mark: Mark) -> bool:
    means = mark.means
    return (means.outcome is Outcome.TALKED and not means.faint) or means.direction is Direction.INCOMING


def _inside(mark: Mark, other: Mark) -> bool:
    return other.means.denied and mark is not other and other.start <= mark.start < other.end


class _Text:
    """Phrases among the words of their parts."""

    def __init__(self, plain: str, marks: Sequence[Mark], parts: Sequence[Span]) -> None:
        self.plain, self.marks, self.parts = plain, marks, parts

    def spared(self, mark: Mark) -> Mark:
        means = mark.means
        if means.negative or means == Meaning():
            return mark
        if is_noun(means) or means.outcome in {None, Outcome.SENT, Outcome.TALKED}:
            return self._as_happened(mark)
        if means.outcome in ATTEMPTS:
            return replace(mark, means=_HAPPENED) if self._overtaken(mark) else mark
        if not TRAITS[means.outcome].heard or means.faint or means.outcome is Outcome.THINKING:
            return mark
        return self._as_said(mark)

    def _as_happened(self, mark: Mark) -> Mark:
        """«Не звонил», «КП не отправил», «встреча не состоялась»."""
        if is_noun(mark.means):
            undone = mark.means.channel is Channel.VISIT and _UNDONE.search(self._part(mark))
            denied = bool(undone or self._did_not_happen(mark))
            return replace(mark, means=_HAPPENED) if denied else mark
        if not mark.means.happened:
            return mark
        if self._is_auxiliary(mark):
            return replace(mark, means=Meaning())
        start = self._denied_from(mark)
        return mark if start is None else replace(mark, start=start, means=_HAPPENED)

    def _as_said(self, mark: Mark) -> Mark:
        if mark.means.outcome is Outcome.READY and _CONDITION.search(self._part(mark)):
            means = replace(mark.means, outcome=Outcome.THINKING, kept=True, takes=False)
            return replace(mark, means=means)
        start = self._denied_from(mark)
        if start is None and self._taken_back(mark):
            start = mark.start
        if start is None and mark.means.outcome is Outcome.ORDER:
            start = self._not_ours(mark)
        if start is None:
            return mark
        said = replace(mark, start=start, means=_SAID)
        return replace(said, means=_HAPPENED) if self._is_what_for(said) else said

    def _is_what_for(self, said: Mark) -> bool:
        """`Ring her about the order`, «позвонить узнать про заказ»: of what is to be done nobody has said anything."""
        words, span = self.plain[said.start : said.end], self._span(said)
        ahead = (one for one in self.marks if span.start <= one.start < said.start)
        planned = any(one.means.step and not one.means.happened for one in ahead)
        return planned and bool(_SUBJECT.search(words)) and re.search(rf"(?<!\w)(?:{_NOT})(?!\w)", words) is None

    def _taken_back(self, mark: Mark) -> bool:
        outcome, words = mark.means.outcome, self.plain[mark.start : mark.end]
        if _NOUNS.fullmatch(words) and (self._denying(mark) or self._is_off(mark)):
            return True
        if outcome is Outcome.CALL_BACK:
            return mark.means.step is not None and bool(_SWALLOWED.search(words))
        if outcome is Outcome.REFUSED:
            before = self.plain[self._span(mark).start : mark.start]
            one_thing = _ONE_THING.match(self.plain, mark.end) or _ONE_THING_BEFORE.search(before)
            one_deed = _REFUSING.match(words) and _ONE_DEED.match(self.plain, mark.end)
            return bool(one_thing or one_deed) or self._needs_no_offer(mark)
        return False

    def _is_off(self, mark: Mark) -> bool:
        """«Заказ на этой неделе не ждать»."""
        return (
            mark.means.outcome is Outcome.ORDER and _OFF.match(self.plain, mark.end, self._span(mark).end) is not None
        )

    def _needs_no_offer(self, mark: Mark) -> bool:
        """«КП не нужно»: not that they need nothing."""
        things = [one for one in self.marks if is_noun(one.means) and self._together(one, mark)]
        return mark.means.reason is not None and bool(things)

    def _not_ours(self, mark: Mark) -> int | None:
        """Where the words begin of an order that is undone, to come, asked about, or somebody else's."""
        part, span = self._part(mark), self._span(mark)
        undone = self._undone(mark)
        if undone is not None or _ELSEWHERE.search(part):
            return mark.start if undone is None else min(undone, mark.start)
        if not _NOUNS.fullmatch(self.plain[mark.start : mark.end]):
            ahead = _AHEAD.search(self.plain, span.start, mark.start)
            return mark.start if ahead or self._is_only_if(span) else None
        before = _BEFORE_ORDER.search(self.plain[span.start : mark.start])
        if before:
            return span.start + before.start()
        return mark.start if _BEHIND_ORDER.match(self.plain, mark.end, span.end) else None

    def _is_only_if(self, span: Span) -> bool:
        """But for what was promised for it: «взяли на 8400, деньги обещали в пт»."""
        found = (match.start() for match in _ONLY_IF.finditer(self.plain, span.start, span.end))
        paid = [one for one in self.marks if is_promise(one)]
        return any(not any(one.start <= place < one.end for one in paid) for place in found)

    def _undone(self, mark: Mark) -> int | None:
        """«Отменили заказ»; in words of their own, too: «заказали, но передумали»."""
        for match in _UNDONE.finditer(self.plain):
            span = self._span_at(match.start())
            if span.holds(mark.start):
                return match.start()
            if not any(span.holds(one.start) for one in self.marks):
                return mark.start
        return None

    def _overtaken(self, mark: Mark) -> bool:
        """«Недозвон, потом поговорили», «не дозвонился, но написали»."""
        behind = [one.start for one in self.marks if one.start > mark.end and _is_word_of_theirs(one)]
        between = (self.plain, mark.end, behind[0]) if behind else ("",)
        return bool(_THEN.search(*between) or _BUT.search(*between))

    def _denied_from(self, mark: Mark) -> int | None:
        """Where the words begin that deny it. A denial in another phrase is that one's."""
        start = self._span(mark).start
        match = _DENIED.search(self.plain[start : mark.start])
        if match is None:
            return None
        place = start + match.start()
        refused = bool(_REFUSAL.match(self.plain, mark.start))
        return place if refused or not self._within(place, mark) else None

    def _is_auxiliary(self, mark: Mark) -> bool:
        """«Заказ был отменён», «был за рулём», «должны были позвонить»: nobody was there."""
        if not _WAS.fullmatch(self.plain[mark.start : mark.end]):
            return False
        passive = _PASSIVE.match(self.plain, mark.end, self._span(mark).end) is not None
        return (
            passive
            or _MEANT_TO.search(self.plain, 0, mark.start) is not None
            or any(
                one.means.outcome is Outcome.CALL_BACK
                and one.start >= mark.end
                and not self.plain[mark.end : one.start].strip()
                for one in self.marks
            )
        )

    def _did_not_happen(self, mark: Mark) -> bool:
        match = _DENYING.match(self.plain, mark.end, self._span(mark).end)
        if match is None or not self._denying(mark):
            return False
        return re.fullmatch(_ABSENT, match["word"]) is not None or bool(
            _TAKES_PLACE.match(self.plain, match.end("word"))
        )

    def _denying(self, mark: Mark) -> bool:
        match = _DENYING.match(self.plain, mark.end, self._span(mark).end)
        return match is not None and (
            mark.means.outcome is Outcome.ORDER or not self._within(match.start("word"), mark)
        )

    def _within(self, place: int, mark: Mark) -> bool:
        return any(one.start <= place < one.end for one in self.marks if one is not mark)

    def _together(self, one: Mark, other: Mark) -> bool:
        return self._span(one) == self._span(other)

    def _part(self, mark: Mark) -> str:
        span = self._span(mark)
        return self.plain[span.start : span.end]

    def _span(self, mark: Mark) -> Span:
        return self._span_at(mark.start)

    def _span_at(self, place: int) -> Span:
        return next((part for part in self.parts if part.holds(place)), Span(0, len(self.plain)))


def is_needless(plain: str, mark: Mark, marks: Sequence[Mark], times: Sequence[Expression]) -> bool:
    """Of a deed and of the words that nobody needs it: that is no step, and no refusal."""
    deeds = [one for one in marks if one.means.step and one.means.outcome in {None, Outcome.CALL_BACK}]
    needs = [one for one in marks if _takes_back(one)]
    pairs = ((deed, need) for deed in deeds for need in needs if mark in (deed, need))
    return any(_are_beside(plain, deed, need, times) for deed, need in pairs)


def _takes_back(mark: Mark) -> bool:
    """`No need to`, `refused to`: of one deed, which is not to be done."""
    means = mark.means
    of_deed = means.denied and means.outcome is Outcome.TALKED
    return means.step is None and (means.reason is Reason.NO_NEED or of_deed)


def _are_beside(plain: str, deed: Mark, need: Mark, times: Sequence[Expression]) -> bool:
    between = plain[min(deed.end, need.end) : max(deed.start, need.start)]
    for time in times:
        between = between.replace(plain[time.start : time.end], " ")
    return _BESIDE.fullmatch(between) is not None


def is_of_thing(plain: str, mark: Mark, part: Span, times: Sequence[Expression]) -> bool:
    """«Скидку до пт ей не надо»: nobody is called on that day."""
    days = [time for time in times if part.holds(time.start) and time.day and time.end <= mark.start]
    return bool(days) and mark.means.outcome is Outcome.REFUSED and bool(plain[part.start : days[0].start].strip())


def is_put_on_day(mark: Mark, times: Sequence[Expression]) -> bool:
    """«Попросила в пн попозже»: then, and not to be called back now."""
    asked = mark.means.outcome is Outcome.CALL_BACK and mark.means.step is None
    return asked and any(mark.start < time.start and time.end < mark.end for time in times)
