"""Lines as a colleague passes them on, as a letter ends, as a form or a shout says it: who and what is told in them."""

import pytest

from sales.clients.card_lines import card_line
from tests.sales.clients.test_card_phrases import parse, people

TOLD = [
    ("TYRE BARN 0161 496 0222/07400 111222 MACCA YARD", "TYRE BARN", "Macca (yard) 2", ""),
    ("tyre barn 0161 496 0222, weekly orders", "tyre barn", " () 1", "weekly orders"),
    ("Name: Owen Price Company: Price Fencing Phone: 07400 225511", "Price Fencing", "Owen Price () 1", ""),
    ("Компания: Вектор, клиент: Давний, 89161234567", "Вектор", " () 1", "Давний"),
    ("Orchard, note: 12 Church Street, 07911 123456", "Orchard", " () 1", "12 Church Street"),
    ("Cliff's Carpets 0161 496 0223 (shop) 07400 221104 (Karen)", "Cliff's Carpets", "Karen () 1;  (shop) 1", ""),
    ("Ковры Клима 84951234567 (магазин) 89161234567 (Клим)", "Ковры Клима", "Клим () 1;  (магазин) 1", ""),
    ("Star Taxis, Mo (Mohammed Iqbal) 07400 221104", "Star Taxis", "Mo () 1", "Mohammed Iqbal"),
    ("Star Taxis, Mo, Mohammed Iqbal 07400 221104", "Star Taxis", "Mo () 0; Mohammed Iqbal () 1", ""),
    (
        "Sparkle Cleaning (formerly Neat House Ltd) Mrs Dobson 020 7946 0311",
        "Sparkle Cleaning",
        "Mrs Dobson () 1",
        "formerly Neat House Ltd",
    ),
    ("Клининг Блеск (бывш. ООО Дом) Юрий Лунин 89161234567", "Клининг Блеск", "Юрий Лунин () 1", "бывш. ООО Дом"),
    ("Brennan Bakery, Aoife Brennan, purchasing, 07400 123456", "Brennan Bakery", "Aoife Brennan (purchasing) 1", ""),
    (
        "Brennan Bakery, Aoife Brennan, office 0161 496 0222, 07400 123456",
        "Brennan Bakery",
        "Aoife Brennan () 0;  (office) 2",
        "",
    ),
    ("Salon Glow, Aoife Brennan, reception 0161 496 0222", "Salon Glow", "Aoife Brennan () 0;  (reception) 1", ""),
    (
        "The Kettle: Nina Rowe owner 07400 101010, head chef ray 07400 202020",
        "The Kettle",
        "Nina Rowe (owner) 1; ray (head chef) 1",
        "",
    ),
    (
        "got this from Dave - Tommo at Riverside Joinery, 07400 663311",
        "Riverside Joinery",
        "Tommo () 1",
        "got this from Dave",
    ),
    (
        "Sam passed me this - Gemma at Hollow Oak Nursery, 07400 111207",
        "Hollow Oak Nursery",
        "Gemma () 1",
        "Sam passed me this",
    ),
    ("от Марины: Геннадий, ООО Спецодежда, 89161234567", "ООО Спецодежда", "Геннадий () 1", "от Марины"),
    ("Ромашка прислала заявку, Анна 89161234567", "Ромашка прислала заявку", "Анна () 1", ""),
    (
        "Lacquer Lounge, Chloe, insta @lacquerlounge_leeds, 07400 303030",
        "Lacquer Lounge",
        "Chloe () 1",
        "insta @lacquerlounge_leeds",
    ),
    ("Студия Лак, Оля, телега @lak_studio, 89161234567", "Студия Лак", "Оля () 1", ""),
    ("Lak, Оля @lak.studio 89161234567", "Lak", "Оля () 1", "@lak.studio"),
    ("flour power sue 07400 552211", "flour power", "sue () 1", ""),
    ("knead to know pat 07400 552211", "knead to know", "Pat () 1", ""),
    ("the black pearl 07400 552211", "the black pearl", " () 1", ""),
    ("Oak Ltd, Ted Baker, 07400 552211", "Oak Ltd", "Ted Baker () 1", ""),
    ("Oak Ltd, QA lead Piotr Novak, 07400 552211", "Oak Ltd", "Piotr Novak (QA lead) 1", ""),
    ("Oak Ltd, Ms Ramsden mechanic 07400 552211", "Oak Ltd", "Ms Ramsden (mechanic) 1", ""),
    ("Oak Ltd, buys butter sheets 07400 552211", "Oak Ltd", " () 1", "buys butter sheets"),
    ("Oak Ltd, Maria lives upstairs 07400 552211", "Oak Ltd", "Maria () 1", "lives upstairs"),
    (
        "ООО Лес, Категорийный менеджер, Ксения Бутова 89161234567",
        "ООО Лес",
        "Ксения Бутова (Категорийный менеджер) 1",
        "",
    ),
    (
        "ООО Лес, вед. спец. по закупкам Ирина Вольф 89161234567",
        "ООО Лес",
        "Ирина Вольф (вед. спец. по закупкам) 1",
        "",
    ),
    (
        "ООО Лес, Ирина Вольф, менеджер по закупкам и ВЭД, 89161234567",
        "ООО Лес",
        "Ирина Вольф (менеджер по закупкам и ВЭД) 1",
        "",
    ),
    ("Rohit Nair, Nair Textiles, 07400 552211", "Nair Textiles", "Rohit Nair () 1", ""),
    ("Pete's mate Lenny, Lenny's Lofts, 07400 552211", "Lenny's Lofts", "Lenny () 1", "Pete's mate"),
    ("Олег Юрьевич с мелькомбината, 89161234567", "мелькомбинат", "Олег Юрьевич () 1", ""),
    (
        "Mandeep Gill sole trader painting and decorating 07400 552211",
        "Mandeep Gill sole trader",
        " () 1",
        "painting and decorating",
    ),
    ("самозанятый Фёдор Кузин, сварка, 89161234567", "самозанятый Фёдор Кузин", " () 1", "сварка"),
    ("АЗС Топаз круглосуточно, Жанна 89161234567", "АЗС Топаз", "Жанна () 1", "круглосуточно"),
    ("ИП Рахматуллин Д.Ш. 89161234567", "ИП Рахматуллин Д.Ш.", " () 1", ""),
    ("R. Novak Tree Surgery, UTR 1234567890, 07400 552211", "R. Novak Tree Surgery", " () 1", "UTR 1234567890"),
    ("ОГРН 1026605389935 ООО «Софт», Бен Амосов 89161234567", "ООО «Софт»", "Бен Амосов () 1", "ОГРН 1026605389935"),
    ("Harlow Scouts (1st Harlow), Jim 07400 552211", "Harlow Scouts (1st Harlow)", "Jim () 1", ""),
    ("BREWDAY//Oliver//07400 552211//ollie@brewday.beer", "BREWDAY", "Oliver () 1", ""),
    ("TOOL SHED DIRECT 07400 552211", "TOOL SHED DIRECT", " () 1", ""),
    ("Elm School: bursar Mrs Osei 07400 552211, info@elm.uk", "Elm School", "Mrs Osei (bursar) 1", ""),
    (
        "Гимназия 9, завуч Ирина 89161234567, завхоз Нурия 89161234568, school9@edu.ru",
        "Гимназия 9",
        "Ирина (завуч) 1; Нурия (завхоз) 1",
        "",
    ),
    ("Little Shop, Hebden Bridge, Miriam Katz 07400 552211", "Little Shop", "Miriam Katz () 1", "Hebden Bridge"),
    ("Oak Ltd, Kev or his son Dean 07400 552211", "Oak Ltd", "Kev () 0; Dean (son) 1", ""),
    ("Brow Bar Betty, Lauren, 07400 552211", "Brow Bar Betty", "Lauren () 1", ""),
    ("the bloke from Harris Timber is called Vince, 07400 552211", "Harris Timber", "Vince () 1", ""),
    ("Jane Foster is the buyer at Acme Fixings, 07400 552211", "Acme Fixings", "Jane Foster (buyer) 1", ""),
    (
        "put down a new one it's called Green Cafe the manager is Tom his number is 07400 552211",
        "Green Cafe",
        "Tom (manager) 1",
        "",
    ),
    ("Orchard, Amy 07400 221104 (wants tea)", "Orchard", "Amy () 1", "wants tea"),
    ("Smith & Sons, Orders, 0161 496 0222", "Smith & Sons", " (Orders) 1", ""),
    ("kumar convenience store raj 07400 221104", "kumar convenience store", "raj () 1", ""),
    ("the crown, barry 07400 221104", "the crown", "barry () 1", ""),
    ("Steph receptionist Bright Smile Dental 07400 221104", "Bright Smile Dental", "Steph (receptionist) 1", ""),
    ("Яна Фостер закупщица в Акме-Крепёж, 89161234567", "Акме-Крепёж", "Яна Фостер (закупщица) 1", ""),
    ("ДК Металлург Зоя Фёдоровна 89161234567", "ДК Металлург", "Зоя Фёдоровна () 1", ""),
    ("бровист Камила 89161234567", "бровист Камила", " () 1", ""),
    (
        "Best,\\nKirsten Lund\\nLift Modernisation\\nNordlift Partners\\n0113 496 0111",
        "Nordlift Partners",
        "Kirsten Lund (Lift Modernisation) 1",
        "",
    ),
]


