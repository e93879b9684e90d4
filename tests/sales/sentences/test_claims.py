"""What changes where a client stands is a fact only where its clause is understood; else its words are kept."""

import pytest

from sales.sentences.said import Sentence
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
PAID_IN_PARTS = ["paid £500 of the 1200", "оплатили 10 тыс из 16", "paid 200 of the 400"]


def said(words: str) -> Sentence:
    return told("en" if words.isascii() else "ru", f"[Acme] {words}")[0]


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
    ],
)
def test_what_is_not_surely_of_this_client_today_and_of_our_goods_is_asked_about(words: str) -> None:
    report = said(words)
    assert report.outcome not in CHANGES
    assert not report.amount_text


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
