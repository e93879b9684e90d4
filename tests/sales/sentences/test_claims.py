"""What changes where a client stands is a fact only where its clause is understood; else its words are kept."""

import pytest

from sales.sentences.said import Sentence
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import told

CHANGES = {Outcome.ORDER, Outcome.READY, Outcome.REFUSED, Outcome.COMPLAINT, Outcome.NOT_NOW}

DOUBTED = [
    "вроде отказались",
    "похоже закажут",
    "наверное возьмут",
    "sounds like they refused",
    "maybe they'll take it",
]
USUAL = [
    "обычно берут 20 коробок",
    "каждый месяц заказывают на 30 тыс",
    "берут 20 коробок каждую неделю",
    "always ordered 20 boxes",
    "ordered £300 every month",
]
COMPARED = ["потратили больше чем заказали", "used more cups than ordered"]
WITHIN = [
    "стаканы которые заказали кончились",
    "спросил почему отказались",
    "cups which they ordered ran out",
    "asked why they refused",
]
REGRETTED = ["жалеют что заказали синие", "хвастались что купили 3 печи", "they regret that they ordered blue"]
OTHERS = ["соседи заказали на 40 тыс", "next door ordered £400", "competitor bought 3 vans"]
THERE_ALREADY = [
    "привёз заказ, всё ок",
    "забрал деньги за заказ",
    "их заказ на складе",
    "заказ приехал, довольны",
    "dropped off order, all fine",
    "picked up the money for order",
    "their order is at the depot",
    "order arrived, happy",
]
ANY_THING = ["Денис купил квартиру", "купили новую печь", "bought a new van", "he bought shares"]
ONE_THING = ["отказались от крышек", "not interested in lids", "refused a coffee", "said no to the lids"]
OURS = ["я отказал в отсрочке", "скидку дать отказал я", "I refused a discount"]
NOT_OURS = [
    "жалуются на погоду",
    "у них аренда, жалуются на арендодателя",
    "терминал сломался",
    "complaining about the weather",
    "agreed with me about football",
    "landlord puts rent up, moaning about that rent",
]
NOT_YET = ["пока не оплатят не грузим", "отгрузку не даем пока не закроют"]
FOR_A_WHILE = ["работает с другим обжарщиком до нового года"]
LEAVERS = [
    "liam shaw has left, gone to competitor",
    "the buyer has quit and he's gone to the competition",
    "Лев уволился, ушёл к конкурентам",
    "снабженец уволился и перешёл к конкуренту",
]
BUYERS = ["Dave will be doing the ordering", "new barista Kelly does the orders", "теперь заказами занимается Дима"]
COMPLAINT_OF_BEFORE = ["по прошлой жалобе вопрос закрыли"]
PAID_IN_PARTS = ["paid £500 of the 1200", "оплатили 10 тыс из 16", "paid 200 of the 400"]


def said(words: str) -> Sentence:
    return told("en" if words.replace("£", "").isascii() else "ru", f"[Acme] {words}")[0]


@pytest.mark.parametrize(
    "words",
    [
        *DOUBTED,
        *USUAL,
        *COMPARED,
        *WITHIN,
        *REGRETTED,
        *OTHERS,
        *THERE_ALREADY,
        *ANY_THING,
        *ONE_THING,
        *OURS,
        *NOT_OURS,
        *PAID_IN_PARTS,
        *NOT_YET,
        *FOR_A_WHILE,
        *LEAVERS,
        *BUYERS,
        *COMPLAINT_OF_BEFORE,
    ],
)
def test_what_is_not_surely_of_this_client_today_and_of_our_goods_is_asked_about(words: str) -> None:
    report = said(words)
    assert report.outcome not in CHANGES
    assert not report.amount_text


@pytest.mark.parametrize("words", ["told him I'd have to check with Karen", "я подумаю как быть"])
def test_what_we_think_over_is_not_theirs(words: str) -> None:
    assert said(words).outcome is not Outcome.THINKING


