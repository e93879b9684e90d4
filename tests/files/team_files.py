"""Files as teams keep and programs export them. People and companies in them are made up. What must come out of each
stands in `expected/`, under the file's name.
"""

# ruff: noqa: E501 - the rows of a table read better whole

from collections.abc import Callable
from datetime import date

from tests.files.fresh_files import AMO_PEOPLE, AMO_WON, ARCHIVE, GROUPED, LABELLED, PEOPLE, PHONE_BOOK, UNSURE
from tests.files.making import Cells, csv, ods, web_page, xls, xlsx

SIMPLE: Cells = [
    [
        "Имя", "Телефон", "E-mail", "Что заказывает", "Комментарий", "Дата первого заказа", "Дата последнего заказа",
        "Канал привлечения", "Статус",
    ],
    ['ООО "Ромашка"', "8 (921) 123-45-67", "Info@Romashka.ru", "бумага", "звонить после обеда", date(2024, 2, 1), date(2025, 3, 15), "Сайт", "Активный"],
    ["Иванов Пётр, директор", 79211234568.0, None, None, None, None, "март 2024", "от знакомых", "Неактивный"],
    ["Анна", "89211234569, 8-921-123-45-70", "нет", None, "=cmd|' /C calc'!A0", "01.02.24", 45658.0, "Рекомендация", "не звонить"],
]  # fmt: skip
ENGLISH: Cells = [
    ["Name", "Phone", "E-mail", "What they order", "Comment", "First order date", "Last order date", "Source", "Status"],
    ["Acme Ltd", "+44 20 7946 0958", "sales@acme.co.uk", "paper", "call after lunch", "2024-02-01", "15 March 2025", "Website", "Active"],
    ["John Smith, buyer", "+1 415 555 2671", "", "", "", "", "", "Trade show", "Inactive"],
]  # fmt: skip
EXTENDED: Cells = [
    ["Клиент", "Контактное лицо", "Должность", "Роль в решении", "Телефон", "Второй телефон", "E-mail", "Контактное лицо 2", "Должность 2",
     "Телефон 2", "Адрес", "Сайт", "ИНН", "Теги", "Канал привлечения", "Менеджер", "Следующий шаг", "Дата следующего шага", "1 касание",
     "2 касание", "3 касание"],
    ["ООО Вектор", "Сидорова Анна", "закупщик", "ЛПР, подтверждён", "+7 495 123-45-67", "89161112233", "anna@vector.ru", "Пётр", "бухгалтер",
     "89161112234", "Москва, Лесная, 5", "vector.ru", 7707083893.0, "опт, север", "Выставка", "Борис", "выслать КП", date(2026, 11, 24),
     "12.03.2026 звонил, просят КП", "15.03.2026 отправил КП на почту", "20.03 отказ, дорого"],
    ["АО Вектор", "", "", "", "", "", "", "", "", "", "Тула", "", "7707083890", "", "", "Анна", "узнать про бюджет", "", "недозвон", "", ""],
]  # fmt: skip
TITLED: Cells = [
    ["База клиентов отдела продаж"],
    ["на 01.11.2026"],
    [],
    ["№", "Организация", "Контакты", None, None, "Заказы", None],
    [None, None, "ФИО, должность", "Телефон", "Почта", "первый", "последний"],
    [1.0, "Мир ткани", "Егорова О.П. (директор)", "4012 55-44-33", "mir@tkani.ru", "01.2023", "12 мая 2026 г."],
    [None],
    [2.0, "ИП Кузнецов", "Кузнецов Олег, Мария (секретарь)", "+7 900 000 11 22 доб. 12; 22-33-44", "oleg@", "", ""],
    [None, "Организация", "Контакты"],
    ["Итого", None, None, None, None, 2.0],
]
AMO_CONTACTS: Cells = [
    ["ID", "Имя", "Фамилия", "Компания", "Ответственный", "Дата создания", "Кем создан", "Теги", "Примечание 1", "Ближайшая задача",
     "Рабочий телефон", "Мобильный телефон", "Факс", "Рабочий email", "Личный email", "Должность", "utm_source", "Источник"],
    ["31415", "Ольга", "Белова", "Ткани Плюс", "Анна Иванова", "01.02.2025 12:30:00", "Анна", "опт, шторы", "любит скидки", "не запланирована",
     "'+74951112233", "'+79261112233", "", "OLGA@tkani-plus.ru", "belova@mail.ru", "менеджер по закупкам", "yandex", "Сайт"],
    ["31416", "Игорь", "Белов", "Ткани Плюс", "Анна Иванова", "01.02.2025 12:31:00", "Анна", "", "", "", "", "'+79261112244", "", "", "",
     "директор", "", ""],
]  # fmt: skip
AMO_DEALS: Cells = [
    ["ID", "Название сделки", "Бюджет", "Ответственный", "Этап сделки", "Воронка", "Полное имя контакта", "Компания контакта",
     "Должность (контакт)", "Рабочий телефон (контакт)", "Рабочий email (контакт)", "Источник"],
    ["501", "Сделка #501", "120000", "Борис", "Первичный контакт", "Продажи", "Павел Мишин", "Строймир", "прораб", "89031234567",
     "pavel@stroymir.ru", "Холодный звонок"],
]  # fmt: skip
BITRIX_CONTACTS: Cells = [
    ["ID", "Обращение", "Имя", "Отчество", "Фамилия", "Дата рождения", "Должность", "Компания", "Источник", "Рабочий телефон",
     "Мобильный телефон", "Рабочий e-mail", "Частный e-mail", "Комментарий", "Ответственный", "Тип контакта"],
    ["7", "г-н", "Сергей", "Ильич", "Орлов", "12.05.1980", "главный инженер", "ООО Орлан", "Веб-сайт", "+7 812 700-00-01",
     "+7 921 700 00 02, +7 921 700 00 03", "orlov@orlan.ru", "", "Просил прайс", "Анна Иванова", "Клиенты"],
    ["8", "", "Вера", "", "", "", "", "", "", "", "не помнит", "vera@", "", "", "Анна Иванова", "Клиенты"],
]  # fmt: skip
BITRIX_COMPANIES: Cells = [
    ["ID", "Название компании", "Тип компании", "Сфера деятельности", "Корпоративный сайт", "Рабочий телефон", "Рабочий e-mail",
     "Реквизиты: ИНН", "Фактический адрес: Город", "Фактический адрес: Улица, дом", "Ответственный"],
    ["3", "ПАО «Север»", "Клиент", "Производство", "https://sever.example.ru", "88002000600", "info@sever.ru", "7830002293", "Мурманск",
     "Портовая, 1", "Борис"],
]  # fmt: skip
GOOGLE: Cells = [
    ["Name", "Given Name", "Additional Name", "Family Name", "Group Membership", "E-mail 1 - Type", "E-mail 1 - Value", "Phone 1 - Type",
     "Phone 1 - Value", "Phone 2 - Type", "Phone 2 - Value", "Organization 1 - Name", "Organization 1 - Title", "Notes", "Birthday"],
    ["Мария Попова", "Мария", "", "Попова", "* myContacts ::: Клиенты", "* Work", "maria@popova.ru", "Mobile",
     "+7 911 222-33-44 ::: 8 911 222-33-45", "Work", "", "Попова и Ко", "Директор", "Встречались на выставке", "1985-03-08"],
    ["Такси", "Такси", "", "", "* myContacts", "", "", "Other", "333-33-33", "", "", "", "", "", ""],
]  # fmt: skip
NEW_GOOGLE: Cells = [
    ["First Name", "Middle Name", "Last Name", "Organization Name", "Organization Title", "Labels", "E-mail 1 - Label", "E-mail 1 - Value",
     "Phone 1 - Label", "Phone 1 - Value", "Address 1 - Formatted", "Website 1 - Value"],
    ["Peter", "", "Brown", "Brown & Co", "Owner", "* myContacts", "Work", "peter@brown.co.uk", "Mobile", "+44 7911 123456",
     "1 High Street\nLondon", "brown.co.uk"],
]  # fmt: skip
OUTLOOK: Cells = [
    ["First Name", "Middle Name", "Last Name", "Company", "Department", "Job Title", "Business Street", "Business City", "Business Phone",
     "Mobile Phone", "E-mail Address", "E-mail Type", "Categories", "Notes", "Web Page"],
    ["Laura", "", "Green", "Green Foods", "Purchasing", "Buyer", "5 Main St", "Boston", "(617) 555-0134", "+1 617 555 0135",
     "laura@greenfoods.com", "SMTP", "wholesale", "prefers e-mail", "greenfoods.com"],
]  # fmt: skip
OUTLOOK_RU: Cells = [
    ["Имя", "Отчество", "Фамилия", "Организация", "Отдел", "Должность", "Город (раб. адрес)", "Рабочий телефон", "Телефон переносной",
     "Адрес эл. почты", "Категории", "Заметки"],
    ["Елена", "Викторовна", "Соколова", "Гранит", "Снабжение", "начальник отдела", "Пермь", "(342) 212-34-56", "8 912 888-77-66",
     "sokolova@granit.perm.ru", "", ""],
]  # fmt: skip
NO_HEADINGS: Cells = [
    ["Мебель-Град", "8 909 555 44 33", "grad@mebel.ru", "диваны"],
    ["ИП Сомов", "8 909 555 44 34", "", "стулья, столы"],
    ["Лавка", "", "lavka@mail.ru", ""],
]
IN_ONE_CELL: Cells = [
    ["Клиенты"],
    ["ООО «Пекарня», Нина, технолог, 8 921 444-55-66, nina@pekarnya.ru"],
    ["Шиномонтаж на Садовой 8 (812) 310-11-22"],
    ["Просто имя"],
]
CONTACTS_MIXED: Cells = [
    ["Компания", "Контакты"],
    ["Лесторг", "Иванов Пётр, директор, 8 921 000-00-01\nАнна (бухгалтер) 8 921 000-00-02, anna@lestorg.ru"],
    ["Дом кофе", "info@domkofe.ru"],
    ["Техно", "зайти со двора"],
]
DOUBLES: Cells = [
    ["Компания", "Контактное лицо", "Телефон", "ИНН", "Город", "Комментарий"],
    ["ООО Заря", "Мила", "89215550001", "", "Псков", "первый"],
    ["Заря", "Олег", "+7 921 555 00 01", "", "", "второй"],
    ["ООО Заря", "Инна", "89215550002", "", "Псков", ""],
    ["Магнит", "Юля", "89215550003", "", "Псков", ""],
    ["Магнит", "Яна", "89215550004", "", "Остров", ""],
    ["Два лица", "А", "89215550005", "7707083893", "", ""],
    ["Другие", "Б", "89215550005", "7830002293", "", ""],
]
CALLS: Cells = [
    ["Дата звонка", "Клиент", "Телефон", "Результат", "Комментарий"],
    ["01.10.2026", "Полюс", "89218880001", "Недозвон", ""],
    ["05.10.2026 14:30", "Полюс", "89218880001", "Есть интерес", "просил образцы"],
    ["07.10.2026", "Полюс", "89218880001", "сломалась машина", ""],
]
TWO_SHEETS = (
    ("Действующие", [["Клиент", "Телефон"], ["Альфа", "89117770001"]]),
    ("Потенциальные", [["Клиент", "Телефон", "Город"], ["Бета", "89117770002", "Тверь"]]),
    ("Расчёты", [["Прибыль", 12.5], ["Налог", 3.0]]),
    ("Старое", [["Клиент", "Телефон"], ["Скрытый", "89117770003"]]),
)
BAD: Cells = [
    ["Имя", "Телефон", "Дата последнего заказа", "ИНН"],
    ["Ключ", "92112", "не помню", "123"],
    ["", "", "01.01.2020", ""],
    ["#Н/Д", "7,92113E+10", "31.02.2025", "7707083893/770701001"],
    ["Замок", "спросить у Ани", "01.01.2099", "#REF!"],
]
ORDERS_WITH_SUM: Cells = [
    ["Клиент", "Дата заказа", "Сумма заказа", "Что покупает"],
    ["Река", "10.09.2026", "84 000 ₽", "насосы"],
    ["Озеро", "", "12,5к", ""],
]

