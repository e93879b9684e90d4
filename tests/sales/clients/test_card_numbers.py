"""Numbers of a card line that stand one behind another: which is the tax number, which the phone, which neither."""

from sales.clients.card_lines import card_line

TAX_NUMBERS = [
    ("ООО Вираж, инн 7707083893 8 916 123-45-67, Олег", "7707083893", "+79161234567", ""),
    ("ИП Зотов Илья ИНН 500100732259 8(902)455-17-80", "500100732259", "+79024551780", ""),
    ("ООО Вираж ИНН 7707083893 89161234567 Олег", "7707083893", "+79161234567", ""),
    ("ООО Вираж ИНН 7707 083 893 Олег 89161234567", "7707083893", "+79161234567", ""),
    ("ИП Зотов ИНН 50010 073-22-59 Олег 89161234567", "500100732259", "+79161234567", ""),
    ("ООО Вираж ИНН 7707083890 8 916 123-45-67 Олег", "", "+79161234567", "ИНН 7707083890"),
    ("ООО Вираж ИНН/КПП 7707083893/770701001, Олег 89161234567", "7707083893", "+79161234567", "КПП 770701001"),
    ("ООО Вираж ИНН / КПП: 7707083893 / 770701001 Олег 89161234567", "7707083893", "+79161234567", "КПП 770701001"),
    ("Oak Dental Ltd VAT GB 224 5781 36 0161 496 0990 Priya", "GB224578136", "+441614960990", ""),
    ("Oak Dental Ltd VAT 224578136 07700 900101 Priya", "224578136", "+447700900101", ""),
    ("Oak Dental Ltd, VAT no GB224578136 0161 496 0990", "GB224578136", "+441614960990", ""),
    ("Oak Dental Ltd, VAT 224 5781 36 001, Priya 07700 900101", "224578136001", "+447700900101", ""),
]


def test_a_tax_number_ends_before_the_phone_or_the_number_behind_it() -> None:
    told = []
    for line, *_ in TAX_NUMBERS:
        card = card_line.parse(line, "GB" if line.isascii() else "RU")
        told.append((line, card.tax_number, *(phone.e164 for phone in card.phones), card.note))
    assert told == TAX_NUMBERS