@pytest.mark.parametrize(
    ("words", "amount"),
    [
        ("ordered 5 lts primer x4, £96", "£96"),
        ("ordered 4 x £24", "4 x £24"),
        ("ordered 10 x £5, lids £3", "10 x £5"),
        ("заказ 300 по 25", "300 по 25"),
        ("заказали 2 кор, у нас 205", ""),
        ("ordered 5 boxes, Dave does the rest 07700 900 871", ""),
        ("заказали 5 коробок, номер склада 8 906 777 88 99", ""),
    ],
)
def test_what_is_said_in_money_is_the_sum(words: str, amount: str) -> None:
    assert said(words).amount_text == amount


def test_money_still_owing_is_no_order() -> None:
    report = said("paid £180 off last month, £95 still owing")
    assert (report.outcome, report.amount_text) == (None, "")


@pytest.mark.parametrize("words", ["not up to scratch, they want it swapped", "просят поменять крышки", "wants refund"])
def test_who_wants_goods_changed_complains(words: str) -> None:
    assert said(words).outcome is Outcome.COMPLAINT


@pytest.mark.parametrize("words", ["вроде отказались", "жалуются на погоду", "order arrived, happy"])
def test_the_words_of_what_is_asked_about_are_kept(words: str) -> None:
    assert said(words).comment == words


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("заказ подтвердили, 15 600", Outcome.ORDER),
        ("заказали как обычно", Outcome.ORDER),
        ("закрыли заказ на 100 000", Outcome.ORDER),
        ("купили 3 рулона на 2700", Outcome.ORDER),
        ("сказали что берут", Outcome.READY),
        ("спрашивал соседей, но заказал 3 коробки", Outcome.ORDER),
        ("жалуются на крышки", Outcome.COMPLAINT),
        ("отказались от сотрудничества", Outcome.REFUSED),
        ("have left us, gone to competitor", Outcome.REFUSED),
        ("buyer has left last week, so the whole contract is gone to competitor", Outcome.REFUSED),
        ("buyer has left and they've gone to a competitor", Outcome.REFUSED),
        ("снабженец уволился, ушли к конкурентам", Outcome.REFUSED),
        ("order approved, £100", Outcome.ORDER),
        ("same order as in august please", Outcome.ORDER),
        ("bought 4 crates at £90", Outcome.ORDER),
        ("not interested in our paper", Outcome.REFUSED),
        ("thought they'd refuse but they ordered £140", Outcome.ORDER),
        ("complaining about the lids", Outcome.COMPLAINT),
        ("always complaining about late vans", Outcome.COMPLAINT),
        ("ordered with him 3 boxes £40", Outcome.ORDER),
        ("perhaps a bit quiet but they ordered 3 boxes £40", Outcome.ORDER),
        ("купят в октябре", Outcome.READY),
        ("узнал что закрылись", Outcome.REFUSED),
        ("жалеют что дорого, заказали 3 коробки", Outcome.ORDER),
    ],
)
def test_what_they_say_of_themselves_and_of_our_goods_is_a_fact(words: str, outcome: Outcome) -> None:
    assert said(words).outcome is outcome


@pytest.mark.parametrize("words", ["возврат 500 крышки", "return 50 lids", "returned 50 lids"])
def test_a_number_of_a_return_that_may_be_money_or_things_is_asked_about(words: str) -> None:
    report = said(words)
    assert report.unclear == ("500" if "500" in words else "50",)
    assert not report.amount_text


@pytest.mark.parametrize("words", ["возврат 5 коробок", "return 5 boxes", "return 5 boxes on friday 25 sept"])
def test_so_many_things_that_came_back_are_no_sum(words: str) -> None:
    assert said(words).unclear == ()


def test_what_an_operator_wants_is_not_what_the_client_wants() -> None:
    assert said("operator said email everything").outcome is not Outcome.WANTS_OFFER


