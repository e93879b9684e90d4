"""Which step a touch has done, and which stands before the next one, in words: so that none goes unnoticed."""

from handlers.recording.touch_screens import shortened
from handlers.speech import codes
from handlers.speech.reader import Reader
from sales.recording.plan_draft import Plan, PlanDraft
from sales.work.step import StepKind, Wish


def lines(reader: Reader, draft: PlanDraft) -> list[str]:
    """✅ Сделано: приехать — ср, 18 ноября, 11:00 · показать образцы"""
    ended = draft.said.ended if draft.said else None
    return [reader._("✅ Done: {step}", step=step(reader, ended))] if ended and _is_told(draft, ended) else []


def again(reader: Reader, draft: PlanDraft) -> list[str]:
    """Следующий раз: приехать — вт, 1 декабря 🔁 по вторникам; not where it is told as what stands anyway."""
    follows = draft.said.follows if draft.said else None
    if follows is None or follows == draft.plan.first:
        return []
    return [reader._("Next time: {step}", step=step(reader, follows))]


def before(reader: Reader, draft: PlanDraft) -> list[str]:
    """Раньше него: приехать — вт, 1 декабря, 11:00"""
    first = draft.plan.first
    return [reader._("Before it: {step}", step=step(reader, first))] if first and draft.plan.step else []


def standing(reader: Reader, plan: Plan) -> str:
    """Уже стоит: приехать — вт, 1 декабря, 11:00 🔁 по вторникам; empty where nothing does."""
    return reader._("Planned already: {step}", step=step(reader, plan.first)) if plan.first else ""


def _is_told(draft: PlanDraft, ended: Wish) -> bool:
    """A call that was a call says nothing new, nor does a visit, unless it was for something."""
    visited = draft.said is not None and draft.said.visited
    return bool(ended.note) or ended.kind is not (StepKind.VISIT if visited else StepKind.CALL)


def step(reader: Reader, ended: Wish) -> str:
    """Приехать — вт, 1 декабря, 11:00 · показать образцы; what is of no kind is called as it was written."""
    when = ", ".join([reader.day(ended.day), *([reader.clock(ended.at)] if ended.at else [])])
    again = codes.again(reader, ended.series)
    note, of_kind = shortened(ended.note), ended.kind is not StepKind.OTHER or not ended.note
    called = codes.small(codes.step_kind(reader, ended.kind)) if of_kind else note
    planned = " ".join(filter(None, [f"{called} — {when}", again]))
    return " · ".join([planned, *([note] if note and of_kind else [])])
