"""Rows under *When?* of a touch with an order: how content they were, what else they took, until when it is paid."""

from handlers.speech import codes
from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.recording.plan_draft import PlanDraft
from sales.work.order import BEST
from sales.work.outcomes import Outcome
from sales.work.step import StepKind


def between(reader: Reader, draft: PlanDraft) -> list[Row]:
    """What may be said of an order before it is said when to go on."""
    return [*_rating(draft), *_payment(reader, draft)]


def _rating(draft: PlanDraft) -> list[Row]:
    """How content they were with what has arrived."""
    if draft.said is None or draft.said.rates is None:
        return []
    each = [Button(str(number), tap(draft.id, After.RATE, str(number))) for number in range(1, BEST + 1)]
    return [each[: BEST // 2], each[BEST // 2 :]]


def _payment(reader: Reader, draft: PlanDraft) -> list[Row]:
    """Of an order with a sum: nobody has to say when it is paid; of one with a product: nor what else they took."""
    if draft.outcome is not Outcome.ORDER or not draft.said:
        return []
    more = (
        [Button("➕ " + reader.p_("button", "Another product"), tap(draft.id, After.MORE))] if draft.said.goods else []
    )
    if not draft.said.amount or draft.said.amount < 0:
        return [more]
    until = Button("📆 " + reader.p_("payment", "Pay by…"), tap(draft.id, After.DUE))
    if draft.said.pay_by is None or any(one.kind is StepKind.PAYMENT for one in draft.plan.beside):
        return [[*more, until]]
    remind = Button(
        f"{codes.STEP_SIGNS[StepKind.PAYMENT]} {codes.step_kind(reader, StepKind.PAYMENT)}", tap(draft.id, After.REMIND)
    )
    return [[remind], [*more, until]]
