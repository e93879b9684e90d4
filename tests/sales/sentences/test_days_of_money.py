"""A day beside money that has come is the money's, and not the touch's; beside what we did it is the touch's.

From Wednesday, 23 September 2026, 10:30.
"""

import pytest

from tests.sales.sentences.test_evening_kinds import said

OF_MONEY = (
    ("вчера оплатила", 22), ("был у них, вчера оплатили 50 000", 22), ("заезжал, вчера оплатила 30000", 22),
    ("оплатили в пятницу 20000", 18), ("поговорили, оплату сделали вчера", 22), ("деньги пришли в понедельник", 21),
    ("вчера перевели 12 000 за прошлую партию", 22), ("созвонились, долг погасили 16 сентября", 16),
    ("оплата была вчера, просят новый прайс", 22), ("встреча прошла хорошо, позавчера закрыли долг 40 тыс", 21),
    ("заказ 5000, оплатили вчера", 22), ("вчера рассчитались", 22),
    ("paid yesterday", 22), ("was there, they paid 500 yesterday", 22), ("visited, paid 300 yesterday", 22),
    ("they paid on friday 200", 18), ("talked, payment went out yesterday", 22), ("money came in on monday", 21),
    ("yesterday they transferred 1200 for the last batch", 22),
    ("spoke on the phone, they cleared the debt on 16 september", 16),
    ("payment was yesterday, they want the new price list", 22),
    ("good meeting, they settled the 400 two days ago", 21), ("order 500, paid yesterday", 22),
    ("settled up yesterday", 22),
)  # fmt: skip


@pytest.mark.parametrize(("words", "day"), OF_MONEY)
def test_the_day_is_the_moneys(words: str, day: int) -> None:
    told = said(words)
    assert (told.paid_on and told.paid_on.day, told.past) == (day, None)


OF_THE_TOUCH = (
    ("вчера заезжал, оплатили 5000", 22), ("взяли на 5000 и оплатили вчера", 22), ("вчера был, взял оплату", 22),
    ("звонил в пятницу, сказали оплатили", 18), ("отдали мне вчера 3000", 22), ("вчера звонил насчёт оплаты", 22),
    ("вчера выставил счёт", 22), ("вчера спрашивали про счет", 22), ("в пятницу обсудили оплату", 18),
    ("вчера не дозвонился по оплате", 22), ("вчера поговорили, оплатят в пятницу", 22),
    ("visited yesterday, they paid 500", 22), ("took 5 boxes and paid yesterday", 22),
    ("was in yesterday, collected the payment", 22), ("called on friday, said they paid", 18),
    ("gave me the cheque yesterday", 22), ("called about the payment yesterday", 22),
    ("sent the invoice yesterday", 22), ("asked about the bill yesterday", 22),
    ("talked about the debt on friday", 18), ("collected yesterday", 22),
    ("reminded them of the payment yesterday", 22), ("вчера напомнил про оплату", 22),
    ("no answer about the payment yesterday", 22), ("talked yesterday, they'll pay on friday", 22),
)  # fmt: skip


@pytest.mark.parametrize(("words", "day"), OF_THE_TOUCH)
def test_the_day_of_what_was_done_is_the_touchs(words: str, day: int) -> None:
    told = said(words)
    assert (told.past and told.past.at.day, told.paid_on) == (day, None)
