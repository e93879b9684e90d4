"""Kinds of what a tired rep writes in the evening, each with its siblings in both languages.

From Wednesday, 23 September 2026, 10:30.
"""

from datetime import date

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told


def said(words: str) -> Sentence:
    """What is told of one client, who stands before the words."""
    language = "en" if words.isascii() else "ru"
    (report,) = told(language, f"[{'Workbench' if language == 'en' else 'Верстак'}] {words}")
    return report


ABSENT = (
    "директор в отпуске", "бухгалтер болеет", "менеджер в отпуске до понедельника", "Марина в декрете",
    "ген дир улетел в Турцию", "главбух на больничном", "закупщица ушла в отпуск, за нее Света", "шеф в командировке",
    "хозяин сегодня занят", "хозяйка в больнице",
    "director on holiday", "Nick's off sick", "boss abroad", "buyer on annual leave", "accounts lady off sick",
    "Sarah's on maternity leave", "owner away til friday", "MD away this week", "manager's poorly",
)  # fmt: skip


@pytest.mark.parametrize("words", ABSENT)
def test_whoever_is_away_is_no_secretary_and_nobody_who_was_missed(words: str) -> None:
    report = said(words)
    assert (report.outcome, report.happened) == (None, True)
    assert report.comment == words


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("секретарь сказала директор в отпуске", Outcome.GATEKEEPER),
        ("receptionist says owner on holiday", Outcome.GATEKEEPER),
        ("заехал, директор в отпуске", Outcome.NOT_IN),
        ("dropped in, owner on holiday", Outcome.NOT_IN),
        ("поговорил с замом, директор в отпуске", Outcome.TALKED),
        ("не берут трубку, в отпуске", Outcome.NO_ANSWER),
        ("просят кп, директор вернется в пятницу", Outcome.WANTS_OFFER),
        ("wants a quote, owner back friday", Outcome.WANTS_OFFER),
    ],
)
def test_an_absence_takes_nothing_from_what_came_of_it(words: str, outcome: Outcome) -> None:
    assert said(words).outcome is outcome


FRIDAY, MONTHS_END = date(2026, 9, 25), date(2026, 9, 30)
PROMISED = (
    ("обещали заплатить в пятницу", FRIDAY), ("сказали оплатят в пятницу", FRIDAY),
    ("обещал перевести деньги в пятницу", FRIDAY), ("клянутся что заплатят в пт", FRIDAY),
    ("обещают закинуть предоплату в пятницу", FRIDAY), ("обещал погасить долг до 30 сентября", MONTHS_END),
    ("деньги будут в пятницу", FRIDAY), ("просили подождать с оплатой до пятницы", FRIDAY),
    ("счет в оплате, обещают в пятницу", FRIDAY), ("обещали заплатить", None), ("клянутся что рассчитаются", None),
    ("promised to pay on friday", FRIDAY), ("said they'll pay by friday", FRIDAY), ("promised payment friday", FRIDAY),
    ("swears the money is coming friday", FRIDAY), ("will settle the account on friday", FRIDAY),
    ("promised to transfer the deposit friday", FRIDAY), ("asked to pay end of month", MONTHS_END),
    ("she'll pay on friday", FRIDAY), ("waiting for payment friday", FRIDAY), ("promised to pay", None),
    ("says cheque is in the post", None),
)  # fmt: skip


@pytest.mark.parametrize(("words", "day"), PROMISED)
def test_a_promised_payment_is_a_reminder_of_it_and_nothing_they_want(words: str, day: date | None) -> None:
    report = said(words)
    assert report.outcome in {Outcome.TALKED, None}
    assert [(step.kind, step.day, step.note) for step in report.steps] == [(StepKind.PAYMENT, day, "")]
    assert report.comment == words


@pytest.mark.parametrize(
    "words", ["оплатят после 5 октября, напомнить 6-го", "will pay after 5 oct, remind them on the 6th"]
)
def test_where_we_say_when_to_remind_them_the_day_they_pay_is_no_step(words: str) -> None:
    assert [(step.kind, step.day) for step in said(words).steps] == [(StepKind.PAYMENT, date(2026, 10, 6))]


@pytest.mark.parametrize("words", ["просят счет на оплату", "обещали заказать в пятницу", "promised to order friday"])
def test_who_promises_to_buy_is_ready(words: str) -> None:
    assert said(words).outcome is Outcome.READY


PARTS = (
    "вчера вечером созвонились, думают", "был у них вчера утром, просят кп", "позавчера вечером писал, молчат",
    "в понедельник днем был, интересно", "вчера под вечер звонил, недозвон", "вчера после обеда заезжал, отказ",
    "вчера утром говорили, отказ", "сегодня утром звонил, недозвон",
    "spoke last night, thinking", "visited yesterday morning, wants a quote", "yesterday evening refused",
    "yesterday afternoon no answer", "saw them monday afternoon, keen", "emailed yesterday morning, no reply",
    "called this morning, no answer", "rang them monday morning, thinking",
)  # fmt: skip


@pytest.mark.parametrize("words", PARTS)
def test_a_part_of_a_day_that_was_is_no_hour(words: str) -> None:
    past = said(words).past
    assert past is not None
    assert not past.timed


