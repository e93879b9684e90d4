"""What is no order, though an order's words and a sum stand there: turned down, put off, cancelled, only a discount."""

from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.test_evening_kinds import said

NOTHING_BOUGHT = (
    "didn't want to take 2 cases £48", "order for £400 put off till june", "order of £80 is on hold",
    "might order 10 boxes £90 in spring", "boss gave 5% off their next order", "the £120 order fell through",
    "заказ на 4000 отложили до июня", "заказ на 12 тыс перенесли на октябрь", "заказ на 15 тыс под вопросом",
    "заказ на 9 тыс не оформили", "шеф дал 5% на след заказ", "дали 500 бонусов на новый заказ",
    "не стали брать 3 коробки на 2400", "взяли бы 20 коробок на 10 тыс, но дорого",
)  # fmt: skip
BESIDE = {
    "отказались от стаканов на 4000, взяли крышки на 2000": "2000", "refused the cups £40, took lids £20": "£20",
    "didn't take the tape for £30, took 2 boxes bags £18": "£18", "skipped the cups £48 took lids £24": "£24",
    "от плёнки за 3 тыс отказались, скотч взяли на 1800": "1800", "took lids £24 skipped the cups £48": "£24",
    "взяли крышки на 2000 отказались от стаканов на 4000": "2000",
    "заказ на 4000 оплату отложили до пт": "4000", "заказ на 4000, остальное отложили": "4000",
    "order for £120 delivery pushed back to fri": "£120", "new order 4 boxes £80": "£80",
    "not ordering cups this month, took 3 boxes £18": "£18",
    "дали новый заказ на 8000": "8000",
}  # fmt: skip


def test_what_nobody_has_bought_is_no_order_and_its_words_stay() -> None:
    for words in NOTHING_BOUGHT:
        report = said(words)
        assert (report.outcome is Outcome.ORDER, report.amount_text, report.unclear) == (False, "", ()), words
        notes = " ".join([report.comment, *(step.note for step in report.steps)])
        assert all(figures in notes for figures in words.split() if any(map(str.isdecimal, figures))), words


def test_what_else_is_said_of_it_stands() -> None:
    assert said("refused 20 boxes £50, too dear").outcome is Outcome.REFUSED
    assert said("отказались, 20 коробок за 5000 дорого").outcome is Outcome.REFUSED
    put_off = said("order for £400 put off till 12 october").steps
    assert [str(step.day) for step in put_off] == ["2026-10-12"]


def test_a_quote_that_is_agreed_is_not_to_be_sent_again() -> None:
    for words in ("quote agreed £75 friday", "кп на 75 тыс согласовали, в пт", "кп на 75 тыс согласовали завтра"):
        assert [step.kind for step in said(words).steps] != [StepKind.OFFER], words
    for words in ("agreed, will send a quote friday", "согласовали, вышлю кп в пт", "согласовали, что кп вышлю в пт"):
        assert [step.kind for step in said(words).steps] == [StepKind.OFFER], words
    (sent,) = said("send the agreed quote friday").steps
    (visit,) = said("agreed a visit friday").steps
    assert (sent.kind, visit.kind) == (StepKind.OFFER, StepKind.VISIT)
    assert "75" in said("quote agreed £75 friday").comment


def test_an_order_has_its_own_sum_beside_what_was_turned_down_or_put_off() -> None:
    assert {words: said(words).amount_text for words in BESIDE} == BESIDE
    assert {words for words in BESIDE if said(words).outcome is not Outcome.ORDER} == set()
