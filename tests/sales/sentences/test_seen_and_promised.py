"""What was only seen from outside, what we promised for a day, and until when somebody is to be left alone.

From Wednesday, 23 September 2026, 10:30.
"""

from datetime import date, time

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.test_evening_kinds import FRIDAY, MONDAY, NEW_YEAR, THURSDAY, said, steps

OUTCOMES = {
    "saw closed sign": None, "maybe shut": None, "drove past, looks shut": None,
    "мимо ехал, закрыто вроде": None, "видел табличку закрыто": None,
    "popped in, seems shut": Outcome.NOT_IN, "заехал, вроде закрыто": Outcome.NOT_IN,
}  # fmt: skip
STEPS = {
    # what we promised, to whomever, and not what they did
    "promised liam a sample of kraft bags on thurs 10am": [(StepKind.OTHER, THURSDAY, time(10))],
    "promised the buyer a price list on fri": [(StepKind.OTHER, FRIDAY, None)],
    "обещал Олегу образцы в чт к 10": [(StepKind.OTHER, THURSDAY, time(10))],
    "обещал Олегу прайс в чт": [(StepKind.OTHER, THURSDAY, None)],
    "liam promised a sample thurs": [], "promised us a sample thurs": [], "Олег обещал прайс в чт": [],
    # when somebody is there again is a day to do it on
    "ring amy when shes back 15th abt it": [(StepKind.CALL, date(2026, 10, 15), None)],
    "call once he is back from holiday on monday": [(StepKind.CALL, MONDAY, None)],
    "call amy when the samples arrive on monday": [(StepKind.CALL, None, None)],
    "заехать, когда выйдет в пн": [(StepKind.VISIT, MONDAY, None)],
    "обещал заехать, когда выйдет в пн": [], "he'll ring me when he's back monday": [],
    # until when they are to be left alone, whoever says so
    "no answer x2, leave it til the new yr": [(StepKind.CALL, date(2027, 1, 4), None)],
    "no answer, wife says leave it till january": [(StepKind.CALL, date(2027, 1, 4), None)],
    "не берёт трубку, просили до нового года не трогать": [(StepKind.CALL, NEW_YEAR, None)],
    "просили не звонить до НГ": [(StepKind.CALL, NEW_YEAR, None)], "успеть до нового года": [],
}  # fmt: skip


def test_what_was_only_seen_from_outside_is_no_visit() -> None:
    assert {words: said(words).outcome for words in OUTCOMES} == OUTCOMES
    assert not said("saw closed sign").happened


def test_a_day_that_we_named_for_what_we_do_is_kept() -> None:
    assert {words: steps(words) for words in STEPS} == STEPS
