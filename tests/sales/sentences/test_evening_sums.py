"""What whole evenings' messages said of sums, by kind, with siblings in both languages: the order's, or asked about."""

import pytest

from sales.work.outcomes import Outcome
from tests.sales.sentences.test_evening_kinds import said

SUMS = {
    "заказ на двадцать три тысячи пятьсот": "23.5k", "взяли на полторы тысячи": "1.5k",
    "взяли три коробки на четыре пятьсот": "4500", "возврат на семь тысяч двести": "-7.2k",
    "заказ восемьсот рублей": "800 рублей", "взяли крышек на полмиллиона": "500000",
    "заказ на две с половиной тысячи": "2.5k", "заказ на полтораста тысяч": "150k", "заказ на тысячу": "1k",
    "взяли сорок мешков на сто двенадцать тысяч отгрузка в понедельник": "112k",
    "взяли двести по сорок рублей": "200 по 40 рублей",
    "заказ на пару тысяч": "", "заказ тысяч на пять": "", "взяли сто коробок": "",
    "взяли двадцать тридцать коробок": "",
    "заказ на пять тысяч два миллиона": "", "order a couple of hundred quid": "", "взяли три двести": "",
    "заказ, ждал полтора часа": "", "order, waited half a day": "", "order half a dozen for two hundred": "200",
    "заказ на сто двадцать тридцать": "", "заказ на сто десять пять": "",
    "order twelve hundred quid": "1200 quid", "took stuff for half a grand": "0.5k",
    "order two hundred and fifteen pounds": "215 pounds", "order for a grand and a half": "1.5k",
    "took twelve boxes for three hundred and forty pounds": "340 pounds", "order fifteen hundred": "1500",
    "order for a thousand": "1k", "order ninety five quid": "95 quid",
    "заказ на пару тысяч пятьсот": "", "order a few hundred pounds": "",
    "ordered for a couple of hundred": "", "order three fifty": "", "order ninety five pounds fifty": "95.50 pounds",
    "взяли полторы тысячи стаканов по 4": "1.5 k x 4", "взяли две тысячи пакетов по полтора рубля": "2 k x 1.5 рубля",
    "взяли десяток рулонов по 450": "10 рулонов по 450", "взяли триста пакетов по двенадцать": "300 пакетов по 12",
    "взяли тысячу трубочек по два рубля": "1 k x 2 рубля", "взяли десяток рулонов": "", "взяли на полтинник": "",
    "took half a dozen rolls at £22": "6 rolls at £22", "two dozen trays at 3 quid each": "24 trays at 3 quid each",
    "took some napkins, nine pound fifty": "9.50 pound",
    "bought cups for a fiver": "5 quid", "ordered a dozen rolls": "", "took cups, call at nine": "",
    "order a hundred or so": "", "order sixty bags": "", "order thanks a million": "",
}  # fmt: skip


