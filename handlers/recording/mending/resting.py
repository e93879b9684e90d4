"""Whether to go on with a client who refused, does not answer, or has had many touches and no order."""

from handlers.speech.reader import Reader
from handlers.speech.screen import Button, Row
from handlers.speech.taps.recording import After
from handlers.speech.taps.recording import after as tap
from sales.recording.plan_draft import PlanDraft
from sales.work.outcomes import Outcome

IN_A_MONTH, IN_HALF_A_YEAR, GO_ON = "1m", "6m", "go"
"""On buttons, beside the *Yes* and *No* of 0.1: "y" and "n"."""


def stop_asked(reader: Reader, draft: PlanDraft) -> str:
    if draft.outcome is Outcome.REFUSED:
        return reader._("When shall I bring it up again?")
    days = draft.said.tried if draft.said else 0
    return reader.n_("{n} day of attempts. Let it rest?", "{n} days of attempts. Let it rest?", days)


def stop_rows(reader: Reader, draft: PlanDraft) -> list[Row]:
    """Another time, or never. After attempts the month is too soon to be worth a button."""
    month = Button(reader.p_("rest", "In a month"), tap(draft.id, After.STOP, IN_A_MONTH))
    half = _half_a_year(reader, draft)
    return [[month, half] if draft.outcome is Outcome.REFUSED else [half], [_never(reader, draft)]]


def doubt_lines(reader: Reader, draft: PlanDraft) -> list[str]:
    asks = draft.said.asks if draft.said else 0
    told = reader.n_("{n} touch by now, and no order. Go on?", "{n} touches by now, and no order. Go on?", asks)
    return ["", told] if asks else []


def doubt_rows(reader: Reader, draft: PlanDraft) -> list[Row]:
    """Beside *When?*: a day there goes on as well."""
    if not (draft.said and draft.said.asks):
        return []
    go_on = Button(reader.p_("rest", "Continue"), tap(draft.id, After.STOP, GO_ON))
    return [[go_on, _half_a_year(reader, draft)], [_never(reader, draft)]]


def stopped(reader: Reader) -> str:
    """What *Больше не напоминать* did."""
    return reader._("I won't bring this client up any more. An order or a planned step will change that.")


def _half_a_year(reader: Reader, draft: PlanDraft) -> Button:
    return Button(reader.p_("rest", "In half a year"), tap(draft.id, After.STOP, IN_HALF_A_YEAR))


def _never(reader: Reader, draft: PlanDraft) -> Button:
    return Button(reader.p_("rest", "Stop reminding"), tap(draft.id, After.STOP, "y"))
