"""Cells as spreadsheets hold them and people fill them in; and that no cell of any kind is more than we can take."""

from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.files.reading.reading import read
from sales.ground.errors import Rejected
from sales.importing.cells import cells
from sales.importing.cells.book import Book, Sheet
from sales.importing.rows import steps
from sales.importing.rows.history import touches_in
from sales.importing.rows.steps import Due
from sales.importing.said.clients import ImportedTouch
from sales.importing.said.fields import Field
from sales.importing.sheets.headings import field_of
from sales.importing.understanding import Setting, understand
from sales.work.channels import Channel
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from tests import examples
from tests.files.making import csv

TODAY = date(2026, 11, 19)
SETTING = Setting("RU", "RUB", TODAY)


def touches(cell: Any) -> list[ImportedTouch]:
    return [said for said in touches_in(cell, TODAY) if isinstance(said, ImportedTouch)]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        (date(2025, 2, 1), date(2025, 2, 1)),
        (datetime.fromisoformat("2025-02-01T10:30"), date(2025, 2, 1)),
        (45689.0, date(2025, 2, 1)),
        ("45689", date(2025, 2, 1)),
        ("01.02.2025", date(2025, 2, 1)),
        ("1.2.25", date(2025, 2, 1)),
        ("2025-02-01", date(2025, 2, 1)),
        ("2025-02-01T10:30:00", date(2025, 2, 1)),
        ("01/02/2025", date(2025, 2, 1)),
        ("12/31/2024", date(2024, 12, 31)),
        ("1 февраля 2025 г.", date(2025, 2, 1)),
        ("Feb 1, 2025", date(2025, 2, 1)),
        ("1st of March 2025", None),
        ("март 2024", None),
        ("03.2024", None),
        ("2024", None),
        ("05.11.25г.", date(2025, 11, 5)),
        ("12.03 2025", date(2025, 3, 12)),
        ("12 мар 25г", date(2025, 3, 12)),
        ("6-Nov-25", date(2025, 11, 6)),
        ("03/25", None),
        ("10.21.2025", None),
        ("10-12.11.2025", None),
        ("12 марта 25 коробок", None),
        ("01.01.1900", None),
        ("15.09", date(2026, 9, 15)),
        ("15.12", date(2025, 12, 15)),
        ("31.02.2025", None),
        ("не помню", None),
        ("89211234567", None),
        (7.0, None),
        (True, None),
        (None, None),
    ],
)
def test_a_day_is_understood_however_it_is_written(cell: Any, day: date | None) -> None:
    assert cells.day(cell, TODAY) == day


@pytest.mark.parametrize(
    ("cell", "month"),
    [
        ("март 2024", date(2024, 3, 1)),
        ("мар.24", date(2024, 3, 1)),
        ("03.2024", date(2024, 3, 1)),
        ("2024", date(2024, 1, 1)),
        ("2024 год", date(2024, 1, 1)),
        ("Июль 26", None),
        ("03/25", None),
        ("13.2024", None),
        ("1.03.2024", None),
    ],
)
def test_a_month_alone_is_told_from_a_day(cell: str, month: date | None) -> None:
    assert (cells.day(cell, TODAY), cells.month_of(cell)) == (None, month) or month is None


def test_a_day_may_have_an_hour() -> None:
    assert cells.moment("24.11.2026 10:30", TODAY) == (date(2026, 11, 24), time(10, 30))
    assert cells.moment(45689.4375, TODAY) == (date(2025, 2, 1), time(10, 30))


@pytest.mark.parametrize("half", ["pm", " pm", " p.m.", " PM", " дня", " вечера"])
@pytest.mark.parametrize("point", [":", "."])
@given(hour=st.integers(1, 12), minute=st.integers(0, 59))
@settings(max_examples=examples.of(30))
def test_an_hour_of_the_afternoon_is_never_before_noon(half: str, point: str, hour: int, minute: int) -> None:
    said = f"{hour}{point}{minute:02}{half}"
    meant = time(hour % 12 + 12, minute)
    for day in ("3 Dec", "03.12.2026", "3 дек в", "3 Dec at"):
        assert steps.due(f"{day} {said}", TODAY, "") == Due(date(2026, 12, 3), meant)
    assert cells.moment(f"03.11.2026 {said}", TODAY) == (date(2026, 11, 3), meant)
    assert cells.hour(said) == meant


@pytest.mark.parametrize(
    ("cell", "hour"),
    [
        ("в 3 дня", time(15)),
        ("12.05am", time(0, 5)),
        ("12 ночи", time(0)),
        ("до 5 часов вечера", time(17)),
        ("10", time(10)),
    ],
)
def test_a_part_of_the_day_says_which_hour_is_meant(cell: str, hour: time) -> None:
    assert cells.hour(cell) == hour


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (79211234567.0, "79211234567"),
        ("79211234567.0", "79211234567"),
        (1.5, "1.5"),
        ("#Н/Д", ""),
        (" - ", ""),
        (None, ""),
    ],
)
def test_a_cell_is_the_text_that_a_person_sees(cell: Any, text: str) -> None:
    assert cells.text(cell) == text


