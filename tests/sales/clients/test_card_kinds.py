"""Lines without the commas or in another order than the card: which words are the client's name, and which are not."""

import pytest

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_line import CardLine


def parse(line: str) -> CardLine:
    return card_line.parse(line, "GB" if line.isascii() else "RU")


def said(line: str) -> tuple[str, str, str, str]:
    card = parse(line)
    return card.name, card.contact, card.position, card.beside


FIRMS = [
    ("Игорь, шиномонтаж Колесо, 89123456703", "шиномонтаж Колесо", "Игорь"),
    ("+79123456703 Игорь шиномонтаж Колесо", "шиномонтаж Колесо", "Игорь"),
    ("Рустам 89123456711 кафе Плов", "кафе Плов", "Рустам"),
    ("Света, Цветы у Светы, 89123456708", "Цветы у Светы", "Света"),
    ("Егор, столярная мастерская Дуб, 89123456802", "столярная мастерская Дуб", "Егор"),
    ("Mike, Mike's Plumbing, 07911 123401", "Mike's Plumbing", "Mike"),
    ("Kev, Kev's Kebabs, 07911 123601", "Kev's Kebabs", "Kev"),
    ("07911 123401 Mike Mike's Plumbing", "Mike's Plumbing", "Mike"),
    ("Amy 07911 123411 Blossom Florist", "Blossom Florist", "Amy"),
    ("Dan, Silver Birch, 07911 123407", "Silver Birch", "Dan"),
    ("Anna Lee, buyer, Silver Birch, 07911 123415", "Silver Birch", "Anna Lee"),
    ("Anna Lee, Spice Garden, 07911 123415", "Spice Garden", "Anna Lee"),
    ("Pauline, the old bakery, 07911 123511", "the old bakery", "Pauline"),
]


@pytest.mark.parametrize(("line", "name", "contact"), FIRMS)
def test_a_firm_behind_somebody_is_the_client(line: str, name: str, contact: str) -> None:
    assert said(line)[:2] == (name, contact)


@pytest.mark.parametrize(
    ("line", "name", "contact", "note"),
    [
        ("Анна, магазин закрыт по средам, 89123456703", "Анна", "", "магазин закрыт по средам"),
        ("Мария Лебедева, Москва, 89123456809", "Мария Лебедева", "", "Москва"),
        ("Павел, Николай Дуб, 89123456814", "Павел", "Николай Дуб", ""),
        ("Anna, call Anna's husband, 07911 123513", "Anna", "", "call Anna's husband"),
        ("Anna, likes the bar, 07911 123513", "Anna", "", "likes the bar"),
        ("Sarah Jones, Milton Keynes, 07911 123507", "Sarah Jones", "", "Milton Keynes"),
        ("John Smith, Peter Garden, 07911 123512", "John Smith", "Peter Garden", ""),
        ("John Smith, assistant Zoltan, 07911 123512", "John Smith", "Zoltan", ""),
        ("Anna, Bar Manager, 07911 123513", "Anna", "", ""),
        ("Anna, loves Paris, 07911 123513", "Anna", "", "loves Paris"),
        ("Dan, Manager Zoltan, 07911 123513", "Dan", "Zoltan", ""),
        ("Dan, J. Smith, 07911 123513", "Dan", "J. Smith", ""),
        ("Orchard, Garden Centre, 07911 123513", "Orchard", "Garden Centre", ""),
        ("Павел, Жоржета Иванова, 89123456814", "Павел", "Жоржета Иванова", ""),
        ("Юля, юла для детей, 89123456814", "Юля", "", "юла для детей"),
        ("Анна, Анна просила скидку, 89123456814", "Анна", "Анна", "просила скидку"),
        ("Марина, Маринованные огурцы, 89123456814", "Марина", "", "Маринованные огурцы"),
        ("Ольга магазин закрыт 89123456814", "Ольга магазин закрыт", "", ""),
        ("Victoria Hotel Group 07911 123513", "Victoria Hotel Group", "", ""),
    ],
)
def test_a_wish_a_town_or_another_person_behind_somebody_is_no_firm(
    line: str, name: str, contact: str, note: str
) -> None:
    card = parse(line)
    assert (card.name, card.contact, card.note) == (name, contact, note)


