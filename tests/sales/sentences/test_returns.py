"""Goods that came back, or are to: what is a return, what is only words, and what is no complaint."""

from sales.work.outcomes import Outcome
from tests.sales.sentences.test_evening_kinds import said

CAME_BACK = {
    "emma sending back 30 boxes £45, wrong size": "-£45", "sent back 5 rolls tape £25": "-£25",
    "they brought back 10 bags £4": "-£4",
    "tom sent 4 boxes of lids back, £28, split": "-£28",
    "jo is returning 100 lids £12, cracked": "-£12",
    "отдали 3 пачки салфеток обратно на 165": "-165", "забрал обратно 5 коробок на 400, кривые": "-400",
    "вернули 3 упак стаканов на 1350, бракованые": "-1350", "возвращают 10 коробок на 900, не тот размер": "-900",
    "отдали обратно 3 рулона плёнки на 2550, мятые": "-2550", "отправили назад 2 кор на 700": "-700",
}  # fmt: skip
NOT_BACK = (
    "wants to send back 30 boxes £45", "will return 10 bags £4 next week", "didn't send back the 30 boxes, £45",
    "sent back the signed contract", "хотят вернуть 5 коробок на 900", "привезу обратно 3 коробки завтра",
)  # fmt: skip


def test_what_came_back_is_a_return_whichever_words_say_so_and_what_is_to_come_back_is_none() -> None:
    assert {words: said(words).amount_text for words in CAME_BACK} == CAME_BACK
    assert {said(words).outcome for words in CAME_BACK} == {Outcome.ORDER}
    assert {
        words: (said(words).outcome is Outcome.ORDER, said(words).amount_text) for words in NOT_BACK
    } == dict.fromkeys(NOT_BACK, (False, ""))
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
