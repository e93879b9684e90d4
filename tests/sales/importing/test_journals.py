"""A sheet of what was done, a row for each touch, loads as touches and steps."""

from datetime import date, time

import pytest

from handlers.files.reading.reading import read
from sales.importing.said.clients import ImportedClient
from sales.importing.said.fields import Field
from sales.importing.understanding import Setting, understand
from sales.work.channels import Channel
from sales.work.outcomes import Outcome

SETTING = Setting("RU", "RUB", date(2026, 11, 18))
HEAD = "Дата;Время;Клиент;Вид контакта;Результат;Комментарий;Следующий контакт"
FIRST = "12.11.2026;10:30;ООО Дуб;звонок;дозвонились;просят прайс;20.11.2026"
LATER = "14.11.2026;09:00;ООО Дуб;письмо;отправлено;КП на почту;23.11.2026"


def clients(*rows: str) -> list[ImportedClient]:
    return list(understand(read("a.csv", "\n".join(rows).encode()), SETTING).clients)


def test_each_row_is_a_touch_of_its_client_with_its_hour() -> None:
    (oak,) = clients(HEAD, FIRST, LATER)
    assert [(touch.on.day, touch.at, touch.channel, touch.outcome) for touch in oak.touches] == [
        (12, time(10, 30), Channel.CALL, Outcome.WANTS_OFFER),
        (14, time(9), Channel.EMAIL, Outcome.SENT),
    ]


@pytest.mark.parametrize("rows", [(FIRST, LATER), (LATER, FIRST)])
def test_only_the_step_after_the_last_touch_is_ahead_and_no_word_of_the_others_is_lost(rows: tuple[str, str]) -> None:
    (oak,) = clients(HEAD, *rows)
    assert [step.due_on for step in oak.steps] == [date(2026, 11, 23)]
    comments = {touch.on.day: touch.comment for touch in oak.touches}
    assert comments[12].endswith("Следующий контакт: 20.11.2026")


@pytest.mark.parametrize("head", ["Тип контакта", "Как связались"])
def test_a_column_of_calls_and_visits_is_how_it_took_place(head: str) -> None:
    found = understand(read("a.csv", f"Дата;Клиент;{head};Итог\n12.11.2026;Дуб;визит;думают\n".encode()), SETTING)
    assert [column.field for column in found.columns] == [
        Field.TOUCH_ON,
        Field.NAME,
        Field.TOUCH_CHANNEL,
        Field.TOUCH_COMMENT,
    ]


def test_kinds_of_clients_are_no_way_of_a_touch() -> None:
    (oak,) = clients("Дата;Клиент;Тип контакта;Телефон", "12.11.2026;Дуб;Поставщик;89045000041")
    assert (oak.touches, oak.note) == ((), "Дата: 12.11.2026\nТип контакта: Поставщик")


def test_two_of_one_name_with_numbers_of_their_own_stay_two() -> None:
    head = "Клиент;Телефон;Последний контакт;Результат"
    rows = ("Уют;89045000041;12.11.2026;думают", "Уют;89045000042;12.11.2026;отказ")
    assert len(clients(head, *rows)) == 2


@pytest.mark.parametrize(
    ("words", "at", "comment"),
    [
        ("14.10.2026 10.05 выслал КП", time(10, 5), "выслал КП"),
        ("14.10.2026 9.40 выслал КП", time(9, 40), "выслал КП"),
        ("14.10.2026 10.11 выслал КП", None, "10.11 выслал КП"),
        ("14.10.2026 3.10 выслал КП", None, "3.10 выслал КП"),
        ("14.04.2026 15.05 отгрузка", None, "15.05 отгрузка"),
    ],
)
def test_an_hour_with_a_point_is_one_where_it_can_be_no_day_nearby(words: str, at: time | None, comment: str) -> None:
    (oak,) = clients("Клиент;Телефон;История", f"Дуб;89045000041;{words}")
    assert [(touch.at, touch.comment) for touch in oak.touches] == [(at, comment)]
