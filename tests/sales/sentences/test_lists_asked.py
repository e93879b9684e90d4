"""Lists are asked for as one says it, in either language; whoever names a client or tells of one asks for none."""

import pytest

from sales.clients.client import Lack
from sales.sentences.conversation.asking.lists import list_asked, list_of_somebody, shelf_asked
from sales.standing.client_filter import ClientFilter, Order
from sales.standing.conditions import Lacking
from sales.standing.open_list import SHELVES, OpenList, Shelf
from sales.standing.sections import BUYERS, EVER, OWING, big_and_silent, silent

ASKED = {
    Shelf.OWING: (
        "кто нам должен", "Должники", "у кого долги?", "кто не заплатил", "покажи должников", "дебиторка",
        "who owes us", "Debtors", "who still owes us money?", "who hasn’t paid yet", "show me unpaid",
    ),
    Shelf.ASLEEP: (
        "спящие", "спящие крупные", "молчащие крупные",
        "silent big clients", "dormant large ones", "кто из крупных давно молчит", "крупные, которые уснули",
        "asleep", "which big clients are quiet", "who of the big ones has been silent for half a year",
    ),
    Shelf.LAPSED: (
        "кто давно не покупал", "давно не заказывали", "кто уже полгода не берёт", "кто перестал заказывать",
        "who hasn't bought for a long time", "lapsed", "clients who haven't ordered lately", "who stopped buying",
    ),
    Shelf.IDLE: (
        "без шага", "у кого нет следующего шага", "клиенты без шага", "no step", "who has no next step",
        "clients without a step",
    ),
    Shelf.UNSEEN: ("у кого давно не были", "кого давно не видели", "long unseen", "not visited for ages"),
    Shelf.DUE: ("кому пора позвонить", "due for a call"),
    Shelf.KEY: (
        "ключевые клиенты", "какие ключевые давно молчат", "кто из ключевых молчит",
        "ключевые клиенты, которые затихли", "молчащие ключевые", "забытые ключевые клиенты",
        "silent key clients", "quiet VIPs", "neglected key accounts",
        "key accounts", "which key clients are silent", "key clients who have been quiet for a long time",
    ),
    Shelf.INACTIVE: ("неактивные", "inactive clients"),
    Shelf.UNTOUCHED: ("кого не трогали", "untouched"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "shelf"), [(text, shelf) for shelf, texts in ASKED.items() for text in texts])
def test_a_list_is_asked_for_in_ones_own_words(text: str, shelf: Shelf) -> None:
    assert shelf_asked(text) is shelf


@pytest.mark.parametrize(
    ("text", "shelf", "days"),
    [
        ("какие ключевые молчат месяц", Shelf.KEY, 30),
        ("с какими ключевыми не говорили больше двух недель?", Shelf.KEY, 14),
        ("ключевые клиенты, которые 45 дней молчат", Shelf.KEY, 45),
        ("кто молчит полгода", Shelf.ALL, 182),
        ("с кем мы не говорили три месяца", Shelf.ALL, 90),
        ("which key clients have been silent for a month", Shelf.KEY, 30),
        ("VIPs quiet for two weeks", Shelf.KEY, 14),
        ("who has been silent for over 40 days", Shelf.ALL, 40),
        ("which clients have not been spoken to in a quarter?", Shelf.ALL, 91),
        ("who has been silent for 999 quarters", Shelf.ALL, EVER),
    ],
)
def test_for_how_long_they_are_to_have_been_silent_is_understood(text: str, shelf: Shelf, days: int) -> None:
    assert list_asked(text) == OpenList(shelf, silent(days, key=shelf is Shelf.KEY))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("крупные молчат год", 365),
        ("какие крупные клиенты молчат 9 месяцев", 270),
        ("кто из крупных молчит год", 365),
        ("big clients silent for a year", 365),
        ("which big clients have been quiet for 9 months", 270),
    ],
)
def test_big_clients_are_asked_for_by_how_long_they_are_silent(text: str, days: int) -> None:
    assert list_asked(text) == OpenList(Shelf.ALL, big_and_silent(days))


@pytest.mark.parametrize(
    "text",
    ["кто больше всех купил", "кто у нас больше всех покупает", "who bought the most", "which clients buy most"],
)
def test_who_buys_for_most_are_all_buyers_in_that_order(text: str) -> None:
    assert list_asked(text) == OpenList(Shelf.ALL, BUYERS)