HALF_PRICED = (
    "order cups 10 pcs £50, not 20 pcs £30",
    "order: 500 bags £75 and 200 labels for 40", "order: 200 labels for 40 and 500 bags £75",
    "took 10 boxes £60, 20 lids for 12", "order 500 bags for 750 and 200 labels for 40",
    "заказ: 500 пакетов 75 р и 200 этикеток за 40", "взяли 10 коробок на 5000 и 5 крышек на 90",
    "взяли 5 крышек за 90 и 10 коробок 5000 р", "взяли 12 мешков 7к, 3 ведра за 50",
    "took 400 for £240 and lids 400 for 880", "took lids 400 for 880 and 400 cups for £240",
    "взяли стаканы на 5 тыс и крышки на 3000", "ordered 40 boxes at 2.50, some lids £36",
    "order 20 bags labels 4.50 + tape 6 rolls £18", "взяли 40 коробок по 25, еще крышки 3600 р",
)  # fmt: skip
PRICED = {
    "order 500 bags £75 and 200 labels for £40": "£75 + £40", "order 10 boxes £60 and 2 people for 4pm fri": "£60",
    "взяли 10 коробок на 5000 и 5 крышек на 12 октября": "5000", "order 10 boxes £60, 3 staff for 40 covers": "£60",
    "взяли 5 крышек за 90 и 10 коробок на 5000, итого 5090": "5090",
    "взяли 400 на 24 тыс и крышки 400 на 8800": "24 тыс + 8800",
    "взяли крышки на 8800 и 400 стаканов на 24 тыс": "8800 + 24 тыс",
    "заказ стаканы 500 шт 11 500, крышки 500 шт 3 тыс": "11 500 + 3 тыс",
    "заказ крышки 500 шт 3 тыс р, стаканы 500 шт 11500": "3 тыс р + 11500",
    "заказ стаканы 500 шт 11 500, крышки 500 шт 3 тыс, итого 14 тыс": "14 тыс",
    "заказ крышки 500 шт 11 500, доставка 3 тыс": "11 500",
    "ordered cups 500 pcs 1150, lids 500 pcs 3k": "1150 + 3k",
    "wants 200 pie boxes same as last time": "",
    "order cups 10 pcs £50, notebooks 20 pcs £30": "£50 + £30",
    "2 rolls film £30 n 60 boxes at 1.50": "£30 + 60 boxes at 1.50",
    "bags 1000 £80, labels 5 rolls £30": "£80 + £30",
    "12 кор крышек 300 за кор, 5 рул скотча по 60": "12 x 300 + 5 рул скотча по 60",
    "took 3 rolls film 12 each + 400 bags £80": "3 x 12 + £80",
    "30 boxes @ 2.10 n 4 packs lids £40": "30 boxes @ 2.10 + £40",
    "400 bags £80 + 3 rolls film 12 each": "£80 + 3 x 12", "took 300 cups at 25, £7500": "£7500",
    "order: tape 6 rolls 4 each, bags 300 @ 0.2": "6 x 4 + 300 @ 0.2", "ordered 5 lts primer x4, £96": "£96",
    "заказ 150 кор по 40 и 2 рул пленки 1700р": "150 кор по 40 + 1700р",
    "взяли стаканы 300 шт по 4 плюс крышки 300 по 2": "300 шт по 4 + 300 по 2",
}  # fmt: skip


IN_A_ROW = {
    "took 500 cups £60 500 lids £58": "£60 + £58", "500 cups £60 200 lids £30": "£60 + £30",
    "ordered 40 pie boxes £30 10 rolls tape £15 call tue": "£30 + £15", "sold 3 cases 45 quid 2 packs 10 quid":
    "45 quid + 10 quid",
    "взяли 500 стаканов 6000 500 крышек 5800": "6000 + 5800", "500 стаканов на 6к 300 крышек на 3к": "6к + 3к",
    "20 мешков 9000 5 вёдер 1200 отгрузка завтра": "9000 + 1200", "заказ 10 кор 5000 25 сентября доставка": "5000",
    "took 6 cases £72 3 weeks 20 people": "£72", "взяли 12 кор по 300 5 рул по 60": "12 кор по 300 + 5 рул по 60",
    "took 5 bags 500 cups £60 100 lids": "", "£12 500 order": "£12 500", "took bags £12 500 for april": "£12 500",
    "order 10 rolls £30 5 boxes 20 each": "",
    "заказ 15к 2": "15к", "взяли на 15к. 3": "15к.", "заказ 12 тысяч 500": "12 тысяч 500",
    "заказ 12 тысяч 50 рублей": "12 тысяч 50 рублей", "order £120: 40 euros monday, 80 euros friday":
    "£120",
}  # fmt: skip


def test_things_one_behind_the_other_have_each_its_sum_and_no_figure_goes_into_another_s() -> None:
    assert {words: said(words).amount_text for words in IN_A_ROW} == IN_A_ROW
    assert said("заказ 15к 2").comment == "заказ 2"
    (call,) = said("ordered 40 pie boxes £30 10 rolls tape £15 call tue").steps
    assert call.note == ""


