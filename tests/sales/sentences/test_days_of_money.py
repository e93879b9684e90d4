"""A day beside money that has come is the money's, and not the touch's; beside what we did it is the touch's.

From Wednesday, 23 September 2026, 10:30.
"""

from datetime import date

import pytest

from sales.work.channels import Channel
from tests.sales.sentences.measured import told
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


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("[Kale] £600 went over fri", 18),
        ("[Kale] 600 of the 2600 went over fri", 18),
        ("[Kale] she sent £200 across yesterday", 22),
        ("[Kale] 1200 came in tues", 22),
        ("[Kale] bacs went thurs, £450", 17),
        ("[Кедр] 600 из 2600 ушли в пятницу", 18),
        ("[Кедр] кинули 20 тыс в чт", 17),
        ("[Кедр] перевод сделали в пятницу 30т", 18),
        ("[Кедр] 12000 зашли в пн", 21),
        ("[Кедр] ушло 15000 во вторник", 22),
    ],
)
def test_money_that_went_over_is_no_visit_and_its_day_is_the_payments(text: str, day: int) -> None:
    [report] = told("en" if text.isascii() or "£" in text else "ru", text)
    assert (report.channel, report.past, report.paid_on) == (Channel.CALL, None, date(2026, 9, day))
    assert report.earlier


@pytest.mark.parametrize(
    "text",
    [
        "[Kale] went over fri, spoke to jan",
        "[Kale] 3 went over to the other rep",
        "[Кедр] зашел в пт, поговорили с Ирой",
        "[Кедр] отправили 1200 стаканов в пт",
        "[Кедр] скинул 500 р скидки",
    ],
)
def test_whoever_went_there_or_sent_goods_has_paid_nothing(text: str) -> None:
    [report] = told("en" if text.isascii() else "ru", text)
    assert (report.paid_on, report.came, report.amount_text) == (None, None, "")
