"""What words around an outcome, a day or a sum make of it, where taking them at their word would be a wrong fact."""

from datetime import date, time

import pytest

from sales.sentences.said import Sentence
from sales.work.outcomes import Outcome
from sales.work.step import StepKind
from tests.sales.sentences.measured import told


def said(marked: str) -> Sentence:
    return told("en" if marked.isascii() else "ru", marked)[0]


@pytest.mark.parametrize(
    "marked", ["[Zoom Tyres] all sorted, they'll pay on the 1st", "[Vale] not fussed, wants samples"]
)
def test_a_guess_beside_what_contradicts_it_is_asked_about(marked: str) -> None:
    assert said(marked).outcome is None


def test_whoever_needs_no_flour_and_wants_rice_does_not_refuse() -> None:
    assert said("[Пышка] муки больше не берут, рис интересен").outcome is Outcome.INTERESTED


def test_a_day_on_which_not_to_call_is_no_plan() -> None:
    step = said("[Тандем] 26.09 не звонить у них свадьба, лучше 28-го").steps[0]
    assert step.day == date(2026, 9, 28)
    assert not said("[Вега] 26.09 не звонить").steps


@pytest.mark.parametrize("marked", ["[Glint] bought soap 2 months ago, ring tomorrow", "[Лик] отказались месяц назад"])
def test_what_took_place_long_ago_is_nothing_new(marked: str) -> None:
    assert said(marked).outcome is None


@pytest.mark.parametrize(
    "marked",
    [
        "[Турбо] не нужна мойка, купили свою",
        "[Ваниль] минус один заказ",
        "[Vanilla] one order less",
        "[Omega Sport] shelves empty, should order",
        "[Урожай] берёт 200 лопат если цена 340",
        "[Узор] отказ, купили на авито",
    ],
)
def test_what_they_own_should_buy_or_may_buy_is_no_order(marked: str) -> None:
    assert said(marked).outcome is not Outcome.ORDER


@pytest.mark.parametrize(
    "marked", ["[Treats] baker off sick, closed today", "[Лакомка] пекарь заболел, сегодня выходной"]
)
def test_the_day_on_which_nobody_was_there_is_no_plan(marked: str) -> None:
    assert not said(marked).steps


@pytest.mark.parametrize(
    ("marked", "outcome"),
    [
        ("[Лис и зяблик] Тома сказала через неделю", Outcome.CALL_BACK),
        ("[Хобби] сказали после нового года", Outcome.NOT_NOW),
    ],
)
def test_a_day_that_they_said_and_nothing_else_is_when_to_ask_again(marked: str, outcome: Outcome) -> None:
    assert said(marked).outcome is outcome


def test_what_waits_for_an_invoice_is_no_call() -> None:
    (step,) = said("[Атлант] ждут счёт на 18 позиций до пятницы").steps
    assert (step.kind, step.day) == (StepKind.OTHER, date(2026, 9, 25))


def test_the_day_of_an_order_is_its_delivery_and_no_step_of_ours() -> None:
    assert not said("[Искусница] заказ 40 мотков собран, в пятницу").steps


@pytest.mark.parametrize("marked", ["[Мия] перезвонить Артуру в 16.20", "[Mia] ring 16.20 today"])
def test_an_hour_stands_beside_a_name_and_before_its_day(marked: str) -> None:
    assert (said(marked).steps[0].day, said(marked).steps[0].at) == (date(2026, 9, 23), time(16, 20))


@pytest.mark.parametrize(
    ("marked", "amount"),
    [
        ("[Ресурс] оплатили 2 счета 12300 и 8700", ""),
        ("[Роза] купили цветы, напомнить к сентябрю 2027", ""),
        ("[Лаванда] 5 кг воска 6400 налом", "6400"),
        ("[Есенин] пиво 6 кег по 4500 на пятницу", "6 кег по 4500"),
        ("[Соль] предоплату внесли 20к", "20к"),
        ("[Лютик] счёт на 12 коробок на 15 тыс", ""),
    ],
)
def test_a_sum_is_what_was_bought_for(marked: str, amount: str) -> None:
    assert said(marked).amount_text == amount


def test_figures_among_the_words_of_a_phrase_stay() -> None:
    report = said("[Peak] wants 5% discount call mon")
    assert any("5%" in words for words in (report.comment, *(step.note for step in report.steps)))


@pytest.mark.parametrize(
    "marked", ["[Daisy] not interested at the moment", "[Daisy] no need right now", "[Лик] не нужно в этом году"]
)
def test_a_refusal_for_now_is_none_for_ever(marked: str) -> None:
    assert said(marked).outcome is Outcome.NOT_NOW


