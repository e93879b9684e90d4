"""A sum holds beside by when or how it is to be paid, and beside what goes off it; half of it may have come."""

from datetime import date

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.test_evening_kinds import said

SOLD = {
    "взяли 2 рул пленки 3400 оплата потом": "3400", "5 коробок 6100 в долг": "6100", "6 ящ 9400 по факту": "9400",
    "заказ 4 пачки 2900 под реализацию": "2900", "взял 12 рул 7800 отсрочка неделя": "7800",
    "взяли 20 кор 17т минус скидка 5проц итого 16150": "16150", "заказ на 45т минус 10% к оплате 40500": "40500",
    "2 rolls 34 pay later": "34", "5 boxes 60 on tick": "60", "took 3 packs of lids 45 invoice end of month": "45",
    "10 bags 95 on account": "95", "took 3 boxes 36 owes me": "36", "8 cs cups 96 30 days": "96",
    "bought 4 rolls 52 money tomorrow": "52", "ordered 4 cases £120 less 10% so £108": "£108",
    "took 17 rolls £170 minus 5% comes to 161.50": "161.50",
}  # fmt: skip
NOT_SOLD = {
    "2 rolls 34 not now": "", "2 rolls 34 boxes on tick": "", "took 6 rolls tape 24 later": "",
    "ordered 4 cases £120 less 10% for 5 weeks": "",
}  # fmt: skip


def test_terms_of_payment_and_what_goes_off_never_cost_the_sum() -> None:
    assert {words: said(words).amount_text for words in SOLD} == SOLD
    assert {said(words).outcome for words in SOLD} == {Outcome.ORDER}
    assert {words: said(words).amount_text for words in NOT_SOLD} == NOT_SOLD
    tomorrow = [(step.kind, step.day) for step in said("купили 2 мешка 1900 деньги завтра").steps]
    assert tomorrow == [(StepKind.PAYMENT, date(2026, 9, 24))]
    for words in ("took 6 boxes 72 paying friday", "взяли 6 кор 7200 оплатят в пятницу"):
        assert [(step.kind, step.day) for step in said(words).steps] == [(StepKind.PAYMENT, date(2026, 9, 25))], words


HALF = {
    "order £310, half up front paid, other half on the 15th": "155.00",
    "взяли пленку 2600 половину сразу отдали, вторую половину 15-го": "1300.00",
}


def test_of_a_half_that_is_paid_and_a_half_that_is_to_come_both_are_known() -> None:
    for words, half in HALF.items():
        told = said(words)
        assert told.came is not None, words
        assert told.came.text == half
        assert [(step.day, str(step.share)) for step in told.steps] == [(date(2026, 10, 15), "1/2")]
    assert said("взяли пленку на 2600, половину сразу, половину 15-го").came is None