@pytest.mark.parametrize(
    "text",
    [
        "кто больше всех должен",
        "кто нам должен больше всех",
        "самые крупные долги",
        "who owes the most",
        "who owes us the most",
        "biggest debtors",
    ],
)
def test_who_owes_most_are_all_who_owe_in_that_order(text: str) -> None:
    assert list_asked(text) == OpenList(Shelf.OWING, OWING.by(Order.OWED))


@pytest.mark.parametrize("text", ["ключевые без шага", "key clients without a step", "key accounts with no next step"])
def test_words_of_two_lists_ask_for_those_who_are_on_both(text: str) -> None:
    both = SHELVES[Shelf.KEY].also(*SHELVES[Shelf.IDLE].conditions)
    assert list_asked(text) == OpenList(Shelf.KEY, both)


@pytest.mark.parametrize(
    ("around", "shelf"),
    [
        (("должники", ""), Shelf.OWING), (("клиенты", "без шага"), Shelf.IDLE), (("ключевые у", "?"), Shelf.KEY),
        (("key clients of", ""), Shelf.KEY), (("clients of", "without a step"), Shelf.IDLE),
        (("", "debtors"), Shelf.OWING), (("клиенты", ""), None), (("clients of", ""), None),
        (("все клиенты", ""), None),
        (("без шага у", "и в понедельник"), None), (("", "owes us since"), None),
    ],
)  # fmt: skip
def test_words_of_a_list_around_a_colleagues_name_are_that_list(around: tuple[str, str], shelf: Shelf | None) -> None:
    found = list_of_somebody(around)
    assert (found.shelf if found else None) is shelf


@pytest.mark.parametrize("text", ["молчит месяц", "silent for a month"])
def test_of_nobody_in_particular_it_is_asked_only_where_it_is_no_remark(text: str) -> None:
    assert list_asked(text) is None
    assert list_asked(text, bare=True) == OpenList(Shelf.ALL, silent(30, key=False))


@pytest.mark.parametrize(
    "text",
    [
        "Ромашка не заплатила",
        "Ромашка молчит месяц",
        "Daisy has been silent for a month",
        "должен перезвонить",
        "Вишня молчит",
        "отказались",
        "долг 5000",
        "база",
        "ключевой",
        "Daisy owes us",
        "who is Peter",
        "no answer",
        "all",
        "кто нам должен и сколько стоит доставка до Перми, и ещё раз: кто нам должен, кто нам должен",
    ],
)
def test_whatever_tells_of_somebody_asks_for_no_list(text: str) -> None:
    assert shelf_asked(text) is None


@pytest.mark.parametrize(
    ("text", "lack"),
    [
        ("без телефона", Lack.PHONE), ("Без номера", Lack.PHONE), ("у кого нет телефона?", Lack.PHONE),
        ("клиенты без номера телефона", Lack.PHONE), ("у кого телефон не указан", Lack.PHONE),
        ("без ЛПР", Lack.DECIDER), ("без почты", Lack.EMAIL), ("без источника", Lack.SOURCE),
        ("нет ИНН", Lack.TAX_NUMBER),
        ("кто без адреса", Lack.ADDRESS), ("покажи клиентов без города", Lack.CITY), ("без меток", Lack.TAGS),
        ("no number", Lack.PHONE), ("no phone", Lack.PHONE), ("no email", Lack.EMAIL), ("No e-mail", Lack.EMAIL),
        ("clients without a number", Lack.PHONE), ("who has no phone number?", Lack.PHONE),
        ("which clients don't have an email", Lack.EMAIL),
        ("without a decision maker", Lack.DECIDER), ("no source", Lack.SOURCE),
        ("who hasn't got an address", Lack.ADDRESS),
        ("email missing", Lack.EMAIL), ("no tags", Lack.TAGS),
    ],
)  # fmt: skip
def test_who_lacks_something_is_asked_for_by_what_it_is(text: str, lack: Lack) -> None:
    assert list_asked(text) == OpenList(Shelf.ALL, ClientFilter((Lacking(frozenset({lack})),)))


@pytest.mark.parametrize(
    "text",
    ["Роза без телефона", "без ответа", "без шага", "нет", "без", "номер 7", "телефон 12", "no answer", "no", "number",
     "нет времени", "no time", "нет денег", "Number Seven Grocers", "Rose has no number", "без касаний", "no step"],
)  # fmt: skip
def test_whatever_else_is_not_there_is_nothing_that_a_card_lacks(text: str) -> None:
    known = list_asked(text)
    assert known is None or not any(isinstance(one, Lacking) for one in known.wanted.conditions)
