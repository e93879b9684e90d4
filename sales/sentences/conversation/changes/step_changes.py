"""What is put right in the steps of a message before it is saved. Whatever is taken away, its words stay."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date, time

from sales.recording import slots
from sales.sentences.conversation.report import Report
from sales.sentences.said import Sentence
from sales.values.phones import digits
from sales.work.series import Series
from sales.work.step import NextStep, StepKind, Wish

_WITH_THEM = frozenset({StepKind.CALL, StepKind.VISIT, StepKind.OFFER, StepKind.PAYMENT})
"""Kinds that are said by words of their own; any verb may be the other one."""
_WORD = re.compile(r"\w+")
FIGURES = 9
"""Of a number, without what a country begins it with."""
PAUSE = re.compile(r"\s*[;\n]\s*|,\s+|(?<=[.!?])\s+")
"""Between pieces of what was written."""


def without_step(report: Report, number: int) -> Report:
    """The comment is all that was written then: what it was for, and when, stands there in its place."""
    if number >= len(report.steps):
        return report
    steps = (*report.steps[:number], *report.steps[number + 1 :])
    if report.steps[number].moves in report.shifted:
        return replace(report, steps=steps)
    return put_back(_still_due(report, replace(report, steps=steps)), report.steps[number].note)


def over_with(report: Report, step: int) -> Report:
    """A step that was planned before is over with it."""
    return replace(report, over=(*report.over, step))


def called_off(report: Report, step: int) -> Report:
    """A step that was planned before takes place no more; nobody has done it."""
    return replace(report, dropped=(*report.dropped, step))


def staying(report: Report, step: int) -> Report:
    """It stays planned after all."""
    over, dropped = (tuple(one for one in some if one != step) for some in (report.over, report.dropped))
    return replace(report, over=over, dropped=dropped)


def _still_due(before: Report, report: Report) -> Report:
    """An order is to be paid by its day whether or not that is reminded of."""
    reminds = any(step.kind is StepKind.PAYMENT for step in report.steps)
    return report if reminds else replace(report, due=before.pay_by)


def on_day(
    report: Report,
    number: int,
    day: date,
    at: time | None = None,
    kind: StepKind | None = None,
    series: Series | None = None,
) -> Report:
    """An hour that was agreed goes along; of a payment none was. With a series it comes again."""
    if number >= len(report.steps):
        return report
    step = report.steps[number]
    kept = None if step.kind is StepKind.PAYMENT else step.at
    again = series or step.series
    return _moved(report, number, replace(step, day=day, at=at or kept, kind=kind or step.kind, series=again))


def instead_of(report: Report, said: Sentence, planned: Sequence[NextStep]) -> Report:
    """«Не в пятн, а в след вт»: the step that is planned for Friday, where there is just one, is what is moved."""
    on = [step for step in planned if step.due_on in said.left and step.series is None]
    wish, old = next(iter(report.steps), None), on[0] if len(on) == 1 else None
    if wish is None or old is None or (said.step_kind in _WITH_THEM and said.step_kind is not old.kind):
        return report
    return moving(report, 0, old)


def put_off(report: Report, said: Sentence, planned: Sequence[NextStep]) -> Report:
    """«Встречу перенесли на среду»: what is planned with them is moved to that day; «отменили»: it is dropped. Nothing
    was done by that, so no step is over with it, but for a call that was made.
    """
    told = instead_of(report, said, planned)
    old = _nearest([one for one in planned if one.kind in (*said.moved, *said.called_off)], said)
    if told is not report or old is None:
        return told
    untold = replace(report, keeps=report.keeps or not report.is_told_how)
    if said.called_off:
        return called_off(untold, old.id)
    return moving(untold, 0, old) if report.steps and said.step_kind in {None, old.kind} else report


def _nearest(planned: Sequence[NextStep], said: Sentence) -> NextStep | None:
    """On a day that was named, else a visit before a call, the first of them; what comes again has its own days."""
    own = [one for one in planned if one.series is None]
    on = [one for one in own if one.due_on in said.left]
    visits = [one for one in own if one.kind is StepKind.VISIT]
    return min(on or visits or own, key=lambda one: one.due_on, default=None)


def moving(report: Report, number: int, old: NextStep) -> Report:
    """A step of it is one that was planned, at another time."""
    if number >= len(report.steps):
        return report
    wish = report.steps[number]
    note = old.note if wish.note in old.note else slots.adds(old.note, wish.note)
    moved = replace(wish, kind=old.kind, at=wish.at or old.due_time, note=note, moves=old.id)
    return replace(report, steps=(*report.steps[:number], moved, *report.steps[number + 1 :]))


def not_moving(report: Report, old: NextStep, again: str) -> Report:
    """What was planned stays where it is; what the words said of it stands beside it."""
    number = next((place for place, one in enumerate(report.steps) if takes_place_of(one, old)), None)
    if number is None:
        return report
    others, wish = (*report.steps[:number], *report.steps[number + 1 :]), report.steps[number]
    if old.id in report.shifted:
        return replace(report, steps=others, shifted=tuple(one for one in report.shifted if one != old.id))
    note = wish.note.removeprefix(old.note).strip(" ;") if wish.moves else wish.note
    new = slots.beside((old.wish, *others), replace(wish, note=note, moves=None), again)
    return replace(report, steps=(*report.steps[:number], new, *report.steps[number + 1 :]))


def takes_place_of(wish: Wish, old: NextStep) -> bool:
    return wish.moves == old.id or (wish.kind, slots.slot_of(wish.note, wish.series)) == (old.kind, old.slot)


def of_message(report: Report) -> tuple[Wish, ...]:
    """Its steps as they are of anybody else, who has none of those that were planned before."""
    return tuple(replace(one, moves=None) for one in report.steps if one.moves not in report.shifted)


def beside_absence(report: Report, planned: Sequence[NextStep]) -> Report:
    """«Света в отпуске до 12»: what is planned stays, but for a call of these days, which is put off to the day of the
    return. One that is planned for later stays, too: then nothing new is planned, and the words are there.
    """
    later = {(one.kind, one.slot, wish) for one in planned for wish in report.steps if one.due_on >= wish.day}
    kept = [wish for wish in report.steps if (wish.kind, slots.slot_of(wish.note, wish.series), wish) not in later]
    return replace(report, steps=tuple(kept), keeps=True)


def without_hour(report: Report, number: int) -> Report:
    if number >= len(report.steps):
        return report
    return _moved(report, number, replace(report.steps[number], at=None))


def _moved(report: Report, number: int, moved: Wish) -> Report:
    """The words of the day and the hour that were read are the comment's."""
    step = report.steps[number]
    told = replace(report, steps=(*report.steps[:number], moved, *report.steps[number + 1 :]))
    return told if (moved.day, moved.at) == (step.day, step.at) or not report.text else in_full(told)


