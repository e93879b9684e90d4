"""Workbooks that we write: text stays text, headings are recognised, what goes out comes back in."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from handlers.files.reading.reading import read
from handlers.files.writing import columns, templates, workbook
from handlers.files.writing.export import Cover, Export, Exported
from handlers.files.writing.workbook import Table
from handlers.speech import client_words, codes, geography
from handlers.speech.reader import Reader
from handlers.speech.words import LANGUAGES
from sales.clients.client import CLIENT_SPECS, Attitude, BuyingRole, Client, Contact, NamedBase, Status
from sales.clients.fields import Kind
from sales.company.directories import BUILT_IN_SOURCES, DirectoryKind, Entry
from sales.importing.own_export.workbook import CLIENTS, CONTACTS, ORDERS, SHEETS, STEPS, TOUCHES
from sales.importing.said.clients import BadRow, ImportedClient, SheetRow, Understood
from sales.importing.said.fields import Field
from sales.importing.sheets import meanings
from sales.importing.sheets.card_values import TOLD_OF_CLIENTS, TOLD_OF_CONTACTS
from sales.importing.sheets.headings import field_of
from sales.importing.understanding import Setting, understand
from sales.languages.registry import LANGUAGES as UNDERSTOOD
from sales.values import phones
from sales.values.birthdays import Birthday
from sales.values.company_names import search_key
from sales.work.channels import Channel, Direction
from sales.work.order import Item, Order
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch
from tests import examples

NOW = datetime(2026, 11, 19, 9, 0, tzinfo=UTC)
SETTING = Setting("RU", "RUB", date(2026, 11, 19))
DANGEROUS = [
    "=cmd|' /C calc'!A0",
    "+7",
    "-1",
    "@SUM(A1)",
    "\tx",
    "＝1+1",
    "https://evil.example",
    "{=A1}",
    "mailto:a@b.ru",
]
each_language = pytest.mark.parametrize("language", LANGUAGES)


def reader(language: str = "ru") -> Reader:
    return Reader(language, "Europe/Moscow", NOW)


def formulas_and_links(content: bytes) -> list[str]:
    archive = ZipFile(BytesIO(content))
    sheets = [archive.read(name).decode() for name in archive.namelist() if name.startswith("xl/worksheets/")]
    return [found for sheet in sheets for found in re.findall(r"<f[ >]|<hyperlink", sheet)]


def test_text_is_never_a_formula_nor_a_link() -> None:
    content = workbook.workbook([Table("A", DANGEROUS, [DANGEROUS])])
    assert not formulas_and_links(content)


def test_dangerous_text_comes_back_as_it_was() -> None:
    rows = [("Имя", "Комментарий"), *(("Ромашка", text) for text in DANGEROUS)]
    content = workbook.workbook([Table("A", rows[0], rows[1:])])
    back = [row[1] for row in read("a.xlsx", content).sheets[0].rows[1:]]
    assert back == DANGEROUS


@settings(max_examples=examples.of(30))
@given(st.lists(st.text(), min_size=1, max_size=5))
def test_any_text_can_be_written(texts: list[str]) -> None:
    assert not formulas_and_links(workbook.workbook([Table("A", texts, [texts])]))


@each_language
@pytest.mark.parametrize("field", sorted({*CLIENTS, *CONTACTS, *TOUCHES, *ORDERS, *STEPS, Field.FIRST_ORDER}))
def test_our_own_headings_are_recognised(language: str, field: Field) -> None:
    assert field_of(columns.heading(reader(language), field)) is field


@each_language
def test_our_own_sheets_are_known_by_their_names(language: str) -> None:
    _, *sheets = read("export.xlsx", exported(language, Exported(ONE))).sheets
    names = [search_key(sheet.name) for sheet in sheets]
    known = next(one.headings.sheets for one in UNDERSTOOD if one.code == language)
    assert names == [known[sheet] for sheet in SHEETS]


@each_language
def test_headings_of_orders_are_recognised_whatever_is_paid_with(language: str) -> None:
    assert field_of(columns.order_date(reader(language))) is Field.LAST_ORDER
    for currency in geography.CURRENCIES:
        assert field_of(columns.amount(replace(reader(language), currency=currency))) is Field.ORDER_SUM


@each_language
def test_our_own_words_in_cells_are_understood(language: str) -> None:
    to = reader(language)
    assert [meanings.channel(codes.channel(to, one)) for one in Channel] == list(Channel)
    assert [meanings.outcome(codes.outcome(to, one)) for one in Outcome] == list(Outcome)
    assert [meanings.reason(codes.reason(to, one)) for one in Reason] == list(Reason)
    assert [meanings.step(codes.step_kind(to, one)) for one in StepKind] == list(StepKind)
    assert [meanings.status(columns.status(to, one)) for one in Status] == list(Status)
    assert [meanings.base(columns.base(to, one)) for one in NamedBase] == list(NamedBase)
    assert [meanings.attitude(client_words.attitude(to, one)) for one in Attitude] == list(Attitude)
    assert [meanings.weight(client_words.weight(to, one)) for one in (1, 2, 3)] == [1, 2, 3]
    assert [meanings.role(client_words.role(to, one)) for one in BuyingRole] == [(one, False) for one in BuyingRole]
    assert meanings.role(client_words.role(to, BuyingRole.DECIDES, confirmed=True)) == (BuyingRole.DECIDES, True)
    sources = [Entry(1, DirectoryKind.SOURCE, code, None, 0) for code in BUILT_IN_SOURCES]
    assert [meanings.source_code(client_words.source(to, one)) for one in sources] == list(BUILT_IN_SOURCES)


@each_language
@pytest.mark.parametrize("make", [templates.simple, templates.extended])
def test_a_template_is_recognised_whole_and_its_example_is_not_a_client(language: str, make: object) -> None:
    content = make(reader(language))  # type: ignore[operator]
    understood = understand(read("template.xlsx", content), SETTING)
    assert not [column for column in understood.columns if column.field in {Field.OTHER, Field.SKIP}]
    assert (understood.clients, understood.bad) == ((), ())


@each_language
def test_a_filled_template_gives_a_whole_card(language: str) -> None:
    sheet = read("template.xlsx", templates.extended(reader(language))).sheets[0]
    filled = [
        ("Лютик" if cell and str(cell).endswith(("«Ромашка»", "Romashka Ltd")) else cell) for cell in sheet.rows[1]
    ]
    filled[list(sheet.rows[0]).index(columns.heading(reader(language), Field.STEP_ON))] = "24.11.2026"
    book = read("a.xlsx", workbook.workbook([Table("A", list(sheet.rows[0]), [filled])]))  # type: ignore[arg-type]
    (client,) = understand(book, SETTING).clients
    assert (client.name, len(client.contacts), len(client.phones)) == ("Лютик", 2, 2)
    assert client.contacts[0].role is BuyingRole.DECIDES
    assert Outcome.WANTS_OFFER in {touch.outcome for touch in client.touches}
    assert (client.steps[0].kind, client.marks) == (StepKind.CALL, ())


@each_language
def test_rows_that_were_not_taken_come_back_with_a_reason_and_can_be_sent_again(language: str) -> None:
    bad = BadRow(SheetRow("A", 3), ("", "", "только комментарий"), "no_name")
    understood = Understood((), (), (bad,), ("A",), (), ("Имя", "Телефон", "Комментарий"))
    sheet = read("bad.xlsx", workbook.bad_rows(reader(language), understood)).sheets[0]
    assert sheet.rows[1][0] == columns.reason(reader(language), "no_name")
    corrected = (sheet.rows[1][0], "Ромашка", *sheet.rows[1][2:])
    again = workbook.workbook([Table("A", [str(cell) for cell in sheet.rows[0]], [corrected])])
    (client,) = understand(read("a.xlsx", again), SETTING).clients
    assert (client.name, client.note) == ("Ромашка", "только комментарий")


def test_bad_rows_of_several_sheets_stand_under_their_own_headings() -> None:
    one = Table("A", ["", "Имя", "Телефон"], [["", "Ромашка", "89210000001"]])
    other = Table("B", ["Комментарий", "Телефон", "Имя"], [["кто это", "", ""], ["", "89210000002", "Лютик"]])
    understood = understand(read("a.xlsx", workbook.workbook([one, other])), SETTING)
    (bad,) = understood.bad
    said = dict(zip(understood.headings, bad.cells, strict=False))
    assert {heading: text for heading, text in said.items() if text} == {"Комментарий": "кто это"}


_ONE = Client(
    1,
    2,
    "ООО «Ромашка»",
    NOW,
    status=Status.INACTIVE,
    do_not_contact=True,
    business="цветы",
    address="Москва, Лесная, 5",
    latitude=55.7558,
    longitude=37.6173,
    site="romashka.ru",
    email="info@romashka.ru",
    tax_number="7707083893",
    hours="9-18",
    recommended_by="Пётр",
    note="=1+1\nвторая строка",
    tags=("опт", "север"),
    zone="Asia/Omsk",
    named_base=NamedBase.KEY,
)
_SAID: dict[str, Any] = {
    one.value: one.value
    for one, spec in CLIENT_SPECS.items()
    if spec.kind is Kind.LINE and not getattr(_ONE, one.value)
}
ONE = replace(_ONE, **_SAID)
"""With something in every field of its card."""
ANNA = Contact(
    11,
    1,
    "Анна Белова",
    (phones.parse("8 921 123-45-67 доб. 5", "RU"), phones.parse("22-33-44", "RU")),
    "директор",
    "anna@romashka.ru",
    BuyingRole.DECIDES,
    role_confirmed=True,
    weight=3,
    attitude=Attitude.FOR,
    channel=Channel.MESSAGE,
    hours="до обеда",
    note="любит чай",
    nick="@anna_belova",
    birthday=Birthday(9, 5, 1984),
    left_on=date(2026, 10, 1),
)
OFFICE = Contact(12, 1, "", (phones.parse("+7 495 123-45-67", "RU"),))
CALL = Touch(
    21, 1, 2, Channel.CALL, Direction.INCOMING, Outcome.REFUSED, datetime(2026, 3, 1, 9, 30, tzinfo=UTC), NOW,
    contact=11, reason=Reason.PRICE, comment="дорого",
)  # fmt: skip
SOLD = Touch(22, 1, 2, Channel.VISIT, Direction.OUTGOING, Outcome.ORDER, datetime(2026, 4, 1, 9, 0, tzinfo=UTC), NOW)
ORDERED = Order(31, 1, 2, 22, date(2026, 4, 1), 84_000_50).made_up([Item(33, 5)])
PLANNED = NextStep(41, 1, 2, StepKind.VISIT, date(2026, 12, 1), time(10, 30), "Europe/Moscow", note="взять образцы")


def exported(language: str, *whole: Exported) -> bytes:
    cover = Cover("Анна", NOW, "все", "a1b2", len(whole))
    export = Export(reader(language), cover, lambda _: "Анна", lambda _: "бумага")
    for one in whole:
        export.add(one)
    return export.content()


@each_language
def test_what_is_exported_comes_back_as_it_was(language: str) -> None:
    whole = Exported(ONE, "Борис", "Сайт", (ANNA, OFFICE), (CALL, SOLD), (ORDERED,), (PLANNED,))
    content = exported(language, whole, Exported(Client(2, 2, "Ромашка", NOW)))
    understood = understand(read("export.xlsx", content), SETTING)
    first, second = understood.clients
    assert (second.name, second.contacts, understood.bad) == ("Ромашка", (), ())
    for name in ("name", "status", "do_not_contact", "latitude", "longitude", "note", "tags", "zone"):
        assert getattr(first, name) == getattr(ONE, name), name
    assert first.told == {one.value: getattr(ONE, one.value) for one in TOLD_OF_CLIENTS.values()}
    assert (first.base, first.source, first.manager) == (NamedBase.KEY, "Сайт", "Борис")
    _assert_same_people(first)
    _assert_same_work(first)


def _assert_same_people(client: ImportedClient) -> None:
    anna, office = client.contacts
    for name in ("name", "position", "email", "role", "role_confirmed", "note"):
        assert getattr(anna, name) == getattr(ANNA, name), name
    assert anna.told == {one.value: getattr(ANNA, one.value) for one in TOLD_OF_CONTACTS.values()}
    numbers = [(phone.typed, phone.e164, phone.extension) for phone in (*anna.phones, *office.phones)]
    assert numbers == [(phone.typed, phone.e164, phone.extension) for phone in (*ANNA.phones, *OFFICE.phones)]


def _assert_same_work(client: ImportedClient) -> None:
    call, sold = client.touches
    assert (call.on, call.at, call.channel, call.direction) == (
        date(2026, 3, 1),
        time(12, 30),
        Channel.CALL,
        Direction.INCOMING,
    )
    assert (call.outcome, call.reason, call.comment, call.contact) == (
        Outcome.REFUSED,
        Reason.PRICE,
        "дорого",
        "Анна Белова",
    )
    assert (sold.outcome, sold.channel, sold.comment) == (Outcome.ORDER, Channel.VISIT, "")
    assert [(order.on, order.amount, order.product) for order in client.orders] == [
        (date(2026, 4, 1), 84_000_50, "бумага")
    ]
    (step,) = client.steps
    assert (step.kind, step.due_on, step.due_time, step.note) == (
        StepKind.VISIT,
        date(2026, 12, 1),
        time(10, 30),
        "взять образцы",
    )


_WORD = st.text(st.characters(categories=["L", "N"], include_characters=" -=+@«»,."), max_size=40).map(
    lambda text: " ".join(text.split())
)


@settings(max_examples=examples.of(40), suppress_health_check=[HealthCheck.too_slow])
@given(name=_WORD.filter(lambda text: any(map(str.isalpha, text))), note=_WORD, address=_WORD, business=_WORD)
def test_any_words_of_a_card_come_back(name: str, note: str, address: str, business: str) -> None:
    client = Client(1, 2, name, NOW, note=note, address=address, business=business)
    understood = understand(read("export.xlsx", exported("ru", Exported(client))), SETTING)
    (back,) = understood.clients
    assert (back.name, back.address, back.told.get("business", "")) == (name, address, business)
    assert back.note == note
