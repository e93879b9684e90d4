"""What evening messages of tired reps had made of it that nobody had said, by whole messages with several clients.

From Wednesday, 23 September 2026, 10:30.
"""

import re
from datetime import date

import pytest

from sales.clients.finding.candidates import Candidate, Candidates
from sales.recording.proposals import kind_for
from sales.sentences import sentence
from sales.sentences.naming import named_in
from sales.sentences.said import Sentence
from sales.work.channels import Direction
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import CALENDAR, CURRENCY, NOW

KNOWN = {
    "ru": (
        "Столовая «Компот»", "Пекарня «Корочка»", "Мебель «Верстак»", "Цветы «Пион»", "Мебель «Дубрава»",
        "Кофейня «Соседи»", "Мебель «Кухни Урала»", "Магазин «Родник»",
    ),
    "en": (
        "Pantry Grocers", "Crumb Bakery", "Workbench Furniture", "Peony Flowers", "Oakwood Furniture",
        "Neighbours Coffee", "Cheese Yard Farm", "Tall Cup Coffee",
    ),
}  # fmt: skip


def told(text: str) -> list[Sentence]:
    language = "ru" if re.search("[а-яё]", text) else "en"
    names = named_in(text, Candidates(tuple(Candidate(at, name) for at, name in enumerate(KNOWN[language]))))
    return list(sentence.read(text, NOW[language], names, CALENDAR[language], CURRENCY[language]))


def only(text: str) -> Sentence:
    (report,) = told(text)
    return report


@pytest.mark.parametrize(
    ("text", "clients"),
    [
        ("был в Компоте и в Корочке, в компоте думают, в корочке шеф против", [0, 1]),
        ("Кухни Урала закрыто, соседи сказали у них праздник, заеду завтра", [6]),
        ("Корочка отгрузка в пт, не дозвонился до Пиона", [3]),
        ("was at Pantry and at Crumb, pantry thinking, crumb refused", [0, 1]),
        ("Cheese Yard shut, neighbours said works do, popping in tomorrow", [6]),
        ("Crumb say that they have somebody for it already and Tall Cup still thinking", [1, 7]),
        ("Crumb delivery fri, couldnt get hold of Tall Cup", [1, 7]),
    ],
)
def test_each_word_is_of_the_client_it_was_said_of(text: str, clients: list[int]) -> None:
    assert [one.clients[0] for one in told(text) if one.tells] == clients


def test_the_day_before_a_list_of_what_is_to_be_done_is_of_each() -> None:
    for text in ("завтра: Компот в 11, Корочка отвезти договор", "tomorrow: Pantry at 11, Crumb drop off the contract"):
        assert [step.day for one in told(text) for step in one.steps] == [date(2026, 9, 24)] * 2, text


@pytest.mark.parametrize(
    "text",
    [
        "Дубрава показал образцы, посоветуется с женой, заказ скорее всего в понедельник",
        "Дубрава заказ на этой неделе не ждать",
        "Дубрава заказ вероятно на той неделе",
        "говорят Дубрава закрывается, узнать у Марины",
        "Oakwood liked the samples, order most likely monday",
        "Oakwood dont expect an order this week",
        "Oakwood order probably next week",
        "people say Oakwood are closing, ask Megan",
    ],
)
def test_what_is_likely_or_hearsay_is_no_order_and_no_refusal(text: str) -> None:
    outcome = only(text).outcome
    assert outcome not in {Outcome.ORDER, Outcome.REFUSED}


