"""Which of several readings of the same words holds, and what is rather asked than guessed."""

import pytest

from sales.sentences import marks
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told


def outcome(language: str, marked: str) -> Outcome | None:
    return told(language, marked)[0].outcome


@pytest.mark.parametrize("said", ["просит прайс", "прайс просит", "просит на почту прайс"])
def test_in_russian_a_wish_and_its_object_stand_in_either_order(said: str) -> None:
    assert outcome("ru", f"[Ромашка] {said}") is Outcome.WANTS_OFFER


def test_a_phrase_in_either_order_is_two() -> None:
    assert marks._orders("+a|b & c") == ("+a|b ~ c", "+c ~ a|b")


@pytest.mark.parametrize("said", ["ассортимент им не нужен", "расценки мы не просили"])
def test_a_denial_among_the_words_of_a_phrase_takes_it_back(said: str) -> None:
    assert outcome("ru", f"[Ромашка] {said}") is not Outcome.WANTS_OFFER


def test_what_stands_nearest_to_the_verb_is_what_they_want() -> None:
    assert outcome("ru", "[Ромашка] нужен прайс на коробки") is Outcome.WANTS_OFFER


@pytest.mark.parametrize(
    ("language", "said", "kind"),
    [
        ("ru", "нужен прайс на коробки, скину вечером", StepKind.OFFER),
        ("en", "want a price list for boxes, will send tonight", StepKind.OFFER),
        ("ru", "обещают завтра заплатить", StepKind.PAYMENT),
        ("en", "promising to pay tomorrow", StepKind.PAYMENT),
        ("en", "call by thursday", StepKind.CALL),
        ("ru", "подъехал, склад закрыт, вернусь к 14", StepKind.VISIT),
    ],
)
def test_the_kind_of_a_day_is_what_was_said_of_it(language: str, said: str, kind: StepKind) -> None:
    assert told(language, f"[Ромашка] {said}")[0].step_kind is kind


@pytest.mark.parametrize(
    ("language", "said"), [("ru", "заказали то же что в августе"), ("en", "same order as in august please")]
)
def test_the_month_that_an_order_is_compared_with_is_no_plan(language: str, said: str) -> None:
    report = told(language, f"[Ромашка] {said}")[0]
    assert report.outcome is Outcome.ORDER
    assert not report.steps


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "собирают деньги, к концу недели заказ"), ("en", "refurb done in 2 weeks, order then")],
)
def test_an_order_that_is_due_is_none_yet(language: str, said: str) -> None:
    assert outcome(language, f"[Ромашка] {said}") is not Outcome.ORDER


@pytest.mark.parametrize(
    ("language", "said"),
    [("ru", "договор подписали и вернули"), ("en", "paperwork signed and returned")],
)
def test_papers_that_came_back_are_no_return(language: str, said: str) -> None:
    assert outcome(language, f"[Ромашка] {said}") is Outcome.READY


@pytest.mark.parametrize(
    ("language", "said", "expected"),
    [
        ("ru", "говорят не раньше ноября", Outcome.NOT_NOW),
        ("ru", "не раньше ноября", Outcome.NOT_NOW),
        ("en", "not before november they say", Outcome.NOT_NOW),
        ("ru", "завтра просит", Outcome.CALL_BACK),
        ("ru", "не устраивает срок поставки, думают", Outcome.THINKING),
        ("en", "picked up, director later, ringing at 3", Outcome.CALL_BACK),
    ],
)
def test_what_they_asked_for_says_what_came_of_it(language: str, said: str, expected: Outcome) -> None:
    assert outcome(language, f"[Ромашка] {said}") is expected


@pytest.mark.parametrize(
    ("language", "said", "amount"),
    [
        ("ru", "взяла еще 30 коробок по 95, пакеты 2 пачки вернула", "30 коробок по 95"),
        ("ru", "вернули крышки, взяли стаканы на 12 тыс", "12 тыс"),
        ("ru", "вернули товар, заказ на 5000", "-5000"),
        ("ru", "вернули 20 коробок на 5000", "-5000"),
        ("en", "took 30 boxes at £95, returned 2 bags", "30 boxes at £95"),
        ("en", "returned 2 bags, took 30 boxes at £95", "30 boxes at £95"),
        ("en", "returned 2 bags worth £90", "-£90"),
    ],
)
def test_of_a_return_beside_an_order_the_sum_is_the_orders(language: str, said: str, amount: str) -> None:
    assert told(language, f"[Ромашка] {said}")[0].amount_text == amount