VCARD_2_1 = """BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2;=D0=9F=D1=91=D1=82=D1=80;;;
FN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9F=D1=91=D1=82=D1=80=20=
=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2
TEL;CELL;PREF:+79211234567
TEL;WORK:8 (812) 123-45-67
PHOTO;ENCODING=BASE64;JPEG:/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAgGBgcGBQgHBwcJCQgK
 DBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAAB

END:VCARD
"""
VCARD_3_0 = """BEGIN:VCARD
VERSION:3.0
PRODID:-//Apple Inc.//iPhone OS 17.0//EN
N:Громова;Ирина;;;
FN:Ирина Громова
ORG:Кафе «Лето»;Кухня
TITLE:шеф-повар
item1.TEL;type=pref:+7 (921) 765-43-21
item1.X-ABLabel:рабочий
item2.EMAIL;type=INTERNET:irina@leto.cafe
item3.ADR;type=WORK;type=pref:;;Морская\\, 3;Сочи;;354000;Россия
NOTE:Заказывает по вторникам\\nЗвонить до 11
BDAY:1990-07-01
END:VCARD
"""
VCARD_4_0 = """BEGIN:VCARD
VERSION:4.0
FN:John Doe
TEL;VALUE=uri;TYPE="voice,cell":tel:+1-415-555-2671
EMAIL:john@doe.com
END:VCARD
"""
VCARD_BROKEN = """BEGIN:VCARD
VERSION:3.0
FN:Без конца
TEL:+79210001122
"""


