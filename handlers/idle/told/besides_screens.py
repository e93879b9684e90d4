"""The planned steps of a report: what is next, which step is done by it, and whose place a new one takes."""

from collections.abc import Iterator
from dataclasses import replace

from handlers.idle.told.besides import Besides
from handlers.recording import plan_screens
from handlers.recording.mending import ended_words, resting
from handlers.speech.reader import Reader
from sales.recording.plan_draft import Plan
from sales.sentences.conversation.report import Report


def lines(reader: Reader, report: Report, besides: Besides) -> Iterator[str]:
    """✅ Сделано: приехать — ср, 18 ноября; Следующий шаг: …; Вместо: позвонить — чт, 19 ноября"""
    if besides.ended:
        yield done(reader, besides)
    yield from (plan_screens.wish_line(reader, step) for step in report.steps)
    if own := besides.own:
        yield plan_screens.step_line(reader, Plan(own.kind, step=0, day=own.day, note=own.note, after=besides.after))
    said = {step.note for step in (*report.steps, besides.own) if step}
    for one in besides.instead:  # what it was for is not said twice
        told = replace(one, note="") if one.note in said else one
        yield reader._("Instead of: {step}", step=ended_words.step(reader, told))
    if besides.closed:
        yield resting.stopped(reader)


def done(reader: Reader, besides: Besides) -> str:
    return reader._("✅ Done: {step}", step=ended_words.step(reader, besides.ended)) if besides.ended else ""
