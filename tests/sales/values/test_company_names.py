"""The keys that names are searched and compared by."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sales.values.company_names import company_key, kind_of, kindless, search_key, short, similar

ONE_COMPANY = [
    'ООО "Ромашка"',
    "ООО «Ромашка»",
    "Ромашка ООО",
    "Ромашка, ООО",
    "ромашка",
    "  РОМАШКА ",
    "Общество с ограниченной ответственностью «Ромашка»",
    "О.О.О. Ромашка",
    "OOO Ромашка",
    "Pомaшкa",
]


@pytest.mark.parametrize("name", ONE_COMPANY)
def test_one_company_has_one_key_however_it_is_written(name: str) -> None:
    assert company_key(name) == "ромашка"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Acme, Inc.", "acme"),
        ("L.L.C. Acme", "acme"),
        ("Smith & Co Ltd.", "smith"),
        ("ИП Иванов П.С.", "иванов п с"),
        ("Торговый дом Вектор", "вектор дом торговый"),
        ("1С", "1с"),
        ("Ёлки-палки", "елки палки"),
        ("АО", "ао"),
        ("!!!", ""),
    ],
)
def test_a_key_keeps_what_tells_companies_apart(name: str, key: str) -> None:
    assert company_key(name) == key


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("ромашка", "рамашка", False),
        ("ромашкина мельница", "рамашкина мельница", True),
        ("ромашка", "ромашка", True),
        ("ромашка", "плюс ромашка", False),
        ("ромашка", "romashka", False),
        ("", "", False),
    ],
)
def test_only_slips_of_the_pen_look_alike(one: str, other: str, alike: bool) -> None:
    assert similar(one, other) is alike


@pytest.mark.parametrize(
    ("name", "button"),
    [
        ("ООО «Ромашка»", "Ромашка"),
        ("Ромашка, ООО", "Ромашка"),
        ("ООО «ТД «Ромашка»»", "ТД Ромашка"),
        ("Общество с ограниченной ответственностью «Ромашка»", "Ромашка"),
        ("ИП Иванов П.С.", "Иванов П.С."),
        ("Smith & Co", "Smith & Co"),
        ("Acme, Inc.", "Acme"),
        ("Иванов Пётр", "Иванов Пётр"),
        ("ООО", "ООО"),
    ],
)
def test_a_button_shows_the_name_without_its_legal_form(name: str, button: str) -> None:
    assert short(name) == button


@pytest.mark.parametrize(
    ("text", "key"),
    [("ПЁТР  Иванов", "петр иванов"), ("Ｆｕｌｌ", "full"), ("со\u00adлнце\u200b", "солнце"), ("Ёж\n", "еж")],
)
def test_search_sees_through_case_yo_width_and_hidden_signs(text: str, key: str) -> None:
    assert search_key(text) == key


@given(name=st.text(max_size=60))
def test_the_key_of_a_key_is_itself(name: str) -> None:
    assert company_key(company_key(name)) == company_key(name)
    assert search_key(search_key(name)) == search_key(name)


@given(name=st.text(alphabet='абвгдеёжABCabc «»".,ОООИП', max_size=40))
def test_order_and_case_of_words_do_not_change_a_key(name: str) -> None:
    backwards = " ".join(reversed(search_key(name).split()))
    assert sorted(company_key(backwards)) == sorted(company_key(name.upper())) or "." in name or "," in name


@given(name=st.text(min_size=1, max_size=60).filter(str.strip))
def test_a_short_name_is_never_empty(name: str) -> None:
    assert short(name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Tiffany's", "Tiffany's"),
        ("Tom’s Bakes Ltd", "Tom’s Bakes"),
        ("'Daisy' Ltd", "Daisy"),
        ("ООО «Д'Арт»", "Д'Арт"),
    ],
)
def test_an_apostrophe_is_no_quotation_mark(name: str, said: str) -> None:
    assert short(name) == said


@pytest.mark.parametrize(
    ("name", "kind", "rest"),
    [
        ("Кафе «Вишня» на Мира", "Кафе", "Вишня на Мира"),
        ("ООО «Вектор»", "", "Вектор"),
        ("Кофейня Зерно и пар", "Кофейня", "Зерно и пар"),
        ("Интернет-магазин «Косметичка»", "Интернет-магазин", "Косметичка"),
        ("Магазин № 7", "", "Магазин № 7"),
        ("Салон красоты", "", "Салон красоты"),
        ("The Crown", "The", "Crown"),
        ("Кафе", "", "Кафе"),
        ("David Turner, sole trader", "", "David Turner"),
    ],
)
def test_what_kind_of_business_it_is_stands_apart_from_its_name(name: str, kind: str, rest: str) -> None:
    assert (kind_of(name), kindless(name)) == (kind, rest)
