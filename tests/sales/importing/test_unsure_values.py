"""What the cells of steps, sums and statuses don't say for sure is no fact: it stands in the note, to check."""

from collections.abc import Sequence
from datetime import date

import pytest

from sales.clients.client import Status
from sales.importing.cells.book import Book, Sheet
from sales.importing.said.clients import ImportedClient
from sales.importing.said.fields import Field
from sales.importing.sheets.headings import field_of
from sales.importing.understanding import Setting, understand

TODAY = date(2026, 11, 18)


def client(headings: Sequence[str], row: Sequence[str]) -> ImportedClient:
    rows = [("Клиент", *headings), ("Ромашка", *row)]
    (one,) = understand(Book((Sheet("База", rows),)), Setting("RU", "RUB", TODAY)).clients
    return one


@pytest.mark.parametrize(
    ("said", "kind", "due", "note"),
    [
        ("20.11.2026 12:00", "call", "2026-11-20 12:00:00", ""),
        ("завтра", "call", "2026-11-19", ""),
        ("позвонить 20.11", "call", "2026-11-20", "позвонить 20.11"),
        ("Связаться 25.11.2026 15:00", "call", "2026-11-25 15:00:00", "Связаться 25.11.2026 15:00"),
        ("выслать КП в пятницу", "offer", "2026-11-20", "выслать КП в пятницу"),
        ("call Friday 3pm", "call", "2026-11-20 15:00:00", "call Friday 3pm"),
        ("01.11.2026 10:00", "call", "2026-11-01 10:00:00", ""),
    ],
)
def test_a_task_with_its_day_is_a_step_of_that_day(said: str, kind: str, due: str, note: str) -> None:
    (step,) = client(["Ближайшая задача"], [said]).steps
    assert (step.kind, " ".join(map(str, filter(None, (step.due_on, step.due_time)))), step.note) == (kind, due, note)


@pytest.mark.parametrize(
    ("heading", "said", "checks"),
    [
        ("Ближайшая задача", "срочно", 0),
        ("Ближайшая задача", "ежемесячно", 0),
        ("Следующий шаг", "позвонить", 0),
        ("Следующий шаг", "уточнить про 12.03.26", 1),
        ("Дата следующего шага", "31.11.26", 1),
        ("Дата следующего шага", "срочно", 1),
        ("Дата следующего шага", "декабрь", 1),
        ("Дата следующего шага", "2027", 1),
        ("Дата следующего шага", "20.11-25.11", 1),
    ],
)
def test_a_step_without_a_day_is_not_planned_and_its_words_stay(heading: str, said: str, checks: int) -> None:
    one = client([heading], [said])
    assert (one.steps, one.note, one.to_check) == ((), f"{heading}: {said}", checks)


def test_a_step_has_the_day_of_its_column_and_not_the_hour_of_another_day() -> None:
    (step,) = client(["Ближайшая задача", "Дата следующего шага"], ["20.11.2026 12:00", "25.11.2026"]).steps
    assert (step.due_on, step.due_time, step.note) == (date(2026, 11, 25), None, "20.11.2026 12:00")


@pytest.mark.parametrize("said", ["в мае", "конец ноября", "до конца недели", "next week"])
def test_a_day_that_was_chosen_for_vague_words_keeps_them(said: str) -> None:
    (step,) = client(["Дата следующего шага"], [said]).steps
    assert step.due_on is not None
    assert step.note == said


@pytest.mark.parametrize(
    ("said", "sum_", "note"),
    [
        ("12 500 руб. 50 коп.", 1_250_050, ""),
        ("12500-00", 1_250_000, ""),
        ("12 500=", 1_250_000, ""),
        ("3 млн 200 т.р.", 320_000_000, ""),
        ("нал 5000", 500_000, "Сумма заказа: нал 5000"),
        ("12 000 (без НДС)", 1_200_000, "Сумма заказа: 12 000 (без НДС)"),
    ],
)
def test_a_sum_is_read_where_it_is_certain(said: str, sum_: int, note: str) -> None:
    one = client(["Дата заказа", "Сумма заказа"], ["12.03.2026", said])
    assert ([order.amount for order in one.orders], one.note, one.to_check) == ([sum_], note, 0)


@pytest.mark.parametrize(
    "said", ["100$", "€100", "1000 kzt", "0", "12500 + НДС", "~12000", "от 10 до 15 т.р.", "2х500"]
)
def test_any_other_sum_stays_words_to_check(said: str) -> None:
    one = client(["Дата заказа", "Сумма заказа"], ["12.03.2026", said])
    assert [order.amount for order in one.orders] == [None]
    assert (one.note, one.to_check) == (f"Сумма заказа: {said}", 1)


