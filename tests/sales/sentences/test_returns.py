"""Goods that came back, or are to: what is a return, what is only words, and what is no complaint."""

import pytest

from sales.sentences import sentence
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import NOW
from tests.sales.sentences.test_evening_kinds import said, told_of

CAME_BACK = {
    "emma sending back 30 boxes £45, wrong size": "-£45", "sent back 5 rolls tape £25": "-£25",
    "they brought back 10 bags £4": "-£4", "they gave 2 back, £24": "-£24", "sent the lids back £8": "-£8",
    "gave one back, £4": "-£4", "отдали обратно пачку на 165": "-165", "забрал назад брак на 700": "-700",
    "tom sent 4 boxes of lids back, £28, split": "-£28",
    "jo is returning 100 lids £12, cracked": "-£12",
    "отдали 3 пачки салфеток обратно на 165": "-165", "забрал обратно 5 коробок на 400, кривые": "-400",
    "вернули 3 упак стаканов на 1350, бракованые": "-1350", "возвращают 10 коробок на 900, не тот размер": "-900",
    "отдали обратно 3 рулона плёнки на 2550, мятые": "-2550", "отправили назад 2 кор на 700": "-700",
    "returned 2, credit £118": "-£118", "brought back 2 bags, leaking, credited £14": "-£14",
    "вернули 3 коробки брак, зачёт 1800": "-1800",
}  # fmt: skip
NOT_BACK = (
    "wants to send back 30 boxes £45", "will return 10 bags £4 next week", "didn't send back the 30 boxes, £45",
    "sent back the signed contract", "sent the contract back, £40 in it", "came back to me with £12",
    "gave me back £12", "отдали назад долг на 700", "иван отдал обратно 1000 р",
    "хотят вернуть 5 коробок на 900", "привезу обратно 3 коробки завтра",
)  # fmt: skip


def test_what_came_back_is_a_return_whichever_words_say_so_and_what_is_to_come_back_is_none() -> None:
    assert {words: said(words).amount_text for words in CAME_BACK} == CAME_BACK
    assert {said(words).outcome for words in CAME_BACK} == {Outcome.ORDER}
    assert {
        words: (said(words).outcome is Outcome.ORDER, said(words).amount_text) for words in NOT_BACK
    } == dict.fromkeys(NOT_BACK, (False, ""))
    assert said("took 3 boxes £36, credit limit £500").amount_text == "£36"
    assert said("took 5 boxes £60, credit £20").amount_text == "£60"
    assert said("returned 2 boxes £24, £100 over their limit").amount_text == "-£24"
    assert said("took 10 packs on sale or return, £30").amount_text == "£30"
    assert said("returning 6 rolls of tape, wrong width").unclear == ("6 rolls",)
    assert said("не вернули 5 коробок").unclear == ()
    assert said("вернули 6 рулонов скотча, рвётся").unclear == ("6 рулонов",)


def test_what_is_not_there_yet_is_no_complaint_unless_they_complain() -> None:
    for words in ("order not arrived yet", "еще не приехал заказ", "заказ пока не доехал", "delivery yet to arrive"):
        assert said(words).outcome is not Outcome.COMPLAINT, words
    for words in ("order never arrived, furious", "заказ так и не приехал, ругаются"):
        assert said(words).outcome is Outcome.COMPLAINT, words
    assert said("крышек не хватает").outcome is None


