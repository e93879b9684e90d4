"""Products said in one text, each with its quantity and its sum."""

import pytest

from sales.company.directories import DirectoryKind, Entry
from sales.ground.errors import Rejected
from sales.recording.sold import Sold, begins_with_goods, sold_in, sum_said, thousandths, total

CUPS, LIDS, SMALL, FILM = range(1, 5)
ENTRIES = [
    Entry(number, DirectoryKind.PRODUCT, None, name, number)
    for number, name in ((CUPS, "Стаканы"), (LIDS, "Крышки"), (SMALL, "Рюмка 50 мл"), (FILM, "Stretch film"))
]


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("стаканы 200 шт 12 000, крышки 300 шт 3000", [(CUPS, 200, 12_000), (LIDS, 300, 3_000)]),
        ("стаканы и крышки на 15 000", [(CUPS, None, None), (LIDS, None, None)]),
        ("стаканы, 200 шт, крышки, 300 шт", [(CUPS, 200, None), (LIDS, 300, None)]),
        ("стаканы 20", [(CUPS, 20, None)]),
        ("стаканы 84 000", [(CUPS, None, 84_000)]),
        ("12 коробок стаканов на 15 тыс", [(CUPS, 12, 15_000)]),
        ("крышки для стаканов 300 шт", [(LIDS, 300, None)]),
        ("крышки 300 по 25", [(LIDS, 300, 7_500)]),
        ("крышки x50 500 р", [(LIDS, 50, 500)]),
        ("рюмка 50 мл 100 шт на 5к; крышки 2 500", [(SMALL, 100, 5_000), (LIDS, None, 2_500)]),
        ("stretch film 12.5 kg 4 500 and крышки 1 000", [(FILM, 12.5, 4_500), (LIDS, None, 1_000)]),
        ("300 стаканов по 12 р и 10 пачек крышек 30 000", [(CUPS, 300, 3_600), (LIDS, 10, 30_000)]),
        ("300 stretch films at 12 р and крышки 84 000", [(FILM, 300, 3_600), (LIDS, None, 84_000)]),
        ("стаканы -3000, крышки -200", [(CUPS, None, -3_000), (LIDS, None, -200)]),
        ("просят скидку 10 %", []),
        ("погребок взяли стрейч 20 рул, стаканы 10 шт", [(CUPS, 10, None)]),
        ("взяли скотч 200 рул по 280 и стаканы 100 шт по 240", [(CUPS, 100, 24_000)]),
        ("стаканы 10 шт 500 р, скотч 20 рул 56 000, 5 дней", [(CUPS, 10, 500)]),
        ("стаканы 10 шт, 20 рул скотча, 3 000 р", [(CUPS, 10, None)]),
        ("скотч 20 рул, 3 000 р, стаканы", [(CUPS, None, None)]),
        ("20 sleeves of straws, 300 pcs стаканы", [(CUPS, 300, None)]),
        ("взяли 20 шт, стаканы", [(CUPS, 20, None)]),
        ("stretch 20 rolls, стаканы 10 шт", [(FILM, 20, None), (CUPS, 10, None)]),
        ("взяли 300 стаканов, крышки не надо", [(CUPS, 300, None)]),
        ("взяли 300 стаканов крышки пока не нужны", [(CUPS, 300, None)]),
        ("стаканы 300 шт без крышек", [(CUPS, 300, None)]),
        ("took stretch film 12 rolls, not interested in крышки", [(FILM, 12, None)]),
        ("stretch film 12 rolls no крышки", [(FILM, 12, None)]),
        ("стаканы 200 шт 120, крышки 300 шт 30", [(CUPS, 200, 120), (LIDS, 300, 30)]),
        ("stretch film 12 rolls 96", [(FILM, 12, 96)]),
        ("500 stretch films 1550", [(FILM, 500, 1_550)]),
        ("стаканы 5 кг 20", [(CUPS, 5, None)]),
        ("взяли 500 стаканов 400 крышек 11 800", [(CUPS, 500, None), (LIDS, 400, None)]),
        ("took 500 stretch films 300 стаканов £118", [(FILM, 500, None), (CUPS, 300, None)]),
        ("взяли 300 белых стаканов на 10 500", [(CUPS, 300, 10_500)]),
        ("ordered the 300 pie стаканы 10 500 р", [(CUPS, 300, 10_500)]),
        ("взяли 50 микрон stretch film 500 р", [(FILM, None, 500)]),
        ("взяли 300 стаканов 200 стаканов 118 р", [(CUPS, 300, 118)]),
        ("внесли 5 стаканов на 900 р, крышки 300 шт 3 000", [(CUPS, 5, 900), (LIDS, 300, 3_000)]),
        ("paid 5 стаканов 900 р, крышки 300 шт 3 000", [(CUPS, 5, 900), (LIDS, 300, 3_000)]),
        ("взяли на 300 евро стаканов", [(CUPS, None, None)]),
        ("took 300 quid of стаканы", [(CUPS, None, None)]),
        ("ordered 300 dollars стаканы", [(CUPS, None, None)]),
        ("вернули 20 стаканов 480 р, может возьмут 1000 крышек", [(CUPS, 20, 480)]),
        ("sent back 20 стаканы 480 р also he thinks they might take 1000 крышки", [(CUPS, 20, 480)]),
        ("sent back 20 стаканы… they might take 1000 крышки", [(CUPS, 20, None)]),
        ("2к стаканов по 18", [(CUPS, 2_000, 36_000)]),
        ("stretch film at 18 р, 1,000 of them", [(FILM, 1_000, 18_000)]),
        ("стаканы по 18, 200 шт", [(CUPS, 200, 3_600)]),
        ("взяли коробки 12 шт по 100, крышки 3 пач", [(LIDS, 3, None)]),
        ("взяли крышки, отдали 50 из 120", [(LIDS, None, None)]),
        ("gave me 20 of the 40, ordered 100 stretch films", [(FILM, 100, None)]),
        ("взяли 12 коробок на 15 тыс, крышки 100 шт на 3000", [(LIDS, 100, 3_000)]),
        ("took крышки for 80", [(LIDS, None, None)]),
        ("film 10 rolls at 850", [(FILM, 10, 8_500)]),
        ("stretch film, wrong width, 12 rolls back", [(FILM, 12, None)]),
        ("крышки по 25, стаканы 300 шт", [(LIDS, None, None), (CUPS, 300, None)]),
        ("стаканы 12 pcs, don't need stretch film", [(CUPS, 12, None)]),
        ("полторы тысячи стаканов по 4", [(CUPS, 1_500, 6_000)]),
        ("взяли двадцать стаканов", [(CUPS, 20, None)]),
        ("a hundred and twenty stretch films at £2", [(FILM, 120, None)]),
        ("заказ на 20 тыс стаканы", [(CUPS, None, 20_000)]),
        ("стаканы 30, всего 14 000", [(CUPS, 30, None)]),
        (
            "заказ стаканы 200 шт 12 000, крышки 300 шт 3 000, оплатили 5000, остаток 15 декабря",
            [(CUPS, 200, 12_000), (LIDS, 300, 3_000)],
        ),
        ("paid 50, крышки 300 pcs 30, stretch film 20 rolls 120", [(LIDS, 300, 30), (FILM, 20, 120)]),
        ("стаканы 10 шт 500 и крышки 30 шт 300 отдали 50", [(CUPS, 10, 500), (LIDS, 30, 300)]),
        ("стаканы 200 шт, оплатили 5000", [(CUPS, 200, 5_000)]),
    ],
)
def test_each_product_has_what_is_said_of_it(text: str, sold: list[tuple[int, float | None, int | None]]) -> None:
    found = sold_in(text, ENTRIES, "RUB")
    told = [(one.product, one.quantity and one.quantity / 1_000, one.amount and one.amount // 100) for one in found]
    assert told == sold


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("стаканы 200 шт на 2400, от крышек отказались", [(CUPS, 200)]),
        ("отказ от крышек, стаканы взяли на 6 тыс", [(CUPS, None)]),
        ("от 500 крышек отказались, взяли стаканы на 6 тыс", [(CUPS, None)]),
        ("стаканы 200 шт крышки не надо", [(CUPS, 200)]),
        ("отказались от крышек и stretch film, стаканы на 6 тыс", [(CUPS, None)]),
        ("интересовались stretch film, крышками, взяли стаканы", [(CUPS, None)]),
        ("взяли стаканы, крышки и stretch film", [(CUPS, None), (LIDS, None), (FILM, None)]),
        ("взяли 300 стаканов, спросит про крышки", [(CUPS, 300)]),
        ("крышками интересовались стаканы взяли", [(CUPS, None)]),
        ("взяли стаканы спросили про крышки", [(CUPS, None)]),
        ("предложил крышки, взяли 300 шт", [(LIDS, 300)]),
        ("предложил крышки, взяли 10 рул скотча", []),
        ("стаканы 100 шт на 1200. крышки берут у других", [(CUPS, 100)]),
        ("взяли 300 шт. стаканов", [(CUPS, 300)]),
        ("взяли стаканы, но не крышки, их брать не стали", [(CUPS, None)]),
        ("крышки дорого для них, взяли стаканы 200 шт", [(CUPS, 200)]),
        ("крышки закончились, взяли 500 шт", [(LIDS, 500)]),
        ("took 10 stretch films but not the стаканы", [(FILM, 10)]),
        ("стаканы turned down, 10 rolls of stretch film", [(FILM, 10)]),
        ("turned down the стаканы took stretch film", [(FILM, None)]),
    ],
)
def test_only_what_was_taken_is_sold(text: str, sold: list[tuple[int, float | None]]) -> None:
    found = sold_in(text, ENTRIES, "RUB")
    assert [(one.product, one.quantity and one.quantity / 1_000) for one in found] == sold