@pytest.mark.parametrize(
    ("line", "name", "contact", "address"),
    [
        ("Пекарня Бублик ул. Гоголя 14 Марина 89123456702", "Пекарня Бублик", "Марина", "ул. Гоголя 14"),
        ("Пекарня Бублик, ул. Гоголя 14 Марина 89123456702", "Пекарня Бублик", "Марина", "ул. Гоголя 14"),
        ("Ателье Игла г. Тверь ул. Садовая, 7 Галина", "Ателье Игла", "Галина", "г. Тверь, ул. Садовая, 7"),
        ("Отель Маяк ул. Портовая 3 офис 12 Глеб", "Отель Маяк", "Глеб", "ул. Портовая 3 офис 12"),
        ("Отель Маяк ул. Портовая 89123456702", "Отель Маяк", "", "ул. Портовая"),
        ("Bella Hair 12 Church Street Kate 07911 123402", "Bella Hair", "Kate", "12 Church Street"),
        ("Bella Hair, 12 Church Street Kate 07911 123402", "Bella Hair", "Kate", "12 Church Street"),
        ("Bella Hair 12 Church Street 07911 123402", "Bella Hair", "", "12 Church Street"),
        ("Bella Hair 12 Church Street Mrs Zoltan 07911 123402", "Bella Hair", "Mrs Zoltan", "12 Church Street"),
        ("Bella Hair 12 Church Street manager 07911 123402", "Bella Hair", "", "12 Church Street"),
        ("Bella Hair, 12 Church Street side door", "Bella Hair", "", "12 Church Street side door"),
        ("12 Church Street Kate 07911 123402", "12 Church Street Kate", "", ""),
        ("Old 12 Church Street Cafe, Kate 07911 123402", "Old 12 Church Street Cafe", "Kate", ""),
    ],
)
def test_an_address_without_a_comma_is_no_part_of_the_name(line: str, name: str, contact: str, address: str) -> None:
    card = parse(line)
    assert (card.name, card.contact, card.address) == (name, contact, address)


@pytest.mark.parametrize(
    ("line", "name", "contact"),
    [
        ("blue door cafe emma 07911 123456", "blue door cafe", "emma"),
        ("Ace Autos phil 07911 123456", "Ace Autos", "phil"),
        ("Wheel Tyres Mike Brown 07911 123456", "Wheel Tyres", "Mike Brown"),
        ("Garage 24 Steve 07911 123456", "Garage 24", "Steve"),
        ("кафе лето наталья 89123456789", "кафе лето", "наталья"),
        ("Acme Inc John 07911 123456", "Acme Inc John", ""),
        ("Salon Kate 07911 123456", "Salon Kate", ""),
    ],
)
def test_a_first_name_behind_what_a_client_is_is_somebodys(line: str, name: str, contact: str) -> None:
    assert said(line)[:2] == (name, contact)


@pytest.mark.parametrize(
    ("line", "contact", "position", "note"),
    [
        ("ООО Лес 89123456789 Олег берут 200 коробок в месяц", "Олег", "", "берут 200 коробок в месяц"),
        ("ООО Лес 89123456789 директор Олег Панин просит образцы", "Олег Панин", "директор", "просит образцы"),
        ("ООО Лес 89123456789 Директор Олег просит образцы", "Олег", "Директор", "просит образцы"),
        ("ООО Лес 89123456789 олег панин", "олег панин", "", ""),
        ("Oak Motors 07911 123456 Gary needs a quote for 40 boxes", "Gary", "", "needs a quote for 40 boxes"),
        ("Oak Motors 07911 123456 manager Gary wants samples", "Gary", "manager", "wants samples"),
        ("Oak Motors, emma jones 07911 123456", "emma jones", "", ""),
    ],
)
def test_what_somebody_wants_is_the_note(line: str, contact: str, position: str, note: str) -> None:
    assert said(line)[1:] == (contact, position, note)


