"""How a line begins that was forwarded, dictated or taken from a letter: it is no name, and where one met is kept."""

from sales.clients.card_lines import card_line
from sales.clients.card_lines.card_line import CardLine

OPENINGS = [
    ("С уважением, Лапин Егор, ООО Гранит, 89161112233", "ООО Гранит", "Лапин Егор", ""),
    ("Re: Fwd: пекарня Калач, Инна 89161112233, возит сама", "пекарня Калач", "Инна", "возит сама"),
    ("спасибо! типография Оттиск, Полина 89161112233", "типография Оттиск", "Полина", ""),
    ("лови новый контакт: аптека Ромашка, Нина 89161112233", "аптека Ромашка", "Нина", ""),
    ("добавь нового автомойка Блеск админ Гена 89161112233", "автомойка Блеск", "Гена", ""),
    ("запиши ещё одного клиента ООО Вираж, Олег 89161112233", "ООО Вираж", "Олег", ""),
    ("ну давай запиши ООО Вираж, Олег 89161112233", "ООО Вираж", "Олег", ""),
    ("познакомились на выставке: Глеб, ООО Север, 89161112233", "ООО Север", "Глеб", "познакомились на выставке"),
    ("с выставки, ООО Гамма, закупщик Юлия 89161112233", "ООО Гамма", "Юлия", "с выставки"),
    ("заявка с сайта: кафе Плов, Рустам 89161112233", "кафе Плов", "Рустам", "заявка с сайта"),
    ("по рекомендации Петра, салон Лак, Алия 89161112233", "салон Лак", "Алия", "по рекомендации Петра"),
    ("Kind regards, Tom Hale, Hale Roofing Ltd, 07700 900101", "Hale Roofing Ltd", "Tom Hale", ""),
    ("Fwd: Thanks, Priya Shah, Oak Dental Ltd, 07700 900101", "Oak Dental Ltd", "Priya Shah", ""),
    ("here's a new lead: Copper Kettle, Sarah 07700 900101", "Copper Kettle", "Sarah", ""),
    ("log this one - Ace Autos, Phil 07700 900101", "Ace Autos", "Phil", ""),
    ("yo add Sunrise Bakery, Joanne 07700 900101", "Sunrise Bakery", "Joanne", ""),
    ("met at the expo: Dan, Silver Birch Ltd, 07700 900101", "Silver Birch Ltd", "Dan", "met at the expo"),
    ("met a guy at the fair: Dan from Silver Birch, 07700 900101", "Silver Birch", "Dan", "met a guy at the fair"),
    ("web enquiry - Oak & Ash, Jane 07700 900101", "Oak & Ash", "Jane", "web enquiry"),
    ("referral from Tom: Kev's Kebabs, Kev 07700 900101", "Kev's Kebabs", "Kev", "referral from Tom"),
]
SIGNATURES = [
    ("Лапин Егор Петрович, главный специалист отдела снабжения ООО «Гранит», тел. 89161112233", "ООО «Гранит»"),
    ("Лапин Егор, ведущий инженер отдела технического контроля АО Гранит, 89161112233", "АО Гранит"),
    ("С уважением, Инна Котова, старший технолог цеха полуфабрикатов ЗАО «Лира», 89161112233", "ЗАО «Лира»"),
    ("Tom Hale, Senior Buyer, Hale Roofing Ltd, DDI 0161 496 0990, M 07700 900101", "Hale Roofing Ltd"),
    ("Tom Hale, Category Buyer at Hale Foods PLC, direct dial 0161 496 0990", "Hale Foods PLC"),
    ("Tom Hale\nBuyer\nHale Foods PLC\nT: 0161 496 0990\nE: tom@hale.co.uk\nW: www.hale.co.uk", "Hale Foods PLC"),
]
TITLES = [
    "главный специалист отдела снабжения",
    "ведущий инженер отдела технического контроля",
    "старший технолог цеха полуфабрикатов",
    "Senior Buyer",
    "Category Buyer",
    "Buyer",
]
NAMES = [
    ("Новая Заря, Анна 89161112233", "Новая Заря", "Анна", ""),
    ("запиши Новый Век, Анна 89161112233", "Новый Век", "Анна", ""),
    ("Спасибо Лавка, Анна 89161112233", "Спасибо Лавка", "Анна", ""),
    ("Cheers Wine Bar, Lou 07700 900101", "Cheers Wine Bar", "Lou", ""),
    ("Log Cabin Cafe, Amy 07700 900101", "Log Cabin Cafe", "Amy", ""),
    ("с выставки 89161112233", "с выставки", "", ""),
]
"""Words that begin so and are the client's."""


def parse(line: str) -> CardLine:
    return card_line.parse(line, "GB" if line.isascii() else "RU")


def said(line: str) -> tuple[str, str, str, str]:
    card = parse(line)
    return line, card.name, card.contact, card.note


def test_how_a_line_begins_is_no_name_and_where_one_met_is_the_note() -> None:
    assert [said(line) for line, *_ in OPENINGS] == OPENINGS


def test_a_letters_end_is_somebody_what_they_are_and_the_firm() -> None:
    cards = [parse(line) for line, _ in SIGNATURES]
    assert [card.name for card in cards] == [firm for _, firm in SIGNATURES]
    assert [card.position for card in cards] == TITLES
    assert all(not card.note and not card.others for card in cards)


def test_what_is_said_of_a_department_or_a_shop_is_no_position() -> None:
    for wish in ("директор отдела просит скидку", "директор отдела просила скидки"):
        card = parse(f"ООО Лира, Инна Котова, {wish}, 89161112233")
        assert (card.position, card.note) == ("", wish)
    assert parse("Инна Котова, магазин ООО Лира, 89161112233").name == "магазин ООО Лира"


def test_a_name_may_begin_like_an_opening() -> None:
    assert [said(line) for line, *_ in NAMES] == NAMES
