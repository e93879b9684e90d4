"""The next steps of a sentence: what is to be done on which day, and what for.

A day has the phrases of its part that stand before it («перезвонить в пт»), or behind it («завтра заехать»). A day with
no phrase is the outcome's own step where no other day is planned, and else it stays in the words. What was promised
besides without a day is due today.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from sales.days.time_expressions import Expression
from sales.days.when import When
from sales.languages.registry import any_of, any_word, any_word_before, any_word_behind
from sales.sentences.around import days_told, whose_day
from sales.sentences.around.meanings import is_promise
from sales.sentences.around.planned import Planned
from sales.sentences.marks import Mark
from sales.sentences.outcomes.told import Told
from sales.sentences.parts import Span, unknown_words
from sales.sentences.reading import OWED, Reading, span_of
from sales.sentences.times import absences
from sales.sentences.times.moments import Moments
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind

_REMINDS = re.compile(any_of(lambda one: one.reports.reminds))
_FOR = any_word_before(lambda one: one.reports.so_as_to)
_OF_SOMETHING = any_word_behind(lambda one: one.reports.of_something)
_SUBJECT = re.compile(rf"(?:{any_of(lambda one: one.reports.of_something)})\s")
_SUBJECT_BEFORE = re.compile(rf"(?<!\w)(?:{any_of(lambda one: one.reports.of_something)})(?:\s+[\w'-]+){{0,2}}\s+$")
_NOT = any_word(lambda one: one.reports.not_)
_PAPERS = any_word(lambda one: one.reports.paperwork)
_SENDS = re.compile(any_of(lambda one: one.reports.sends))
_ENCLOSED = any_word(lambda one: one.reports.enclosed)
_SENDS_IT = re.compile(rf"(?:{any_of(lambda one: one.reports.sends_it)})(?!\w)")
_MAKES = re.compile(any_of(lambda one: one.reports.makes))
_WE_ALONE = re.compile(any_of(lambda one: one.reports.we_alone))
_ASKED = frozenset({Outcome.READY, Outcome.INTERESTED, Outcome.WANTS_OFFER})
_WILL_PAY = any_word(lambda one: one.reports.will_pay)
_ASKED_FOR = any_word(lambda one: one.reports.asked_for)
_MONEY = re.compile(rf"{OWED.pattern}|{_WILL_PAY.pattern}")
_CALLS_OFF = any_word(lambda one: one.doing.calls_off)
_CALLS = any_word(lambda one: one.reports.calls)


def planned(reading: Reading, moments: Moments, today: When, told: Told) -> list[Planned]:
    """The steps in the order of their days; `today` is for what was promised without one."""
    found = [_reminded(reading, group) for part in reading.parts for group in _of_part(reading, part, moments)]
    found = [one for one in found if not days_told.is_standing(reading, one)]
    groups = list(_of_us(reading, found, told))
    dated = _without_promises([one for one in groups if one.when and one.marks])
    undated = [one for one in groups if not one.when]
    bare = [one for one in groups if one.when and not one.marks and not days_told.is_no_plan(reading, one)]
    if not undated:
        later = [one for one in bare if not days_told.is_said_of_today(reading, one)]
        bare = [one for one in (later or bare) if not days_told.is_of_today(reading, one)]
    if not dated and bare:
        if undated and not (undated[0].kind is StepKind.PAYMENT and _is_of_other_words(reading, bare[0])):
            return [_put_together(undated[0], bare[0])]
        return [_delivered(reading, one) for one in bare[:1]]
    if not dated:
        return sorted(undated, key=lambda one: any(map(is_promise, one.marks)))[:1]
    sent_then = any(one.kind is StepKind.OFFER for one in dated)
    offers = [one for one in undated if one.kind is StepKind.OFFER and not _is_denied(reading, one)]
    promised = [] if sent_then else [replace(one, when=today) for one in offers]
    return _apart(sorted([*dated, *promised], key=lambda one: one.when.day if one.when else today.day))


def _of_us(reading: Reading, steps: Sequence[Planned], told: Told) -> Iterator[Planned]:
    """A day that is none of ours stays in the words; what we do is asked for another, or done «тогда»."""
    others = [one for one in steps if not whose_day.is_ours(reading, one, told)]
    for step in steps:
        before = [one for one in others if one.start < step.start]
        if step in others:
            yield from _without_day(reading, step)
        elif step.time is not None:
            due = not step.marks and whose_day.is_to_be_done(reading, step.time, told)
            yield replace(step, papers=step.papers or due)
        elif before and whose_day.is_then(reading, step.start):
            yield replace(step, time=before[-1].time, when=before[-1].when)
        else:
            yield replace(step, asked=bool(others or reading.unclear) or whose_day.is_then(reading, step.start))


def _without_day(reading: Reading, step: Planned) -> Iterator[Planned]:
    ours = tuple(
        mark
        for mark in step.marks
        if whose_day.is_our_doing(reading, mark, mark)
        and not (step.time and whose_day.is_theirs_then(reading, mark, step.time))
    )
    if ours:
        yield replace(step, marks=ours, time=None, when=None, asked=True)


def _is_of_other_words(reading: Reading, step: Planned) -> bool:
    """«Обещал заявку завтра, по долгу просит рассрочку»: the day is not the payment's."""
    part = reading.part_of(step.start)
    of_money = _MONEY.search(reading.plain, part.start, part.end)
    return of_money is None and _ASKED_FOR.search(reading.plain, part.start, part.end) is not None