PACKED = [
    Entry(number, DirectoryKind.PRODUCT, None, name, number)
    for number, name in enumerate(("Boxes", "Lids", "Cups", "Рулоны", "Плёнка", "Пакеты", "Plates"), 1)
]


@pytest.mark.parametrize(
    ("text", "sold"),
    [
        ("first order 20 boxes lids £240", [("Lids", 20)]),
        ("3 boxes of cups at 45 a box", [("Cups", 3)]),
        ("lids 20 pcs at 45 a box", [("Lids", 20)]),
        ("20 boxes £40", [("Boxes", 20)]),
        ("£300 lids", [("Lids", None)]),
        ("20 boxes and 5 pcs lids", [("Boxes", 20), ("Lids", 5)]),
        ("20 рулонов плёнки 12 000", [("Плёнка", 20)]),
        ("20 рулонов 12 000", [("Рулоны", 20)]),
        ("rest by fri 11th. took 40 boxes lids @ 3.20", [("Lids", 40)]),
        ("через 2 недели, 40 шт плёнки", [("Плёнка", 40)]),
        ("взяла 30 коробок по 95, пакеты 2 пачки вернула", []),
        ("вернули пакеты 2 пачки, плёнку 3 рулона", [("Пакеты", 2), ("Плёнка", 3)]),
        ("took 4 boxes of cups, lids sent back", [("Cups", 4)]),
        ("returned 4 packs lids, new order 500 pcs cups", [("Lids", 4)]),
        ("3 boxes of gloves", []),
        ("gloves 3 boxes £20", []),
        ("gloves, 3 boxes", []),
        ("a box of gloves and 40 boxes of lids", [("Lids", 40)]),
        ("2 lid holders £40", []),
        ("взяли 3 рулона пищевой фольги", []),
        ("20 рулонов белых в пятницу", [("Рулоны", 20)]),
        ("20 boxes friday", [("Boxes", 20)]),
        ("20 пакетов сахара", []),
        ("плонку 20 шт", [("Плёнка", 20)]),
        ("взяли 300 покетов", [("Пакеты", 300)]),
        ("300 lidz", []),
        ("взяли 20 пленумов", []),
        ("placed 20 on order", []),
        ("заказ на 20 тыс рулоны", [("Рулоны", None)]),
        ("взяли 300 шт. плёнки и 200 шт. пакетов", [("Плёнка", 300), ("Пакеты", 200)]),
        ("placed an order, paying on friday", []),
        ("вернули 4 уп пакетов, плёнку 3 рулона, новый заказ рулоны 500 шт", [("Пакеты", 4), ("Плёнка", 3)]),
    ],
)
def test_neither_a_pack_nor_a_day_nor_what_came_back_is_sold(text: str, sold: list[tuple[str, float | None]]) -> None:
    called = {one.id: one.text for one in PACKED}
    found = sold_in(text, PACKED, "GBP")
    assert [(called[one.product], one.quantity and one.quantity / 1_000) for one in found] == sold


