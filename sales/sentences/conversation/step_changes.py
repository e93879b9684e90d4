"""What is put right in the steps of a message before it is saved. Whatever is taken away, its words stay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, time

from sales.sentences.conversation.report import Report
from sales.work.step import StepKind, Wish


def without_step(report: Report, number: int) -> Report:
    """The comment is all that was written then: what it was for, and when, stands there in its place."""
    if number >= len(report.steps):
        return report
    steps = (*report.steps[:number], *report.steps[number + 1 :])
    if report.text:
        return in_full(replace(report, steps=steps))
    return replace(with_words(report, report.steps[number].note), steps=steps)


def on_day(report: Report, number: int, day: date, at: time | None = None, kind: StepKind | None = None) -> Report:
    """An hour that was agreed goes along. The words of the day that was read are the comment's."""
    if number >= len(report.steps):
        return report
    step = report.steps[number]
    moved = replace(step, day=day, at=at or step.at, kind=kind or step.kind)
    told = replace(report, steps=(*report.steps[:number], moved, *report.steps[number + 1 :]))
    return told if (moved.day, moved.at) == (step.day, step.at) or not report.text else in_full(told)


def of_kind(report: Report, number: int, kind: StepKind) -> Report:
    return _changed(report, number, lambda step: replace(step, kind=kind))


def what_for(report: Report, number: int, note: str) -> Report:
    """In other words, or in none: those that were read are the comment's."""
    told = _changed(report, number, lambda step: replace(step, note=note))
    return in_full(told) if report.text else with_words(told, _note(report, number))


def with_step(report: Report, day: date) -> Report:
    """One more, of the kind that usually follows; of a step whose day was not said, that one."""
    kind = next((one for one in (report.kind, *StepKind) if not _stands(report, one)), StepKind.OTHER)
    wish = Wish(report.kind if report.undated else kind, day, note=report.note if report.undated else "")
    return replace(report, steps=(*report.steps, wish), undated=False, note="")


def _stands(report: Report, kind: StepKind) -> bool:
    return any(one.kind is kind and not one.note for one in report.steps)


def _note(report: Report, number: int) -> str:
    return report.steps[number].note if number < len(report.steps) else ""


def _changed(report: Report, number: int, change: Callable[[Wish], Wish]) -> Report:
    if number >= len(report.steps):
        return report
    steps = (*report.steps[:number], change(report.steps[number]), *report.steps[number + 1 :])
    return replace(report, steps=steps)


def in_full(report: Report) -> Report:
    """The comment is all that was written."""
    return replace(report, comment=report.text, unsold="")


def with_words(report: Report, words: str) -> Report:
    """With more in its comment."""
    comment, unsold = (", ".join(filter(None, (had, words))) for had in (report.comment, report.unsold))
    return replace(report, comment=comment, unsold=unsold if report.unsold else "")