@pytest.mark.parametrize(
    "text",
    [
        "Пион напомнил про счет от 3 сентября, переслал",
        "Пион скинул накладную №12 от 4 сентября",
        "Пион отправил акт за 5 августа",
        "Пион переслал договор от 1.09",
        "Peony reminded about the invoice from 3 sept, sent it again",
        "Peony emailed the quote dated 2 september",
        "Peony sent the invoice of 1 sept over",
        "Peony forwarded the delivery note from 4 sept",
        "Peony can't find the invoice for 13 nov",
    ],
)
def test_the_date_of_a_paper_is_no_day_of_the_touch(text: str) -> None:
    report = only(text)
    assert report.past is None
    assert not any(step.day for step in report.steps)


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Пион оплатили 12300 за прошлую партию", "12300"),
        ("Пион заплатили 5 тыс за август", "5 тыс"),
        ("Пион перечислили 700 р по старому счету", "700 р"),
        ("Пион заплатили 16 тыс", "16 тыс"),
        ("Пион перевели 12 тыс, пришло на счет", "12 тыс"),
        ("Пион закинули 5000", "5000"),
        ("Пион перечислили 7 тыс сегодня", "7 тыс"),
        ("Пион сегодня оплатила 2600", "2600"),
        ("Пион поступило 30 тыс", "30 тыс"),
        ("Пион перевод пришел 12 тыс", "12 тыс"),
        ("Пион остаток 60т закинули", "60т"),
        ("Peony payment of £90 landed", "£90"),
        ("Peony paid £123 for the last lot", "£123"),
        ("Peony paid 2600 today sorted", "2600"),
        ("Peony paid 2600", "2600"),
        ("Peony settled 400", "400"),
        ("Peony transferred £800", "£800"),
        ("Peony wired £90 this morning", "£90"),
        ("Peony paid £40 for august", "£40"),
        ("Peony settled £70 of the old invoice", "£70"),
    ],
)
def test_money_for_what_was_sold_before_is_told_as_such(text: str, sum_: str) -> None:
    report = only(text)
    assert (report.earlier, report.amount_text) in {(True, sum_), (True, "")}


@pytest.mark.parametrize(
    "text",
    [
        "Peony rest of the 3300 came thru tonite",
        "Peony last of the £800 paid",
        "Peony paid half of the 900",
        "Peony they paid 1500 of the 3300",
        "Пион остаток от 60т закинули",
        "Пион оплатили половину от 45 тыс",
    ],
)
def test_the_rest_of_a_sum_is_neither_an_order_nor_the_whole(text: str) -> None:
    assert (only(text).outcome is Outcome.ORDER, only(text).amount_text) == (False, "")


@pytest.mark.parametrize(
    "text",
    [
        "Пион взяли и оплатили 5 тыс",
        "Пион заплатили 5 тыс за стаканы",
        "Пион оплатили 12 коробок на 5 тыс",
        "Peony paid £570 for cups",
        "Peony took 20 boxes and paid £300",
        "Peony took 3 cases £66 and paid off the £40 from last time",
        "Peony ordered 20 boxes, paid £300",
    ],
)
def test_money_for_what_was_bought_now_is_an_order(text: str) -> None:
    report = only(text)
    assert (report.outcome, report.earlier) == (Outcome.ORDER, False)


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("Верстак созвонились, кп получил, думает до пятницы", StepKind.CALL, date(2026, 9, 25)),
        ("Верстак управляющая просила подъехать чт 9-30 показать крышки", StepKind.VISIT, date(2026, 9, 24)),
        ("Верстак взяли 50 пленки на 22500 оплата после 5го", StepKind.PAYMENT, date(2026, 10, 5)),
        ("Workbench spoke, got the quote, thinking til friday", StepKind.CALL, date(2026, 9, 25)),
        ("Workbench manager asked me to swing by thurs 9.30 to show lids", StepKind.VISIT, date(2026, 9, 24)),
        ("Workbench took 50 film £225 pays after the 5th", StepKind.PAYMENT, date(2026, 10, 5)),
    ],
)
def test_what_is_to_be_done_is_what_was_said_of_that_day(text: str, kind: StepKind | None, day: date) -> None:
    report = only(text)
    step = next(one for one in report.steps if one.day)
    said = step.kind or (kind_for(report.outcome, report.channel) if report.outcome else StepKind.CALL)
    assert step.day == day
    assert said is kind or (kind is None and said is not StepKind.PAYMENT)
    assert report.past is None


