"""One message about several clients is several reports."""

from datetime import UTC, datetime, time

import pytest

from sales.sentences import sentence
from sales.sentences.conversation.newcomers import of_newcomer
from sales.sentences.said import Named, Sentence
from sales.work.outcomes import Outcome
from tests.sales.sentences.measured import cases

NOW = datetime(2026, 11, 19, 11, 20, tzinfo=UTC)


def told(marked: str) -> tuple[Sentence, ...]:
    """A message with its clients' names in square brackets."""
    text, names = "", []
    for place, piece in enumerate(marked.replace("]", "[").split("[")):
        if place % 2:
            names.append(Named(len(text), len(text) + len(piece), (place,)))
        text += piece
    return sentence.read(text, NOW, names)


def test_each_client_of_a_message_has_a_report_of_their_own() -> None:
    first, second = told("[Провизия] отказ дорого, [Родник] заказали на 9 тыс")
    assert (first.client_words, first.outcome, first.amount_text) == ("Провизия", Outcome.REFUSED, "")
    assert (second.client_words, second.outcome, second.amount_text) == ("Родник", Outcome.ORDER, "9 тыс")


def test_lines_are_reports() -> None:
    reports = told("[Корочка] недозвон\n[Зефирная] думает, завтра\n[Безе] заказ 15к")
    assert [one.outcome for one in reports] == [Outcome.NO_ANSWER, Outcome.THINKING, Outcome.ORDER]
    assert [one.when is None for one in reports] == [True, False, True]


@pytest.mark.parametrize(
    ("said", "comment"),
    [
        ("[Верстак] заказ 20т\nтимур больше не раб, позвонить в чт", "тимур больше не раб"),
        ("[Верстак] заказ 20т\nСвета уволилась, позвонить в чт", "Света уволилась"),
        ("[Workbench] order £200\nTina moved on, ring thurs", "Tina moved on"),
        ("[Workbench] order £200\nTina Marsh no longer there, ring thurs", "Tina Marsh no longer there"),
    ],
)
def test_a_line_of_somebody_who_left_is_of_the_client_before_and_nobody_new(said: str, comment: str) -> None:
    (report,) = told(said)
    assert (report.outcome, report.comment, len(report.steps)) == (Outcome.ORDER, comment, 1)
    assert of_newcomer(said.split("\n")[1], NOW) is None


def test_a_name_is_taken_out_before_days_and_outcomes_are_looked_for() -> None:
    (report,) = told("бар [Вторник] не взяли трубку")
    assert (report.outcome, report.when) == (Outcome.NO_ANSWER, None)


def test_a_named_client_of_whom_nothing_was_understood_is_still_told() -> None:
    (report,) = told("[Ромашка] аквариумы синие")
    assert not report.tells
    assert report.comment == "аквариумы синие"


@pytest.mark.parametrize(
    ("said", "stranger", "amount"),
    [
        ("[Ромашка] отказ, Василёк заказали на 9 тыс", "Василёк", "9 тыс"),
        ("[Ромашка] отказ и Василёк заказали на 9 тыс", "Василёк", "9 тыс"),
        ("[Ромашка] недозвон, Василёк, заказ 9 тыс", "Василёк", "9 тыс"),
        ("[Ромашка] думают. Василёк заказал на 9 тыс", "Василёк", "9 тыс"),
        ("[Ромашка] недозвон, Василёк оплатили 9 тыс", "Василёк", "9 тыс"),
        ("[Ромашка] нет, Василёк заказали на 9 тыс", "Василёк", "9 тыс"),
        ("[Ромашка] дорого, Василёк заказали на 9 тыс", "Василёк", "9 тыс"),
        ("[Daisy] too dear, Cornflower ordered for 900", "Cornflower", "900"),
        ("[Daisy] thinking, Cornflower paid £900", "Cornflower", "£900"),
        ("[Daisy] refused, Cornflower ordered for 900", "Cornflower", "900"),
        ("[Daisy] refused and Cornflower ordered for 900", "Cornflower", "900"),
        ("[Daisy] no answer, Cornflower, order 900", "Cornflower", "900"),
    ],
)
def test_an_order_of_somebody_unknown_is_not_on_the_card_before_it(said: str, stranger: str, amount: str) -> None:
    first, second = told(said)
    assert (first.outcome is Outcome.ORDER, first.amount_text) == (False, "")
    assert (second.client_words, second.clients, second.outcome) == (stranger, (), Outcome.ORDER)
    assert second.amount_text == amount