def test_the_sum_of_one_thing_of_two_is_never_the_order_s() -> None:
    for words in HALF_PRICED:
        assert (said(words).amount_text, len(said(words).unclear)) == ("", 1), words
    assert {words: said(words).amount_text for words in PRICED} == PRICED
    assert said("заказ стаканы 500 шт 11 500, а в прошлый раз платили за крышки 500 шт 3 тыс").unclear
    assert said("заказ 11 500, крышки 500 шт 3 тыс").amount_text == "3 тыс"


def test_a_sum_in_words_is_that_sum_and_what_is_only_about_so_much_is_asked() -> None:
    assert {words: said(words).amount_text for words in SUMS} == SUMS
    for words in ("заказ на пару тысяч", "ordered for a couple of hundred", "заказ тысяч на пять"):
        (unclear,) = said(words).unclear
        assert unclear in words
    for words in ("wants a discount, a couple of hundred quid", "хочет 3 коробки со скидкой на пару тысяч"):
        assert not said(words).unclear
    assert said("заказ на двадцать три тысячи пятьсот").comment == "заказ на двадцать три тысячи пятьсот"


PRICES = (
    "took 12 boxes @ 3.10", "30 rolls tape 2.05 each", "took 12 hampers at 3.10", "order 5 cases lids at 7.10 a case",
    "взяли 12 коробок по 3.10", "скотч 40 шт по 5.11 за шт",
)  # fmt: skip


@pytest.mark.parametrize("words", PRICES)
def test_a_price_of_goods_is_no_day_and_no_hour(words: str) -> None:
    report = said(words)
    assert report.outcome is Outcome.ORDER
    assert (report.amount_text != "", report.past, report.steps, report.unclear) == (True, None, (), ())


def test_a_day_beside_what_is_no_goods_is_one() -> None:
    assert said("saw 2 managers at 3.09").past or said("saw 2 managers at 3.09").unclear
    (sent,) = said("send the invoice for 1 october").steps
    assert str(sent.day) == "2026-10-01"


WISHES = (
    "she'd like 10 trays £60", "asked for 6 more boxes £72", "interested in 40 tubs, £300",
    "looking for 5 rolls at £12",
    "хочет 20 коробок по 340", "нужно 10 упаковок на 3200", "просят 6 ведер, 7200 р", "ему надо 3 мешка по 1500",
    "интересуют 15 коробок по 300", "собираются взять 20 коробок на 15000",
)  # fmt: skip
BOUGHT = ("wants 2 boxes of cups, £24", "they want 1 case after all, £24", "need 4 cases by friday. Said fine, £96",
    "said go on then to 6 boxes, £84", "£75 cash",
    "he'll have 4 rolls at £12", "10 trays £60", "took 2 boxes £24. wants a brochure",
    "возьмет 10 коробок по 250", "взяли 6 ведер, 7200 р", "хочет каталог. взяли 3 мешка по 1500")  # fmt: skip


@pytest.mark.parametrize("words", WISHES)
def test_who_wants_so_many_things_for_a_sum_is_ready_and_the_sum_is_asked_about(words: str) -> None:
    report = said(words)
    assert (report.outcome, report.amount_text, len(report.unclear)) == (Outcome.READY, "", 1)


NOT_WISHED = (
    "needs cups. 10 trays £60",
    "do they want 2 boxes at £24?",
    "хотят 5 рулонов, 4500",
    "wants it today, £60",
)


@pytest.mark.parametrize("words", NOT_WISHED)
def test_no_other_sum_makes_them_ready(words: str) -> None:
    assert said(words).outcome is not Outcome.READY


@pytest.mark.parametrize("words", BOUGHT)
def test_who_takes_them_has_ordered(words: str) -> None:
    assert (said(words).outcome, bool(said(words).amount_text)) == (Outcome.ORDER, True)


@pytest.mark.parametrize("words", ["delivered ok all 600 bags", "all 600 bags delivered", "доставили все 600 пакетов"])
def test_what_was_delivered_is_no_new_order_before_a_sum_says_so(words: str) -> None:
    assert said(words).outcome in {None, Outcome.TALKED}
    assert said(f"{words} {'£75' if words.isascii() else '7500 р'}").outcome is Outcome.ORDER