@pytest.mark.parametrize(
    ("text", "outcome", "incoming"),
    [
        ("Пион занято, скинули, смской ответили набрать завтра", Outcome.NO_ANSWER, False),
        ("Пион аванс 5000 кинули, остальное потом", Outcome.ORDER, False),
        ("Пион отправил договор на подпись", Outcome.SENT, False),
        ("Родник Галина на больничном за нее никого", None, False),
        ("Peony engaged, cut me off, texted back ring tomorrow", Outcome.NO_ANSWER, False),
        ("Peony sent £50 deposit, rest later", Outcome.ORDER, False),
        ("Peony sent the contract over for signing", Outcome.SENT, False),
        ("Peony messaged on facebook themselves", None, True),
        ("Peony driver said their yard moved to Mill Rd", None, False),
    ],
)
def test_who_wrote_sent_or_moved_is_what_was_said(text: str, outcome: Outcome | None, incoming: bool) -> None:
    report = only(text)
    assert report.outcome is outcome
    assert (report.direction is Direction.INCOMING) is incoming


@pytest.mark.parametrize(
    "text",
    [
        "Пион след заказ ближе к пт",
        "Пион след. заказ после праздников",
        "Пион следующая партия в пн",
        "Пион след заявка через месяц",
        "Пион следующий заказ на той неделе",
        "Peony next order after new year",
        "Peony next order friday",
        "Peony parcel came signed for em",
        "Peony signed for the delivery",
        "Peony she signed for the boxes",
        "Peony signed for it himself",
    ],
)
def test_the_next_order_and_a_signed_parcel_are_no_order_and_nobody_is_ready(text: str) -> None:
    assert only(text).outcome not in {Outcome.ORDER, Outcome.READY}


@pytest.mark.parametrize(
    ("text", "sum_"),
    [
        ("Пион вернули 2 коробки стаканов на 3200", "-3200"),
        ("Пион возврат на 500 р", "-500 р"),
        ("Peony returned 2 boxes £32", "-£32"),
        ("Peony sent back 2 boxes £72 credit please", "-£72"),
        ("Peony brought back a case £30 refund", "-£30"),
        ("Peony gave back 5 lids £12 credit", "-£12"),
    ],
)
def test_goods_sent_back_for_a_credit_are_a_return(text: str, sum_: str) -> None:
    report = only(text)
    assert (report.outcome, report.amount_text) == (Outcome.ORDER, sum_)


@pytest.mark.parametrize(
    "text", ["Peony spoke yest", "Peony visited yday", "Peony thinking, saw them yesty", "Peony no answer yestrday"]
)
def test_yesterday_in_short_is_a_day(text: str) -> None:
    report = only(text)
    assert report.past is not None
    assert report.past.at.date() == date(2026, 9, 22)


@pytest.mark.parametrize(
    "text",
    [
        "Пион недозвон если что набрать в чт",
        "Пион недозвон набрать в чт если что",
        "Пион думают если что заехать завтра",
        "Пион не взяли трубку позвонить в пн если",
        "Peony no answer ring him fri am if not",
        "Peony thinking call them monday if not",
        "Peony no answer pop in tomorrow if not",
        "Peony nobody in ring tues if",
    ],
)
def test_an_if_alone_is_no_note_and_its_words_are_kept(text: str) -> None:
    report = only(text)
    assert not any(step.note for step in report.steps)
    assert re.search("если|if", report.comment)


@pytest.mark.parametrize(
    "text", ["Пион завтра не надо, давайте в понедельник в 12", "Пион в пятницу не нужно, позвонить в пн"]
)
def test_whom_one_day_does_not_suit_has_not_refused(text: str) -> None:
    assert only(text).outcome is not Outcome.REFUSED


@pytest.mark.parametrize(
    "text", ["Pantry he's just messaged, can he have a case too", "Pantry they've texted about the lids"]
)
def test_what_they_have_written_is_nothing_we_have_sent(text: str) -> None:
    report = only(text)
    assert (report.outcome is Outcome.SENT, report.direction) == (False, Direction.INCOMING)


@pytest.mark.parametrize(
    ("text", "reached"),
    [
        ("Pantry just rang", False),
        ("Pantry just rang can she change the order", True),
    ],
)
def test_whoever_just_rang_and_says_something_was_reached(text: str, reached: bool) -> None:
    assert (only(text).outcome is not Outcome.NO_ANSWER) is reached


@pytest.mark.parametrize(
    "text", ["Пион прошлую накладную оплатила всю, 17 200", "Pantry paid last invoice in full, £340"]
)
def test_an_invoice_of_before_that_is_paid_is_no_order_of_today(text: str) -> None:
    assert only(text).earlier