@pytest.mark.parametrize(
    ("line", "name", "contact", "position", "beside"),
    [
        ("Столовая №3, бухгалтерия Нина Петровна", "Столовая №3", "Нина Петровна", "бухгалтерия", ""),
        ("Вега снабжение Нина Петровна", "Вега", "Нина Петровна", "снабжение", ""),
        ("ООО Мебельное производство Анна", "ООО Мебельное производство", "Анна", "", ""),
        ("Мебельное производство 89123456789", "Мебельное производство", "", "", ""),
        ("Мои кадры 89123456789", "Мои кадры", "", "", ""),
        ("Global Procurement 0161 496 0301", "Global Procurement", "", "", ""),
        ("reception 0161 496 0301", "reception", "", "", ""),
        ("Bright Dental, accounts Helen 07911 123406", "Bright Dental", "Helen", "accounts", ""),
        ("Quarry Foods accounts Sheila 0161 496 0301", "Quarry Foods", "Sheila", "accounts", ""),
        ("Crown Hotel reception 0161 496 0012, chef Marco", "Crown Hotel", "Marco", "chef", "reception"),
        ("Peak Ltd 07911 123413 contact Ben", "Peak Ltd", "Ben", "", ""),
    ],
)
def test_a_department_or_a_label_is_no_part_of_a_name(
    line: str, name: str, contact: str, position: str, beside: str
) -> None:
    assert said(line) == (name, contact, position, beside)


UNKNOWN_POSITIONS = [
    ("Отель Волна, горничная Зоя, 89161234567", "Отель Волна", "Зоя", "горничная", ""),
    ("Типография Оттиск печатник Роман 89161234567", "Типография Оттиск", "Роман", "печатник", ""),
    ("ромашка петр растениевод 89161234567", "ромашка", "петр растениевод", "", ""),
    ("Чистый источник Анна 89161234567", "Чистый источник", "Анна", "", ""),
    ("Сырный колодезник Анна 89161234567", "Сырный колодезник", "Анна", "", ""),
    ("Ателье Игла, Нина вечером за рулём, 89161234567", "Ателье Игла", "Нина", "", "вечером за рулём"),
    ("Ателье Игла, Нина вечер, 89161234567", "Ателье Игла", "Нина", "", "вечер"),
    ("Bean There barista lead Tom 07700 900123", "Bean There", "Tom", "barista lead", ""),
    ("Nail Box, Kelly nail technician 07700 900123", "Nail Box", "Kelly", "nail technician", ""),
    (
        "Nail Box, Kelly rings back every other summer 07700 900123",
        "Nail Box",
        "Kelly",
        "",
        "rings back every other summer",
    ),
    (
        "Nail Box, Kelly always wants our technician 07700 900123",
        "Nail Box",
        "Kelly",
        "",
        "always wants our technician",
    ),
    ("кафе мята горничная зоя 89161234567", "кафе мята", "зоя", "горничная", ""),
    ("сырный двор анна 89161234567", "сырный двор", "анна", "", ""),
    ("мята технолог вера 89161234567", "мята", "вера", "технолог", ""),
    ("мята печатник вера 89161234567", "мята", "вера", "печатник", ""),
    ("Bloom, Fay the florist, 07700 900123", "Bloom", "Fay", "florist", ""),
    ("Tom the butcher Prime Cuts 07700 900123", "Tom the butcher Prime Cuts", "", "", ""),
    ("Happy Hounds dog groomer Tina 07700900123", "Happy Hounds", "Tina", "dog groomer", ""),
    ("Столовая №5 зав. столовой Тамара 89161234567", "Столовая №5", "Тамара", "зав. столовой", ""),
    ("Пекарня, Рустам, пекарь, 89161234567", "Пекарня", "Рустам", "пекарь", ""),
    ("Пекарня, пекарь, 89161234567", "Пекарня", "", "", "пекарь"),
    ("Ace Autos, Phil likes a chat, 07700 900123", "Ace Autos", "Phil", "", "likes a chat"),
    ("Bluebell shop manager Steve 07700 900123", "Bluebell shop", "Steve", "manager", ""),
]