def _without_promises(steps: Sequence[Planned]) -> list[Planned]:
    """«Оплатят после 5-го, напомнить 6-го»: where we say when to remind them, the day of the promise is none."""
    reminders = [one for one in steps if one.kind is StepKind.PAYMENT and not any(map(is_promise, one.marks))]
    return [one for one in steps if not reminders or one in reminders or one.kind is not StepKind.PAYMENT]


def _delivered(reading: Reading, step: Planned) -> Planned:
    """«Заказ 40 мотков, собран, завтра»: on the day of what was bought nobody is called."""
    return replace(step, papers=True) if reading.sold else step


def _reminded(reading: Reading, step: Planned) -> Planned:
    """«Счёт не оплачен, напомнить 30 сентября», «оплатят 5-го, напомнить 6-го»: of payments to come."""
    if not reading.owes and not _WILL_PAY.search(reading.plain):
        return step

    def of_payment(mark: Mark) -> Mark:
        reminds = mark.means.step and _REMINDS.match(reading.plain, mark.start)
        if not reminds or (not reading.owes and _OF_SOMETHING.match(reading.plain, mark.end)):
            return mark
        return replace(mark, means=replace(mark.means, step=StepKind.PAYMENT))

    owed = reading.owes and step.time is not None and not step.marks and not _is_of_other_words(reading, step)
    owed = owed and not _is_not_of_money(reading, step.time)
    return replace(step, marks=tuple(map(of_payment, step.marks)), owed=owed)


def _is_not_of_money(reading: Reading, time: Expression | None) -> bool:
    return time is not None and (whose_day.is_of_goods(reading, time) or absences.is_until_back(reading, time))


def _is_denied(reading: Reading, step: Planned) -> bool:
    """«Не успел отправить КП» is no promise besides «сделать завтра»."""
    part = reading.part_of(step.start)
    return bool(_NOT.search(reading.plain, part.start, step.start))


def _of_part(reading: Reading, part: Span, moments: Moments) -> Iterator[Planned]:
    ahead = {time.start: (time, when) for time, when in moments.ahead if part.holds(time.start)}
    marks = [mark for mark in reading.marks if part.holds(mark.start) and mark.means.step and not mark.means.denied]
    if not ahead and _CALLS_OFF.search(reading.plain, part.start, part.end):
        marks = []  # «созвон отменили»
    places = sorted([*ahead, *(mark.start for mark in marks)])
    cuts = _cuts(places, set(ahead))
    edges = [*(group[0] for group in cuts), part.end]
    for group, end in zip(cuts, edges[1:], strict=True):
        time, when = next((ahead[place] for place in group if place in ahead), (None, None))
        of_group = tuple(mark for mark in marks if mark.start in group)
        words = _words(reading, part, group[0], end, first=group is cuts[0])
        papers = any(part.holds(mark.start) and _is_for_papers(reading, mark) for mark in reading.marks)
        pays = (
            time is not None
            and _is_bare(of_group)
            and not _is_not_of_money(reading, time)
            and _WILL_PAY.search(reading.plain, part.start, part.end) is not None
        )
        offered = _is_offer(reading, of_group, part)
        moved = _moved(reading, part) if time is not None else None
        yield Planned(of_group, time, when, (words,), _purposes(reading, of_group), False, papers, pays, offered, moved)


def _moved(reading: Reading, part: Span) -> StepKind | None:
    """`Moved our call to monday` is no meeting; `rang, meeting now weds` is one."""
    moved = [mark for mark in reading.marks if part.holds(mark.start) and mark.means.outcome is Outcome.MOVED]
    if any(_CALLS.search(reading.plain, mark.start, mark.end) for mark in moved):
        return StepKind.CALL
    return StepKind.VISIT if any(mark.means.channel is Channel.VISIT for mark in moved) else None


def _is_bare(marks: Sequence[Mark]) -> bool:
    """No phrase names a step of its own: an errand may be any verb."""
    return all(mark.means.faint and mark.means.step is StepKind.OTHER for mark in marks)