@pytest.mark.parametrize(("line", "name", "told", "note"), TOLD)
def test_what_others_write_is_told_apart(line: str, name: str, told: str, note: str) -> None:
    card = parse(line.replace("\\n", "\n"))
    assert (card.name, people(card), card.note) == (name, told, note)


def test_an_address_of_nobody_is_the_firms_and_stands_with_the_first_person() -> None:
    school = parse("Гимназия 9, завуч Ирина 89161234567, завхоз Нурия 89161234568, school9@edu.ru")
    assert (school.email, school.others[0].email) == ("school9@edu.ru", "")
    own = parse("Гимназия 9, завуч Ирина 89161234567, завхоз Нурия 89161234568, nuria@edu.ru")
    assert (own.email, own.others[0].email) == ("", "nuria@edu.ru")
    two = parse("Oak Ltd, Amy amy@oak.uk, info@oak.uk")
    assert (two.email, two.note) == ("amy@oak.uk", "info@oak.uk")


def test_a_name_in_another_network_is_none_of_telegrams() -> None:
    assert parse("Студия Лак, Оля, телега @lak_studio, 89161234567").nick == "@lak_studio"
    for line in ("Lak, Оля, инста @lak_studio", "Lak, Оля @lak.studio", "Lak, Оля, вк: lak_studio"):
        card = card_line.parse(line, "RU")
        assert card.nick == ""
        assert "lak" in card.note


def test_an_address_is_no_initials_and_a_birthday_may_have_its_ordinal() -> None:
    assert parse("ИП Рахматуллин Д.Ш. 89161234567").address == ""
    born = parse("Mrs Joan Telfer 07400 660075, bday 11th May").birthday
    assert born is not None
    assert (born.day, born.month) == (11, 5)
