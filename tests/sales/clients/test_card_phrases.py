"""Lines as one speaks: who is told of in a phrase, whose a number is, where a name ends and an address begins."""

import pytest

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_line import CardLine
from sales.ground.errors import Rejected


def parse(line: str) -> CardLine:
    return card_line.parse(line, "GB" if line.isascii() else "RU")


def people(card: CardLine) -> str:
    """Each with what they are and how many numbers they have; the office without a name."""
    theirs = sum(len(one.phones) for one in card.others)
    first = (card.contact, card.position, len(card.phones) - theirs)
    everybody = [first, *((one.name, one.position, len(one.phones)) for one in card.others)]
    return "; ".join(f"{name} ({position}) {phones}" for name, position, phones in everybody)


@pytest.mark.parametrize(
    ("line", "name", "told", "note"),
    [
        (
            "rossis pizza joe 07700 900123 his wife maria does the ordering 07700 900124",
            "rossis pizza",
            "joe () 1; maria (does the ordering) 1",
            "his wife",
        ),
        (
            "Bean Cafe, Tom 07700 900123 and Priya does the accounts",
            "Bean Cafe",
            "Tom () 1; Priya (does the accounts) 0",
            "",
        ),
        ("Bean Cafe, Tom 07700 900123, son Zoltan 07700 900124", "Bean Cafe", "Tom () 1; Zoltan (son) 1", ""),
        ("Bean Cafe, store manager is Zoltan 07700 900123", "Bean Cafe", "Zoltan (store manager) 1", ""),
        ("the green man pub landlady is called bev 07700 900123", "the green man pub", "bev (landlady) 1", ""),
        ("Bean Roasters, wholesale: Zoltan 07700 900123", "Bean Roasters", "Zoltan (wholesale) 1", ""),
        ("Bean Cafe, shift manager Zoltan 07700 900123", "Bean Cafe", "Zoltan (shift manager) 1", ""),
        (
            "Bean Cafe, Zoltan (crew lead) 07700 900123, Attila (bookings) 07700 900124",
            "Bean Cafe",
            "Zoltan (crew lead) 1; Attila (bookings) 1",
            "",
        ),
        ("Bean Cafe, Pam and Roy, 07700 900123", "Bean Cafe", "Pam () 0; Roy () 1", ""),
        ("Bean Cafe, Gary wants samples 07700 900123", "Bean Cafe", "Gary () 1", "wants samples"),
        ("Bean Cafe, parts manager - Ken Doyle, 07700 900123", "Bean Cafe", "Ken Doyle (parts manager) 1", ""),
        ("Ann Lee, Clinic Director, Harbor Dental, 07700 900123", "Harbor Dental", "Ann Lee (Clinic Director) 1", ""),
        (
            "Ann Lee / Sommelier & Beverage Buyer / The Larder / 07700 900123",
            "The Larder",
            "Ann Lee (Sommelier & Beverage Buyer) 1",
            "",
        ),
        ("Dev, head chef at Spice Route, 07700 900123", "Spice Route", "Dev (head chef) 1", ""),
        ("contact Omar (procurement) at Delta Hotels, 07700 900123", "Delta Hotels", "Omar (procurement) 1", ""),
        ("Tom Okafor (Tom's Tyres) 07700 900123", "Tom's Tyres", "Tom Okafor () 1", ""),
        ("spoke to maggie at the wool shop 07700 900123", "the wool shop", "maggie () 1", "spoke to"),
        ("Hi, new lead: Pearl Dental, Dr Nguyen, 07700 900123", "Pearl Dental", "Dr Nguyen () 1", ""),
        ("Bean Cafe (Linda, owner) 07700 900123", "Bean Cafe", "Linda (owner) 1", ""),
        ("ACE SUPPLIES DAVE MORTON BRANCH MANAGER 0161 496 0303", "ACE SUPPLIES", "Dave Morton (branch manager) 1", ""),
        ("joes diner 07700 900123 ask for rosa", "joes diner", "rosa () 1", ""),
        ("blue cafe 0161 496 0002 ask for samples", "blue cafe", " () 1", "ask for samples"),
        ("mo's kebab house mo 07700 900123", "mo's kebab house", "Mo () 1", ""),
        ("new client Copper Kettle Sarah", "Copper Kettle", "Sarah () 0", ""),
        ("новый клиент Медный чайник Сара", "Медный чайник", "Сара () 0", ""),
        ("hair by nina 07700 900123", "hair by nina", " () 1", ""),
        ("green lane school bursar mrs okoro 07700 900123", "green lane school", "mrs okoro (bursar) 1", ""),
        ("taco truck el camino mateo 07700 900123", "taco truck el camino", "mateo () 1", ""),
        ("hotel grand san carlos 07700 900123", "hotel grand san carlos", " () 1", ""),
        ("big als tyre shop al 07700 900123", "big als tyre shop", "Al () 1", ""),
        ("Bean Roasters, imports: Zoltan 07700 900123", "Bean Roasters", "Zoltan (imports) 1", ""),
        ("Hungry Otter. Owner: Tom 07700 900123. Parking is bad", "Hungry Otter", "Tom (Owner) 1", "Parking is bad"),
        ("Knackered. It rained all day", "Knackered. It rained all day", " () 0", ""),
        ("Bean Cafe, Tom 07700 900123, closed: Mondays", "Bean Cafe", "Tom () 1", "closed: Mondays"),
        ("прораб Василий 89161234567 ЖК Ромашково", "ЖК Ромашково", "Василий (прораб) 1", ""),
        ("Бублик, буфет Ирина 89161234567", "Бублик", "Ирина (буфет) 1", ""),
        ("Бублик, зам. директора по гостям Юрий 89161234567", "Бублик", "Юрий (зам. директора по гостям) 1", ""),
        ("Рыба Моя, ресторан, Лев 89161234567", "Рыба Моя, ресторан", "Лев () 1", ""),
        ("Бублик, сам Лев 89161234567, или муж Ринат 89161234568", "Бублик", "Лев () 1; Ринат (муж) 1", ""),
        ("Бублик, закройщица Хлоя 89161234567", "Бублик", "Хлоя (закройщица) 1", ""),
        ("Бублик, повар тётя Галя 89161234567", "Бублик", "тётя Галя (повар) 1", ""),
        (
            "Бублик, зам. директора по АХЧ Юрий Борисович 89161234567",
            "Бублик",
            "Юрий Борисович (зам. директора по АХЧ) 1",
            "",
        ),
        ("Бублик, Роза 89161234567, можно в вайбер", "Бублик", "Роза () 1", "можно в вайбер"),
        ("Бублик, запчасти для грузовиков Ринат 89161234567", "Бублик", "Ринат () 1", "запчасти для грузовиков"),
        ("Бублик, спросить Рустама, 89161234567", "Бублик", "Рустам () 1", ""),
        ("Алия, хозяйка студии маникюра Лак, 89161234567", "студия маникюра Лак", "Алия (хозяйка) 1", ""),
        (
            "Мария Белова, совладелица цветочной лавки «Пион», 89161234567",
            "цветочная лавка «Пион»",
            "Мария Белова (совладелица) 1",
            "",
        ),
        ("Ольга Демидова — директор ГК «Полимер» — 89161234567", "ГК «Полимер»", "Ольга Демидова (директор) 1", ""),
        ("пекарь анзор пекарня гори 89161234567", "пекарня гори", "анзор (пекарь) 1", ""),
        ("Сергей Викторович, завхоз, школа № 15, 89161234567", "школа № 15", "Сергей Викторович (завхоз) 1", ""),
        ("кальянная дым администратор ники 89161234567", "кальянная дым", "Ники (администратор) 1", ""),
        ("детсад солнышко заведующая тел 89161234567", "детсад солнышко", " (заведующая) 1", ""),
        (
            "мастерская по ремонту айфонов яблоко денис 89161234567",
            "мастерская по ремонту айфонов яблоко",
            "денис () 1",
            "",
        ),
        ("стадион динамо буфет ирина львовна 89161234567", "стадион динамо буфет", "ирина львовна () 1", ""),
    ],
)
def test_somebody_is_found_in_a_phrase(line: str, name: str, told: str, note: str) -> None:
    card = parse(line)
    assert (card.name, people(card), card.note) == (name, told, note)


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "Paws Vets, Dr Emily Hart, reception 01632 960877, Emily's mobile 07700 900613",
            "Dr Emily Hart () 1;  (reception) 1",
        ),
        ("Бублик, Лена, офис 84951234567, моб. Лены 89161234567", "Лена () 1;  (офис) 1"),
        ("Бублик, Лена, офис 84951234567, личный 89161234567", "Лена () 1;  (офис) 1"),
        ("Ann Lee, The Larder, m 07700 900123, o 0161 496 0301", "Ann Lee () 1;  (o) 1"),
        ("M: 07700 900123 Greg Hall, Midland Ltd", "Greg Hall () 1"),
        ("Бублик, 84951234567, Лена", "Лена () 0;  () 1"),
        ("Бублик, 89161234567, Лена", "Лена () 1"),
        ("Бублик, Лена 89161234567, бронь: 84951234567", "Лена () 1;  (бронь) 1"),
        ("Silver Taxis, service desk 01632 960424, Vince 07700 900424", "Vince () 1;  (service desk) 1"),
        ("Бублик, Сидоров П.С., 89161234567", "Сидоров П.С. () 1"),
        ("Бублик, магазин 84951234567", " (магазин) 1"),
    ],
)
def test_a_number_is_whose_it_is_said_to_be(line: str, told: str) -> None:
    assert people(parse(line)) == told