@pytest.mark.parametrize("marked", ["[Supper] moved our call to friday", "[Лик] созвон перенесли на пятницу"])
def test_a_call_that_was_moved_is_no_visit(marked: str) -> None:
    report = said(marked)
    assert (report.outcome, report.steps[0].kind) == (Outcome.MOVED, StepKind.CALL)


def test_a_day_among_the_words_of_a_step_is_its_day() -> None:
    (step,) = said("[Транзит] напомнить в пн об оплате").steps
    assert (step.kind, step.day) == (StepKind.PAYMENT, date(2026, 9, 28))


def test_a_step_keeps_what_stands_between_its_words() -> None:
    assert "samples" in said("[Bubble] send samples & price list tomorrow").steps[0].note


def test_when_something_is_due_they_do_not_wish_to_be_called_then() -> None:
    assert said("[Литера] бухгалтерия акт сверки просит до пт").outcome is not Outcome.CALL_BACK


@pytest.mark.parametrize(
    ("marked", "outcome"),
    [
        ("[Уют] пекарь говорит закупили до ноября", Outcome.NOT_NOW),
        ("[Уют] трубу берёт автоответчик", Outcome.NO_ANSWER),
        ("[Уют] отказываются платить, в партии брак", Outcome.COMPLAINT),
        ("[Oak] refused to pay, boxes came damaged", Outcome.COMPLAINT),
        ("[Уют] не звоните мне больше сказал", Outcome.REFUSED),
        ("[Уют] не то чтобы отказ, просто тянут", Outcome.THINKING),
        ("[Уют] перенабрать, был за рулём", Outcome.CALL_BACK),
        ("[Oak] no more calls til new year please", Outcome.NOT_NOW),
        ("[Уют] просили набрать в апреле", Outcome.NOT_NOW),
        ("[Oak] big reorder coming next week", Outcome.TALKED),
        ("[Уют] секретарша ни в какую не соединяет", Outcome.GATEKEEPER),
        ("[Уют] спросил про сроки, говорят всё приехало", Outcome.TALKED),
        ("[Уют] хозяин на рыбалке до понедельника", None),
        ("[Уют] пришлю расчёт в пятницу", None),
        ("[Уют] отозвали заказ на 40 тыс", Outcome.TALKED),
        ("[Уют] купили у нас в прошлом году, снова интересуются", Outcome.INTERESTED),
        ("[Oak] spoke to Ann, she's off on maternity from monday", Outcome.TALKED),
        ("[Oak] she is off so her colleague takes over from monday", None),
        ("[Уют] в отпуске директор и все вопросы решает зам с понедельника", None),
        ("[Oak] chef too busy, call back tomorrow at 10", Outcome.CALL_BACK),
        ("[Oak] sold to a chain, they buy centrally now", Outcome.TALKED),
        ("[Уют] закрылись на зиму, откроются в апреле", Outcome.NOT_NOW),
        ("[Уют] он за, но директор решает", Outcome.THINKING),
    ],
)
def test_what_stands_around_an_outcome_makes_it_what_it_is(marked: str, outcome: Outcome | None) -> None:
    assert said(marked).outcome is outcome


@pytest.mark.parametrize("marked", ["[Star] need to visit next thurs", "[Star] must come by on thurs"])
def test_what_we_have_to_do_is_no_wish_of_theirs(marked: str) -> None:
    report = said(marked)
    assert report.outcome is None
    assert report.steps[0].kind is StepKind.VISIT


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        ("[Залив] встреча в среду не получится, в четверг ок", date(2026, 9, 24)),
        ("[Bay] can't meet weds, meeting thurs", date(2026, 9, 24)),
    ],
)
def test_a_day_on_which_they_cannot_is_no_plan(marked: str, day: date) -> None:
    assert [step.day for step in said(marked).steps] == [day]


@pytest.mark.parametrize(
    "marked", ["[Fresh] price ok, needs delivery before 8am", "[Gorse] chatted to Pippa, owner's never in before 11"]
)
def test_an_hour_that_says_how_things_are_is_no_plan(marked: str) -> None:
    assert not said(marked).steps


@pytest.mark.parametrize(
    "marked",
    ["[Rapid] signed the contract today", "[Goose] nothing today, always friendly", "[Уют] закрыты по пн, думают"],
)
def test_a_day_of_what_was_or_always_is_is_no_errand(marked: str) -> None:
    assert not said(marked).steps


@pytest.mark.parametrize(
    "marked", ["[Уют] в понедельник в 9 планёрка у них, в 11 подъехать", "[Oak] team briefing mon 9am, come at 11"]
)
def test_a_later_hour_behind_a_day_with_an_hour_is_of_that_day(marked: str) -> None:
    visit = next(step for step in said(marked).steps if step.at == time(11))
    assert visit.day == date(2026, 9, 28)


