"""Keeps what this release exports: `python -m tests.files.own_exports 0.2.0`, once, before the release."""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from handlers.files.writing.export import Cover, Export, Exported
from handlers.speech.reader import Reader
from sales.clients.client import Attitude, BuyingRole, Client, Contact, NamedBase, Status
from sales.values import phones
from sales.values.birthdays import Birthday
from sales.work.channels import Channel, Direction
from sales.work.order import Item, Order
from sales.work.outcomes import Outcome
from sales.work.reasons import Reason
from sales.work.step import NextStep, StepKind
from sales.work.touch import Touch
from tests.files.own_exports.reading import MEMBERS, NOW, PRODUCTS, SOURCES, said_by

ROMASHKA = Client(
    101,
    1,
    "ООО «Ромашка»",
    datetime(2025, 3, 4, 7, 15, tzinfo=UTC),
    status=Status.INACTIVE,
    do_not_contact=True,
    business="цветы, три магазина",
    address="Лесная, 5, вход со двора",
    latitude=55.7558,
    longitude=37.6173,
    accuracy=20.0,
    site="romashka.example",
    email="info@romashka.example",
    tax_number="7707083893",
    hours="пн-пт 9-18",
    recommended_by="Пётр из «Вектора»",
    note="=1+1\nвторая строка",
    tags=("опт", "север"),
    zone="Asia/Omsk",
    named_base=NamedBase.KEY,
    named_reason="берут каждую неделю",
    legal_name="ООО «Цветочный мир»",
    city="Москва",
    entrance_note="пропуск на охране",
    terms="отсрочка 14 дней",
    supplier="Упаковка-Сервис",
    potential="50 000 ₽, наша треть",
    season="май–август",
    satisfaction="8 из 10",
    chain="точка сети",
    region="Московская область",
    second_address="склад, Заводская, 8",
    messengers="вацап директора",
)
ANNA = Contact(
    111,
    101,
    "Анна Белова",
    (phones.parse("8 921 123-45-67 доб. 5", "RU"), phones.parse("22-33-44", "RU")),
    position="директор",
    email="anna@romashka.example",
    role=BuyingRole.DECIDES,
    role_confirmed=True,
    weight=3,
    attitude=Attitude.FOR,
    channel=Channel.MESSAGE,
    hours="до обеда",
    note="любит чай\nне звонить в пятницу",
    nick="@anna_belova",
    birthday=Birthday(9, 5, 1984),
)
OFFICE = Contact(112, 101, "", (phones.parse("+7 495 123-45-67", "RU"),))
REFUSED = Touch(
    121, 101, 1, Channel.CALL, Direction.INCOMING, Outcome.REFUSED, datetime(2026, 3, 1, 9, 30, tzinfo=UTC), NOW,
    contact=111, reason=Reason.PRICE, comment="дорого, вернуться осенью",
)  # fmt: skip
SOLD = Touch(
    122, 101, 2, Channel.VISIT, Direction.OUTGOING, Outcome.ORDER, datetime(2026, 4, 1, 9, 0, tzinfo=UTC), NOW,
    latitude=55.75, longitude=37.61, accuracy=15.0,
)  # fmt: skip
SOME_DAY = replace(SOLD, id=123, at=datetime(2026, 5, 2, 9, 0, tzinfo=UTC), timed=False)
AT_MIDNIGHT = replace(REFUSED, id=124, outcome=Outcome.TALKED, reason=None, at=datetime(2026, 5, 3, 21, 0, tzinfo=UTC))
ORDERS = (
    Order(131, 101, 2, 122, date(2026, 4, 1), 84_000_50).made_up([Item(133, 5)]),
    Order(132, 101, 2, 123, date(2026, 5, 2), None).made_up([Item(134, 6, 2_500, 700_00), Item(135, 5, None, None)]),
)
STEPS = (
    NextStep(141, 101, 1, StepKind.VISIT, date(2026, 12, 1), time(10, 30), "Europe/Moscow", note="взять образцы"),
    NextStep(142, 101, 2, StepKind.PAYMENT, date(2026, 12, 5), None, "Europe/Moscow"),
)
PERSON = Client(102, 2, "Иванов Пётр, директор", datetime(2026, 1, 1, 9, 0, tzinfo=UTC))


def base() -> list[Exported]:
    """Every sheet has rows, every column of it is filled somewhere; the last client has nothing but a name."""
    touches = (REFUSED, SOLD, SOME_DAY, AT_MIDNIGHT)
    whole = Exported(ROMASHKA, MEMBERS[1], SOURCES[4], (ANNA, OFFICE), touches, ORDERS, STEPS)
    return [whole, Exported(PERSON, MEMBERS[2])]


def keep(release: str) -> None:
    """The workbook, and what it says to whoever reads it today."""
    reader, cover = Reader("ru", "Europe/Moscow", NOW), Cover(MEMBERS[1], NOW, "вся база", "a1b2", len(base()))
    export = Export(reader, cover, MEMBERS.__getitem__, PRODUCTS.__getitem__)
    for one in base():
        export.add(one)
    file = Path(__file__).with_name(f"{release}.xlsx")
    file.write_bytes(export.content())
    file.with_suffix(".txt").write_text(said_by(file))


if __name__ == "__main__":
    keep(sys.argv[1])
