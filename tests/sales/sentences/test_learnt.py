"""Whose a number is that a message tells, and who is new there, with what they are."""

from dataclasses import replace
from datetime import date

import pytest

from sales.clients.client import Contact
from sales.sentences.conversation.people.births import dated, with_birthday
from sales.sentences.conversation.people.newly_known import Known, learnt
from sales.values.birthdays import Birthday
from sales.values.phones import parse

CARD = (Contact(1, 1, "Беляева Ольга"), Contact(2, 1, "Carol Barlow"))


@pytest.mark.parametrize(
    ("text", "country", "told"),
    [
        ("теперь Кристина Андреевна, закупщик, 89161234567", "RU", [("Кристина Андреевна", "закупщик", None)]),
        ("Ольга Беляева новый номер 89161234567", "RU", [("Ольга Беляева", "", 1)]),
        ("думают, перезвонить 89161234567", "RU", [("", "", None)]),
        ("оплатили счёт 1234567890", "RU", []),
        ("заказ на 84500", "RU", []),
        ("kirsty bell is the new buyer 07700900123", "GB", [("Kirsty Bell", "buyer", None)]),
        ("andrew holt is now the buyer not carol 07700900123", "GB", [("Andrew Holt", "buyer", None)]),
        ("not carol 07700900123", "GB", [("Carol", "", 2)]),
        ("new girl on the desk, Tess, wants prices", "GB", [("Tess", "", None)]),
        ("новенькая на ресепшене, Таня, просит прайс", "RU", [("Таня", "", None)]),
        ("закупщик теперь Андрей, а не Ольга 89161234567", "RU", [("Андрей", "закупщик", None)]),
        ("mick tully does the ordering now 07700 900123", "GB", [("Mick Tully", "buyer", None)]),
        ("sue looks after purchasing 07700900123", "GB", [("Sue", "buyer", None)]),
        ("it's Tom who orders now", "GB", [("Tom", "buyer", None)]),
        ("Kelly does the ordering, wants prices", "GB", [("Kelly", "buyer", None)]),
        ("Sue Hall is in charge of the shop 07700900123", "GB", [("Sue Hall", "", None)]),
        ("заказами теперь занимается Катя Орлова 89161234567", "RU", [("Катя Орлова", "закупщик", None)]),
        ("Олег Петров теперь закупает", "RU", [("Олег Петров", "закупщик", None)]),
        ("Ольга Беляева теперь закупает 89161234567", "RU", [("Ольга Беляева", "", 1)]),
        ("carol barlow new mobile 07911123456", "GB", [("Carol Barlow", "", 2)]),
        ("call tomorrow 07911123456", "GB", [("", "", None)]),
        ("tasty samples 07911123456", "GB", [("", "", None)]),
        ("call tomorrow, new number 07911123456", "GB", [("", "", None)]),
        ("позвонить завтра новый 89161234567", "RU", [("", "", None)]),
        ("забрала договор 89161234567", "RU", [("", "", None)]),
        ("carol reordered, new barista Kelly does the ordering 07700900733", "GB", [("Kelly", "barista", None)]),
        ("new barista kelly does the ordering 07700900733", "GB", [("Kelly", "barista", None)]),
        ("Carol leavin at xmas, Dave Pike takes over from jan 07700900871", "GB", [("Dave Pike", "", None)]),
        ("Carol Jones on 07700900871", "GB", [("Carol Jones", "", None)]),
        ("carol on 07700900733, chef Marco 07700900734", "GB", [("Carol", "", 2), ("Marco", "chef", None)]),
        ("carol 07700900733 or 07700900734", "GB", [("Carol", "", 2), ("Carol", "", 2)]),
        ("07700900733 is Carol's new number", "GB", [("Carol", "", 2)]),
        ("Carol gave me her manager's number 07700900733", "GB", [("", "manager", None)]),
        ("Carol has left, new number 07700900733", "GB", [("", "", None)]),
        ("ask for Mrs Patel 07700900733", "GB", [("Patel", "", None)]),
        ("new manager is Tom Bates 07700900733, carol retired", "GB", [("Tom Bates", "manager", None)]),
        ("Carol has left, Sam Lee is the new buyer", "GB", [("Sam Lee", "buyer", None)]),
        ("spoke to Kelly, new bags please", "GB", []),
        ("Ольга заказала, новая бариста Катя заказывает сама 89161234567", "RU", [("Катя", "бариста", None)]),
        ("новый снабженец Зульфия 89161234567", "RU", [("Зульфия", "снабженец", None)]),
        ("Ольга увольняется в январе, вместо неё Дима 89161234567", "RU", [("Дима", "", None)]),
        ("Ольга уволилась, вместо неё Дима, он теперь закупает", "RU", [("Дима", "", None)]),
        ("Ольга дала номер снабженца 89161234567", "RU", [("", "снабженец", None)]),
        ("Ольга в декрете, за неё Марина Котова 89161234567", "RU", [("Марина Котова", "", None)]),
        ("89161234567 это Ольга", "RU", [("Ольга", "", 1)]),
        ("у них катя племянница 89161234567", "RU", [("Катя", "", None)]),
        ("kelly keen, 07700900733", "GB", [("Kelly", "", None)]),
        ("Andrew is the new buyer, Mark on 07700900734", "GB", [("Mark", "", None), ("Andrew", "buyer", None)]),
        ("acc Penny 07700900733", "GB", [("Penny", "accountant", None)]),
        ("spoke to new asst mgr Callum", "GB", [("Callum", "assistant manager", None)]),
        ("the head chef Marco wants samples", "GB", [("Marco", "head chef", None)]),
        ("our accountant Sue will send the invoice", "GB", []),
        ("owner Tom Baker has left", "GB", []),
        ("бухг теперь Аня 89161234567", "RU", [("Аня", "бухгалтер", None)]),
        ("говорила с офис мен Катей", "RU", [("Катя", "офис-менеджер", None)]),
        ("завскл Петя 89161234567", "RU", [("Петя", "завсклад", None)]),
        ("со снабженцем Петром Ильичом 89161234567", "RU", [("Петр Ильич", "снабженец", None)]),
        ("ген дир Зульфия Маратовна думает", "RU", [("Зульфия Маратовна", "генеральный директор", None)]),
        (
            "админ Даша дала номер снабженца 89161234567",
            "RU",
            [("", "снабженец", None), ("Даша", "администратор", None)],
        ),
        ("говорила с зам по хоз части Верой Ивановной", "RU", [("Вера Ивановна", "заместитель по хозчасти", None)]),
        ("встретил директора, Олега Борисовича", "RU", [("Олег Борисович", "директор", None)]),
        ("зам директора Сан Саныч", "RU", [("Сан Саныч", "замдиректора", None)]),
        ("номер бухг 89161234567", "RU", [("", "бухгалтер", None)]),
        ("наша бухгалтер Таня вышлет счёт", "RU", []),
        ("директор Ирина Олеговна уволилась", "RU", []),
        ("брат Ольги Игорь теперь рулит 89161234567", "RU", [("Игорь", "", None)]),
    ],
)
def test_a_number_is_of_whoever_is_named_before_it(
    text: str, country: str, told: list[tuple[str, str, int | None]]
) -> None:
    found: tuple[Known, ...] = learnt(text, CARD, country)
    assert [(one.name, one.position, one.contact) for one in found] == told