LESS = {
    "ordered 20 boxes £200 less 5%": "£200 less 5%", "order bags £85, -20 for squashed ones": "£85, -20",
    "взяли пакеты 8500р, -200 за мятые": "8500р, -200", "взяли пакеты на 8500р минус 200": "8500р минус 200",
    "заказали 20 коробок на 20000р минус 5 проц": "20000р минус 5 проц",
    "order £200 minus £15 for the late one": "£200 minus £15",
}  # fmt: skip


@pytest.mark.parametrize("words", LESS)
def test_a_sum_that_something_goes_off_is_asked_about(words: str) -> None:
    report = said(words)
    assert (report.outcome, report.amount_text, report.doubted) == (Outcome.ORDER, "", LESS[words])


TOGETHER = {
    "took 300 cups @ 12p and 10 packs lids £30": "300 cups @ 12p + £30",
    "взяли 300 стаканов по 12 р и 10 пачек крышек 3 000 р": "300 стаканов по 12 р + 3 000 р",
    "took 300 cups @ 12p, £36": "300 cups @ 12p",
}


@pytest.mark.parametrize("words", TOGETHER)
def test_things_at_a_price_each_are_added_to_what_the_next_thing_comes_to(words: str) -> None:
    assert said(words).amount_text == TOGETHER[words]


QUOTED = (
    "told them £95 for 1000 bags", "quoted £210 for 600 cups", "offered 1000 bags for £95",
    "told dev 2k sleeves at 18p", "озвучил 4200 р за 100 коробок", "назвал 100 шт по 42",
    "предложил 500 пакетов по 12",
)  # fmt: skip
PRICES = (
    "price £95 for 1000 bags", "they buy 500 bags at 12p from Kraftline", "pays £95 for 1000 bags at Kraftline",
    "цена 100 шт по 42", "берут у Крафтлайна 500 шт по 12 р", "покупают у них 500 пакетов по 12",
)  # fmt: skip


def test_a_price_that_was_told_and_what_they_buy_elsewhere_are_no_order() -> None:
    assert {words: (said(words).outcome, said(words).amount_text) for words in (*QUOTED, *PRICES)} == {
        **dict.fromkeys(QUOTED, (Outcome.TALKED, "")),
        **dict.fromkeys(PRICES, (None, "")),
    }
    for words in (
        "quoted £210 for 600 cups, they took it",
        "told them the lids are in, took 20 boxes £60",
        "buys from Kraftline, took 20 boxes £60",
        "takes 20 boxes from Monday, £60",
        "сказал что крышки есть, взяли 20 коробок на 6000",
        "берут у Крафтлайна, но взяли 20 коробок на 6000",
    ):
        assert (said(words).outcome, bool(said(words).amount_text)) == (Outcome.ORDER, True), words


OFF = {
    "order £200 5% off": "£200 5% off",
    "order 5 boxes £155, knock £12 off": "£155, knock £12 off",
    "order £200 plus VAT": "£200", "order £200, discount £10": "£200, discount £10",
    "заказ 20000, скидка 5 %": "20000, скидка 5 %",
    "взяли на 12000, сделал скидку 500": "12000, сделал скидку 500", "заказ 20 тыс плюс ндс": "20 тыс",
}  # fmt: skip
NOTHING_OFF = {
    "order £200, 5% discount on next order": "£200", "заказ на 20 тыс, в след раз скидка 5%": "20 тыс",
    "order £200 inc vat": "£200", "заказ 20 тыс без ндс": "20 тыс", "заказ 20 тыс со скидкой": "20 тыс",
    "returned 3 boxes damaged, £18 off": "-£18", "ordered cups £200 with 10% discount": "£200",
    "заказ на 20 тыс со скидкой 5%": "20 тыс",
}  # fmt: skip


def test_a_discount_or_a_tax_beside_a_sum_is_asked_about_unless_it_is_of_the_next_order() -> None:
    assert {words: (said(words).amount_text, said(words).doubted) for words in OFF} == {
        words: ("", told) for words, told in OFF.items()
    }
    assert {words: said(words).amount_text for words in NOTHING_OFF} == NOTHING_OFF
    assert said("order £85, -20 for squashed ones").comment == "order £85, -20 for squashed ones"