BESIDE = {
    "вернули 4 уп крышек 1480р. новый заказ стаканы 500шт на 6т": ("-1480р", "6т"),
    "взяли 20 коробок на 6000р, вернули крышки на 1480р": ("6000р", "-1480р"),
    "возврат 1480р; взяла стаканы на 6 тыс": ("-1480р", "6 тыс"),
    "возврат стаканы 200 шт 2 000, крышки 300 шт 1 000": ("-2 000 + 1 000",),
    "returned 4 packs lids £31. new order 500 cups £60": ("-£31", "£60"),
    "refund £31, took 20 boxes £60": ("-£31", "£60"), "took 5 cases £60, sent back one £12": ("£60", "-£12"),
    "new order 500 cups £60, returned 4 packs lids £31": ("£60", "-£31"),
    "they ordered lids £80 but sent 1 case back £16": ("£80", "-£16"), "возврат 640, дозаказ на 2100": ("-640", "2100"),
    "sold 6 cases £72; 1 case came back, £12": ("£72", "-£12"),
    "дозаказали на 5400 минус возврат 800": ("5400", "-800"),
    "взяли 8 мешков 4000, 2 порванных сдали обратно на 1000": ("4000", "-1000"),
    "привёз заказ на 24 500. вернули брак на 1 500": ("-1 500",), "вернули брак на 1500, оплатили 9000": ("-1500",),
    "возврат 4 комплекта на 9 200. новый заказ в пт будут делать, позвонить в 10": ("-9 200",),
    "взяли на 10-12 тыс, вернули на 900": ("", "-900"),
    "вернули брак, заказали 20 коробок на 12000р": ("12000р",), "вернули заказ на 12 тыс": ("-12 тыс",),
    "returned 4 packs £31, returned 2 rolls £8": ("-£31 + £8",), "вернули долг 3 тыс, взяли на 5 тыс": ("5 тыс",),
}  # fmt: skip


def test_a_return_and_an_order_of_one_client_are_two_reports_as_they_are_told() -> None:
    assert {words: tuple(one.amount_text for one in told_of(words)) for words in BESIDE} == BESIDE
    returned, order = told_of("заехал, вернули 2 кор на 900, взяли 10 на 3000, оплатят в пт")
    assert (returned.channel, order.channel) == (Channel.VISIT, Channel.VISIT)
    assert (returned.steps, [step.kind for step in order.steps]) == ((), [StepKind.PAYMENT])
    assert (returned.text, returned.comment) == ("вернули 2 кор на 900", "вернули 2 кор")
    assert order.text == "Верстак заехал, взяли 10 на 3000, оплатят в пт"
    assert "2 кор" not in f"{order.comment} {order.unsold}"
    order, returned = told_of("вчера взяли 10 на 3000, вернули 2 на 900")
    assert order.past is not None
    assert order.past == returned.past
    assert said("gave one back, £4").comment == "gave one back"
    assert len(sentence.read("Новая точка Ромашка, взяли 10 коробок на 15к, вернули 2 за 3к", NOW["ru"])) == 1
    assert told_of("привёз заказ на 24 500. вернули брак на 1 500")[0].unsold.startswith("привёз заказ на 24 500")


COMPLAINTS = (
    "complaint, returned 2, credit £118", "unhappy, brought back 2 bags, credited £14",
    "sent back 3 cases £45, split, shes fuming", "angry about the wrong lids, took 2 boxes back £30",
    "претензия, вернули 3 коробки брак, зачёт 1800", "вернули 3 коробки на 1180, ругаются что брак",
    "ругаются, две пачки пришли с трещинами, вернули их на 900", "вернули крышки на 900, недовольны качеством",
)  # fmt: skip


@pytest.mark.parametrize("words", COMPLAINTS)
def test_who_complains_and_sends_goods_back_for_so_much_is_told_of_to_the_lead_and_to_the_books(words: str) -> None:
    complaint, returned = told_of(words)
    assert (complaint.outcome, complaint.amount_text) == (Outcome.COMPLAINT, "")
    assert (returned.outcome, returned.amount_text[0]) == (Outcome.ORDER, "-")
    assert complaint.channel is returned.channel


def test_whoever_only_moans_about_something_else_beside_a_return_has_no_complaint() -> None:
    assert [one.outcome for one in told_of("not complaining, returned 2 boxes £30")] == [Outcome.ORDER]
    assert [one.outcome for one in told_of("без претензий, вернули 2 коробки на 900")] == [Outcome.ORDER]


def test_what_is_not_understood_of_a_return_beside_an_order_is_asked() -> None:
    report = said("взяли 20 коробок на 6000, вернули на 10-15 тыс")
    assert (report.amount_text, len(report.unclear)) == ("6000", 1)


def test_where_no_return_was_understood_neither_sum_is_taken() -> None:
    report = said("will send back 4 packs £31 and took 20 boxes £60")
    assert report.amount_text == ""
    assert report.unclear == ("send back 4 packs £31 and took 20 boxes £60",)