def _is_offer(reading: Reading, marks: Sequence[Mark], part: Span) -> bool:
    """«Нужен прайс, скину вечером»: what, is said before; «скину завтра»: nobody says what."""
    places = [(reading.plain, mark.start, mark.end) for mark in marks]
    sends = any(_SENDS.fullmatch(*place) for place in places)
    if not (sends or any(_MAKES.fullmatch(*place) for place in places)):
        return False
    wanted = any(mark.means.outcome is Outcome.WANTS_OFFER and not mark.means.denied for mark in reading.marks)
    offered = wanted or any(mark.means.step is StepKind.OFFER for mark in reading.marks)
    if not offered:
        other = _PAPERS.search(reading.plain) or _ENCLOSED.search(reading.plain)
        sent = any(_SENDS_IT.match(*place) for place in places)
        return sent and _is_all_said(reading, part) and other is None
    return not _PAPERS.search(reading.plain, part.start, part.end)


def _is_all_said(reading: Reading, part: Span) -> bool:
    """Nothing but what the fields tell, and whoever does it."""
    words = unknown_words(reading.plain, part, [*reading.known, *reading.aside])
    return not any(_WE_ALONE.fullmatch(word) is None for word in words)


def _is_for_papers(reading: Reading, mark: Mark) -> bool:
    """«Ждут счёт до пятницы»: what is to be done is no call."""
    asked = mark.means.outcome in _ASKED and not mark.means.happened
    return asked and bool(_PAPERS.search(reading.plain, mark.start, mark.end))


def _purposes(reading: Reading, marks: Sequence[Mark]) -> frozenset[int]:
    """`Lunch to talk about it`, «заехать поговорить»: the first says what is to be done."""
    found = set()
    for before, mark in pairwise(marks):
        between = reading.plain[before.end : mark.start]
        if before.means.step is not StepKind.OTHER and (not between.strip() or _FOR.search(between)):
            found.add(mark.start)
    return frozenset(found)


def _cuts(places: Sequence[int], days: set[int]) -> list[list[int]]:
    """Phrases and days, at most one day in each group.

    A day takes the phrases before it, or those behind it where the day is said first and none is left over.
    """
    runs = [list(group) for _, group in groupby(places, key=lambda place: place in days)]
    said_first = [place for run in runs for place in run if place in days]
    if not said_first:
        return [list(places)] if places else []
    phrases = sum(run[0] not in days for run in runs)
    day_first = places[0] in days and phrases >= len(said_first)
    groups: list[list[int]] = [[]]
    for place in places:
        if (day_first and place in days and groups[-1]) or (not day_first and groups[-1] and groups[-1][-1] in days):
            groups.append([])
        groups[-1].append(place)
    if len(groups) > 1 and not days.intersection(groups[-1]):
        left_over = groups.pop()
        groups[-1] += left_over
    return groups


def _words(reading: Reading, part: Span, start: int, end: int, *, first: bool) -> Span:
    """The words around a step: up to what tells of the touch, or to the next step."""
    telling = [mark for mark in reading.marks if part.holds(mark.start) and _tells_of_touch(mark)]
    before = [mark.end for mark in telling if mark.start < start]
    behind = [mark.start for mark in telling if start < mark.start < end and not _is_subject(reading, start, mark)]
    begin = start if before or not first else part.start
    return Span(begin, min([end, *behind]))


def _is_subject(reading: Reading, start: int, mark: Mark) -> bool:
    """`Ring her about the xmas order`: what for, to its last word."""
    plain = reading.plain
    return bool(_SUBJECT.match(plain, mark.start) or _SUBJECT_BEFORE.search(plain[start : mark.start]))


def _tells_of_touch(mark: Mark) -> bool:
    means = mark.means
    return means.denied or means.happened or (means.outcome is not None and not (means.step and means.faint))


def _put_together(one: Planned, other: Planned) -> Planned:
    return Planned(one.marks, other.time, other.when, (*one.words, *other.words), one.purposes, papers=other.papers)


def _apart(steps: Sequence[Planned]) -> list[Planned]:
    """The same kind on the same day said twice is one step."""
    kept: list[Planned] = []
    for one in steps:
        same = next((other for other in kept if other.kind is one.kind and other.when == one.when), None)
        if same is None:
            kept.append(one)
        else:
            kept[kept.index(same)] = replace(same, marks=(*same.marks, *one.marks), words=(*same.words, *one.words))
    return kept


def places_of(step: Planned) -> list[Span]:
    """The words that its fields tell: its day, and phrases that say no more than its kind."""
    told = [span_of(mark) for mark in step.marks if not mark.means.kept or is_promise(mark)]
    return [*told, *days_told.told_of(step.time)] if step.time else told