@pytest.mark.parametrize(
    "text", ["стаканы 20 кор 340", "300 стаканов по 12 р", "20 коробок крышек", "12 pcs of stretch film"]
)
def test_products_may_begin_a_text_behind_how_many(text: str) -> None:
    assert begins_with_goods(text, ENTRIES)
    assert not begins_with_goods(f"Вера взяла {text}", ENTRIES)


def test_several_come_to_what_they_come_to_only_where_each_has_its_sum() -> None:
    assert total([Sold(CUPS, None, 100), Sold(LIDS, None, -30)]) == 70
    assert total([Sold(CUPS, None, 100), Sold(LIDS)]) is None
    assert total([Sold(CUPS, None, 100)]) is None


@pytest.mark.parametrize(
    ("text", "major"),
    [
        ("стаканы 200 шт 120, крышки 300 шт 30", 150),
        ("stretch film 12 rolls 96", 96),
        ("stretch film 12 rolls 9600 р, 3 boxes returned -1800 р", 7_800),
        ("stretch film 12 rolls 96, соломка 5 шт 20", None),
    ],
)
def test_a_typed_sum_is_what_each_thing_comes_to(text: str, major: int | None) -> None:
    if major is None:
        with pytest.raises(Rejected):
            sum_said(text, sold_in(text, ENTRIES, "RUB"), "RUB")
    else:
        assert sum_said(text, sold_in(text, ENTRIES, "RUB"), "RUB") == major * 100


MUCH = [
    ("1 200", 1_200_000),
    ("12,5", 12_500),
    ("0", None),
    ("1.2345", None),
    ("–", None),
    ("1000000000", 10**12),
    ("1000000001", None),
]


@pytest.mark.parametrize(("figures", "much"), MUCH)
def test_a_quantity_has_three_digits_behind_its_point(figures: str, much: int | None) -> None:
    assert thousandths(figures) == much