def test_a_number_that_the_card_has_is_not_new() -> None:
    had = Contact(1, 1, "Ольга", (parse("89161234567", "RU"),))
    assert learnt("новый номер 8 916 123-45-67", (had,), "RU", about=1) == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("у беляевой др 3 дек, думают", "1  12-03"),
        ("др Беляевой 12 марта, заказали на 10 тыс", "1  03-12"),
        ("Ольга, др 7 мая, заказала 2 бочки", "1  05-07"),
        ("новый мастер Рома, др 5 июня", "None Рома 06-05"),
        ("у нас др 7 мая", ""),
        ("др 3 дек. Ольга думает", ""),
        ("carol, bday 7 may, ordered 2 drums", "2  05-07"),
        ("carol's birthday is 7 may, thinking", "2  05-07"),
        ("bday carol 7 may", "2  05-07"),
        ("7 мая др у Ольги", "1  05-07"),
        ("7.05 у Беляевой день рождения", "1  05-07"),
        ("день рождения у Ольги Беляевой 7 мая", "1  05-07"),
        ("7 may is carol's birthday", "2  05-07"),
        ("carol has her birthday on may 7", "2  05-07"),
        ("new mgr Kyle, bday 7 may", "None Kyle 05-07"),
        ("carol spoke of the menu. birthday party 7 may", ""),
    ],
)
def test_a_birthday_in_a_report_is_of_whoever_is_named_beside_it(text: str, told: str) -> None:
    found = with_birthday(learnt(text, CARD, "RU"), text, CARD)
    assert "; ".join(f"{one.contact} {one.name} {one.born}" for one in found if one.born) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("у Ольги завтра день рождения", "у Ольги 19.11 день рождения"),
        ("др Ольги послезавтра", "др Ольги 20.11"),
        ("в среду у Ольги др", "в 25.11 у Ольги др"),
        ("carol's birthday is on friday", "carol's birthday is on 20.11"),
        ("it's carol's birthday today", "it's carol's birthday 18.11"),
        ("у Ольги др 5 мая, позвонить завтра", "у Ольги др 5 мая, позвонить завтра"),
        ("у Ольги завтра др, позвонить в пятницу", "у Ольги завтра др, позвонить в пятницу"),
        ("Ольга завтра думает", "Ольга завтра думает"),
    ],
)
def test_a_birthday_told_by_the_day_that_is_meant_gets_its_date(text: str, told: str) -> None:
    assert dated(text, date(2026, 11, 18)) == told


def test_a_birthday_that_the_card_has_is_not_new() -> None:
    born = (replace(CARD[0], birthday=Birthday(3, 12)),)
    assert with_birthday((), "у беляевой др 3 дек", born) == ()