def test_a_sum_in_another_currency_is_no_sum_of_a_touch_either() -> None:
    one = client(["1 касание"], ["12.3.25 заказ на 100$"])
    assert ([order.amount for order in one.orders], one.to_check) == ([None], 1)


@pytest.mark.parametrize(
    "said", ["отказались", "Не интересно", "Стоп-лист", "чёрный список", "закрылись", "not interested", "blacklist"]
)
def test_whoever_has_refused_is_not_active_and_the_words_stay(said: str) -> None:
    one = client(["Статус"], [said])
    assert (one.status, one.do_not_contact, one.note) == (Status.INACTIVE, False, f"Статус: {said}")


@pytest.mark.parametrize("heading", ["Статус", "Комментарий"])
@pytest.mark.parametrize(
    ("said", "banned", "to_check"),
    [
        ("Не звонить!", True, 0),
        ("просили больше не звонить", True, 0),
        ("do not call", True, 0),
        ("не звонить до мая", False, 1),
        ("не звонить после 18:00", False, 1),
        ("не отказались", False, 0),
    ],
)
def test_nobody_is_to_be_called_only_where_nothing_else_is_said(
    heading: str, said: str, banned: bool, to_check: int
) -> None:
    one = client([heading], [said])
    assert (one.do_not_contact, one.to_check) == (banned, to_check)
    assert said in one.note or banned


def test_a_ban_among_the_words_of_a_touch_is_to_check() -> None:
    one = client(["1 касание"], ["12.3.25 попросил не звонить"])
    assert (one.do_not_contact, one.to_check) == (False, 1)


@pytest.mark.parametrize(("said", "first"), [("март 2024", date(2024, 3, 1)), ("мар.24", date(2024, 3, 1))])
def test_an_order_of_a_month_has_its_words_beside_it(said: str, first: date) -> None:
    one = client(["Дата последнего заказа"], [said])
    assert ([order.on for order in one.orders], one.to_check) == ([first], 1)
    assert one.note == f"Дата последнего заказа: {said}"


@pytest.mark.parametrize("said", ["март 2025", "вчера", "10.2026", "03/25"])
def test_a_contact_of_a_month_or_of_yesterday_is_no_touch(said: str) -> None:
    one = client(["Последний контакт"], [said])
    assert (one.touches, one.note, one.to_check) == ((), f"Последний контакт: {said}", 1)


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Касание", Field.HISTORY),
        ("Touch", Field.HISTORY),
        ("Посл. заказ", Field.LAST_ORDER),
        ("Дата посл. продажи", Field.LAST_ORDER),
        ("Посл. контакт", Field.TOUCH_ON),
        ("След. шаг", Field.STEP),
        ("Тел.", Field.PHONE),
        ("Комм.", Field.NOTE),
        ("Прим.", Field.NOTE),
        ("Call when", Field.STEP_ON),
        ("When to call", Field.STEP_ON),
        ("Next call", Field.STEP_ON),
        ("What to do", Field.STEP),
        ("Что было", Field.HISTORY),
        ("История общения", Field.HISTORY),
        ("What happened", Field.HISTORY),
        ("Дальше", Field.STEP),
        ("Что дальше", Field.STEP),
        ("Next", Field.STEP),
        ("Next action", Field.STEP),
        ("Сост.", Field.STATUS),
        ("Account mgr", Field.MANAGER),
        ("Acct manager", Field.MANAGER),
        ("Contact(s)", Field.CONTACTS),
        ("Last order", Field.LAST_ORDER),
    ],
)
def test_short_headings_are_known(heading: str, field: Field) -> None:
    assert field_of(heading) is field


@pytest.mark.parametrize(
    ("headings", "comments"),
    [
        (["Дата 1", "Результат 1", "Дата 2", "Результат 2"], ["", "просят КП"]),
        (["Дата 1", "Комментарий 1", "Дата 2", "Комментарий 2"], ["недозвон", "просят КП"]),
    ],
)
def test_numbered_dates_beside_numbered_results_are_touches(headings: list[str], comments: list[str]) -> None:
    one = client(headings, ["12.03.2026", "недозвон", "15.03.2026", "просят КП"])
    assert [(touch.on.day, touch.outcome) for touch in one.touches] == [(12, "no_answer"), (15, "wants_offer")]
    assert [touch.comment for touch in one.touches] == comments
