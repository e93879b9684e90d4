"""An offer that is in their spam was not sent just now, and what stands in an address says nothing."""

from datetime import date

import pytest

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.test_kinds import said

TO_RESEND = (
    ("кп улетело в спам, переслать на другой ящик", "переслать на другой ящик"),
    ("кп попало в спам, переслать", "переслать"), ("письмо в спаме, отправить еще раз", "отправить"),
    ("прайс ушел в спам, продублировать на другую почту", "продублировать на другую почту"),
    ("quote ended up in spam, resend", "resend"), ("offer went to junk, resend tomorrow", "resend"),
    ("our email is in their spam, send again", "send"), ("quote never arrived, resend to new address", "resend to new address"),
)  # fmt: skip


@pytest.mark.parametrize(("words", "note"), TO_RESEND)
def test_what_is_in_their_spam_is_to_be_sent_again(words: str, note: str) -> None:
    report = said(words)
    assert report.outcome is Outcome.WANTS_OFFER
    assert [step.note for step in report.steps] == [note]


def test_an_invoice_that_they_did_not_get_is_sent_again() -> None:
    (step,) = said("счет не получили, перевыслать").steps
    assert step.kind is StepKind.OTHER


@pytest.mark.parametrize("words", ["кп улетело, ждут", "отправил кп, проверят спам", "emailed quote, was in spam"])
def test_what_was_sent_stays_sent(words: str) -> None:
    assert said(words).outcome is Outcome.SENT