def of_kind(report: Report, number: int, kind: StepKind, again: str) -> Report:
    """`again`: what it is called beside another one that is all the same but for the day."""
    return _still_due(report, _changed(report, number, lambda step: replace(step, kind=kind), again))


def what_for(report: Report, number: int, note: str, again: str) -> Report:
    """In other words, or in none: those that were read are the comment's, where there is a touch that has one."""
    told = _changed(report, number, lambda step: replace(step, note=note), again)
    return put_back(told, _note(report, number)) if report.touched else told


def one_more(report: Report, day: date) -> Wish:
    """A step of the kind that usually follows; where one was said without its day, that one."""
    if report.undated:
        return Wish(report.kind, day, note=report.note)
    usual = () if report.kind is StepKind.OTHER else (report.kind,)
    return Wish(next(one for one in (*usual, *StepKind) if not _stands(report, one) or one is StepKind.OTHER), day)


def with_step(report: Report, wish: Wish, again: str) -> Report:
    """With one more, of which the day is known, beside all others; one that was planned before is no new one."""
    steps = slots.one_each((*report.steps, slots.beside(report.steps, wish, again)))
    if wish.moves:
        return replace(report, steps=steps, shifted=(*report.shifted, wish.moves))
    return replace(report, steps=steps, undated=False, note="")


