"""The export as whoever opens it sees it: every table names the client, sums say their currency, days are days."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from io import BytesIO
from zipfile import ZipFile

from handlers.files.reading.reading import read
from handlers.files.writing import columns
from handlers.files.writing.export import Exported
from sales.clients.client import Contact
from sales.importing.making.making import Making
from sales.importing.understanding import understand
from sales.values import phones
from tests.handlers.files.test_writing import (
    ANNA,
    NOW,
    ONE,
    ORDERED,
    PLANNED,
    SETTING,
    SOLD,
    each_language,
    exported,
    reader,
)


@each_language
def test_sums_of_another_currency_are_not_added_up_but_stay_in_the_note(language: str) -> None:
    content = exported(language, Exported(ONE, orders=(ORDERED,), touches=(SOLD,)))
    (client,) = understand(read("export.xlsx", content), replace(SETTING, currency="EUR")).clients
    assert [(order.on, order.amount) for order in client.orders] == [(date(2026, 4, 1), None)]
    assert f"{columns.amount(reader(language))}: 84000.5" in client.note


@each_language
def test_every_table_of_an_export_names_the_client_and_can_be_filtered(language: str) -> None:
    whole = Exported(ONE, "Борис", "Сайт", (ANNA,), (SOLD,), (ORDERED,), (PLANNED,))
    content = exported(language, whole)
    _, *tables = read("export.xlsx", content).sheets
    assert [[row[1] for row in table.rows[1:]] for table in tables] == [[ONE.name]] * 5
    archive = ZipFile(BytesIO(content))
    filtered = [b"<autoFilter" in archive.read(f"xl/worksheets/sheet{number}.xml") for number in range(1, 7)]
    assert filtered == [False, *[True] * 5]


@each_language
def test_an_export_says_its_currency_and_its_zone_in_words(language: str) -> None:
    about, *_, orders, _steps = read("export.xlsx", exported(language, Exported(ONE))).sheets
    told = {str(row[1]) for row in about.rows[1:]}
    assert (
        told
        >= {
            "ru": {"Москва (Europe/Moscow)", "российский рубль (RUB)"},
            "en": {"Moscow (Europe/Moscow)", "Russian Ruble (RUB)"},
        }[language]
    )
    assert str(orders.rows[0][3]) == {"ru": "Сумма заказа, ₽", "en": "Order amount, ₽"}[language]


@each_language
def test_a_touch_of_which_only_the_day_is_known_is_a_day_and_no_time(language: str) -> None:
    day, moment = datetime(2026, 3, 1, 9, 1, tzinfo=UTC), datetime(2026, 4, 1, 9, 0, tzinfo=UTC)
    known, unknown = replace(SOLD, at=moment), replace(SOLD, id=23, at=day, timed=False)
    orders = ORDERED, replace(ORDERED, id=32, touch=23, on=date(2026, 3, 1))
    content = exported(language, Exported(ONE, touches=(unknown, known), orders=orders))
    *_, touches, sales, _steps = read("export.xlsx", content).sheets
    told = [date(2026, 3, 1), (moment + timedelta(hours=3)).replace(tzinfo=None)]
    assert [row[2] for row in touches.rows[1:]] == told
    assert [row[5] for row in sales.rows[1:]] == told
    (client,) = understand(read("export.xlsx", content), SETTING).clients
    assert [(touch.on, touch.at) for touch in client.touches] == [
        (date(2026, 3, 1), None),
        (date(2026, 4, 1), time(12)),
    ]
    assert [order.touched for order in client.orders] == [(touch.on, touch.at) for touch in client.touches]


def test_midnight_is_an_hour_too() -> None:
    midnight = replace(SOLD, at=datetime(2026, 3, 1, 21, 0, tzinfo=UTC))
    content = exported("ru", Exported(ONE, touches=(midnight,)))
    (client,) = understand(read("export.xlsx", content), SETTING).clients
    assert [(touch.on, touch.at) for touch in client.touches] == [(date(2026, 3, 2), time(0))]


def test_orders_of_one_day_keep_their_touches_where_only_the_day_is_known() -> None:
    day = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
    touches = [replace(SOLD, id=place, at=day, comment=str(place), timed=False) for place in (23, 24)]
    orders = [replace(ORDERED, id=place, touch=place, on=date(2026, 3, 1), amount=place) for place in (24, 23)]
    content = exported("ru", Exported(ONE, touches=touches, orders=orders))
    (client,) = understand(read("export.xlsx", content), SETTING).clients
    making = Making(NOW, "Europe/Moscow")
    making.add(client, 2)
    said = {touch.id: touch.comment for touch in making.batch.touches}
    assert [(said[order.touch or 0], order.amount) for order in making.batch.orders] == [("23", 23), ("24", 24)]


def test_a_number_without_spaces_is_spelled_as_people_write_it() -> None:
    digits = Contact(13, 1, "Вера", (phones.parse("+79211234567", "RU"),))
    content = exported("ru", Exported(ONE, contacts=(digits,)))
    assert read("export.xlsx", content).sheets[2].rows[1][4] == "+7 921 123-45-67"
