"""Of which order money is: of the one that is told of, or of one of before, whose day and sum are not the new one's."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

from sales.sentences.conversation.draft import report_of
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import CALENDAR, NOW
from tests.sales.sentences.test_evening_kinds import said

OF_BEFORE = (
    "старый долг закроют 1 октября, новый заказ на 14 тыс",
    "прошлую поставку оплатят до пятницы, сегодня взяли салфетки на 3 тыс",
    "отдали 5 тыс долга, остальное до 15го. взяли стаканы на 21 тыс",
    "должны 12 тыс, 7 отдали, 5 на следующей неделе. взяли салфетки на 3 тыс",
    "new order £140, will settle the old debt 1 october",
    "paid £50 off the old bill, rest by the 15th. took cups for £210",
    "ordered £160, they'll settle what they owe by friday",
    "will pay for the last delivery friday, took napkins £30",
)
OF_TODAY = {
    "взяли салфетки на 3 тыс, оплатят до пятницы": date(2026, 9, 25),
    "взяли салфетки на 3 тыс в долг, оплатят в пятницу": date(2026, 9, 25),
    "на прошлой неделе болели, взяли на 3 тыс, оплатят в пятницу": date(2026, 9, 25),
    "долг закрыли. взяли салфетки на 3 тыс, оплатят в пятницу": date(2026, 9, 25),
    "took napkins £30, paying by friday": date(2026, 9, 25),
}


def _due(words: str) -> date | None:
    language = "en" if words.replace("£", "").isascii() else "ru"
    return replace(report_of(1, said(words), (1,), NOW[language].date(), CALENDAR[language]), amount=1).pay_by


def test_the_rest_of_an_old_debt_is_reminded_of_and_is_not_the_day_of_the_new_order() -> None:
    assert {words: _due(words) for words in OF_BEFORE} == dict.fromkeys(OF_BEFORE)
    assert all(said(words).steps for words in OF_BEFORE)
    assert {words: _due(words) for words in OF_TODAY} == OF_TODAY


def test_money_that_is_given_back_of_a_debt_is_no_return_of_goods() -> None:
    assert said("3 тыс вернули в счёт долга").amount_text == ""
    assert said("вернули товар на 3 тыс").amount_text == "-3 тыс"


OF_OWN = {
    "подписали на 120 тыс, оплатили 50": ("120 тыс", "50 тыс"),
    "заказ 36 000, отдали 20 000": ("36 000", "20 000"),
    "взяли коробки на 15 тыс, 5 тыс сразу отдали наличкой": ("15 тыс", "5 тыс"),
    "взяли плёнку на 9 тыс, тут же перевели 9 тыс": ("9 тыс", "9 тыс"),
    "both signed £120, they paid £50": ("£120", "£50"),
    "signed up for £420, put down £120": ("£420", "£120"),
    "order of £250, £100 deposit received": ("£250", "£100"),
    "order £360, they handed over £200": ("£360", "£200"),
}
NOT_OF_OWN = (
    "взяли на 10 тыс, получили скидку 500 р", "взяли на 10 тыс, не отдали 5 тыс", "взяли на 10 тыс, отдали 12 тыс",
    "взяли на 10 тыс! отдали 5 тыс", "took £100, they have not paid £50", "took £100, gave 20 back",
    "took £100 worth, got £5 off",
)  # fmt: skip


def test_what_is_paid_right_behind_an_orders_sum_is_of_that_order() -> None:
    read = {words: said(words) for words in OF_OWN}
    assert {words: (one.amount_text, one.came and one.came.text) for words, one in read.items()} == OF_OWN
    assert {one.outcome for one in read.values()} == {Outcome.ORDER}
    assert not any(one.earlier for one in read.values())
    assert [words for words in NOT_OF_OWN if said(words).came] == []


BESIDE = {
    "взяли 10 коробок на 23т, из старого 15т перевели": ("23т", "15т", True),
    "заказ 6200 оплатили и с прошлого раза 3т закинули": ("6200", "3т", True),
    "закрыли прошлый месяц 18т и берут 5 рул по 640": ("5 рул по 640", "18т", True),
    "берут 8 пачек 2400, от прошлой поставки отдали 1500": ("2400", "1500", True),
    "взяли 10 кор на 9т, 2т с прошлого раза перевели": ("9т", "2т", True),
    "взяли по старой цене на 23т, перевели 10т": ("23т", "10т", False),
    "sent £75 towards what they owe, new order 3 rolls £42": ("£42", "£75", True),
    "3 cases £36, also £40 from the last delivery came in": ("£36", "£40", True),
    "took 4 boxes £48, they paid £20 for the september invoice": ("£48", "£20", True),
    "took 5 boxes £60 paid £20, same as the last order": ("£60", "£20", False),
    "took 5 boxes £60 paid £20, as last order": ("£60", "£20", False),
    "took 5 boxes £60 paid £20, same as their last order": ("£60", "£20", False),
}


def test_money_of_before_beside_a_new_order_is_never_of_that() -> None:
    read = {words: said(words) for words in BESIDE}
    told = {
        words: (one.amount_text, one.came and one.came.text, bool(one.came and one.came.old))
        for words, one in read.items()
    }
    assert told == BESIDE
    assert {one.outcome for one in read.values()} == {Outcome.ORDER}
    assert not any(one.earlier for one in read.values())
    assert said("sent 75 from the last batch over").came is None


PARTS = {
    "взяли стаканы на 40 тыс, половину сразу, половину 20-го": ("40 тыс", [(date(2026, 10, 20), "1/2", 2)]),
    "заказ на 87 тыс, 40 завтра, 47 15-го": (
        "87 тыс",
        [(date(2026, 9, 24), "40/87", 1), (date(2026, 10, 15), "47/87", 2)],
    ),
    "заказ на 87 тыс, завтра 40, 15-го 47": (
        "87 тыс",
        [(date(2026, 9, 24), "40/87", 1), (date(2026, 10, 15), "47/87", 2)],
    ),
    "взяли на 10 тыс, 30% предоплата, остальное 15-го": ("10 тыс", [(date(2026, 10, 15), "7/10", 2)]),
    "взяли на 12 тыс, оплата пополам: завтра и 10 октября": (
        "12 тыс",
        [(date(2026, 9, 24), "1/2", 1), (date(2026, 10, 10), "1/2", 2)],
    ),
    "ordered cups £80, half now, half on the 20th": ("£80", [(date(2026, 10, 20), "1/2", 2)]),
    "order for £300, in two goes: £100 monday and £200 by the 5th": (
        "£300",
        [(date(2026, 9, 28), "1/3", 1), (date(2026, 10, 5), "2/3", 2)],
    ),
    "bought trays £90, a third now, rest end of month": ("£90", [(date(2026, 9, 30), "2/3", 2)]),
}
NO_PARTS = (
    "взяли на 20 тыс, половину довезти в пятницу, половину 20-го", "took £200, half delivered friday, half on the 20th",
    "заказали на 45 тыс, 20 завтра, 20 через неделю", "took £200, half friday, half on the 20th",
    "взяли на 8 тыс, 3 коробки в пн, 5 коробок в ср", "ordered £45, £20 tomorrow, £20 in a week",
    "взяли на 20 тыс, половину забрали сразу, половину довезти 20-го", "took £100, €40 tomorrow and £60 on the 15th",
    "взяли на 10 тыс, 60% сразу, 50% 15-го", "quoted £87, 40 tomorrow and 47 on the 15th",
    "заказ на 100 тыс, 60 тыс завтра, $40 15-го",
)  # fmt: skip


def test_a_sum_that_is_to_come_in_parts_has_a_payment_for_each_and_only_where_they_make_up_the_whole() -> None:
    for words, (whole, told) in PARTS.items():
        read = said(words)
        parts = [(one.day, one.share, one.part) for one in read.steps]
        assert (read.amount_text, parts) == (whole, [(day, Fraction(share), part) for day, share, part in told])
        assert not read.unclear
    assert [words for words in NO_PARTS if any(one.share for one in said(words).steps)] == []


def test_a_part_that_was_paid_has_come_and_the_last_of_those_to_come_is_the_orders_day() -> None:
    for words in ("крышки на 18 тыс, половину отдали, остаток 1 октября", "lids £18000, half paid, balance 1 october"):
        read = said(words)
        assert read.came is not None
        assert (read.outcome, float(read.came.text), _due(words)) == (Outcome.ORDER, 9_000, date(2026, 10, 1))
    assert _due("заказ на 87 тыс, 40 завтра, 47 15-го") == date(2026, 10, 15)