@pytest.mark.parametrize(
    ("line", "name", "place", "note"),
    [
        ("Магазин «Уют» на Ленина 120", "Магазин «Уют»", "Ленина 120", ""),
        ("Ателье Игла (Мытищи, Олимпийский пр-т 10)", "Ателье Игла", "Мытищи, Олимпийский пр-т 10", ""),
        ("Автошкола Старт Иваново ул. Багаева 7", "Автошкола Старт", "Иваново, ул. Багаева 7", ""),
        ("Костя 89161234567 автомойка Блеск Рязань", "автомойка Блеск", "Рязань", ""),
        ("Ресторан Старая Москва", "Ресторан Старая Москва", "", ""),
        ("Уют, Москва, Люблинская 169к2", "Уют", "Москва, Люблинская 169к2", ""),
        ("Кафе Уют ул. Кирова 3 преподаватель Лев", "Кафе Уют", "ул. Кирова 3", ""),
        ("Baxter Farm, Hill Lane, Malton YO17 6AB", "Baxter Farm", "Hill Lane, Malton YO17 6AB", ""),
        ("Coastal Supplies; Unit 2, Harbour Way", "Coastal Supplies", "Unit 2, Harbour Way", ""),
        ("Ribs R Us, 2200 Broadway, Nashville TN 37203", "Ribs R Us", "2200 Broadway, Nashville TN 37203", ""),
        ("codfather chippy on dock road big dave 07700 900123", "codfather chippy", "on dock road", ""),
        ("Wander Travel, 5th floor, 20 Market St", "Wander Travel", "5th floor, 20 Market St", ""),
        ("Quick Print, 9 Queens Rd, Hove. Ask for Steph. 07700 900123", "Quick Print", "9 Queens Rd, Hove", ""),
        ("Summit LLC, 1180 W 6th Ave", "Summit LLC", "1180 W 6th Ave", ""),
        ("Agro, 88 Hayes St, San Diego CA 94102", "Agro", "88 Hayes St, San Diego CA 94102", ""),
        ("Уют, Лев 89161234567, на Ленина 120", "Уют", "Ленина 120", ""),
        ("Кафе Уют ул. Кирова 3 преподаватель Хлоя", "Кафе Уют", "ул. Кирова 3", ""),
        ("Кафе Уют ул. Кирова 3 преподаватель танцев Лев", "Кафе Уют", "ул. Кирова 3", ""),
        ("УЮТ, ЛЕВ 89161234567, УЛ. МИРА 3, НЕ ЗВОНИТЬ", "УЮТ", "УЛ. МИРА 3", "НЕ ЗВОНИТЬ"),
        ("Агат, юр. адрес: Москва", "Агат", "Москва", ""),
    ],
)
def test_an_address_is_no_name_and_no_note(line: str, name: str, place: str, note: str) -> None:
    card = parse(line)
    assert (card.name, card.address, card.note) == (name, place, note)


def test_signs_of_ours_are_no_words_of_a_line() -> None:
    with pytest.raises(Rejected, match="no_name"):
        parse("\x02")


def test_a_line_begins_and_goes_on_as_people_say_it() -> None:
    card = parse("так записывай автосервис Поршень хозяин рустамов рустам 89872261405")
    assert (card.name, card.contact, card.position) == ("автосервис Поршень", "рустамов рустам", "хозяин")
    assert parse("Типография «Оттиск» • Полина Ветрова, директор • Воронеж").contact == "Полина Ветрова"
    assert parse("Уют, 603057, Нижний Новгород, пр-т Гагарина, 29").address.startswith("603057, Нижний Новгород")
    assert parse("Уют, инженер Сомов Виктор рабочий 89275108834").contact == "Сомов Виктор"
    assert parse("ok add Sunrise Bakery, Joanne 07700 900198").name == "Sunrise Bakery"
