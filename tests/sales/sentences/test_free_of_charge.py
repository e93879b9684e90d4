"""What is given for nothing beside what is paid for: no sum of an order."""

from tests.sales.sentences.test_evening_kinds import said

FREE = (
    "gave them a free box of cups worth £30", "100 free cups, £12 worth", "took 50 free samples worth £30",
    "отдал образцы, 3 коробки на 500 р", "2 коробки в подарок, 1200 р", "взяли 5 образцов на 900 р",
)  # fmt: skip
PAID = {
    "paid 60 cash for 2 rolls tape": "60", "paid 96 for 12 rolls of tape": "96", "оплатил 90 нал за 2 рулона": "90",
    "10 boxes £60, plus 1 box free": "£60", "took 10 boxes £60, free delivery": "£60",
    "взяли 10 коробок на 6000, 1 в подарок": "6000", "дал образцы, взяли 10 коробок на 6000": "6000",
    "paid 60 for 2 months": "", "paid 60 for the last order": "", "invoice sent £176": "",
}  # fmt: skip


def test_what_is_free_is_no_order_and_what_is_paid_for_so_many_things_is_one() -> None:
    assert {words: said(words).amount_text for words in FREE} == dict.fromkeys(FREE, "")
    assert {words: said(words).amount_text for words in PAID} == PAID
    assert not said("invoice sent £176").earlier