COUNTRIES = {"english.csv": "GB", "google_new.csv": "GB", "google_labels.csv": "GB", "outlook.csv": "US"}
"""Where a company's phones are read otherwise than in Russia."""

FILES: dict[str, Callable[[], bytes]] = {
    "simple.xlsx": lambda: xlsx(("Клиенты", SIMPLE)),
    "simple.xls": lambda: xls([[cell if isinstance(cell, float) else _text(cell) for cell in row] for row in SIMPLE]),
    "simple.ods": lambda: ods(SIMPLE),
    "simple_cp1251.csv": lambda: csv(_texts(SIMPLE), "cp1251"),
    "simple_koi8.csv": lambda: csv(_texts(SIMPLE), "koi8_r"),
    "simple_cp866.csv": lambda: csv(_texts(SIMPLE), "cp866", "|"),
    "simple_utf16.tsv": lambda: csv(_texts(SIMPLE), "utf-16", "\t"),
    "simple_bom.csv": lambda: b"sep=,\r\n" + csv(_texts(SIMPLE), "utf-8", ","),
    "english.csv": lambda: csv(ENGLISH, "utf-8-sig", ","),
    "extended.xlsx": lambda: xlsx(("Клиенты", EXTENDED)),
    "titled.xlsx": lambda: xlsx(("2026", TITLED), merged=("C4:E4", "F4:G4")),
    "amo_contacts.csv": lambda: csv(AMO_CONTACTS, "utf-8-sig", ","),
    "amo_deals.xlsx": lambda: xlsx(("Сделки", AMO_DEALS)),
    "bitrix_contacts.xls": lambda: web_page(BITRIX_CONTACTS),
    "bitrix_companies.csv": lambda: csv(BITRIX_COMPANIES, "utf-8-sig"),
    "google.csv": lambda: csv(GOOGLE, "utf-8", ","),
    "google_new.csv": lambda: csv(NEW_GOOGLE, "utf-8", ","),
    "outlook.csv": lambda: csv(OUTLOOK, "cp1251", ","),
    "outlook_ru.csv": lambda: csv(OUTLOOK_RU, "cp1251", ","),
    "people.xlsx": lambda: xlsx(("База", PEOPLE)),
    "unsure.xlsx": lambda: xlsx(("База", UNSURE)),
    "grouped.xlsx": lambda: xlsx(
        ("Тверь", GROUPED), ("Архив", ARCHIVE), ("Прайс", [["Бумага", 5.0]]), merged=("A1:F1",)
    ),
    "amo_people.csv": lambda: csv(AMO_PEOPLE, "utf-8-sig", ","),
    "amo_won.csv": lambda: csv(AMO_WON, "utf-8-sig", ","),
    "google_labels.csv": lambda: csv(LABELLED, "utf-8", ","),
    "phone_book.vcf": PHONE_BOOK.encode,
    "no_headings.xlsx": lambda: xlsx(("Лист1", NO_HEADINGS)),
    "in_one_cell.csv": lambda: csv(IN_ONE_CELL),
    "contacts_mixed.xlsx": lambda: xlsx(("Лист1", CONTACTS_MIXED)),
    "doubles.csv": lambda: csv(DOUBLES),
    "calls.csv": lambda: csv(CALLS),
    "two_sheets.xlsx": lambda: xlsx(*TWO_SHEETS, hidden=("Старое",)),
    "bad.csv": lambda: csv(BAD),
    "orders.csv": lambda: csv(ORDERS_WITH_SUM),
    "android.vcf": VCARD_2_1.replace("\n", "\r\n").encode,
    "iphone.vcf": VCARD_3_0.encode,
    "many.vcf": (VCARD_4_0 + VCARD_BROKEN + VCARD_3_0 + VCARD_2_1).encode,
}


def _text(cell: object) -> object:
    """As a text file holds it."""
    return f"{cell:%d.%m.%Y}" if isinstance(cell, date) else cell


def _texts(rows: Cells) -> Cells:
    return [[_text(cell) for cell in row] for row in rows]