@pytest.mark.parametrize(
    "said",
    [
        "[Ромашка] недозвон, Пётр в отпуске, перезвонить завтра",
        "[Ромашка] думают, Пятница лучше, заказ на 9 тыс",
        "[Daisy] thinking, Peter is away, call on Friday",
        "[Ромашка] взяли на 9 тыс. Хозяйка думает про витрину",
        "[Ромашка] отказ. Говорит думают у соседей",
        "[Ромашка] недозвон. Бухгалтерия оплатила 9 тыс",
        "[Ромашка] отказ. Предложить рассрочку, может возьмут",
        "[РОМАШКА] ДУМАЮТ, СЧЁТ ОПЛАЧЕН 9 ТЫС",
        "[Daisy] took £240 of bags. Owner thinking about lids",
        "[Daisy] no answer. Invoice paid £80",
    ],
)
def test_a_person_beside_an_outcome_is_of_the_client_before(said: str) -> None:
    assert len(told(said)) == 1


@pytest.mark.parametrize(
    ("said", "stranger"),
    [
        ("Незабудка новый магазин, интересно, и [Петров] перезвонит", "Незабудка новый магазин"),
        ("Corn Rose new shop, interested, and [Peterson] ordered for 900", "Corn Rose new shop"),
    ],
)
def test_somebody_unknown_before_a_known_client_has_a_report_of_their_own(said: str, stranger: str) -> None:
    first, second = told(said)
    assert (first.client_words, first.clients, first.outcome) == (stranger, (), Outcome.INTERESTED)
    assert second.clients == (1,)
    assert Outcome.INTERESTED is not second.outcome


@pytest.mark.parametrize(
    "said", ["Интересно, [Ромашка] думает", "Вчера отказ, [Ромашка] думает", "Анна отказала, [Ромашка] думает"]
)
def test_what_is_nobodys_name_is_of_the_client_behind_it(said: str) -> None:
    (report,) = told(said)
    assert report.clients == (1,)


def test_numbers_in_one_line_begin_reports() -> None:
    first, second, third = told("1) [Лотос] думают 2) [Ландыш] отказ, дорого 3) [Ива] заказ 15к")
    assert [one.outcome for one in (first, second, third)] == [Outcome.THINKING, Outcome.REFUSED, Outcome.ORDER]
    assert [one.comment for one in (first, second, third)] == ["", "", ""]


def test_a_number_belongs_to_the_name_behind_it_and_an_hour_does_not() -> None:
    first, second = told("1. [Kettle] order £45.60 2. [Crumb] no answer")
    assert (first.amount_text, second.outcome) == ("£45.60", Outcome.NO_ANSWER)
    called, other = told("[Daisy] call tomorrow at 11. [Granite] thinking")
    assert called.when is not None
    assert (called.when.at, other.outcome) == (time(11), Outcome.THINKING)


def test_an_item_of_a_list_that_says_nothing_we_know_is_of_its_own_client() -> None:
    reports = told("1. [Корочка] думает 2. [Литера] 5к 3. [Компот] недозвон")
    assert [one.apart for one in reports] == [True, True, True]
    assert reports[1].comment == "5к"


@pytest.mark.parametrize("said", ["[Oakwood] sent quote; [Snug] same", "[Литера] отправил кп; [Родник] то же самое"])
def test_the_same_is_the_outcome_of_the_client_before_and_no_order(said: str) -> None:
    assert [one.outcome for one in told(said)] == [Outcome.SENT, Outcome.SENT]


@pytest.mark.parametrize(
    "said",
    [
        "[Гараж] недозвон, Виталик сказал что в [Стройдворе] дешевле",
        "[Гараж] думает, спросил почему [Стройдвор] берёт дороже",
        "[Crown] interested, asked what [Oakwood] pay",
        "[Crown] chatted for ages with some [Oakwood] people and they refused",
    ],
)
def test_a_client_who_is_only_mentioned_is_told_nothing_of(said: str) -> None:
    (report,) = told(said)
    assert report.client_words in {"Гараж", "Crown"}


def test_lines_below_a_name_that_stands_alone_are_of_that_client() -> None:
    first, second = told("[Свет]\nзаказ 64 000\nотсрочка 14 дн\n[Весна]\nнедозвон")
    assert (first.outcome, first.amount_text, first.comment) == (Outcome.ORDER, "64 000", "отсрочка 14 дн")
    assert second.outcome is Outcome.NO_ANSWER


def test_an_order_in_a_line_before_the_first_client_is_not_on_that_card() -> None:
    first, second = told("dg order 8kg £148\n[Smith] no answer")
    assert (first.client_words, first.outcome) == ("dg", Outcome.ORDER)
    assert (second.outcome, second.amount_text) == (Outcome.NO_ANSWER, "")


def test_a_line_that_tells_nothing_before_a_client_is_of_that_one() -> None:
    text = "Вечер добрый\nРомашка думает"
    start = text.index("Ромашка")
    reports, untaken = sentence.read_all(text, NOW, [Named(start, start + 7, (1,))])
    assert (len(reports), untaken) == (1, ())