@pytest.mark.parametrize(
    ("cell", "on", "channel", "outcome"),
    [
        ("12.03.2025 звонил, просят КП", date(2025, 3, 12), Channel.CALL, Outcome.WANTS_OFFER),
        ("12.05.26 КП", date(2026, 5, 12), Channel.OFFER, Outcome.SENT),
        ("12.05.26 визит", date(2026, 5, 12), Channel.VISIT, Outcome.NOTED),
        ("недозвон 12.05", date(2026, 5, 12), Channel.CALL, Outcome.NO_ANSWER),
        ("15 марта отправил КП на почту", date(2026, 3, 15), Channel.OFFER, Outcome.SENT),
        ("1.10 сломалась машина", date(2026, 10, 1), Channel.OTHER, Outcome.NOTED),
        (date(2025, 3, 12), date(2025, 3, 12), Channel.OTHER, Outcome.NOTED),
        ("1 Nov 2026 met them, they are interested", date(2026, 11, 1), Channel.VISIT, Outcome.INTERESTED),
    ],
)
def test_a_history_cell_is_a_touch(cell: Any, on: date, channel: Channel, outcome: Outcome) -> None:
    (touch,) = touches(cell)
    assert (touch.on, touch.channel, touch.outcome) == (on, channel, outcome)


def test_a_refusal_keeps_its_reason_and_a_comment_its_words() -> None:
    (touch,) = touches("20.03.2025 - отказ, дорого")
    assert (touch.reason, touch.comment) == (Reason.PRICE, "отказ, дорого")


def test_lines_that_begin_with_a_day_are_touches_of_their_own() -> None:
    assert [touch.on.day for touch in touches("12.03.2025 звонил\n15.03.2025 недозвон\nи ещё раз")] == [
        12,
        15,
    ]


@pytest.mark.parametrize("cell", ["недозвон", "звонил, просят КП", "01.12.2026 договорились"])
def test_words_that_do_not_say_when_are_no_touch(cell: str) -> None:
    assert list(touches_in(cell, TODAY)) == [cell]


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Дата первой покупки", Field.FIRST_ORDER),
        ("Последняя отгрузка", Field.LAST_ORDER),
        ("Тел. раб.", Field.PHONE),
        ("Эл. почта", Field.EMAIL),
        ("Почтовый адрес", Field.ADDRESS),
        ("2 касание", Field.HISTORY),
        ("Звонок №3", Field.HISTORY),
        ("Дата звонка 2", Field.TOUCH_ON),
        ("Когда перезвонить", Field.STEP_ON),
        ("Ответственный менеджер", Field.MANAGER),
        ("Посл. контакт", Field.TOUCH_ON),
        ("Дата последнего общения", Field.TOUCH_ON),
        ("Когда общались", Field.TOUCH_ON),
        ("Последняя встреча", Field.TOUCH_ON),
        ("Last contacted", Field.TOUCH_ON),
        ("Last meeting", Field.TOUCH_ON),
        ("Дата следующего общения", Field.STEP_ON),
        ("Что обсуждали", Field.TOUCH_COMMENT),
        ("Комментарий к последнему контакту", Field.TOUCH_COMMENT),
        ("Итоги", Field.TOUCH_COMMENT),
        ("Результат последней встречи", Field.TOUCH_OUTCOME),
        ("Last call outcome", Field.TOUCH_OUTCOME),
        ("Дата рождения", Field("birthday")),
        ("Скидка, %", None),
    ],
)
def test_a_heading_says_what_stands_below(heading: str, field: Field | None) -> None:
    assert field_of(heading) is field


_CELLS = st.one_of(
    st.none(),
    st.text(max_size=40),
    st.sampled_from(
        ["Имя", "Телефон", "1 касание", "Итого", "89211234567", "a@b.ru", "01.02.2025", "=1+1", "ООО «А», Пётр"]
    ),
    st.floats(),
    st.integers(),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.times(),
)


@settings(max_examples=examples.of(150), suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(_CELLS, max_size=8).map(tuple), max_size=12), st.data())
def test_no_cell_is_more_than_we_can_take(rows: list[tuple[Any, ...]], data: st.DataObject) -> None:
    overrides = data.draw(st.dictionaries(st.integers(0, 8), st.sampled_from(list(Field)), max_size=4))
    understood = understand(Book((Sheet("A", rows),)), Setting("RU", "RUB", TODAY, overrides))
    assert all(client.name for client in understood.clients)
    assert understood.rows <= len(rows)


@settings(max_examples=examples.of(100))
@given(st.binary(max_size=300))
def test_no_bytes_are_more_than_we_can_read(content: bytes) -> None:
    for head in (b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"BEGIN:VCARD\n", b"<table>", b"\xff\xfe"):
        try:
            book = read("a.csv", head + content)
        except Rejected as refused:
            assert refused.code.startswith("file_")  # noqa: PT017 - refusing is one of two good ends
        else:
            understand(book, SETTING)


@settings(max_examples=examples.of(100))
@given(st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n\r\t"), max_size=200))
def test_no_card_is_more_than_we_can_read(lines: str) -> None:
    book = read("a.vcf", f"BEGIN:VCARD\nVERSION:3.0\nFN:Анна\n{lines}\nEND:VCARD\n".encode("utf-8", "replace"))
    assert understand(book, SETTING).clients


def test_a_row_keeps_the_number_that_the_spreadsheet_gives_it() -> None:
    rows = [["Название"], [""], ["Имя", "Телефон"], ["", ""], ["Ромашка", "1"], ["", ""], ["", "", "что-то"]]
    understood = understand(read("a.csv", csv(rows)), SETTING)
    assert [client.places[0].row for client in understood.clients] == [5]
    assert [bad.place.row for bad in understood.bad] == [7]