def one_each(report: Report) -> Report:
    """Without steps that another one of it takes the place of; their words are the comment's."""
    steps = slots.one_each(report.steps)
    return report if len(steps) == len(report.steps) else in_full(replace(report, steps=steps))


def _stands(report: Report, kind: StepKind) -> bool:
    return any(one.kind is kind and not one.note for one in report.steps)


def _note(report: Report, number: int) -> str:
    return report.steps[number].note if number < len(report.steps) else ""


def _changed(report: Report, number: int, change: Callable[[Wish], Wish], again: str) -> Report:
    if number >= len(report.steps):
        return report
    before, behind = report.steps[:number], report.steps[number + 1 :]
    changed = slots.beside((*before, *behind), change(report.steps[number]), again)
    return replace(report, steps=slots.one_each((*before, changed, *behind)))


def put_back(report: Report, words: str = "") -> Report:
    """With the words of what was taken away: in a comment that was written anew they stand behind."""
    if report.touched and report.text and not report.reworded:
        return in_full(report) if _lacks_words(report) else report
    if report.reworded and not words:
        return replace(report, reworded=", ".join([report.reworded, *_lacking(report)]))
    return with_words(report, words) if words else report


def _lacking(report: Report) -> list[str]:
    """The pieces of what was written with a word that neither the comment had, as it was read, nor what is planned."""
    kept = (report.remark, report.comment, report.words, *(step.note for step in report.steps))
    told = {word.casefold() for text in kept for word in _WORD.findall(text)}
    pieces = (one.strip(" .") for one in PAUSE.split(report.text))
    return [one for one in pieces if any(word.casefold() not in told for word in _WORD.findall(one))]


def _lacks_words(report: Report) -> bool:
    """Whether some word of what was written stands neither in the comment nor in how the client was called."""
    told = {word.casefold() for text in (report.remark, report.words) for word in _WORD.findall(text)}
    return any(word.casefold() not in told for word in _WORD.findall(report.text))


def in_full(report: Report) -> Report:
    """The comment is all that was written; what is only planned has none."""
    return replace(report, comment=report.text, unsold="") if report.touched or report.card_only else report


def kept_of(report: Report, taken: Iterable[str]) -> Report:
    """Of what was taken off the card, whatever the message has and nothing else keeps is said in words."""
    said = (report.remark, report.comment, report.note, *(step.note for step in report.steps))
    lost = [one for one in taken if _has(report.text, one) and not any(_has(words, one) for words in said)]
    return with_words(report, ", ".join(lost)) if lost else report


def _has(text: str, typed: str) -> bool:
    """A number by its figures, however they are written."""
    figures = digits(typed)[-FIGURES:] if not re.search(r"[^\W\d]", typed) else ""
    return figures in digits(text) if figures else typed.casefold() in text.casefold()


def with_words(report: Report, words: str) -> Report:
    """With more in its comment, once, or, where nothing but steps is told, in what the first one is for."""
    if not report.touched and not report.card_only:
        return _with_note(report, words)
    had = report.comment, report.unsold, report.reworded
    comment, unsold, reworded = (one if _holds(one, words) else ", ".join(filter(None, (one, words))) for one in had)
    told = replace(report, comment=comment, unsold=unsold if report.unsold else "")
    return replace(told, reworded=reworded if report.reworded else "")


def with_words_beside(report: Report, words: str) -> Report:
    """With words that were written beside the message: whatever is read of that anew, they stay."""
    if not report.touched and not report.card_only:
        return _with_note(report, words)
    if _holds(report.remark, words):
        return report
    return replace(report, beside=", ".join(filter(None, (report.beside, words))))


def _holds(text: str, words: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def _with_note(report: Report, words: str) -> Report:
    if not report.steps:
        return replace(report, note=slots.adds(report.note, words))
    if any(_holds(step.note, words) for step in report.steps):
        return report
    first, *others = report.steps
    noted = replace(first, note=slots.adds(first.note, words))
    return replace(report, steps=(noted, *others))
