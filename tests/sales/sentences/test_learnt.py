"""Whose a number is that a message tells, and who is new there, with what they are."""

import pytest

from sales.clients.client import Contact
from sales.sentences.conversation.people.newly_known import Known, learnt
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
