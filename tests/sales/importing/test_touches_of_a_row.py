"""What columns of dates and words beside each other say of the work with a client."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from handlers.files.reading.reading import read
from sales.importing.making.making import Making
from sales.importing.said.clients import ImportedClient
from sales.importing.said.fields import Field
from sales.importing.understanding import Setting, understand
from tests.files.making import csv

TODAY = date(2026, 11, 19)


def clients(headings: Sequence[str], *rows: Sequence[str], country: str = "RU") -> tuple[ImportedClient, ...]:
    named = [[f"Клиент {number}", *row] for number, row in enumerate(rows, 1)]
    book = read("a.csv", csv([["Название", *headings], *named]))
    return understand(book, Setting(country, "RUB", TODAY)).clients


def orders(*written: str, country: str = "RU") -> list[date]:
    rows = [[one] for one in written]
    return [
        order.on for client in clients(["Дата последнего заказа"], *rows, country=country) for order in client.orders
    ]


@pytest.mark.parametrize(
    ("written", "days"),
    [
        (["11/03/2025", "10/21/2025", "11/30/2025"], ["2025-11-03", "2025-10-21", "2025-11-30"]),
        (["11/03/2025", "21/10/2025", "30/11/2025"], ["2025-03-11", "2025-10-21", "2025-11-30"]),
        (["11/03/2025", "21/10/2025", "11/30/2025"], ["2025-03-11", "2025-10-21", "2025-11-30"]),
        (["11.03.2025", "10.21.2025"], ["2025-03-11"]),
        (["12.3.25", "5.11.25", "3/25/2025"], ["2025-03-12", "2025-11-05", "2025-03-25"]),
        (["11.03.2025", "4/5/2025", "3/25/2025"], ["2025-03-11", "2025-05-04", "2025-03-25"]),
        (["12.3.25", "03/25"], ["2025-03-12"]),
        (["11/03/2025", "05/04/2025"], ["2025-03-11", "2025-04-05"]),
    ],
)
def test_a_column_says_once_whether_the_day_or_the_month_is_first(written: list[str], days: list[str]) -> None:
    assert [day.isoformat() for day in orders(*written)] == days


def test_where_no_value_tells_the_month_is_first_in_the_united_states() -> None:
    assert orders("11/03/2025", country="US") == [date(2025, 11, 3)]
    assert orders("11/03/2025", "21/10/2025", "11/30/2025", country="US")[0] == date(2025, 11, 3)
    assert orders("11/03/2025", "21/10/2025", country="US")[0] == date(2025, 3, 11)


def test_touches_with_words_behind_the_date_follow_their_column_too() -> None:
    (first, second) = clients(["1 касание"], ["11/03/2025 звонил"], ["10/21/2025 отказ"])
    assert [client.touches[0].on for client in (first, second)] == [date(2025, 11, 3), date(2025, 10, 21)]


def told(client: ImportedClient) -> list[tuple[str, str, str, str]]:
    return [(str(touch.on), touch.channel.value, touch.outcome.value, touch.comment) for touch in client.touches]


@pytest.mark.parametrize(
    ("headings", "row", "touches", "note"),
    [
        (["1 касание", "2 касание"], ["12.03.2025 звонил", "недозвон"], [("2025-03-12", "call", "noted", "звонил")],
         "2 касание: недозвон"),
        (["1 касание"], ["звонил, просят КП"], [], "1 касание: звонил, просят КП"),
        (["Посл. контакт", "Что обсуждали"], ["01.10.2026", "не берёт"],
         [("2026-10-01", "call", "no_answer", "не берёт")], ""),
        (["Что обсуждали", "Посл. контакт"], ["отказ, дорого", "01.10.2026"],
         [("2026-10-01", "call", "refused", "отказ, дорого")], ""),
        (["Last contact", "Notes"], ["2026-10-01", "no answer"],
         [("2026-10-01", "call", "no_answer", "no answer")], ""),
        (["Last contact", "Notes"], ["2026-10-01", "likes fishing"],
         [("2026-10-01", "other", "noted", "likes fishing")], ""),
        (["Last contact", "Notes"], ["2026-10-01", ""], [("2026-10-01", "other", "noted", "")], ""),
        (["Last contact", "Notes"], ["", "no answer"], [], "Notes: no answer"),
        (["Last contact", "Site", "Notes"], ["2026-10-01", "a.ru", "likes fishing"],
         [("2026-10-01", "other", "noted", "")], "likes fishing"),
        (["Дата касания 1", "1 касание", "Дата касания 2", "2 касание"], ["01.10.2026", "недозвон", "", "КП"],
         [("2026-10-01", "call", "no_answer", "недозвон")], "2 касание: КП"),
        (["1 касание", "Дата касания 1", "2 касание", "Дата касания 2"], ["недозвон", "", "КП", "02.10.2026"],
         [("2026-10-02", "offer", "sent", "КП")], "1 касание: недозвон"),
        (["1 касание", "2 касание", "Последний контакт"], ["недозвон", "отказ", "02.10.2026"],
         [("2026-10-02", "other", "noted", "")], "1 касание: недозвон\n2 касание: отказ"),
        (["1 касание", "Последний контакт"], ["01.10.2026 недозвон", "02.10.2026"],
         [("2026-10-01", "call", "no_answer", "недозвон")], "Последний контакт: 02.10.2026"),
        (["Последний контакт", "1 касание"], ["12.05.2026", "12.05.26 КП"],
         [("2026-05-12", "offer", "sent", "КП")], ""),
        (["Последний контакт"], ["12.05.26 КП"], [("2026-05-12", "offer", "sent", "КП")], ""),
        (["Когда общались", "О чём говорили"], ["12.10.2026", "просила перезвонить после 1 ноября"],
         [("2026-10-12", "call", "call_back", "просила перезвонить после 1 ноября")], ""),
        (["Last contact", "What happened"], ["12/10/2026", "call back after 1 Nov"],
         [("2026-10-12", "call", "call_back", "call back after 1 Nov")], ""),
        (["Результат"], ["отказ"], [], "Результат: отказ"),
        (["Дата звонка", "Причина отказа"], ["", "дорого"], [], "Причина отказа: дорого"),
    ],
)  # fmt: skip
def test_a_touch_is_made_of_a_date_and_its_words_or_of_the_date_of_a_contact_alone(
    headings: list[str], row: list[str], touches: list[tuple[str, str, str, str]], note: str
) -> None:
    (client,) = clients(headings, row)
    assert (told(client), client.note) == (touches, note)


@pytest.mark.parametrize(
    ("headings", "row", "made"),
    [
        (["1 касание"], ["12.05.2026 заказ 84 тыс"], [("2026-05-12", 8_400_000)]),
        (["1 касание"], ["заказ 12 500 руб. 3.11"], [("2026-11-03", 1_250_000)]),
        (["1 касание"], ["3.11 заказ 12.5 тыс"], [("2026-11-03", 1_250_000)]),
        (["1 касание"], ["3.11.2026 заказ на 84 000 ₽, довольны"], [("2026-11-03", 8_400_000)]),
        (["1 касание"], ["3.11.2026 оформили заказ"], [("2026-11-03", None)]),
        (["1 касание"], ["3.11.2026 недозвон, 84 000 ₽"], []),
        (["1 касание"], ["заказ 12.5 тыс"], []),
        (["Последний контакт", "Что обсуждали"], ["03.11.2026", "заказ 84 тыс"], [("2026-11-03", 8_400_000)]),
        (["Дата последнего заказа", "1 касание"], ["03.11.2026", "3.11 заказ 84 тыс"], [("2026-11-03", 8_400_000)]),
        (["Дата последнего заказа", "Сумма"], ["03.11.2026", "84 тыс"], [("2026-11-03", 8_400_000)]),
        (["Сумма"], ["84 тыс"], []),
    ],
)
def test_the_sum_of_an_order_is_what_is_said_of_it(
    headings: list[str], row: list[str], made: list[tuple[str, int | None]]
) -> None:
    (client,) = clients(headings, row)
    assert [(str(order.on), order.amount) for order in client.orders] == made


def test_a_sum_without_a_date_is_no_order_and_is_not_announced_as_one() -> None:
    understood = understand(
        read("a.csv", csv([["Название", "Сумма"], ["Ромашка", "84 000"]])), Setting("RU", "RUB", TODAY)
    )
    assert [column.field for column in understood.columns] == [Field.NAME, Field.OTHER]
    assert understood.clients[0].note == "Сумма: 84 000"


@pytest.mark.parametrize(
    ("written", "due"),
    [
        ("в пятницу", "2026-11-20"),
        ("завтра", "2026-11-20"),
        ("завтра в 10:00", "2026-11-20 10:00"),
        ("tomorrow", "2026-11-20"),
        ("next Monday", "2026-11-23"),
        ("через неделю", "2026-11-26"),
        ("24.11.2026", "2026-11-24"),
        ("24.11", "2026-11-24"),
        ("15 января", "2027-01-15"),
        ("5.11", "2026-11-05"),
        ("вчера", None),
        ("когда вернётся директор", None),
        ("в пятницу или в понедельник", None),
        ("в 10", None),
    ],
)
def test_the_day_of_a_step_is_what_was_said_or_is_kept_and_never_a_wrong_one(written: str, due: str | None) -> None:
    (client,) = clients(["Следующий контакт"], [written])
    said = [f"{step.due_on}{step.due_time: %H:%M}" if step.due_time else str(step.due_on) for step in client.steps]
    assert said == ([due] if due else [])
    assert client.note == ("" if due else f"Следующий контакт: {written}")
    assert [mark.typed for mark in client.marks] == ([] if due else [written])
    assert not any(step.note for step in client.steps)


def test_whoever_was_called_before_the_import_is_no_new_client_in_reports() -> None:
    old, new = clients(["1 касание"], ["12.03.2025 звонил"], ["позвонить"])
    now = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
    making = Making(now, "Europe/Moscow")
    assert making.add(old, 7).created_at == datetime(2025, 3, 12, 9, 0, tzinfo=UTC)
    assert making.add(new, 7).created_at == now


@pytest.mark.parametrize(("team", "believed"), [({"Анна": 7}, 120), (None, None)])
def test_how_far_a_visit_was_is_believed_of_a_leads_file_only(
    team: dict[str, int] | None, believed: int | None
) -> None:
    """A rep could write any distance into an own one."""
    (client,) = clients(["1 касание"], ["12.03.2025 встретились"])
    far = replace(client, touches=tuple(replace(touch, away=120) for touch in client.touches))
    making = Making(datetime(2026, 11, 19, 9, 0, tzinfo=UTC), "UTC", team=team)
    making.add(far, 7)
    assert [touch.away for touch in making.batch.touches] == [believed]


def test_touches_without_an_hour_follow_each_other_within_their_day() -> None:
    written = ["12.03.2025 звонил", "12.03.2025 10:30 думают", "12.03.2025 письмо", "13.03.2025 недозвон"]
    (client,) = clients([f"{number} касание" for number in range(1, 5)], written)
    making = Making(datetime(2026, 11, 19, 9, 0, tzinfo=UTC), "UTC")
    making.add(client, 7)
    assert [(f"{touch.at:%d %H:%M}", touch.timed) for touch in making.batch.touches] == [
        ("12 10:30", True),
        ("12 12:00", False),
        ("12 12:01", False),
        ("13 12:00", False),
    ]


@pytest.mark.parametrize(
    "pair", [("Посл. контакт", "Что обсуждали"), ("Дата последнего общения", "Комментарий к контакту")]
)
def test_the_last_contact_and_what_was_said_beside_it_are_one_touch(pair: Sequence[str]) -> None:
    (client,) = clients(pair, ["12.03.2026", "обсудили цены"])
    assert [(touch.on, touch.comment) for touch in client.touches] == [(date(2026, 3, 12), "обсудили цены")]
    assert not client.note
