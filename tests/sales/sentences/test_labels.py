"""Whoever writes without network writes the words of the buttons: each is understood in a sentence."""

from datetime import UTC, datetime

import pytest

from sales.sentences import sentence
from sales.sentences.said import Sentence
from sales.work.outcomes import TRAITS, Outcome
from sales.work.reasons import Reason
from sales.work.step import StepKind

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=UTC)

OUTCOMES = {
    Outcome.NO_ANSWER: ("Недозвон", "No answer"),
    Outcome.CALL_BACK: ("Перезвонить", "Call back"),
    Outcome.NOT_IN: ("Нет на месте", "Not in"),
    Outcome.MOVED: ("Перенесли", "Moved"),
    Outcome.SENT: ("Отправлено", "Sent"),
    Outcome.NO_REPLY: ("Нет ответа", "No reply"),
    Outcome.GATEKEEPER: ("Секретарь", "Gatekeeper"),
    Outcome.TALKED: ("Поговорили", "Talked"),
    Outcome.INTERESTED: ("Есть интерес", "Interested"),
    Outcome.THINKING: ("Думает", "Thinking"),
    Outcome.WANTS_OFFER: ("Просит КП", "Wants a quote"),
    Outcome.READY: ("Готов работать", "Ready to buy"),
    Outcome.ORDER: ("Заказ", "Order"),
    Outcome.COMPLAINT: ("Претензия", "Complaint"),
    Outcome.NOT_NOW: ("Не сейчас", "Not now"),
    Outcome.REFUSED: ("Отказ", "Refused"),
}
REASONS = {
    Reason.PRICE: ("Цена", "Price"),
    Reason.SUPPLIER: ("Есть поставщик", "Has a supplier"),
    Reason.NO_NEED: ("Не нужно", "No need"),
    Reason.TERMS: ("Условия", "Terms"),
    Reason.CLOSED: ("Закрылись", "Closed down"),
}
STEPS = {
    StepKind.CALL: ("Позвонить", "Call"),
    StepKind.VISIT: ("Приехать", "Visit"),
    StepKind.OFFER: ("Выслать КП", "Send a quote"),
    StepKind.PAYMENT: ("Напомнить об оплате", "Remind of payment"),
}


def told(text: str) -> Sentence:
    report = sentence.parse(text, NOW)
    assert report is not None
    assert report.client_words == "Ромашка"
    return report


@pytest.mark.parametrize("outcome", [one for one in Outcome if TRAITS[one].offered])
def test_every_outcomes_button_is_understood(outcome: Outcome) -> None:
    russian, english = OUTCOMES[outcome]
    assert told(f"Ромашка {russian}, завтра").outcome is outcome
    assert told(f"Ромашка {english}, tomorrow").outcome is outcome


@pytest.mark.parametrize("reason", REASONS)
def test_every_reasons_button_is_understood(reason: Reason) -> None:
    russian, english = REASONS[reason]
    assert told(f"Ромашка отказ, {russian}").reason is reason
    assert told(f"Ромашка refused, {english}").reason is reason


@pytest.mark.parametrize("kind", STEPS)
def test_every_steps_button_is_understood(kind: StepKind) -> None:
    russian, english = STEPS[kind]
    assert told(f"Ромашка думает, {russian} завтра").step_kind is kind
    assert told(f"Ромашка thinking, {english} tomorrow").step_kind is kind
