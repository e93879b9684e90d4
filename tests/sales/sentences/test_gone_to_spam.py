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
    ("our email is in their spam, send again", "send"),
    ("quote never arrived, resend to new address", "resend to new address"),
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


@pytest.mark.parametrize(
    ("words", "kind", "day"),
    [
        ("просят до завтра кп на коробки под торт на krem@bk.ru", None, date(2026, 9, 24)),
        ("скинуть прайс завтра на zakaz@call.ru", StepKind.OFFER, date(2026, 9, 24)),
        ("send quote to info@meeting.com tomorrow", StepKind.OFFER, date(2026, 9, 24)),
        ("wants a quote to orders@callback.co.uk by friday", None, date(2026, 9, 25)),
    ],
)
def test_no_part_of_an_address_is_a_step(words: str, kind: StepKind | None, day: date) -> None:
    """`None`: the outcome's own step, which is the offer."""
    report = said(words)
    assert report.outcome in {Outcome.WANTS_OFFER, None}
    assert [(step.kind, step.day) for step in report.steps] == [(kind, day)]
    assert "@" in f"{report.comment} {report.steps[0].note}"


@pytest.mark.parametrize("words", ["asking for better price call tues", "asked for a lower price"])
def test_who_asks_for_a_better_price_has_the_offer_already(words: str) -> None:
    assert said(words).outcome is Outcome.THINKING