@pytest.mark.parametrize("words", ["вчера в 6 вечера звонил, недозвон", "rang at 6pm yesterday, no answer"])
def test_an_hour_that_was_said_is_kept(words: str) -> None:
    past = said(words).past
    assert past is not None
    assert (past.timed, past.at.hour) == (True, 18)


BYGONE = (
    "отказали еще в мае", "в мае отказались", "отказались весной", "отказали летом", "в июне отказали",
    "нам отказали в январе", "отказались прошлой весной", "в прошлом году отказали",
    "said no in may", "refused back in may", "turned us down in spring", "declined last year", "refused in june",
    "they said no last summer", "said no in january", "declined in march",
)  # fmt: skip


@pytest.mark.parametrize("words", BYGONE)
def test_a_refusal_of_months_ago_is_none_of_today(words: str) -> None:
    report = said(words)
    assert report.outcome is None
    assert not report.steps


@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("отказали в мае, сейчас спрашивают цены", Outcome.WANTS_OFFER),
        ("said no in may, now asking for prices", Outcome.WANTS_OFFER),
        ("закрылись в августе", Outcome.REFUSED),
        ("closed down in august", Outcome.REFUSED),
        ("отказались до весны", Outcome.REFUSED),
        ("заказали то же что в августе", Outcome.ORDER),
        ("same order as in august", Outcome.ORDER),
        ("отказали пока не откроют новый магазин на Ленина в мае", Outcome.REFUSED),
        ("said no as the whole budget is gone till some new one in may", Outcome.REFUSED),
    ],
)
def test_what_holds_today_holds_whatever_month_is_named(words: str, outcome: Outcome) -> None:
    assert said(words).outcome is outcome


AGREED = (
    "беру, но счет пока не надо", "берут но счет попозже", "берем, договор пока не нужен",
    "согласны, счет выставлять не надо пока", "берут, документы потом", "готовы, но договор пока не нужен",
    "берут, но счет сейчас не нужен", "согласны, только счет пока не надо",
    "will take it but no invoice yet", "agreed but hold the invoice", "he'll take them but no invoice yet",
    "ready to order but no contract for now", "agreed, don't need an invoice yet", "happy to go but no paperwork yet",
    "will order but invoice later", "ready to buy, contract not needed yet",
)  # fmt: skip


@pytest.mark.parametrize("words", AGREED)
def test_whoever_needs_no_invoice_yet_agrees_all_the_same(words: str) -> None:
    assert said(words).outcome is Outcome.READY


SEEN = (
    "прислали фото брака", "скинули фото мятых коробок", "отправил фото повреждений на склад",
    "прислала видео как рвется пакет", "скинули фотки битых банок", "показали фото плесени",
    "выслали фото рваной пленки", "фото трещин в стаканах",
    "sent photos of damage", "sent pics of crushed boxes", "emailed a photo of the broken lids",
    "texted pictures of torn bags", "sent a video of the leaking tubs", "showed photos of mouldy labels",
    "whatsapped pics of the damaged pallet", "photos of dented tins",
)  # fmt: skip


@pytest.mark.parametrize("words", SEEN)
def test_pictures_of_what_is_broken_are_a_complaint(words: str) -> None:
    report = said(words)
    assert report.outcome is Outcome.COMPLAINT
    assert report.comment == words


OFTEN = (
    ("звонить по вторникам и четвергам", "по вторникам и четвергам"),
    ("возить каждый вторник и четверг", "каждый вторник и четверг"),
    ("созвон по пн и чт", "по пн и чт"), ("созвон по вт, чт и сб", "по вт, чт и сб"),
    ("напомнить об оплате 10 и 25 числа", "10 и 25 числа"), ("раз в две недели заезжать", "раз в две недели"),
    ("звонить каждую неделю", "каждую неделю"), ("заезжать ежемесячно", "ежемесячно"),
    ("call every tuesday and thursday", "every tuesday and thursday"),
    ("call tuesdays and thursdays", "tuesdays and thursdays"),
    ("visit mon wed fri", "mon wed fri"), ("call each mon and fri", "each mon and fri"),
    ("visit every other week", "every other week"), ("call once a month", "once a month"),
    ("call them weekly", "weekly"), ("remind of payment 10th and 25th", "10th and 25th"),
)  # fmt: skip


@pytest.mark.parametrize(("words", "named"), OFTEN)
def test_on_which_of_several_days_or_how_often_is_asked(words: str, named: str) -> None:
    report = said(words)
    assert report.unclear == (named,)
    assert [(step.day, step.asked) for step in report.steps] == [(None, True)]
    assert report.steps[0].note == words


@pytest.mark.parametrize(
    "words", ["принимают товар по вторникам и четвергам", "платят 10 и 25 числа", "pays on the 10th and 25th"]
)
def test_what_they_do_on_several_days_is_no_step(words: str) -> None:
    report = said(words)
    assert not any(step.day for step in report.steps)
    assert words in (report.comment, *(step.note for step in report.steps))


@pytest.mark.parametrize("words", ["думают, счет пока не надо", "договор сейчас не нужен, думают"])
def test_papers_that_are_not_needed_put_nobody_off(words: str) -> None:
    assert said(words).outcome is Outcome.THINKING


def test_an_hour_in_which_it_was_tried_again_is_over() -> None:
    assert not any(step.day for step in said("занята была, просила через час, через час не взяла").steps)
