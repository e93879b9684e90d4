"""What is put right in a message before it is saved. Whatever is taken away, its words stay."""

from dataclasses import replace
from datetime import date, datetime, time

from sales.sentences.conversation.draft import SentenceDraft
from sales.sentences.conversation.report import Report
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind


def as_outcome(report: Report, outcome: Outcome) -> Report:
    return replace(report, outcome=outcome, happened=True)


def at(report: Report, moment: datetime | None, *, timed: bool = True) -> Report:
    """None: now."""
    return replace(report, at=moment, timed=timed, happened=True)


def of_client(report: Report, client: int | None, *, new: str = "") -> Report:
    """Somebody else's. An order that was owed is the other client's."""
    return replace(report, client=client, new=new, pays=None)


def as_planned(report: Report, *, visit: bool) -> Report:
    """Where no word says how it took place."""
    return replace(report, channel=Channel.VISIT if visit else Channel.CALL) if report.unsaid else report


def with_sum(report: Report, amount: int | None) -> Report:
    """Another sum, or none. The words of the one that was read are the comment's; nobody knows what each product comes
    to then.
    """
    goods = tuple(replace(one, amount=None) for one in report.goods)
    told = replace(report, amount=amount, goods=goods, goods_paid="")
    return replace(told, comment=report.unsold or report.comment, unsold="")


def without_step(report: Report, number: int) -> Report:
    """The comment is all that was written then: what it was for, and when, stands there in its place."""
    if number >= len(report.steps):
        return report
    steps = (*report.steps[:number], *report.steps[number + 1 :])
    if report.text:
        return in_full(replace(report, steps=steps))
    return replace(_told(report, report.steps[number].note), steps=steps)


def on_day(report: Report, number: int, day: date, at: time | None = None, kind: StepKind | None = None) -> Report:
    """An hour that was agreed goes along. The words of the day that was read are the comment's."""
    if number >= len(report.steps):
        return report
    step = report.steps[number]
    moved = replace(step, day=day, at=at or step.at, kind=kind or step.kind)
    told = replace(report, steps=(*report.steps[:number], moved, *report.steps[number + 1 :]))
    return told if (moved.day, moved.at) == (step.day, step.at) or not report.text else in_full(told)


def in_full(report: Report) -> Report:
    """The comment is all that was written."""
    return replace(report, comment=report.text, unsold="")


def without_learnt(report: Report, number: int) -> Report:
    """The words stay where they are. Behind what is new on the card come those who have left."""
    behind = number - len(report.learnt)
    if behind >= 0:
        return replace(report, left=(*report.left[:behind], *report.left[behind + 1 :]))
    return replace(report, learnt=(*report.learnt[:number], *report.learnt[number + 1 :]))


def left_out(draft: SentenceDraft, report: Report) -> SentenceDraft:
    """Not to be saved after all, or again."""
    return draft.changed(replace(report, left_out=not report.left_out))


def before(draft: SentenceDraft, report: Report) -> Report | None:
    """The report above it, where there is one that is saved."""
    place = next((place for place, one in enumerate(draft.reports) if one.id == report.id), 0)
    return next((one for one in reversed(draft.reports[:place]) if not one.left_out), None)


def put_above(draft: SentenceDraft, report: Report) -> SentenceDraft:
    """Its words, steps and what came of it belong to the client above."""
    above = before(draft, report)
    if above is None:
        return draft
    joined = replace(_told(above, report.text or report.remark), steps=(*above.steps, *report.steps))
    joined = replace(joined, text="; ".join(filter(None, (above.text, report.text))))
    if above.outcome is None:
        joined = replace(joined, outcome=report.outcome, happened=above.happened or report.happened)
        joined = replace(joined, amount=report.amount, goods=report.goods)
        joined = replace(joined, goods_text=report.goods_text, goods_paid=report.goods_paid)
    return draft.changed(joined).without(report.id)


def _told(report: Report, words: str) -> Report:
    """With more in its comment."""
    comment, unsold = (", ".join(filter(None, (had, words))) for had in (report.comment, report.unsold))
    return replace(report, comment=comment, unsold=unsold if report.unsold else "")