@pytest.mark.parametrize(("line", "name", "contact", "position", "note"), UNKNOWN_POSITIONS)
def test_small_words_beside_somebody_may_be_a_position_that_no_table_has(
    line: str, name: str, contact: str, position: str, note: str
) -> None:
    assert said(line) == (name, contact, position, note)


def test_the_offices_number_is_nobodys() -> None:
    for line in ("Мята, Вера 89161234567, офис 84951234567, vera@myata.ru", "Мята офис 84951234567 Вера 89161234567"):
        card = parse(line)
        assert (card.name, card.contact, [one.position for one in card.others]) == ("Мята", "Вера", ["офис"])
        assert [phone.e164 for phone in card.others[0].phones] == ["+74951234567"]
    assert parse("Мята, Вера 89161234567, офис 84951234567, vera@myata.ru").email == "vera@myata.ru"
    assert parse("Crown Hotel, reception 0161 496 0012, Zoltan 07911 123456").contact == "Zoltan"


@pytest.mark.parametrize("line", ["Blue Door, Emma 07700 900123, office", "Blue Door, Emma, office emma@blue.co.uk"])
def test_an_office_without_a_number_is_a_note(line: str) -> None:
    assert parse(line).others == ()
    assert said(line)[1:] == ("Emma", "", "office")
    assert said("Мята офис, Вера 89161234567")[0] == "Мята офис"
    assert said("Blue Door kitchen 07700 900123")[0] == "Blue Door kitchen"


@pytest.mark.parametrize(
    ("line", "name", "contact", "address"),
    [
        ("Бодрый лис Ленина 12 Света закупщик", "Бодрый лис", "Света", "Ленина 12"),
        ("Пекарня Сдоба Иван д. 12 89161234567", "Пекарня Сдоба", "Иван", "д. 12"),
        ("ТЦ Галерея пом. 12 Ксения арендатор", "ТЦ Галерея", "Ксения", "пом. 12"),
        ("Школьная столовая 12, Марина", "Школьная столовая 12", "Марина", ""),
        ("ИП Иванова 5", "ИП Иванова 5", "", ""),
        ("Old Mill unit 4 Station Yard Greg, 07700 900123", "Old Mill", "Greg", "unit 4 Station Yard"),
        ("Oak & Ash 12 Mill Lane asked for Jane 020 7946 0018", "Oak & Ash", "Jane", "12 Mill Lane"),
        ("Hungry Fox 5 High Street manager Lucy no answer", "Hungry Fox", "Lucy", "5 High Street"),
        ("Nail Box with Kelly, 07700 900123", "Nail Box", "Kelly", ""),
        ("Nail Box with VAT, 07700 900123", "Nail Box with VAT", "", ""),
    ],
)
def test_a_name_ends_before_a_street_and_before_whom_one_asks_for(
    line: str, name: str, contact: str, address: str
) -> None:
    card = parse(line)
    assert (card.name, card.contact, card.address) == (name, contact, address)


@pytest.mark.parametrize(
    ("line", "name", "contact"),
    [
        ("Вера салон штор Уют 89161234567", "салон штор Уют", "Вера"),
        ("Sarah the cake shop Sugar 07700 900123", "the cake shop Sugar", "Sarah"),
        ("Вера просит скидку Уют 89161234567", "Вера просит скидку Уют", ""),
    ],
)
def test_what_a_firm_is_may_take_a_few_small_words(line: str, name: str, contact: str) -> None:
    assert said(line)[:2] == (name, contact)