@pytest.mark.parametrize(
    ("marked", "day"),
    [("[Oak] call in the new year", date(2027, 1, 4)), ("[Уют] звонить после нового года", date(2027, 1, 11))],
)
def test_a_year_begins_when_offices_open_where_that_is_said(marked: str, day: date) -> None:
    assert said(marked).steps[0].day == day


@pytest.mark.parametrize(
    "marked",
    ["[Уют] внесли в план, ждут", "[Dock] she'll ring when that's approved", "[Ангар] приедут смотреть станок"],
)
def test_what_only_they_can_have_told_us_was_said_in_a_conversation(marked: str) -> None:
    assert said(marked).outcome is Outcome.TALKED


@pytest.mark.parametrize(
    ("marked", "amount"),
    [
        ("[Рома] 12 коробок стаканов на 15 тыс и 5 крышек на 3 тыс", "15 тыс + 3 тыс"),
        ("[Рома] взяли стаканы 200 шт 12 000, крышки 300 шт 4 500", "12 000 + 4 500"),
        ("[Рома] заказ 12 стаканов на 15 тыс, 5 крышек на 3 тыс, итого 18 тыс", "18 тыс"),
        ("[Рома] заказ на 15 тыс, в прошлый раз 5 коробок на 3 тыс", ""),
        ("[Рома] 2 точки берут по 3 короба, сумма 19800", "19800"),
        ("[Рома] да на 6 палет, сошлись на 310 тыс", "310 тыс"),
        ("[Рома] прайс на 6 палет, 310 тыс", ""),
        ("[Рома] ок, 8 шт, 11 200 картой", "11 200"),
        ("[Рома] заказ 15 тыс, 5 тыс аванс", "15 тыс"),
        ("[Рома] 20 упаковок по 180 и 5 по 220", "20 упаковок по 180 + 5 по 220"),
    ],
)
def test_things_that_have_each_its_sum_are_one_order(marked: str, amount: str) -> None:
    report = said(marked)
    assert report.amount_text == amount
    assert not amount or report.outcome is Outcome.ORDER
    assert "5 крышек" not in marked or "5 крышек" in report.comment


@pytest.mark.parametrize(
    ("marked", "outcome"),
    [
        ("[Лик] берут у кого-то", Outcome.REFUSED),
        ("[Лик] уже у кого-то берут", Outcome.REFUSED),
        ("[Лик] берут не у нас", Outcome.REFUSED),
        ("[Лик] им возит какой-то частник", Outcome.REFUSED),
        ("[Лик] у них свой поставщик, берут 20 кг в неделю", Outcome.REFUSED),
        ("[Лик] есть поставщик, но берут 5 коробок на пробу", Outcome.READY),
        ("[Лик] берут у нас 10 коробок", Outcome.READY),
        ("[Лик] свой поставщик, у нас берут 10 коробок", Outcome.READY),
        ("[Daisy] takes 10 boxes a month from the competition", Outcome.REFUSED),
        ("[Daisy] gets his flour off a mate", Outcome.REFUSED),
        ("[Daisy] has a supplier, takes 20 bags a week", None),
        ("[Daisy] has a supplier. will take 10 bags", Outcome.READY),
    ],
)
def test_who_buys_from_somebody_else_has_a_supplier_and_orders_nothing(marked: str, outcome: Outcome | None) -> None:
    report = said(marked)
    assert report.outcome is outcome
    assert report.amount_text == ""


@pytest.mark.parametrize(
    ("marked", "day", "left"),
    [
        ("[Лик] не в пятн, а в след вт", 29, 25),
        ("[Лик] не в пон. в ср", 30, 28),
        ("[Лик] пт не подходит, лучше ср", 30, 25),
        ("[Лик] в пт не могут, давайте во вт", 29, 25),
        ("[Лик] перенесли с пятн на след вт", 29, 25),
        ("[Daisy] not mon now, weds", 30, 28),
        ("[Daisy] weds not mon", 30, 28),
        ("[Daisy] it's not thurs its fri", 25, 24),
        ("[Daisy] mon's off, weds now", 30, 28),
        ("[Daisy] tues, no wait, thurs", 24, None),
    ],
)
def test_a_day_that_does_not_hold_is_left_for_the_other_and_is_no_refusal(
    marked: str, day: int, left: int | None
) -> None:
    report = said(marked)
    assert [step.day for step in report.steps] == [date(2026, 9, day)]
    assert report.left == ((date(2026, 9, left),) if left else ())
    assert report.outcome is not Outcome.REFUSED


def test_a_day_that_does_not_hold_with_no_other_leaves_nothing() -> None:
    assert said("[Лик] в пт не могут").left == ()
