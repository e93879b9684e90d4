"""A card from one line."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.clients.card_lines import card_line
from sales.ground.errors import Rejected
from sales.values.birthdays import Birthday

MOBILE = "+79123456789"

LINES = [
    ("ООО Ромашка, Пётр, +7 912 345-67-89", "ООО Ромашка", "Пётр", "", ""),
    ("ООО Ромашка Пётр +7 912 345-67-89", "ООО Ромашка", "Пётр", "", ""),
    ("ООО «Ромашка» Пётр Иванович директор 89123456789", "ООО «Ромашка»", "Пётр Иванович", "директор", ""),
    ("Ромашка\nПётр Иванович, директор\n89123456789", "Ромашка", "Пётр Иванович", "директор", ""),
    ("Ромашка, директор Пётр Иванович, т. 89123456789", "Ромашка", "Пётр Иванович", "директор", ""),
    ("Пётр, ООО Ромашка, 89123456789", "ООО Ромашка", "Пётр", "", ""),
    ("Ромашка, ООО, Пётр 89123456789", "Ромашка, ООО", "Пётр", "", ""),
    ("Иванов Пётр +79123456789", "Иванов Пётр", "", "", ""),
    ("Иванов Пётр, директор, 89123456789", "Иванов Пётр", "", "директор", ""),
    ("Пётр Иванович директор 89123456789", "Пётр Иванович", "", "директор", ""),
    ("ИП Иванов Пётр Сергеевич 89123456789", "ИП Иванов Пётр Сергеевич", "", "", ""),
    ("Ромашка 89123456789", "Ромашка", "", "", ""),
    ("Кафе Уют, ул. Ленина 5, Анна, 89123456789", "Кафе Уют", "Анна", "", ""),
    ("Вектор-М, Анна, Пётр, 89123456789", "Вектор-М", "Анна", "", ""),
    ("Ромашка, 89123456789, Анна, звонить после обеда", "Ромашка", "Анна", "", "звонить после обеда"),
    ("ТД Вектор, менеджер по закупкам Ольга, 89123456789", "ТД Вектор", "Ольга", "менеджер по закупкам", ""),
    ("Ромашка, главный инженер, Сидоров П.С., 89123456789", "Ромашка", "Сидоров П.С.", "главный инженер", ""),
    ("1С, мария, тел: +79123456789", "1С", "мария", "", ""),
    ("Acme Ltd, John Smith, purchasing manager, +7 912 345 67 89", "Acme Ltd", "John Smith", "purchasing manager", ""),
    ("Acme - John - +79123456789", "Acme", "John", "", ""),
    ("Acme Inc John +79123456789", "Acme Inc John", "", "", ""),
]


@pytest.mark.parametrize(("line", "name", "contact", "position", "note"), LINES)
def test_a_line_fills_the_card(line: str, name: str, contact: str, position: str, note: str) -> None:
    card = card_line.parse(line, "RU")
    assert (card.name, card.contact, card.position, card.note) == (name, contact, position, note)
    assert [phone.e164 for phone in card.phones] == [MOBILE]


def test_a_name_is_enough() -> None:
    assert card_line.parse("  Ромашка ", "RU") == card_line.CardLine("Ромашка")


def test_the_first_address_is_the_cards_and_others_are_kept_in_the_note() -> None:
    card = card_line.parse("Ромашка, почта: Anna@Romashka.ru, b@romashka.ru", "RU")
    assert (card.name, card.email, card.note) == ("Ромашка", "anna@romashka.ru", "b@romashka.ru")


def test_several_phones_are_kept_also_those_without_a_code() -> None:
    card = card_line.parse("Ромашка, 8 912 345-67-89, 8(495)123-45-67 доб.5, 222-33-44", "RU")
    assert [phone.e164 or phone.typed for phone in card.phones] == [MOBILE, "+74951234567", "222-33-44"]


def test_a_phone_alone_is_no_card_but_is_not_lost() -> None:
    with pytest.raises(Rejected) as refusal:
        card_line.parse("8 912 345-67-89", "RU")
    assert (refusal.value.code, refusal.value.data) == ("no_name", {"phone": MOBILE, "email": ""})


@pytest.mark.parametrize("text", ["", "!!!", ", ,", "anna@example.com"])
def test_a_card_without_a_name_is_asked_for_again(text: str) -> None:
    with pytest.raises(Rejected) as refusal:
        card_line.parse(text, "RU")
    assert refusal.value.code == "no_name"


@pytest.mark.parametrize("text", ["x" * 1001, "x" * 300])
def test_a_whole_letter_is_no_card(text: str) -> None:
    with pytest.raises(Rejected) as refusal:
        card_line.parse(text, "RU")
    assert refusal.value.code == "too_long"


WORDS = [
    "ООО",
    "Ромашка",
    "Пётр",
    "Иванов",
    "директор",
    "89123456789",
    "a@b.ru",
    "«Уют»",
    ",",
    "\n",
    "-",
    "222-33-44",
    "ИП",
    "бухгалтерия",
    "(касса)",
    "вторая",
    "с выставки",
    "специалист отдела закупок",
    "КПП 770701001",
]


@given(words=st.lists(st.sampled_from(WORDS), max_size=8))
def test_no_word_of_a_line_is_lost(words: list[str]) -> None:
    line = " ".join(words)
    try:
        card = card_line.parse(line, "RU")
    except Rejected:
        return
    phones = " ".join(phone.typed for phone in card.phones)
    kept = f"{card.name} {card.contact} {card.position} {card.beside} {card.email} {phones}"
    assert set(re.findall(r"[\w@.]+", line)) <= set(re.findall(r"[\w@.]+", kept))


@given(text=st.text(max_size=200), country=st.sampled_from(["RU", "US"]))
def test_no_text_can_break_the_reading_of_a_line(text: str, country: str) -> None:
    try:
        assert card_line.parse(text, country).name.strip()
    except Rejected:
        return


@pytest.mark.parametrize(
    ("text", "birthday", "note"),
    [
        ("ООО Ромашка, Пётр, директор, +7 912 345-67-89, др 9 мая", Birthday(9, 5), ""),
        ("Ромашка, Пётр, день рождения: 9.05.1984", Birthday(9, 5, 1984), ""),
        ("Ромашка, Пётр д.р. 09.05.84 +7 912 345-67-89", Birthday(9, 5, 1984), ""),
        ("Daisy Ltd, Peter, born May 9, 1984", Birthday(9, 5, 1984), ""),
        ("Daisy Ltd, Peter, birthday 9 May", Birthday(9, 5), ""),
        ("Ромашка, Пётр, др скоро", None, "др скоро"),
        ("Ромашка, Пётр, день рождения: 31.02", None, "день рождения: 31.02"),
    ],
)
def test_a_birthday_is_that_of_the_person_before_it(text: str, birthday: Birthday | None, note: str) -> None:
    line = card_line.parse(text, "RU")
    assert (line.birthday, line.note) == (birthday, note)


def test_each_person_of_a_line_has_the_own_birthday() -> None:
    line = card_line.parse("Ромашка, Анна +7 912 345-67-89 др 9.05, Пётр др 1 декабря", "RU")
    assert (line.birthday, [one.birthday for one in line.others]) == (Birthday(9, 5), [Birthday(1, 12)])


@pytest.mark.parametrize(
    ("text", "name", "site"),
    [
        ("аптека Вита сайт vita.ru тел 89123456789", "аптека Вита", "vita.ru"),
        ("аптека Вита, веб-сайт: vita.ru", "аптека Вита", "vita.ru"),
        ("Riverside Gym website riverside.co.uk 89123456789", "Riverside Gym", "riverside.co.uk"),
        ("Riverside Gym site: riverside.co.uk", "Riverside Gym", "riverside.co.uk"),
    ],
)
def test_the_label_of_a_site_is_no_part_of_the_name(text: str, name: str, site: str) -> None:
    line = card_line.parse(text, "RU")
    assert (line.name, line.site, line.note) == (name, site, "")


@pytest.mark.parametrize(
    "text",
    [
        "Вега 8 495 111-22-33 доб. 12 Анна",
        "Вега 8 495 111-22-33, доб.: 12, Анна",
        "Вега 8 495 111-22-33 (доб. 12) Анна",
        "Вега 8 495 111-22-33 добавочный 12, Анна",
        "Вега +7 495 111-22-33 ext 12 Анна",
        "Вега +7 495 111-22-33 (ext. 12) Анна",
    ],
)
def test_an_extension_stays_with_its_number(text: str) -> None:
    line = card_line.parse(text, "RU")
    (phone,) = line.phones
    assert (line.name, line.contact, line.note) == ("Вега", "Анна", "")
    assert (phone.e164, phone.extension, phone.typed.count("(")) == ("+74951112233", "12", phone.typed.count(")"))
