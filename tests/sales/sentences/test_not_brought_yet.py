"""Samples that we ourselves have not brought yet are to be brought on the day that is said."""

from datetime import date, time

import pytest

from sales.work.step import StepKind
from tests.sales.sentences.test_kinds import FRIDAY, said

TOMORROW = date(2026, 9, 24)


@pytest.mark.parametrize(
    ("words", "day", "hour"),
    [
        ("образцы так и не отвёз, надо завтра до 12", TOMORROW, time(12)),
        ("договор так и не отвезла, завтра к 10 надо", TOMORROW, time(10)),
        ("до сих пор не завез каталоги, надо в пт до 15", FRIDAY, time(15)),
        ("я пробники не довез, надо завтра", TOMORROW, None),
        ("не доехал, надо завтра до 12", TOMORROW, time(12)),
        ("still haven't dropped samples off, tomorrow by 12", TOMORROW, time(12)),
        ("haven't taken the contract over, need to tomorrow by 10", TOMORROW, time(10)),
        ("never delivered the samples, must friday", FRIDAY, None),
    ],
)
def test_what_was_not_brought_yet_is_brought_then(words: str, day: date, hour: time | None) -> None:
    report = said(words)
    (step,) = report.steps
    assert (step.kind, step.day, step.at) == (StepKind.VISIT, day, hour)
    assert report.outcome is None


@pytest.mark.parametrize(
    "words",
    [
        "курьер не завез документы, надо завтра до 12",
        "товар не привезли, надо завтра",
        "надо завтра",
        "driver hasn't dropped the samples off, they need them tomorrow",
        "they haven't brought the contract back, need it friday",
        "need friday",
    ],
)
def test_what_others_have_not_brought_is_no_step_of_ours(words: str) -> None:
    assert said(words).steps == ()
