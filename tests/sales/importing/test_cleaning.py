"""What other programs leave in cells is cleaned when it is read: entities, old encodings, sums of nothing, errors."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest

from handlers.files.reading.reading import read
from handlers.files.reading.text_tables import decoded
from sales.clients.client import BuyingRole
from sales.importing.said.clients import ImportedClient
from sales.importing.understanding import Setting, understand
from tests.files.making import xlsx

SETTING = Setting("RU", "RUB", date(2026, 11, 19))


def client(table: str) -> ImportedClient:
    return understand(read("a.csv", table.encode()), SETTING).clients[0]


@pytest.mark.parametrize("separator", [";", ","])
def test_an_entity_is_its_sign_and_cuts_no_cell(separator: str) -> None:
    cells = ("ООО &laquo;Д&#039;Анна&raquo;", "89045000071", "5% &amp; &quot;доставка&quot;, a?b=1&copy=2")
    row = separator.join(f'"{cell}"' if separator in cell.replace(";", "") else cell for cell in cells)
    one = client(f"Название{separator}Телефон{separator}Комментарий\n{row}\n")
    assert (one.name, one.note) == ("ООО «Д'Анна»", '5% & "доставка", a?b=1&copy=2')


@pytest.mark.parametrize("ends", ["\r", "\r\n"])
@pytest.mark.parametrize("words", ["ООО Роща", "ИП Жёлтый", "Ёлка и Яблоня", "Площадь, съезд №5"])
def test_a_table_of_excel_for_mac_is_read_in_its_letters(words: str, ends: str) -> None:
    table = f"Клиент;Телефон{ends}{words};89161110421{ends}"
    assert decoded(table.encode("mac_cyrillic")) == table


@pytest.mark.parametrize("said", ["0", "0,00", "0 руб.", "нет", "не было"])
def test_a_sum_of_nothing_is_nothing_to_check(said: str) -> None:
    one = client(f"Название;Телефон;Дата последней продажи;Сумма продаж\nИП Ясенев;89045000112;;{said}\n")
    assert (one.note, one.marks, one.orders) == ("", (), ())


@pytest.mark.parametrize("error", ["#SPILL!", "#CALC!", "#BUSY!", "#GETTING_DATA"])
def test_an_error_of_todays_excel_is_to_check_and_refuses_no_file(error: str) -> None:
    copy = BytesIO()
    whole = ZipFile(BytesIO(xlsx(("База", [["Клиент", "Телефон", "Сайт"], ["Луна", "89045000112", 7.0]]))))
    with ZipFile(copy, "w") as torn:
        for part in whole.namelist():
            cell = whole.read(part).replace(b'<c r="C2"><v>7</v>', f'<c r="C2" t="e"><v>{error}</v>'.encode())
            torn.writestr(part, cell)
    (one,) = understand(read("a.xlsx", copy.getvalue()), SETTING).clients
    assert (one.name, one.note) == ("Луна", f"Сайт: {error}")
    assert [(mark.code, mark.typed) for mark in one.marks_to_check] == [("error", error)]


@pytest.mark.parametrize("place", ['"Клиент 7;8904500{n};да', 'Клиент 7;"8904500{n};да', 'Клиент 7;8904500{n};"да'])
def test_a_quotation_mark_that_nobody_closed_swallows_no_rows(place: str) -> None:
    rows = [f"Клиент {number};8904500{number:04};да" for number in range(100)]
    rows[7] = place.format(n="0007")
    rows[50] = 'Клиент 50;89045000050;"первая; строка\nвторая"'
    understood = understand(read("a.csv", "\n".join(("Название;Телефон;Комментарий", *rows)).encode()), SETTING)
    assert [one.name for one in understood.clients] == [f"Клиент {number}" for number in range(100)]
    assert understood.clients[50].note == "первая; строка\nвторая"
    to_check = [(one.name, mark.code) for one in understood.clients for mark in one.marks_to_check]
    assert to_check.pop(0) == ("Клиент 7", "quote")


def test_what_a_note_has_no_room_for_is_to_check() -> None:
    one = client(f"Название;Телефон;Комментарий\nЛуна;89045000112;{'слово ' * 400}конец\n")
    assert one.note.endswith("…")
    assert [(mark.code, mark.typed[-5:]) for mark in one.marks_to_check] == [("cut", "конец")]


def test_of_several_rows_what_a_note_has_no_room_for_is_to_check() -> None:
    rows = "".join(f"ООО Луна;Вера {name};{name * 1500}\n" for name in "АБ")
    one = client(f"Название;Контактное лицо;Комментарий\n{rows}")
    assert [mark.code for mark in one.marks_to_check] == ["cut"]


GOOGLE = (
    "First Name,Organization Name,Phone 1 - Label,Phone 1 - Value,Phone 2 - Label,Phone 2 - Value,"
    "Address 1 - Formatted,Address 1 - Street,Address 1 - City,Address 1 - Country\n"
)


@pytest.mark.parametrize(
    ("whole", "address"),
    [
        ("Речная 4\nТверь\nРоссия", "Речная 4, Россия"),
        ("Речная 4, второй этаж\nТверь\nРоссия", "Речная 4, второй этаж, Тверь, Россия"),
    ],
)
def test_an_address_of_google_stands_once(whole: str, address: str) -> None:
    one = client(f'{GOOGLE}Асия,Луна,,,Mobile,+79165000002,"{whole}",Речная 4,Тверь,Россия\n')
    assert (one.address, one.told["city"]) == (address, "Тверь")


@pytest.mark.parametrize(
    ("label", "kept"),
    [
        ("Work Fax", "Work Fax: +74955000001"),
        ("Pager", "Pager: +74955000001"),
        ("склад", "+74955000001: склад"),
        ("Work", ""),
    ],
)
def test_what_google_calls_a_number_is_kept(label: str, kept: str) -> None:
    one = client(f"{GOOGLE}Асия,Луна,{label},+74955000001,Mobile,+79165000002,,,,\n")
    assert "\n".join(filter(None, (one.note, *(person.note for person in one.contacts)))) == kept
    assert len(one.phones) == (1 if label in {"Work Fax", "Pager"} else 2)


def test_who_decides_is_kept_beside_a_number() -> None:
    one = client("Название;Телефон\nЛуна;бухгалтерия, на (бухгалтерия|ЛПР Петрова - Ёлка\n")
    assert BuyingRole.DECIDES in {person.role for person in one.contacts}