@pytest.mark.parametrize("words", ["its jane bell now", "Jane Bell, 07700 900123"])
def test_a_surname_is_no_call(words: str) -> None:
    assert said(words).steps == ()


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "they take 200 lids / month from PackRight at 9p. quote 8p by fri"),
        ("en", "takes 30 boxes a week from Viking at £12"),
        ("ru", "берут 200 крышек в месяц у Комуса на 9000"),
        ("ru", "сейчас у Комуса берут крышки на 9000"),
        ("en", "uses BagWorks now, not happy with them"),
        ("en", "buys from Viking, complained about late deliveries"),
        ("ru", "работают с Пакторгом, жалуются на брак"),
    ],
)
def test_what_is_bought_of_a_rival_is_neither_our_order_nor_our_fault(language: str, said: str) -> None:
    report = told(language, f"[Ромашка] {said}")[0]
    assert report.outcome not in {Outcome.ORDER, Outcome.READY, Outcome.COMPLAINT}
    assert not report.amount_text


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "uses BagWorks now, not happy with our lids"), ("ru", "работают с Пакторгом, на нас жалуются")],
)
def test_what_is_ours_is_complained_of_beside_a_rival(language: str, said: str) -> None:
    assert told(language, f"[Ромашка] {said}")[0].outcome is Outcome.COMPLAINT


@pytest.mark.parametrize(
    ("language", "said"), [("en", "ordered lids, quoted 8p"), ("ru", "заказали крышки, дали 25 коп")]
)
def test_a_price_in_pence_is_no_sum(language: str, said: str) -> None:
    assert not told(language, f"[Ромашка] {said}")[0].amount_text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("ru", "доставку переносим на пн"),
        ("ru", "звонил, перенес оплату 16т на ср"),
        ("en", "delivery moved to monday"),
        ("en", "spoke to dave, moved payment to friday"),
    ],
)
def test_a_delivery_or_a_payment_that_is_moved_is_no_moved_visit(language: str, said: str) -> None:
    report = told(language, f"[Ромашка] {said}")[0]
    assert report.outcome not in {Outcome.MOVED, Outcome.CALL_BACK}
    assert report.channel is Channel.CALL


@pytest.mark.parametrize(("language", "said"), [("ru", "перенесли встречу на ср"), ("en", "meeting moved to monday")])
def test_a_meeting_that_is_moved_is(language: str, said: str) -> None:
    assert told(language, f"[Ромашка] {said}")[0].outcome is Outcome.MOVED


GOODS_GONE_OFF = (
    "творог кислый, просят забрать", "говорит хлеб черствый привезли", "рыба с душком пришла",
    "из 10 коробок три раздавлены", "у Ани коробки битые пришли", "у Петра творог кислый", "у них творог прокис",
    "the milk was sour, wants it collected", "fish smelt off when it came", "Anna's boxes came broken",
)  # fmt: skip
OF_ANOTHER = (
    "рассказала у Мечты творог прокис, у самих всё хорошо", "у Лютика коробки битые приходят",
    "says Daisy's milk was sour", "Harbour's cream was rancid",
)  # fmt: skip


def test_goods_that_went_off_are_a_complaint_unless_they_are_another_firms() -> None:
    assert [words for words in GOODS_GONE_OFF if said(words).outcome is not Outcome.COMPLAINT] == []
    assert [words for words in OF_ANOTHER if said(words).outcome is Outcome.COMPLAINT] == []


REFUSED_BESIDE = {
    "not taking lids this time, took 2 cases of cups £48": "£48", "said no to cups, yes to 200 lids £20": "£20",
    "от коробок отказались, взяли стаканы на 4000": "4000", "крышки не нужны, взяли 200 шт на 2400": "2400",
}  # fmt: skip
REFUSED_ALL_THE_SAME = ("said no, £48 is too much", "not taking lids this time")
NOT_NOW = ("ready to take £200 of cups but not now", "готовы взять на 4000, но не сейчас")


def test_a_thing_that_is_refused_beside_an_order_does_not_take_the_order_away() -> None:
    read = {words: said(words) for words in REFUSED_BESIDE}
    assert {words: one.amount_text for words, one in read.items() if one.outcome is Outcome.ORDER} == REFUSED_BESIDE
    assert [words for words in REFUSED_ALL_THE_SAME if said(words).outcome is Outcome.ORDER] == []
    assert {said(words).outcome for words in NOT_NOW} == {Outcome.NOT_NOW}