@pytest.mark.parametrize(
    "said",
    [
        "[Зерно] кофе кислый хозяйка думает а [Булка] заказала 20 мешков на 24 500",
        "[Kettle] chatted and they think it over next [Bakery] ordered 3 bags for £245",
    ],
)
def test_a_client_who_is_told_of_in_the_same_breath_has_a_report(said: str) -> None:
    first, second = told(said)
    assert (first.outcome, first.amount_text) != (Outcome.ORDER, second.amount_text)
    assert second.outcome is Outcome.ORDER
    assert second.amount_text


def test_a_sentence_of_the_reps_own_before_the_first_client_is_not_on_that_card() -> None:
    text = "Must get the van booked in thursday. Daisy refused"
    start = text.index("Daisy")
    (report,), untaken = sentence.read_all(text, NOW, [Named(start, start + 5, (1,))])
    assert (report.outcome, report.steps) == (Outcome.REFUSED, ())
    assert untaken == ("Must get the van booked in thursday.",)


@pytest.mark.parametrize("before", ["Был сегодня", "Погода отличная"])
def test_how_one_came_there_is_of_the_first_client(before: str) -> None:
    (report,) = told(f"{before}. [Ромашка] думает")
    assert report.text.startswith(before)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("[Вектор] думает завтра в [Соседи] заехать", [0, 1]),
        ("[Вектор] перезвонить завтра в [Соседи] недозвон", [1, 0]),
    ],
)
def test_a_day_right_before_a_place_is_of_who_is_there(said: str, days: list[int]) -> None:
    assert [len([step for step in one.steps if step.day]) for one in told(said)] == days


def test_so_many_things_are_no_new_client() -> None:
    assert sentence.read("They returned 5 boxes", NOW) == ()


JOINED = [
    ("[A] ring thurs half 2", "[B] talked to nadia"),
    ("[A] coffee monday 10.30", "[B] engaged tone, try again this afternoon"),
    ("[A] busy baking call after 1", "[B] cold call, bit interested in grout"),
    ("[A] moved to 3.30", "[B] in liquidation, write off"),
    ('[A] toys "maybe next year"', "[B] wasnt me who rang, they did: invoice for 30 boxes"),
    ("[A] thinking, confirming monday", "meeting with the owner of [B] thurs 2:30"),
    ("[А] зайду в пн с 10 до 11", "[Б] молчит после кп"),
    ("[А] допы к договору отправить до 29", "[Б] думают"),
    ("[А] видеозвонок завтра 10.30", "[Б] был днём, думают"),
]


def _of_tables() -> list[tuple[str, str]]:
    """Each twenty-fifth message of the tables with the one before it; those with one client, and whose end is plain."""
    found = [one.marked for one in cases("own.tsv") if one.marked.count("[") == 1 and one.marked[-1] not in ".?!"]
    return [(found[place - 1], found[place]) for place in range(1, len(found), 25)]


def _alike(reports: tuple[Sentence, ...]) -> list[tuple[object, ...]]:
    """What is recorded of each, but for the dot behind a sum."""
    return [
        (one.outcome, one.reason, one.amount_text.rstrip("."), one.channel, one.direction, one.past, one.steps)
        for one in reports
    ]


@pytest.mark.parametrize(("one", "other"), [*JOINED, *_of_tables()])
def test_what_reads_well_alone_reads_the_same_beside_another_client(one: str, other: str) -> None:
    assert _alike(told(f"{one}. {other}")) == [*_alike(told(one)), *_alike(told(other))]


@pytest.mark.parametrize(
    ("said", "steps"),
    [
        ("[Казакова] недозв, [Гранит] тоже не берут, обоим набрать завтра", [1, 1]),
        ("[Тарелка] недозвон, [Сдоба] отказ. позвонить обеим завтра", [1, 1]),
        ("[Plate] no answer, [Granite] not picking up either, ring both tomorrow", [1, 1]),
        ("[Plate] no answer, [Granite] no answer, call them both tomorrow", [1, 1]),
        ("[Plate] call on monday, [Granite] no answer, ring both tomorrow", [1, 1]),
        ("[Plate] no answer, [Granite] like both sizes, ring tomorrow", [0, 1]),
        ("[Тарелка] недозвон, [Сдоба] обоим нравится, позвонить завтра", [0, 1]),
    ],
)
def test_what_is_to_be_done_for_both_is_planned_for_each(said: str, steps: list[int]) -> None:
    first, second = told(said)
    assert [len(first.steps), len(second.steps)] == steps
    assert "обоим" not in second.steps[0].note
    assert (first.steps == second.steps) == (all(steps) and "monday" not in said)


def test_both_of_one_client_are_people_there() -> None:
    (report,) = told("[Гранит] недозвон, обоим набрать завтра")
    assert len(report.steps) == 1
