"""Money that messages say has come: how much, of what, and that none was left without a word."""

from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.test_evening_kinds import said

CAME = {
    "отдали 20 тыс из 32, остаток в пятницу": ("20 тыс", "32 тыс"), "из 120 оплатили 70": ("70", "120"),
    "из 120 отдали сегодня 50, остальное обещ до 10го": ("50", "120"), "предопл 2100 пришла": ("2100", ""),
    "из 120 тыс вчера отдали 50": ("50 тыс", "120 тыс"),
    "оплатили 10 из 16 тыс": ("10 тыс", "16 тыс"), "они закинули 50к из 120к": ("50к", "120к"),
    "предоплату 4900 скинули": ("4900", ""), "внес 15 тысяч аванса": ("15 тысяч", ""),
    "взяли на 9800, предоплату 4900": ("4900", ""), "передали 20 тыс в счет долга": ("20 тыс", ""),
    "заказ на 120 тыс, 50 тыс уже перевели, остальное после отгрузки": ("50 тыс", ""),
    "gave me 100 of the 140": ("100", "140"), "paid £500 of the 1200": ("£500", "1200"),
    "gave me 100 cash off the 140 other 40 next tues": ("100", "140"),
    "of the 140 the other 40 next tues, gave me £100": ("£100", ""),
    "paid 60, rest on friday": ("60", ""), "order £340, £100 paid up front, balance on delivery": ("£100", ""),
    "of the 140 they've paid 100": ("100", "140"), "paid me £60 cash, still owes £80": ("£60", ""),
    "pd £50 of the 120 by card rest in jan": ("£50", "120"), "liam paid 500 not 780": ("500", ""),
    "gave me 40 quid": ("40 quid", ""), "bank transfer of 80 came through": ("80", ""),
    "отдал 2000 наличкой": ("2000", ""), "опл 50 из 120": ("50", "120"),
    "взял 5 пач пакетов на пробу 2300 наличкой, долга нет": ("2300", ""),
    "took 5 packs bags £23 cash, nothing owed": ("£23", ""),
    "£60, paid 20": ("20", ""), "6 cases for £72, paid 30 now": ("30", ""),
    "order 300 euros, paid 100 euros": ("100 euros", ""),
    "взяли на 12 000 ₽, отдали 4000": ("4000", ""), "взяли на 60 т.р., 20 отдал сразу": ("20 т", ""),
    "взяли на 10-12 тыс, оплатили 5 тыс": None, "order 300-400 euros, paid 100 euros": None, "£60, paid 70": None,
    "заказ на 12 000 ₽, отдали 30% сейчас": None,
    "gave me 20 samples": None, "got 3 boxes back": None, "вернули 3 уп на 900, долга нет": None,
    "will have given me 40 quid": None, "не отдал 2000 наличкой": None,
    "не отдали 20 тыс из 32": None, "обещали отдать 20 тыс из 32 в пятницу": None, "отдали 20 из 32 коробок": None,
    "взяли на 9800, нужна предоплата 4900": None, "внесли 30% предоплаты": None, "заплатят 20 тыс в пятницу": None,
    "took 100 of the 140 bags": None, "оплатили 20 тыс шт, остаток в пятницу": None,
    "paid 2 of the 3 invoices": None, "hasn't paid 100 of the 140": None,
    "взяли на 12 000, оплатили 15 000": None, "взяли на 12 тыс, оплатили 5": ("5 тыс", ""),
    "взяли на 12 000, оплатили 10.10": None, "взяли на 12 000, оплатили 5000 шт": None,
    "не заплатили 20 тыс, остаток в пятницу": None, "взяли на 9800, предоплату 5 шт внесли": None,
    "order £340, wants to pay £50 deposit on friday": None, "will have paid 100 of the 140": None,
}  # fmt: skip


def test_a_part_that_has_come_is_told_from_one_that_is_to_come_and_from_goods() -> None:
    for words, told in CAME.items():
        came = said(words).came
        assert (came and (came.text, came.whole)) == told, words
    assert said("order £340, £100 paid up front, balance on delivery").amount_text == "£340"
    assert said("из 120 отдали сегодня 50, остальное обещ до 10го").outcome is None
    assert said("предопл 2100 пришла").channel is Channel.CALL
    rest = said("paid 60, rest on friday").steps
    assert [(one.kind, one.day and one.day.weekday()) for one in rest] == [(StepKind.PAYMENT, 4)]


SOLD = {
    "12 рул этикеток и 5 кор скотча на 27 400, отгрузка в чт, за старое 31т обещал закинуть": "27 400",
    "40 коробок и 20 рул скотча на 9 600, отгрузка завтра, старый долг обещал к пятнице": "9 600",
    "взял 10 кор 3500 наличкой": "3500", "купили 5 рул плёнки 4200 сразу рассчитались": "4200",
    "12 rolls labels and 5 boxes tape for £274, promised 310 for the old one": "£274",
    "took 6 rolls tape as a trial, 24 cash": "24",
}  # fmt: skip


def test_what_was_bought_has_its_sum_beside_what_is_promised_of_an_old_debt_and_in_cash() -> None:
    assert {words: said(words).amount_text for words in SOLD} == SOLD
    assert {said(words).outcome for words in SOLD} == {Outcome.ORDER}
    assert {words: said(words).amount_text for words in ("paid the other 80 by bank", "paid 60 by card")} == {
        "paid the other 80 by bank": "80",
        "paid 60 by card": "60",
    }
    assert said("took 6 rolls tape, 24 boxes").amount_text == ""


def test_what_was_owed_till_now_and_has_been_paid_is_reminded_of_no_more() -> None:
    done = said("paid the outstanding 840 today")
    assert (done.steps, done.earlier, done.amount_text) == ((), True, "840")
    assert said("сегодня погасили долг 5000").steps == ()
    assert said("paid 60, still owes 80, friday").steps
