"""Products that are cut short beside how many there are, and what is none of them."""

from sales.company.directories import DirectoryKind, Entry
from sales.recording.sold import sold_in

NAMES = ("Коробки", "Стаканы", "Стаканчики для соуса", "Этикетки", "Napkins")
ENTRIES = [Entry(number, DirectoryKind.PRODUCT, None, name, number) for number, name in enumerate(NAMES, 1)]
BOXES, CUPS, _, LABELS, NAPKINS = range(1, 6)
CUT = {
    "заказ 100 кор по 20 и 300 этик по 5": [(BOXES, 100, 2_000), (LABELS, 300, 1_500)],
    "этик 10 рул по 300": [(LABELS, 10, 3_000)],
    "150 КОР. по 38, napk 20 pcs £60": [(BOXES, 150, 5_700), (NAPKINS, 20, 60)],
    "2 napk at 3": [(NAPKINS, 2, 6)],
    "12 кор стаканов на 500": [(CUPS, 12, 500)],
    "20 кор перчаток по 5": [],
    "300 стак по 5": [],
    "20 эти по 5": [],
    "этик не берут": [],
}


def test_what_is_cut_short_beside_how_many_is_the_only_product_that_begins_so() -> None:
    read = {
        text: [
            (one.product, (one.quantity or 0) / 1000, (one.amount or 0) / 100) for one in sold_in(text, ENTRIES, "GBP")
        ]
        for text in CUT
    }
    assert read == CUT
