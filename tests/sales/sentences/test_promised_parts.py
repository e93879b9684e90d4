"""What is owed and promised in parts: each is a reminder on its day, and nothing was bought for them."""

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.test_evening_kinds import said

PROMISED = {
    "pay 100 of whats left weds rest 18th": [("09-30", "100 of whats left"), ("10-18", "rest")],
    "paying 50 of the balance friday, rest on the 10th": [("09-25", "50 of the balance"), ("10-10", "rest")],
    "will pay £200 of what they owe monday and the rest next friday":
    [("09-28", "£200 of what they owe"), ("10-02", "the rest")],
    "owes 180, will clear 90 friday and 90 on 12 oct": [("09-25", "90 friday"), ("10-12", "90 on 12 oct")],
    "заплатят 10 тыс из остатка в среду, остальное 18-го":
    [("09-30", "10 тыс из остатка"), ("10-18", "остальное")],
    "agreed instalments: 25 on 1 oct, 25 on 1 nov": [("10-01", "25 on 1 oct"), ("11-01", "25 on 1 nov")],
    "оплатят 2000 в пт, 1500 в пн": [("09-25", "2000"), ("09-28", "1500")],
    "pay 200 of what's left thurs, rest 2nd oct": [("09-24", "200 of what's left"), ("10-02", "rest")],
    "хвост кинут частями: 3к в чт, 4к в пн": [("09-24", "3к"), ("09-28", "4к")],
    "закроют 25 000 к пятнице, остальные 10 000 к 5 октября": [("09-25", "25 000"), ("10-05", "10 000")],
    "переведут треть в четверг, остальное в понедельник": [("09-24", "треть"), ("09-28", "остальное")],
}  # fmt: skip
OTHERS = (
    "bringing 20 boxes fri and the rest mon, invoice to follow", "busy 40 mins friday, 40 mins monday",
    "довезут половину в пт, остальное в пн, оплата потом", "took cups £60, pays 20 friday, 30 monday",
    "paid 50 of the balance friday, 40 on monday", "wants 100 friday and 50 on monday",
    "оплатят потом, половину в пт привезу, остальное в пн", "заказ на 5000, оплатят 2000 в пт, 1000 в пн",
)  # fmt: skip


def _payments(report: Sentence) -> list[tuple[str, str]]:
    return [(f"{one.day:%m-%d}", one.note) for one in report.steps if one.kind is StepKind.PAYMENT and one.day]


def test_each_part_of_what_is_owed_is_reminded_of_on_its_day_and_nothing_was_ordered() -> None:
    assert {words: _payments(said(words)) for words in PROMISED} == PROMISED
    for words in PROMISED:
        report = said(words)
        assert (report.amount_text, report.came, report.unclear, len(report.steps)) == ("", None, (), 2), words
        assert report.outcome is not Outcome.ORDER, words


def test_parts_of_goods_of_an_order_and_of_what_was_paid_are_no_such_promise() -> None:
    for words in OTHERS:
        assert len(_payments(said(words))) < 2, words
    call = said("pays 100 friday and 80 on monday, call thursday").steps
    assert [one.kind for one in call] == [StepKind.CALL, StepKind.PAYMENT, StepKind.PAYMENT]
    visit = said("pays 100 friday and 80 at the visit monday").steps
    assert [one.kind for one in visit] == [StepKind.VISIT, StepKind.PAYMENT, StepKind.PAYMENT]
    assert said("заказ на 5000, оплатят 2000 в пт, 1000 в пн").amount_text == "5000"
    assert said("заявка на 5000, оплатят 2000 в пт, 1000 в пн").amount_text == "5000"
    shares = said("заказ на 35 000: 25 000 к пятнице, остальные 10 000 к 5 октября").steps
    assert [str(one.share) for one in shares] == ["5/7", "2/7"]
